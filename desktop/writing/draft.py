"""A draft letter made from the case itself: concern, requests, own words, farewell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop.writing.requests import requests
from desktop.writing.text import LetterText, Paragraph
from models.errors import WrongInputError

LANGUAGES = ("en",)
"""Languages a draft can be made in."""

_CLOSING = "I would be grateful to hear from you what steps are taken."
_FAREWELL = "Yours respectfully,"

_NAMED_AT_MOST = 4
_NARRATIVE_WORDS = 70
_SENTENCE_END = re.compile(r"(?<=[a-z\d)”’\"][.!?])\s+(?=[A-Z“])")


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

    Raises:
        WrongInputError: drafts are not made in that language.
    """
    if language not in LANGUAGES:
        raise WrongInputError(
            f"No draft can be made in the language {language}.",
            safe="Nothing was changed.",
            todo=f"Choose one of: {', '.join(LANGUAGES)}.",
        )
    # A narrative in another language would stand untranslated in the letter
    known = facts if facts.language == language else replace(facts, background="")
    paragraphs = [Paragraph(_opening(known))]
    paragraphs += [Paragraph(sentence) for sentence in requests(facts.demands)]
    paragraphs += [Paragraph(kind="own_words"), Paragraph(_CLOSING)]
    return LetterText(language, _subject(facts), tuple(paragraphs), _FAREWELL)


def _subject(facts: CaseFacts) -> str:
    about = _listed(facts.subjects) or facts.title.strip()
    if not facts.reference:
        return about
    return f"{about} ({facts.reference})" if about else facts.reference


def _opening(facts: CaseFacts) -> str:
    people = _listed(facts.subjects)
    if people:
        concern = f"I am writing to express my concern for {people}."
    elif facts.title.strip():
        concern = f"I am writing to express my concern about this case: “{facts.title.strip()}”."
    elif facts.reference:
        concern = f"I am writing to express my concern about the case {facts.reference}."
    else:
        concern = "I am writing to express my concern."
    return " ".join(part for part in (concern, _narrative(facts)) if part)


def _listed(names: tuple[str, ...]) -> str:
    """``A``, ``A and B``, ``A, B and C``; of many the first ones, ``and others``."""
    shown = [name.strip() for name in names if name.strip()]
    if len(shown) > _NAMED_AT_MOST:
        shown = [*shown[: _NAMED_AT_MOST - 1], "others"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _narrative(facts: CaseFacts) -> str:
    """The first whole sentences of the narrative, word for word, if they name somebody at risk."""
    first = next((line.strip() for line in facts.background.splitlines() if line.strip()), "")
    kept: list[str] = []
    for sentence in _SENTENCE_END.split(" ".join(first.split())):
        if len(" ".join([*kept, sentence]).split()) > _NARRATIVE_WORDS:
            break
        kept.append(sentence)
    text = " ".join(kept)
    whole = bool(re.search(r"[.!?][”’\"')]*$", text))
    names_somebody = any(name.strip() and name.strip() in text for name in facts.subjects)
    return text if whole and names_somebody else ""
