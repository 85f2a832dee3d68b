"""Addressees inside sentences, in four languages."""

from __future__ import annotations

import pytest

from desktop.reading.fields.prose_addressees import find_addressees


@pytest.mark.parametrize(
    ("text", "role", "name", "email"),
    [
        (
            "Write to the Minister of Justice, Jo Example, at jo@sample.example for her release.",
            "Minister of Justice",
            "Jo Example",
            "jo@sample.example",
        ),
        (
            "Adressez-vous au Procureur général d'Islande, Jón Essaison, à l'adresse pg@exemple.example.",
            "Procureur général d'Islande",
            "Jón Essaison",
            "pg@exemple.example",
        ),
        (
            "Escriba al Ministro de Justicia, Bjarni Prueba, al correo ministro@ejemplo.example.",
            "Ministro de Justicia",
            "Bjarni Prueba",
            "ministro@ejemplo.example",
        ),
        (
            "Schreiben Sie an den Justizminister, Jon Beispiel, unter jm@beispiel.example.",
            "Justizminister",
            "Jon Beispiel",
            "jm@beispiel.example",
        ),
    ],
)
def test_an_addressee_in_a_sentence(text: str, role: str, name: str, email: str) -> None:
    (found,) = find_addressees(text, case_country="IS", network=None)
    assert (found.role, found.name, found.email, found.copy) == (role, name, (email,), False)
    assert (found.country, found.inferred) == ("IS", ("country",))


def test_a_copy_to_an_embassy_stands_in_its_host_country() -> None:
    text = (
        "Envoyez votre lettre à la Ministre de la Justice, Alma Exemple, à m@exemple.example, "
        "avec copie à l’Ambassade d'Islande en Belgique : a@exemple.example."
    )
    minister, embassy = find_addressees(text, case_country="IS", network="BE")
    assert (embassy.role, embassy.name, embassy.copy) == ("Ambassade d'Islande en Belgique", "", True)
    assert (minister.copy, embassy.country) == (False, "BE")


@pytest.mark.parametrize(
    "text",
    [
        "Merci de mettre action@amnesty.example en copie cachée (Cci) de votre mail au Ministre.",
        "The minister can be reached at m@sample.example.",
        "Write to us at hello@sample.example.",
        "",
    ],
)
def test_the_organisation_itself_and_mere_mentions_are_no_addressees(text: str) -> None:
    assert find_addressees(text, case_country=None, network=None) == []
