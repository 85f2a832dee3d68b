"""What must hold of every request, whatever the demand and the language."""

from __future__ import annotations

import re


def assert_whole(demand: str, said: str, *, facts: tuple[str, ...]) -> None:
    """`said` is an ended sentence with each of `facts` as often as `demand` has it; or neither has any."""
    for fact in facts:
        pattern = rf"\b{re.escape(fact)}\b"
        assert len(re.findall(pattern, said)) == len(re.findall(pattern, demand)), fact
    if said:
        assert said[0].isupper() or not said[0].isalpha()
        assert re.search(r"[.!?…][\s”’\"')\]“»]*$", said)
        assert not re.search(r"(?<!\.)\.\.(?!\.)|;\.|,\.", said)
