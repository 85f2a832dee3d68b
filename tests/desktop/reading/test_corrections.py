"""Corrections as values: what a person changes, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.case_object import ReadDocument, ReadLine
from desktop.reading.corrections import (
    NothingReadError,
    assigned,
    left_out,
    open_lines,
    typed_spots,
    with_official_read,
)
from desktop.reading.values import (
    CASE_NAMES,
    OFFICIAL_NAMES,
    YES,
    Spot,
    spot_of,
    spots,
    text_at,
    with_item,
    with_text,
    without_official,
)
from tests.invented import MINISTER, read_case, read_document

LINES = (
    ReadLine(1, "Reporter Held Without Charge", "title"),
    ReadLine(3, "Please send appeals before 3 April 2031 to:", "unassigned"),
    ReadLine(4, "Harbour Commissioner", "unassigned"),
    ReadLine(5, "1 Pier Street", "unassigned"),
    ReadLine(6, "10210 Port Sarn, Iceland", "unassigned"),
    ReadLine(7, "Index: EUR 99/031/2031", "unassigned"),
)
DOCUMENT = replace(read_document(), lines=LINES)


def fields(document: ReadDocument) -> dict[int, str]:
    return {line.n: line.field for line in document.lines}


@given(
    st.builds(
        Spot,
        st.integers(0, 9),
        st.sampled_from(CASE_NAMES + OFFICIAL_NAMES),
        st.none() | st.integers(0, 30),
        st.none() | st.integers(0, 30),
    )
)
def test_a_spot_is_known_by_its_key(spot: Spot) -> None:
    assert spot_of(spot.key) == spot


def test_every_value_told_and_put_back_leaves_the_document_as_it_was() -> None:
    for spot in spots(DOCUMENT):
        assert with_text(DOCUMENT, spot, text_at(DOCUMENT, spot)) is DOCUMENT
    assert typed_spots(DOCUMENT, DOCUMENT) == frozenset()


def test_a_value_is_replaced_and_known_as_typed() -> None:
    told = with_text(DOCUMENT, Spot(0, "title"), "  Reporter Held  ")
    assert told.cases[0].title == "Reporter Held"
    assert typed_spots(DOCUMENT, told) == {Spot(0, "title")}
    told = with_text(DOCUMENT, Spot(0, "deadline"), "2031-04-01")
    assert (told.cases[0].deadline, told.cases[0].deadline_as_printed) == (date(2031, 4, 1), None)
    assert with_text(told, Spot(0, "deadline"), "").cases[0].deadline is None
    assert with_text(DOCUMENT, Spot(0, "reference"), "").cases[0].reference is None
    assert with_text(DOCUMENT, Spot(0, "deadline_inclusive"), "").cases[0].deadline_inclusive is False
    assert with_text(DOCUMENT, Spot(0, "copy", 0), YES).cases[0].officials[0].copy is True
    with pytest.raises(ValueError, match="isoformat"):
        with_text(DOCUMENT, Spot(0, "deadline"), "next week")


def test_items_of_lists_are_changed_added_and_taken_out() -> None:
    first = Spot(0, "demands", item=0)
    told = with_text(DOCUMENT, first, "Release her\nat once")
    assert told.cases[0].demands[0] == "Release her at once"
    assert typed_spots(DOCUMENT, told) == {first}
    told = with_text(DOCUMENT, first, "")
    assert told.cases[0].demands == DOCUMENT.cases[0].demands[1:]
    assert typed_spots(DOCUMENT, told) == frozenset()
    told = with_item(DOCUMENT, first.whole, "Answer our letters")
    assert told.cases[0].demands[-1] == "Answer our letters"
    assert typed_spots(DOCUMENT, told) == {Spot(0, "demands", item=2)}


def test_a_country_that_a_person_confirms_is_inferred_no_longer() -> None:
    case = read_case(officials=(replace(MINISTER, inferred=("country",)),))
    document = read_document(case)
    told = with_text(document, Spot(0, "country", 0), "NO")
    assert told.cases[0].officials[0].inferred == ()
    assert typed_spots(document, told) == {Spot(0, "country", 0)}


def test_taking_an_official_out_makes_nothing_of_the_others_typed() -> None:
    told = without_official(DOCUMENT, 0, 0)
    assert [one.role for one in told.cases[0].officials] == ["Ambassador"]
    assert typed_spots(DOCUMENT, told) == frozenset()


def test_a_line_is_assigned_to_a_field_or_left_out() -> None:
    assert [line.n for line in open_lines(DOCUMENT)] == [3, 4, 5, 6, 7]
    told = assigned(DOCUMENT, Spot(0, "deadline"), LINES[1].text, [3])
    case = told.cases[0]
    assert (case.deadline, case.deadline_inclusive) == (date(2031, 4, 3), False)
    assert case.deadline_as_printed is not None
    assert fields(told)[3] == "deadline"
    told = assigned(told, Spot(0, "ai_index"), LINES[5].text, [7])
    assert told.cases[0].ai_index == "EUR 99/0031/2031"
    told = left_out(told, 4)
    assert [line.n for line in open_lines(told)] == [5, 6]
    told = assigned(told, Spot(0, "demands"), "Answer\nour letters", [4])
    assert told.cases[0].demands[-1] == "Answer our letters"
    assert fields(told)[4] == "demand"


def test_a_line_that_was_used_already_stays_where_it_was() -> None:
    told = assigned(DOCUMENT, Spot(0, "subjects"), "Reporter", [1])
    assert told.cases[0].subjects[-1] == "Reporter"
    assert fields(told)[1] == "title"


def test_a_selection_without_such_a_value_is_refused() -> None:
    for name, text in (("deadline", "soon"), ("country", "Nowhere at all"), ("reference", "no number")):
        with pytest.raises(NothingReadError):
            assigned(DOCUMENT, Spot(0, name), text, [3])
    with pytest.raises(NothingReadError):
        with_official_read(DOCUMENT, 0, " \n ", [3])


def test_a_selected_block_becomes_an_official() -> None:
    block = "\n".join(line.text for line in LINES[2:5])
    told = with_official_read(DOCUMENT, 0, block, [4, 5, 6])
    official = told.cases[0].officials[-1]
    assert (official.role, official.country) == ("Harbour Commissioner", "IS")
    assert "1 Pier Street" in official.address
    assert {fields(told)[n] for n in (4, 5, 6)} == {"official"}
