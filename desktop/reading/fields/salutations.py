"""Salutations: how to begin a letter, in all versions that a document prints."""

from __future__ import annotations

import re

from desktop.reading.fields.official_words import role_size

_OPENING = (
    r"(?:Dear|To the Honou?rable|(?:The )?Honou?rable|Your (?:Royal )?(?:Excellenc(?:y|ies)|Majesty"
    r"|Highness|Honou?r|Eminence|Holiness)|Excellenc(?:y|ies)|"
    r"Estimad[oa]s?|Excelentísim[oa]|Señor[a]?|Distinguid[oa]|Su Excelencia|"
    r"Sehr geehrte[rs]?|Exzellenz|Monsieur|Madame|Excellence|Votre Excellence|Sir|Madam)"
)
_LETTER_OPENING = re.compile(rf"(?P<salutation>{_OPENING}(?:\b[^,:;!?]{{0,90}})?)\s?[,:]", re.IGNORECASE)
_JOINED = re.compile(rf"{_OPENING}(?: (?:Mr|Mrs|Ms|Madam|Sir)\b\.?)?(?:\s|$)")
_LONGEST_SALUTATION = 60
_BOTH = re.compile(rf"\s*/\s*(?={_OPENING})", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    r"[(\[](?:korrekte )?(?:Anrede|Salutation)\s*:\s*([^)\]]{2,120})[)\]]", re.IGNORECASE
)
_BESIDE = re.compile(r"(?<=\w)\s+(Dear [A-Z][^,:;]{2,60})$")
_FEWEST_LETTER_CHARS = 40


def letter_salutation(letter: str) -> str:
    """The words a model letter opens with, without the comma; empty when it opens otherwise."""
    match = _LETTER_OPENING.match(letter.lstrip())
    return match.group("salutation").strip() if match else ""


def opens_letter(line: str) -> bool:
    """Whether a line without a label opens a letter: "Dear Minister," alone or with text behind it."""
    match = _LETTER_OPENING.match(line)
    if match is None:
        return False
    rest = line[match.end() :].strip()
    return not rest or len(rest) >= _FEWEST_LETTER_CHARS


def versions(text: str) -> tuple[str, ...]:
    """``Dear Minister/Sehr geehrter Herr Minister`` as its two versions."""
    return tuple(part.strip(" ,") for part in _BOTH.split(text) if part.strip(" ,"))


def take_bracketed(line: str) -> tuple[str, str, str]:
    """A salutation in brackets inside an address line: (what is before it, the salutation, what follows)."""
    match = _IN_BRACKETS.search(line)
    if match is None:
        return line, "", ""
    return line[: match.start()].strip(), match.group(1).strip(), line[match.end() :].strip()


def take_beside(line: str) -> tuple[str, str]:
    """A salutation at the right of a name, ``Sample Board  Dear Members``: (the name, the salutation)."""
    match = _BESIDE.search(line)
    return (line[: match.start()].strip(), match.group(1)) if match else (line, "")


def cut_salutation(value: str) -> tuple[str, str]:
    """The value of a salutation label on a joined line: (salutation, what follows it)."""
    if len(value) <= _LONGEST_SALUTATION:
        return value, ""
    match = _JOINED.match(value)
    if match is None:
        return value, ""
    tokens = value[match.end() :].split()
    size = role_size(tokens)
    return " ".join([match.group().strip(), *tokens[:size]]), " ".join(tokens[size:]).strip(" ,")
