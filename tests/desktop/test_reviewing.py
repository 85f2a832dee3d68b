"""Review on a real home: the reading is never altered, accepting is one step, undo restores."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from desktop.cases import find_case, list_cases
from desktop.importing import import_document
from desktop.reading.case_object import ReadDocument
from desktop.reading.corrections import left_out
from desktop.reading.values import Spot, with_text
from desktop.reviewing import (
    Accepted,
    accept_review,
    accept_reviews,
    documents_to_review,
    find_review,
    withdraw_reviews,
)
from desktop.tracking import record
from models.errors import NotFoundError, RefusedError
from models.store import Store
from models.words import ActionType, DocumentKind
from tests.invented import MINISTER, TODAY, read_case, read_document

TITLE = Spot(0, "title")
REFERENCE = Spot(0, "reference")


def bring_in(store: Store, document: ReadDocument) -> int:
    return import_document(store, document).document_id


def rows(store: Store) -> dict[str, list[Any]]:
    """Everything that a review can touch, row by row."""
    tables = ("documents", "cases", "case_documents", "demands", "case_officials", "case_changes")
    with store.reading() as session:
        return {
            table: sorted(map(tuple, session.execute(text(f"SELECT * FROM {table}"))), key=repr)
            for table in tables
        }


def reading_of(store: Store, document_id: int) -> str:
    with store.reading() as session:
        query = text("SELECT reading FROM documents WHERE id = :id")
        return str(session.execute(query, {"id": document_id}).scalar_one())


def test_what_nobody_accepted_is_listed_in_order_of_import(store: Store) -> None:
    first = bring_in(store, read_document())
    second = bring_in(store, read_document(read_case(reference="UA 8/31")))
    bring_in(store, read_document(kind=DocumentKind.PRESS_RELEASE))
    assert [line.document_id for line in documents_to_review(store)] == [first, second]
    accept_reviews(store, {first: None})
    assert [line.document_id for line in documents_to_review(store)] == [second]


def test_a_review_holds_the_document_as_it_was_read(store: Store) -> None:
    document = read_document()
    review = find_review(store, bring_in(store, document))
    assert review.read == document
    assert review.told == document
    assert (review.corrected, review.accepted, review.before) == (None, False, (None,))
    assert review.references == ("UA 7/31",)


def test_a_document_that_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(NotFoundError):
        find_review(store, 99)
    with pytest.raises(NotFoundError):
        accept_review(store, 99, read_document())


def test_corrections_settle_the_case_and_leave_the_reading(store: Store) -> None:
    document = read_document()
    document_id = bring_in(store, document)
    was = reading_of(store, document_id)
    corrected = with_text(document, TITLE, "Reporter Held")
    corrected = with_text(corrected, Spot(0, "deadline"), "2031-04-01")
    corrected = with_text(corrected, Spot(0, "address", 0), "9 New Quay\n10300 Port Sarn")
    corrected = left_out(corrected, 1)
    done = accept_review(store, document_id, corrected)
    assert done.references == ("UA 7/31",)
    detail = find_case(store, "UA 7/31", today=TODAY)
    assert (detail.line.title, detail.line.deadline) == ("Reporter Held", date(2031, 4, 1))
    assert detail.officials[0].address == ("9 New Quay", "10300 Port Sarn")
    assert not detail.line.needs_review
    assert reading_of(store, document_id) == was
    review = find_review(store, document_id)
    headed = replace(corrected, title="Reporter Held")
    assert (review.read, review.corrected, review.accepted) == (document, headed, True)


def test_a_day_that_was_not_there_holds_of_the_document_no_longer(store: Store) -> None:
    document = read_document()
    document_id = bring_in(store, document)
    before = rows(store)
    done = accept_review(store, document_id, with_text(document, Spot(0, "issued_on"), ""))
    detail = find_case(store, "UA 7/31", today=TODAY)
    assert (detail.line.issued_on, detail.documents[0].issued_on) == (None, None)
    withdraw_reviews(store, [done])
    assert rows(store) == before


def test_accepting_without_a_correction_stores_none(store: Store) -> None:
    document = read_document()
    document_id = bring_in(store, document)
    accept_review(store, document_id, document)
    review = find_review(store, document_id)
    assert (review.corrected, review.accepted) == (None, True)


def test_undo_restores_every_row(store: Store) -> None:
    document = read_document()
    document_id = bring_in(store, document)
    before = rows(store)
    once = accept_review(store, document_id, with_text(document, TITLE, "Reporter Held"))
    between = rows(store)
    twice = accept_review(store, document_id, with_text(document, TITLE, "Held"))
    assert find_case(store, "UA 7/31", today=TODAY).line.title == "Held"
    withdraw_reviews(store, [twice])
    assert rows(store) == between
    withdraw_reviews(store, [once])
    assert rows(store) == before


def test_a_typed_number_renames_a_case_that_only_this_document_tells(store: Store) -> None:
    document = read_document(read_case(reference=None, reference_as_printed=None))
    document_id = bring_in(store, document)
    assert find_review(store, document_id).references == ("Case 1",)
    before = rows(store)
    done = accept_review(store, document_id, with_text(document, REFERENCE, "ua 031.31"))
    assert done.references == ("UA 31/31",)
    assert [line.reference for line in list_cases(store, today=TODAY)] == ["UA 31/31"]
    withdraw_reviews(store, [done])
    assert rows(store) == before


def test_a_typed_number_of_a_known_case_joins_it_and_undo_parts_them(store: Store) -> None:
    bring_in(store, read_document())
    update = read_document(
        read_case(reference=None, issued_on=date(2031, 2, 20), deadline=date(2031, 5, 1)),
        kind=DocumentKind.UPDATE,
        name="update.txt",
    )
    document_id = bring_in(store, update)
    before = rows(store)
    done = accept_review(store, document_id, with_text(update, REFERENCE, "UA 7/31"))
    (line,) = list_cases(store, today=TODAY)
    assert (line.reference, line.deadline) == ("UA 7/31", date(2031, 5, 1))
    withdraw_reviews(store, [done])
    assert rows(store) == before


def test_a_document_can_leave_a_case_that_others_tell(store: Store) -> None:
    bring_in(store, read_document())
    second = read_document(read_case(deadline=date(2031, 5, 1)), name="second.txt")
    document_id = bring_in(store, second)
    before = rows(store)
    done = accept_review(store, document_id, with_text(second, REFERENCE, "UA 9/31"))
    assert [line.reference for line in list_cases(store, today=TODAY)] == ["UA 7/31", "UA 9/31"]
    withdraw_reviews(store, [done])
    assert rows(store) == before


@pytest.mark.parametrize("other", ["UA 9/31", "UA 8/31"])
def test_a_case_with_actions_keeps_its_number(store: Store, other: str) -> None:
    document = read_document()
    document_id = bring_in(store, document)
    bring_in(store, read_document(read_case(reference="UA 8/31")))
    record(store, "UA 7/31", type=ActionType.LETTER, count=2, on=date(2026, 1, 5))
    before = rows(store)
    with pytest.raises(RefusedError):
        accept_review(store, document_id, with_text(document, REFERENCE, other))
    assert rows(store) == before


def test_an_update_has_what_held_before_beside_it(store: Store) -> None:
    bring_in(store, read_document())
    moved = replace(MINISTER, address=("9 New Quay", "10300 Port Sarn"))
    told = read_case(issued_on=date(2031, 2, 20), officials=(moved,), deadline=date(2031, 5, 1))
    document_id = bring_in(store, read_document(told, kind=DocumentKind.UPDATE, name="update.txt"))
    (before,) = find_review(store, document_id).before
    assert before is not None
    assert before.case.deadline == date(2031, 3, 14)
    assert before.case.officials[0].address == MINISTER.address


def test_accepting_all_is_one_step_and_each_can_be_taken_back(store: Store) -> None:
    ids = [bring_in(store, read_document(read_case(reference=f"UA {n}/31"))) for n in (7, 8)]
    before = rows(store)
    with pytest.raises(NotFoundError):
        accept_reviews(store, dict.fromkeys((*ids, 99)))
    assert rows(store) == before
    corrected = with_text(read_document(read_case(reference="UA 7/31")), TITLE, "Held")
    done = accept_reviews(store, {ids[0]: corrected, ids[1]: None})
    assert [type(one) for one in done] == [Accepted, Accepted]
    assert documents_to_review(store) == ()
    assert find_case(store, "UA 7/31", today=TODAY).line.title == "Held"
    withdraw_reviews(store, done)
    assert rows(store) == before
