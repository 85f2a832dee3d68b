"""PDF: its pages as lines, in the order in which a person reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from desktop.reading.case_object import ReadWarning
from desktop.reading.formats.format_lines import FormatError, FormatLines, RawLine, names_case
from desktop.reading.formats.pdf_columns import flows
from desktop.reading.formats.pdf_furniture import furniture
from desktop.reading.formats.pdf_paragraphs import joined, page_goes_on, paragraphs, setting
from desktop.reading.formats.pdf_runs import Run, page_runs

MOST_PAGES = 60
"""An Urgent Action has two pages, a bulletin some twenty. A warning says what is left out."""

_MOST_RUNS = 20_000
_HAS_TEXT = re.compile(r"\w")


class NoTextError(FormatError):
    """A scan: pictures of pages without a letter of text; text recognition may read it."""


def pdf_lines(data: bytes) -> FormatLines:
    """The lines of a PDF: columns one after the other, wrapped lines joined, headers and footers marked.

    Raises:
        NoTextError: its pages are pictures.
        FormatError: damaged, locked by a password, or without a page.
    """
    document = opened(data)
    try:
        count = len(document)
        pages: list[list[Run]] = []
        sizes: list[tuple[float, float]] = []
        for number in range(min(count, MOST_PAGES)):
            runs, size = _page(document, number)
            pages.append(runs)
            sizes.append(size)
    finally:
        document.close()
    lines = lines_of_pages(pages, sizes)
    if not any(_HAS_TEXT.search(text) for text, _ in lines):
        raise NoTextError(
            "a PDF made of pictures of pages, with no text in it",
            "Get the document as text, Word file or web page, or install Tesseract (text recognition, OCR)"
            " and give the file again.",
        )
    return FormatLines(tuple(lines), _warnings(count, pages))


def opened(data: bytes) -> pdfium.PdfDocument:
    """The PDF, which has a page.

    Raises:
        FormatError: damaged, or locked by a password.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise FormatError(
                "a PDF that asks for a password", "Open it with its password and print it to a new PDF."
            ) from error
        raise _damaged() from error
    if len(document) == 0:
        document.close()
        raise _damaged()
    return document


def _page(document: pdfium.PdfDocument, number: int) -> tuple[list[Run], tuple[float, float]]:
    try:
        page = document[number]
    except pdfium.PdfiumError as error:
        raise _damaged() from error
    try:
        return page_runs(page)[:_MOST_RUNS], page.get_size()
    finally:
        page.close()


def lines_of_pages(pages: Sequence[list[Run]], sizes: Sequence[tuple[float, float]]) -> list[RawLine]:
    """The lines of all pages in reading order; `sizes` are width and height in points."""
    marked = furniture(pages, [height for _, height in sizes])
    ordered = [
        flows([run for at, run in enumerate(runs) if at not in aside])
        for runs, aside in zip(pages, marked, strict=True)
    ]
    how = setting(ordered)
    lines: list[RawLine] = []
    # a line that runs over the page is joined before the footer that stands between its halves
    open_line: int | None = None
    for runs, aside, page_flows, (width, height) in zip(pages, marked, ordered, sizes, strict=True):
        # the first header of the older layouts is their heading: number, index, country, date
        if runs is pages[0]:
            heading = {at for at in aside if runs[at].y > height / 2 and names_case(runs[at].text)}
            tops = {runs[at].y for at in heading}
            lines += [(_across(runs, y), False) for y in sorted(tops, reverse=True)]
            aside = {at for at in aside if runs[at].y not in tops}
        around = [runs[at] for at in sorted(aside, key=lambda at: (-runs[at].y, runs[at].x0))]
        lines += [(run.text, True) for run in around if run.y > height / 2]
        body = [paragraphs(flow, how, width=width) for flow in page_flows]
        if open_line is not None and body and page_goes_on(lines[open_line][0], body[0][0]):
            lines[open_line] = (joined(lines[open_line][0], body[0][0], how), False)
            del body[0][0]
        for part in body:
            lines += [(text, False) for text in part]
            lines.append(("", False))
        open_line = _last(lines) or open_line
        lines += [(run.text, True) for run in around if run.y <= height / 2]
        # what is turned or lies off the page: watermarks, printers' marks, and text hidden from readers
        lines += [(run.text, True) for run in runs if run.outside]
    return lines


def _across(runs: Sequence[Run], y: float) -> str:
    """All that stands on one baseline, from left to right."""
    return " ".join(run.text for run in sorted(runs, key=lambda run: run.x0) if run.y == y)


def _last(lines: Sequence[RawLine]) -> int | None:
    return next((at for at in range(len(lines) - 1, -1, -1) if lines[at][0] and not lines[at][1]), None)


def _warnings(count: int, pages: Sequence[list[Run]]) -> tuple[ReadWarning, ...]:
    warnings = []
    if count > len(pages):
        message = (
            f"Only the first {len(pages)} of {count} pages were read. Give the pages that matter as a file."
        )
        warnings.append(ReadWarning("pages-left-out", message, None))
    empty = [str(number) for number, runs in enumerate(pages, start=1) if not runs]
    if empty:
        message = f"There is no text on page {', '.join(empty)}: a picture of text is not read."
        warnings.append(ReadWarning("page-without-text", message, None))
    return tuple(warnings)


def _damaged() -> FormatError:
    return FormatError("a damaged PDF", "Get the file again, or open it and copy its text.")
