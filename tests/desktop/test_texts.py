"""Letter texts: kept ones, and what a letter on a case may begin from."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.importing import import_document
from desktop.texts import find_text, import_text, list_texts, offered_texts, remove_text, save_text
from desktop.writing.text import LetterText, Paragraph
from models.errors import NotFoundError, WrongInputError
from models.store import Store
from tests.invented import read_case, read_document

SAMPLE = "Dear Minister,\nLet Mirela Osten go home.\nYours sincerely,"
HARBOUR = LetterText("en", "On the harbour", (Paragraph("Let there be light."),), "Yours,")


def named(store: Store, language: str = "en") -> list[tuple[str, str]]:
    offered = offered_texts(store, "ua 7/31", language=language)
    return [(text.kind, text.name) for text in offered]


def test_the_draft_comes_first_then_the_model_letter_then_kept_texts_of_the_language(store: Store) -> None:
    import_document(store, read_document(read_case(sample_letter=SAMPLE)), accept=True)
    save_text(store, "Quay", HARBOUR)
    save_text(store, "Harbour", HARBOUR)
    save_text(store, "Kai", LetterText("de", "", (Paragraph("Licht an."),), "Gruß"))
    assert named(store) == [("draft", "draft"), ("model", "model"), ("kept", "Harbour"), ("kept", "Quay")]
    draft, model, kept, _ = offered_texts(store, "UA 7/31", language="en")
    assert "Mirela Osten" in draft.text.subject
    assert model.text.paragraphs == (Paragraph("Let Mirela Osten go home."), Paragraph(kind="own_words"))
    assert model.text.subject == "Mirela Osten (UA 7/31)"
    assert kept.text == HARBOUR
    assert ("model", "model") not in named(store, "de")
    assert ("kept", "Kai") in named(store, "de")
    with pytest.raises(NotFoundError):
        offered_texts(store, "UA 8/31", language="en")


def test_a_document_without_a_model_letter_offers_none(store: Store) -> None:
    import_document(store, read_document(), accept=True)
    assert named(store) == [("draft", "draft")]


def test_a_removed_text_is_gone_and_can_be_brought_back(store: Store) -> None:
    save_text(store, "Harbour", HARBOUR)
    removed = remove_text(store, "Harbour", language="en")
    assert removed == HARBOUR
    assert list_texts(store) == ()
    for call in (remove_text, find_text):
        with pytest.raises(NotFoundError):
            call(store, "Harbour", language="en")
    save_text(store, "Harbour", removed)
    assert find_text(store, "Harbour", language="en") == HARBOUR


@pytest.mark.parametrize("name", ["draft", "Model", " "])
def test_what_a_request_calls_other_texts_is_no_name_to_keep(store: Store, tmp_path: Path, name: str) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Open the harbour.", encoding="utf-8")
    with pytest.raises(WrongInputError):
        import_text(store, name, file, language="en")
    assert list_texts(store) == ()
