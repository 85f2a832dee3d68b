"""The language of one demand, which need not be that of the document around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# Small words that only one of the four has, but for names ("Les", "Los", "Des" begin some)
_SMALL_WORDS = {
    "en": "the and of to in for that with his her on are by be been has have their them they from who",
    "de": "der die und das ist von zu den mit sich auf für nicht ein eine einer dem sie dass zur im werden",
    "fr": "les des est dans pour que qui une sur par au avec son il ont aux ses cette et leur soit d l",
    "es": "el los las que por del con para una su sus al ha se sea y les sin como está",
}
_WORD = re.compile(r"[^\W\d_]+")
_TITLE = re.compile(r"[«“„\"][^«»“”\"]*[»”“\"]")
_CLEAR_LEAD = 3
"""Small words more than of the language thought of before; fewer may be a title quoted inside a demand."""


def demand_languages(demands: Sequence[str], of_document: str) -> tuple[str, ...]:
    """The language of each demand, ``en de fr es``, in order.

    A demand is in the language of most, and all of them in that of the document, unless its words plainly are
    of another: a German page may list its demands in English.
    """
    of_most = _language_of("\n".join(demands), of_document)
    return tuple(_language_of(demand, of_most) for demand in demands)


def _language_of(demand: str, otherwise: str) -> str:
    words = Counter(_WORD.findall(_TITLE.sub(" ", demand).lower()))
    counts = {
        language: sum(words[word] for word in small.split()) for language, small in _SMALL_WORDS.items()
    }
    likeliest = max(counts, key=lambda language: (counts[language], language == otherwise))
    lead = counts[likeliest] - counts.get(otherwise, 0)
    return likeliest if lead >= _CLEAR_LEAD else otherwise
