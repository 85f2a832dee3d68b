"""The full-text index: searched as a person types, kept by the database itself, proved and rebuilt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    SQLColumnExpression,
    TableClause,
    bindparam,
    column,
    delete,
    exists,
    func,
    insert,
    literal,
    literal_column,
    select,
    table,
    text,
)

from models.lines import TextRun
from models.words import HitKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_RANKED = 100
"""Matches of one step up to which they are ranked; of more of them, the newest are as good as any."""

_MOST_TERMS = 12
_WORDS_OF_SNIPPET = 24
# noncharacters (Unicode 23.7): no text may hold them, so they can mark where a match begins and ends
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


Begins = Literal["each", "last", "none"]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """One FTS5 table over one kind of thing, its rows numbered as theirs are.

    Attributes:
        weights: of its columns for `bm25`, by name and in their order.
        steps: sets of columns to look in, one after the other, each with the place of what is found there
            (1 references and people at risk, 2 titles, 3 officials and volunteers, 4 places, 5 other text)
            and which of the terms may be the beginning of a word.
    """

    kind: HitKind
    name: str
    weights: Mapping[str, float]
    steps: tuple[tuple[int, tuple[str, ...], Begins], ...]


INDEXES = (
    Index(
        HitKind.CASE,
        "search_cases",
        {"reference": 10, "subjects": 10, "title": 4, "country": 1},
        (
            (1, ("reference", "subjects"), "each"),
            (2, ("reference", "subjects", "title"), "each"),
            (4, ("reference", "subjects", "title", "country"), "each"),
        ),
    ),
    Index(
        HitKind.OFFICIAL,
        "search_officials",
        {"name": 10, "role": 6, "address": 2, "country": 1},
        ((3, ("name", "role"), "each"), (4, ("name", "role", "address", "country"), "each")),
    ),
    Index(
        HitKind.SIGNER,
        "search_signers",
        {"name": 10, "lines": 2, "country": 1},
        ((3, ("name",), "each"), (4, ("name", "lines", "country"), "each")),
    ),
    Index(
        HitKind.DOCUMENT,
        "search_documents",
        {"title": 6, "country": 1, "text": 1},
        # whole words first: beginnings of words that every document has take the longest to find
        ((5, ("title", "country", "text"), "none"), (5, ("title", "country", "text"), "last")),
    ),
)
"""The tables, views and triggers themselves are made by revision 0002."""


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


def rebuild(session: Session) -> None:
    """Makes the index anew from what is stored."""
    for index in INDEXES:
        has, should_have = _rows(index)
        # the texts go first, behind its back: an index that is damaged could not take them out one by one
        session.execute(delete(table(f"{index.name}_content")))
        session.execute(insert(table(index.name, column(index.name))).values({index.name: "rebuild"}))
        session.execute(insert(has).from_select(list(has.c), select(should_have)))


def drifted(session: Session) -> tuple[str, ...]:
    """The indexes that do not agree with what is stored, word by word, or that nothing keeps in step."""
    triggers = set(session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
    return tuple(
        index.name for index in INDEXES if not triggers_of(index) <= triggers or not _agrees(session, index)
    )


def triggers_of(index: Index) -> frozenset[str]:
    """Names of the triggers that keep an index in step."""
    return frozenset(f"{index.name}_{when}" for when in ("added", "changed", "removed"))


def _agrees(session: Session, index: Index) -> bool:
    """Whether the index leads to its texts, and its texts are what its view shows of the stored rows."""
    if session.scalars(text(f"PRAGMA integrity_check({index.name})")).all() != ["ok"]:
        return False
    has, should_have = map(select, _rows(index))
    return all(
        session.execute(one.except_(other).limit(1)).first() is None
        for one, other in ((has, should_have), (should_have, has))
    )


def _rows(index: Index) -> tuple[TableClause, TableClause]:
    """The index, and the view of what it has to hold, with the same columns."""
    columns = tuple(index.weights)
    return (
        table(index.name, *map(column, ("rowid", *columns))),
        table(f"{index.name}_view", *map(column, ("id", *columns))),
    )
