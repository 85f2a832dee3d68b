"""Where a page ends: never in the middle of what belongs together, as low as it may."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.flow import Block, Break, Cut, cut, height_pt, pages_of
from desktop.printing.text.faces import LETTER
from desktop.printing.text.typesetting import Part, SetLine


def block(lines: int, *, gap: float = 5, ends: bool = False, breaks: tuple[int, ...] = ()) -> Block:
    """A block of lines 10 points high, that may be broken below these of them."""
    rows = tuple(SetLine(0, 10 * row + 8, f"{row}", LETTER, 10) for row in range(lines))
    at = tuple(Break(10 * row, 10 * row) for row in breaks)
    return Block("shared", Part(rows, 10 * lines), gap, name="b", breaks=at, may_end_page=ends)


def test_the_page_ends_as_low_as_it_may() -> None:
    blocks = (block(2), block(6, breaks=(2, 4), ends=True), block(3))
    assert cut(blocks, 1000, 1000) == Cut(1)
    assert cut(blocks, 84, 1000) == Cut(1, Break(40, 40)), "the whole of the second block needs 85"
    assert cut(blocks, 50, 1000) == Cut(1, Break(20, 20))
    assert cut(blocks, 44, 1000) is None
    assert cut(blocks, 50, 70) is None, "what goes on is 75 high, with the gaps below"


def test_lines_go_on_at_the_top_of_the_next_page() -> None:
    blocks = (block(1), block(4, breaks=(2,)), block(1))
    first, second = pages_of(blocks, Cut(1, Break(20, 22)))
    assert [line.text for part in first for line in part.part.lines] == ["0", "0", "1"]
    assert [(line.text, line.y_pt) for line in second[0].part.lines] == [("2", 6.0), ("3", 16.0)]
    assert (first[1].part.height_pt, second[0].part.height_pt) == (20, 18)
    assert len({first[1].name, second[0].name, "b"}) == 3, "halves are other forms than the whole"
    assert list(pages_of(blocks, None)) == [blocks]


@given(
    st.lists(
        st.builds(
            lambda lines, ends, breaks: block(
                lines, ends=ends, breaks=tuple(sorted(place for place in breaks if place < lines))
            ),
            st.integers(1, 9),
            st.booleans(),
            st.sets(st.integers(1, 8)),
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(10, 200),
    st.integers(10, 200),
)
def test_both_pages_hold_what_they_get_and_nothing_is_lost(
    blocks: list[Block], first_pt: int, second_pt: int
) -> None:
    found = cut(blocks, first_pt, second_pt)
    if found is None:
        return
    first, *rest = pages_of(blocks, found)
    assert height_pt(first) - first[-1].gap_pt <= first_pt
    assert height_pt(rest[0]) <= second_pt
    said = [line.text for part in (*first, *rest[0]) for line in part.part.lines]
    assert said == [line.text for part in blocks for line in part.part.lines]
