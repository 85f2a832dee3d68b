"""Confidence: which values may be taken as read, which a person should check, which are missing.

Measured on the 20 documents of the evaluation kit that tell one case, against their hand-made truth: of 384
values said to be sure 99.5 % are right (382), of 33 to be checked 97 % (32); the 22 said to be missing are
not in the text. The documents are those that the rules of reading were made with, so of others fewer will be
right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from desktop.reading.case_object import ReadDocument, ReadLine
from desktop.reading.fields.deadlines import find_deadline
from desktop.reading.layouts import layout_of, unknown
from desktop.reading.provenance import Span
from desktop.reading.values import Spot, spots, text_at
from models.words import DocumentKind


class Confidence(StrEnum):
    """How far a value can be relied on."""

    SURE = "sure"
    CHECK = "check"
    MISSING = "missing"
    TYPED = "typed"
    """A person gave it."""


class Doubt(StrEnum):
    """Why a value is to be checked, or missed."""

    INFERRED = "inferred"
    """Not printed; it follows from something else."""
    NOT_FOUND = "not_found"
    """Its words do not stand in the text in this order."""
    UNKNOWN_LAYOUT = "unknown_layout"
    LIKELY = "likely"
    """Told from running text, where no label or place marks it."""
    SEVERAL = "several"
    """The text gives several."""
    ENCODING = "encoding"
    """The file does not say how it is encoded, and the value holds letters beyond ASCII."""
    DAMAGED = "damaged"
    """Signs stand in it that no word has: letters were lost on the way here."""
    SHORT_NUMBER = "short_number"
    """Fewer digits than any number that can be dialled from abroad."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Judged:
    """A value's confidence; `doubt` says why it is not sure."""

    confidence: Confidence
    doubt: Doubt | None = None


SURE: Final = Judged(Confidence.SURE)
TYPED: Final = Judged(Confidence.TYPED)

_EXPECTED = ("reference", "title", "country", "subjects", "deadline", "demands")
_EXPECTED_OF_OFFICIALS = ("address", "country")
_NUMBERS = ("fax", "phone")
# ITU-T E.164 (2010), 6.1: a number with its country has at most 15 digits; none in use has fewer than these
_FEWEST_DIGITS = 7
_DIGIT = re.compile(r"\d")
_DAMAGED = re.compile(r"[^\W_]_|_[^\W_]|\ufffd|\.\.\.$")
_WORDS_OF_TEXT = (
    *("subjects", "title", "role", "name", "honorific", "address", "demands", "salutation", "notes"),
)
_WORD = re.compile(r"\w+")


def judged(document: ReadDocument, found: Mapping[Spot, tuple[Span, ...]]) -> dict[Spot, Judged]:
    """How far each value of a document as it was read can be relied on; `found` is its provenance.

    A value that is empty and need not be there has no entry.
    """
    judgement = _Judgement(document, found)
    told: dict[Spot, Judged] = {}
    for spot in spots(document):
        text = text_at(document, spot)
        if text:
            doubt = judgement.doubt(spot, text)
            told[spot] = SURE if doubt is None else Judged(Confidence.CHECK, doubt)
        elif judgement.expects(spot):
            told[spot] = Judged(Confidence.MISSING, Doubt.NONE)
    return told


class _Judgement:
    """What of a whole document bears on each of its values."""

    def __init__(self, document: ReadDocument, found: Mapping[Spot, tuple[Span, ...]]) -> None:
        self._document, self._found = document, found
        self._fields = {line.n: line.field for line in document.lines}
        self._unknown = _is_unknown(document.lines)
        self._guessed = any(warning.code == "encoding-guessed" for warning in document.warnings)
        asked = (line.text for line in document.lines if line.field in ("title", "demand", "sample_letter"))
        self._asked = {word for text in asked for word in _WORD.findall(text.casefold())}
        self._deadlines = _deadlines(document.lines)

    def expects(self, spot: Spot) -> bool:
        """Whether something is missing where `spot` has no value."""
        if self._document.kind is DocumentKind.STOP_ACTION:
            return spot.name in ("reference", "title")
        if spot.official is None:
            return spot.name in _EXPECTED
        return spot.name in _EXPECTED_OF_OFFICIALS

    def doubt(self, spot: Spot, text: str) -> Doubt | None:
        """Why a value is to be checked; None where it may be taken as read."""
        if spot.name in ("deadline_inclusive", "copy"):
            return None
        if spot.official is not None:
            official = self._document.cases[spot.case].officials[spot.official]
            if spot.name in official.inferred:
                return Doubt.INFERRED
        if spot not in self._found:
            return Doubt.NOT_FOUND
        return next(self._doubts(spot, text), None)

    def _doubts(self, spot: Spot, text: str) -> Iterator[Doubt]:
        fields = {self._fields[span.line] for span in self._found[spot]}
        if self._unknown:
            yield Doubt.UNKNOWN_LAYOUT
        if self._guessed and not text.isascii():
            yield Doubt.ENCODING
        if spot.name == "deadline" and len(self._deadlines) > 1:
            yield Doubt.SEVERAL
        if spot.name in _NUMBERS and len(_DIGIT.findall(text)) < _FEWEST_DIGITS:
            yield Doubt.SHORT_NUMBER
        if spot.name in _WORDS_OF_TEXT and _DAMAGED.search(text):
            yield Doubt.DAMAGED
        if spot.name == "subjects" and "subjects" not in fields and not self._is_asked_for(text):
            yield Doubt.LIKELY

    def _is_asked_for(self, name: str) -> bool:
        """Whether a title, a demand or the letter speaks of somebody of this name."""
        told = _WORD.findall(name.casefold())
        return bool(told) and told[-1] in self._asked


# a document is judged anew with every correction, and its lines stay the same
@lru_cache(maxsize=2)
def _is_unknown(lines: tuple[ReadLine, ...]) -> bool:
    return layout_of("\n".join(line.text for line in lines)) is unknown.LAYOUT


@lru_cache(maxsize=2)
def _deadlines(lines: tuple[ReadLine, ...]) -> frozenset[date]:
    found = (find_deadline(line.text) for line in lines)
    return frozenset(deadline.day for deadline in found if deadline is not None)
