"""What an editor shows is what was written, whatever it is: text to document to text."""

from __future__ import annotations

from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from desktop.writing.fields import FIELDS, field_mark
from desktop.writing.text import LetterText, Marked, Paragraph, ParagraphKind, Style
from ui.write.letter_document import fill, insert_text, read, selected_text
from ui.write.letter_words import joined_marks, tidied

# what a document takes for its own marks cannot stand in a letter (ui/write/letter_document.py)
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="{}\u2028\u2029\ufdd0\ufdd1￼"),
    max_size=8,
)
PIECES = st.one_of(
    WORDS,
    st.sampled_from([field_mark(name) for name in FIELDS]),
    st.sampled_from(["{{ Signer }}", "{{nothing}}", "{ ", "}}", "\n", "\U0001f56f"]),
)
STYLES = st.lists(st.sampled_from(get_args(Style)), unique=True)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    kind: ParagraphKind = draw(st.sampled_from(get_args(ParagraphKind)))
    if kind == "own_words":
        return Paragraph(kind=kind)
    text, marks = "", []
    for piece in draw(st.lists(PIECES, max_size=5)):
        styles = draw(STYLES)
        marks += [Marked(len(text), len(text) + len(piece), style) for style in styles]
        text += piece
    return Paragraph(text, kind, joined_marks(marks))


def through(given_paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    document = QTextDocument()
    fill(document, given_paragraphs)
    return read(document)


@given(st.lists(paragraphs(), max_size=6))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_lost_between_text_and_document(dressed: QtBot, written: list[Paragraph]) -> None:
    whole = tuple(written)
    expected = tidied(LetterText("en", "", whole, "")).paragraphs
    assert through(whole) == expected


def test_numbered_and_bulleted_items_keep_apart(dressed: QtBot) -> None:
    written = (
        Paragraph("I ask you to", "text"),
        Paragraph("free her", "item"),
        Paragraph("let her see a doctor", "item"),
        Paragraph("a bullet", "bullet"),
        Paragraph("another {{person}}", "bullet", (Marked(8, 18, "bold"),)),
        Paragraph(kind="own_words"),
        Paragraph("after"),
    )
    assert through(written) == written


def test_a_selection_is_plain_text_with_its_fields_and_comes_back_so(dressed: QtBot) -> None:
    document = QTextDocument()
    fill(
        document, (Paragraph("Dear {{official}}, \U0001f56f"), Paragraph(kind="own_words"), Paragraph("Bye"))
    )
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    plain = selected_text(cursor)
    assert plain == "Dear {{official}}, \U0001f56f\n{{own words}}\nBye"
    other = QTextDocument()
    insert_text(QTextCursor(other), plain, own_words=True, single=False)
    assert read(other) == read(document)


def test_a_line_has_no_second_line(dressed: QtBot) -> None:
    document = QTextDocument()
    insert_text(QTextCursor(document), "About\r\n {{person}}\n", own_words=False, single=True)
    assert read(document) == (Paragraph("About {{person}}"),)
