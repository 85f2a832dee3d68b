"""The model letter that a document prints, as a letter text without its salutation."""

from __future__ import annotations

import re

import msgspec

from desktop.writing.fields import literal
from desktop.writing.salutation import language_of
from desktop.writing.text import LetterText
from desktop.writing.text_file import text_from_plain

_SALUTATION = re.compile(r"[^\n,:]{3,60}[,:]\s*")
_PLACEHOLDER = re.compile(r"\s*[\[(<][^\])>\n]{1,40}[\])>]\s*$")
"""``[YOUR NAME]`` below the farewell: each letter is signed by its signer."""
_WHOLE = re.compile(r"[.!?:;,…][”’\"')]*$")
_ITEM = re.compile(r"(?:[-•*]|\d{1,2}[.)])\s")


def model_letter(sample: str, language: str, *, subject: str) -> LetterText:
    """The letter text of `sample`, a line of it for each paragraph as `desktop.reading` gives it.

    Lines that break off in the middle of a sentence run on, and so does what follows them. Empty
    `paragraphs` where nothing is left beside the salutation.
    """
    words = _PLACEHOLDER.sub("", literal(sample.strip()))
    # the comma of a sentence is none of a salutation, so its first words must be those of one
    if language_of(words) is not None and (opening := _SALUTATION.match(words)):
        words = words[opening.end() :]
    blocks: list[str] = []
    for line in filter(None, map(str.strip, words.splitlines())):
        if blocks and not (_WHOLE.search(blocks[-1]) or _ITEM.match(line)):
            blocks[-1] = f"{blocks[-1]} {line}"
        else:
            blocks.append(line)
    text = text_from_plain("\n\n".join(blocks), language)
    return msgspec.structs.replace(text, subject=subject)
