"""The sentences of drafts: whole in every language, filled with what they are to be filled with."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.addressing.countries import LANGUAGES
from desktop.writing.sentences import all_sentences, check


def test_there_are_sentences_in_every_language_of_a_letter() -> None:
    assert set(all_sentences()) == set(LANGUAGES)


def test_a_sentence_without_its_field_is_refused() -> None:
    english = all_sentences()["en"]
    with pytest.raises(ValueError, match=r"en\.quoted"):
        check({"en": replace(english, quoted="I urge you to act.")})
    with pytest.raises(ValueError, match=r"en\.closing"):
        check({"en": replace(english, closing="Please answer, {name}.")})
    with pytest.raises(ValueError, match="names no"):
        check({"en": replace(english, languages={})})
