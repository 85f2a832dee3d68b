"""Lines: nothing is lost when text is broken, nothing is wider than its room."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.text.faces import LETTER, PLAIN, printable
from desktop.printing.text.typesetting import set_in_box, text_width, wrap

texts = st.text(st.sampled_from("abcWi ÉΩж-/.,0 "), max_size=200)


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(texts, st.floats(20, 400))
def test_wrapping_loses_no_ink_and_keeps_the_room(text: str, room: float) -> None:
    lines = wrap(text, room, LETTER, 11)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line, LETTER, 11) <= room + 1e-6 for line in lines)
    assert all(line == line.strip() and line for line in lines)


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(texts)
def test_a_line_with_room_is_not_broken(text: str) -> None:
    assert list(wrap(text, 1e6, LETTER, 11)) == [" ".join(text.split())] * bool(text.strip())


def test_words_are_broken_at_hyphens_before_letters() -> None:
    room = text_width("harbour-", LETTER, 11) + 1
    assert wrap("harbour-master", room, LETTER, 11) == ("harbour-", "master")


def test_a_hard_space_is_no_place_to_break() -> None:
    room = text_width("over 10 000", LETTER, 11) - 1
    assert wrap("over 10\u00a0000", room, LETTER, 11) == ("over", "10\u00a0000")


def box(*lines: str, width: float, height: float) -> tuple[float, list[str]] | None:
    part = set_in_box(
        [(line, PLAIN) for line in lines],
        sizes_pt=(11, 10, 9),
        leadings=(1.3,),
        width_pt=width,
        height_pt=height,
    )
    return (part.lines[0].size_pt, [line.text for line in part.lines]) if part else None


def test_a_box_takes_the_largest_size_in_which_lines_stay_whole() -> None:
    line = "Directorate of Locks and Keys"
    wide = {size: text_width(line, PLAIN, size) for size in (11, 10, 9)}
    assert box(line, width=wide[11], height=100) == (11, [line])
    assert box(line, width=wide[11] - 1, height=100) == (10, [line])
    assert box(line, width=wide[9], height=100) == (9, [line])


def test_a_box_breaks_lines_only_when_no_size_keeps_them() -> None:
    line = "Directorate of Locks and Keys"
    room = text_width(line, PLAIN, 9) - 1
    assert box(line, width=room, height=100) == (11, ["Directorate of Locks", "and Keys"])


def test_a_box_breaks_the_last_line_only_when_nothing_else_helps() -> None:
    lines = ("Directorate of Locks, Keys and Harbour Gates", "REPUBLIC OF THE SEA")
    room = text_width(lines[1], PLAIN, 9) + 0.1
    broken = ["Directorate of Locks,", "Keys and Harbour", "Gates", lines[1]]
    assert box(*lines, width=room, height=100) == (9, broken)
    assert box(*lines, width=room - 1, height=100) == (
        11,
        ["Directorate of", "Locks, Keys and", "Harbour Gates", "REPUBLIC OF THE", "SEA"],
    )


def test_a_box_shrinks_for_height_and_gives_up_at_last() -> None:
    assert box("a", "b", width=100, height=2 * 9 * 1.3) == (9, ["a", "b"])
    assert box("a", "b", width=100, height=2 * 9 * 1.3 - 0.1) is None


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(texts)
def test_printable_text_is_settled(text: str) -> None:
    assert printable(printable(text)) == printable(text)


def test_a_closer_leading_is_taken_before_a_line_is_broken_but_after_every_size() -> None:
    def leading(height: float) -> tuple[float, float] | None:
        part = set_in_box(
            [("a", PLAIN), ("b", PLAIN)],
            sizes_pt=(11, 9),
            leadings=(1.3, 1.1),
            width_pt=100,
            height_pt=height,
        )
        return (part.lines[0].size_pt, round(part.height_pt / part.lines[0].size_pt / 2, 3)) if part else None

    assert leading(2 * 11 * 1.3) == (11, 1.3)
    assert leading(2 * 9 * 1.3) == (9, 1.3)
    assert leading(2 * 9 * 1.3 - 0.1) == (9, 1.1)
    assert leading(2 * 9 * 1.1 - 0.1) is None
