"""The head of a document: its title, reference, country and day of issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.reading.fields.dates import find_date, only_date
from desktop.reading.fields.lost_letters import restored
from desktop.reading.fields.numbered_lines import (
    NumberedLine,
    is_name_entry,
    name_of_entry,
    read_country_line,
    read_numbered,
)
from desktop.reading.fields.references import Reference, find_ai_index, find_reference
from desktop.reading.fields.titles import TitleLine, read_title
from desktop.reading.layouts.layout import words
from desktop.reading.parts import Piece

_LONGEST_INDEX_LINE = 160
_NEW_NAME = words(r"(?:new|additional) names? ?:")
# The labelled template names its fields.
_LABELLED = words(r"(?:urgent action title|publication date|urgent action type and number|index number) ?:")
# Lines that name the kind of document and nothing else.
_KIND_LINE = words(
    r"(?:amnesty international|amnistía internacional|acci[oó]n urgente|action urgente)$"
    r"|(?:amnesty international"
    r"|amnistía internacional)?[\s–—-]*(?:press release|public statement|news (?:release|flash"
    r"|service)|"
    r"media briefing|open letter|for immediate release|comunicado de prensa|nota de prensa"
    r"|declaración pública|"
    r"communiqué de presse|déclaration publique|pressemitteilung|öffentliche erklärung)(?:[\s:–—-]*[\d/. ]*)$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say; `fields` gives the field of each line they stand on, by its index."""

    title: str
    label: str
    country: str | None
    reference: Reference | None
    ai_index: str | None
    issued_on: date | None
    subjects: tuple[str, ...]
    fields: dict[int, str]


def read_head(pieces: Sequence[Piece]) -> Head:
    """Reads the lines before the first paragraph, in whichever order title, date and reference stand."""
    found = _Found()
    for piece in pieces:
        _read_piece(piece, found)
    title = found.title
    if not title and found.candidates:
        # the line behind "URGENT ACTION" or the number, where there is one; a page's banner stands before it
        piece, line = next(
            (one for one in found.candidates if one[0].at > found.named_at), found.candidates[0]
        )
        title = line.untold(found.country) if found.reference is not None else line.title
        found.label = found.label or line.label
        found.country = found.country or line.country
        found.fields[piece.at] = "title"
    return Head(
        title=title,
        label=found.label,
        country=found.country,
        reference=found.reference,
        ai_index=found.ai_index,
        issued_on=found.issued_on,
        subjects=tuple(restored(name, found.listed) for name in found.subjects) or found.listed,
        fields=found.fields,
    )


@dataclass(slots=True)
class _Found:
    """What the lines so far have said."""

    title: str = ""
    label: str = ""
    country: str | None = None
    reference: Reference | None = None
    ai_index: str | None = None
    issued_on: date | None = None
    subjects: list[str] = field(default_factory=list)
    listed: tuple[str, ...] = ()
    """Names in the title of a library page, which spells them without accents."""
    fields: dict[int, str] = field(default_factory=dict)
    candidates: list[tuple[Piece, TitleLine]] = field(default_factory=list)
    named_at: int = -1
    """The last line that gave a number without a title."""
    dated_after: int = -1
    """The line behind an index: a date there is the day of issue, one above it may be a blog's."""
    last_day: tuple[int, date] | None = None
    """The last line that is a date, and the day."""
    naming: bool = False
    """A column of names has begun."""


def _read_piece(piece: Piece, found: _Found) -> None:
    labelled = _LABELLED.match(piece.text)
    text = piece.text[labelled.end() :].strip() if labelled else piece.text
    numbered = read_numbered(text)
    if (day := only_date(text)) is not None:
        if found.issued_on is None or found.dated_after == piece.at:
            found.issued_on = day
        found.last_day = (piece.at, day)
        found.fields[piece.at] = "issued_on"
    elif _KIND_LINE.match(text):
        found.fields[piece.at] = "kind"
    elif numbered is not None:
        _take_numbered(piece, numbered, found)
    elif len(text) < _LONGEST_INDEX_LINE and (index := find_ai_index(text)) is not None:
        found.ai_index = found.ai_index or index
        if found.reference is None and (reference := find_reference(text)) is not None:
            found.reference, found.named_at = reference, piece.at
        found.fields[piece.at] = "ai_index"
        found.dated_after = piece.at + 1
        stated = find_date(text)
        found.issued_on = found.issued_on or (stated.day if stated is not None else None)
    elif (found.title or found.named_at >= 0) and (named := read_country_line(text)) is not None:
        found.country = found.country or named[0]
        found.naming = True
        found.fields[piece.at] = "country"
        if named[1]:
            _take_name(piece, named[1], found)
    elif (label := _NEW_NAME.match(text)) is not None and label.end() < len(text) < _LONGEST_INDEX_LINE:
        found.naming = True
        _take_name(piece, text[label.end() :].strip(), found)
    elif found.naming and is_name_entry(text):
        _take_name(piece, text, found)
    else:
        found.naming = False
        _take_title(piece, text, labelled is not None, found)


def _take_numbered(piece: Piece, line: NumberedLine, found: _Found) -> None:
    found.reference = found.reference or line.reference
    found.label = found.label or line.label
    found.country = found.country or line.country
    found.ai_index = found.ai_index or find_ai_index(piece.text)
    if found.last_day is not None and found.last_day[0] == piece.at - 1 and not found.title:
        # the line above the number is nearer to it than the day of a blog or a mail
        found.issued_on = found.last_day[1]
    found.issued_on = found.issued_on or line.issued_on
    found.title = found.title or line.concern
    found.listed = found.listed or line.names
    found.fields[piece.at] = "title" if line.concern else "reference"
    found.naming = bool(line.concern)
    if not line.concern:
        found.named_at = piece.at


def _take_name(piece: Piece, text: str, found: _Found) -> None:
    found.subjects.append(name_of_entry(text))
    found.fields[piece.at] = "subjects"


def _take_title(piece: Piece, text: str, labelled: bool, found: _Found) -> None:
    line = read_title(text)
    if labelled and line.reference is None:
        found.title, found.country = line.title, found.country or line.country
        found.fields[piece.at] = "title"
    elif line.reference is None:
        found.candidates.append((piece, line))
    elif found.reference is None:
        found.reference, found.country = line.reference, line.country or found.country
        found.title, found.label = line.title, line.label
        found.fields[piece.at] = "title" if line.title else "reference"
        _join_broken_title(piece, found)
    else:
        found.fields[piece.at] = "title"


def _join_broken_title(piece: Piece, found: _Found) -> None:
    """A title that ran over two lines has its label on the first and its reference on the second."""
    if not found.title or found.label or not found.candidates:
        return
    before, line = found.candidates[-1]
    if line.label and before.at == piece.at - 1:
        found.title, found.label = f"{line.title} {found.title}", line.label
        found.fields[before.at] = "title"
