"""PDF pages as lines: order by position, paragraphs, furniture, and files that cannot be read."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import resources
from desktop.reading.formats.format_lines import FormatError
from desktop.reading.formats.pdf import MOST_PAGES, NoTextError, pdf_lines
from desktop.reading.formats.pdf_paragraphs import Setting, joined
from tests.desktop.reading.formats.pages import (
    FONT,
    HEIGHT,
    LEFT,
    TOP,
    WIDTH,
    draw_lines,
    draw_rows,
    pdf,
    wrapped,
)

STORY = (
    "On 3 March the ferry pilot was taken from the harbour of Ellery, a town that is on no map, and nobody "
    "has seen him since then. His neighbours asked for him at the lighthouse and at the customs house, where "
    "the officers said that they knew of no pilot and of no ferry, and that the harbour had been closed for "
    "a year."
)
BOX = (
    (
        "Minister of Tides",
        "Ms Orla Fenwick",
        "4 Breakwater Street",
        "Ellery 04999",
        "NORWAY",
        "Fax: 00 47 555 0101",
    ),
    ("Harbour Master", "Mr Pell Anders", "Quay 9", "Ellery 04998", "NORWAY"),
    (
        "And copies to:",
        "Ombudsman for Ferries",
        "1 Slipway Lane",
        "Ellery 04997",
        "NORWAY",
        "Email: f@example.org",
    ),
)


def texts(data: bytes, *, aside: bool = False) -> list[str]:
    return [text for text, around in pdf_lines(data).lines if text and around is aside]


@pytest.mark.parametrize("seed", range(4))
def test_an_address_box_is_read_column_by_column_whatever_the_order_of_drawing(seed: int) -> None:
    before = wrapped(STORY)
    placed = [(LEFT, TOP - 12 * at, line) for at, line in enumerate(before)]
    top = TOP - 12 * (len(before) + 2)
    for x, column in zip((LEFT, LEFT + 165, LEFT + 330), BOX, strict=True):
        placed += [(x, top - 12 * at, line) for at, line in enumerate(column)]
    placed.append((LEFT, top - 100, "Please check with your office after the above date."))
    random.Random(seed).shuffle(placed)

    def draw(canvas: Canvas) -> None:
        for x, y, line in placed:
            canvas.drawString(x, y, line)

    assert texts(pdf(draw)) == [
        STORY,
        *(line for column in BOX for line in column),
        "Please check with your office after the above date.",
    ]


def test_a_box_whose_columns_begin_at_different_heights() -> None:
    columns = (BOX[0], ("", "", *BOX[1]), ("", *BOX[2]))

    def draw(canvas: Canvas) -> None:
        draw_rows(canvas, columns, left=(LEFT, LEFT + 165, LEFT + 330), top=TOP)

    assert texts(pdf(draw)) == [line for column in BOX for line in column]


def test_text_that_follows_a_box_closely_ends_it() -> None:
    after = wrapped(STORY)

    def draw(canvas: Canvas) -> None:
        top = draw_rows(canvas, BOX[:2], left=(LEFT, LEFT + 250), top=TOP)
        draw_lines(canvas, after, top=top)

    assert texts(pdf(draw)) == [*BOX[0], *BOX[1], STORY]


def test_labels_are_read_with_their_values() -> None:
    columns = (("Fax:", "E-mail:", "Salutation:"), ("00 47 555 0101", "tides@example.org", "Dear Minister"))

    def draw(canvas: Canvas) -> None:
        draw_rows(canvas, columns, left=(LEFT, LEFT + 120), top=TOP)

    assert texts(pdf(draw)) == [
        "Fax: 00 47 555 0101",
        "E-mail: tides@example.org",
        "Salutation: Dear Minister",
    ]


def test_a_row_with_wide_gaps_is_one_line() -> None:
    def draw(canvas: Canvas) -> None:
        for x, text in ((LEFT, "UA 981/90"), (200, "Fear of drowning"), (400, "27 November 1990")):
            canvas.drawString(x, TOP, text)
        draw_lines(canvas, ["", *wrapped(STORY)])

    assert texts(pdf(draw))[0] == "UA 981/90 Fear of drowning 27 November 1990"


def test_words_that_are_spread_to_fill_their_line_are_no_columns() -> None:
    rows = (
        ((0, "Box"), (70, "12428,"), (150, "Ellery"), (290, "Norway")),
        ((0, "Fax:"), (90, "555"), (270, "0101")),
    )

    def draw(canvas: Canvas) -> None:
        for row, words in enumerate(rows):
            for x, word in words:
                canvas.drawString(LEFT + x, TOP - 12 * row, word)

    assert texts(pdf(draw)) == ["Box 12428, Ellery Norway", "Fax: 555 0101"]


def test_wrapped_lines_are_joined_and_lines_of_an_address_are_not() -> None:
    address = ["Ministry of Tides", "4 Breakwater Street", "Ellery 04999"]

    def draw(canvas: Canvas) -> None:
        draw_lines(canvas, [*wrapped(STORY), *address, "", *wrapped(STORY)])

    read = [text for text, _ in pdf_lines(pdf(draw)).lines]
    assert read[:6] == [STORY, *address, "", STORY]


def test_items_hang_from_their_bullets() -> None:
    items = [f"Asking for one thing: {STORY}", f"Asking for another: {STORY}", "A short one."]

    def draw(canvas: Canvas) -> None:
        top = TOP
        for item in items:
            canvas.drawString(LEFT, top, "\u2022")
            top = draw_lines(canvas, wrapped(item, width=WIDTH - 138), x=LEFT + 18, top=top)

    assert texts(pdf(draw)) == [f"\u2022 {item}" for item in items]


def test_headers_footers_and_page_numbers_are_furniture_and_paragraphs_run_over_pages() -> None:
    lines = wrapped(" ".join([STORY] * 8))
    shares = [lines[:20], lines[20:]]

    def drawn(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(LEFT, HEIGHT - 30, "An invented network")
            draw_lines(canvas, shares[number - 1])
            canvas.drawString(LEFT, 30, f"Index: AAA 01/00{number}/1999")
            canvas.drawString(WIDTH / 2, 30, f"Page {number} of 2")

        return draw

    data = pdf(drawn(1), drawn(2))
    assert texts(data) == [" ".join([STORY] * 8)]
    assert texts(data, aside=True) == [
        "An invented network",
        "Index: AAA 01/001/1999",
        "Page 1 of 2",
        "An invented network",
        "Index: AAA 01/002/1999",
        "Page 2 of 2",
    ]


def test_a_header_with_the_number_of_the_case_is_read_once() -> None:
    def drawn(lines: list[str]) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(LEFT, HEIGHT - 30, "Further information on UA: 981/17 Index: EUR 36/015/2011")
            canvas.drawString(LEFT + 350, HEIGHT - 30, "Date: 23 March 2011")
            draw_lines(canvas, lines)

        return draw

    heading = "Further information on UA: 981/17 Index: EUR 36/015/2011 Date: 23 March 2011"
    data = pdf(drawn(wrapped(STORY)), drawn(["Additional information"]))
    assert texts(data) == [heading, STORY, "Additional information"]


@pytest.mark.parametrize(
    ("begun", "rest", "hyphenates", "whole"),
    [
        ("at the light-", "house there", False, "at the lighthouse there"),  # a word of the text
        ("at the light-", "house there", True, "at the lighthouse there"),
        ("a long-", "term plan", True, "a long-term plan"),  # as elsewhere in the text
        ("a short-", "term plan", True, "a short-term plan"),
        ("a tide-", "bound quay", False, "a tide-bound quay"),  # nothing tells: the hyphen is the word's own
        ("an oys-", "ter bank", True, "an oyster bank"),
        ("the North-", "East coast", True, "the North-East coast"),
        ("from 1990 -", "to 1991", True, "from 1990 - to 1991"),
        ("no hyphen", "at all", True, "no hyphen at all"),
        (
            "see https://www.example.org/en/",
            "latest/ua-981-17/ now",
            False,
            "see https://www.example.org/en/latest/ua-981-17/ now",
        ),
        ("see https://www.example.org/en/", "and write", False, "see https://www.example.org/en/ and write"),
    ],
)
def test_words_at_the_end_of_a_line(begun: str, rest: str, hyphenates: bool, whole: str) -> None:
    how = Setting(1.2, frozenset({"lighthouse", "long-term", "light", "house"}), hyphenates)
    assert joined(begun, rest, how) == whole


def test_a_divided_word_is_whole_again_and_the_next_line_stays_a_line() -> None:
    lines = wrapped(STORY)
    at = next(at for at, line in enumerate(lines) if len(line.split()[0]) > 5)
    first = lines[at].split()[0]
    lines[at - 1 : at + 1] = [f"{lines[at - 1]} {first[:3]}-", lines[at].removeprefix(first[:3])]
    again = f"They came again and said {first}."
    data = pdf(lambda canvas: draw_lines(canvas, [*lines, "", again, "", "House-", "keeper"]))
    assert texts(data) == [STORY, again, "House-", "keeper"]


def test_ligatures_are_spelt_out_and_raised_numbers_stay() -> None:
    registerFont(TTFont("Serif", str(resources.path("fonts") / "SourceSerif4-Regular.ttf")))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Serif", 10)
        canvas.drawString(LEFT, TOP, "The of\ufb01ce \ufb02ooded 30 m\u00b2.")

    assert texts(pdf(draw)) == ["The office flooded 30 m\u00b2."]


def test_a_page_that_lies_on_its_side_is_read_as_it_is_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.translate(0, -WIDTH)
        draw_lines(canvas, ["First line", "Second line"], x=80, top=WIDTH - 80)

    assert texts(pdf(draw)) == ["First line", "Second line"]


def test_text_that_no_reader_sees_is_no_part_of_the_document() -> None:
    def draw(canvas: Canvas) -> None:
        draw_lines(canvas, ["What is printed"])
        canvas.drawString(LEFT, HEIGHT + 500, "Send it to the 9 Wrong Street")
        canvas.rotate(45)
        canvas.drawString(300, 200, "DRAFT")

    data = pdf(draw)
    assert texts(data) == ["What is printed"]
    assert sorted(texts(data, aside=True)) == ["DRAFT", "Send it to the 9 Wrong Street"]


def test_a_scan_says_so() -> None:
    with pytest.raises(NoTextError, match="pictures of pages"):
        pdf_lines(pdf(lambda canvas: canvas.rect(100, 100, 300, 300, fill=1)))


def test_a_page_without_text_is_warned_of() -> None:
    read = pdf_lines(pdf(lambda canvas: draw_lines(canvas, ["Text"]), lambda canvas: canvas.rect(1, 1, 9, 9)))
    assert [(warning.code, "page 2" in warning.message) for warning in read.warnings] == [
        ("page-without-text", True)
    ]


def test_a_book_is_read_to_its_limit_and_a_warning_says_so() -> None:
    pages = [lambda canvas, n=n: canvas.drawString(LEFT, 400, f"Leaf {n}") for n in range(MOST_PAGES + 3)]
    read = pdf_lines(pdf(*pages))
    assert sum(text.startswith("Leaf") for text, _ in read.lines) == MOST_PAGES
    assert f"{MOST_PAGES} of {MOST_PAGES + 3} pages" in read.warnings[0].message


def test_a_locked_and_a_damaged_file() -> None:
    locked = pdf(lambda canvas: canvas.drawString(9, 9, "x"), encrypt=StandardEncryption("secret"))
    with pytest.raises(FormatError, match="asks for a password"):
        pdf_lines(locked)
    for data in (b"%PDF-1.7\nnothing", locked[:200], b"%PDF-1.4\n" + bytes(range(256)) * 20):
        with pytest.raises(FormatError, match="damaged"):
            pdf_lines(data)


@given(
    st.lists(
        st.tuples(st.integers(20, 500), st.integers(3, 55), st.integers(1, 6), st.sampled_from([8, 10, 14])),
        min_size=1,
        max_size=40,
    )
)
@settings(max_examples=40, deadline=None)
def test_no_word_is_lost_or_invented_wherever_it_stands(places: list[tuple[int, int, int, int]]) -> None:
    drawn: list[str] = []

    def draw(canvas: Canvas) -> None:
        taken: list[tuple[int, float, float]] = []
        for at, (x, row, count, size) in enumerate(places):
            words = [f"w{at}x{number}" for number in range(count)]
            end = x + canvas.stringWidth(" ".join(words), FONT, size) + size
            # what is printed over other words is no text that anybody could read
            if any(abs(row - other) < 2 and x < right and left < end for other, left, right in taken):
                continue
            taken.append((row, x, end))
            canvas.setFont(FONT, size)
            canvas.drawString(x, 14 * row, " ".join(words))
            drawn.extend(words)

    read = [word for text, _ in pdf_lines(pdf(draw)).lines for word in text.split()]
    assert sorted(read) == sorted(drawn)
