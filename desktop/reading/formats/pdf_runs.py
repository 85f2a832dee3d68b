"""PDF runs: the words of a page with where they stand, put together where they follow each other."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

COLUMN_GAP_EM = 1.5
"""A wider gap is a tab or the space between columns; justified text rarely spreads its words so far."""

_SAME_BASELINE_EM = 0.5
_UPRIGHT_DEGREES = 5
_MARKER = re.compile(r"(?:[•●▪■◦○‣⁃*·–—-]|\(?(?:\d{1,2}|[a-zA-Z])[.)])")
# PDFium puts U+0002 (other versions U+FFFE) for a hyphen that ends a line within a word, and no line end.
_LINE_END_HYPHEN = "\x02"
_WORDS = re.compile("[^\\s\x02]+\x02?|\x02")
# Soft hyphens within a line, zero-width marks, controls.
_NO_TEXT = re.compile("[\u00ad\u200b\ufeff\x00\x01\x03-\x08\x0e-\x1f\x7f]")
# Unicode FB00–FB06: the Latin ligatures. NFKC of the whole text would also turn ² into 2 and № into No.
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
# Bullets of the fonts Symbol and Wingdings, which word processors store in the private use area.
_BULLETS = dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0FC, 0xF02D, 0x2022, 0x25CF, 0x25AA), "•")
_LETTERS = {**_LIGATURES, **_BULLETS}
_HYPHENS = {0xFFFE: _LINE_END_HYPHEN, 0xFFFF: _LINE_END_HYPHEN}
_TIED = re.compile(r"(?<=\S)[\u00a0\u202f](?=\S)")
_TIE = "\x04"
_SPACES = {0xA0: " ", 0x2007: " ", 0x202F: " "}


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other on one baseline; lengths in points from the page's lower left.

    Attributes:
        x0: where the first letter begins; `x1` where the last one ends.
        y: the baseline.
        size: of the letters.
        text_x: where the text behind a bullet or number begins; `x0` where there is none.
        word_width: of the first word.
        outside: it stands off the page or is turned, so that no reader of the page reads it as text.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    text_x: float
    word_width: float
    outside: bool = False


def page_runs(page: pdfium.PdfPage) -> list[Run]:
    """The runs of `page` in the order in which its file draws them."""
    textpage = page.get_textpage()
    try:
        return list(_runs(textpage, _Frame.of(page)))
    finally:
        textpage.close()


@dataclass(frozen=True, slots=True)
class _Frame:
    """The visible part of a page and how it is turned (ISO 32000-1, 7.7.3.3: CropBox and Rotate)."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> _Frame:
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right, top, page.get_rotation())

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as a point of the page as it is shown, from its lower left corner."""
        match self.turned:
            case 90:
                return y - self.bottom, self.right - x
            case 180:
                return self.right - x, self.top - y
            case 270:
                return self.top - y, x - self.left
            case _:
                return x - self.left, y - self.bottom

    def holds(self, x: float, y: float) -> bool:
        return self.left - 1 <= x <= self.right + 1 and self.bottom - 1 <= y <= self.top + 1


@dataclass(slots=True)
class _Word:
    text: str
    x0: float
    x1: float
    y: float
    size: float
    outside: bool


def _runs(textpage: pdfium.PdfTextPage, frame: _Frame) -> Iterator[Run]:
    words: list[_Word] = []
    for word in _words(textpage, frame):
        if words and not _follows(words, word):
            yield _run(words)
            words = []
        words.append(word)
    if words:
        yield _run(words)


def _follows(words: list[_Word], word: _Word) -> bool:
    last = words[-1]
    size = max(last.size, word.size)
    if word.outside != last.outside or abs(word.y - last.y) > _SAME_BASELINE_EM * size:
        return False
    # right-to-left text grows at its left end
    gap = max(word.x0 - last.x1, last.x0 - word.x1)
    if len(words) == 1 and _MARKER.fullmatch(last.text):
        return 0 <= word.x0 - last.x1 < 4 * size
    return -0.5 * size < gap < COLUMN_GAP_EM * size


def _run(words: list[_Word]) -> Run:
    first = words[0]
    marked = len(words) > 1 and _MARKER.fullmatch(first.text) is not None
    return Run(
        text=unicodedata.normalize("NFC", " ".join(word.text for word in words)),
        x0=min(word.x0 for word in words),
        x1=max(word.x1 for word in words),
        y=first.y if len(words) == 1 else sorted(word.y for word in words)[len(words) // 2],
        size=max(word.size for word in words),
        text_x=words[1].x0 if marked else first.x0,
        word_width=first.x1 - first.x0,
        outside=first.outside,
    )


def _words(textpage: pdfium.PdfTextPage, frame: _Frame) -> Iterator[_Word]:
    count = textpage.count_chars()
    if count <= 0:
        return
    places = _Places(textpage, frame)
    # words that a no-break space ties go over the line together; rows of such spaces are gaps
    letters = _TIED.sub(_TIE, _letters(textpage, count))
    for match in _WORDS.finditer(letters.translate(_SPACES)):
        text = match.group()
        if not text.isascii() or not text.isprintable():
            text = text.replace(_LINE_END_HYPHEN, "-").replace(_TIE, " ")
            text = _NO_TEXT.sub("", text.translate(_LETTERS))
        if text:
            yield places.word(text, match.start(), match.end() - 1)


def _letters(textpage: pdfium.PdfTextPage, count: int) -> str:
    """The characters of a page, each at its number: U+0001 where PDFium knows none."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium_c.FPDFText_GetText(textpage, 0, count, buffer) - 1
    if written == count:
        letters = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(letters) == count and "\x00" not in letters:
            return letters.translate(_HYPHENS)
    # characters beyond 16 bits or without a meaning: the text has another length than the page has characters
    codes = (pdfium_c.FPDFText_GetUnicode(textpage, at) for at in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x01" for code in codes
    ).translate(_HYPHENS)


class _Places:
    """Asks PDFium where words stand, with numbers that are made once: a page has thousands."""

    def __init__(self, textpage: pdfium.PdfTextPage, frame: _Frame) -> None:
        self._page = textpage
        self._frame = frame
        self._numbers = tuple(ctypes.c_double() for _ in range(6))
        self._left, self._right, self._bottom, self._top, self._x, self._y = map(ctypes.byref, self._numbers)
        self._baseline: float | None = None
        self._size = 1.0
        self._upright = True

    def word(self, text: str, first: int, last: int) -> _Word:
        """The word from character `first` to `last`."""
        frame = self._frame
        left, right, bottom, top, x, y = (number.value for number in self._asked(first, last))
        if frame.turned in (90, 270):
            end = x, top if frame.turned == 90 else bottom
        else:
            end = right if frame.turned == 0 else left, y
        x0, baseline = frame.seen(x, y)
        x1, _ = frame.seen(*end)
        if baseline != self._baseline:
            # words on one baseline are of one kind
            self._baseline = baseline
            self._size, self._upright = self._font(first)
        outside = not (self._upright and frame.holds(x, y))
        return _Word(text, min(x0, x1), max(x0, x1), baseline, self._size, outside)

    def _asked(self, first: int, last: int) -> tuple[ctypes.c_double, ...]:
        pdfium_c.FPDFText_GetCharOrigin(self._page, first, self._x, self._y)
        pdfium_c.FPDFText_GetCharBox(self._page, last, self._left, self._right, self._bottom, self._top)
        return self._numbers

    def _font(self, at: int) -> tuple[float, bool]:
        """The size of a character, and whether it stands upright on the page as it is shown."""
        # PDFium's angle is counterclockwise in radians, the page's turn clockwise in degrees
        angle = math.degrees(pdfium_c.FPDFText_GetCharAngle(self._page, at)) + self._frame.turned
        upright = abs((angle + 180) % 360 - 180) < _UPRIGHT_DEGREES
        # the font's size is in the units of the text matrix, which often scales it from 1
        matrix = pdfium_c.FS_MATRIX()
        size = float(pdfium_c.FPDFText_GetFontSize(self._page, at))
        if pdfium_c.FPDFText_GetMatrix(self._page, at, matrix):
            size *= math.hypot(matrix.c, matrix.d)
        return max(size, 1.0), upright
