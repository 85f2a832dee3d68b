"""Subjects: the people at risk, by how often and in what company their names stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.reading.fields.person_names import Mention, find_names, person_words

_AND = re.compile(
    r"\s*(?:,|;|and|&|, and|, along with|und|sowie|y|e|et|ainsi que)\s*"
    r"(?:(?:his|her|sein|seine|ihr|ihre|su|son|sa) \w+ )?"
)
_AGE = re.compile(r"\s*(?:\((?:m|f)\)|,? ?\(?(?:aged )?\d{1,2}(?:[,)]| years?\b|-year)|, aged \d)")
_BE = re.compile(
    r"(?:\s*\([^)]{0,40}\))?(?:,[^.;]{3,120}?,)?\s+(?:was|were|is|are|has|have|had|remains?|faces?"
    r"|could|may|must|will|continues?)\s+(?:be |been |being |not |also |still |currently |now |again "
    r"|since |arbitrarily |unlawfully |unjustly |immediately |already |only |reportedly |formally "
    r"|officially |forcibly )*(?P<word>[\w-]+)"
    # a verb of being or having in the other languages is enough: what happens stands at the end or far off
    r"|(?:\s*\([^)]{0,40}\))?(?:,[^.;]{3,120}?,)?\s+(?P<be>ist|sind|war|waren|wurde|wurden|wird|werden|hat|haben"
    r"|befindet sich|befinden sich|droht|drohen|sitzt|sitzen|könnten?|muss|müssen"
    r"|fue|fueron|está|están|ha sido|han sido|permanecen?|lleva|sigue|corre|debe|deben"
    r"|a été|ont été|est|sont|était|reste|risque|risquent|doit|doivent|demeure|purge)\b"
)
_BESIDE_NAMES = re.compile(r"\b(?:Betreff|Betr|Re|Objet|Asunto|Subject|and|und|y|et|sowie)\b|[\s,;:&./-]")
_GOOD_END = re.compile(
    r"\b(?:aufgehoben|umgewandelt|freigesprochen|begnadigt|commuted|overturned|quashed|conmutad|commué)",
    re.IGNORECASE,
)
_ELISION = re.compile(r"\b[dl]['’]")
_SMALL_WORDS = {
    "of",
    "to",
    "by",
    "with",
    "for",
    "and",
    "de",
    "von",
    "des",
    "der",
    "du",
    "del",
    "et",
    "y",
    "und",
    "the",
    "a",
}
_CLAUSE_CHARS = 60
_WORDS_BEFORE_CHARS = 60
_PUNCTUATION = ',;:.()"“”‘—–'
_SAME_SPELLING = 0.85
_ENOUGH = 2.0
_LONGEST_TEXT = 40_000


@dataclass(slots=True)
class _Person:
    name: str
    first_at: int
    weight: float = 0.0
    mentions: int = 0
    barred: int = 0
    at_risk: bool = False
    led_by_sentence: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the document to look for people in, and how much a mention in it says."""

    text: str
    weight: float


def find_subjects(passages: Iterable[Passage], *, not_these: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of the people at risk, in the order in which they first stand.

    Args:
        passages: in the order of the document.
        not_these: names of its officials.
    """
    people: list[_Person] = []
    offset = 0
    for passage in passages:
        text = passage.text[:_LONGEST_TEXT]
        for chain in _chains(text):
            _weigh_chain(chain, text, passage.weight, people, offset)
        offset += len(text) + 1
    officials = [set(_words(name)) for name in not_these if name]
    possible = [
        person
        for person in people
        if person.barred * 2 <= person.mentions
        and not any(
            set(_words(person.name)) <= official or official <= set(_words(person.name))
            for official in officials
        )
    ]
    # where nobody is named often enough, those of whom it is said what happened to them
    chosen = [person for person in possible if person.weight >= _ENOUGH] or [
        person for person in possible if person.at_risk
    ]
    return tuple(person.name for person in sorted(chosen, key=lambda person: person.first_at))


def names_in_line(line: str) -> tuple[str, ...]:
    """The names in a line that holds nothing else: the subject line of a letter."""
    found = [mention.name for mention in find_names(line)]
    left = line
    for name in found:
        left = left.replace(name, "", 1)
    return tuple(found) if not _BESIDE_NAMES.sub("", left) else ()


def _chains(text: str) -> list[list[Mention]]:
    """Names in groups: "A, B and C" is one group."""
    chains: list[list[Mention]] = []
    for mention in find_names(text):
        if chains and _AND.fullmatch(text, chains[-1][-1].end, mention.start):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return chains


def _weigh_chain(chain: list[Mention], text: str, weight: float, people: list[_Person], offset: int) -> None:
    at_risk, barred = _company(chain, text)
    if len(chain) > 2 and chain[-1].end >= len(text.rstrip()):
        chain = chain[:-1]  # the text was cut inside the last name
    for mention in chain:
        person = _same(mention.name, people)
        if person is None:
            person = _Person(mention.name, offset + mention.start, led_by_sentence=mention.opens_sentence)
            people.append(person)
        else:
            person.name = _fuller(person, mention)
        person.mentions += 1
        person.at_risk = person.at_risk or at_risk
        person.weight += (
            weight
            * (1.0 + (1.5 if at_risk else 0.0))
            * (0.5 if person.mentions == 1 and not at_risk else 1.0)
        )
        person.barred += barred or mention.titled


def _company(chain: list[Mention], text: str) -> tuple[bool, bool]:
    """Whether the words around names say that these people are at risk; or that they are not."""
    words = person_words()
    said = text[max(0, chain[0].start - _WORDS_BEFORE_CHARS) : chain[0].start].casefold()
    before = _ELISION.sub("", said).split()[-2:]
    two = " ".join(word.strip(_PUNCTUATION) for word in before)
    one = two.rpartition(" ")[2]
    barred = two in words.not_before or one in words.not_before
    at_risk = one in words.before or two in words.before or any(_occupies(two.split(), words.occupations))
    if _AGE.match(text, chain[-1].end):
        at_risk = True
    be = _BE.match(text, chain[-1].end)
    if be is not None and _harms(be, text):
        at_risk = True
    if len(chain) > 2 and not barred and not (be is not None and _ends_well(be, text)):
        at_risk = True
    return at_risk and not barred, barred and not at_risk


def _occupies(before: list[str], occupations: frozenset[str]) -> Iterator[bool]:
    """Whether an occupation stands right before a name, or before one adjective: "avocat islandais"."""
    for at, word in enumerate(reversed(before)):
        yield word in occupations and (at == 0 or before[-1] not in _SMALL_WORDS)


def _harms(be: re.Match[str], text: str) -> bool:
    """Whether what is said of somebody is what happens to people at risk."""
    if be.group("be"):
        return not _ends_well(be, text)
    return be.group("word").casefold() in person_words().after


def _ends_well(be: re.Match[str], text: str) -> bool:
    """Whether a sentence says that the worst is over: "die Todesurteile von … sind aufgehoben"."""
    return _GOOD_END.search(text, be.start(), be.end() + _CLAUSE_CHARS) is not None


def _same(name: str, people: list[_Person]) -> _Person | None:
    """The person already met under this name, a fuller one, or another spelling of it."""
    mine = _words(name)
    for person in people:
        theirs = _words(person.name)
        if mine == theirs or set(mine) <= set(theirs) or set(theirs) <= set(mine):
            return person
        if mine[0] == theirs[0] and SequenceMatcher(None, name, person.name).ratio() > _SAME_SPELLING:
            return person
    return None


def _fuller(person: _Person, mention: Mention) -> str:
    """The fuller of two forms of a name; "Postman Jo Example" at the start of a sentence is no fuller one."""
    known, seen = _words(person.name), _words(mention.name)
    if seen == known[1:] and person.led_by_sentence:
        person.led_by_sentence = False
        return mention.name
    if known == seen[1:] and mention.opens_sentence:
        return person.name
    return mention.name if set(known) < set(seen) else person.name


def _words(name: str) -> list[str]:
    return name.casefold().replace("’", "'").replace("-", " ").split()
