"""Searching the index: any text that is typed, ranked where few things match, marked where it was found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    SQLColumnExpression,
    bindparam,
    column,
    exists,
    func,
    literal,
    literal_column,
    select,
    table,
)

from models.lines import TextRun
from models.search_index import INDEXES, Begins, Index
from models.words import HitKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_RANKED = 100
"""Matches of one step up to which they are ranked; of more of them, the newest are as good as any."""

_MOST_TERMS = 12
_WORDS_OF_SNIPPET = 24
# noncharacters (Unicode 23.7): no text may hold them, so they can mark where a match begins and ends
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought: terms that all have to be there.

    Attributes:
        countries: places of terms (first, last) that together name countries, with their alpha-2 codes.
    """

    terms: tuple[str, ...]
    countries: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A row of an index that matched; `place` as the step says, 1 the best."""

    kind: HitKind
    item_id: int
    place: int
    runs: tuple[TextRun, ...]


def terms_of(typed: str) -> tuple[str, ...]:
    """The terms of what somebody typed; what holds no letter or digit is left out."""
    return tuple(chunk for chunk in typed.split() if any(map(str.isalnum, chunk)))[:_MOST_TERMS]


def find(session: Session, sought: Sought, *, limit: int) -> tuple[Found, ...]:
    """What matches, up to `limit` of each kind, the best first: by place, then by rank.

    Matches of one step are ranked by `bm25`. When there are more than `MOST_RANKED`, as for a word that
    every document has, the newest come first, so that no search takes long.
    """
    if not sought.terms:
        return ()
    found = [row for index in INDEXES for row in _of_kind(session, index, sought, limit)]
    return tuple(sorted(found, key=lambda row: row.place))


def _of_kind(session: Session, index: Index, sought: Sought, limit: int) -> list[Found]:
    if index.kind is HitKind.DOCUMENT and all(len(term) < 2 for term in sought.terms):
        return []  # one letter begins some word of every document
    found: dict[int, Found] = {}
    for place, columns, begins in index.steps:
        units = _units(sought, columns, begins)
        for row, marked in _matching(session, index, columns, units, limit + len(found)):
            found.setdefault(row, Found(index.kind, row, place, runs_of(marked)))
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def _matching(
    session: Session, index: Index, columns: Collection[str], units: Sequence[str], limit: int
) -> Sequence[tuple[int, str]]:
    """Rows that match all units, with snippets; ranked, or the newest first where there are many."""
    match = _expression(columns, units)
    queries = _queries(index)
    ids = session.scalars(queries.newest, {"match": match, "most": MOST_RANKED + 1}).all()
    if len(ids) > MOST_RANKED:
        rows = session.execute(queries.newest_snippets, {"match": match, "most": limit})
        return [(row, marked) for row, marked in rows]
    if not ids:
        return ()
    best = _ranked(session, index, columns, units, ids)[:limit]
    rows = session.execute(queries.snippets, {"match": match, "ids": best})
    snippets = {row.rowid: row.marked for row in rows}
    return [(row, snippets[row]) for row in best]


def _ranked(
    session: Session, index: Index, columns: Collection[str], units: Sequence[str], ids: Sequence[int]
) -> Sequence[int]:
    """Rows in order of their rank, those that rank the same the newest first.

    A word that is everywhere weighs next to nothing, but to learn its weight the whole index would be read:
    where others are rarer, it is left out of the rank.
    """
    if len(ids) == 1:
        return ids
    telling = (
        units if len(units) == 1 else [unit for unit in units if _is_rare(session, index, columns, unit)]
    )
    if not telling:
        return ids
    match = _expression(columns, telling)
    return session.scalars(_queries(index).ranked, {"match": match, "ids": ids}).all()


def _is_rare(session: Session, index: Index, columns: Collection[str], unit: str) -> bool:
    values = {"match": _expression(columns, [unit]), "most": MOST_RANKED + 1}
    return len(session.scalars(_queries(index).newest, values).all()) <= MOST_RANKED


@dataclass(frozen=True, slots=True)
class _Queries:
    """What is asked of one index, put together once: the values are `match`, and `most` rows or `ids`."""

    newest: Select[int]
    newest_snippets: Select[int, str]
    snippets: Select[int, str]
    ranked: Select[int]


@cache
def _queries(index: Index) -> _Queries:
    whole: ColumnElement[str] = literal_column(index.name)
    row: ColumnElement[int] = column("rowid", Integer)
    source = table(index.name)
    # added to nothing, because for each id it is given FTS5 would begin the search anew
    is_wanted = (row + literal_column("0")).in_(bindparam("ids", expanding=True))
    matches = whole.op("MATCH", is_comparison=True)(bindparam("match"))
    snippet: ColumnElement[str] = func.snippet(whole, -1, _OPEN, _CLOSE, "…", _WORDS_OF_SNIPPET).label(
        "marked"
    )
    rank = func.bm25(whole, *map(literal, index.weights.values()))
    ids = select(row).select_from(source).where(matches)
    snippets = select(row, snippet).select_from(source).where(matches)
    most = bindparam("most", type_=Integer)
    return _Queries(
        newest=ids.order_by(row.desc()).limit(most),
        newest_snippets=snippets.order_by(row.desc()).limit(most),
        snippets=snippets.where(is_wanted),
        ranked=ids.where(is_wanted).order_by(rank, row.desc()),
    )


def runs_of(marked: str) -> tuple[TextRun, ...]:
    """A snippet as stretches of text, the matches told from the rest; none for a country's code alone."""
    if len(marked) <= len(_OPEN + "IS" + _CLOSE):
        return ()
    runs: list[TextRun] = []
    plain, *parts = marked.split(_OPEN)
    if plain:
        runs.append(TextRun(plain, is_match=False))
    for part in parts:
        hit, _, rest = part.partition(_CLOSE)
        runs.extend(TextRun(words, is_match) for words, is_match in ((hit, True), (rest, False)) if words)
    return tuple(runs)


def documents_with(
    match: str | ColumnElement[str], *, only: SQLColumnExpression[int] | int
) -> ColumnElement[bool]:
    """Whether the document `only` matches an expression of FTS5."""
    rows = table("search_documents", column("rowid"))
    found = literal_column("search_documents").op("MATCH", is_comparison=True)(match)
    return exists(select(rows.c.rowid).where(found, rows.c.rowid == only))


def phrase(words: str) -> str:
    """An expression of FTS5 for words that follow each other; every character in them is text."""
    return '"' + words.replace("\0", " ").replace('"', '""') + '"'


def _expression(columns: Collection[str], units: Iterable[str]) -> str:
    """All units in these columns (https://sqlite.org/fts5.html#full_text_query_syntax)."""
    return f"{{{' '.join(columns)}}} : ({' AND '.join(dict.fromkeys(units))})"


def _units(sought: Sought, columns: Collection[str], begins: Begins) -> list[str]:
    """An expression of FTS5 for each term, or for the terms that together name a country."""
    last = len(sought.terms) - 1
    runs = sought.countries if "country" in columns else {}
    units: list[str] = []
    at = 0
    while at <= last:
        end = max((end for start, end in runs if start == at), default=at)
        words = " AND ".join(
            phrase(sought.terms[n]) + (" *" if begins == "each" or (begins == "last" and n == last) else "")
            for n in range(at, end + 1)
        )
        if codes := runs.get((at, end)):
            words = f"(({words}) OR {{country}} : ({' OR '.join(map(phrase, codes))}))"
        units.append(words)
        at = end + 1
    return units
