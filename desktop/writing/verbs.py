"""English verbs of demands: what authorities are told to do, and what a letter writer does."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import resources

ADVERB = r"(?:[A-Za-z]+ly|also|either|at once|forthwith|further|now|always|never|not)"
"""What may stand between ``to`` or the start and the verb."""

_LEADING = re.compile(
    rf"^(?:please |then |also )?(?:{ADVERB}(?:,? and |, | ))*(?P<verb>[a-z-]+)\b(?P<next> [a-z]+\b)?",
    re.IGNORECASE,
)


def _data() -> dict[str, Any]:
    with resources.path("demand_verbs.toml").open("rb") as stream:
        return tomllib.load(stream)


_DATA = _data()
ASKS: dict[str, str] = _DATA["asks"]
"""Base form to -ing form of what a writer does to get somebody to act: ``call on``, ``calling on``."""
SAYS: dict[str, str] = _DATA["says"]
"""Base form to -ing form of what else a writer says: ``express``, ``expressing``."""
SAID_BY_THE_WRITER = frozenset(_DATA["said_by_the_writer"])
"""Those of `SAYS` that tell the writer, not the authorities, what to do even as a plain imperative."""
_ORDERS = frozenset(_DATA["orders"])
_TAKES_FOR = frozenset(_DATA["takes_for"])
_NOUN_BEFORE_TO = frozenset(_DATA["noun_before_to"])


def is_order(text: str) -> bool:
    """Whether `text` begins as an imperative: ``drop``, ``Immediately and unconditionally release``.

    ``Release of all prisoners`` and ``Respect for the law`` begin with a noun and are none.
    """
    found = _LEADING.match(text)
    if found is None or (verb := found["verb"].lower()) not in _ORDERS:
        return False
    following = (found["next"] or "").strip().lower()
    if following == "for":
        return verb in _TAKES_FOR
    return following != "of" and not (following == "to" and verb in _NOUN_BEFORE_TO)
