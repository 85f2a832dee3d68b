"""The full-text index: searched as a person types, kept by the database itself, proved and rebuilt."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import (
    ColumnElement,
    SQLColumnExpression,
    TableClause,
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
from sqlalchemy.exc import DatabaseError

from models.lines import TextRun
from models.words import HitKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_RANKED = 400
"""Matches of one step up to which they are ranked; of more of them, the newest are as good as any."""

_LONGEST = 200
_MOST_TERMS = 12
_WORDS_OF_SNIPPET = 24
# noncharacters (Unicode 23.7): no text may hold them, so they can mark where a match begins and ends
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


@dataclass(frozen=True, slots=True)
class Index:
    """One FTS5 table over one kind of thing, its rows numbered as theirs are.

    Attributes:
        weights: of its columns for `bm25`, by name and in their order.
        steps: sets of columns to look in, one after the other, each with the place of what is found there:
            1 references and people at risk, 2 titles, 3 officials and volunteers, 4 places, 5 other text.
    """

    kind: HitKind
    name: str
    weights: Mapping[str, float]
    steps: tuple[tuple[int, tuple[str, ...]], ...]


INDEXES = (
    Index(
        HitKind.CASE,
        "search_cases",
        {"reference": 10, "subjects": 10, "title": 4, "country": 1},
        (
            (1, ("reference", "subjects")),
            (2, ("reference", "subjects", "title")),
            (4, ("reference", "subjects", "title", "country")),
        ),
    ),
    Index(
        HitKind.OFFICIAL,
        "search_officials",
        {"name": 10, "role": 6, "address": 2, "country": 1},
        ((3, ("name", "role")), (4, ("name", "role", "address", "country"))),
    ),
    Index(
        HitKind.SIGNER,
        "search_signers",
        {"name": 10, "lines": 2, "country": 1},
        ((3, ("name",)), (4, ("name", "lines", "country"))),
    ),
    Index(
        HitKind.DOCUMENT,
        "search_documents",
        {"title": 6, "country": 1, "text": 1},
        ((5, ("title", "country", "text")),),
    ),
)
"""The tables, views and triggers themselves are made by revision 0002."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought: terms that all have to be there, the last one as the beginning of a word.

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
    """The terms of what somebody typed: any text is safe, what holds no letter or digit is left out."""
    clean = typed.encode("utf-8", "ignore").decode()[:_LONGEST].replace("\0", " ")
    return tuple(chunk for chunk in clean.split() if any(map(str.isalnum, chunk)))[:_MOST_TERMS]


def find(session: Session, sought: Sought, *, limit: int) -> tuple[Found, ...]:
    """What matches, up to `limit` of each kind, the best first: by place, then by rank.

    Matches of one step are ranked by `bm25`. When there are more than `MOST_RANKED`, as for a word that
    every document has, the newest come first, so that no search takes long.
    """
    if not sought.terms:
        return ()
    found = [row for index in INDEXES for row in _of_kind(session, index, sought, limit)]
    return tuple(sorted(found, key=lambda row: row.place))


def _of_kind(session: Session, index: Index, sought: Sought, limit: int) -> Iterator[Found]:
    places: dict[int, int] = {}
    for place, columns in index.steps:
        if index.kind is HitKind.DOCUMENT and all(len(term) < 2 for term in sought.terms):
            continue  # one letter begins some word of every document
        match = _expression(sought, columns)
        for row in _matching(session, index, match, limit + len(places)):
            places.setdefault(row, place)
        if len(places) >= limit:
            break
    else:
        columns = tuple(index.weights)
    wanted = list(places)[:limit]
    snippets = _snippets(session, index, _expression(sought, columns), wanted)
    for row in wanted:
        yield Found(index.kind, row, places[row], snippets.get(row, ()))


def _matching(session: Session, index: Index, match: str, limit: int) -> Sequence[int]:
    """Rows that match, the best ranked first, or the newest where there are many."""
    rows = table(index.name, column("rowid"))
    query = select(rows.c.rowid).where(_matches(index, match))
    newest = session.scalars(query.order_by(rows.c.rowid.desc()).limit(MOST_RANKED + 1)).all()
    if len(newest) > MOST_RANKED or len(newest) <= 1:
        return newest[:limit]
    rank = func.bm25(literal_column(index.name), *map(literal, index.weights.values()))
    return session.scalars(query.order_by(rank, rows.c.rowid.desc()).limit(limit)).all()


def _snippets(
    session: Session, index: Index, match: str, wanted: Collection[int]
) -> dict[int, tuple[TextRun, ...]]:
    if not wanted:
        return {}
    rows = table(index.name, column("rowid"))
    cut = func.snippet(literal_column(index.name), -1, _OPEN, _CLOSE, "…", _WORDS_OF_SNIPPET)
    found = session.execute(select(rows.c.rowid, cut).where(_matches(index, match), rows.c.rowid.in_(wanted)))
    return {row: runs_of(marked) for row, marked in found}


def runs_of(marked: str) -> tuple[TextRun, ...]:
    """A snippet as stretches of text, the matches told from the rest."""
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


def _matches(index: Index, match: str) -> ColumnElement[bool]:
    return literal_column(index.name).op("MATCH", is_comparison=True)(match)


def phrase(words: str) -> str:
    """An expression of FTS5 for words that follow each other; every character in them is text."""
    return '"' + words.replace("\0", " ").replace('"', '""') + '"'


def _expression(sought: Sought, columns: Collection[str]) -> str:
    """The expression of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax) for these columns."""
    last = len(sought.terms) - 1
    units: list[str] = []
    at = 0
    while at <= last:
        run = max((end for start, end in sought.countries if start == at), default=None)
        end = at if run is None or "country" not in columns else run
        words = " AND ".join(
            phrase(sought.terms[n]) + (" *" if n == last else "") for n in range(at, end + 1)
        )
        if run is not None and "country" in columns:
            codes = " OR ".join(map(phrase, sought.countries[at, run]))
            words = f"(({words}) OR {{country}} : ({codes}))"
        units.append(words)
        at = end + 1
    return f"{{{' '.join(columns)}}} : ({' AND '.join(units)})"


def rebuild(session: Session) -> None:
    """Makes the index anew from what is stored."""
    for index in INDEXES:
        has, should_have = _rows(index)
        session.execute(delete(has))
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
    try:
        command = table(index.name, column(index.name))
        session.execute(insert(command).values({index.name: "integrity-check"}))
    except DatabaseError:
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
