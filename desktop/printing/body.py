"""The words of a letter as lines: paragraphs, lists, bold and italic, ragged or justified."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.printing.figures import MM, TextForm
from desktop.printing.flow import Break
from desktop.printing.text.bidi import is_right_to_left
from desktop.printing.text.faces import LETTER, LETTER_BOLD, LETTER_BOLD_ITALIC, LETTER_ITALIC
from desktop.printing.text.typesetting import (
    Part,
    SetLine,
    Words,
    first_baseline,
    set_lines,
    text_width,
    words_width,
    wrap_words,
)
from desktop.writing.text import LetterText, Paragraph

_BULLET = "•"
_LABEL_GAP = 0.45
"""Between the mark of a list and its words, in sizes."""
_WIDEST_SPACE = 1.6
"""A space of a justified line, as a share of its own width: a line that needs wider ones stays ragged."""
_FACES = {
    frozenset[str](): LETTER,
    frozenset({"bold"}): LETTER_BOLD,
    frozenset({"italic"}): LETTER_ITALIC,
    frozenset({"bold", "italic"}): LETTER_BOLD_ITALIC,
}


@dataclass(frozen=True, slots=True)
class SetText:
    """Paragraphs set below one another, and where a page may end in them."""

    part: Part
    breaks: tuple[Break, ...] = ()


def around_own_words(text: LetterText) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The paragraphs before the signer's own words, and those after with the farewell as the last.

    A text without a place for own words has them before the farewell.
    """
    kinds = [paragraph.kind for paragraph in text.paragraphs]
    place = kinds.index("own_words") if "own_words" in kinds else len(kinds)
    after = (*text.paragraphs[place + 1 :], Paragraph(text.farewell))
    return text.paragraphs[:place], tuple(paragraph for paragraph in after if paragraph.kind != "own_words")


def own_paragraphs(own_words: str) -> tuple[Paragraph, ...]:
    """A signer's own words, a paragraph for each line that is not empty."""
    return tuple(Paragraph(line.strip()) for line in own_words.splitlines() if line.strip())


def faced(paragraph: Paragraph) -> Words:
    """The words of a paragraph with the face of each bold or italic part."""
    edges = {0, len(paragraph.text)}
    for mark in paragraph.marked:
        edges |= {mark.start, mark.end}
    places = sorted(edge for edge in edges if 0 <= edge <= len(paragraph.text))
    marked = []
    for start, end in pairwise(places):
        styles = frozenset[str](
            mark.style for mark in paragraph.marked if mark.start <= start and mark.end >= end
        )
        if styles:
            marked.append((start, end, _FACES[styles]))
    return Words(paragraph.text, LETTER, tuple(marked))


def set_paragraphs(
    paragraphs: Sequence[Paragraph],
    *,
    room_pt: float,
    size_pt: float,
    form: TextForm,
    justified: bool = False,
    keeps_last: bool = False,
) -> SetText:
    """Paragraphs below one another; lists hang by their number, from 1 in each list, or their bullet.

    Paragraphs in Arabic or Hebrew end at the right margin, where their lists have their marks. A page may end
    between paragraphs, but not between a list and the line that leads to it, and inside a paragraph so that
    two lines at least stand on either page. With `keeps_last` it may not end above the last paragraph.
    """
    setter = _ParagraphSetter(room_pt, size_pt, form, justified)
    lines: list[SetLine] = []
    breaks: list[Break] = []
    bottom = 0.0
    number = 0
    before: Paragraph | None = None
    for index, paragraph in enumerate(paragraphs):
        number = number + 1 if paragraph.kind == "item" else 0
        listed = before is not None and paragraph.kind in ("item", "bullet") and before.kind == paragraph.kind
        top = bottom
        if before is not None:
            between = form.between_items_lines if listed else form.between_paragraphs_lines
            top += between * size_pt * form.leading
            leads_in = before.text.rstrip().endswith(":") and paragraph.kind != "text"
            if not leads_in and not (keeps_last and index == len(paragraphs) - 1):
                breaks.append(Break(bottom, top))
        part, mark = setter.set(paragraph, number)
        lines += [line.moved(0, top) for line in (*mark, *part.lines)]
        breaks += [Break(top + at.stays_pt, top + at.goes_on_pt) for at in setter.inner_breaks(part)]
        bottom = top + part.height_pt
        before = paragraph
    return SetText(Part(tuple(lines), bottom), tuple(breaks))


@dataclass(frozen=True, slots=True)
class _ParagraphSetter:
    """Sets single paragraphs of one width and size."""

    room_pt: float
    size_pt: float
    form: TextForm
    justified: bool

    def set(self, paragraph: Paragraph, number: int) -> tuple[Part, tuple[SetLine, ...]]:
        """The lines of a paragraph, and the mark of its list; y counts from its top."""
        listed = paragraph.kind in ("item", "bullet")
        indent = self.form.item_indent_mm * MM if listed else 0.0
        from_right = is_right_to_left(paragraph.text)
        rows = wrap_words(faced(paragraph), self.room_pt - indent, self.size_pt)
        part = set_lines(rows, self.size_pt, self.form.leading)
        left = 0.0 if from_right else indent
        placed = []
        for row, (words, line) in enumerate(zip(rows, part.lines, strict=True)):
            slack = self.room_pt - indent - words_width(words, self.size_pt)
            spread = self._spread(words, slack) if row < len(rows) - 1 else 0.0
            x = left + (slack if from_right and not spread else 0.0)
            placed.append(line._replace(x_pt=x, spread_pt=spread))
        set_part = Part(tuple(placed), part.height_pt)
        if not listed or not placed:
            return set_part, ()
        return set_part, (self._mark(number, indent, placed[0].y_pt, from_right=from_right),)

    def inner_breaks(self, part: Part) -> Iterator[Break]:
        """Where a page may end inside a paragraph, which has these lines."""
        first = first_baseline(LETTER, self.size_pt, self.form.leading)
        rest = self.size_pt * self.form.leading - first
        for row in range(2, len(part.lines) - 1):
            yield Break(part.lines[row - 1].y_pt + rest, part.lines[row].y_pt - first)

    def _spread(self, words: Words, slack_pt: float) -> float:
        """How much wider each space is so that the line ends at the margin; 0 where it stays ragged."""
        spaces = words.text.count(" ")
        if not self.justified or not spaces:
            return 0.0
        widest = (_WIDEST_SPACE - 1) * text_width(" ", LETTER, self.size_pt)
        return slack_pt / spaces if slack_pt / spaces <= widest else 0.0

    def _mark(self, number: int, indent_pt: float, y_pt: float, *, from_right: bool) -> SetLine:
        """The number or bullet of an item, beside its first line."""
        gap = _LABEL_GAP * self.size_pt
        if from_right:
            label = f".{number}" if number else _BULLET
            return SetLine(self.room_pt - indent_pt + gap, y_pt, label, LETTER, self.size_pt)
        label = f"{number}." if number else _BULLET
        x = indent_pt - gap - text_width(label, LETTER, self.size_pt)
        return SetLine(x, y_pt, label, LETTER, self.size_pt)
