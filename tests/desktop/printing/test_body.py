"""Paragraphs as lines: faces, lists, margins, and where a page may end."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.body import faced, set_paragraphs
from desktop.printing.stationery import stationery
from desktop.printing.text.faces import LETTER, LETTER_BOLD, LETTER_BOLD_ITALIC, LETTER_ITALIC
from desktop.printing.text.typesetting import SetLine, Words, text_width, words_width
from desktop.writing.text import Marked, Paragraph

ROOM = 300.0
SIZE = 10.0
LONG = "The door was locked and the key was gone and nobody would say who had it. " * 6
RIGHT_TO_LEFT = "اكتب اليكم من اجل الحرية. " * 12


def lines(*paragraphs: Paragraph, **how: bool) -> tuple[SetLine, ...]:
    set_text = set_paragraphs(paragraphs, room_pt=ROOM, size_pt=SIZE, form=stationery().text, **how)
    return set_text.part.lines


def right_edge(line: SetLine) -> float:
    wide = words_width(Words(line.text, line.face, line.marked), SIZE)
    return line.x_pt + wide + line.spread_pt * line.text.count(" ")


def test_bold_and_italic_that_overlap_are_both() -> None:
    words = faced(Paragraph("abcdefgh", marked=(Marked(1, 5, "bold"), Marked(3, 7, "italic"))))
    assert words.face == LETTER
    assert words.marked == ((1, 3, LETTER_BOLD), (3, 5, LETTER_BOLD_ITALIC), (5, 7, LETTER_ITALIC))


def test_marks_stay_on_their_words_when_lines_break() -> None:
    text = LONG + "Open it now."
    start = text.index("Open")
    last = lines(Paragraph(text, marked=(Marked(start, start + 4, "bold"),)))[-1]
    ((first, end, face),) = last.marked
    assert (last.text[first:end], face) == ("Open", LETTER_BOLD)


def test_lists_count_from_one_each_and_hang_by_their_mark() -> None:
    said = lines(
        Paragraph("open it", "item"),
        Paragraph("light it", "item"),
        Paragraph("a lamp", "bullet"),
        Paragraph("close it", "item"),
    )
    assert [line.text for line in said] == [
        "1.",
        "open it",
        "2.",
        "light it",
        "•",
        "a lamp",
        "1.",
        "close it",
    ]
    assert len({line.x_pt for line in said[1::2]}) == 1
    for mark, words in zip(said[::2], said[1::2], strict=True):
        assert 0 <= mark.x_pt < right_edge(mark) < words.x_pt
        assert mark.y_pt == words.y_pt


def test_arabic_ends_at_the_right_margin_and_has_its_marks_there() -> None:
    said = lines(Paragraph(RIGHT_TO_LEFT))
    assert len(said) > 1
    assert all(abs(right_edge(line) - ROOM) < 0.01 for line in said)
    mark, *words = lines(Paragraph(RIGHT_TO_LEFT, "item"))
    assert mark.text == ".1"
    assert all(right_edge(line) < mark.x_pt for line in words)
    assert right_edge(mark) <= ROOM


@settings(deadline=None)  # fonts are loaded by whoever comes first
@given(st.lists(st.sampled_from(["a", "harbour", "keys", "in", "unconstitutionally"]), max_size=60))
def test_justified_lines_end_at_the_margin_or_are_as_they_were(words: list[str]) -> None:
    paragraph = Paragraph(" ".join(words))
    ragged, said = lines(paragraph), lines(paragraph, justified=True)
    assert [line.text for line in said] == [line.text for line in ragged]
    space = text_width(" ", LETTER, SIZE)
    for line in said:
        assert line.spread_pt == 0 or abs(right_edge(line) - ROOM) < 0.01
        assert 0 <= line.spread_pt <= 0.6 * space + 1e-9
    assert not said or said[-1].spread_pt == 0, "the last line of a paragraph stays ragged"


def test_a_page_ends_with_two_lines_at_least_on_either_side() -> None:
    form = stationery().text
    set_text = set_paragraphs([Paragraph(LONG)], room_pt=ROOM, size_pt=SIZE, form=form)
    rows = len(set_text.part.lines)
    for at in set_text.breaks:
        above = sum(line.y_pt < at.goes_on_pt for line in set_text.part.lines)
        assert 2 <= above <= rows - 2
        assert abs(at.goes_on_pt - at.stays_pt) < 0.01
    assert len(set_text.breaks) == rows - 3


def test_a_list_is_not_parted_from_the_line_that_leads_to_it_nor_the_farewell_from_the_letter() -> None:
    form = stationery().text
    said = (Paragraph("I urge you:"), Paragraph("open it", "item"), Paragraph("light it", "item"))
    free = set_paragraphs(said, room_pt=ROOM, size_pt=SIZE, form=form)
    assert len(free.breaks) == 1
    assert not set_paragraphs(said, room_pt=ROOM, size_pt=SIZE, form=form, keeps_last=True).breaks
