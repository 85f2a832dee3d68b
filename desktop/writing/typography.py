"""The spaces that a language sets beside its marks."""

from __future__ import annotations

import re

NO_BREAK = "\N{NO-BREAK SPACE}"


def typeset(sentence: str, language: str) -> str:
    """`sentence` with the no-break spaces that French has before double marks and inside « »."""
    if language != "fr":
        return sentence
    spaced = re.sub(r"(?<=[\w)’'»])[ \u00a0\u202f]+(?=[;:!?»])", NO_BREAK, sentence)
    spaced = re.sub(r"«[ \u00a0\u202f]*", f"«{NO_BREAK}", spaced)
    return re.sub(r"(?<=\S)[ \u00a0\u202f]*»", f"{NO_BREAK}»", spaced)
