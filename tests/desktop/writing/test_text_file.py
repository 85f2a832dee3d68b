"""A letter text goes into a plain file and comes back the same."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.writing.text import LetterText, Marked, Paragraph, ParagraphKind, Style
from desktop.writing.text_file import text_as_plain, text_from_plain

LETTER = """Subject: The closed harbour

I write about the harbour,
which was closed in spring.

I ask you to:
- open it
2. light its lamps

{{own words}}

I would be glad of an answer.

With kind regards,
"""


def test_a_letter_in_plain_text() -> None:
    text = text_from_plain(LETTER, "en")
    assert text.subject == "The closed harbour"
    assert text.farewell == "With kind regards,"
    assert [(paragraph.kind, paragraph.text) for paragraph in text.paragraphs] == [
        ("text", "I write about the harbour, which was closed in spring."),
        ("text", "I ask you to:"),
        ("bullet", "open it"),
        ("item", "light its lamps"),
        ("own_words", ""),
        ("text", "I would be glad of an answer."),
    ]


def test_what_is_not_written_is_set_as_usual() -> None:
    text = text_from_plain("Bitte öffnen Sie den Hafen.", "de")
    assert (text.subject, text.farewell) == ("", "Hochachtungsvoll")
    assert text.paragraphs == (Paragraph("Bitte öffnen Sie den Hafen."), Paragraph(kind="own_words"))


def test_the_last_of_a_list_is_no_farewell() -> None:
    for content in ("I ask you to:\n\n- open it,", "I ask you to:\n\n1. open it,"):
        text = text_from_plain(content, "en")
        assert text.farewell == "Yours respectfully,"
        assert text.paragraphs[1].text == "open it,"


def test_no_words_are_no_letter() -> None:
    assert text_from_plain(" \n\n ", "en").paragraphs == ()


def test_signs_mark_what_is_bold_or_italic() -> None:
    text = text_from_plain("I **urge** you, *Sir*, to ***open*** the 2 * 3 \\*doors\\* of **this", "en")
    paragraph = text.paragraphs[0]
    assert paragraph.text == "I urge you, Sir, to open the 2 * 3 *doors* of **this"
    assert [(paragraph.text[mark.start : mark.end], mark.style) for mark in paragraph.marked] == [
        ("urge", "bold"),
        ("Sir", "italic"),
        ("open", "bold"),
        ("open", "italic"),
    ]


def test_a_text_is_shown_as_somebody_would_write_it() -> None:
    said = (
        Paragraph("I urge you", marked=(Marked(2, 6, "bold"), Marked(4, 10, "italic"))),
        Paragraph("open it", "item"),
        Paragraph("light it", "item"),
        Paragraph("a lamp", "bullet"),
        Paragraph("1. is no number, {{signer}}"),
        Paragraph(kind="own_words"),
    )
    text = LetterText("en", "The harbour", said, "With love")
    assert text_as_plain(text) == (
        "Subject: The harbour\n\nI **ur*ge** you*\n\n1. open it\n2. light it\n\n- a lamp\n\n"
        "1\\. is no number, {{signer}}\n\n{{own words}}\n\nFarewell: With love\n"
    )
    assert text_from_plain(text_as_plain(text), "en") == text


SOURCES = st.text(st.sampled_from("ab,.-{} \n1:é*\\•Subject"), max_size=120)


@pytest.mark.parametrize(
    ("words", "farewell"),
    [
        ("Subject: it is one", "Yours,"),
        ("Re : again", "- Yours,"),
        ("{{Own words}}", "1. Yours,"),
        ("- no bullet", ","),
        ("12) no number", "Farewell: to all,"),
        ("Farewell: to all", ""),
        ("* no bullet", "Hochachtungsvoll"),
        ("a\\- b", "{{own words}}"),
    ],
)
def test_what_looks_like_something_else_stays_what_it_is(words: str, farewell: str) -> None:
    text = LetterText("en", "", (Paragraph(words), Paragraph(kind="own_words"), Paragraph("End,")), farewell)
    assert text_from_plain(text_as_plain(text), "en") == text


@example("-\n1", "en")
@given(SOURCES, st.sampled_from(["en", "de"]))
def test_a_kept_text_is_shown_so_that_it_can_be_kept_again(content: str, language: str) -> None:
    text = text_from_plain(content, language)
    if text.paragraphs:
        assert text_from_plain(text_as_plain(text), language) == text


WORDS = st.text(st.sampled_from("ab*\\-•1.:{}, é"), max_size=20).map(lambda text: " ".join(text.split()))
"""Words as an editor has them: no blanks at the ends, none doubled."""


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    text = draw(WORDS.filter(bool))
    kinds: tuple[ParagraphKind, ...] = ("text", "item", "bullet")
    kind = draw(st.sampled_from(kinds))
    marked = []
    styles: tuple[Style, ...] = ("bold", "italic")
    for style in styles:
        edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
        marked += [Marked(start, end, style) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    return Paragraph(text, kind, tuple(sorted(marked, key=lambda mark: (mark.start, mark.end, mark.style))))


@given(
    st.lists(paragraphs(), max_size=4),
    st.lists(paragraphs(), max_size=3),
    st.one_of(WORDS, st.just("Re: it")),
    WORDS,
)
def test_whatever_an_editor_makes_comes_back_the_same(
    before: list[Paragraph], after: list[Paragraph], subject: str, farewell: str
) -> None:
    said = (*before, Paragraph(kind="own_words"), *after)
    text = LetterText("en", subject, said, farewell)
    assert text_from_plain(text_as_plain(text), "en") == text
