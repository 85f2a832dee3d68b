"""Time of a search in an encrypted home of many documents: ``python -m tests.benchmarks.search [documents]``.

The documents hold 350 invented words each, a few of them everywhere, most of them seldom, as in real texts.
The figure of each search is the middle one of fifteen; in brackets the slowest. Run it on a quiet machine.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import insert

from desktop.search import search
from models.cases import Case, CaseDocument, Document
from models.officials import CaseOfficial, Official
from models.opening import open_store
from models.search_index import drifted
from models.store import FILE_NAME, Store
from models.words import DocumentKind

DOCUMENTS = 100_000
CASES = 40_000
OFFICIALS = 10_000
WORDS_A_DOCUMENT = 350
MOST_MS = 20

SYLLABLES = [
    "ba",
    "den",
    "cor",
    "mi",
    "ra",
    "len",
    "os",
    "ten",
    "quil",
    "vo",
    "har",
    "sa",
    "pel",
    "di",
    "gro",
    "fen",
    "wy",
    "tha",
    "lo",
    "mar",
    "ze",
    "nu",
]
COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "for",
    "by",
    "was",
    "on",
    "with",
    "is",
    "be",
    "her",
    "his",
    "they",
    "court",
    "prison",
    "rights",
    "minister",
    "authorities",
    "police",
    "release",
    "arrested",
    "lawyer",
    "family",
    "detained",
    "letters",
    "urgent",
    "action",
    "appeal",
]
COUNTRIES = ("IS", "KR", "BR", "DE", "FR", "MX", "IN", "EG", "KE", "PE")
TYPED = {
    "a rare name": "{name}",
    "a name as it is typed": "{beginning}",
    "one letter": "m",
    "two letters of every document": "th",
    "a word of every document": "the",
    "a common word": "minister",
    "the beginning of many words": "pris",
    "two common words": "prison minister",
    "common words in a row": "the court of the prison",
    "a common word and a name": "the {name}",
    "a reference": "UA 150/23",
    "a number": "150",
    "a country": "south korea",
    "a country and a word": "iceland minister",
    "a place": "Port {place}",
    "nothing at all": "xyzzy",
}


T = TypeVar("T")


class Words:
    """Words as texts use them: a few everywhere, most of them seldom (Zipf's law)."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        made = {"".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(40_000)}
        self.all = [*COMMON, *sorted(made - set(COMMON))]
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.all))))

    def some(self, count: int) -> list[str]:
        return self.random.choices(self.all, cum_weights=self.weights, k=count)

    def name(self) -> str:
        return " ".join("".join(self.random.choices(SYLLABLES, k=3)).title() for _ in range(2))


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


def documents(words: Words, count: int) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        text = words.some(WORDS_A_DOCUMENT)
        lines = [
            {"n": n, "text": " ".join(part), "field": "background"}
            for n, part in enumerate(batched(text, 14), start=1)
        ]
        yield {
            "id": number,
            "name": f"{number}.txt",
            "format": "text",
            "sha256": f"{number:064}",
            "kind": DocumentKind.URGENT_ACTION if number % 5 else DocumentKind.PRESS_RELEASE,
            "language": "en",
            "title": " ".join(words.some(6)),
            "country": words.random.choice(COUNTRIES),
            "issued_on": date(1995, 1, 1) + timedelta(days=number % 10_000),
            "reading": json.dumps({"lines": lines, "cases": []}),
        }


def cases(words: Words) -> Iterator[dict[str, Any]]:
    for number in range(1, CASES + 1):
        yield {
            "id": number,
            "reference": f"UA {number % 400 + 1}/{number // 400:02}",
            "title": " ".join(words.some(6)).title(),
            "country": words.random.choice(COUNTRIES),
            "subjects": (words.name(), words.name()),
            "action_types": ("letter",),
            "write_in": ("en",),
        }


def officials(words: Words) -> Iterator[dict[str, Any]]:
    for number in range(1, OFFICIALS + 1):
        yield {
            "id": number,
            "identity": str(number),
            "role": f"Minister of {words.some(1)[0].title()}",
            "honorific": "His Excellency",
            "name": words.name(),
            "address": (f"Ministry of {words.some(1)[0].title()}", f"{number} Port {words.name()}"),
            "country": words.random.choice(COUNTRIES),
            **dict.fromkeys(
                ("fax", "phone", "email", "social", "contact_form", "salutation", "notes", "inferred"), ()
            ),
        }


def fill(store: Store, count: int) -> str:
    """Officials, cases and documents with their links; returns the name of somebody at risk."""
    words = Words(7)
    for table, rows in (
        (Official, officials(words)),
        (Case, cases(words)),
        (Document, documents(words, count)),
    ):
        for some in batched(rows, 5_000):
            with store.transaction() as session:
                session.execute(insert(table), some)
                session.commit()
    links = [{"case_id": n, "official_id": n % OFFICIALS + 1, "position": 1} for n in range(1, CASES + 1)]
    told = [{"document_id": n, "part": 0, "case_id": n % CASES + 1} for n in range(1, count + 1)]
    with store.transaction() as session:
        session.execute(insert(CaseOfficial), links)
        session.execute(insert(CaseDocument), told)
        session.commit()
        return session.get_one(Case, CASES // 2).subjects[0]


def main(count: int) -> int:
    """Fills a home and searches it; 1 when a search takes longer than `MOST_MS`."""
    with tempfile.TemporaryDirectory(prefix="letterwright-search-") as folder:
        store = open_store(Path(folder) / FILE_NAME, bytes(range(32)), backups=Path(folder))
        begun = time.perf_counter()
        name = fill(store, count)
        print(f"{count:,} documents in {time.perf_counter() - begun:.0f} s, {_size(store.path)}")
        words = {"name": name, "beginning": name[:-3], "place": name.split()[0]}
        search(store, "the names of countries are read once")
        slowest = max(_middle(store, what, typed.format(**words)) for what, typed in TYPED.items())
        begun = time.perf_counter()
        with store.reading() as session:
            assert drifted(session) == ()
        print(f"{time.perf_counter() - begun:6.1f} s   the index is proved to agree")
        store.close()
    return int(slowest > MOST_MS)


def _middle(store: Store, what: str, typed: str) -> float:
    times = []
    for _ in range(15):
        begun = time.perf_counter()
        hits = search(store, typed)
        times.append((time.perf_counter() - begun) * 1000)
    middle = statistics.median(times)
    print(f"{middle:6.1f} ms ({max(times):6.1f})  {len(hits):3} hits  {what}", flush=True)
    return middle


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.0f} MB"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS))
