"""PDF pictures: the pages of a scan as grey pixels, for text recognition."""

from __future__ import annotations

import pypdfium2 as pdfium

from desktop.reading.exchange import Picture, Pictures
from desktop.reading.formats.pdf import opened

MOST_SCANNED_PAGES = 8
"""Recognition takes a second or two a page; an Urgent Action has two."""

_DOTS = 200
_MOST_PIXELS_A_SIDE = 2600
_PT_PER_INCH = 72


def page_pictures(data: bytes) -> Pictures:
    """The first pages as pictures of 200 dots to the inch, fewer on pages larger than A3.

    Raises:
        FormatError: damaged, or locked by a password.
    """
    document = opened(data)
    try:
        count = len(document)
        pages = tuple(_picture(document, number) for number in range(min(count, MOST_SCANNED_PAGES)))
        return Pictures(pages, count)
    finally:
        document.close()


def _picture(document: pdfium.PdfDocument, number: int) -> Picture:
    page = document[number]
    try:
        longest = max(*page.get_size(), 1.0)
        dots = max(min(_DOTS, int(_MOST_PIXELS_A_SIDE * _PT_PER_INCH / longest)), 1)
        bitmap = page.render(scale=dots / _PT_PER_INCH, grayscale=True)
        rows = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        pixels = b"".join(rows[at * stride : at * stride + width] for at in range(height))
        bitmap.close()
        return Picture(width, height, dots, pixels)
    finally:
        page.close()
