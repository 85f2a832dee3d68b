"""The model letter of a document becomes a letter text without the words each official has of their own."""

from __future__ import annotations

import pytest

from desktop.writing.model_letter import model_letter
from desktop.writing.text import Paragraph

OWN = Paragraph(kind="own_words")


def test_salutation_and_placeholder_are_left_out_and_lines_run_on() -> None:
    sample = (
        "Dear Minister,\nI write about the harbour, which has been\nclosed since spring.\n"
        "I urge you to open it.\nYours sincerely,\n[YOUR NAME]"
    )
    text = model_letter(sample, "en", subject="The harbour (UA 7/31)")
    assert text.subject == "The harbour (UA 7/31)"
    assert text.paragraphs == (
        Paragraph("I write about the harbour, which has been closed since spring."),
        Paragraph("I urge you to open it."),
        OWN,
    )
    assert text.farewell == "Yours sincerely,"


@pytest.mark.parametrize(
    ("language", "sample", "first"),
    [
        ("en", "Your Excellency, On 2 May the harbour was closed.", "On 2 May the harbour was closed."),
        ("es", "Señor Director:\nLe insto a abrir el puerto.", "Le insto a abrir el puerto."),
        ("de", "Sehr geehrte Frau Ministerin, bitte öffnen Sie den Hafen.", "bitte öffnen Sie den Hafen."),
        ("en", "The harbour, closed in May, is dark.", "The harbour, closed in May, is dark."),
    ],
)
def test_only_a_salutation_is_taken_from_the_first_line(language: str, sample: str, first: str) -> None:
    assert model_letter(sample, language, subject="").paragraphs == (Paragraph(first), OWN)


def test_a_list_stays_a_list_and_no_words_are_no_letter() -> None:
    text = model_letter(
        "Dear Minister,\nI ask you to\n1. open the door\n2. light the lamps", "en", subject=""
    )
    assert [paragraph.kind for paragraph in text.paragraphs] == ["text", "item", "item", "own_words"]
    assert model_letter("Dear Minister,", "en", subject="").paragraphs == ()
