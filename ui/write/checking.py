"""The list before printing, in words: what stops, what asks, what is good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from models.errors import KnownError
from ui.words import tr, trn
from ui.write.state import Check

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.preflight import Finding

MOST_ALIKE = 3
"""More findings of one kind than these share a line."""


def refusal_check(error: KnownError) -> Check:
    """What speaks against planning the run at all."""
    return Check("stop", tr("Stop:"), f"{error.happened} {error.todo}", None)


def checks_of(draft: PlannedRun) -> tuple[Check, ...]:
    """The list before printing: stops, asks, then one line that says what is good."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in draft.findings:
        alike.setdefault((finding.level, finding.code), []).append(finding)
    lines = [check for group in alike.values() for check in _checks_alike(group, draft)]
    if not draft.stops:
        good = tr("every letter fits its page, every address has its country")
        lines.append(Check("good", tr("Good:"), good, None))
    return tuple(lines)


def pieces_words(pieces: Sequence[int]) -> str:
    """``piece 12``, ``pieces 12 to 17``, ``6 pieces``."""
    if not pieces:
        return ""
    if len(pieces) == 1:
        return tr("Piece {piece}.", piece=pieces[0])
    if pieces[-1] - pieces[0] == len(pieces) - 1:
        return tr("Pieces {first} to {last}.", first=pieces[0], last=pieces[-1])
    return trn("{n} piece.", "{n} pieces.", len(pieces))


def _checks_alike(group: list[Finding], draft: PlannedRun) -> list[Check]:
    """Up to three findings of a kind each for itself; more of them in one line."""
    if len(group) <= MOST_ALIKE:
        return [_check(finding, draft) for finding in group]
    pieces = tuple(sorted({piece for finding in group for piece in finding.pieces}))
    more = trn("And {n} more of this kind.", "And {n} more of this kind.", len(group) - 1)
    whole = replace(group[0], message=f"{group[0].message} {more}", pieces=pieces)
    return [_check(whole, draft)]


def _check(finding: Finding, draft: PlannedRun) -> Check:
    fix = None
    text = pieces_words(finding.pieces)
    if finding.code == "case-expired" and finding.level == "stop":
        fix = ("force", tr("Write all the same"))
    elif finding.level == "stop" and finding.pieces and not draft.hold:
        fix = ("hold", tr("Hold these"))
        rest = draft.pieces - len(finding.pieces)
        text = " ".join((text, trn("The other {n} can print.", "The other {n} can print.", rest)))
    elif finding.level == "stop" and finding.pieces:
        fix = ("unhold", tr("Do not hold"))
        text = " ".join((text, tr("Held back; the others print.")))
    elif finding.pieces:
        fix = ("show", tr("Show"))
    head = tr("Stop:") if finding.level == "stop" else tr("Ask:")
    words = " ".join(part for part in (finding.message, text) if part)
    return Check(finding.level, head, words, fix, finding.pieces)
