"""The language of each demand of a document."""

from __future__ import annotations

import pytest

from desktop.writing.demand_language import demand_languages


@pytest.mark.parametrize(
    ("demand", "of_document", "found"),
    [
        ("Öffnen Sie die Tür", "de", "de"),
        ("urging the authorities to open the door for her", "de", "en"),
        ("Instando a las autoridades a que abran las puertas por el bien del puerto", "en", "es"),
        ("en exhortant les autorités à ouvrir la porte pour que cette femme soit libre", "en", "fr"),
        ("Release Ada Quill", "de", "de"),  # nothing tells
        ("Publier le rapport « The Light of the Tower »", "fr", "fr"),  # a title
        ("", "es", "es"),
    ],
)
def test_the_documents_unless_its_words_plainly_are_of_another(
    demand: str, of_document: str, found: str
) -> None:
    assert demand_languages((demand,), of_document) == (found,)


def test_a_short_demand_is_in_the_language_of_the_others() -> None:
    english = "urging the authorities to open the door for her"
    assert demand_languages((english, "release her"), "de") == ("en", "en")
