"""What every outbox does, on the real one and on the one in memory that other tests use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from desktop.app import App
from desktop.sync.outbox import Outbox, StoreOutbox, outbox_summary
from models.outbox import Settled, offer_again
from models.words import ActionType, OutboxState
from tests.desktop.sync.homes import CASE, ON, fill, home_in, take_back
from tests.desktop.sync.outboxes import MemoryOutbox

Filled = tuple[Outbox, Callable[[int], list[UUID]]]


@pytest.fixture
def home(tmp_path: Path) -> Iterator[App]:
    with home_in(tmp_path) as app:
        yield app


@pytest.fixture(params=["store", "memory"])
def outbox(request: pytest.FixtureRequest) -> Filled:
    if request.param == "memory":
        memory = MemoryOutbox()
        return memory, memory.fill
    store = request.getfixturevalue("home").store
    return StoreOutbox(store), lambda count: fill(store, count)


def taken(outbox: Outbox, *, after: int = 0, limit: int = 100) -> list[UUID]:
    return [action.action_id for action in outbox.take(after=after, limit=limit)]


def test_what_waits_is_taken_oldest_first_and_stays(outbox: Filled) -> None:
    box, record = outbox
    ids = record(3) + record(2)
    assert taken(box, limit=4) == ids[:4]
    assert taken(box) == ids
    assert box.count(OutboxState.WAITING) == 5


def test_taking_goes_on_behind_a_sequence_number(outbox: Filled) -> None:
    box, record = outbox
    ids = record(5)
    first = box.take(after=0, limit=2)
    assert taken(box, after=first[-1].sequence) == ids[2:]


def test_what_is_settled_is_not_taken_again(outbox: Filled) -> None:
    box, record = outbox
    accepted, refused, waits = record(3)
    box.settle([Settled(accepted), Settled(refused, "no")], batch_id=uuid4())
    assert taken(box) == [waits]
    assert [box.count(state) for state in OutboxState] == [1, 1, 1]


def test_a_late_answer_changes_nothing(outbox: Filled) -> None:
    box, record = outbox
    first, second, third = record(3)
    box.settle([Settled(first), Settled(second)], batch_id=uuid4())
    box.settle([Settled(first, "no"), Settled(second, "no"), Settled(third, "no")], batch_id=uuid4())
    assert (box.count(OutboxState.ACCEPTED), box.count(OutboxState.QUARANTINED)) == (2, 1)


def test_settling_nothing_is_fine(outbox: Filled) -> None:
    box, record = outbox
    record(1)
    box.settle([], batch_id=uuid4())
    assert box.count(OutboxState.WAITING) == 1


def test_a_waiting_action_holds_what_is_reported(home: App) -> None:
    (action_id,) = fill(home.store, 1, event="Evening of Examples")
    void_id = take_back(home.store, action_id)
    report, void = StoreOutbox(home.store).take(after=0, limit=10)
    assert (report.action_id, report.case_ref, report.type, report.count) == (
        action_id,
        CASE,
        ActionType.LETTER,
        1,
    )
    assert (report.on, report.country, report.event, report.voids) == (ON, "XA", "Evening of Examples", None)
    assert (void.action_id, void.voids) == (void_id, action_id)


def test_after_a_restore_of_the_collector_what_it_accepted_waits_again(home: App) -> None:
    accepted, refused, waits = fill(home.store, 3)
    box = StoreOutbox(home.store)
    box.settle([Settled(accepted), Settled(refused, "no")], batch_id=uuid4())
    with home.store.transaction() as session:
        offer_again(session)
        session.commit()
    assert taken(box) == [accepted, waits]


def test_the_summary_shows_what_needs_a_person(home: App) -> None:
    accepted, refused, _ = fill(home.store, 3)
    StoreOutbox(home.store).settle([Settled(accepted), Settled(refused, "count: too much")], batch_id=uuid4())
    summary = outbox_summary(home.store)
    assert (summary.waiting, summary.accepted, summary.last_sync) == (1, 1, None)
    assert [(line.action_id, line.reason) for line in summary.quarantined] == [(refused, "count: too much")]
