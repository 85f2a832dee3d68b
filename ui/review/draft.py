"""A draft: the document as it stands while a person corrects it, with its way back and forth."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.reading.confidence import TYPED, Confidence, Judged, judged
from desktop.reading.corrections import open_lines, typed_spots
from desktop.reading.provenance import Span, provenance
from desktop.reading.questions import Question, questions
from desktop.reading.values import Spot

if TYPE_CHECKING:
    from desktop.reading.case_object import ReadDocument, ReadLine
    from desktop.reviewing import Review


@dataclass(frozen=True, slots=True)
class Step:
    """The document as it stands, and the values that a person said are right as they are."""

    document: ReadDocument
    kept: frozenset[Spot] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """All steps of a review; `at` is the one that is shown."""

    review: Review
    steps: tuple[Step, ...]
    at: int = 0

    @classmethod
    def of(cls, review: Review) -> Draft:
        """The draft that nobody has touched yet."""
        return cls(review, (Step(review.told),))

    @property
    def now(self) -> Step:
        """The step that is shown."""
        return self.steps[self.at]

    @property
    def is_changed(self) -> bool:
        """Whether accepting would store other words than there are."""
        return self.now.document != self.review.told

    def then(self, step: Step) -> Draft:
        """One step further; what had been taken back is gone."""
        if step == self.now:
            return self
        return replace(self, steps=(*self.steps[: self.at + 1], step), at=self.at + 1)

    def moved(self, by: int) -> Draft:
        """A step back (-1) or forth (1), as far as there are any."""
        return replace(self, at=min(max(0, self.at + by), len(self.steps) - 1))


@dataclass(frozen=True, slots=True)
class Facts:
    """What follows from a step: where its values stand, how sure they are, what is asked, what is left."""

    document: ReadDocument
    found: dict[Spot, tuple[Span, ...]] = field(repr=False)
    judged: dict[Spot, Judged] = field(repr=False)
    questions: dict[Spot, Question] = field(repr=False)
    unused: tuple[ReadLine, ...] = field(repr=False)

    def mark(self, spots: tuple[Spot, ...]) -> Judged | None:
        """The least certain of several values; None where they are empty and may be."""
        marks = [self.judged[spot] for spot in spots if spot in self.judged]
        return min(marks, key=lambda mark: _ORDER.index(mark.confidence), default=None)


_ORDER = (Confidence.MISSING, Confidence.CHECK, Confidence.TYPED, Confidence.SURE)


def facts_of(draft: Draft) -> Facts:
    """Works out what the page tells of the step that is shown; takes a while for long documents."""
    step = draft.now
    found = provenance(step.document)
    marks = judged(step.document, found)
    for spot in typed_spots(draft.review.read, step.document):
        # a value that was taken away is missing until a person says that there is none
        if spot not in marks or marks[spot].confidence is not Confidence.MISSING:
            marks[spot] = TYPED
    for spot in [spot for spot in marks if spot in step.kept or spot.whole in step.kept]:
        if marks[spot].confidence is not Confidence.TYPED:
            marks[spot] = Judged(Confidence.SURE)
    asked = {
        question.spot: question
        for question in questions(step.document)
        if question.spot not in step.kept
        and (question.spot not in marks or marks[question.spot].confidence is not Confidence.TYPED)
    }
    return Facts(step.document, found, marks, asked, open_lines(step.document))
