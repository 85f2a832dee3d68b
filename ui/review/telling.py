"""From a draft to the words of the Review page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.case_changes import label
from desktop.reading.confidence import Confidence, Judged
from desktop.reading.questions import Ask, Question
from desktop.reading.values import OFFICIAL_NAMES, Spot, spots, text_at
from models.queries.officials import folded, person
from models.words import DocumentKind
from ui import dates
from ui.review.draft import Draft, Facts
from ui.review.official_words import official_words
from ui.review.state import (
    Answer,
    FieldRow,
    OfficialView,
    QuestionView,
    Section,
    UnusedLine,
)
from ui.review.typing import shown
from ui.review.words import (
    ask_words,
    doubt_words,
    editor_of,
    label_of,
    mark_of,
    officials_words,
    options_of,
    place_words,
    tone_of,
)
from ui.theme import Tone
from ui.words import tr, trn

if TYPE_CHECKING:
    from desktop.reading.case_object import ReadCase, ReadOfficial

_OPEN = (Confidence.CHECK, Confidence.MISSING)
_FIRST = ("reference", "ai_index", "title", "country", "subjects", "issued_on", "deadline")
_OFTEN_EMPTY = ("ai_index", "deadline_inclusive", "background", "sample_letter", "write_in")


class Telling:
    """The sections of one step; `opened` are the officials shown with all their fields."""

    def __init__(
        self, draft: Draft, facts: Facts, *, opened: frozenset[str], complaints: dict[str, str], today: date
    ) -> None:
        self._draft, self._facts, self._opened = draft, facts, opened
        self._complaints, self._today = complaints, today
        self._document = facts.document
        self._by_row = {
            key: tuple(group) for key, group in groupby(spots(self._document), key=lambda s: row_spot(s).key)
        }

    def sections(self) -> tuple[Section, ...]:
        """Everything at the right, in the order of the document."""
        told: list[Section] = []
        for at, case in enumerate(self._document.cases):
            told += (self._case(at, case), self._demands(at, case), self._officials(at, case))
            if rest := self._rest(at):
                told.append(rest)
        return tuple(told)

    def unused(self) -> tuple[UnusedLine, ...]:
        """The lines that are still to be assigned or left out."""
        return tuple(UnusedLine(line_key(line.n), line.n, line.text.strip()) for line in self._facts.unused)

    def marks(self) -> tuple[str, ...]:
        """The keys of everything that is still open, in the order in which it is shown."""
        order = [
            key
            for key, group in self._by_row.items()
            if (mark := self._facts.mark(group)) is not None and mark.confidence in _OPEN
        ]
        asked = [spot.key for spot in self._facts.questions if spot.key not in order]
        places = {key: n for n, key in enumerate(self._by_row)}
        order = sorted({*order, *asked}, key=lambda key: _shown_place(key, places))
        return (*order, *(line.key for line in self.unused()))

    def sure(self) -> int:
        """How many values are sure."""
        marks = (self._facts.mark(group) for group in self._by_row.values())
        return sum(mark is not None and mark.confidence is Confidence.SURE for mark in marks)

    def _case(self, at: int, case: ReadCase) -> Section:
        several = len(self._document.cases) > 1
        head = case.reference or tr("Case {n}", n=at + 1) if several else tr("Case")
        names = (*_FIRST, "deadline_inclusive", "action_types", "write_in")
        rows = tuple(
            self._row(Spot(at, name))
            for name in names
            if name not in _OFTEN_EMPTY or getattr(case, name) or Spot(at, name) in self._facts.judged
            if name != "deadline_inclusive" or case.deadline is not None
        )
        return Section(f"{at}.case", head, tr("from the header"), rows)

    def _demands(self, at: int, case: ReadCase) -> Section:
        before = self._before(at)
        known = {folded(demand) for demand in before.demands} if before is not None else None
        rows = [
            replace(
                self._row(Spot(at, "demands", item=n), label=tr("Demand {n}", n=n + 1)),
                is_new=known is not None and folded(demand) not in known,
            )
            for n, demand in enumerate(case.demands)
        ]
        if not rows and Spot(at, "demands") in self._facts.judged:
            rows = [self._row(Spot(at, "demands"), label=tr("Demand 1"))]
        now = {folded(demand) for demand in case.demands}
        dropped = () if before is None else tuple(d for d in before.demands if folded(d) not in now)
        return Section(
            f"{at}.demands",
            tr("What to ask for"),
            trn("{n} demand", "{n} demands", len(case.demands)),
            tuple(rows),
            add=(Spot(at, "demands").key, tr("Add a demand")),
            dropped=dropped if case.demands else (),
            dropped_head=tr("Asked before, but no longer:"),
        )

    def _officials(self, at: int, case: ReadCase) -> Section:
        copies = sum(official.copy for official in case.officials)
        before = self._before(at)
        now = {person(official.role, official.name) for official in case.officials}
        gone = (
            ()
            if before is None or not case.officials
            else tuple(label(one) for one in before.officials if person(one.role, one.name) not in now)
        )
        return Section(
            f"{at}.officials",
            tr("Officials"),
            officials_words(len(case.officials) - copies, copies),
            officials=tuple(self._official(at, n, one) for n, one in enumerate(case.officials)),
            add=(Spot(at, "role", len(case.officials)).key, tr("Add an official")),
            dropped=gone,
            dropped_head=tr("Written to before, but not named here:"),
        )

    def _rest(self, at: int) -> Section | None:
        case = self._document.cases[at]
        rows = tuple(
            self._row(Spot(at, name)) for name in ("background", "sample_letter") if getattr(case, name)
        )
        return Section(f"{at}.text", tr("Running text"), "", rows) if rows else None

    def _official(self, at: int, number: int, official: ReadOfficial) -> OfficialView:
        key = f"{at}@{number}"
        tone = tone_of("", official=True, copy=official.copy)
        before = self._before(at)
        was = _same_person(before, official)
        rows = [self._row(Spot(at, name, number), tone=tone) for name in OFFICIAL_NAMES]
        if was is not None and was.address and was.address != official.address:
            rows = [
                replace(row, was="\n".join(was.address)) if row.key == f"{key}.address" else row
                for row in rows
            ]
        marks = [mark for row in rows if (mark := self._confidence(row.key)) is not None]
        worst = next((kind for kind in (*_OPEN, Confidence.TYPED) if kind in marks), Confidence.SURE)
        is_open = key in self._opened
        shown_rows = [
            row
            for row in rows
            if is_open
            or row.question
            or row.complaint
            or row.was
            or (row.mark is not None and row.mark in (mark_of(kind) for kind in _OPEN))
        ]
        name = " ".join(part for part in (official.honorific, official.name) if part)
        return OfficialView(
            key=key,
            title=" · ".join(part for part in (official.role, name) if part)
            or label(official)
            or tr("Nobody"),
            text=official_words(official),
            tone=tone,
            mark=mark_of(worst),
            is_open=is_open,
            is_new=before is not None and was is None,
            rows=tuple(shown_rows),
        )

    def _confidence(self, key: str) -> Confidence | None:
        mark = self._facts.mark(self._by_row.get(key, ()))
        return None if mark is None else mark.confidence

    def _row(self, spot: Spot, *, label: str = "", tone: Tone | None = None) -> FieldRow:
        key, name = spot.key, spot.name
        group = self._by_row.get(key, (spot,))
        mark = self._facts.mark(group)
        spans = tuple(span for one in group for span in self._facts.found.get(one, ()))
        question = self._facts.questions.get(spot)
        is_open = mark is not None and mark.confidence in _OPEN
        return FieldRow(
            key=key,
            label=label or label_of(name),
            editor=editor_of(name),
            value=shown(self._document, spot) if key in self._by_row or spot.item is None else "",
            tone=tone or tone_of(name, official=spot.official is not None),
            mark=None if mark is None else mark_of(mark.confidence),
            options=options_of(name),
            place=place_words(spans),
            note="" if question is not None or mark is None else doubt_words(mark.doubt, name),
            keep=_keep_words(mark) if is_open and question is None else "",
            was=self._was(spot),
            question=None if question is None else self._question(question),
            complaint=self._complaints.get(key, ""),
        )

    def _was(self, spot: Spot) -> str | None:
        """What held before the update, where it is another value; words of two languages are not compared."""
        before = self._before(spot.case)
        if before is None or spot.official is not None or spot.name not in ("title", "deadline", "country"):
            return None
        document = replace(self._document, cases=(before,))
        old = text_at(document, Spot(0, spot.name))
        if not old or folded(old) == folded(text_at(self._document, spot)):
            return None
        return dates.country_name(old) if spot.name == "country" else shown(document, Spot(0, spot.name))

    def _before(self, at: int) -> ReadCase | None:
        values = self._draft.review.before[at] if at < len(self._draft.review.before) else None
        same = values is not None and values.language == self._document.language
        is_update = self._document.kind is DocumentKind.UPDATE
        return values.case if same and is_update and values is not None else None

    def _question(self, question: Question) -> QuestionView:
        case = self._document.cases[question.spot.case]
        first = dates.country_name(question.answers[0]) if question.ask is Ask.COUNTRY else ""
        text = ask_words(question.ask, printed=question.printed, country=first)
        answers = tuple(self._answer(question, value, case) for value in question.answers)
        return QuestionView(text, answers)

    def _answer(self, question: Question, value: str, case: ReadCase) -> Answer:
        if question.ask is Ask.COUNTRY and not value:
            return Answer(tr("Another one"), tr("choose it in the field"))
        if question.ask is Ask.COUNTRY:
            of_case = value == case.country
            return Answer(dates.country_name(value), tr("the country of the case") if of_case else "")
        if not value:
            return Answer(tr("None is stated"), "")
        day = date.fromisoformat(value)
        if case.issued_on is not None and day < case.issued_on:
            return Answer(dates.day_and_year(day), tr("already past when the document was written"))
        return Answer(dates.day_and_year(day), dates.days_left(day, self._today))


def row_spot(spot: Spot) -> Spot:
    """The spot whose row shows a value: each demand has its own, other lists have one."""
    return spot if spot.name == "demands" else spot.whole


def _keep_words(mark: Judged | None) -> str:
    missing = mark is not None and mark.confidence is Confidence.MISSING
    return tr("There is none") if missing else tr("Keep")


def line_key(n: int) -> str:
    """The key of a line that is not used."""
    return f"line {n}"


def _shown_place(key: str, places: dict[str, int]) -> tuple[int, int]:
    """The running text comes last at the right, though its spots come before the officials'."""
    name = key.split(".")[1]
    return (name in ("background", "sample_letter"), places.get(key, len(places)))


def _same_person(before: ReadCase | None, official: ReadOfficial) -> ReadOfficial | None:
    if before is None:
        return None
    key = person(official.role, official.name)
    return next((one for one in before.officials if person(one.role, one.name) == key), None)
