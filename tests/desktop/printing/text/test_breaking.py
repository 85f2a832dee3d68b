"""Where lines end in scripts without spaces; that letters keep their marks; that marks keep their letters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.text.faces import LETTER, LETTER_BOLD, LETTER_ITALIC, goes_with_the_letter, printable
from desktop.printing.text.typesetting import Words, settled, words_width, wrap, wrap_words
from tests.desktop.printing.scripts import SAMPLES

ALL_TEXT = " ".join(sample.sentence for sample in SAMPLES.values())


def test_japanese_breaks_between_characters_but_never_before_a_full_stop() -> None:
    rows = wrap("ただちに扉を開けてください。「鍵」を渡す。", 60, LETTER, 12)
    assert len(rows) > 2
    assert "".join(rows) == "ただちに扉を開けてください。「鍵」を渡す。"
    assert not any(row[0] in "。」" or row[-1] == "「" for row in rows)


def test_korean_breaks_at_its_spaces() -> None:
    assert wrap("문을 즉시 열어 주십시오", 50, LETTER, 12) == ("문을 즉시", "열어", "주십시오")


@settings(deadline=None, max_examples=80)
@given(st.integers(0, 200), st.integers(1, 120), st.floats(15, 300))
def test_no_script_loses_ink_or_parts_a_letter_from_its_marks(start: int, length: int, room: float) -> None:
    text = ALL_TEXT[start : start + length].strip()
    rows = wrap(text, room, LETTER, 11)
    assert "".join(rows).replace(" ", "") == printable(text).replace(" ", "")
    assert not any(goes_with_the_letter(row[0]) for row in rows[1:])


marks = st.lists(st.sampled_from(["one", "two  words", " ", "x-y/z ", "é\u00ad"]), min_size=1, max_size=8)


@settings(deadline=None)
@given(marks, st.integers(0, 255), st.floats(30, 200))
def test_marked_letters_stay_marked_wherever_lines_end(parts: list[str], chosen: int, room: float) -> None:
    text, marked, bold = "", [], ""
    for number, part in enumerate(parts):
        if chosen >> number & 1:
            marked.append((len(text), len(text) + len(part), LETTER_BOLD))
            bold += part
        text += part
    rows = wrap_words(Words(text, LETTER, tuple(marked)), room, 11)
    kept = "".join(row.text[start:end] for row in rows for start, end, _face in row.marked)
    assert kept.replace(" ", "") == printable(bold).replace(" ", "")
    assert all(words_width(row, 11) <= room + 1e-6 for row in rows)


def test_settled_words_have_single_spaces_and_their_marks() -> None:
    words = settled(Words(" a  bold\u00adword ", LETTER, ((4, 8, LETTER_BOLD), (8, 14, LETTER_ITALIC))))
    assert words.text == "a boldword"
    assert words.marked == ((2, 6, LETTER_BOLD), (6, 10, LETTER_ITALIC))
