"""Recognised text: the words that text recognition found on pictures of pages, as lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from desktop.reading.case_object import ReadWarning
from desktop.reading.exchange import RecognisedPage
from desktop.reading.formats.format_lines import FormatLines
from desktop.reading.formats.pdf import lines_of_pages
from desktop.reading.formats.pdf_runs import COLUMN_GAP_EM, Run

_PT_PER_INCH = 72
_MOST_WORDS = 20_000
_WORD_LEVEL = "5"
_COLUMNS = 12
_HEADING = 1.5
_WARNING = (
    "This text was recognised from pictures of pages. Compare every name, number and address with the pages."
)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    right: float
    top: float
    bottom: float


def recognised_lines(pages: Sequence[RecognisedPage]) -> FormatLines:
    """Puts words into lines, columns and paragraphs as those of a PDF with text. It always warns."""
    sizes = [(_points(page.width, page), _points(page.height, page)) for page in pages]
    lines = lines_of_pages([_runs(page) for page in pages], sizes)
    return FormatLines(tuple(lines), (ReadWarning("text-recognised", _WARNING, None),))


def _points(pixels: float, page: RecognisedPage) -> float:
    return pixels * _PT_PER_INCH / max(page.dots, 1)


def _runs(page: RecognisedPage) -> list[Run]:
    lines = _words_by_line(page)
    if not lines:
        return []
    usual = median(_height(words) for words in lines)
    runs = []
    for words in lines:
        # boxes are as high as their letters: one size for all but headings keeps lines of one text together
        height = _height(words)
        size = height if height > _HEADING * usual else usual
        begun: list[_Word] = []
        for word in words:
            if begun and word.left - begun[-1].right > COLUMN_GAP_EM * size:
                runs.append(_run(begun, page, size))
                begun = []
            begun.append(word)
        runs.append(_run(begun, page, size))
    return runs


def _height(words: Sequence[_Word]) -> float:
    return max(word.bottom for word in words) - min(word.top for word in words)


def _run(words: Sequence[_Word], page: RecognisedPage, size: float) -> Run:
    height = _points(page.height, page)
    return Run(
        text=" ".join(word.text for word in words),
        x0=words[0].left,
        x1=words[-1].right,
        y=height - median(word.bottom for word in words),
        size=size,
        text_x=words[0].left,
        word_width=words[0].right - words[0].left,
    )


def _words_by_line(page: RecognisedPage) -> list[list[_Word]]:
    """The table's words by block, paragraph and line. Its columns: level, page, block, paragraph, line, word,
    left, top, width, height, confidence in percent, text (tesseract(1), "tsv").
    """
    lines: defaultdict[tuple[str, ...], list[_Word]] = defaultdict(list)
    for row in page.table.splitlines()[: 2 * _MOST_WORDS]:
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD_LEVEL or not cells[-1].strip():
            continue
        try:
            left, top, width, height = (float(cell) for cell in cells[6:10])
        except ValueError:
            continue
        word = _Word(
            cells[-1].strip(),
            _points(left, page),
            _points(left + width, page),
            _points(top, page),
            _points(top + height, page),
        )
        lines[tuple(cells[1:5])].append(word)
    return list(lines.values())
