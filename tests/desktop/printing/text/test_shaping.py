"""Glyphs: letters joined, marks placed, fonts found, and what is copied from a page is the text."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.document import Document
from desktop.printing.text import faces
from desktop.printing.text.faces import (
    LETTER,
    LETTER_BOLD,
    LETTER_ITALIC,
    PLAIN,
    PLAIN_BOLD,
    missing,
    remedy_for,
)
from desktop.printing.text.joined_letters import shape_alone
from desktop.printing.text.shaping import shaped, text_width
from desktop.printing.text.typesetting import SetLine
from tests.desktop.printing.page_text import pages
from tests.desktop.printing.scripts import SAMPLES

EVERY_LINE = [(name, line) for name, sample in SAMPLES.items() for line in (*sample.lines, sample.sentence)]


def copied(*lines: SetLine) -> str:
    """What copying gives from a page with these lines."""
    stream = io.BytesIO()
    document = Document(stream, title="Test")
    document.start_page((600, 100))
    document.draw(lines)
    document.end_page()
    document.close()
    (page,) = pages(stream.getvalue())
    return page.copied


def without_marks(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) != "Mn")


@pytest.mark.parametrize("face", [LETTER, LETTER_BOLD, LETTER_ITALIC, PLAIN, PLAIN_BOLD])
@pytest.mark.parametrize(("name", "line"), EVERY_LINE)
def test_every_script_is_drawn_in_every_face(name: str, line: str, face: str) -> None:
    assert missing(line, face) == ()
    assert all(glyph.id for run in shaped(line, face).runs for glyph in run.glyphs)


@pytest.mark.parametrize(("name", "line"), EVERY_LINE)
def test_what_is_copied_is_the_text(name: str, line: str) -> None:
    words = set(copied(SetLine(20, 50, line, PLAIN, 12)).replace("(", " ").replace(")", " ").split())
    wanted = line.replace("(", " ").replace(")", " ").split()
    if name in ("arabic", "persian", "hebrew"):
        # viewers put words and signs between them in an order of their own; the words themselves are whole
        letters = [without_marks(word).strip(".،,") for word in wanted]
        words = {without_marks(word) for word in words}
        assert [word for word in letters if not any(word in shown for shown in words)] == []
    else:
        assert copied(SetLine(20, 50, line, PLAIN, 12)).split() == line.split()


@pytest.mark.parametrize("word", ["لطفاً", "مُحَمَّد", "مدرّسة", "قُرْآن", "السلام"])
def test_vowel_signs_are_copied_with_their_letters(word: str) -> None:
    assert copied(SetLine(20, 50, word, PLAIN, 12)) == word


_VOWELLED = st.lists(
    st.tuples(
        st.sampled_from("ابتجدرسصعفقكلمنهوي"),
        st.sampled_from(["", "\u064b", "\u064e", "\u0650", "\u064e\u0651"]),
    ),
    min_size=1,
    max_size=7,
)


@settings(deadline=None)
@given(_VOWELLED)
def test_a_vowel_sign_stands_where_its_letter_wants_it_in_every_word(letters: list[tuple[str, str]]) -> None:
    # a sign that stood elsewhere than in an earlier word would have no code, and its word ActualText
    assert all(run.told for run in shaped("".join(map("".join, letters)), PLAIN).runs)


def test_arabic_letters_are_joined() -> None:
    alone = [glyph.id for run in shaped("ب ب ب", PLAIN).runs if not run.space for glyph in run.glyphs]
    together = [glyph.id for run in shaped("ببب", PLAIN).runs for glyph in run.glyphs]
    assert len(set(alone)) == len(set(alone[:2]))
    assert len(set(together)) > len(set(alone)), "beginning, middle and end of a word have forms of their own"


def test_a_conjunct_is_fewer_glyphs_than_letters() -> None:
    (run,) = shaped("क्षत्रिय", PLAIN).runs
    assert len(run.glyphs) < len("क्षत्रिय")


def test_latin_is_kerned_and_has_ligatures() -> None:
    assert text_width("AVATAR", LETTER, 100) < sum(text_width(char, LETTER, 100) for char in "AVATAR")
    (run,) = shaped("office", LETTER).runs
    assert len(run.glyphs) < len("office")
    assert run.told, "what is copied needs no word more"


@settings(deadline=None)
@given(
    st.from_regex(r"[0-9]{1,7}", fullmatch=True), st.sampled_from([LETTER, LETTER_BOLD, PLAIN, PLAIN_BOLD])
)
def test_a_number_is_shaped_as_harfbuzz_shapes_it_whole(number: str, face: str) -> None:
    (run,) = shaped(number, face).runs
    whole = shape_alone(run.font, number)
    assert [glyph.id for glyph in run.glyphs] == [glyph for glyph, _advance, _dx, _dy in whole]
    scale = 1000 / run.font.units
    assert [glyph.advance for glyph in run.glyphs] == pytest.approx([at[1] * scale for at in whole])
    assert all(glyph.dx == glyph.dy == 0 for glyph in run.glyphs)


def test_a_line_from_right_to_left_begins_at_the_right() -> None:
    line = shaped("אבג דהו", PLAIN)
    assert [run.text for run in line.runs] == ["דהו", " ", "אבג"]


def test_digits_in_arabic_keep_their_order() -> None:
    assert [run.text for run in shaped("شارع 12", PLAIN).runs] == ["12", " ", "شارع"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([word for _name, line in EVERY_LINE for word in line.split()]), max_size=5))
def test_a_line_is_as_wide_as_its_words_and_spaces(words: list[str]) -> None:
    space = text_width(" ", LETTER, 11)
    apart = sum(text_width(word, LETTER, 11) for word in words) + space * max(0, len(words) - 1)
    # a full stop after a word of the other direction is not kerned with it
    assert text_width(" ".join(words), LETTER, 11) == pytest.approx(apart, rel=0.01)


def test_what_is_marked_stands_in_its_face() -> None:
    line = shaped("bold and plain", LETTER, ((0, 4, LETTER_BOLD),))
    assert [(run.text, run.font.name) for run in line.runs if not run.space] == [
        ("bold", LETTER_BOLD),
        ("and", LETTER),
        ("plain", LETTER),
    ]


def test_a_mark_stays_with_its_letter_in_one_font() -> None:
    # no font of ours has both: the letter's font is taken and the mark named, not set apart from it
    assert missing("к\u0b3c", PLAIN) == ("\u0b3c",)


def test_without_the_optional_fonts_their_letters_are_missing_and_the_remedy_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "desktop.printing.text.fonts.EAST_ASIAN", dict.fromkeys(("JP", "KR", "SC"), "no_such_package")
    )
    for kept in (faces._east_asian, faces.missing):
        kept.cache_clear()
    try:
        assert missing("열쇠 9", LETTER) == ("열", "쇠")
        assert "letterwright[cjk]" in remedy_for("열")
        assert "letterwright[cjk]" not in remedy_for("\U00012000")
    finally:
        for kept in (faces._east_asian, faces.missing):
            kept.cache_clear()


def test_han_has_the_forms_of_the_script_beside_it() -> None:
    fonts = [shaped(text, PLAIN).runs[0].font.name for text in ("直す", "直 한", "直")]
    assert fonts == ["NotoSansJP-Regular", "NotoSansKR-Regular", "NotoSansSC-Regular"]
