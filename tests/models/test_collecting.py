"""What a collector keeps and counts, on each engine: once each, whoever brings it and in whatever order."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from hashlib import sha256
from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import IntegrityError

from models.collected import ActionKind
from models.collecting import (
    CollectedFact,
    Held,
    Origin,
    add_token,
    enrol_group,
    find_tokens,
    keep_actions,
    make_identity,
    tally_actions,
)
from models.collector_store import CollectorStore, collector_store
from models.lines import TallyRow
from models.words import ActionType, TallyKey

ORIGIN = Origin(uuid4(), uuid4(), uuid4())


@pytest.fixture
def store(database_url: str) -> Iterator[CollectorStore]:
    with closing(collector_store(database_url)) as made:
        made.upgrade()
        yield made


def group(store: CollectorStore, name: str = "Group One") -> UUID:
    return store.transaction(lambda connection: enrol_group(connection, name, uuid4()))


def report(
    count: int = 1, *, case: str = "UA 1/26", on: date = date(2026, 11, 21), official: str | None = None
) -> CollectedFact:
    action_id = uuid4()
    return CollectedFact(
        action_id,
        ActionKind.REPORT,
        sha256(action_id.bytes).digest(),
        case_ref=case,
        type=ActionType.LETTER,
        count=count,
        on=on,
        country="XA",
        official=official,
    )


def void(of: CollectedFact) -> CollectedFact:
    action_id = uuid4()
    return CollectedFact(action_id, ActionKind.VOID, sha256(action_id.bytes).digest(), voids=of.id)


def keep(store: CollectorStore, group_id: UUID, *facts: CollectedFact) -> tuple[Held, ...]:
    return store.transaction(lambda connection: keep_actions(connection, group_id, ORIGIN, facts))


def tally(store: CollectorStore, *by: TallyKey) -> tuple[TallyRow, ...]:
    with store.reading() as connection:
        return tally_actions(connection, by)


def total(store: CollectorStore) -> int:
    return sum(row.count for row in tally(store, TallyKey.CASE))


def test_a_fact_is_new_once(store: CollectorStore) -> None:
    group_id, fact = group(store), report(3)
    assert keep(store, group_id, fact, fact) == (Held(True, fact.digest), Held(False, fact.digest))
    assert keep(store, group_id, fact) == (Held(False, fact.digest),)
    assert total(store) == 3


def test_an_id_that_is_taken_keeps_its_first_fact(store: CollectorStore) -> None:
    group_id, first = group(store), report(3)
    other = CollectedFact(
        first.id, ActionKind.REPORT, b"o" * 32, case_ref="UA 1/26", type=ActionType.CALL, count=9, on=first.on
    )
    keep(store, group_id, first)
    assert keep(store, group_id, other) == (Held(False, first.digest),)
    assert total(store) == 3


def test_groups_do_not_take_each_others_ids(store: CollectorStore) -> None:
    fact = report()
    for name in ("Group One", "Group Two"):
        assert keep(store, group(store, name), fact)[0].is_new
    assert tally(store, TallyKey.GROUP) == (TallyRow(("Group One",), 1), TallyRow(("Group Two",), 1))


def test_an_empty_batch_is_kept_as_nothing(store: CollectorStore) -> None:
    assert keep(store, group(store)) == ()


def test_voids_take_back_reports_in_any_order(store: CollectorStore) -> None:
    group_id, before, after, stays = group(store), report(2), report(4), report(8)
    keep(store, group_id, before, stays)
    keep(store, group_id, void(before), void(after), void(after))
    keep(store, group_id, after)
    assert total(store) == 8


def test_a_group_cannot_take_back_what_another_reported(store: CollectorStore) -> None:
    fact = report(5)
    keep(store, group(store, "Group One"), fact)
    keep(store, group(store, "Group Two"), void(fact))
    assert total(store) == 5


def test_identical_batches_at_once_add_each_fact_once(store: CollectorStore) -> None:
    group_id, facts = group(store), [report() for _ in range(200)]
    new: list[int] = []
    together = threading.Barrier(5)

    def bring(mine: Sequence[CollectedFact]) -> None:
        together.wait(timeout=10)
        new.append(sum(held.is_new for held in keep(store, group_id, *mine)))

    threads = [
        threading.Thread(target=bring, args=(random.sample(facts, len(facts)),))  # each in another order
        for _ in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(new), sum(new), total(store)) == (5, 200, 200)


def test_counts_by_every_key(store: CollectorStore) -> None:
    group_id = group(store)
    keep(
        store,
        group_id,
        report(1, case="UA 2/26", on=date(2026, 9, 30)),
        report(2, official="Minister of Nothing"),
        report(4),
    )
    assert tally(store, *TallyKey) == (
        TallyRow(("UA 1/26", "letter", "XA", "", "Group One", "2026-11", ""), 4),
        TallyRow(("UA 1/26", "letter", "XA", "Minister of Nothing", "Group One", "2026-11", ""), 2),
        TallyRow(("UA 2/26", "letter", "XA", "", "Group One", "2026-09", ""), 1),
    )


def test_counts_between_days_inclusive(store: CollectorStore) -> None:
    days = [date(2026, 11, day) for day in (1, 2, 3, 4)]
    keep(store, group(store), *(report(10**place, on=day) for place, day in enumerate(days)))
    with store.reading() as connection:
        rows = tally_actions(connection, [TallyKey.CASE], start=days[1], end=days[2])
    assert [row.count for row in rows] == [110]


@pytest.mark.parametrize(
    "fact",
    [
        CollectedFact(uuid4(), ActionKind.REPORT, b"d" * 32),
        CollectedFact(
            uuid4(),
            ActionKind.REPORT,
            b"d" * 32,
            case_ref="UA 1/26",
            type=ActionType.FAX,
            count=0,
            on=date(2026, 1, 1),
        ),
        CollectedFact(
            uuid4(),
            ActionKind.REPORT,
            b"d" * 32,
            case_ref="UA 1/26",
            type=ActionType.FAX,
            on=date(2026, 1, 1),
        ),
        CollectedFact(uuid4(), ActionKind.VOID, b"d" * 32),
    ],
    ids=["report of nothing", "count 0", "no count", "void of nothing"],
)
def test_the_tables_refuse_what_cannot_be_counted(store: CollectorStore, fact: CollectedFact) -> None:
    with pytest.raises(IntegrityError, match="report_or_void"):
        keep(store, group(store), fact)


def test_a_group_that_does_not_exist_cannot_report(store: CollectorStore) -> None:
    with pytest.raises(IntegrityError):
        keep(store, uuid4(), report())


def test_a_group_enrolled_again_is_the_same_group(store: CollectorStore) -> None:
    assert group(store) == group(store) != group(store, "Group Two")


def test_a_group_may_have_several_tokens(store: CollectorStore) -> None:
    first, second = group(store, "Group One"), group(store, "Group Two")
    store.transaction(lambda connection: add_token(connection, first, b"a" * 32))
    store.transaction(lambda connection: add_token(connection, first, b"b" * 32))
    with store.reading() as connection:
        assert set(find_tokens(connection, first)) == {b"a" * 32, b"b" * 32}
        assert find_tokens(connection, second) == ()


def test_workers_that_start_at_once_agree_who_the_collector_is(store: CollectorStore) -> None:
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(store.transaction(make_identity))) for _ in range(5)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(found), len(set(found))) == (5, 1)
