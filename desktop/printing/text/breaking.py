"""Where a line may end: at spaces, between East Asian characters, inside a long word after its hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A long word may also be broken after a hyphen or slash
_PARTS_OF_A_WORD = re.compile(r"[^-‐–—/]*[-‐–—/]+|[^-‐–—/]+")

# Han, kana and what is set among them may part anywhere (UAX #14: ID); Hangul is written with spaces
_PARTS_ANYWHERE = re.compile(
    "[\u2e80-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
)
# No line begins with these, and none ends with the others (JIS X 4051; UAX #14: CL, NS, EX, OP)
_NEVER_FIRST = frozenset(
    "、。，．：；！？）］｝〉》」』】〕〗〙〛’”ゝゞ々ー…‥・ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.:;!?)]}%"
)
_NEVER_LAST = frozenset("（［｛〈《「『【〔〖〘〚‘“([{¥$£€")


def atoms(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what is never parted while it fits a line, in order; spaces are between them."""
    start = 0
    for word in text.split(" "):
        end = start + len(word)
        begin = start
        for place in range(start + 1, end):
            if _may_part(text, place):
                yield begin, place
                begin = place
        if end > begin:
            yield begin, end
        start = end + 1


def _may_part(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    free = _PARTS_ANYWHERE.match(before) or _PARTS_ANYWHERE.match(after)
    return bool(free) and after not in _NEVER_FIRST and before not in _NEVER_LAST


def parts_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of the parts of a word, each ending with its hyphens or slashes."""
    for found in _PARTS_OF_A_WORD.finditer(text, start, end):
        yield found.start(), found.end()
