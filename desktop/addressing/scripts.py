"""Which script the lines of an address are in, and the lines of one script."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal

Script = Literal["latin", "local", "both", "none"]

# ª º µ are letters whose names do not say that Latin text has them
_LATIN_SIGNS = frozenset("ªºµ")
# letters of words; modifier letters (the ʻ of Oʻzbekiston) go with any script
_LETTERS = frozenset({"Lu", "Ll", "Lt", "Lo"})


def _is_latin(char: str) -> bool:
    return char in _LATIN_SIGNS or "LATIN" in unicodedata.name(char, "")


def script_of(line: str) -> Script:
    """``latin``, ``local`` (any other script), ``both`` in one line, or ``none``: a number, a postcode."""
    kinds = {_is_latin(char) for char in line if unicodedata.category(char) in _LETTERS}
    if len(kinds) == 2:
        return "both"
    return ("latin" if True in kinds else "local") if kinds else "none"


def has_latin(lines: Sequence[str]) -> bool:
    """Whether any line has a letter of the Latin script."""
    return any(script_of(line) in {"latin", "both"} for line in lines)


def has_local(lines: Sequence[str]) -> bool:
    """Whether any line has a letter of another script."""
    return any(script_of(line) in {"local", "both"} for line in lines)


def lines_in(lines: Sequence[str], script: Literal["latin", "local"]) -> tuple[str, ...]:
    """The lines of `lines` that are in `script`, in their order; all of them where none is.

    A line in both scripts belongs to both, as its words cannot be told apart for sure. A line without letters
    (a postcode of its own) belongs to the line before it, or to the one after it where it is the first.
    """
    kinds: list[Script] = [script_of(line) for line in lines]
    for index in range(1, len(kinds)):
        if kinds[index] == "none":
            kinds[index] = kinds[index - 1]
    for index in range(len(kinds) - 2, -1, -1):
        if kinds[index] == "none":
            kinds[index] = kinds[index + 1]
    if script not in kinds and "both" not in kinds:
        return tuple(lines)
    return tuple(line for line, kind in zip(lines, kinds, strict=True) if kind in {script, "both"})
