"""Subjects: the people at risk, by how often and in what company their names stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop.reading.fields.person_names import Mention, find_names, person_words

_AND = re.compile(r"\s*(?:,|;|and|&|, and|, along with)\s*(?:his \w+ |her \w+ )?")
_AGE = re.compile(r"\s*(?:\((?:m|f)\)|,? ?\(?(?:aged )?\d{1,2}(?:[,)]| years?\b|-year)|, aged \d)")
_BE = re.compile(
    r"(?:\s*\([^)]{0,40}\))?(?:,[^.;]{3,120}?,)?\s+(?:was|were|is|are|has|have|had|remains?|faces?"
    r"|could|may|must|will|continues?)\s+(?:be |been |being |not |also |still |currently |now |again "
    r"|since |arbitrarily |unlawfully |unjustly |immediately |already |only |reportedly |formally "
    r"|officially |forcibly )*(?P<word>[\w-]+)"
)
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
    chosen = [
        person
        for person in people
        if person.weight >= _ENOUGH
        and person.barred * 2 <= person.mentions
        and not any(
            set(_words(person.name)) <= official or official <= set(_words(person.name))
            for official in officials
        )
    ]
    return tuple(person.name for person in sorted(chosen, key=lambda person: person.first_at))


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
        person.weight += (
            weight
            * (1.0 + (1.5 if at_risk else 0.0))
            * (0.5 if person.mentions == 1 and not at_risk else 1.0)
        )
        person.barred += barred or mention.titled


def _company(chain: list[Mention], text: str) -> tuple[bool, bool]:
    """Whether the words around names say that these people are at risk; or that they are not."""
    words = person_words()
    before = text[max(0, chain[0].start - _WORDS_BEFORE_CHARS) : chain[0].start].casefold().split()[-2:]
    two = " ".join(word.strip(_PUNCTUATION) for word in before)
    one = two.rpartition(" ")[2]
    barred = two in words.not_before or one in words.not_before
    at_risk = one in words.occupations or one in words.before or two in words.before
    if _AGE.match(text, chain[-1].end):
        at_risk = True
    be = _BE.match(text, chain[-1].end)
    if be is not None and be.group("word").casefold() in words.after:
        at_risk = True
    if len(chain) > 2 and not barred:
        at_risk = True
    return at_risk and not barred, barred and not at_risk


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
