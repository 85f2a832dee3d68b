"""Addressees inside a sentence: "write to the President of Iceland, Jo Example, at …", in four languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.reading.case_object import ReadOfficial
from desktop.reading.fields.contact_lines import EMAIL
from desktop.reading.fields.countries import country_at_end, find_countries
from desktop.reading.fields.demands import sentences
from desktop.reading.fields.official_words import is_place_word, looks_like_name, role_size
from desktop.reading.fields.persons import Person, split_person

_WRITE = re.compile(
    r"\badress(?:ez|ant|er|ée?s?)\b|\benvo(?:yez|yant|yer)\b|\bécri(?:vez|vant|re)\b"
    r"|\b(?:write|writing|address(?:ed|ing)?|e-?mail(?:ing)?|appeal)\b.{0,80}?\bto\b|\bsend\b"
    r"|\b(?:escriba|envíe|dirija|escribe|envía|dirige)n?\b|\b(?:schreib|send|schick|richt)(?:en|e|et|t)?\b",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"\b(?:avec (?:une )?copie|en copie|copies? (?:à|au|aux)|with (?:a )?cop(?:y|ies)|cop(?:y|ies) to|cc"
    r"|con copia|copias? a|mit (?:einer )?kopie|kopien? an|in kopie)\b",
    re.IGNORECASE,
)
# What goes to the organisation itself, to be counted.
_OWN = re.compile(
    r"copie cachée|\bcci\b|\bbcc\b|copia oculta|blindkopie|@[\w.-]*amn(?:esty|istia)", re.IGNORECASE
)
# Words between an addressee and the e-mail address.
_LEADS_ON = re.compile(
    r"\s*(?:[:(]|\b(?:en l['’]|à l['’](?:adresse|e-?mail)|par (?:e-?mail|courriel)|via|at the|at|by e-?mail"
    r"|unter|per e-?mail|a la dirección|al correo|por correo|à|en|with|avec)\b)[^A-ZÀ-Þ]*$",
)
_TRAILING = re.compile(r"(?:\s+(?:and|et|y|und|sowie|with|avec|con|mit|at|à|a|unter|in|en|zu|per))+$")
_FARTHEST_BACK = 400
_PIECES = re.compile(r",\s+")


def find_addressees(text: str, *, case_country: str | None, network: str | None) -> list[ReadOfficial]:
    """The addressees that sentences of `text` give with their e-mail addresses, in order.

    Args:
        text: running text that tells the volunteer what to do.
        case_country: where the case is; the country of one whose office names none.
        network: the country whose section published the text; embassies it gives stand there.
    """
    if "@" not in text:
        return []
    found: list[ReadOfficial] = []
    for sentence in sentences(text):
        if "@" in sentence and _WRITE.search(sentence) and not _OWN.search(sentence):
            found += _in_sentence(sentence, case_country=case_country, network=network)
    return found


def _in_sentence(sentence: str, *, case_country: str | None, network: str | None) -> Iterator[ReadOfficial]:
    at, copy = 0, False
    for match in EMAIL.finditer(sentence):
        said = sentence[max(at, match.start() - _FARTHEST_BACK) : match.start()]
        at = match.end()
        copying = _COPY.search(said)
        copy = copy or copying is not None
        person = _person(said[copying.end() if copying else 0 :])
        if person is None:
            continue
        office = person.role
        host = country_at_end(office) if _is_institution(office) else None
        named = host.code if host else next((one.code for one in find_countries(office)), None)
        if _is_institution(office) and host is None:
            named = network
        country = named or case_country
        yield ReadOfficial(
            role=person.role,
            honorific=person.honorific,
            name=person.name,
            country=country,
            email=(match.group(),),
            copy=copy,
            inferred=("country",) if country is not None else (),
        )


def _person(said: str) -> Person | None:
    """The addressee that the words before an address end with; None when they name none."""
    tokens = said.split()
    for at, token in enumerate(tokens):
        if token[0].isupper() and (role_size(tokens[at:]) or is_place_word(token)):
            break
        joined = token.replace("’", "'").partition("'")[2]
        if joined and joined[0].isupper() and (role_size([joined]) or is_place_word(joined)):
            tokens[at] = joined
            break
    else:
        return None
    pieces = _PIECES.split(" ".join(tokens[at:]))
    first = _TRAILING.sub("", _LEADS_ON.sub("", pieces[0])).strip(" ,:;(")
    if not first:
        return None
    if _is_institution(first):
        return Person(role=first)
    person = split_person(first)
    if person.name or len(pieces) < 2:
        return person if person.role else None
    named = _TRAILING.sub("", _LEADS_ON.sub("", pieces[1])).strip(" ,:;(")
    if not looks_like_name(named):
        return person if person.role else None
    second = split_person(named)
    return Person(person.role, second.honorific, second.name or named)


def _is_institution(office: str) -> bool:
    tokens = office.split()
    return bool(tokens) and is_place_word(tokens[0]) and not role_size(tokens)
