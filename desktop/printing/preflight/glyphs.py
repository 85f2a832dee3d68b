"""Preflight of characters: whatever a piece shows, the fonts can draw."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.ink import Ink, all_ink
from desktop.printing.plan import RunPlan
from desktop.printing.preflight.finding import Cause, Finding, stop
from desktop.printing.preflight.parts import Parts
from desktop.printing.text.faces import character_name, missing, remedy_for


def glyphs(parts: Parts) -> Iterator[Finding]:
    """Characters that no font has, each once for all pieces with the same cause."""
    found: dict[tuple[str, str, tuple[int, ...]], Cause] = {}
    for ink in all_ink(parts.plan):
        lacking = dict.fromkeys(char for face in ink.faces for char in missing(ink.text, face))
        if lacking:
            pieces = parts.showing(ink)
            for char in lacking:
                found.setdefault((ink.what, char, pieces), _cause(parts.plan, ink))
    for (what, char, pieces), cause in found.items():
        message = f"The fonts cannot print {character_name(char)} in the {what}."
        yield stop("missing-glyph", pieces, cause, message, remedy_for(char))


def _cause(plan: RunPlan, ink: Ink) -> Cause:
    """Where the string comes from."""
    if ink.sender_index is not None:
        return Cause("signer", str(ink.sender_index))
    if ink.case_index is None:
        return Cause("run")
    case = plan.cases[ink.case_index]
    if ink.addressee_index is not None:
        return Cause("official", str(case.addressees[ink.addressee_index].official_id))
    return Cause("text", case.reference)
