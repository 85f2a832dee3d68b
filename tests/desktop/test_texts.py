"""Texts that letters can begin from, and kept ones that are forgotten."""

from __future__ import annotations

import pytest

from desktop.importing import import_document
from desktop.texts import list_texts, offered_texts, remove_text, save_text
from desktop.writing.text import LetterText, Paragraph
from models.errors import NotFoundError
from models.store import Store
from tests.invented import read_case, read_document

KEPT = LetterText("en", "About {{person}}", (Paragraph("Let her go."),), "Yours,")


def test_the_draft_stands_before_the_model_letter_and_the_kept_texts_of_the_language(store: Store) -> None:
    letter = "Your Excellency,\n\nPlease let Mirela Osten go home.\n\nYours sincerely,"
    import_document(store, read_document(read_case(sample_letter=letter)), accept=True)
    save_text(store, "Short", KEPT)
    save_text(store, "Kurz", LetterText("de", "", (Paragraph("Bitte."),), ""))
    found = offered_texts(store, "ua 7/31", language="en")
    assert [(text.kind, text.name) for text in found] == [("draft", ""), ("model", ""), ("kept", "Short")]
    assert "Mirela Osten" in found[0].text.subject
    assert any("go home" in paragraph.text for paragraph in found[1].text.paragraphs)
    assert found[2].text == KEPT
    german = offered_texts(store, "UA 7/31", language="de")
    assert ("kept", "Kurz") in [(text.kind, text.name) for text in german]
    assert "model" not in [text.kind for text in german]


def test_a_forgotten_text_can_be_brought_back(store: Store) -> None:
    save_text(store, "Short", KEPT)
    gone = remove_text(store, "Short", language="en")
    assert list_texts(store) == ()
    with pytest.raises(NotFoundError):
        remove_text(store, "Short", language="en")
    save_text(store, "Short", gone)
    assert list_texts(store) == (("Short", "en"),)
