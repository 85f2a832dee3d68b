"""What a PDF page shows and where, read back from the PDF by pdfium."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2

MM_PER_PT = 25.4 / 72


@dataclass(frozen=True)
class Shown:
    """A stretch of text on one line and the box of its ink, in mm from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    shown: tuple[Shown, ...]
    copied: str
    """What selecting all and copying gives."""

    @property
    def text(self) -> str:
        return "\n".join(item.text for item in self.shown)

    @property
    def number(self) -> Shown:
        """The piece number."""
        (found,) = [item for item in self.shown if re.fullmatch(r"\d{4,}", item.text)]
        return found

    def first(self, text: str) -> Shown:
        """The first stretch that is `text`."""
        return next(item for item in self.shown if item.text == text)

    def row(self, text: str) -> list[str]:
        """What stands on the line of the first stretch that is `text`, from the left."""
        line = self.first(text)
        near = [item for item in self.shown if item.top < line.bottom and item.bottom > line.top]
        return [item.text for item in sorted(near, key=lambda item: item.left)]

    def find(self, text: str) -> Shown:
        """The one stretch that holds `text`."""
        (found,) = [item for item in self.shown if text in item.text]
        return found


def pages(pdf: bytes) -> list[Page]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [_page(document[index]) for index in range(len(document))]


def _page(page: pypdfium2.PdfPage) -> Page:
    width, height = page.get_size()
    text = page.get_textpage()
    shown = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        # pdfium shows a hyphen at the end of a line as U+0002
        words = text.get_text_bounded(left, bottom, right, top).replace("\x02", "-").strip()
        box = (left, height - top, right, height - bottom)
        shown.append(Shown(words, *(side * MM_PER_PT for side in box)))
    return Page(width * MM_PER_PT, height * MM_PER_PT, tuple(shown), text.get_text_bounded())
