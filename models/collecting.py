"""What a collector does with its tables: who it is, enrolling groups, keeping actions, counting them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Connection, exists, extract, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from models.base import now
from models.collected import ActionKind, CollectedAction, Collector, Group, GroupToken
from models.lines import TallyRow
from models.words import ActionType, TallyKey

# SQLAlchemy has ON CONFLICT only in the inserts of its dialects; what they compile to here is the same
_INSERT: dict[str, Callable[[Any], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@dataclass(frozen=True, slots=True)
class CollectorIdentity:
    """Who a collector is, and since which restore."""

    collector_id: UUID
    epoch: UUID


@dataclass(frozen=True, slots=True)
class CollectedFact:
    """One action as it is kept. A report has a case, type, count and day; a void has only `voids`."""

    id: UUID
    kind: ActionKind
    digest: bytes
    """SHA-256 of its canonical JSON, 32 bytes."""
    voids: UUID | None = None
    case_ref: str | None = None
    type: ActionType | None = None
    count: int | None = None
    on: date | None = None
    country: str | None = None
    official: str | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Which workstation sent a batch."""

    device_id: UUID
    incarnation: UUID
    batch_id: UUID


@dataclass(frozen=True, slots=True)
class Held:
    """What the collector holds under an action's id after a batch."""

    is_new: bool
    """This batch brought it."""
    digest: bytes
    """Of what is held: another one than was sent means that the id is taken by another fact."""


def make_identity(connection: Connection) -> CollectorIdentity:
    """Says who this collector is, deciding it the first time."""
    connection.execute(
        _insert(connection, Collector)
        .values(id=1, collector_id=uuid4(), epoch=uuid4(), made_at=now())
        .on_conflict_do_nothing(index_elements=["id"])
    )
    return find_identity(connection)


def find_identity(connection: Connection) -> CollectorIdentity:
    """Says who this collector is."""
    row = connection.execute(select(Collector.collector_id, Collector.epoch)).one()
    return CollectorIdentity(row.collector_id, row.epoch)


def enrol_group(connection: Connection, name: str, new_id: UUID) -> UUID:
    """Lets the group `name` report, and returns its id: `new_id`, or the one it was enrolled with before."""
    connection.execute(
        _insert(connection, Group)
        .values(group_id=new_id, name=name, enrolled_at=now())
        .on_conflict_do_nothing(index_elements=["name"])
    )
    return connection.scalars(select(Group.group_id).where(Group.name == name)).one()


def add_token(connection: Connection, group_id: UUID, token_sha256: bytes) -> None:
    """Lets a group report with one more token; those it has go on working."""
    connection.execute(
        _insert(connection, GroupToken).values(group_id=group_id, token_sha256=token_sha256, made_at=now())
    )


def find_tokens(connection: Connection, group_id: UUID) -> tuple[bytes, ...]:
    """The SHA-256 of every token a group may report with; empty for a group that does not exist."""
    return tuple(
        connection.scalars(
            select(GroupToken.token_sha256).where(
                GroupToken.group_id == group_id, GroupToken.revoked_at.is_(None)
            )
        )
    )


def keep_actions(
    connection: Connection, group_id: UUID, origin: Origin, facts: Sequence[CollectedFact]
) -> tuple[Held, ...]:
    """Adds a batch to what a group reported, and says for each fact, in order, what is held under its id.

    A fact whose id is taken is left out by the primary key itself, never by looking first: of any number of
    transactions that bring the same fact at once, one adds it and the others wait, then see it.
    """
    if not facts:
        return ()
    first: dict[UUID, int] = {}
    for place, fact in enumerate(facts):
        first.setdefault(fact.id, place)
    received_at = now()
    added = set(
        connection.scalars(
            _insert(connection, CollectedAction)
            .on_conflict_do_nothing(index_elements=["group_id", "id"])
            .returning(CollectedAction.id),
            # one order for all: two batches with the same actions wait for each other, never in a circle
            [_row(group_id, origin, facts[first[key]], received_at) for key in sorted(first)],
        )
    )
    met = [key for key in first if key not in added]
    digests = {key: facts[first[key]].digest for key in added} | _digests(connection, group_id, met)
    return tuple(
        Held(is_new=fact.id in added and first[fact.id] == place, digest=digests[fact.id])
        for place, fact in enumerate(facts)
    )


def _digests(connection: Connection, group_id: UUID, ids: Sequence[UUID]) -> dict[UUID, bytes]:
    if not ids:
        return {}
    rows = connection.execute(
        select(CollectedAction.id, CollectedAction.digest).where(
            CollectedAction.group_id == group_id, CollectedAction.id.in_(ids)
        )
    )
    return {row.id: bytes(row.digest) for row in rows}


def _row(group_id: UUID, origin: Origin, fact: CollectedFact, received_at: Any) -> dict[str, Any]:
    return {
        "group_id": group_id,
        "id": fact.id,
        "kind": fact.kind,
        "voids": fact.voids,
        "case_ref": fact.case_ref,
        "type": fact.type,
        "count": fact.count,
        "on": fact.on,
        "country": fact.country,
        "official": fact.official,
        "event": fact.event,
        "digest": fact.digest,
        "device_id": origin.device_id,
        "incarnation": origin.incarnation,
        "batch_id": origin.batch_id,
        "received_at": received_at,
    }


def tally_actions(
    connection: Connection, by: Sequence[TallyKey], *, start: date | None = None, end: date | None = None
) -> tuple[TallyRow, ...]:
    """Counts every report from `start` to `end` inclusive that was not taken back, by the keys asked for.

    Returns:
        One row per combination of values, ordered by them; an absent value is ``""``, a month ``2026-11``.
    """
    void = aliased(CollectedAction)
    columns = [_COLUMNS[key] for key in by]
    counted = (
        select(*columns, func.sum(CollectedAction.count))
        .join(Group, Group.group_id == CollectedAction.group_id)
        .where(
            CollectedAction.kind == ActionKind.REPORT,
            ~exists().where(void.group_id == CollectedAction.group_id, void.voids == CollectedAction.id),
        )
    )
    if start is not None:
        counted = counted.where(CollectedAction.on >= start)
    if end is not None:
        counted = counted.where(CollectedAction.on <= end)
    rows = [
        TallyRow(tuple(_word(key, value) for key, value in zip(by, row[:-1], strict=True)), int(row[-1]))
        for row in connection.execute(counted.group_by(*columns))
        if row[-1] is not None
    ]
    return tuple(sorted(rows, key=lambda row: row.keys))


_COLUMNS: dict[TallyKey, ColumnElement[Any]] = {
    TallyKey.CASE: CollectedAction.case_ref.expression,
    TallyKey.TYPE: CollectedAction.type.expression,
    TallyKey.COUNTRY: CollectedAction.country.expression,
    TallyKey.OFFICIAL: CollectedAction.official.expression,
    TallyKey.GROUP: Group.name.expression,
    TallyKey.EVENT: CollectedAction.event.expression,
    TallyKey.MONTH: extract("year", CollectedAction.on) * 100 + extract("month", CollectedAction.on),
}


def _word(key: TallyKey, value: Any) -> str:
    if value is None:
        return ""
    if key is TallyKey.MONTH:
        year, month = divmod(int(value), 100)
        return f"{year:04}-{month:02}"
    return str(value)


def _insert(connection: Connection, table: type[Any]) -> Any:
    return _INSERT[connection.dialect.name](table)
