"""The case: what one document asks, put together from its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from desktop.reading.case_object import ReadCase, ReadOfficial
from desktop.reading.fields.columns import unfolded
from desktop.reading.fields.countries import most_named
from desktop.reading.fields.deadlines import Deadline, find_deadline
from desktop.reading.fields.demands import requests_in
from desktop.reading.fields.groups import find_groups
from desktop.reading.fields.named_people import labelled_names
from desktop.reading.fields.officials import BlockLine, FoundOfficial, find_officials
from desktop.reading.fields.prose_addressees import find_addressees
from desktop.reading.fields.references import Reference, find_reference
from desktop.reading.fields.salutations import letter_salutation, versions
from desktop.reading.fields.subjects import Passage, find_subjects, names_in_line
from desktop.reading.head import Head, read_head
from desktop.reading.layouts.layout import Layout, Part
from desktop.reading.parts import Parts, Piece
from desktop.reading.request import Request, read_request
from desktop.reading.source_lines import SourceLine

_COPIES_GENERIC = re.compile(
    r"diplomatic representatives? (?:of [^.,]{2,40} )?(?:accredited to|in) your country"
    r"|(?:representantes diplomáticos|representación diplomática)[^.]{0,40}\bacreditad"
    r"|représentants diplomatiques",
    re.IGNORECASE,
)
# A line end inside a sentence: the text was wrapped, and a name may stand across it.
_BROKEN_LINE = re.compile(r"(?<=[^\s.:;!?”\"])\n(?=\S)")
_URGENT = re.compile(r"\burgent action\b", re.IGNORECASE)
_LEAD_LINES = 4
_DIPLOMATIC = "diplom"
# Where the organisation asks to be told; the number of the case stands there when the head lacks it.
_REPORT_PARTS = (Part.REPORT, Part.REQUEST)
_DEADLINE_PARTS = (
    *(Part.REQUEST, Part.OFFICIALS, Part.COPIES, Part.REPORT, Part.REST, Part.HEAD, Part.BACKGROUND),
)
_PROSE_PARTS = (Part.REQUEST, Part.REST, Part.BACKGROUND)
_FEWEST_BLOCK_LINES = 3
_FEWEST_LEAD_CHARS = 200
_LEAD_CHARS = 1200
_LETTER_CHARS = 3000


@dataclass(frozen=True)
class Reading:
    """A document with its parts sorted; what each says is read when it is first asked for."""

    lines: tuple[SourceLine, ...]
    layout: Layout
    parts: Parts

    @cached_property
    def head(self) -> Head:
        return read_head(self.parts.pieces[Part.HEAD])

    @cached_property
    def request(self) -> Request:
        return read_request(self.parts.pieces[Part.REQUEST])

    @cached_property
    def background(self) -> str:
        return self.parts.text(Part.BACKGROUND)

    @cached_property
    def letter(self) -> str:
        return self.parts.text(Part.LETTER)

    @cached_property
    def reference(self) -> Reference | None:
        """The head's, else the one to give when reporting; never one that the background quotes."""
        if self.head.reference is not None:
            return self.head.reference
        parts = (*_REPORT_PARTS, Part.HEAD) if self.asks else _REPORT_PARTS
        pieces = (piece for part in parts for piece in self.parts.pieces[part])
        named = next((found for piece in pieces if (found := find_reference(piece.text))), None)
        if named is not None or not self.asks:
            return named
        # those who pass an action on say which it is: "this is Urgent Action 938/09"
        lead = (piece.text for piece in self.parts.pieces[Part.BACKGROUND][:_LEAD_LINES])
        return next(
            (found for text in lead if _URGENT.search(text) and (found := find_reference(text))), None
        )

    @cached_property
    def country(self) -> str | None:
        """The head's, else the one that an action's narrative, or its officials' addresses, name most."""
        if self.head.country is not None or not self.layout.asks:
            return self.head.country
        return most_named(f"{self.background}\n{self.letter}") or most_named(
            f"{self.parts.text(Part.OFFICIALS)}\n{self.parts.text(Part.COPIES)}"
        )

    @cached_property
    def deadline(self) -> Deadline | None:
        # a sentence may run over line ends
        texts = (self.parts.text(part).replace("\n", " ") for part in _DEADLINE_PARTS)
        after = None
        for text in texts:
            found = find_deadline(text)
            # "check if sending appeals after" is said where no day is set, or beside one
            if found is not None and not found.as_printed.lower().startswith("after"):
                return found
            after = after or found
        return after

    @cached_property
    def officials(self) -> list[FoundOfficial]:
        blocks = [
            BlockLine(piece.text, part is Part.COPIES, piece.gap, self.lines[piece.at].n, piece.at)
            for part in (Part.OFFICIALS, Part.COPIES)
            for piece in self.parts.pieces[part]
            if not (piece.heading or piece is self.letter_subject or self._leads_in(piece.text))
            and not _COPIES_GENERIC.search(piece.text)
        ]
        blocks.sort(key=lambda line: line.at)
        blocks = unfolded(blocks, lambda line: self.lines[line.at].text)
        found = find_officials(blocks, case_country=self.country, network=self.layout.network)
        return _with_letter_salutation(found or self.in_prose, self.letter)

    @cached_property
    def letter_subject(self) -> Piece | None:
        """The line between address and salutation of a finished letter: whom it is about."""
        block = self.parts.pieces[Part.OFFICIALS]
        if not self.layout.letters or len(block) < _FEWEST_BLOCK_LINES or not self.letter:
            return None
        return block[-1] if block[-1].gap and not block[-1].heading else None

    @cached_property
    def labelled_names(self) -> tuple[str, ...]:
        """The people at risk where the sheet has a field for their names."""
        return next((names for line in self.lines if (names := labelled_names(line.clean))), ())

    @cached_property
    def in_prose(self) -> list[FoundOfficial]:
        """The addressees that stand inside sentences; asked for only where there are no blocks."""
        return [
            FoundOfficial(official, self.lines[piece.at].n, None)
            for part in _PROSE_PARTS
            for piece in self.parts.pieces[part]
            for official in find_addressees(
                piece.text, case_country=self.country, network=self.layout.network
            )
        ]

    @property
    def asks(self) -> bool:
        """Whether anything is asked of volunteers."""
        return bool(
            self.officials
            or self.request.demands
            or self.request.steps
            or (self.layout.letters and self.letter)
        )

    def _leads_in(self, text: str) -> bool:
        """Whether a line introduces the officials: "Contact these two officials by 10 April"."""
        return any(
            not marker.heading and marker.part is Part.OFFICIALS and marker.pattern.match(text)
            for marker in self.layout.markers
        )


def case_of(reading: Reading) -> ReadCase:
    """The case that a document asks action for, or says is over."""
    reference, deadline = reading.reference, reading.deadline
    officials = tuple(one.official for one in reading.officials)
    return ReadCase(
        reference=reference.canonical if reference else None,
        reference_as_printed=reference.as_printed if reference else None,
        ai_index=reading.head.ai_index,
        country=reading.country,
        title=reading.head.title,
        subjects=reading.labelled_names or reading.head.subjects or _subjects(reading, officials),
        issued_on=reading.head.issued_on,
        deadline=deadline.day if deadline else None,
        deadline_inclusive=deadline.inclusive if deadline else True,
        deadline_as_printed=deadline.as_printed if deadline else None,
        action_types=reading.request.action_types,
        write_in=reading.request.write_in,
        demands=reading.request.demands or requests_in(reading.letter),
        officials=officials,
        copies_generic=any(
            _COPIES_GENERIC.search(line.clean) for line in reading.lines if _DIPLOMATIC in line.clean.lower()
        ),
        background=reading.background,
        sample_letter=reading.letter or None,
    )


def _with_letter_salutation(found: list[FoundOfficial], letter: str) -> list[FoundOfficial]:
    """Gives the model letter's salutation to the main officials that have none, in order."""
    said = versions(letter_salutation(letter))
    main = [at for at, one in enumerate(found) if not one.official.copy]
    without = [at for at in main if not found[at].official.salutation]
    if not said or not without or without[0] != main[0]:
        return found
    # "Dear Prime Minister / Dear Minister" opens one letter to two people
    joint = len(said) > 1 and len(said) == len(without)
    given = [(one,) for one in said] if joint else [said]
    filled = list(found)
    for at, salutation in zip(without, given, strict=False):
        filled[at] = filled[at]._replace(official=replace(filled[at].official, salutation=salutation))
    return filled


def _subjects(reading: Reading, officials: tuple[ReadOfficial, ...]) -> tuple[str, ...]:
    if reading.letter_subject is not None and (written := names_in_line(reading.letter_subject.text)):
        return written
    background = _BROKEN_LINE.sub(" ", reading.background)
    lead = _lead(background)
    passages = [
        Passage(lead, 2.0),
        Passage(background[len(lead) :], 0.75),
        Passage("\n".join(reading.request.demands), 2.0),
        Passage(_BROKEN_LINE.sub(" ", reading.letter[:_LETTER_CHARS]), 1.0),
    ]
    named = find_subjects(passages, not_these=(official.name for official in officials))
    return named or find_groups(lead, f"{reading.head.title}\n{background}\n{reading.letter}")


def _lead(background: str) -> str:
    """The first paragraph: the first lines up to a few sentences."""
    end = background.find("\n", _FEWEST_LEAD_CHARS)
    return background[: end if 0 <= end <= _LEAD_CHARS else _LEAD_CHARS]
