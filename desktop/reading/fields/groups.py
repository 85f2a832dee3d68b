"""Groups: people at risk who are not named, "13 activists", or an organisation whose members they are."""

from __future__ import annotations

import re

_COUNT = (
    r"\d{1,3}(?:[.,]\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|decenas de|cientos de"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|dutzende|hunderte"
    r"|deux|trois|quatre|cinq|sept|huit|neuf|dix|des dizaines de|des centaines de"
)
_NOUN = (
    r"activists|protest[eo]rs|demonstrators|students|journalists|lawyers|defenders|prisoners|detainees|people"
    r"|men|women|children|families|refugees|asylum[- ]seekers|workers|villagers|residents|migrants|monks"
    r"|activistas|manifestantes|estudiantes|periodistas|defensor[ea]s|pres[oa]s|personas|hombres|mujeres"
    r"|familias|refugiad[oa]s|trabajador[ea]s|campesin[oa]s|migrantes"
    r"|aktivist(?:inn)?en|aktivist[_*:]innen|protestierende|demonstrierende|studierende|journalist(?:inn)?en"
    r"|gefangene|inhaftierte|menschen|personen|männer|frauen|familien|flüchtlinge|geflüchtete"
    r"|militant(?:e|·e)?s|manifestant(?:e|·e)?s|étudiant(?:e|·e)?s|journalistes|défenseur(?:e|·e)?s"
    r"|prisonni(?:er|ère)s|personnes|hommes|femmes|familles|réfugié(?:e|·e)?s|paysan(?:ne|·ne)?s"
)
_COUNTED = re.compile(rf"\b(?:{_COUNT})\s+(?:[^\W\d_][\w-]*\s+){{0,2}}?(?:{_NOUN})\b", re.IGNORECASE)
_WORD = r"[A-ZÀ-Þ][\w'’-]*"
_LINK = r"(?:of|for|and|the|de|del|la|las|los|el|y|e|du|des|et|pour|für|und|der|die)"
_MEMBERS = re.compile(
    r"\b(?i:members|leaders|miembros|integrantes|representantes|membres|mitglieder)\s+"
    r"(?:of|de|del|du|des|der|von)\s+(?:(?:the|la|los|las|el|l['’])\s*)?"
    rf"(?P<name>{_WORD}(?:\s+(?:{_LINK}\s+){{0,2}}{_WORD}){{1,9}})"
)
# Whose members do harm, or decide.
_NOT_AT_RISK = re.compile(
    r"police|polic[ií]a|polizei|army|ej[ée]rcito|armee|armée|forces?\b|fuerzas|kräfte|guard|garde|security"
    r"|seguridad|sécurité|parliament|parlament|asamblea nacional|congress|court|tribunal|government|gobierno"
    r"|gouvernement|regierung|council|senate|united nations|naciones unidas|amnesty|amnistía",
    re.IGNORECASE,
)
_FEWEST_MENTIONS = 2


def find_groups(lead: str, text: str) -> tuple[str, ...]:
    """The group that a document is about, where it names no people at risk.

    Args:
        lead: the first paragraph; a number of people counts only there.
        text: title, narrative and letter, in which an organisation must be named more than once.
    """
    for match in _MEMBERS.finditer(text):
        name = match.group("name")
        if text.count(name) >= _FEWEST_MENTIONS and not _NOT_AT_RISK.search(name):
            return (" ".join(name.split()),)
    counted = _COUNTED.search(lead)
    return (" ".join(counted.group().split()),) if counted else ()
