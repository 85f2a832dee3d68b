"""Salutations: the document's own, in the letter's language where there is one."""

from __future__ import annotations

import pytest

from desktop.writing.salutation import Salutation, language_of, salutation_line


@pytest.mark.parametrize(
    ("versions", "language", "line"),
    [
        (["Dear Warden"], "en", "Dear Warden,"),
        (["Dear Warden:"], "en", "Dear Warden,"),
        (["Sehr geehrte Frau Richterin", "Dear Judge"], "en", "Dear Judge,"),
        (["Dear Judge", "Sehr geehrte Frau Richterin,"], "de", "Sehr geehrte Frau Richterin,"),
        (["Estimado Sr. Alcaide", "Dear Warden"], "es", "Estimado Sr. Alcaide:"),
        (["Monsieur le Directeur"], "fr", "Monsieur le Directeur,"),
        (["Estimado Sr. Alcaide", "Most Venerable Warden"], "en", "Most Venerable Warden,"),
        (["Your Excellency", "Dear Minister"], "en", "Your Excellency,"),
    ],
)
def test_the_first_version_in_the_letters_language(versions: list[str], language: str, line: str) -> None:
    assert salutation_line(versions, language) == Salutation(line)


def test_a_version_in_another_language_is_used_and_said() -> None:
    found = salutation_line(["Estimado Sr. Alcaide"], "en")
    assert found == Salutation("Estimado Sr. Alcaide,", language_matches=False)


@pytest.mark.parametrize(
    ("honorific", "role", "language", "line"),
    [
        ("", "Warden", "en", "Dear Sir or Madam,"),
        ("Dr.", "", "en", "Dear Sir or Madam,"),
        ("His Excellency", "", "en", "Your Excellency,"),
        ("H.E.", "", "en", "Your Excellency,"),
        ("Ambassador", "", "en", "Your Excellency,"),
        ("", "Ambassador", "fr", "Excellence,"),
        ("", "", "de", "Sehr geehrte Damen und Herren,"),
        ("", "", "es", "Estimados señores:"),
    ],
)
def test_without_one_a_polite_general_salutation_is_marked_as_not_given(
    honorific: str, role: str, language: str, line: str
) -> None:
    assert salutation_line([" "], language, honorific=honorific, role=role) == Salutation(
        line, supplied=False
    )


def test_a_language_that_does_not_show_is_not_guessed() -> None:
    assert language_of("Most Venerable Warden") is None
