"""The text of a demand without what its list put around it, in any language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

_BULLET = re.compile(r"^[\s>]*(?:[-–—•·*▪◦]+\s*|o\s+|\(?\d{1,2}[.)]\s+)")
_LOOSE_END = re.compile(r"(?:[\s;,]+(?:and|or|und|oder|sowie|et|ou|y|e|o)?|\.)\s*$")
_ENDS_A_SENTENCE = re.compile(r"[.!?…][\s”’\"')\]“»]*$")
_NEXT_SENTENCE = re.compile(r"(?<=[^\W\d_A-Z]{2}[.!?])\s+(?=[^\W\d_a-zß-ÿ]|[¿¡«„“])")


def tidy(demand: str) -> str:
    """`demand` on one row without bullet and without the mark that ended it in its list."""
    text = _BULLET.sub("", " ".join(demand.split()))
    previous = None
    while text != previous:
        previous, text = text, _LOOSE_END.sub("", text).strip()
    return text


def ended(sentence: str) -> str:
    """`sentence` with a full stop, where nothing ends it yet."""
    return sentence if _ENDS_A_SENTENCE.search(sentence) else f"{sentence}."


def lower_first(text: str) -> str:
    """`text` begun with a small letter."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """`text` begun with a capital."""
    return text[:1].upper() + text[1:]


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def each_sentence(text: str, spoken: Callable[[str], str | None]) -> str | None:
    """`text` with every sentence of it put through `spoken`; None as soon as one cannot be."""
    said = []
    for sentence in _NEXT_SENTENCE.split(text):
        one = spoken(sentence.rstrip("."))
        if one is None:
            return None
        said.append(ended(one))
    return " ".join(said)
