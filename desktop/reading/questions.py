"""Questions: what a person is asked about a value, with the answers that the text allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.reading.case_object import ReadCase, ReadDocument, ReadOfficial
from desktop.reading.fields.dates import find_date
from desktop.reading.fields.deadlines import find_deadline
from desktop.reading.values import Spot
from models.words import DocumentKind

MOST_ANSWERS = 4
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_ASKING_FIELDS = ("demand", "official", "deadline", "action_types", "instruction", "report", "unassigned")
_LABEL = re.compile(
    r"\b(?:by|before|until|after|expires(?: on)?|deadline|nach dem|bis(?: zum)?|avant(?: le)?"
    r"|antes del?)\W*$",
    re.IGNORECASE,
)
_LABEL_CHARS = 24


class Ask(StrEnum):
    """What is asked."""

    COUNTRY = "country"
    """Nothing printed says in which country an address is: is it the one that was inferred?"""
    NO_DEADLINE = "no_deadline"
    """No deadline was read, but the text speaks of these days."""
    SEVERAL_DEADLINES = "several_deadlines"
    DAY_OR_MONTH = "day_or_month"
    """The only deadline is printed in figures that can be read both ways."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question on the value at `spot`; an answer is a text as `values.with_text` takes it.

    Attributes:
        answers: the value each answer stands for; the empty one says that there is none.
        printed: the words of the document that it is about, if any.
    """

    spot: Spot
    ask: Ask
    answers: tuple[str, ...]
    printed: str = ""


def questions(document: ReadDocument) -> tuple[Question, ...]:
    """What to ask about a document as it stands; each value is asked about at most once."""
    return tuple(_all(document))


def _all(document: ReadDocument) -> Iterator[Question]:
    if document.kind not in (DocumentKind.URGENT_ACTION, DocumentKind.UPDATE):
        return
    for at, case in enumerate(document.cases):
        if (question := _of_deadline(document, at, case)) is not None:
            yield question
        for number, official in enumerate(case.officials):
            if "country" in official.inferred and official.country:
                yield _of_country(Spot(at, "country", number), official, case)


def _of_country(spot: Spot, official: ReadOfficial, case: ReadCase) -> Question:
    other = (case.country,) if case.country and case.country != official.country else ()
    return Question(spot, Ask.COUNTRY, (official.country or "", *other, ""))


def _of_deadline(document: ReadDocument, at: int, case: ReadCase) -> Question | None:
    spot = Spot(at, "deadline")
    days, figures = _days(document), _figures(document)
    if case.deadline is None:
        later = [day for day in days if case.issued_on is None or day > case.issued_on]
        if not days and figures is not None:
            return Question(spot, Ask.DAY_OR_MONTH, (*figures[1], ""), figures[0])
        if later:
            answers = (*(day.isoformat() for day in later[:MOST_ANSWERS]), "")
            return Question(spot, Ask.NO_DEADLINE, answers)
        return None
    stated = {found.day for line in document.lines if (found := find_deadline(line.text)) is not None}
    if len(document.cases) == 1 and len(stated) > 1 and case.deadline in stated:
        others = sorted(stated - {case.deadline})[: MOST_ANSWERS - 1]
        answers = (case.deadline.isoformat(), *(day.isoformat() for day in others))
        return Question(spot, Ask.SEVERAL_DEADLINES, answers)
    return None


def _days(document: ReadDocument) -> list[date]:
    """The days behind a word like "by" on lines that ask for something, in order."""
    days: list[date] = []
    for line in document.lines:
        if line.field not in _ASKING_FIELDS:
            continue
        printed = find_date(line.text)
        while printed is not None:
            before = line.text[max(0, printed.start - _LABEL_CHARS) : printed.start]
            if _LABEL.search(before) and printed.day not in days:
                days.append(printed.day)
            printed = find_date(line.text, printed.end)
    return days


def _figures(document: ReadDocument) -> tuple[str, tuple[str, ...]] | None:
    """A day in figures behind such a word, as printed, and the days it can mean: day first, month first."""
    for line in document.lines:
        if line.field not in _ASKING_FIELDS:
            continue
        for match in _NUMERIC.finditer(line.text):
            if not _LABEL.search(line.text[max(0, match.start() - _LABEL_CHARS) : match.start()]):
                continue
            first, second, year = map(int, match.groups())
            days = [_day(year, second, first), _day(year, first, second)]
            told = tuple(dict.fromkeys(day.isoformat() for day in days if day is not None))
            if told:
                return match.group(), told
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
