"""Works the outbox off: batch by batch, oldest first, each row settled by its own answer."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import msgspec

from desktop.sync.backoff import Backoff
from desktop.sync.client import BatchRefusedError, CollectorClient, not_understood
from desktop.sync.outbox import Outbox
from desktop.sync.protocol import (
    LARGEST_BATCH,
    Batch,
    BatchAnswer,
    Outcome,
    Report,
    Result,
    Void,
    action_digest,
    encode_action,
    held_digest,
)
from models.errors import CancelledError, CollectorError
from models.outbox import CollectorConnection, Settled, WaitingAction
from models.words import OutboxState

_HELD = {Outcome.ACCEPTED, Outcome.DUPLICATE}


@dataclass(slots=True)
class Drained:
    """What became of the actions that were sent; `sent` is the sum of the others."""

    accepted: int = 0
    duplicate: int = 0
    rejected: int = 0
    """Put aside with a reason: rejected, in conflict with another, or refused even when sent alone."""
    later: int = 0
    """Still waiting: the collector could not store them now."""

    @property
    def sent(self) -> int:
        """How many actions the collector answered."""
        return self.accepted + self.duplicate + self.rejected + self.later


@dataclass(slots=True)
class Drain:
    """One pass through the outbox. Nothing is in it that the outbox does not know: it may be killed any time.

    Args:
        outbox: what is sent.
        client: whom it is sent to.
        connection: who must answer there.
        token: the group's.
        backoff: how often a batch is tried.
        progress: is told (done, total) after each batch.
        cancelled: is asked before each batch.
        batch_size: most actions in one request.
    """

    outbox: Outbox
    client: CollectorClient
    connection: CollectorConnection
    token: str = field(repr=False)
    backoff: Backoff = field(default_factory=Backoff)
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None
    batch_size: int = LARGEST_BATCH
    drained: Drained = field(default_factory=Drained)

    def run(self) -> Drained:
        """Sends everything that waits, also what is recorded meanwhile.

        Raises:
            CancelledError: between two batches; what was answered is settled, the rest waits.
            CollectorError: no answer, or not the collector's; what was answered is settled, the rest waits.
        """
        after, total = 0, self.outbox.count(OutboxState.WAITING)
        while actions := self.outbox.take(after=after, limit=self.batch_size):
            if self.cancelled is not None and self.cancelled():
                raise _cancelled()
            self._deliver(actions)
            # what the collector answers with “later” stays behind, and does not hold up the rest
            after = actions[-1].sequence
            if self.progress is not None:
                self.progress(self.drained.sent, max(total, self.drained.sent))
        return self.drained

    def _deliver(self, actions: Sequence[WaitingAction]) -> None:
        """Sends a batch; one that is refused as a whole is halved until the action at fault is alone."""
        batch_id = uuid4()
        records = [record_of(action) for action in actions]
        packed = self._packed(batch_id, records)
        try:
            answer = self.backoff.call(
                lambda: self.client.report(
                    packed, token=self.token, collector_id=self.connection.collector_id
                )
            )
        except BatchRefusedError as error:
            if len(actions) > 1:
                half = len(actions) // 2
                self._deliver(actions[:half])
                self._deliver(actions[half:])
            else:
                self.outbox.settle([Settled(actions[0].action_id, error.reason)], batch_id=batch_id)
                self.drained.rejected += 1
            return
        self._check(answer, batch_id, records)
        self._settle(answer, batch_id, records)

    def _packed(self, batch_id: UUID, records: Sequence[Report | Void]) -> bytes:
        batch = Batch(
            device_id=self.connection.device_id,
            incarnation=self.connection.incarnation,
            batch_id=batch_id,
            actions=[msgspec.Raw(encode_action(record)) for record in records],
        )
        return gzip.compress(msgspec.json.encode(batch), mtime=0)

    def _check(self, answer: BatchAnswer, batch_id: UUID, records: Sequence[Report | Void]) -> None:
        """Returns when the answer is to this batch and proves what it says.

        Raises:
            CollectorError: it does not; no row is settled by it.
        """
        if answer.epoch != self.connection.epoch:
            raise CollectorError(
                "The collector was brought back from a backup a moment ago.",
                safe="Every report is kept here.",
                todo="Sync again: what it may have forgotten is offered to it once more.",
            )
        if answer.batch_id != batch_id or len(answer.results) != len(records):
            raise not_understood("it is the answer to another batch")
        pairs = list(zip(records, answer.results, strict=True))
        if any(result.id != str(record.id) for record, result in pairs if result.id is not None):
            raise not_understood("it speaks of other actions")
        held = held_digest(
            (record.id, action_digest(record)) for record, result in pairs if result.outcome in _HELD
        )
        if answer.held != held:
            raise not_understood("it does not prove what it says to have stored")

    def _settle(self, answer: BatchAnswer, batch_id: UUID, records: Sequence[Report | Void]) -> None:
        settled = []
        for record, result in zip(records, answer.results, strict=True):
            match result.outcome:
                case Outcome.ACCEPTED:
                    self.drained.accepted += 1
                    settled.append(Settled(record.id))
                case Outcome.DUPLICATE:
                    self.drained.duplicate += 1
                    settled.append(Settled(record.id))
                case Outcome.CONFLICT | Outcome.REJECTED:
                    self.drained.rejected += 1
                    settled.append(Settled(record.id, _reason(result)))
                case Outcome.RETRY:
                    self.drained.later += 1
        self.outbox.settle(settled, batch_id=batch_id)


def record_of(action: WaitingAction) -> Report | Void:
    """An action as it travels. It is made of what never changes, so that it has one digest for ever."""
    if action.voids is not None:
        return Void(id=action.action_id, voids=action.voids)
    return Report(
        id=action.action_id,
        case=action.case_ref,
        type=action.type,
        count=action.count,
        on=action.on,
        country=action.country,
        event=action.event,
    )


def _reason(result: Result) -> str:
    if result.outcome is Outcome.CONFLICT:
        return "the collector holds another action under this id"
    # "/actions/3/count" -> "count": the place in the batch says nothing to a reader
    where = "/".join((result.pointer or "").split("/")[3:])
    what = result.detail or "rejected"
    return f"{where}: {what}" if where else what


def _cancelled() -> CancelledError:
    return CancelledError(
        "The sync was stopped.",
        safe="What the collector has answered is marked as accepted; the rest is still in the outbox.",
        todo="Sync again at any time.",
    )
