"""The list before printing, in words: what stops, what asks, what is good, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from models.errors import KnownError
from ui.words import tr, trn
from ui.write.check_words import head_words, jump_verb
from ui.write.state import Check

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.preflight import Finding

MOST_ALIKE = 3
"""More findings of one kind than these share a line that can be opened."""
OPENED_AT_ONCE = 40
"""So many lines come at a time when it is opened, so that the page stays quick."""
_TOGETHER = ("force", "hold", "unhold")
"""What is done for all stops at once."""


@dataclass(frozen=True, slots=True)
class _Holding:
    """What holding back does to the run at hand."""

    is_held: bool
    stopped: int
    """Pieces with a stop; all of them are held back together."""
    others: int
    """Pieces without one."""


def refusal_check(error: KnownError) -> Check:
    """What speaks against planning the run at all."""
    from desktop.selection import NoOfficialError

    fix = cause = None
    if isinstance(error, NoOfficialError):
        fix, cause = ("cause", jump_verb("case")), ("case", error.reference)
    return Check(
        "stop", tr("Stop: nothing can be printed"), error.happened, fix, remedy=error.todo, cause=cause
    )


def checks_of(draft: PlannedRun, opened: Mapping[str, int]) -> tuple[Check, ...]:
    """The list before printing: stops, asks, then one line that says what is good.

    Args:
        opened: for each kind of finding that was opened, how many lines of it are shown.
    """
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in draft.findings:
        alike.setdefault((finding.level, finding.code), []).append(finding)
    held = {piece for finding in draft.stops for piece in finding.pieces}
    holding = _Holding(draft.hold, len(held), draft.pieces - len(held))
    lines = [
        check
        for (level, code), group in alike.items()
        for check in _checks_alike(group, holding, opened.get(f"{level} {code}"))
    ]
    if not draft.stops:
        good = tr("every letter fits its page, every address has its country")
        lines.append(Check("good", tr("Good:"), good, None))
    return tuple(lines)


def stop_words(checks: Sequence[Check]) -> str:
    """What a screen reader says of the stops; empty where there are none."""
    heads: dict[str, str] = {}
    for check in checks:
        if check.level == "stop":
            # of a kind that is opened its first line tells how many there are
            heads.setdefault(check.kind, f"{check.head}." if check.kind else check.spoken)
    return " ".join(heads.values())


def pieces_words(pieces: Sequence[int]) -> str:
    """``piece 12``, ``pieces 12 to 17``, ``6 pieces``."""
    if not pieces:
        return ""
    if len(pieces) == 1:
        return tr("Piece {piece}.", piece=pieces[0])
    if pieces[-1] - pieces[0] == len(pieces) - 1:
        return tr("Pieces {first} to {last}.", first=pieces[0], last=pieces[-1])
    return trn("{n} piece.", "{n} pieces.", len(pieces))


def _checks_alike(group: list[Finding], holding: _Holding, shown: int | None) -> list[Check]:
    """Up to three findings of a kind each for itself; more of them in one line, or opened below it."""
    if len(group) <= MOST_ALIKE:
        return [_check(finding, holding) for finding in group]
    first, whole = group[0], len(group)
    pieces = tuple(sorted({piece for finding in group for piece in finding.pieces}))
    line = replace(_check(first, holding), head=head_words(first.level, first.code, whole), pieces=pieces)
    if shown is None:
        unfold = ("unfold", trn("Show all {n}", "Show all {n}", whole))
        more = trn("And {n} more.", "And {n} more.", whole - 1)
        words = _words(f"{first.message} {more}", first.level, pieces, holding)
        # holding deals with all of them; what leads to one is there once they are shown
        together = [fix for fix in _fixes(first, pieces, holding) if fix[0] in _TOGETHER]
        fixes = [*together, unfold]
        return [replace(line, text=words, fix=fixes[0], more=tuple(fixes[1:]))]
    fold = ("fold", tr("Show one line"))
    words = _words("", first.level, pieces, holding)
    lines = [replace(line, text=words, remedy="", fix=fold, more=())]
    lines += [_check(finding, holding) for finding in group[:shown]]
    left = whole - shown
    if left > 0:
        unfold = ("unfold", trn("Show {n} more", "Show {n} more", min(left, OPENED_AT_ONCE)))
        words = trn("And {n} more of this kind.", "And {n} more of this kind.", left)
        lines.append(Check(first.level, "", words, unfold, kind=line.kind))
    return lines


def _check(finding: Finding, holding: _Holding) -> Check:
    fixes = _fixes(finding, finding.pieces, holding)
    return Check(
        finding.level,
        head_words(finding.level, finding.code, 1),
        _words(finding.message, finding.level, finding.pieces, holding),
        fixes[0] if fixes else None,
        finding.pieces,
        remedy=finding.remedy,
        more=tuple(fixes[1:]),
        cause=(finding.cause.kind, finding.cause.key),
        kind=f"{finding.level} {finding.code}",
    )


def _words(message: str, level: str, pieces: tuple[int, ...], holding: _Holding) -> str:
    """The reason, the pieces, and what becomes of the others."""
    parts = [message, pieces_words(pieces)]
    if level == "stop" and pieces:
        if holding.is_held:
            parts.append(tr("Held back; the others print."))
        elif holding.others:
            parts.append(trn("The other {n} can print.", "The other {n} can print.", holding.others))
    return " ".join(part for part in parts if part)


def _fixes(finding: Finding, pieces: tuple[int, ...], holding: _Holding) -> list[tuple[str, str]]:
    """What can be done, the first with Enter: for a stop what lets the run go on, for an ask its cause."""
    fixes = []
    if finding.level == "stop" and finding.code == "case-expired":
        fixes.append(("force", tr("Write all the same")))
    if finding.level == "stop" and pieces:
        if holding.is_held:
            fixes.append(("unhold", tr("Hold none back")))
        elif holding.others:
            words = trn("Hold the {n} with a stop", "Hold all {n} with a stop", holding.stopped)
            fixes.append(("hold", words))
    if finding.code == "no-embassy":
        fixes.append(("embassy", tr("Add the embassy")))
    if verb := jump_verb(finding.cause.kind):
        fixes.append(("cause", verb))
    if pieces:
        fixes.append(("show", tr("Show")))
    return fixes
