"""From a planned run to the words and numbers of the Write page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from models.lines import CaseLine, SignerLine
from models.words import CaseStatus
from ui import dates
from ui.marks import case_mark
from ui.words import tr, trn
from ui.write.state import Check, Sum, TickRow, Written, ZoneBox

if TYPE_CHECKING:
    from desktop.printing.plan import RunPlan
    from desktop.printing.preflight import Finding
    from desktop.planned_runs import PlannedRun
    from models.lines import RunDetail

MOST_ALIKE = 3


def signer_row(line: SignerLine, *, ticked: bool) -> TickRow:
    """A volunteer with the last line of their address."""
    text = line.lines[-1] if line.lines else tr("no address given")
    return TickRow(str(line.signer_id), ticked, line.name, text)


def case_row(line: CaseLine, *, ticked: bool, today: date) -> TickRow:
    """A case with whom it is written to."""
    parts = [line.reference]
    if line.officials:
        parts.append(trn("{n} official", "{n} officials", line.officials))
    else:
        parts.append(tr("names nobody to write to"))
    if line.deadline is not None:
        parts.append(tr("by {day}", day=dates.day(line.deadline, today)))
    mark = None if line.status is CaseStatus.OPEN else case_mark(line.status)
    return TickRow(line.reference, ticked, line.title or line.reference, " · ".join(parts), mark)


def sum_of(draft: PlannedRun) -> Sum:
    """The arithmetic of a draft, by counts that multiply to its letters."""
    plan = draft.plan
    per_case = [len(case.addressees) for case in plan.cases]
    signers = draft.signers
    factors = [(signers, trn("signer", "signers", signers))]
    if len(set(per_case)) == 1:
        if len(per_case) > 1:
            factors.append((len(per_case), trn("case", "cases", len(per_case))))
        factors.append((per_case[0], trn("official", "officials", per_case[0])))
    else:
        addresses = sum(per_case)
        factors.append((addresses, trn("address", "addresses", addresses)))
    if plan.options.copies > 1:
        factors.append((plan.options.copies, trn("copy", "copies", plan.options.copies)))
    letters = draft.pieces
    envelopes = 0 if plan.options.envelope == "none" else letters
    return Sum(
        factors=tuple(factors),
        letters=letters,
        letters_word=trn("letter", "letters", letters),
        envelopes=envelopes,
        envelopes_word=trn("envelope", "envelopes", envelopes),
        abroad=draft.abroad,
        home=draft.home,
    )


def print_verb(draft: PlannedRun) -> str:
    """``Print 72 pairs``, ``Print 60 of 72 pairs``, ``Print 5 letters``."""
    whole, now = draft.pieces, len(draft.printed.pieces)
    if draft.plan.options.envelope == "none":
        if now < whole:
            return trn("Print {now} of {n} letter", "Print {now} of {n} letters", whole, now=now)
        return trn("Print {n} letter", "Print {n} letters", whole)
    if now < whole:
        return trn("Print {now} of {n} pair", "Print {now} of {n} pairs", whole, now=now)
    return trn("Print {n} pair", "Print {n} pairs", whole)


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


def zones_of(plan: RunPlan) -> tuple[ZoneBox, ...]:
    """The zones of the envelope, with their words."""
    if plan.options.envelope == "none":
        return ()
    from desktop.printing.stationery import zones

    found = zones(plan.options.envelope)
    words = (
        ("sender", tr("Sender"), found.sender),
        ("address", tr("Address"), found.address),
        ("stamp", tr("Stamp here"), found.stamp),
        ("coding", tr("keep clear for sorting machines"), found.coding),
    )
    return tuple(
        ZoneBox(kind, word, box.x_mm, box.y_mm, box.width_mm, box.height_mm) for kind, word, box in words
    )


def postage_words(group: str) -> str:
    """What kind of stamp a piece needs."""
    return {
        "home": tr("inland rate"),
        "europe": tr("Europe rate"),
        "world": tr("world rate"),
    }.get(group, "")


def written_words(run: RunDetail) -> Written:
    """What is said after printing, and what can be opened."""
    line = run.line
    head = trn(
        "Run {run} is written: {n} piece", "Run {run} is written: {n} pieces", line.pieces, run=line.run
    )
    text = tr(
        "The files are in {folder}. Print them, sign, then mark them posted in the mailbag.",
        folder=line.folder,
    )
    verbs = {
        "letters": tr("Open letters"),
        "envelopes": tr("Open envelopes"),
        "manifest": tr("Open manifest"),
    }
    files = tuple((run.files[kind], verb) for kind, verb in verbs.items() if kind in run.files)
    return Written(
        head, text, (*files, (line.folder, tr("Open folder")), ("mailbag", tr("Go to the mailbag")))
    )
