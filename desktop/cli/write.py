"""The command that prints letters and envelopes: write."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.output import Output
from desktop.cli.runs import run_json
from desktop.cli.typed import count, opened, today, wrong
from models.errors import ExitStatus

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.planned_runs import PlannedRun
    from desktop.printing.preflight import Finding
    from models.lines import SignerLine


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's command to the grammar."""
    write = commands.add_parser("write", parents=[shared], help="print letters and envelopes to PDF")
    write.add_argument("references", nargs="+", metavar="REF", help='such as "UA 20/17"')
    write.add_argument("--out", type=Path, metavar="DIR", help="folder for the PDFs and the manifest")
    write.add_argument("--signers", type=Path, metavar="FILE.csv", help="who signs, from a CSV file")
    write.add_argument("--signer", action="append", default=[], metavar="NAME", help="who signs; repeatable")
    write.add_argument("--to", choices=("main", "copies", "all"), default="all")
    write.add_argument("--copies", type=count, default=1, metavar="N")
    write.add_argument("--paper", default="a4", metavar="a4|letter")
    write.add_argument(
        "--layout",
        default="plain",
        metavar="plain|din5008a|din5008b|sn-left|sn-right|nf|us9|us10|us9dw|us10dw",
    )
    outside = write.add_mutually_exclusive_group()
    outside.add_argument(
        "--envelope",
        default="dl",
        metavar="dl|c6c5|c6|c5|c4|b6|no10|no9|no6|monarch|a7|chou3|none",
        help="also b5 b4 chou4 you2 you4, and your own of `sizes`",
    )
    outside.add_argument(
        "--labels",
        default="none",
        metavar="CODE",
        help="labels instead, such as l7160, 5160 or your own of `sizes`",
    )
    write.add_argument(
        "--start-at", type=count, default=1, metavar="N", help="the first free label of the sheet"
    )
    write.add_argument("--home-country", default="US", metavar="US", help="where the letters are posted")
    write.add_argument("--country-language", default=None, metavar="en", help="language of the country line")
    write.add_argument(
        "--address-script",
        choices=("as-given", "local", "latin"),
        default="as-given",
        help="which lines of an address in two scripts",
    )
    write.add_argument("--language", default="en", metavar="en", help="language of the letter")
    write.add_argument(
        "--text",
        action="append",
        default=[],
        metavar="NAME",
        help="a kept letter text, draft (from the case) or model (the one its document prints); repeatable: "
        "letters then differ",
    )
    sender = write.add_mutually_exclusive_group()
    sender.add_argument(
        "--sender",
        choices=("full", "initials", "none"),
        default="full",
        metavar="full|initials|none",
        help="who is shown as the sender: with address, by initials and town, or nobody",
    )
    sender.add_argument(
        "--no-address",
        action="store_const",
        const="initials",
        dest="sender",
        help="sender by initials and town only",
    )
    write.add_argument("--pages", type=count, default=1, metavar="1|2", help="2 lets a letter go on")
    write.add_argument(
        "--enclosure", action="append", default=[], metavar="TEXT", help="what is enclosed; repeatable"
    )
    write.add_argument("--copy-line", action="store_true", help="name below the letter who gets copies")
    write.add_argument("--handwriting", action="store_true", help="sheets to write on by hand, no letters")
    write.add_argument("--justified", action="store_true", help="lines end at the right margin")
    write.add_argument("--no-airmail", action="store_true", help="no PAR AVION on mail abroad")
    write.add_argument("--event", metavar="NAME", help="the evening on which people write")
    write.add_argument("--dry-run", action="store_true", help="preflight and arithmetic only")
    write.add_argument("--hold", action="store_true", help="hold pieces with a stop, write the others")
    write.add_argument("--force-expired", action="store_true", help="write on expired cases nevertheless")
    write.set_defaults(run=_write)


def _write(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.planned_runs import RunRefusedError, plan
    from desktop.runs import write_planned
    from desktop.signers import keep_signers
    from desktop.write_request import WriteRequest

    if arguments.out is None and not arguments.dry_run:
        raise wrong(
            "No folder was given for the PDFs.", "Add --out DIR, or --dry-run for the arithmetic alone."
        )
    if arguments.start_at != 1 and arguments.labels == "none":
        raise wrong("There are no labels to start at.", "Add --labels CODE, or leave out --start-at.")
    with opened(arguments, output) as app:
        people = _people(app, arguments)
        request = WriteRequest(
            references=tuple(arguments.references),
            signers=people,
            dated=today(),
            to=arguments.to,
            copies=arguments.copies,
            paper=arguments.paper,
            layout=arguments.layout,
            envelope=arguments.envelope,
            home_country=arguments.home_country,
            country_language=arguments.country_language,
            address_script=arguments.address_script,
            language=arguments.language,
            texts=tuple(arguments.text),
            sender=arguments.sender,
            pages=arguments.pages,
            enclosures=tuple(arguments.enclosure),
            copy_line=arguments.copy_line,
            handwriting=arguments.handwriting,
            justified=arguments.justified,
            airmail=not arguments.no_airmail,
            labels=arguments.labels,
            start_at=arguments.start_at,
            event=arguments.event,
            force_expired=arguments.force_expired,
            hold=arguments.hold,
        )
        planned = plan(app.store, request)
        for finding in planned.findings:
            output.note(_finding_words(finding))
        if arguments.dry_run:
            output.answer(_planned_json(planned), _arithmetic(planned))
            return ExitStatus.REFUSED if planned.refused else ExitStatus.DONE
        try:
            detail = write_planned(
                app.store, planned, folder=arguments.out, progress=output.progress("Letters and envelopes")
            )
        except RunRefusedError as error:
            if not output.as_json:
                raise
            output.answer(_planned_json(planned), "")
            output.note(str(error))
            return ExitStatus.REFUSED
        keep_signers(app.store, people)
    output.answer(
        run_json(detail) | {"preflight": [_finding_json(finding) for finding in planned.findings]},
        f"Run {detail.line.run}: {_arithmetic(planned)}\nIn {detail.line.folder}",
    )
    unreviewed = any(finding.code == "case-unreviewed" for finding in planned.findings)
    return ExitStatus.NEEDS_REVIEW if unreviewed or planned.held else ExitStatus.DONE


def _people(app: App, arguments: argparse.Namespace) -> tuple[SignerLine, ...]:
    """Who signs: those of the file, then those named; all stored ones when none was given."""
    from desktop.signers import list_signers, named_signers, read_signers

    people: tuple[SignerLine, ...] = ()
    if arguments.signers is not None:
        people += read_signers(arguments.signers)
    if arguments.signer:
        people += named_signers(app.store, arguments.signer)
    return people or list_signers(app.store)


def _arithmetic(planned: PlannedRun) -> str:
    return (
        f"{planned.signers} signers × {planned.officials} officials = {planned.pieces} letters, "
        f"{planned.abroad} abroad, {planned.home} home"
        + (f"; {len(planned.held)} held" if planned.held else "")
    )


def _finding_words(finding: Finding) -> str:
    """``stop: piece 4: what is the matter. What to do.``"""
    piece = f"piece {finding.piece}: " if finding.piece is not None else ""
    return f"{finding.level}: {piece}{finding.message} {finding.remedy}"


def _finding_json(finding: Finding) -> dict[str, Any]:
    """One line of the preflight list."""
    return {
        "level": finding.level,
        "code": finding.code,
        "piece": finding.piece,
        "message": finding.message,
        "remedy": finding.remedy,
        "pieces": list(finding.pieces),
    }


def _planned_json(planned: PlannedRun) -> dict[str, Any]:
    return {
        "run": None,
        "case_refs": [case.reference for case in planned.plan.cases],
        "signers": planned.signers,
        "officials": planned.officials,
        "pieces": planned.pieces,
        "abroad": planned.abroad,
        "home": planned.home,
        "held": sorted(planned.held),
        "files": {},
        "preflight": [_finding_json(finding) for finding in planned.findings],
        "piece_list": [],
    }
