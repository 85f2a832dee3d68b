"""The PDF itself: no blank ink, forms drawn whole, bytes as pages are made."""

from __future__ import annotations

import io
import tracemalloc

import pytest

from desktop.printing.document import Document
from desktop.printing.figures import MM
from desktop.printing.text.faces import LETTER, PLAIN
from desktop.printing.text.typesetting import SetLine
from models.errors import RefusedError
from tests.desktop.printing.page_text import pages

SIZE = (100 * MM, 50 * MM)


def document(stream: io.BytesIO) -> Document:
    return Document(stream, title="Test")


def test_a_line_stands_where_it_is_put() -> None:
    stream = io.BytesIO()
    made = document(stream)
    made.start_page(SIZE)
    made.draw([SetLine(20 * MM, 30 * MM, "abcÉж", LETTER, 11, 0.5)])
    made.end_page()
    made.close()
    (page,) = pages(stream.getvalue())
    assert (page.width, page.height) == pytest.approx((100, 50))
    line = page.first("abcÉж")
    assert line.left == pytest.approx(20, abs=0.3)
    assert line.top < 30 <= line.bottom + 0.3


def test_a_form_stands_where_it_is_shown_on_every_page() -> None:
    stream = io.BytesIO()
    made = document(stream)
    for y in (5, 25):
        made.start_page(SIZE)
        if not made.has_form("body"):
            made.form("body", [SetLine(0, 4 * MM, "abc", LETTER, 11)], (50 * MM, 10 * MM))
        made.show_form("body", 10 * MM, y * MM, 10 * MM)
        made.end_page()
    made.close()
    first, second = (page.first("abc") for page in pages(stream.getvalue()))
    assert first.left == pytest.approx(10, abs=0.3)
    assert first.bottom == pytest.approx(9, abs=0.3)
    assert second.bottom - first.bottom == pytest.approx(20, abs=0.01)


def test_a_character_that_no_font_has_is_refused_not_left_blank() -> None:
    made = document(io.BytesIO())
    made.start_page(SIZE)
    with pytest.raises(RefusedError, match="CUNEIFORM SIGN A"):
        made.draw([SetLine(0, 10, "\U00012000", LETTER, 11)])


def test_a_document_may_begin_in_the_middle_of_a_stream() -> None:
    alone, after = io.BytesIO(), io.BytesIO(b"x" * 99)
    after.seek(99)
    for stream in (alone, after):
        made = document(stream)
        made.start_page(SIZE)
        made.end_page()
        made.close()
    assert after.getvalue()[99:] == alone.getvalue()


def test_memory_does_not_grow_with_pages() -> None:
    class Nowhere(io.BytesIO):
        def write(self, data: object, /) -> int:
            return 0

    made = document(Nowhere())

    def print_pages(count: int) -> int:
        for number in range(count):
            made.start_page(SIZE)
            made.draw([SetLine(9, 9 + row * 12, f"{number % 50} abc", PLAIN, 9) for row in range(40)])
            made.end_page()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before = print_pages(60)
        after = print_pages(300)
    finally:
        tracemalloc.stop()
    assert (after - before) / 300 < 2000, "bytes that stay of each page: its numbers and offsets"
