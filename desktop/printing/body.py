"""The shared body of a letter: paragraphs and numbered requests, before and after the own words."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.printing.faces import LETTER
from desktop.printing.figures import MM, TextForm
from desktop.printing.typesetting import Part, SetLine, set_lines, text_width, wrap
from desktop.writing.text import LetterText, Paragraph


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


def set_paragraphs(
    paragraphs: Sequence[Paragraph], *, room_pt: float, size_pt: float, form: TextForm
) -> Part:
    """Paragraphs below one another; items are numbered from 1 within their list, and hang by their number."""
    lines: list[SetLine] = []
    y_pt = 0.0
    number = 0
    for index, paragraph in enumerate(paragraphs):
        item = paragraph.kind == "item"
        number = number + 1 if item else 0
        if index:
            between = form.between_items_lines if number > 1 else form.between_paragraphs_lines
            y_pt += between * size_pt * form.leading
        indent = form.item_indent_mm * MM if item else 0.0
        rows = wrap(paragraph.text, room_pt - indent, LETTER, size_pt)
        part = set_lines([(row, LETTER) for row in rows], size_pt, form.leading)
        if item and part.lines:
            label = f"{number}."
            gap = 0.45 * size_pt
            lines.append(
                SetLine(
                    indent - gap - text_width(label, LETTER, size_pt),
                    y_pt + part.lines[0].y_pt,
                    label,
                    LETTER,
                    size_pt,
                )
            )
        lines += [line.moved(indent, y_pt) for line in part.lines]
        y_pt += part.height_pt
    return Part(tuple(lines), y_pt)
