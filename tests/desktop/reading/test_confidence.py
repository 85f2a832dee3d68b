"""Marks: what is sure, what is to be checked and why, what is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.reading.case_object import ReadDocument, ReadWarning
from desktop.reading.confidence import Confidence, Doubt, Judged, judged
from desktop.reading.content import read_bytes
from desktop.reading.provenance import provenance
from desktop.reading.values import Spot, with_text
from models.words import DocumentKind

DOCUMENTS = Path(__file__).parent / "documents"


@pytest.fixture(scope="module")
def labelled() -> ReadDocument:
    path = DOCUMENTS / "l4_labelled.txt"
    return read_bytes(path.read_bytes(), path.name)


def marks(document: ReadDocument) -> dict[Spot, Judged]:
    return judged(document, provenance(document))


def test_what_is_printed_where_a_label_says_so_is_sure(labelled: ReadDocument) -> None:
    told = marks(labelled)
    for name in ("reference", "title", "country"):
        assert told[Spot(0, name)].confidence is Confidence.SURE, name


def test_what_is_inferred_is_to_be_checked(labelled: ReadDocument) -> None:
    case = labelled.cases[0]
    official = replace(case.officials[0], country="IS", inferred=("country",))
    document = replace(labelled, cases=(replace(case, officials=(official,)),))
    assert marks(document)[Spot(0, "country", 0)] == Judged(Confidence.CHECK, Doubt.INFERRED)


def test_words_that_the_text_does_not_have_are_to_be_checked(labelled: ReadDocument) -> None:
    document = with_text(labelled, Spot(0, "title"), "Words that nobody printed")
    assert marks(document)[Spot(0, "title")] == Judged(Confidence.CHECK, Doubt.NOT_FOUND)


def test_what_is_expected_and_empty_is_missing_unless_the_case_is_over(labelled: ReadDocument) -> None:
    document = with_text(labelled, Spot(0, "subjects"), "")
    assert marks(document)[Spot(0, "subjects")] == Judged(Confidence.MISSING, Doubt.NONE)
    over = replace(document, kind=DocumentKind.STOP_ACTION)
    assert Spot(0, "subjects") not in marks(over)


def test_an_unknown_layout_makes_everything_doubtful(labelled: ReadDocument) -> None:
    lines = tuple(line for line in labelled.lines if line.field == "background")
    case = replace(labelled.cases[0], officials=(), demands=(), background=lines[0].text)
    document = replace(labelled, cases=(case,), lines=lines)
    assert marks(document)[Spot(0, "background")] == Judged(Confidence.CHECK, Doubt.UNKNOWN_LAYOUT)


def test_accents_of_a_guessed_encoding_and_lost_letters_are_to_be_checked(labelled: ReadDocument) -> None:
    lines = tuple(
        replace(line, text="Mirela Ostén, M_rela Osten", field="subjects") if at == 0 else line
        for at, line in enumerate(labelled.lines)
    )
    case = replace(labelled.cases[0], subjects=("Mirela Ostén", "M_rela Osten"))
    document = replace(labelled, cases=(case,), lines=lines)
    assert marks(document)[Spot(0, "subjects", item=1)] == Judged(Confidence.CHECK, Doubt.DAMAGED)
    assert marks(document)[Spot(0, "subjects", item=0)].confidence is Confidence.SURE
    guessed = replace(document, warnings=(ReadWarning("encoding-guessed", "…", None),))
    assert marks(guessed)[Spot(0, "subjects", item=0)].doubt is Doubt.ENCODING


def test_a_telephone_number_of_few_digits_is_to_be_checked(labelled: ReadDocument) -> None:
    line = replace(labelled.lines[-1], text="Fax: 00 99 4", field="official")
    case = labelled.cases[0]
    official = replace(case.officials[0], fax=("00 99 4",))
    document = replace(
        labelled, cases=(replace(case, officials=(official,)),), lines=(*labelled.lines[:-1], line)
    )
    assert marks(document)[Spot(0, "fax", 0, 0)] == Judged(Confidence.CHECK, Doubt.SHORT_NUMBER)
