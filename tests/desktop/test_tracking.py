"""Pieces are counted once, actions never change, and each has its report."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from desktop.importing import import_document
from desktop.tallies import tally, tally_csv, tally_json
from desktop.tracking import find_action, list_actions, mark, record, unmark, void
from models.actions import Action
from models.cases import Case
from models.delivery import OutboxRow
from models.errors import NotFoundError, WrongInputError
from models.letters import Piece, PieceChange, PrintRun
from models.officials import Official
from models.queries.checks import broken_promises
from models.store import Store
from models.words import ActionType, PieceState, TallyKey
from tests.invented import read_document

DAY = date(2026, 3, 2)


@pytest.fixture
def posted_run(store: Store) -> Store:
    """A home with a case and a run of six pieces, numbered 1 to 6."""
    import_document(store, read_document(), accept=True)
    with store.transaction() as session:
        case = session.scalars(select(Case)).one()
        official = session.scalars(select(Official)).first()
        assert official is not None
        session.add(
            PrintRun(
                number=1,
                plan=b"{}",
                case_refs=(case.reference,),
                signers=3,
                officials=2,
                folder="/nowhere",
                files={},
                unfinished=(),
                token=uuid4(),
            )
        )
        session.flush()
        session.add_all(
            Piece(
                number=number,
                run_number=1,
                case_id=case.id,
                case_ref=case.reference,
                official_id=official.id,
                official="Aldric Venn, Minister of Harbours",
                signer="Ida Calloway",
                country="IS",
                home=False,
                postage_group="europe",
                address_block=("Aldric Venn",),
                letter_page=number,
                letter_pages=1,
                envelope_page=number,
            )
            for number in range(1, 7)
        )
        session.commit()
    return store


def counts(store: Store) -> tuple[int, int]:
    """Actions (voids among them) and outbox rows."""
    with store.reading() as session:
        actions = session.scalar(select(func.count()).select_from(Action)) or 0
        reports = session.scalar(select(func.count()).select_from(OutboxRow)) or 0
    return actions, reports


def total(store: Store) -> int:
    return sum(row.count for row in tally(store))


def test_posting_counts_each_piece_once(posted_run: Store) -> None:
    first = mark(posted_run, 1, PieceState.POSTED, on=DAY)
    again = mark(posted_run, 1, PieceState.POSTED, pieces=[2, 3], on=DAY)
    assert (first.actions, len(first.changed)) == (6, 6)
    assert (again.actions, again.changed, again.kept) == (0, (), (2, 3))
    assert total(posted_run) == 6
    assert counts(posted_run) == (6, 6)


def test_a_letter_that_comes_back_stays_counted_once(posted_run: Store) -> None:
    mark(posted_run, 1, PieceState.POSTED, pieces=[1], on=DAY)
    assert mark(posted_run, 1, PieceState.RETURNED, pieces=[1, 2], on=DAY).actions == 1
    assert mark(posted_run, 1, PieceState.REPLIED, pieces=[1, 2], on=DAY).actions == 0
    assert total(posted_run) == 2


def test_unmarking_takes_the_letter_back_and_the_record_stays(posted_run: Store) -> None:
    marked = mark(posted_run, 1, PieceState.POSTED, pieces=[4], on=DAY)
    unmark(posted_run, 1, marked, on=DAY)
    assert total(posted_run) == 0
    assert counts(posted_run) == (2, 2)  # the letter and its void, both reported
    assert mark(posted_run, 1, PieceState.POSTED, pieces=[4], on=DAY).actions == 1
    assert total(posted_run) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(list(PieceState)), st.sets(st.integers(1, 6), min_size=1)), max_size=8)
)
def test_whatever_is_marked_each_posted_piece_counts_one(
    posted_run: Store, steps: list[tuple[PieceState, set[int]]]
) -> None:
    for state, pieces in steps:
        mark(posted_run, 1, state, pieces=pieces, on=DAY)
    with posted_run.reading() as session:
        states = list(session.scalars(select(Piece.state)))
        assert broken_promises(session) == ()
    sent = {PieceState.POSTED, PieceState.RETURNED, PieceState.REPLIED}
    assert total(posted_run) == sum(state in sent for state in states)
    actions, reports = counts(posted_run)
    assert actions == reports


def test_every_change_of_a_piece_is_kept(posted_run: Store) -> None:
    mark(posted_run, 1, PieceState.SIGNED, pieces=[5], on=DAY)
    mark(posted_run, 1, PieceState.POSTED, pieces=[5], on=DAY)
    with posted_run.reading() as session:
        changes = [(change.before, change.after) for change in session.scalars(select(PieceChange))]
    assert changes == [
        (PieceState.PRINTED, PieceState.SIGNED),
        (PieceState.SIGNED, PieceState.POSTED),
    ]


@pytest.mark.parametrize(("run", "pieces"), [(9, None), (1, [6, 7])])
def test_what_is_not_there_cannot_be_marked(posted_run: Store, run: int, pieces: list[int] | None) -> None:
    with pytest.raises(NotFoundError):
        mark(posted_run, run, PieceState.POSTED, pieces=pieces, on=DAY)
    assert total(posted_run) == 0


def test_recording_and_taking_back(posted_run: Store) -> None:
    action = record(posted_run, "UA 7/31", type=ActionType.CALL, count=3, on=DAY)
    assert total(posted_run) == 3
    assert find_action(posted_run, str(action.action_id)[:8]) == action
    assert void(posted_run, action.action_id, why="a slip").voided
    void(posted_run, action.action_id)
    assert total(posted_run) == 0
    assert counts(posted_run) == (2, 2)
    (line,) = list_actions(posted_run)
    assert line.voided
    assert line.count == 3


def test_a_void_cannot_be_taken_back(posted_run: Store) -> None:
    action = record(posted_run, "UA 7/31", type=ActionType.FAX, count=1, on=DAY)
    void(posted_run, action.action_id)
    with posted_run.reading() as session:
        void_id = session.scalars(select(Action.id).where(Action.voids.is_not(None))).one()
    with pytest.raises(NotFoundError):
        void(posted_run, void_id)


@pytest.mark.parametrize("count", [0, -1, 2_000_000])
def test_a_count_that_cannot_be_meant_is_refused(posted_run: Store, count: int) -> None:
    with pytest.raises(WrongInputError):
        record(posted_run, "UA 7/31", type=ActionType.CALL, count=count, on=DAY)
    assert counts(posted_run) == (0, 0)


def test_nothing_happens_tomorrow(posted_run: Store) -> None:
    tomorrow = date.today() + timedelta(days=1)
    with pytest.raises(WrongInputError, match="future"):
        record(posted_run, "UA 7/31", type=ActionType.CALL, count=1, on=tomorrow)
    with pytest.raises(WrongInputError, match="future"):
        mark(posted_run, 1, PieceState.POSTED, on=tomorrow)


def test_an_event_has_a_name_that_a_collector_takes(posted_run: Store) -> None:
    action = record(posted_run, "UA 7/31", type=ActionType.CALL, count=1, on=DAY, event="  Quay \n evening ")
    assert tally(posted_run, by=(TallyKey.EVENT,))[0].keys == ("Quay evening",)
    with pytest.raises(WrongInputError, match="too long"):
        record(posted_run, "UA 7/31", type=ActionType.CALL, count=1, on=DAY, event="x" * 121)
    assert [line.action_id for line in list_actions(posted_run)] == [action.action_id]


def test_unknown_cases_officials_and_actions_are_told(posted_run: Store) -> None:
    with pytest.raises(NotFoundError, match="no case"):
        record(posted_run, "UA 999/31", type=ActionType.CALL, count=1, on=DAY)
    with pytest.raises(NotFoundError, match="not one of"):
        record(posted_run, "UA 7/31", type=ActionType.CALL, count=1, on=DAY, official_id=99)
    with pytest.raises(NotFoundError):
        void(posted_run, UUID(int=1))
    with pytest.raises(WrongInputError):
        find_action(posted_run, "a")


def test_tallies_by_every_key(posted_run: Store) -> None:
    mark(posted_run, 1, PieceState.POSTED, on=DAY)
    record(posted_run, "UA 7/31", type=ActionType.CALL, count=2, on=date(2026, 4, 1), event="Quay evening")
    rows = tally(posted_run, by=(TallyKey.MONTH, TallyKey.TYPE))
    assert [(*row.keys, row.count) for row in rows] == [("2026-03", "letter", 6), ("2026-04", "call", 2)]
    assert [row.keys for row in tally(posted_run, by=(TallyKey.COUNTRY,))] == [("IS",)]
    assert {row.keys[0]: row.count for row in tally(posted_run, by=(TallyKey.EVENT,))} == {
        "": 6,
        "Quay evening": 2,
    }
    assert sum(row.count for row in tally(posted_run, end=date(2026, 3, 31))) == 6
    assert sum(row.count for row in tally(posted_run, start=date(2026, 4, 1))) == 2
    with pytest.raises(WrongInputError, match="collector"):
        tally(posted_run, by=(TallyKey.GROUP,))
    with pytest.raises(WrongInputError, match="twice"):
        tally(posted_run, by=(TallyKey.CASE, TallyKey.CASE))


def test_the_tally_as_json_and_csv(posted_run: Store) -> None:
    record(posted_run, "UA 7/31", type=ActionType.CALL, count=2, on=DAY, event="=1+1")
    by = (TallyKey.EVENT, TallyKey.TYPE)
    rows = tally(posted_run, by=by)
    assert tally_json(rows, by) == {"rows": [{"event": "=1+1", "type": "call", "count": 2}], "total": 2}
    assert tally_csv(rows, by).decode("utf-8-sig") == "event,type,count\r\n'=1+1,call,2\r\n"
