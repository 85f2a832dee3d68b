"""Working the outbox off over a bad line: nothing lost, nothing twice, nothing stuck."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import repeat
from typing import Any
from uuid import UUID, uuid4

import pytest

from desktop.sync.backoff import Backoff
from desktop.sync.client import Identity, NoAnswerError, calling
from desktop.sync.drain import Drain
from models.errors import CancelledError, CollectorError
from models.outbox import CollectorConnection
from models.words import LABEL_LENGTH, OutboxState
from tests.collectors import Enrolled
from tests.desktop.sync.faults import (
    BadLine,
    Fault,
    actions_of,
    answers,
    changed,
    cut_answer,
    drop_answer,
    drop_request,
    refuses,
    send_twice,
)
from tests.desktop.sync.outboxes import MemoryOutbox

# the drain cannot tell what the collector stores in: one engine will do
pytestmark = pytest.mark.parametrize("collector_at", ["sqlite"], indirect=True)

QUICK = Backoff(attempts=4, base_s=0.001, cap_s=0.01)


@pytest.fixture
def outbox() -> MemoryOutbox:
    return MemoryOutbox()


@contextmanager
def draining(
    outbox: MemoryOutbox, served: Enrolled, faults: Iterable[Fault | None] = (), **more: Any
) -> Iterator[tuple[Drain, BadLine]]:
    line = BadLine(faults)
    with calling(served.url, transport=line) as client:
        identity = client.probe() if not faults else probe(served)
        connection = CollectorConnection(uuid4(), uuid4(), served.url, identity.collector_id, identity.epoch)
        line.requests.clear()
        yield Drain(outbox, client, connection, served.token, backoff=QUICK, **more), line


def probe(served: Enrolled) -> Identity:
    with calling(served.url, transport=BadLine()) as client:
        return client.probe()


def states(outbox: MemoryOutbox) -> dict[OutboxState, int]:
    return {state: outbox.count(state) for state in OutboxState if outbox.count(state)}


def test_everything_is_sent_oldest_first(outbox: MemoryOutbox, served: Enrolled) -> None:
    ids = outbox.fill(25)
    steps: list[tuple[int, int]] = []
    with draining(outbox, served, batch_size=10, progress=lambda *step: steps.append(step)) as (drain, line):
        drained = drain.run()
    assert (drained.sent, drained.accepted) == (25, 25)
    assert line.sizes() == [10, 10, 5]
    assert steps == [(10, 25), (20, 25), (25, 25)]
    assert states(outbox) == {OutboxState.ACCEPTED: 25}
    assert served.total() == len(ids)


def test_what_is_recorded_meanwhile_is_sent_too(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(3)
    steps: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        steps.append((done, total))
        if len(steps) == 1:
            outbox.fill(2)

    with draining(outbox, served, progress=progress) as (drain, _):
        drain.run()
    assert steps == [(3, 3), (5, 5)]
    assert served.total() == 5


def test_an_empty_outbox_asks_nothing(outbox: MemoryOutbox, served: Enrolled) -> None:
    with draining(outbox, served) as (drain, line):
        assert drain.run().sent == 0
    assert line.requests == []


@pytest.mark.parametrize(
    "fault",
    [
        drop_request,
        drop_answer,
        cut_answer,
        send_twice,
        answers(500),
        answers(502, b"<html>bad gateway</html>"),
        answers(503, retry_after="0"),
        answers(503, retry_after="Sat, 21 Nov 2020 10:00:00 GMT"),
        answers(429, retry_after="soon"),
    ],
    ids=["request", "answer", "half", "twice", "500", "502", "503", "503 date", "429"],
)
def test_trouble_on_the_line_counts_nothing_twice(
    outbox: MemoryOutbox, served: Enrolled, fault: Fault
) -> None:
    outbox.fill(30)
    with draining(outbox, served, [None, fault, fault, None, fault], batch_size=10) as (drain, _):
        drained = drain.run()
    assert drained.accepted + drained.duplicate == 30
    assert states(outbox) == {OutboxState.ACCEPTED: 30}
    assert served.total() == 30


def test_no_answer_in_any_attempt_keeps_everything(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(20)
    faults = [None, *repeat(drop_answer, QUICK.attempts)]
    with draining(outbox, served, faults, batch_size=10) as (drain, line):
        with pytest.raises(NoAnswerError, match="does not answer"):
            drain.run()
        assert len(line.requests) == 1 + QUICK.attempts
        assert states(outbox) == {OutboxState.ACCEPTED: 10, OutboxState.WAITING: 10}
        assert drain.run().duplicate == 10
    assert served.total() == 20


def test_a_pause_longer_than_anybody_waits_ends_the_sync(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(1)
    with (
        draining(outbox, served, [answers(503, retry_after="3600")]) as (drain, line),
        pytest.raises(NoAnswerError),
    ):
        drain.run()
    assert len(line.requests) == 1


def test_a_refused_token_pauses_without_loss(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(20)
    with draining(outbox, served, batch_size=10) as (drain, line):
        good, drain.token = drain.token, drain.token[:-1] + "?"
        with pytest.raises(CollectorError, match="token"):
            drain.run()
        assert len(line.requests) == 1
        assert states(outbox) == {OutboxState.WAITING: 20}
        drain.token = good
        assert drain.run().accepted == 20


def test_a_row_in_conflict_is_put_aside(outbox: MemoryOutbox, served: Enrolled) -> None:
    ids = outbox.fill(5)
    with draining(outbox, served) as (drain, _):
        drain.run()
        again = MemoryOutbox()
        again.rows = [replace(row, count=7) if row.action_id == ids[2] else row for row in outbox.rows]
        again.states = dict.fromkeys(ids, OutboxState.WAITING)
        drain.outbox = again
        drain.run()
    assert [action_id for action_id in ids if again.states[action_id] == OutboxState.QUARANTINED] == [ids[2]]
    assert "another action" in str(again.reasons[ids[2]])
    assert served.total() == 5


def test_a_poison_row_is_put_aside_and_the_rest_goes_on(outbox: MemoryOutbox, served: Enrolled) -> None:
    ids = outbox.fill(25)
    for place in (0, 13):
        outbox.rows[place] = replace(outbox.rows[place], event="x" * (LABEL_LENGTH + 1))
    with draining(outbox, served, batch_size=10) as (drain, _):
        drained = drain.run()
    assert (drained.accepted, drained.rejected) == (23, 2)
    assert states(outbox) == {OutboxState.ACCEPTED: 23, OutboxState.QUARANTINED: 2}
    assert str(outbox.reasons[ids[13]]).startswith("event: ")
    assert served.total() == 23


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_batch_refused_as_a_whole_is_halved_to_its_poison(
    outbox: MemoryOutbox, served: Enrolled, status: int
) -> None:
    ids = outbox.fill(40)
    faults = repeat(refuses(status, having=str(ids[17])))
    with draining(outbox, served, faults) as (drain, line):
        drained = drain.run()
    assert (drained.sent, drained.rejected) == (40, 1)
    assert states(outbox) == {OutboxState.ACCEPTED: 39, OutboxState.QUARANTINED: 1}
    assert outbox.reasons[ids[17]] == "It is too heavy"
    assert len(line.requests) <= 2 * 6 + 1, "halving asks no more than twice per half"


def test_an_action_put_off_waits_and_holds_up_nothing(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(20)

    def put_off(body: dict[str, Any]) -> None:
        # as a collector would that could store none of them
        for result in body["results"]:
            result.update(outcome="retry", status=503)
        body["held"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    with draining(outbox, served, [changed(put_off)], batch_size=10) as (drain, _):
        drained = drain.run()
        assert (drained.later, drained.accepted) == (10, 10)
        assert states(outbox) == {OutboxState.ACCEPTED: 10, OutboxState.WAITING: 10}
        drain.run()
    assert states(outbox) == {OutboxState.ACCEPTED: 20}


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(held="0" * 64),
        lambda body: body.update(batch_id=str(uuid4())),
        lambda body: body.update(epoch=str(uuid4())),
        lambda body: body["results"].pop(),
        lambda body: body["results"].reverse(),
        lambda body: body["results"][0].update(outcome="retry"),
        lambda body: body["results"][0].update(outcome="lost"),
        lambda body: body.clear(),
    ],
    ids=["proof", "batch", "epoch", "fewer", "order", "one less", "word", "nothing"],
)
def test_an_answer_that_proves_nothing_settles_nothing(
    outbox: MemoryOutbox, served: Enrolled, change: Callable[[dict[str, Any]], None]
) -> None:
    outbox.fill(10)
    with draining(outbox, served, [changed(change)]) as (drain, _):
        with pytest.raises(CollectorError):
            drain.run()
        assert states(outbox) == {OutboxState.WAITING: 10}
        assert drain.run().duplicate == 10
    assert served.total() == 10


def test_cancelling_keeps_what_was_answered(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(30)
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 2

    with (
        draining(outbox, served, batch_size=10, cancelled=cancelled) as (drain, _),
        pytest.raises(CancelledError),
    ):
        drain.run()
    assert states(outbox) == {OutboxState.ACCEPTED: 20, OutboxState.WAITING: 10}
    assert served.total() == 20


def test_the_token_travels_in_its_header_alone(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(1)
    with draining(outbox, served) as (drain, line):
        drain.run()
        assert served.token not in repr(drain)
    (request,) = line.requests
    assert request.headers["authorization"] == f"Bearer {served.token}"
    rest = [str(request.url), *(value for name, value in request.headers.items() if name != "authorization")]
    assert not any(served.token in part for part in rest)
    assert served.token.encode() not in request.content


def test_an_action_is_sent_without_names(outbox: MemoryOutbox, served: Enrolled) -> None:
    outbox.fill(1)
    with draining(outbox, served) as (drain, line):
        drain.run()
    (action,) = actions_of(line.requests[0])
    assert set(action) == {"kind", "id", "case", "type", "count", "on", "country"}
    assert UUID(action["id"]) == outbox.rows[0].action_id
