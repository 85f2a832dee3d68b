"""Salutations: the document's own, in the letter's language where there is one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.writing.salutation import Salutation, language_of, salutation_line
from desktop.writing.salutation_words import check, salutations


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
        # singular, as "Le insto" in the draft; and of neither sex
        ("", "", "es", "Estimado señor o señora:"),
        ("", "President of Verania", "en", "Your Excellency,"),
        ("", "PRÄSIDENT", "de", "Exzellenz,"),
        ("", "President of the Supreme Court", "en", "Dear Sir or Madam,"),
        ("", "Präsident des Verfassungsgerichts", "de", "Sehr geehrte Damen und Herren,"),
        ("", "Prime Minister", "es", "Excelencia:"),
        ("S. E. Herrn", "Botschaft von Verania", "de", "Exzellenz,"),
        ("M.", "Ambassadeur", "fr", "Monsieur l’Ambassadeur,"),
        ("", "Minister of Harbours", "en", "Dear Minister,"),
        ("", "Minister of Harbours", "de", "Sehr geehrte Damen und Herren,"),
        ("Herrn", "Minister of Harbours", "de", "Sehr geehrter Herr Minister,"),
        ("", "Ministra de Puertos", "de", "Sehr geehrte Frau Ministerin,"),
        ("Mme", "Ministre des Ports", "fr", "Madame la Ministre,"),
        ("Sra.", "Alcaldesa", "es", "Señora Alcaldesa:"),
        ("Dr.", "Alcalde", "es", "Estimado señor o señora:"),
        ("General", "", "en", "Dear General,"),
        ("", "Consul General", "en", "Dear Sir or Madam,"),
        ("", "Deputy Minister", "en", "Dear Sir or Madam,"),
        ("", "Office of the Governor", "en", "Dear Sir or Madam,"),
        ("", "Attorney General", "en", "Dear Attorney General,"),
        ("Mr", "Chief", "de", "Sehr geehrte Damen und Herren,"),
    ],
)
def test_without_one_a_polite_general_salutation_is_marked_as_not_given(
    honorific: str, role: str, language: str, line: str
) -> None:
    assert salutation_line([" "], language, honorific=honorific, role=role) == Salutation(
        line, supplied=False
    )


@pytest.mark.parametrize(
    ("version", "language", "line"),
    [
        ("Your Excellency", "de", "Exzellenz,"),
        ("Exzellenz", "es", "Excelencia:"),
        ("Dear Ambassador", "fr", "Excellence,"),
        ("Monsieur l’Ambassadeur", "de", "Sehr geehrter Herr Botschafter,"),
        ("Dear Minister", "de", "Sehr geehrte Damen und Herren,"),
        ("Dear Mr Minister", "de", "Sehr geehrter Herr Minister,"),
        ("Sehr geehrte Frau Richterin", "fr", "Madame la Juge,"),
        ("Monsieur le Ministre", "en", "Dear Minister,"),
        ("Señor Presidente Venn", "en", "Dear President,"),
        ("Dear Governor Venn", "es", "Estimado señor o señora:"),
        ("Dear Attorney General", "es", "Estimado señor o señora:"),
        ("Madame la Procureure générale", "de", "Sehr geehrte Frau Generalstaatsanwältin,"),
        ("Sehr geehrte Damen und Herren", "en", "Dear Sir or Madam,"),
        ("Dear Mr Venn", "de", "Sehr geehrter Herr Venn,"),
        ("Dear Ms Venn", "es", "Estimada señora Venn:"),
        ("Dear Mrs Venn", "fr", "Madame,"),
        ("Estimado Sr. Venn", "en", "Dear Mr Venn,"),
    ],
)
def test_a_version_in_another_language_makes_one_in_the_letters(
    version: str, language: str, line: str
) -> None:
    found = salutation_line([version], language, name="Aldric Venn")
    assert found == Salutation(line, translated=True)


@pytest.mark.parametrize(
    ("versions", "honorific", "role", "line"),
    [
        (["Dear Minister", "Señora Ministra"], "", "", "Madame la Ministre,"),
        (["Dear Minister"], "Mr", "", "Monsieur le Ministre,"),
        (["Dear Minister"], "", "Ministra de Puertos", "Madame la Ministre,"),
        (["Dear Minister"], "", "Ministro de Puertos", "Madame, Monsieur,"),  # a man's, or the general form
        (["Dear Minister"], "Dr.", "Minister", "Madame, Monsieur,"),
        (["Dear Minister", "Señora Ministra"], "Mr", "", "Madame, Monsieur,"),  # they contradict each other
    ],
)
def test_the_sex_is_said_where_it_is_certain_alone(
    versions: list[str], honorific: str, role: str, line: str
) -> None:
    found = salutation_line(versions, "fr", honorific=honorific, role=role)
    assert found == Salutation(line, translated=True)


@pytest.mark.parametrize(
    "version", ["Dear Board Members", "Dear Mr Warden", "Dear Minister and Governor", "Dear Chief Inspector"]
)
def test_what_is_no_known_role_or_name_is_left_as_it_is(version: str) -> None:
    found = salutation_line([version], "de", name="Aldric Venn")
    assert found == Salutation(f"{version},", language_matches=False)


def test_the_bundled_salutations_are_good_and_contradictions_are_not() -> None:
    loaded = salutations()
    check(loaded)
    words = loaded.words
    with pytest.raises(ValueError, match="both sexes"):
        check(replace(loaded, words=replace(words, man=words.man | {"frau"})))
    with pytest.raises(ValueError, match="two roles"):
        check(replace(loaded, role=(*loaded.role, loaded.role[0])))
    with pytest.raises(ValueError, match="no word of the role"):
        check(replace(loaded, role=(replace(loaded.role[0], feminine=frozenset({"duchess"})),)))


def test_a_language_that_does_not_show_is_not_guessed() -> None:
    assert language_of("Most Venerable Warden") is None
