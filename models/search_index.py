"""The tables of the search: what each holds, kept by triggers, proved and made anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import TableClause, column, delete, insert, select, table, text

from models.words import HitKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

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
