"""Channels: which types of action a text asks for, and in which languages to write."""

from __future__ import annotations

import re
from functools import cache

ORDER = ("letter", "email", "call", "fax", "social", "petition", "telegram", "telex")
_WORDS = {
    "letter": r"letters?|airmail|(?:luftpost)?briefe?|cartas?|lettres?|courrier|appeals?|appelle",
    "email": r"e-?mails?|correos?|courriels?",
    "call": r"calls?|phone|telephone(?: calls)?|ring|anrufe?|llamadas?|appels? téléphoniques?",
    "fax": r"fax(?:es|e)?|télécopies?",
    "social": r"tweets?|twitter(?:nachrichten)?|facebook|social media|instagram",
    "petition": r"petitions?|peticiones|pétitions?",
    "telegram": r"telegrams?|telegramme?|telegramas?|télégrammes?",
    "telex": r"telex(?:es)?|télex",
}
_CHANNEL = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in _WORDS.items()), re.IGNORECASE
)
ASKS_TO_WRITE = re.compile(
    r"\bplease (?:write|send)\b|\bwrite an? (?:letter|appeal)\b|\bescriban?\b|\benv[ií]en\b"
    r"|\bécrivez\b|\bécrire\b|\benvoyez\b|\bferez parvenir\b"
    r"|\bschreib(?:en sie|e|t) (?:bitte|in)\b|\bappelle\b",
    re.IGNORECASE,
)
"""Wordings that ask for a letter without naming it, and begin the request of a sheet."""

_WRITE_IN = re.compile(
    r"\b(?:write|appeals?|letters?|quickly as possible)\b[^:.]{0,60}?\bin (?P<en>[^:.]{2,80})"
    r"|\bSchreiben Sie in gutem (?P<de>[^:.]{2,80})"
    r"|\b(?:preferred language to address target|langue\(?s?\)? [àa] privil[ée]gier[^:]{0,80}"
    r"|idiomas? prefer[^:]{0,80})\s*:\s*(?P<label>[^:.]{2,60})"
    r"|\ben (?P<es>[^:.]{2,60}?idioma)|\ben (?P<fr>[^:.]{2,60}?langue)\b"
    r"|\bschreib(?:e|t) in gutem (?P<du>[^:.]{2,80})|\bécrire (?:dans )?(?P<own>votre propre langue)"
    r"|\bescribir en (?P<su>su propio idioma)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:your )?own languages?\b|\byour own$|\bsu propio idioma\b|\bihrer (?:eigenen )?sprache\b"
    r"|\bvotre propre langue\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def find_channels(text: str) -> tuple[str, ...]:
    """The types of action named in `text`, in the order of the contract; a letter where it says to write."""
    found = {match.lastgroup for match in _CHANNEL.finditer(text)}
    if not found and ASKS_TO_WRITE.search(text):
        return ("letter",)
    return tuple(name for name in ORDER if name in found)


def find_languages(text: str) -> tuple[str, ...]:
    """The languages to write in, as codes in the order named, with ``own`` for the writer's own."""
    match = _WRITE_IN.search(text)
    if match is None:
        return ()
    said = next(group for group in match.groups() if group)
    names = _language_names()
    codes = [
        names[word.group().casefold()] for word in _WORD.finditer(said) if word.group().casefold() in names
    ]
    if _OWN.search(said):
        codes.append("own")
    return tuple(dict.fromkeys(codes))


@cache
def _language_names() -> dict[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in ("en", "de", "es", "fr"):
        for code, name in Locale(language).languages.items():
            # regional and script variants, and languages whose name is a common word, are never asked for
            if len(code) == 2 and len(name) > 3 and name.isalpha():
                names.setdefault(name.casefold(), code)
    names["farsi"] = "fa"
    return names
