"""One piece as it will be printed: the very page as PDF, and as a picture."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from desktop.printing.plan import RunPlan
from desktop.printing.run import write_envelopes, write_labels, write_letters

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

# pdfium may be used by one thread at a time, whatever the document (pypdfium2, "Thread incompatibility")
_RENDERING = threading.Lock()


@dataclass(frozen=True, slots=True)
class PageImage:
    """A rendered page: `rgba` holds four bytes a pixel, rows from the top without padding."""

    width: int
    height: int
    rgba: bytes


def letter_page(plan: RunPlan, piece: int) -> bytes:
    """The letter of one piece, the page or two that the run prints. Raises as `run.write_letters` does."""
    stream = io.BytesIO()
    write_letters(plan, stream, pieces=(piece,))
    return stream.getvalue()


def envelope_page(plan: RunPlan, piece: int) -> bytes:
    """The envelope of one piece, the page that the run prints. Raises as `run.write_envelopes` does."""
    stream = io.BytesIO()
    write_envelopes(plan, stream, pieces=(piece,))
    return stream.getvalue()


def label_page(plan: RunPlan, piece: int) -> tuple[bytes, int]:
    """The sheet of labels that holds the piece's, and which label there is its own, counted from 0.

    The sheet holds all the labels that the run prints on it. Raises as `run.write_labels` does.
    """
    numbers = [planned.piece for planned in plan.pieces]
    start, count = plan.options.start_at - 1, plan.options.label_form.count
    sheet, label = divmod(start + numbers.index(piece), count)
    first = max(0, sheet * count - start)
    on_sheet = numbers[first : (sheet + 1) * count - start]
    # later sheets are whole ones
    options = plan.options if sheet == 0 else msgspec.structs.replace(plan.options, start_at=1)
    stream = io.BytesIO()
    write_labels(msgspec.structs.replace(plan, options=options), stream, pieces=on_sheet)
    return stream.getvalue(), label


def page_image(pdf: bytes, *, page: int = 0, dpi: float = 96) -> PageImage:
    """Page `page`, counted from 0, of a PDF of ours, rendered by pdfium on white."""
    return _rendered(pdf, slice(page, page + 1), dpi)[0]


def page_images(pdf: bytes, *, dpi: float = 96) -> tuple[PageImage, ...]:
    """All pages of a PDF of ours, in their order, as `page_image`."""
    return _rendered(pdf, slice(None), dpi)


def _rendered(pdf: bytes, pages: slice, dpi: float) -> tuple[PageImage, ...]:
    # 30 ms to load, and the command line never shows a picture
    import pypdfium2

    with _RENDERING, pypdfium2.PdfDocument(pdf) as document:
        return tuple(_image(document[page], dpi) for page in range(len(document))[pages])


def _image(page: PdfPage, dpi: float) -> PageImage:
    bitmap = page.render(scale=dpi / 72, rev_byteorder=True, force_bitmap_format=4)
    stride, width, height = bitmap.stride, bitmap.width, bitmap.height
    rows = bytes(bitmap.buffer)
    packed = b"".join(rows[row * stride : row * stride + width * 4] for row in range(height))
    bitmap.close()
    return PageImage(width, height, packed)
