"""Text that runs from right to left: levels of the bidirectional algorithm (UAX #9), order on the line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import bidirectional

# Blocks of the scripts that run from right to left (Unicode, DerivedBidiClass: R and AL by default)
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Signs that rule X9 takes out: they never show
_TAKEN_OUT = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


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
