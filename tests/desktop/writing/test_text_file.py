"""A letter text goes into a plain file and comes back the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.writing.text import Paragraph
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
        ("item", "open it"),
        ("item", "light its lamps"),
        ("own_words", ""),
        ("text", "I would be glad of an answer."),
    ]


def test_what_is_not_written_is_set_as_usual() -> None:
    text = text_from_plain("Bitte öffnen Sie den Hafen.", "de")
    assert (text.subject, text.farewell) == ("", "Hochachtungsvoll")
    assert text.paragraphs == (Paragraph("Bitte öffnen Sie den Hafen."), Paragraph(kind="own_words"))


def test_no_words_are_no_letter() -> None:
    assert text_from_plain(" \n\n ", "en").paragraphs == ()


@given(st.text(st.sampled_from("ab,.-{} \n1:éSubject"), max_size=120), st.sampled_from(["en", "de"]))
def test_a_kept_text_is_shown_so_that_it_can_be_kept_again(content: str, language: str) -> None:
    text = text_from_plain(content, language)
    if text.paragraphs:
        assert text_from_plain(text_as_plain(text), language) == text
