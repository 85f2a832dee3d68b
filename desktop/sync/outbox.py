"""The outbox as sync sees it: taking what waits, settling what was answered, and its summary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from models import outbox as rows
from models.lines import OutboxSummary
from models.outbox import Settled, WaitingAction
from models.queries import actions as queries
from models.words import OutboxState

if TYPE_CHECKING:
    from models.store import Store


class Outbox(Protocol):
    """Actions that wait for a collector, in the order they were recorded."""

    def count(self, state: OutboxState) -> int:
        """How many are in a state."""

    def take(self, *, after: int, limit: int) -> tuple[WaitingAction, ...]:
        """Up to `limit` that wait behind the sequence number `after`, the oldest first; they stay there."""

    def settle(self, settled: Sequence[Settled], *, batch_id: UUID) -> None:
        """Keeps answers; durable when it returns. An action that does not wait any more stays as it is."""


class StoreOutbox:
    """The outbox of a home."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self, state: OutboxState) -> int:
        with self._store.reading() as session:
            return rows.count_rows(session, state)

    def take(self, *, after: int, limit: int) -> tuple[WaitingAction, ...]:
        with self._store.reading() as session:
            return rows.waiting_actions(session, after=after, limit=limit)

    def settle(self, settled: Sequence[Settled], *, batch_id: UUID) -> None:
        with self._store.transaction() as session:
            rows.settle_actions(session, settled, batch_id=batch_id)
            session.commit()


def outbox_summary(store: Store) -> OutboxSummary:
    """How many reports wait or were accepted, which need a person, and when the last sync was."""
    with store.reading() as session:
        return queries.outbox_summary(session)
