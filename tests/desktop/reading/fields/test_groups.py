"""Groups at risk, labelled names, and names with lost letters."""

from __future__ import annotations

import pytest

from desktop.reading.fields.groups import find_groups
from desktop.reading.fields.lost_letters import restored
from desktop.reading.fields.named_people import labelled_names


@pytest.mark.parametrize(
    ("lead", "group"),
    [
        (
            "On 3 May, at least 13 peaceful protesters were arrested in Port Example.",
            "13 peaceful protesters",
        ),
        ("La policía detuvo a cinco estudiantes en Puerto Ejemplo.", "cinco estudiantes"),
        ("In Port Example wurden zwölf Bäume und vier Studierende festgehalten.", "vier Studierende"),
        ("La police a arrêté 20 manifestantes à Port-Exemple.", "20 manifestantes"),
    ],
)
def test_people_who_are_counted_but_not_named(lead: str, group: str) -> None:
    assert find_groups(lead, lead) == (group,)


def test_an_organisation_whose_members_are_at_risk() -> None:
    text = (
        "Members of the Port Example Knitting Circle were followed. The Port Example Knitting Circle is old."
    )
    assert find_groups("Three men followed them.", text) == ("Port Example Knitting Circle",)


def test_members_of_the_police_are_not_at_risk() -> None:
    text = "Members of the Port Example Police came. The Port Example Police said nothing."
    assert find_groups("", text) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "NAME AND PREFERRED PRONOUN: Jo Example (she/her), Bo van Sample (he/him)",
            ("Jo Example", "Bo van Sample"),
        ),
        (
            "NOM, PRÉNOM ET PRONOM À UTILISER : Ólafur Essaison (il) et Ana Essai (elle)",
            ("Ólafur Essaison", "Ana Essai"),
        ),
        ("NOMBRE Y PRONOMBRE PREFERIDO: Ana Ejemplo (ella)", ("Ana Ejemplo",)),
        ("Name: Jo Example, Bo Sample Gender m/f: both", ("Jo Example", "Bo Sample")),
        ("Name: N/A", ()),
        ("Name Address 1 Address 2 Fax", ()),
        ("Names were not given: nobody asked.", ()),
    ],
)
def test_the_field_for_names(line: str, names: tuple[str, ...]) -> None:
    assert labelled_names(line) == names


def test_lost_letters_come_back_from_the_title_of_the_page() -> None:
    spellings = ("Sadun Prufugan", "Ane Testas")
    assert restored("Sadun Prufu_an", spellings) == "Sadun Prufugan"
    assert restored("Ane Testa_", spellings) == "Ane Testas"
    assert restored("Bo _ample", spellings) == "Bo _ample"
    assert restored("Ane Testas", ()) == "Ane Testas"
