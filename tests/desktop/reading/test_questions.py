"""What a person is asked about a document, and what the answers mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.reading.case_object import ReadDocument, ReadLine
from desktop.reading.questions import Ask, Question, questions
from desktop.reading.values import Spot
from models.words import DocumentKind
from tests.invented import MINISTER, read_case, read_document

DEADLINE = Spot(0, "deadline")


def asked(line: str, *, field: str = "demand", deadline: date | None = None) -> tuple[Question, ...]:
    return questions(document(line, field=field, deadline=deadline))


def document(*lines: str, field: str = "demand", deadline: date | None = None) -> ReadDocument:
    told = tuple(ReadLine(n, text, field) for n, text in enumerate(lines, start=1))
    return replace(read_document(read_case(deadline=deadline)), lines=told)


def test_a_document_without_doubt_asks_nothing() -> None:
    assert asked("Please send appeals before 14 March 2031", deadline=date(2031, 3, 14)) == ()
    assert asked("She was arrested by 3 April 2031", field="background") == ()
    assert asked("In the council of 3 April 2031") == ()


def test_a_day_that_was_not_read_as_deadline_is_offered_with_none() -> None:
    assert asked("Please answer by 3 April 2031.") == (
        Question(DEADLINE, Ask.NO_DEADLINE, ("2031-04-03", "")),
    )


def test_a_day_before_the_document_is_no_deadline() -> None:
    assert asked("Please answer by 3 April 2030.") == ()


def test_figures_are_read_both_ways() -> None:
    assert asked("Please send appeals before 03/04/2031 to:") == (
        Question(DEADLINE, Ask.DAY_OR_MONTH, ("2031-04-03", "2031-03-04", ""), "03/04/2031"),
    )
    (question,) = asked("Please write by 25.04.2031")
    assert question.answers == ("2031-04-25", "")
    assert asked("Please write by 55.44.2031") == ()


def test_two_deadlines_ask_which() -> None:
    lines = ("Please send appeals before 14 March 2031", "This appeal is valid until 1 April 2031")
    (question,) = questions(document(*lines, deadline=date(2031, 3, 14)))
    assert (question.ask, question.answers) == (Ask.SEVERAL_DEADLINES, ("2031-03-14", "2031-04-01"))


def test_an_inferred_country_is_asked_about_with_that_of_the_case() -> None:
    official = replace(MINISTER, country="US", inferred=("country",))
    told = read_document(read_case(officials=(official,)))
    assert questions(told) == (Question(Spot(0, "country", 0), Ask.COUNTRY, ("US", "IS", "")),)
    assert questions(replace(told, kind=DocumentKind.STOP_ACTION)) == ()
