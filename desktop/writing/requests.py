"""Demands of a document turned into the requests of a letter, in the language they are written in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from desktop.writing.demand_language import demand_languages
from desktop.writing.demand_text import ended, tidy, upper_first
from desktop.writing.sentences import all_sentences
from desktop.writing.typography import NO_BREAK, typeset


def _spoken(language: str) -> Callable[[str], str | None]:
    """The grammar of a language, loaded when a letter is first written in it: each takes milliseconds."""
    if language == "de":
        from desktop.writing.requests_de import spoken
    elif language == "fr":
        from desktop.writing.requests_fr import spoken
    elif language == "es":
        from desktop.writing.requests_es import spoken
    else:
        from desktop.writing.requests_en import spoken
    return spoken


def requests(demands: Iterable[str], language: str = "en", *, written_in: str = "en") -> tuple[str, ...]:
    """Each demand as a sentence of a letter in `language`, in the order given; an empty demand gives none.

    `written_in` is the language of the document; a demand that plainly is in another is taken as that.
    """
    asked = tuple(demands)
    said = (
        request(demand, language, written_in=own)
        for demand, own in zip(asked, demand_languages(asked, written_in), strict=True)
    )
    return tuple(sentence for sentence in said if sentence)


def request(demand: str, language: str = "en", *, written_in: str | None = None) -> str:
    """`demand` as a whole, grammatical sentence of a letter in `language`; facts and their words stay.

    Nothing is translated: a demand `written_in` another language (None: in the letter's) is quoted whole
    after an introduction that says so. One whose form is not known is quoted whole rather than bent.
    """
    text = tidy(demand)
    if not re.search(r"\w", text):
        return ""
    sentences = all_sentences()[language]
    if written_in is not None and written_in != language:
        named = sentences.languages[written_in]
        whole = sentences.foreign.format(language=named, demand=quotation(text, language))
    else:
        whole = _spoken(language)(text) or sentences.quoted.format(demand=quotation(text, language))
    return typeset(ended(upper_first(whole)), language)


def is_quoted(sentence: str) -> bool:
    """Whether `sentence` quotes a demand of the letter's own language, because its form is not known."""
    return sentence.replace(NO_BREAK, " ").startswith(_introductions())


def quotation(text: str, language: str) -> str:
    """`text` as a sentence in the quotation marks of a language."""
    # Spanish has the full stop after the marks (Real Academia Española), where `request` sets it
    whole = text.removesuffix(".") if language == "es" and not text.endswith("..") else ended(text)
    return all_sentences()[language].in_quotation_marks(whole)


@cache
def _introductions() -> tuple[str, ...]:
    return tuple(sentences.quoted.partition("{")[0] for sentences in all_sentences().values())
