"""A draft letter made from the case itself: concern, requests, own words, farewell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from desktop.writing.demand_language import demand_languages
from desktop.writing.demand_text import ended, lower_first, tidy, upper_first
from desktop.writing.fields import literal
from desktop.writing.requests import quotation, requests
from desktop.writing.sentences import Sentences, all_sentences
from desktop.writing.text import LetterText, Paragraph
from desktop.writing.typography import typeset
from models.errors import WrongInputError

LANGUAGES = tuple(all_sentences())
"""Languages a draft can be made in."""

_NAMED_AT_MOST = 4
_NARRATIVE_WORDS = 70
_SENTENCE_END = re.compile(r"(?<=[a-zß-ÿ\d)”’\"»][.!?])\s+(?=[A-ZÀ-Þ“«„¿¡])")
# In German "am 15. Januar" ends no sentence
_SENTENCE_END_DE = re.compile(r"(?<=[a-zß-ÿ)”’\"“«][.!?])\s+(?=[A-ZÀ-Þ„»])")
# Spanish "y" before the sound of "i": "Ada e Inés", but "Ada y Hielo"
_SOUNDS_AS_I = re.compile(r"h?[ií](?![aeoáéó])|y(?=[^aeiouáéíóú])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What a draft is made from; everything as the document has it.

    `subjects` are the people or groups at risk; `background` is the narrative, of which the first sentences
    are taken over when they name one of them; `language` is that of the document.
    """

    reference: str | None
    title: str
    subjects: tuple[str, ...]
    demands: tuple[str, ...]
    background: str = ""
    language: str = "en"


def draft_letter(facts: CaseFacts, language: str = "en") -> LetterText:
    """The draft that a volunteer starts from; nothing in it is not in `facts`.

    Nothing is translated: the narrative of a document in another language is left out, its demands are
    quoted (`untranslated` tells).

    Raises:
        WrongInputError: drafts are not made in that language.
    """
    if language not in LANGUAGES:
        raise WrongInputError(
            f"No draft can be made in the language {language}.",
            safe="Nothing was changed.",
            todo=f"Choose one of: {', '.join(LANGUAGES)}.",
        )
    says = all_sentences()[language]
    facts = _as_words(facts)
    # A narrative in another language would stand untranslated in the letter
    known = facts if facts.language == language else replace(facts, background="")
    paragraphs = [Paragraph(typeset(_opening(known, says), language))]
    paragraphs += _asked(facts, says, language)
    paragraphs += [Paragraph(kind="own_words"), Paragraph(says.closing)]
    return LetterText(language, _subject(facts, says), tuple(paragraphs), says.farewell)


def _as_words(facts: CaseFacts) -> CaseFacts:
    """The facts with braces that are no merge fields, whatever a document says."""
    return replace(
        facts,
        title=literal(facts.title),
        subjects=tuple(map(literal, facts.subjects)),
        demands=tuple(map(literal, facts.demands)),
        background=literal(facts.background),
    )


def _asked(facts: CaseFacts, says: Sentences, language: str) -> list[Paragraph]:
    """A paragraph for each demand; several in one other language are listed after one introduction."""
    demands = tuple(demand for demand in facts.demands if tidy(demand))
    owned = zip(demands, demand_languages(demands, facts.language), strict=True)
    found: list[Paragraph] = []
    for own, group in groupby(owned, key=itemgetter(1)):
        together = tuple(demand for demand, _own in group)
        if own == language or len(together) == 1:
            found += map(Paragraph, requests(together, language, written_in=own))
            continue
        introduction = says.foreign_list.format(language=says.languages[own])
        found.append(Paragraph(typeset(introduction, language)))
        said = (ended(quotation(tidy(demand), language)) for demand in together)
        found += [Paragraph(typeset(words, language), "bullet") for words in said]
    return found


def untranslated(facts: CaseFacts, language: str) -> bool:
    """Whether a draft in `language` quotes a demand in another, which a person should put into words."""
    languages = demand_languages(facts.demands, facts.language)
    return any(tidy(demand) and own != language for demand, own in zip(facts.demands, languages, strict=True))


def _subject(facts: CaseFacts, says: Sentences) -> str:
    about = upper_first(_listed(facts.subjects, says)) or facts.title.strip()
    if not facts.reference:
        return about
    return f"{about} ({facts.reference})" if about else facts.reference


def _opening(facts: CaseFacts, says: Sentences) -> str:
    people, title = _listed(facts.subjects, says), facts.title.strip()
    if people:
        concern = says.concern_for_people.format(people=people)
    elif title:
        concern = says.concern_about_title.format(title=says.in_quotation_marks(title))
    elif facts.reference:
        concern = says.concern_about_reference.format(reference=facts.reference)
    else:
        concern = says.concern
    return " ".join(part for part in (concern, _narrative(facts)) if part)


def _listed(names: tuple[str, ...], says: Sentences) -> str:
    """``A``, ``A and B``, ``A, B and C``; of many the first ones, ``and others``.

    A group that a document lists with a capital, ``Four other men``, has none inside a sentence.
    """
    shown = [_inside(name.strip(), says) for name in names if name.strip()]
    if len(shown) > _NAMED_AT_MOST:
        shown = [*shown[: _NAMED_AT_MOST - 1], says.others]
    if len(shown) < 2:
        return "".join(shown)
    conjunction = "e" if says.conjunction == "y" and _SOUNDS_AS_I.match(shown[-1]) else says.conjunction
    return f"{', '.join(shown[:-1])} {conjunction} {shown[-1]}"


def _inside(name: str, says: Sentences) -> str:
    return lower_first(name) if name.split()[0].casefold() in says.no_names else name


def _narrative(facts: CaseFacts) -> str:
    """The first whole sentences of the narrative, word for word, if they name somebody at risk."""
    first = next((line.strip() for line in facts.background.splitlines() if line.strip()), "")
    sentence_end = _SENTENCE_END_DE if facts.language == "de" else _SENTENCE_END
    kept: list[str] = []
    for sentence in sentence_end.split(" ".join(first.split())):
        if len(" ".join([*kept, sentence]).split()) > _NARRATIVE_WORDS:
            break
        kept.append(sentence)
    text = " ".join(kept)
    whole = bool(re.search(r"[.!?][”’\"')»“]*$", text))
    names_somebody = any(name.strip() and name.strip() in text for name in facts.subjects)
    return text if whole and names_somebody else ""
