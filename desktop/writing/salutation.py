"""The salutation of an official in the language of the letter: as the document gives it, or by the role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.writing.salutation_words import Role, salutations

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
    "es": (
        "estimad",
        "señor",
        "excelent",
        "su excelencia",
        "vuestra excelencia",
        "excelencia",
        "distinguid",
        "querid",
    ),
}
_ENDS_WITH = {"en": ",", "de": ",", "fr": ",", "es": ":"}
_WORD = re.compile(r"[^\W_]+")
_EXCELLENCY = re.compile(
    r"\b(?:excellency|exzellenz|excellence|excelencia|excelentísim[oa])\b|^[his]\. ?e\b|^he\b", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"\b(?:and|und|et|y|e)\b|[/&]|(?i:excellencies|messieurs|mesdames|señores|señoras|damen|herren)"
)
_NAMED = re.compile(
    r"(?:Dear (?:Mr|Mrs|Ms)|Sehr geehrter? (?:Herr|Frau)|(?:Cher |Chère )?(?:Monsieur|Madame)"
    r"|(?:Estimad[oa] )?(?:Señora?|Sra?|señora?|sra?))\.? (?P<name>[^\W\d_].*)"
)


@dataclass(frozen=True, slots=True)
class Salutation:
    """The line that opens a letter, with its mark.

    `supplied` is false where the document gives none: then it comes from the role, or is a polite general
    one. `translated` is true where the document gives one in another language, from which this is made, and
    `language_matches` is false where that could not be done. In all three a person should look.
    """

    line: str
    supplied: bool = True
    language_matches: bool = True
    translated: bool = False


def language_of(salutation: str) -> str | None:
    """The language a salutation is in, or None where its first words do not tell."""
    text = salutation.strip().casefold()
    return next((code for code, begins in _BEGINS.items() if text.startswith(begins)), None)


def salutation_line(
    versions: Sequence[str], language: str, *, honorific: str = "", role: str = "", name: str = ""
) -> Salutation:
    """The first of `versions` in `language`, else one whose language does not show, else one made for it.

    Sex and name are never guessed: where a language needs the sex and neither `versions` nor `honorific`
    nor `role` tells, the salutation is a general one; a name is said again only where it is that of `name`.

    Args:
        versions: as the document gives them, in order; may be empty.
        language: of the letter: ``en de fr es``.
        honorific: of the official: ``His Excellency``, ``Frau``.
        role: of the official: ``Minister of Justice``.
        name: of the official, as the document prints it.
    """
    given = [version.strip() for version in versions if version.strip()]
    for wanted in (language, None):
        for version in given:
            if language_of(version) == wanted:
                return Salutation(_with_mark(version, language))
    sex = _sex([*given, honorific], role)
    for version in given:
        if made := _translated(version, language, sex, role, name):
            return Salutation(_with_mark(made, language), translated=True)
    if given:
        return Salutation(_with_mark(given[0], language), language_matches=False)
    return Salutation(_with_mark(_by_role(language, sex, honorific, role), language), supplied=False)


def _translated(version: str, language: str, sex: str, role: str, name: str) -> str:
    """What `version`, in another language, is in `language`; empty where its words are not known."""
    if version.strip(" ,:;.!") in {_general("polite", any_language) for any_language in _BEGINS}:
        return _general("polite", language)
    if _SEVERAL.search(version):
        return ""
    if _EXCELLENCY.search(version):
        return _general("excellency", language)
    if found := _role_in(version):
        if said := found.forms(language).to(sex):
            return said
        excellency = found.excellency or is_head_of_state(role)
        return _general("excellency" if excellency else "polite", language)
    if (named := _NAMED.match(version)) and _is_name(named["name"], name):
        forms = salutations().general["named"].forms(language)
        return forms.to(sex).format(name=named["name"].strip(" ,:;."))
    return ""


def _by_role(language: str, sex: str, honorific: str, role: str) -> str:
    """The salutation where the document gives none."""
    found = _role_in(role) or _role_in(honorific)
    if found is not None and found.excellency and language == "fr" and sex:
        return found.forms(language).to(sex)
    if _EXCELLENCY.search(honorific) or (found and found.excellency) or is_head_of_state(role):
        return _general("excellency", language)
    if found is not None and not is_presiding(role) and (said := found.forms(language).to(sex)):
        return said
    return _general("polite", language)


def is_head_of_state(role: str) -> bool:
    """Whether `role` is the head of a state or government, not the president of a court."""
    words = salutations().words
    text = role.casefold()
    named = any(re.search(rf"\b{re.escape(head)}\b", text) for head in words.heads_of_state)
    return named and not is_presiding(role) and not _words_of(role) & words.not_that_role


def is_presiding(role: str) -> bool:
    """Whether `role` names a body that somebody presides over, such as a court."""
    words = salutations().words
    found = _words_of(role)
    # German joins them: "Verfassungsgerichts"
    body = any(word.endswith(tuple(words.presided_over)) for word in found)
    return body and bool(found & words.heads_of_state)


def _role_in(text: str) -> Role | None:
    """The role that the longest words in `text` name; None for deputies and offices."""
    if _words_of(text) & salutations().words.not_that_role:
        return None
    folded = text.casefold()
    fitting = [
        (len(word), -folded.index(word), role)
        for role in salutations().role
        for word in role.words
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", folded)
    ]
    return max(fitting, key=lambda one: one[:2])[2] if fitting else None


def _sex(said: Iterable[str], role: str) -> str:
    """``m``, ``f``, or empty where the words do not tell, or tell both."""
    words = set[str]().union(*map(_words_of, said))
    told = {
        sex for sex, of in (("m", salutations().words.man), ("f", salutations().words.woman)) if words & of
    }
    found = _role_in(role)
    if found is not None and any(re.search(rf"\b{word}\b", role.casefold()) for word in found.feminine):
        told.add("f")
    return told.pop() if len(told) == 1 else ""


def _is_name(said: str, name: str) -> bool:
    """Whether `said` is the end of the official's own name, not a role: “Sr. Alcaide”."""
    return bool(name.strip()) and name.casefold().split()[-1:] == said.casefold().strip(" ,:;.").split()[-1:]


def _words_of(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _general(kind: str, language: str) -> str:
    return salutations().general[kind].forms(language).any


def _with_mark(salutation: str, language: str) -> str:
    return salutation.rstrip(" ,:;.!") + _ENDS_WITH[language]
