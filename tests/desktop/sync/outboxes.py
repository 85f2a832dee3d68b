"""An outbox in memory, proved equal to the real one by test_outbox.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from models.outbox import Settled, WaitingAction
from models.words import ActionType, OutboxState


@dataclass
class MemoryOutbox:
    """Fulfils `desktop.sync.outbox.Outbox`."""

    rows: list[WaitingAction] = field(default_factory=list)
    states: dict[UUID, OutboxState] = field(default_factory=dict)
    reasons: dict[UUID, str | None] = field(default_factory=dict)

    def fill(self, count: int) -> list[UUID]:
        """Records so many letters; returns their ids in that order."""
        ids = [uuid4() for _ in range(count)]
        for action_id in ids:
            row = WaitingAction(
                sequence=len(self.rows) + 1,
                action_id=action_id,
                case_ref="UA 1/26",
                type=ActionType.LETTER,
                count=1,
                on=date(2026, 11, 21),
                country="XA",
                event=None,
                voids=None,
            )
            self.rows.append(row)
            self.states[action_id] = OutboxState.WAITING
        return ids

    def count(self, state: OutboxState) -> int:
        return sum(there == state for there in self.states.values())

    def take(self, *, after: int, limit: int) -> tuple[WaitingAction, ...]:
        waiting = [
            row
            for row in self.rows
            if row.sequence > after and self.states[row.action_id] == OutboxState.WAITING
        ]
        return tuple(waiting[:limit])

    def settle(self, settled: Sequence[Settled], *, batch_id: UUID) -> None:
        for item in settled:
            if self.states[item.action_id] == OutboxState.WAITING:
                accepted = item.reason is None
                self.states[item.action_id] = OutboxState.ACCEPTED if accepted else OutboxState.QUARANTINED
                self.reasons[item.action_id] = item.reason
