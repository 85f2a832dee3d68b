"""Text that runs from right to left: levels of the bidirectional algorithm (UAX #9), order on the line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Any
from unicodedata import bidirectional

# Blocks of the scripts that run from right to left (Unicode, DerivedBidiClass: R and AL by default)
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Signs that rule X9 takes out: they never show
_TAKEN_OUT = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})

# What a character counts as beside a bracket: numbers as letters from the right
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
# Unicode, BidiBrackets: pairs of daily writing and of East Asia, in NFC
_BRACKETS = (
    "()[]{}\u2045\u2046\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015"
    "\u3016\u3017\u3018\u3019\u301a\u301b\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
)
_CLOSING = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))


def has_right_to_left(text: str) -> bool:
    """Whether any of `text` may run from right to left."""
    return _FROM_THE_RIGHT.search(text) is not None


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph of `text` begins at the right: its first letter tells (UAX #9, P2 and P3)."""
    for char in text:
        kind = bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


@lru_cache(maxsize=5_000)
def levels(text: str) -> tuple[int, ...]:
    """The embedding level of each character of one line: even runs to the right, odd to the left."""
    if not has_right_to_left(text):
        return (0,) * len(text)
    # the levels have no entry of their own in python-bidi, so its steps are taken one by one; the version is
    # pinned and tests/desktop/printing/test_bidi.py holds what they give
    from bidi import algorithm

    base = int(is_right_to_left(text))
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = iter(storage["chars"])
    result: list[int] = []
    for char in text:
        if bidirectional(char) in _TAKEN_OUT:
            result.append(result[-1] if result else base)
        else:
            result.append(int(next(found)["level"]))
    return tuple(result)


def _resolve_brackets(storage: Mapping[str, Any]) -> None:
    """Gives the two brackets of a pair one direction (UAX #9, N0), which python-bidi leaves out."""
    for run in storage["runs"]:
        chars = storage["chars"][run["start"] : run["start"] + run["length"]]
        for opening, closing in _bracket_pairs(chars):
            inside = {_STRONG.get(char["type"]) for char in chars[opening + 1 : closing]} - {None}
            direction = "LR"[chars[opening]["level"] % 2]
            if not inside:
                continue
            if direction not in inside:
                before = (_STRONG.get(char["type"]) for char in reversed(chars[:opening]))
                direction = next(filter(None, before), run["sor"])
            for place in (opening, closing):
                chars[place]["type"] = direction
                for mark in takewhile(lambda char: char["orig"] == "NSM", chars[place + 1 :]):
                    mark["type"] = direction


def _bracket_pairs(chars: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Places of brackets that belong together (UAX #9, BD16), in order of the opening ones."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for place, char in enumerate(chars):
        if char["type"] != "ON":
            continue
        if char["ch"] in _CLOSING:
            waiting.append(place)
        match = next((at for at in reversed(waiting) if _CLOSING[chars[at]["ch"]] == char["ch"]), None)
        if match is not None:
            pairs.append((match, place))
            del waiting[waiting.index(match) :]
    return sorted(pairs)


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """Places of runs with these levels as they stand on the line, from the left (UAX #9, L2)."""
    order = list(range(len(run_levels)))
    odd = [level for level in run_levels if level % 2]
    if not odd:
        return order
    for level in range(max(run_levels), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            if run_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
