"""Cases, officials and changes as rows: the same whatever order their documents came in."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.cases import find_case
from desktop.importing import import_document
from desktop.officials import list_officials
from desktop.reading.case_object import ReadDocument
from desktop.settling import settle_case
from models.letters import Piece, PrintRun
from models.lines import CaseDetail, ChangeLine
from models.queries.cases import case_by_reference
from models.store import FILE_NAME, Store
from models.words import CaseStatus, ChangeKind, DocumentKind, PieceState
from tests.conftest import KEY
from tests.invented import AMBASSADOR, MINISTER, TODAY, read_case, read_document

MOVED = replace(MINISTER, address=("1 New Quay", "10300 Port Sarn"), phone=("+354 000 0009",), fax=())
BARE = replace(MINISTER, address=(), country=None, email=("minister@example.org",))
LATER = date(2031, 2, 20)


def action(**case: Any) -> ReadDocument:
    return read_document(read_case(**case))


def update(name: str = "update.txt", *, on: date = LATER, **case: Any) -> ReadDocument:
    told = read_case(issued_on=on, **case)
    return read_document(told, kind=DocumentKind.UPDATE, name=name)


def stop(*, on: date = date(2031, 2, 25), **case: Any) -> ReadDocument:
    told = read_case(title="Reporter Free", issued_on=on, officials=(), demands=(), deadline=None, **case)
    return read_document(told, kind=DocumentKind.STOP_ACTION, name="stop.txt")


def bring_in(store: Store, *documents: ReadDocument) -> CaseDetail:
    for document in documents:
        import_document(store, document)
    return find_case(store, "UA 7/31", today=TODAY)


def print_pieces(store: Store, detail: CaseDetail, states: Sequence[tuple[str, PieceState]]) -> None:
    """Pieces to the officials of those names, numbered from 1."""
    ids = {official.name: official.official_id for official in detail.officials}
    with store.transaction() as session:
        session.add(
            PrintRun(
                number=1,
                plan=b"{}",
                case_refs=("UA 7/31",),
                signers=1,
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
                case_id=detail.line.case_id,
                case_ref="UA 7/31",
                official_id=ids[name],
                official=name,
                signer="Ida Calloway",
                country="IS",
                home=False,
                postage_group="abroad",
                address_block=(),
                letter_pages=1,
                state=state,
            )
            for number, (name, state) in enumerate(states, start=1)
        )
        session.commit()


def told(change: ChangeLine) -> tuple[ChangeKind, str | None, str | None]:
    return change.what, change.before, change.after


def test_the_changes_of_an_update_are_kept_newest_first(store: Store) -> None:
    detail = bring_in(
        store,
        action(),
        update(title="Reporter Moved", deadline=date(2031, 5, 1)),
        update("second.txt", on=date(2031, 3, 1), title="Reporter Moved", deadline=date(2031, 6, 1)),
    )
    assert [told(change) for change in detail.changes] == [
        (ChangeKind.DEADLINE, "2031-05-01", "2031-06-01"),
        (ChangeKind.DEADLINE, "2031-03-14", "2031-05-01"),
        (ChangeKind.TITLE, "Reporter Held Without Charge", "Reporter Moved"),
    ]
    assert [change.document for change in detail.changes] == ["second.txt", "update.txt", "update.txt"]
    assert [change.on for change in detail.changes] == [date(2031, 3, 1), LATER, LATER]


def test_what_was_known_keeps_the_moment_it_was_learned_of(store: Store) -> None:
    before = bring_in(store, action(), update(deadline=date(2031, 5, 1))).changes
    after = bring_in(store, update("second.txt", on=date(2031, 3, 1), deadline=date(2031, 6, 1))).changes
    assert after[1:] == before
    assert after[0].at > before[0].at


def test_a_document_between_two_others_tells_what_each_changed(store: Store) -> None:
    last = update("last.txt", on=date(2031, 3, 1), deadline=date(2031, 6, 1))
    assert len(bring_in(store, action(), last).changes) == 1
    between = update("between.txt", deadline=date(2031, 5, 1))
    assert [told(change) for change in bring_in(store, between).changes] == [
        (ChangeKind.DEADLINE, "2031-05-01", "2031-06-01"),
        (ChangeKind.DEADLINE, "2031-03-14", "2031-05-01"),
    ]


def test_an_address_that_changed_tells_what_was_printed_with_the_old_one(store: Store) -> None:
    before = bring_in(store, action())
    print_pieces(
        store,
        before,
        [
            ("Aldric Venn", PieceState.PLANNED),
            ("Aldric Venn", PieceState.PRINTED),
            ("Aldric Venn", PieceState.SIGNED),
            ("Aldric Venn", PieceState.POSTED),
            ("Aldric Venn", PieceState.DAMAGED),
            ("Corin Hathe", PieceState.PRINTED),
        ],
    )
    detail = bring_in(store, update(officials=(MOVED, AMBASSADOR)))
    (change,) = detail.changes
    assert told(change) == (ChangeKind.ADDRESS, "\n".join(MINISTER.address), "\n".join(MOVED.address))
    assert change.official == "Aldric Venn, Minister of Harbours"
    assert change.official_id == before.officials[0].official_id != detail.officials[0].official_id
    assert change.unposted == (1, 2, 3)


def test_an_official_who_moved_back_has_nothing_wrong_in_the_post(store: Store) -> None:
    print_pieces(store, bring_in(store, action()), [("Aldric Venn", PieceState.PRINTED)])
    back = update("back.txt", on=date(2031, 3, 1))
    detail = bring_in(store, update(officials=(MOVED, AMBASSADOR)), back)
    assert [change.unposted for change in detail.changes] == [(), ()]


def test_a_stop_tells_the_pieces_that_stay_out_of_the_post(store: Store) -> None:
    print_pieces(
        store,
        bring_in(store, action()),
        [
            ("Aldric Venn", PieceState.PRINTED),
            ("Corin Hathe", PieceState.SIGNED),
            ("Corin Hathe", PieceState.REPLIED),
        ],
    )
    detail = bring_in(store, stop())
    assert detail.line.status is CaseStatus.STOPPED
    assert detail.unposted == (1, 2)
    (change,) = detail.changes
    assert told(change) == (ChangeKind.STOPPED, None, "Reporter Free")
    assert change.unposted == (1, 2)
    again = bring_in(store, update(on=date(2031, 3, 1)))
    assert [(change.what, change.unposted) for change in again.changes] == [
        (ChangeKind.RESUMED, ()),
        (ChangeKind.STOPPED, ()),
    ]


@pytest.mark.parametrize(
    "spelling", ["UA 7/31", "UA 007/31", "ua7/2031", "UA: 7.31", "UA-7/31", "Urgent Action 7/31", "AU 7/31"]
)
def test_a_reference_in_any_spelling_is_one_case(store: Store, spelling: str) -> None:
    import_document(store, action())
    result = import_document(store, update(reference=spelling))
    assert result.case_refs == ("UA 7/31",)
    assert len(find_case(store, spelling, today=TODAY).documents) == 2


def test_kind_number_and_year_make_the_case(store: Store) -> None:
    others = ["EXTRA 7/31", "UA 7/30", "UA 70/31"]
    refs = {import_document(store, action(reference=other)).case_refs for other in others}
    assert refs == {("EXTRA 7/31",), ("UA 7/30",), ("UA 70/31",)}
    assert find_case(store, "EX 007/31", today=TODAY).line.reference == "EXTRA 7/31"


def test_a_document_of_several_cases_tells_each_its_part(store: Store) -> None:
    parts = (read_case(), read_case(reference="UA 8/31", title="Pilots"), read_case(reference=None))
    result = import_document(store, read_document(*parts))
    assert result.case_refs == ("UA 7/31", "UA 8/31", "Case 3")
    assert find_case(store, "UA 8/31", today=TODAY).line.title == "Pilots"
    assert import_document(store, read_document(*parts)).case_refs == result.case_refs


def test_a_case_told_twice_by_one_document_is_one(store: Store) -> None:
    parts = (read_case(sample_letter=None), read_case(officials=(), sample_letter="Dear Minister, …"))
    assert import_document(store, read_document(*parts)).case_refs == ("UA 7/31",)
    detail = find_case(store, "UA 7/31", today=TODAY)
    assert len(detail.documents) == 1
    assert (len(detail.officials), detail.sample_letter) == (2, "Dear Minister, …")


def test_an_official_holds_the_newest_word_of_all_cases(store: Store) -> None:
    other = replace(
        MINISTER, honorific="Dr.", fax=(), phone=("+354 000 0002",), salutation=("Dear Minister",)
    )
    newer = read_case(reference="UA 8/31", issued_on=LATER, officials=(other,))
    for document in (read_document(newer, name="newer.txt"), action(officials=(MINISTER,))):
        import_document(store, document)
    (line,) = list_officials(store)
    assert line.case_refs == ("UA 8/31", "UA 7/31")
    assert (line.official.honorific, line.official.fax, line.official.phone, line.official.salutation) == (
        "Dr.",
        MINISTER.fax,
        ("+354 000 0002",),
        ("Dear Minister",),
    )


def test_an_official_named_without_an_address_is_the_one_known(store: Store) -> None:
    assert bring_in(store, update(officials=(BARE,))).officials[0].address == ()
    detail = bring_in(store, action(officials=(MINISTER,)))
    assert detail.officials[0].address == MINISTER.address
    assert detail.officials[0].email == BARE.email
    assert [line.official.name for line in list_officials(store)] == ["Aldric Venn"]


def test_an_official_without_an_address_stays_while_a_piece_names_them(store: Store) -> None:
    print_pieces(store, bring_in(store, update(officials=(BARE,))), [("Aldric Venn", PieceState.POSTED)])
    bring_in(store, action(officials=(MINISTER,)))
    assert [line.official.address for line in list_officials(store)] == [(), MINISTER.address]


def test_working_a_case_out_again_touches_no_row(store: Store) -> None:
    documents = [document for document in DOCUMENTS if document.source.name != "press.txt"]
    before = bring_in(store, *documents)
    with store.transaction() as session:
        case = case_by_reference(session, "UA 7/31")
        assert case is not None
        rows = session.connection().exec_driver_sql("SELECT total_changes()").scalar_one()
        settle_case(session, case)
        assert session.connection().exec_driver_sql("SELECT total_changes()").scalar_one() == rows
        session.commit()
    assert find_case(store, "UA 7/31", today=TODAY) == before


def end_state(store: Store) -> tuple[object, ...]:
    """All that is known of the case and of the officials, without numbers and moments of this home."""
    detail = find_case(store, "UA 7/31", today=TODAY)
    return (
        replace(detail, officials=(), documents=(), changes=(), line=replace(detail.line, case_id=0)),
        [replace(official, official_id=0) for official in detail.officials],
        {(document.name, document.relation) for document in detail.documents},
        [(*told(change), change.official, change.document, change.on) for change in detail.changes],
        sorted(
            repr((replace(line.official, official_id=0), sorted(line.case_refs)))
            for line in list_officials(store)
        ),
    )


DOCUMENTS = (
    action(),
    read_document(read_case(officials=(), issued_on=None), name="undated.txt", issued_on=None),
    read_document(read_case(title="Held", officials=(BARE,), demands=(), deadline=None), name="same day.txt"),
    update(officials=(MOVED, AMBASSADOR), deadline=date(2031, 5, 1)),
    update("bare.txt", on=date(2031, 2, 22), officials=(BARE,), subjects=("Mirela Osten", "Jon Arvid")),
    stop(),
    update("again.txt", on=date(2031, 3, 1), title="Reporter Taken Again"),
    read_document(read_case(reference="UA 8/31", officials=(MOVED,), issued_on=LATER), name="other.txt"),
    read_document(kind=DocumentKind.PRESS_RELEASE, name="press.txt"),
)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(DOCUMENTS[1:]), unique_by=lambda one: one.source.sha256, min_size=2, max_size=5),
    st.randoms(use_true_random=False),
)
def test_any_order_leaves_the_same_rows(empty_database: Path, some: list[ReadDocument], random: Any) -> None:
    documents = [DOCUMENTS[0], *some]
    states = []
    for _ in range(2):
        with TemporaryDirectory() as folder:
            path = Path(folder) / FILE_NAME
            shutil.copy(empty_database, path)
            store = Store(path, KEY)
            try:
                for document in [*documents, random.choice(documents)]:
                    import_document(store, document)
                states.append(end_state(store))
            finally:
                store.close()
        random.shuffle(documents)
    assert states[0] == states[1]
