"""Bold and italic in a paragraph of plain text: ``**bold**``, ``*italic*``, and signs as they are."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from desktop.writing.text import Marked, Style

_SIGNS = re.escape(string.punctuation + "•")
_TOKEN = re.compile(rf"\\([{_SIGNS}])|(\*+)")
_STYLES: dict[int, tuple[Style, ...]] = {1: ("italic",), 2: ("bold",), 3: ("bold", "italic")}
_WIDTH: dict[Style, int] = {"italic": 1, "bold": 2}


def marks_of(source: str) -> tuple[str, tuple[Marked, ...]]:
    """The words that `source` spells out, and what of them is bold or italic, in order of place.

    Each ``**`` or ``*`` begins or ends its style, so the two may overlap. Asterisks with blanks on both sides
    are signs as others, and so are more than three, one that nothing ends, and one after a backslash.
    """
    tokens = [*_tokens(source)]
    for style in _WIDTH:
        places = [place for place, (_text, styles) in enumerate(tokens) if style in styles]
        if len(places) % 2:
            text, styles = tokens[places[-1]]
            kept = tuple(other for other in styles if other != style)
            tokens[places[-1]] = (text + "*" * _WIDTH[style], kept)
    words = ""
    begun: dict[Style, int] = {}
    marked = []
    for text, styles in tokens:
        for style in styles:
            if style not in begun:
                begun[style] = len(words)
            elif (start := begun.pop(style)) < len(words):
                marked.append(Marked(start, len(words), style))
        words += text
    return words, tuple(sorted(marked, key=lambda mark: (mark.start, mark.end, mark.style)))


def with_marks(words: str, marked: tuple[Marked, ...]) -> str:
    """The source that `marks_of` reads back as these words and marks."""
    signs = [""] * (len(words) + 1)
    for mark in marked:
        for place in (mark.start, mark.end):
            signs[place] += "*" * _WIDTH[mark.style]
    letters = [f"\\{char}" if char in "\\*" else char for char in words]
    return "".join(sign + letter for sign, letter in zip(signs, [*letters, ""], strict=True))


def _tokens(source: str) -> Iterator[tuple[str, tuple[Style, ...]]]:
    """Stretches of text, and the styles that begin or end before each of them."""
    last = 0
    for found in _TOKEN.finditer(source):
        if found[1]:
            yield source[last : found.start()] + found[1], ()
        elif len(found[2]) > 3 or _stands_alone(source, found.start(), found.end()):
            yield source[last : found.end()], ()
        else:
            yield source[last : found.start()], ()
            yield "", _STYLES[len(found[2])]
        last = found.end()
    yield source[last:], ()


def _stands_alone(source: str, start: int, end: int) -> bool:
    before, after = source[:start][-1:], source[end:][:1]
    return not before.strip() and not after.strip()
