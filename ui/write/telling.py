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
from ui.write.checking import checks_of
from ui.write.choosing import PLAIN, Chosen
from ui.write.outside import folded_of, post_words, verdicts_of, window_note, window_on_letter, zones_of
from ui.write.state import (
    Check,
    Paper,
    Preview,
    Step,
    Sum,
    TickRow,
    WriteState,
    Written,
)

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.plan import RunPlan
    from desktop.printing.planned_lines import PlannedLine
    from models.run_lines import RunDetail
    from ui.write.use_cases import Pictures


def signer_row(line: SignerLine, *, ticked: bool) -> TickRow:
    """A volunteer with the last line of their address, and whether they have own words."""
    text = line.lines[-1] if line.lines else tr("no address given")
    if line.own_words:
        text = tr("{address} · own words", address=text)
    return TickRow(str(line.signer_id), ticked, line.name, text)


def case_row(line: CaseLine, *, ticked: bool, today: date) -> TickRow:
    """A case with whom it is written to."""
    parts = [line.reference]
    if line.officials:
        parts.append(trn("{n} official", "{n} officials", line.officials))
    else:
        parts.append(tr("names nobody to write to"))
    if line.copies_generic:
        parts.append(tr("copies to embassies"))
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
    labelled = plan.options.prints_labels
    envelopes = letters if plan.options.prints_envelopes or labelled else 0
    return Sum(
        factors=tuple(factors),
        letters=letters,
        letters_word=trn("letter", "letters", letters),
        envelopes=envelopes,
        envelopes_word=trn("label", "labels", envelopes)
        if labelled
        else trn("envelope", "envelopes", envelopes),
        abroad=draft.abroad,
        home=draft.home,
    )


def print_verb(draft: PlannedRun) -> str:
    """``Print 72 pairs``, ``Print 60 of 72 pairs``, ``Print 5 letters``."""
    whole, now = draft.pieces, len(draft.printed.pieces)
    if not draft.plan.options.prints_envelopes:
        if now < whole:
            return trn("Print {now} of {n} letter", "Print {now} of {n} letters", whole, now=now)
        return trn("Print {n} letter", "Print {n} letters", whole)
    if now < whole:
        return trn("Print {now} of {n} pair", "Print {now} of {n} pairs", whole, now=now)
    return trn("Print {n} pair", "Print {n} pairs", whole)


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
        "labels": tr("Open labels"),
        "manifest": tr("Open manifest"),
    }
    files = tuple((run.files[kind], verb) for kind, verb in verbs.items() if kind in run.files)
    return Written(
        head, text, (*files, (line.folder, tr("Open folder")), ("mailbag", tr("Go to the mailbag")))
    )


def chosen_state(state: WriteState, chosen: Chosen, today: date, *, refused: bool) -> WriteState:
    """`state` with all that follows from what is chosen; `refused` where nothing can be planned of it."""
    return replace(
        state,
        signers=tuple(
            signer_row(line, ticked=line.signer_id not in chosen.left_out) for line in chosen.signers
        ),
        cases=tuple(
            case_row(line, ticked=line.reference in chosen.references, today=today) for line in chosen.cases
        ),
        to=chosen.to,
        summaries=_summaries(chosen, state.paper, refused=refused),
    )


def planned_state(
    state: WriteState,
    planned: PlannedRun | None,
    refusal: Check | None,
    opened: tuple[tuple[str, int], ...],
) -> WriteState:
    """`state` with all that follows from the plan, or from the `refusal` that there is one.

    `opened` are kinds of check that were opened, and how many lines of each are shown.
    """
    if planned is None:
        return replace(
            state,
            total=None,
            checks=() if refusal is None else (refusal,),
            stops=0,
            asks=0,
            print_verb=tr("Print"),
            test_verb=tr("Print a test pair"),
        )
    stops = len(planned.stops)
    return replace(
        state,
        total=sum_of(planned),
        checks=checks_of(planned, dict(opened)),
        stops=stops,
        asks=len(planned.findings) - stops,
        print_verb=print_verb(planned),
        test_verb=try_verb(planned),
    )


def in_two_scripts(plan: RunPlan) -> bool:
    """Whether an address that is written to has lines in another script than Latin."""
    from desktop.addressing.scripts import has_local

    return any(has_local(addressee.address) for case in plan.cases for addressee in case.addressees)


def try_verb(planned: PlannedRun) -> str:
    """What the button says that prints one piece which counts for nothing."""
    options = planned.plan.options
    if options.prints_envelopes or options.prints_labels:
        return tr("Print a test pair")
    return tr("Print a test letter")


def preview_of(
    planned: PlannedRun, line: PlannedLine, place: tuple[int, int], paper: Paper, *, before: Preview | None
) -> Preview:
    """One piece of the preview; the pictures of the one `before` stay until its own are made."""
    options = planned.plan.options
    size = "" if options.envelope == "none" else options.envelope_sheet.name
    zones, folded = zones_of(planned.plan), folded_of(planned.plan)
    outside = bool(zones) or options.prints_labels
    return Preview(
        at=place[0],
        of=place[1],
        piece=line.piece,
        title=tr("{signer} to {official}", signer=line.signer, official=line.official),
        paper=dict(paper.papers).get(paper.paper, paper.paper),
        envelope=size if options.prints_envelopes else "",
        letter_image=before.letter_image if before else None,
        second_image=before.second_image if before and line.letter_pages > 1 else None,
        pages=line.letter_pages,
        envelope_image=before.envelope_image if before and outside else None,
        zones=zones,
        stamp=postage_words(line.postage_group),
        made=before.made if before else 0,
        window=window_on_letter(planned.plan),
        window_note=window_note(planned.plan, size),
        folded=folded,
        post=post_words(options.home_country) if zones or folded else "",
        labels=options.label_form.name if options.prints_labels else "",
    )


def pictured(preview: Preview, pictures: Pictures, *, made: int) -> Preview:
    """`preview` with its pictures and what the tap test says of them."""
    folded = preview.folded
    if folded is not None and pictures.tap is not None:
        folded = replace(folded, verdicts=verdicts_of(pictures.tap))
    return replace(
        preview,
        letter_image=pictures.letter,
        second_image=pictures.second,
        envelope_image=pictures.outside,
        folded=folded,
        zones=preview.zones if pictures.label is None else (pictures.label,),
        made=made,
    )


def place_of(before: PlannedLine | None, lines: Sequence[PlannedLine], at: int) -> int:
    """Where a new plan has the letter that was shown `before`, or one on its case; else as near as it can."""
    if before is None:
        return min(at, max(0, len(lines) - 1))
    on_case = None
    for place, line in enumerate(lines):
        if line.case_ref == before.case_ref:
            if line.official_id == before.official_id and line.signer == before.signer:
                return place
            on_case = place if on_case is None else on_case
    return min(at, max(0, len(lines) - 1)) if on_case is None else on_case


def _summaries(chosen: Chosen, paper: Paper, *, refused: bool) -> tuple[tuple[Step, str, bool], ...]:
    """Each step in one line, and whether that is enough."""
    signing = len(chosen.signing)
    to = {"all": tr("all officials"), "main": tr("main officials"), "copies": tr("copies only")}
    cases = tr("Nothing chosen yet")
    if chosen.writing_on:
        cases = ", ".join((*chosen.writing_on[:3], to[chosen.to]))
    sheets = (
        dict(paper.papers).get(paper.paper, paper.paper),
        "" if paper.layout == PLAIN else dict(paper.layouts).get(paper.layout, paper.layout),
        dict(paper.label_sheets).get(paper.labels, paper.labels)
        if paper.on_labels
        else dict(paper.envelopes).get(paper.envelope, paper.envelope),
        trn("{n} copy", "{n} copies", paper.copies) if paper.copies > 1 else "",
    )
    return (
        (Step.SIGNERS, trn("{n} person signs", "{n} people sign", signing), signing > 0),
        (Step.CASES, cases, bool(chosen.writing_on) and not refused),
        (Step.PAPER, " · ".join(sheet for sheet in sheets if sheet), True),
    )
