"""Between the paragraphs of a letter text and a document that an editor shows; nothing is lost either way."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from desktop.writing.fields import places_of_fields
from desktop.writing.text import Marked, Paragraph, ParagraphKind, Style
from desktop.writing.text_file import OWN_WORDS as OWN_WORDS_MARK
from ui import look
from ui.write.chips import OBJECT, chip_format, chip_source, is_chip, is_own_words
from ui.write.letter_words import OWN_WORDS, joined_marks

LINE_HEIGHT = 132.0
"""In percent of the font's own."""
_GAP = 9
LISTS = {"item": QTextListFormat.Style.ListDecimal, "bullet": QTextListFormat.Style.ListDisc}
_LINE_BREAK = "\u2028"
_SEPARATORS = dict.fromkeys(map(ord, "\r\u2029\ufdd0\ufdd1\x00" + OBJECT))
"""What a document takes for the ends of paragraphs, frames and objects."""


def block_format(*, single: bool = False) -> QTextBlockFormat:
    """Lines further apart, paragraphs too; a line that stands alone has no gap."""
    made = QTextBlockFormat()
    if not single:
        made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setBottomMargin(look.px(_GAP))
    return made


def list_format(kind: ParagraphKind) -> QTextListFormat:
    """A list with numbers or bullets."""
    made = QTextListFormat()
    made.setStyle(LISTS[kind])
    made.setIndent(1)
    return made


def fill(document: QTextDocument, paragraphs: Sequence[Paragraph], *, single: bool = False) -> None:
    """Shows `paragraphs`; what was done before cannot be undone after it."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    run: QTextList | None = None
    kind = ""
    for place, paragraph in enumerate(paragraphs):
        if place:
            cursor.insertBlock(block_format(single=single), QTextCharFormat())
        else:
            cursor.setBlockFormat(block_format(single=single))
        if paragraph.kind not in LISTS:
            run = None
        elif run is not None and kind == paragraph.kind:
            run.add(cursor.block())
        else:
            run = cursor.createList(list_format(paragraph.kind))
        kind = paragraph.kind
        _insert_paragraph(cursor, paragraph)
    if not paragraphs:
        cursor.setBlockFormat(block_format(single=single))
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def read(document: QTextDocument) -> tuple[Paragraph, ...]:
    """The paragraphs that a document shows; an empty document has none."""
    found: list[Paragraph] = []
    block = document.begin()
    while block.isValid():
        found += _paragraphs(block)
        block = block.next()
    return () if found == [Paragraph()] else tuple(found)


def read_line(document: QTextDocument) -> str:
    """The words of a document of one line, with its fields."""
    return " ".join(paragraph.text for paragraph in read(document))


def insert_text(cursor: QTextCursor, text: str, *, own_words: bool, single: bool) -> None:
    """Puts plain text where the cursor is: fields become chips, lines paragraphs (or spaces, if `single`)."""
    base = cursor.charFormat()
    style = QTextCharFormat()
    style.setFontWeight(base.fontWeight())
    style.setFontItalic(base.fontItalic())
    cursor.beginEditBlock()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if single:
        lines = [re.sub(r"\s*\n\s*", " ", "\n".join(lines).strip("\n"))]
    for place, line in enumerate(lines):
        if place:
            cursor.insertBlock()
        if own_words and line.strip().casefold() == OWN_WORDS_MARK:
            cursor.insertText(OBJECT, chip_format(OWN_WORDS, OWN_WORDS_MARK))
        else:
            _insert(cursor, line, lambda _at: style)
    cursor.endEditBlock()


def selected_text(cursor: QTextCursor) -> str:
    """The selection as plain text: ``{{signer}}`` for a chip, a line for a paragraph."""
    if not cursor.hasSelection():
        return ""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    lines: list[str] = []
    block = cursor.document().findBlock(first)
    while block.isValid() and block.position() < last:
        line = ""
        for text, form, at in _fragments(block):
            # positions of a document count UTF-16 units
            for character in text:
                if first <= at < last:
                    line += chip_source(form) if is_chip(character, form) else character
                at += 2 if ord(character) > 0xFFFF else 1
        lines.append(line.replace(_LINE_BREAK, "\n"))
        block = block.next()
    if last == cursor.document().findBlock(last).position() and len(lines) > 0:
        lines.append("")
    return "\n".join(lines)


def _insert_paragraph(cursor: QTextCursor, paragraph: Paragraph) -> None:
    if paragraph.kind == "own_words":
        cursor.insertText(OBJECT, chip_format(OWN_WORDS, OWN_WORDS_MARK))
        return
    marks = paragraph.marked

    def style_at(at: int) -> QTextCharFormat:
        made = QTextCharFormat()
        styles = {mark.style for mark in marks if mark.start <= at < mark.end}
        if "bold" in styles:
            made.setFontWeight(QFont.Weight.Bold)
        if "italic" in styles:
            made.setFontItalic(True)
        return made

    _insert(cursor, paragraph.text, style_at, {at for mark in marks for at in (mark.start, mark.end)})


def _insert(
    cursor: QTextCursor,
    text: str,
    style_at: Callable[[int], QTextCharFormat],
    edges: Collection[int] = (),
) -> None:
    """Puts one line where the cursor is; `style_at` is asked at the start and at each of `edges`."""
    chips = {start: (end, name) for start, end, name in places_of_fields(text)}
    cuts = sorted({0, len(text), *edges, *chips, *(end for end, _name in chips.values())})
    at = 0
    for cut in cuts:
        if cut > at:
            words = text[at:cut].replace("\n", _LINE_BREAK).translate(_SEPARATORS)
            cursor.insertText(words, style_at(at))
            at = cut
        if at in chips and at == cut:
            end, name = chips[at]
            cursor.insertText(OBJECT, chip_format(name, text[at:end], style_at(at)))
            at = end


def _fragments(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat, int]]:
    """Text, format and position of each stretch of a block."""
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        if fragment.isValid():
            yield fragment.text(), fragment.charFormat(), fragment.position()
        step += 1


class _Line:
    """One paragraph while it is read."""

    def __init__(self, kind: ParagraphKind) -> None:
        self.kind: ParagraphKind = kind
        self.text = ""
        self.marks: list[Marked] = []

    def add(self, words: str, form: QTextCharFormat) -> None:
        styles: list[Style] = []
        if form.fontWeight() >= QFont.Weight.DemiBold:
            styles.append("bold")
        if form.fontItalic():
            styles.append("italic")
        start = len(self.text)
        self.text += words
        self.marks += [Marked(start, len(self.text), style) for style in styles]

    def paragraph(self) -> Paragraph:
        return Paragraph(self.text, self.kind, joined_marks(self.marks))


def _paragraphs(block: QTextBlock) -> list[Paragraph]:
    """One block: mostly one paragraph, more where words stand beside the chip of the own words."""
    kind: ParagraphKind = "text"
    run = block.textList()
    if run is not None:
        kind = "item" if run.format().style() == LISTS["item"] else "bullet"
    found: list[Paragraph] = []
    line = _Line(kind)
    for text, form, _at in _fragments(block):
        for character in text:
            if not is_chip(character, form):
                line.add("\n" if character == _LINE_BREAK else character, form)
            elif not is_own_words(form):
                line.add(chip_source(form), form)
            else:
                if line.text:
                    found.append(line.paragraph())
                found.append(Paragraph(kind="own_words"))
                line = _Line(kind)
    if line.text or not found:
        found.append(line.paragraph())
    return found
