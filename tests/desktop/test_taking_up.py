"""A document of no known kind becomes a case by hand, and goes back to what it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.cases import find_case, list_cases
from desktop.importing import import_document
from desktop.reading.case_object import ReadLine
from desktop.reading.corrections import assigned
from desktop.reading.values import Spot
from desktop.reviewing import accept_review, documents_to_review, find_review
from desktop.taking_up import put_back, take_up
from models.errors import NotFoundError, RefusedError
from models.store import Store
from models.words import DocumentKind
from tests.invented import TODAY, read_document

LINES = (
    ReadLine(1, "Appeal for the lighthouse keeper", "title"),
    ReadLine(3, "Ask that Bo Fictive is set free.", "unassigned"),
)


def unknown(store: Store) -> int:
    """A document that nothing was read of but its title and lines."""
    document = replace(
        read_document(kind=DocumentKind.OTHER, name="notice.txt"),
        cases=(),
        title="Appeal for the lighthouse keeper",
        country=None,
        issued_on=None,
        lines=LINES,
    )
    return import_document(store, document).document_id


def test_it_waits_for_review_with_all_its_lines(store: Store) -> None:
    number = unknown(store)
    assert documents_to_review(store) == ()
    taken = take_up(store, number)
    assert taken.reference == "Case 1"
    assert [line.document_id for line in documents_to_review(store)] == [number]
    review = find_review(store, number)
    assert review.read.lines == LINES
    assert review.read.cases[0].title == "Appeal for the lighthouse keeper"
    assert find_case(store, "Case 1", today=TODAY).line.needs_review


def test_lines_are_assigned_and_accepted(store: Store) -> None:
    number = unknown(store)
    take_up(store, number)
    told = assigned(
        find_review(store, number).read, Spot(0, "demands"), "Ask that Bo Fictive is set free.", (3,)
    )
    accept_review(store, number, told)
    assert find_case(store, "Case 1", today=TODAY).demands == ("Ask that Bo Fictive is set free.",)
    assert documents_to_review(store) == ()


def test_put_back_it_is_background_again(store: Store) -> None:
    number = unknown(store)
    before = find_review(store, number)
    put_back(store, take_up(store, number))
    assert find_review(store, number) == before
    assert list_cases(store, today=TODAY, everything=True) == ()
    assert take_up(store, number).reference == "Case 1"


def test_what_was_worked_on_is_not_put_back(store: Store) -> None:
    number = unknown(store)
    taken = take_up(store, number)
    told = assigned(
        find_review(store, number).read, Spot(0, "demands"), "Ask that Bo Fictive is set free.", (3,)
    )
    accept_review(store, number, told)
    with pytest.raises(RefusedError, match="worked on"):
        put_back(store, taken)


def test_only_background_is_taken_up(store: Store) -> None:
    number = import_document(store, read_document()).document_id
    with pytest.raises(RefusedError, match="tells a case"):
        take_up(store, number)
    with pytest.raises(NotFoundError):
        take_up(store, 99)
