"""The salutation of an official in the language of the letter, as the document gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# How a salutation of each language begins, folded to lower case
_BEGINS = {
    "en": (
        "dear",
        "your excellency",
        "your honour",
        "your honor",
        "excellency",
        "sir",
        "madam",
        "honourable",
    ),
    "de": ("sehr geehrt", "sehr verehrt", "exzellenz", "eure exzellenz", "euer exzellenz", "guten tag"),
    "fr": ("monsieur", "madame", "mesdames", "messieurs", "votre excellence", "excellence", "cher", "chère"),
    "es": ("estimad", "señor", "excelent", "su excelencia", "vuestra excelencia", "distinguid", "querid"),
}
_ENDS_WITH = {"en": ",", "de": ",", "fr": ",", "es": ":"}
_POLITE = {
    "en": "Dear Sir or Madam",
    "de": "Sehr geehrte Damen und Herren",
    "fr": "Madame, Monsieur",
    "es": "Estimados señores",
}
_EXCELLENCY = {"en": "Your Excellency", "de": "Exzellenz", "fr": "Excellence", "es": "Su Excelencia"}


@dataclass(frozen=True, slots=True)
class Salutation:
    """The line that opens a letter, with its mark.

    `supplied` is false where the document gives none and a polite general one stands in; `language_matches`
    is false where it gives one in another language only. In both a person should look.
    """

    line: str
    supplied: bool = True
    language_matches: bool = True


def language_of(salutation: str) -> str | None:
    """The language a salutation is in, or None where its first words do not tell."""
    text = salutation.strip().casefold()
    return next((code for code, begins in _BEGINS.items() if text.startswith(begins)), None)


def salutation_line(
    versions: Sequence[str], language: str, *, honorific: str = "", role: str = ""
) -> Salutation:
    """The first of `versions` in `language`; else one whose language does not show; else the first.

    Args:
        versions: as the document gives them, in order; may be empty.
        language: of the letter: ``en de fr es``.
        honorific: of the official; ``His Excellency`` chooses the general salutation for one.
        role: of the official; an ambassador is an excellency.
    """
    given = [version.strip() for version in versions if version.strip()]
    if not given:
        general = (_EXCELLENCY if _is_excellency(honorific, role) else _POLITE)[language]
        return Salutation(_with_mark(general, language), supplied=False)
    for wanted in (language, None):
        for version in given:
            if language_of(version) == wanted:
                return Salutation(_with_mark(version, language))
    return Salutation(_with_mark(given[0], language), language_matches=False)


def _is_excellency(honorific: str, role: str) -> bool:
    titles = (honorific.casefold(), role.casefold())
    return titles[0].startswith(("h.e", "s.e")) or any("excel" in t or "ambassador" in t for t in titles)


def _with_mark(salutation: str, language: str) -> str:
    return salutation.rstrip(" ,:;.!") + _ENDS_WITH[language]
