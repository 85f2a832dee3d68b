"""A batch as the collector judges it: each action by itself, all that can be kept in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import msgspec

from desktop.sync.protocol import (
    STATUS,
    Batch,
    BatchAnswer,
    Outcome,
    Report,
    Result,
    UnreadableActionError,
    Void,
    decode_action,
    held_digest,
)
from models.collected import ActionKind
from models.collecting import CollectedFact, CollectorIdentity, Held, Origin, keep_actions
from models.collector_store import CollectorStore

_LONGEST_ID = 64


class _Named(msgspec.Struct):
    id: str


def judge_batch(
    store: CollectorStore, identity: CollectorIdentity, group_id: UUID, batch: Batch
) -> BatchAnswer:
    """Keeps what can be kept of a batch, and answers each action once that is durable.

    An action that cannot be read keeps no other from being kept.

    Raises:
        StoreError: nothing of the batch was kept, and no action is answered.
    """
    judged = [_read(raw, place) for place, raw in enumerate(batch.actions)]
    facts = [fact for fact in judged if isinstance(fact, CollectedFact)]
    origin = Origin(batch.device_id, batch.incarnation, batch.batch_id)
    held = store.transaction(lambda connection: keep_actions(connection, group_id, origin, facts))
    answers = iter(zip(facts, held, strict=True))
    return BatchAnswer(
        collector_id=identity.collector_id,
        epoch=identity.epoch,
        batch_id=batch.batch_id,
        results=[item if isinstance(item, Result) else _result(*next(answers)) for item in judged],
        held=_proof(facts, held),
    )


def _read(raw: msgspec.Raw, place: int) -> CollectedFact | Result:
    """The action as it is kept, or why it is rejected."""
    try:
        action, digest = decode_action(raw)
    except UnreadableActionError as error:
        return Result(
            id=_id_of(raw),
            outcome=Outcome.REJECTED,
            status=STATUS[Outcome.REJECTED],
            pointer=f"/actions/{place}{error.pointer}",
            detail=error.detail,
        )
    return _fact(action, digest)


def _fact(action: Report | Void, digest: bytes) -> CollectedFact:
    if isinstance(action, Void):
        return CollectedFact(action.id, ActionKind.VOID, digest, voids=action.voids)
    return CollectedFact(
        action.id,
        ActionKind.REPORT,
        digest,
        case_ref=action.case,
        type=action.type,
        count=action.count,
        on=action.on,
        country=action.country,
        official=action.official,
        event=action.event,
    )


def _id_of(raw: msgspec.Raw) -> str | None:
    try:
        return msgspec.json.decode(raw, type=_Named).id[:_LONGEST_ID]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _result(fact: CollectedFact, held: Held) -> Result:
    if held.is_new:
        outcome = Outcome.ACCEPTED
    elif held.digest == fact.digest:
        outcome = Outcome.DUPLICATE
    else:
        outcome = Outcome.CONFLICT
    return Result(id=str(fact.id), outcome=outcome, status=STATUS[outcome])


def _proof(facts: Sequence[CollectedFact], held: Sequence[Held]) -> str:
    return held_digest(
        (fact.id, there.digest)
        for fact, there in zip(facts, held, strict=True)
        if there.digest == fact.digest
    )
