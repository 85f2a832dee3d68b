"""The head of a document: its title, reference, country and day of issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.reading.fields.dates import find_date, only_date
from desktop.reading.fields.references import Reference, find_ai_index
from desktop.reading.fields.titles import TitleLine, read_title
from desktop.reading.layouts.layout import words
from desktop.reading.parts import Piece

_LONGEST_INDEX_LINE = 160
# Lines that name the kind of document and nothing else.
_KIND_LINE = words(
    r"(?:amnesty international|amnistía internacional)$|(?:amnesty international"
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
    fields: dict[int, str]


def read_head(pieces: Sequence[Piece]) -> Head:
    """Reads the lines before the first paragraph, in whichever order title, date and reference stand."""
    fields: dict[int, str] = {}
    referenced: tuple[Piece, TitleLine] | None = None
    candidates: list[tuple[Piece, TitleLine]] = []
    issued_on: date | None = None
    ai_index: str | None = None
    for piece in pieces:
        if (day := only_date(piece.text)) is not None:
            issued_on = issued_on or day
            fields[piece.at] = "issued_on"
        elif _KIND_LINE.match(piece.text):
            fields[piece.at] = "kind"
        elif len(piece.text) < _LONGEST_INDEX_LINE and (index := find_ai_index(piece.text)) is not None:
            ai_index = ai_index or index
            fields[piece.at] = "ai_index"
            stated = find_date(piece.text)
            issued_on = issued_on or (stated.day if stated is not None else None)
        else:
            line = read_title(piece.text)
            if line.reference is None:
                candidates.append((piece, line))
            elif referenced is None:
                referenced = (piece, line)
                fields[piece.at] = "title" if line.title else "reference"
            else:
                fields[piece.at] = "title"
    title, country, label, reference = "", None, "", None
    if referenced is not None:
        at, line = referenced
        title, country, label, reference = line.title, line.country, line.label, line.reference
        before = [(piece, other) for piece, other in candidates if piece.at < at.at]
        if title and not label and before and before[-1][1].label and before[-1][0].at == at.at - 1:
            # the title ran over two lines; the reference stands at the end of the second
            piece, first = before[-1]
            title, label = f"{first.title} {title}", first.label
            fields[piece.at] = "title"
    if not title and candidates:
        piece, line = candidates[0]
        title, label, country = line.title, label or line.label, country or line.country
        fields[piece.at] = "title"
    return Head(title, label, country, reference, ai_index, issued_on, fields)
