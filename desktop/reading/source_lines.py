"""Source lines: the text cut into lines, each with its number and a cleaned form for the rules."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_QUOTED = re.compile(r"^(?:>\s?)+")
_EMPHASIS = re.compile(r"\*\*|^#{1,6}\s+|^\\?$|\\$")
# A longer line is no address, date or heading of any layout. Rules see only this much, so they stay quick.
MAX_RULE_CHARS = 20_000


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line with text in it.

    Attributes:
        n: its number in the source, from 1, counting blank lines.
        text: as read.
        clean: without quote marks of mail, Markdown emphasis, no-break spaces and spaces around it.
        gap: how many blank lines stand before it.
        aside: the page's own markup says that it is menu, footer or another part around the document.
    """

    n: int
    text: str
    clean: str
    gap: int
    aside: bool = False


def source_lines(text: str) -> tuple[SourceLine, ...]:
    """Every line of `text` that is not blank, in order, cut where ``str.splitlines`` cuts."""
    return numbered((line, False) for line in text.splitlines())


def numbered(raw: Iterable[tuple[str, bool]]) -> tuple[SourceLine, ...]:
    """Numbers the lines of `raw` (text, aside) from 1 and leaves blank ones out."""
    lines: list[SourceLine] = []
    gap = 0
    for n, (text, aside) in enumerate(raw, start=1):
        if not text.strip():
            gap += 1
            continue
        lines.append(SourceLine(n=n, text=text, clean=cleaned(text), gap=gap, aside=aside))
        gap = 0
    return tuple(lines)


def cleaned(text: str) -> str:
    """`text` as the rules see it; words and their order stay."""
    text = text[:MAX_RULE_CHARS].replace("\u00a0", " ").replace("\u202f", " ").replace("\ufeff", "").strip()
    if text.startswith(">"):
        text = _QUOTED.sub("", text).strip()
    if text.startswith(("#", "*")) or text.endswith(("*", "\\")):
        text = _EMPHASIS.sub("", text).strip()
    return text
