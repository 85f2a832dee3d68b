"""Counts are those of the union of all facts, in whatever order, batches and repetition they come."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from uuid import UUID, uuid4

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.sync.judging import judge_batch
from desktop.sync.protocol import (
    Batch,
    BatchAnswer,
    Outcome,
    Report,
    Void,
    action_digest,
    encode_action,
    held_digest,
)
from models.collecting import enrol_group, find_identity, make_identity, tally_actions
from models.collector_store import CollectorStore, collector_store
from models.words import ActionType, TallyKey
from tests.collectors import ENGINES, empty_database

Action = Report | Void


@pytest.fixture(scope="module", params=ENGINES)
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CollectorStore]:
    with (
        empty_database(request.param, tmp_path_factory.mktemp("collector")) as url,
        closing(collector_store(url)) as made,
    ):
        made.upgrade()
        made.transaction(make_identity)
        yield made


def new_group(store: CollectorStore) -> UUID:
    return store.transaction(lambda connection: enrol_group(connection, f"Group {uuid4()}", uuid4()))


def send(store: CollectorStore, group_id: UUID, actions: list[Action]) -> BatchAnswer:
    with store.reading() as connection:
        identity = find_identity(connection)
    raw = [msgspec.Raw(encode_action(action)) for action in actions]
    batch = Batch(device_id=uuid4(), incarnation=uuid4(), batch_id=uuid4(), actions=raw)
    return judge_batch(store, identity, group_id, batch)


def counted(store: CollectorStore, group_id: UUID) -> dict[tuple[str, ...], int]:
    with store.reading() as connection:
        names = tally_actions(connection, [TallyKey.GROUP, TallyKey.CASE, TallyKey.TYPE])
        name = connection.exec_driver_sql("SELECT group_id, name FROM groups").all()
    mine = {str(row.name) for row in name if UUID(str(row.group_id)) == group_id}
    return {row.keys[1:]: row.count for row in names if row.keys[0] in mine}


def expected(actions: set[Action]) -> dict[tuple[str, ...], int]:
    """The tally of a set, by the definition: every report that no void of the set takes back."""
    gone = {action.voids for action in actions if isinstance(action, Void)}
    tally: Counter[tuple[str, ...]] = Counter()
    for action in actions:
        if isinstance(action, Report) and action.id not in gone:
            tally[action.case, action.type.value] += action.count
    return dict(tally)


reports = st.builds(
    Report,
    id=st.uuids(version=4),
    case=st.sampled_from(["UA 1/26", "UA 2/26"]),
    type=st.sampled_from([ActionType.LETTER, ActionType.CALL]),
    count=st.integers(1, 1000),
    on=st.just(date(2026, 11, 21)),
)


@st.composite
def facts(draw: st.DrawFn) -> list[Action]:
    """Reports with ids of their own, and voids of some of them and of some that never come."""
    made: list[Action] = list(draw(st.lists(reports, max_size=12, unique_by=lambda report: report.id)))
    targets = [action.id for action in made] + [uuid4()]
    voids = draw(st.lists(st.sampled_from(targets), max_size=4))
    return made + [Void(id=uuid4(), voids=target) for target in voids]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=facts(), chance=st.randoms(use_true_random=False))
def test_counts_are_those_of_the_union(
    store: CollectorStore, made: list[Action], chance: random.Random
) -> None:
    group_id = new_group(store)
    outcomes: Counter[Outcome] = Counter()
    deliveries = [action for action in made for _ in range(chance.randint(1, 3))]
    chance.shuffle(deliveries)
    while deliveries:
        size = chance.randint(1, len(deliveries))
        batch, deliveries = deliveries[:size], deliveries[size:]
        answer = send(store, group_id, batch)
        outcomes.update(result.outcome for result in answer.results)
        assert answer.held == held_digest((action.id, action_digest(action)) for action in batch)
    assert outcomes[Outcome.ACCEPTED] == len(made)
    assert set(outcomes) <= {Outcome.ACCEPTED, Outcome.DUPLICATE}
    assert counted(store, group_id) == expected(set(made))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=reports, others=st.lists(reports, min_size=1, max_size=4), chance=st.randoms(use_true_random=False)
)
def test_of_facts_with_one_id_the_first_counts(
    store: CollectorStore, first: Report, others: list[Report], chance: random.Random
) -> None:
    group_id = new_group(store)
    rivals = [msgspec.structs.replace(other, id=first.id) for other in others]
    send(store, group_id, [first])
    chance.shuffle(rivals)
    answer = send(store, group_id, [*rivals, first])
    for rival, result in zip([*rivals, first], answer.results, strict=True):
        assert result.outcome is (Outcome.DUPLICATE if rival == first else Outcome.CONFLICT)
    assert answer.held == held_digest([(first.id, action_digest(first))])
    assert counted(store, group_id) == expected({first})
