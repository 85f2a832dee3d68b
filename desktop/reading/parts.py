"""Parts: the lines of a document sorted into head, background, request, officials, letter and report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.reading.fields.address_block import starts_official
from desktop.reading.fields.contact_lines import split_labels
from desktop.reading.fields.dates import only_date
from desktop.reading.fields.demands import BULLET, LONE_BULLET, is_asking, is_instruction, without_bullet
from desktop.reading.fields.numbered_lines import NUMBERED
from desktop.reading.fields.official_words import is_place_word
from desktop.reading.fields.officials import is_note
from desktop.reading.fields.references import begins_with_reference
from desktop.reading.fields.salutations import opens_letter
from desktop.reading.furniture import is_furniture
from desktop.reading.layouts.layout import Layout, Marker, Part
from desktop.reading.source_lines import SourceLine

_CLOSING = re.compile(
    r"(?:yours |very |most )?(?:sincerely|faithfully|respectfully|truly)(?: yours)?,?|(?:kind|best"
    r"|with kind) regards,?|atentamente,?|hochachtungsvoll,?|"
    r"mit freundlichen grüßen,?|veuillez agréer.{0,200}|cordialement,?",
    re.IGNORECASE,
)
_CLOSING_AT_END = re.compile(
    r"(?:sincerely|faithfully|respectfully),?\s*(?:\[[^\]]{1,40}\])?$", re.IGNORECASE
)
_PLACEHOLDER = re.compile(
    r"\[[^\]]{1,60}\]$|_{3,}$|name\b|address\b|signature\b|unterschrift\b", re.IGNORECASE
)
_ENDS_ITEM = (".", ";", ":", "!", "?")
_FIRST = re.compile(r"1 ?[.)]\s")
_PARAGRAPH_CHARS = 110
_RUNNING_CHARS = 50
_RUNNING_SHARE = 0.55
# what a section says of its own counting goes on over several paragraphs
_REPORTS = re.compile(
    r"\b(?:report|actions? (?:you )?took|actions taken|your actions|total number|section|membership)\b",
    re.IGNORECASE,
)
_FEWEST_SMALL_WORDS = 4
_MOST_HEAD_LINES = 400
_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|been)\b")
_LONGEST_TITLE = 200
_MOST_BLOCK_WORDS = 30
_LINES_AFTER_CLOSING = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or the stretch of it that belongs to one part.

    Attributes:
        at: index into the lines.
        text: cleaned.
        gap: blank lines before the line; 0 for a later stretch.
        heading: it is the marker that begins the part, and says nothing more.
    """

    at: int
    text: str
    gap: int
    heading: bool = False


@dataclass(slots=True)
class Parts:
    """The pieces of each part in order, and what each line became."""

    pieces: dict[Part, list[Piece]] = field(default_factory=lambda: {part: [] for part in Part})
    fields: list[str] = field(default_factory=list)

    def text(self, part: Part) -> str:
        """The text of a part without its headings, a line for each piece."""
        return "\n".join(piece.text for piece in self.pieces[part] if not piece.heading)


@dataclass(slots=True)
class _State:
    part: Part = Part.HEAD
    closed_lines: int | None = None
    """Lines read since the closing words of a letter; None while it is open."""
    open_item: bool = False
    dashed: bool = False
    """An item with a dash or dot was read: a number after it begins the list of officials."""
    wrapped: bool = False
    numbered: bool = False
    """A line that begins with the document's own number was read."""
    head_lines: int = 0
    flowed: bool = False
    """The background began by itself, without a heading."""


def sort_into_parts(lines: Sequence[SourceLine], layout: Layout) -> Parts:
    """Every line goes to the part that its layout's markers and its own shape say."""
    parts = Parts()
    state = _State(wrapped=layout.wrapped)
    for at, line in enumerate(lines):
        if line.aside or not line.clean or is_furniture(line.clean):
            parts.fields.append("furniture")
            continue
        told, told_by_heading = "", False
        for text, marker in _stretches(line.clean, layout):
            state.part = _next_part(text, marker, state)
            heading = marker is not None and marker.heading
            parts.pieces[state.part].append(Piece(at, text, 0 if told else line.gap, heading))
            # a line that holds several parts is listed under the first that is more than a heading
            if not told or (told_by_heading and not heading):
                told, told_by_heading = state.part.field, heading
        parts.fields.append(told)
    return parts


def _stretches(text: str, layout: Layout) -> Iterator[tuple[str, Marker | None]]:
    """The line cut at its markers: each stretch with the marker it begins with, or None."""
    found = sorted(_found(text, layout), key=lambda item: item[0])
    at = 0
    for start, end, marker in found:
        if start < at:
            continue
        if before := text[at:start].strip(" ,;"):
            yield before, None
        if marker.heading:
            yield text[start:end].strip(), marker
            at = end
        else:
            # a marker that is itself content goes on until the next one
            following = min((s for s, _, _ in found if s >= end), default=len(text))
            yield text[start:following].strip(), marker
            at = following
    if rest := text[at:].strip():
        yield rest, None


def _found(text: str, layout: Layout) -> Iterator[tuple[int, int, Marker]]:
    begun = layout.begins.match(text) is None
    for marker in layout.inline if begun else layout.markers:
        match = marker.pattern.match(text) if not begun else None
        if match is not None:
            begun = True
            yield match.start(), match.end(), marker
        elif marker.inline:
            match = marker.pattern.search(text, 1)
            if match is not None:
                yield match.start(), match.end(), marker


def _next_part(text: str, marker: Marker | None, state: _State) -> Part:
    if marker is not None:
        # a step inside the request is a step, whichever channel it names
        if marker.part is Part.REQUEST and state.part is Part.LETTER and not marker.heading:
            return _unmarked(text, state)
        # a lead-in goes on in the next line unless its sentence has ended
        state.open_item = marker.heading or not text.endswith(".")
        state.closed_lines = None
        return marker.part
    return _unmarked(text, state)


def _unmarked(text: str, state: _State) -> Part:
    part = state.part
    if part is Part.BACKGROUND and state.flowed and not state.numbered and _is_header(text):
        # what stood before it was the mail's or the page's own
        part = state.part = Part.HEAD
    if part is Part.HEAD:
        if _is_header(text):
            state.numbered = state.numbered or only_date(text) is None
            return part  # the title of a library page goes on with all the names
        state.flowed = True
        state.head_lines += 1
        if state.head_lines > _MOST_HEAD_LINES:
            return Part.REST
        runs_on = _runs_on(text) and (state.wrapped or text.endswith("."))
        return Part.BACKGROUND if runs_on or _is_paragraph(text) else part
    if part is Part.REQUEST:
        return _after_item(text, state)
    if part in (Part.OFFICIALS, Part.COPIES):
        if opens_letter(text):
            state.closed_lines = None
            return Part.LETTER
        return part if _fits_block(text) else Part.REST
    if part is Part.LETTER:
        return _in_letter(text, state)
    if part is Part.REPORT:
        if BULLET.match(text) or (state.wrapped and state.open_item):
            state.open_item = not text.endswith(_ENDS_ITEM)
            return part
        if _has_contact(text) or (_starts_block(text) and not _is_paragraph(text)):
            return Part.OFFICIALS
        if opens_letter(text):
            return Part.LETTER
        return Part.BACKGROUND if _is_paragraph(text) and not _REPORTS.search(text) else Part.REST
    if part is Part.REST and opens_letter(text) and text.endswith((",", ":")):
        return Part.LETTER
    return part


def _is_header(text: str) -> bool:
    """Whether a line is a number with its concern, or the day of issue, and no sentence that begins so."""
    if NUMBERED.match(text):
        return not text.endswith(".") and begins_with_reference(text)
    return only_date(text) is not None


def _after_item(text: str, state: _State) -> Part:
    """A line in the request: an item, the next line of one, or the first line of what follows."""
    if state.dashed and _FIRST.match(text) and not is_instruction(without_bullet(text)):
        return Part.OFFICIALS
    if BULLET.match(text) or LONE_BULLET.match(text):
        state.dashed = state.dashed or not text[0].isdigit()
        state.open_item = LONE_BULLET.match(text) is not None or not text.endswith(_ENDS_ITEM)
        return Part.REQUEST
    if is_asking(text) and not state.open_item:
        state.open_item = not text.endswith(_ENDS_ITEM)
        return Part.REQUEST
    if opens_letter(text):
        return Part.LETTER
    if _starts_block(text) and not state.open_item:
        return Part.OFFICIALS
    if state.open_item:
        state.open_item = not text.endswith(_ENDS_ITEM)
        return Part.REQUEST
    if not _is_paragraph(text) and _has_contact(text):
        return Part.OFFICIALS
    return Part.BACKGROUND if _is_paragraph(text) else Part.REST


def _in_letter(text: str, state: _State) -> Part:
    if state.closed_lines is not None:
        state.closed_lines += 1
        if state.closed_lines > _LINES_AFTER_CLOSING or not (_PLACEHOLDER.match(text) or len(text) < 30):
            return Part.REST
    elif _CLOSING.fullmatch(text) or _CLOSING_AT_END.search(text):
        state.closed_lines = 0
    return Part.LETTER


def _starts_block(text: str) -> bool:
    """Whether a line without a heading before it begins an address block."""
    return starts_official(text) or (is_place_word(text.split()[0]) and not text.endswith((".", ":")))


def _is_paragraph(text: str) -> bool:
    """Running text, as against a title, a date or a line of an address."""
    return len(text) > _LONGEST_TITLE or (
        len(text) > _PARAGRAPH_CHARS and text.endswith((".", "”", '"', "’", ":"))
    )


def _runs_on(text: str) -> bool:
    """Whether a line of a wrapped text is running text: long, and mostly small words."""
    if NUMBERED.match(text):
        return False
    words = text.split()
    small = sum(word[0].islower() for word in words)
    said = small >= _FEWEST_SMALL_WORDS and _VERB.search(text) is not None
    return len(text) >= _RUNNING_CHARS and (said or small >= _RUNNING_SHARE * len(words))


def _fits_block(text: str) -> bool:
    """Whether a line can stand in an address block: labels, notes, names, streets; not running text."""
    if is_note(text) or _has_contact(text):
        return True
    return len(text.split()) <= _MOST_BLOCK_WORDS and not (_is_paragraph(text) and text.endswith("."))


def _has_contact(text: str) -> bool:
    return any(part.kind for part in split_labels(text))
