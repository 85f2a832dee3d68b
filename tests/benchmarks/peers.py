"""1,000 letters and 1,000 envelopes: `letterwright write`, typst, LibreOffice's mail merge, in one run.

Run it on demand: ``python -m tests.benchmarks.peers [--libreoffice] [--scripts] [--many]``. It needs `typst`
from PyPI and, for LibreOffice, Debian's libreoffice-writer, libreoffice-base and python3-uno; what is not
there is left out and said so.

A home is opened by a passphrase, whose derivation takes a good tenth of a second on purpose; with
``--keyring`` (``sh tests/with_services.sh python -m …``) by the keyring, as on a volunteer's computer.

`write` goes the whole way: database to PDFs, manifest and recorded run. typst only sets the same pages, from
lists that are made beforehand; LibreOffice merges the same letters and envelopes from a table. Every figure
is the median of the runs with its minimum and maximum; peers take turns.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from desktop.app import open_app
from desktop.texts import offered_texts
from tests.benchmarks import typst_pages
from tests.benchmarks.write_run import ENVIRONMENT, measured

SIGNERS = 500
MANY = 5_000

# Two offices for each run: in Latin letters, in Arabic and Devanagari, in Hangul and Devanagari.
OFFICES = {
    "latin": ("Ministry of Keys\n9 Harbour Road\n1020 Port Sarn", "Ministry of Doors\n7 Quay\n99 Nell"),
    "scripts": (
        "وزارة المفاتيح\nشارع الميناء 12\n1020 Port Sarn",
        "कुंजी मंत्रालय\nबंदरगाह मार्ग 9\n99 Nell",
    ),
    "korean": ("열쇠부\n항구로 9\n1020 Port Sarn", "कुंजी मंत्रालय\nबंदरगाह मार्ग 9\n99 Nell"),
}
COUNTRIES = {
    "latin": ("Iceland", "Norway"),
    "scripts": ("Egypt", "India"),
    "korean": ("South Korea", "India"),
}
REFERENCE = "UA 990/26"

# An invented action whose draft has as many words as the letters measured before: about 260.
DOCUMENT = """Urgent Action: The Locked Door (Iceland: UA 990/26)

Urgent Action
October 5, 2026

Ada Quill has been locked in since the night of the regatta because she asked aloud who had the key. \
If found guilty, Ada Quill could face two years in the lighthouse.

Ada Quill keeps the tide tables of Port Example. She has not been allowed to see a lawyer. This is \
an invented example: neither the people nor the places in it exist.
Write a letter, send an email, call, fax or tweet:
  • Immediately and unconditionally release Ada Quill, as she is held solely for the peaceful \
exercise of her right to freedom of expression, and drop all charges against her;
  • Until she is released, ensure that she has regular access to a lawyer of her own choosing, to \
her family and to a doctor, and that she is protected from torture and other ill-treatment;
  • Order a prompt, thorough, independent and impartial inquiry into who locked the door on the \
night of the regatta, publish its results, and bring to justice those found responsible in a fair \
trial;
  • Return without delay every tide table, letter and book that was taken from her house, and say \
where they have been kept since then and who has read them;
  • Respect and protect the right of everybody in Port Example to ask who has the key, to write \
about it and to meet in the harbour without fear of being locked in themselves;
  • Repeal the harbour ordinance under which she was arrested, or bring it into line with the \
obligations that the country has accepted under international law and with its own constitution.

Contact these two officials by 31 March, 2031:
{first}
Salutation: Dear Minister
{second}
Salutation: Dear Minister
Here's why it is so important to report your actions: we record the number and types of actions \
taken.
"""


@dataclass(frozen=True)
class Figure:
    """Seconds and peak megabytes of one process, run after run."""

    name: str
    runs: list[tuple[float, float]]

    @property
    def seconds(self) -> float:
        return statistics.median(second for second, _ in self.runs)

    def __str__(self) -> str:
        seconds = [second for second, _ in self.runs]
        peak = max(megabytes for _, megabytes in self.runs)
        spread = f"({min(seconds):.2f} to {max(seconds):.2f})"
        return f"{self.name:34} {self.seconds:7.2f} s {spread:18} peak {peak:5.0f} MB"


def letterwright(home: Path) -> list[str]:
    return [sys.executable, "-m", "desktop", "--home", str(home)]


def quietly(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
    return done.stdout


def prepared(folder: Path, *, signers: int, offices: str = "latin") -> tuple[Path, Path]:
    """A home with one case to two officials, and the list of who signs."""
    home = folder / "home"
    places = zip(OFFICES[offices], COUNTRIES[offices], strict=True)
    first, second = (f"Minister,\n{office}\n{country}" for office, country in places)
    document = folder / "case.txt"
    document.write_text(DOCUMENT.format(first=first, second=second), encoding="utf-8")
    quietly(*letterwright(home), "import", "--accept", str(document))
    rows = [f'Invented Person {n},{n} Fern Lane,"Ellery, ME 04999",,US,' for n in range(signers)]
    people = folder / "signers.csv"
    people.write_text("\n".join(["name,line1,line2,line3,country,own_words", *rows]) + "\n")
    return home, people


def draft(home: Path) -> tuple[str, ...]:
    """The paragraphs of the letter that `write` prints, for whoever sets the same."""
    app = open_app(home, passphrase=ENVIRONMENT.get("LETTERWRIGHT_PASSPHRASE"))
    try:
        text = offered_texts(app.store, REFERENCE, language="en")[0].text
    finally:
        app.close()
    return (*(paragraph.text for paragraph in text.paragraphs if paragraph.text), text.farewell)


def write_command(home: Path, people: Path, out: Path) -> list[str]:
    return [*letterwright(home), "write", REFERENCE, "--signers", str(people), "--out", str(out)]


def turns(runs: int, **ways: Callable[[], tuple[float, float]]) -> dict[str, Figure]:
    """Each way measured so often, in turns."""
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            figures[name].append(way())
    return {name: Figure(name, taken) for name, taken in figures.items()}


def peers(folder: Path, *, runs: int, libreoffice: bool) -> None:
    """1,000 + 1,000 pages by everybody who is here."""
    home, people = prepared(folder, signers=SIGNERS)
    out = folder / "out"
    quietly(*write_command(home, people, out))
    body = draft(home)
    print(f"letters of {sum(len(paragraph.split()) for paragraph in body)} words")
    ways: dict[str, Callable[[], tuple[float, float]]] = {
        "letterwright": lambda: measured(*write_command(home, people, out))
    }
    pages = json.loads(quietly(*letterwright(home), "--json", "run", "1"))["piece_list"]
    if find_spec("typst"):
        sources = typst_pages.write_sources(folder, pages, body)
        ways["typst"] = lambda: measured(sys.executable, "-c", typst_pages.COMPILE, *map(str, sources))
    else:
        print("typst is not installed: left out")
    figures = turns(runs, **ways)
    for figure in figures.values():
        print(figure)
    if "typst" in figures:
        print(f"letterwright / typst {figures['letterwright'].seconds / figures['typst'].seconds:.2f}")
    if libreoffice:
        merge = Path(__file__).with_name("libreoffice_merge.py")
        system = shutil.which("python3", path="/usr/bin")
        if shutil.which("soffice") and system:
            table = typst_pages.write_table(folder, pages, body)
            figure = Figure("LibreOffice mail merge", [measured(system, str(merge), str(table), str(folder))])
            print(figure)
            print(
                f"LibreOffice / letterwright         {figure.seconds / figures['letterwright'].seconds:7.1f}"
            )
        else:
            print("LibreOffice is not installed: left out")


def other_scripts(folder: Path, *, runs: int) -> None:
    """A run to Arabic, Hindi and Korean addressees beside the Latin one."""
    ways: dict[str, Callable[[], tuple[float, float]]] = {}
    for name in OFFICES:
        place = folder / name
        place.mkdir()
        home, people = prepared(place, signers=SIGNERS, offices=name)
        command = write_command(home, people, place / "out")
        ways[name] = lambda command=command: measured(*command)  # type: ignore[misc]
    figures = turns(runs, **ways)
    for figure in figures.values():
        print(figure)
    for name in ("scripts", "korean"):
        print(f"{name} / latin {figures[name].seconds / figures['latin'].seconds:.2f}")


def many(folder: Path) -> None:
    """10,000 + 10,000 pages: what memory they take."""
    home, people = prepared(folder, signers=MANY)
    print(
        Figure(
            "letterwright, 10,000 + 10,000",
            [measured(*write_command(home, people, folder / "out"))],
        )
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--scripts", action="store_true")
    parser.add_argument("--many", action="store_true")
    parser.add_argument("--keyring", action="store_true", help="open the home as people do, by the keyring")
    asked = parser.parse_args(arguments)
    if asked.keyring:
        del ENVIRONMENT["LETTERWRIGHT_PASSPHRASE"]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in ("peers", "scripts", "many"):
            (folder / name).mkdir()
        peers(folder / "peers", runs=asked.runs, libreoffice=asked.libreoffice)
        if asked.scripts:
            other_scripts(folder / "scripts", runs=asked.runs)
        if asked.many:
            many(folder / "many")


if __name__ == "__main__":
    main()
