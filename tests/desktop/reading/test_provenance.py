"""Where values stand: every span holds the words of its value."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.case_object import ReadCase, ReadDocument, ReadLine
from desktop.reading.content import read_bytes
from desktop.reading.fields.countries import find_countries
from desktop.reading.fields.dates import find_date
from desktop.reading.provenance import provenance, text_of
from desktop.reading.values import Spot, spots, text_at
from tests.invented import read_document

DOCUMENTS = sorted((Path(__file__).parent / "documents").iterdir())
READ_AGAIN = ("country", "issued_on", "deadline", "ai_index", "action_types", "write_in")


def words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"\w+", text)]


def document_of(*lines: tuple[str, str], case: ReadCase) -> ReadDocument:
    told = tuple(ReadLine(n, text, field) for n, (text, field) in enumerate(lines, start=1))
    return replace(read_document(case), lines=told)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_value_that_is_printed_is_found_in_an_invented_document_of_each_layout(path: Path) -> None:
    document = read_bytes(path.read_bytes(), path.name)
    found = provenance(document)
    for spot in spots(document):
        text = text_at(document, spot)
        if not text or spot.name in ("deadline_inclusive", "copy"):
            continue
        if spot.official is not None:
            official = document.cases[spot.case].officials[spot.official]
            if spot.name in official.inferred:
                continue
        assert spot in found, (spot.key, text)
        told = text_of(document.lines, found[spot])
        if spot.name == "country":
            assert [one.code for one in find_countries(told)] == [text]
        elif spot.name == "issued_on":
            printed = find_date(told)
            assert printed is not None
            assert printed.day.isoformat() == text
        elif spot.name not in (*READ_AGAIN, "reference"):
            assert words(told) == words(text)


LINE = st.text(st.sampled_from("abAB ,.-é1"), max_size=24)
FIELDS = st.sampled_from(["demand", "official", "background", "title", "unassigned", "furniture"])


@given(
    lines=st.lists(st.tuples(LINE, FIELDS), max_size=12),
    title=LINE,
    demands=st.lists(LINE, max_size=3).map(tuple),
    background=st.lists(LINE, max_size=3).map("\n".join),
)
def test_the_words_under_the_spans_are_the_words_of_the_value(
    lines: list[tuple[str, str]], title: str, demands: tuple[str, ...], background: str
) -> None:
    case = ReadCase(title=title, demands=demands, background=background)
    document = document_of(*lines, case=case)
    for spot, spans in provenance(document).items():
        assert words(text_of(document.lines, spans)) == words(text_at(document, spot))
        for span in spans:
            line = document.lines[span.line - 1]
            assert 0 <= span.start < span.end <= len(line.text)
            assert line.field != "furniture"


@given(
    before=st.lists(LINE, max_size=4),
    parts=st.lists(LINE, min_size=1, max_size=3),
    after=st.lists(LINE, max_size=4),
)
def test_what_the_lines_print_is_always_found(before: list[str], parts: list[str], after: list[str]) -> None:
    value = " ".join(parts)
    lines = [(text, "demand") for text in (*before, *parts, *after)]
    document = document_of(*lines, case=ReadCase(demands=(value,)))
    assert (Spot(0, "demands", item=0) in provenance(document)) is bool(words(value))


def test_a_value_is_looked_for_on_its_own_lines_first() -> None:
    document = document_of(
        ("Free the lamp keeper", "background"),
        ("FREE THE LAMP KEEPER", "title"),
        case=ReadCase(title="Free the lamp keeper"),
    )
    assert [span.line for span in provenance(document)[Spot(0, "title")]] == [2]


def test_a_demand_over_two_lines_with_a_page_number_between_has_two_spans() -> None:
    document = document_of(
        ("- Release Mirela Osten", "demand"),
        ("2", "furniture"),
        ("at once;", "demand"),
        case=ReadCase(demands=("Release Mirela Osten at once;",)),
    )
    spans = provenance(document)[Spot(0, "demands", item=0)]
    assert [(span.line, span.start, span.end) for span in spans] == [(1, 2, 22), (3, 0, 7)]


def test_each_of_two_officials_in_one_street_has_the_words_of_its_own_block() -> None:
    one = replace(read_document().cases[0].officials[0], name="", address=("4 Courthouse Square",))
    two = replace(one, role="Prosecutor")
    document = document_of(
        (one.role, "official"),
        ("4 Courthouse Square", "official"),
        ("Prosecutor", "official"),
        ("4 Courthouse Square", "official"),
        case=ReadCase(officials=(one, two)),
    )
    found = provenance(document)
    assert found[Spot(0, "address", 0, 0)][0].line == 2
    assert found[Spot(0, "address", 1, 0)][0].line == 4


def test_a_text_that_repeats_one_word_is_searched_quickly() -> None:
    lines = [("a " * 400, "background")] * 500
    document = document_of(*lines, case=ReadCase(title="a a a b", demands=("a " * 30 + "b",)))
    assert Spot(0, "title") not in provenance(document)
