"""Commands on what comes in: read, import, cases, case, officials."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.changes import change_json, change_words
from desktop.cli.output import Output, table
from desktop.cli.typed import opened, today
from models.errors import ExitStatus, UnreadableFileError

if TYPE_CHECKING:
    from desktop.importing import FileProblem, Imported
    from models.lines import CaseDetail, CaseOfficial


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    read = commands.add_parser("read", parents=[shared], help="read documents and print what they say")
    read.add_argument("files", nargs="+", metavar="FILE", type=Path)
    read.set_defaults(run=_read)

    taken = commands.add_parser("import", parents=[shared], help="read documents and store their cases")
    taken.add_argument("files", nargs="+", metavar="FILE|DIR", type=Path)
    taken.add_argument("--accept", action="store_true", help="accept them as read, without review")
    taken.set_defaults(run=_import)

    listed = commands.add_parser("cases", parents=[shared], help="list the cases to write on")
    listed.add_argument("--all", action="store_true", help="stopped and expired ones too")
    listed.set_defaults(run=_cases)

    one = commands.add_parser("case", parents=[shared], help="one case whole")
    one.add_argument("reference", metavar="REF", help='such as "UA 20/17"')
    one.set_defaults(run=_case)

    officials = commands.add_parser("officials", parents=[shared], help="the address book")
    officials.set_defaults(run=_officials)


def _read(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.reading import read_file
    from desktop.reading.case_object import to_json

    documents: list[dict[str, Any]] = []
    failed = False
    for path in arguments.files:
        try:
            documents.append(to_json(read_file(path)))
        except UnreadableFileError as error:
            failed = True
            output.note(str(error))
            source = {"name": path.name, "format": None, "sha256": _digest(path)}
            parts = {"happened": error.happened, "safe": error.safe, "todo": error.todo}
            documents.append({"source": source, "error": parts})
    output.answer({"documents": documents}, "\n\n".join(_read_words(document) for document in documents))
    return ExitStatus.FAILED if failed else ExitStatus.DONE


def _digest(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _read_words(document: dict[str, Any]) -> str:
    name = document["source"]["name"]
    if "error" in document:
        return f"{name}: {document['error']['happened']}"
    words = [f"{name}: {document['kind'].replace('_', ' ')}, {document['title'] or 'without a title'}"]
    for case in document["cases"]:
        words.append(f"  {case['reference'] or 'without a number'}  {case['title']}")
        words.append(f"  send by {case['deadline'] or 'no day stated'}; {len(case['demands'])} demands")
        for official in case["officials"]:
            named = ", ".join(part for part in (official["name"], official["role"]) if part)
            words.append(
                f"    {named}: {', '.join(official['address'])} {official['country'] or ''}".rstrip()
            )
    words.extend(f"  look: {warning['message']}" for warning in document["warnings"])
    return "\n".join(words)


def _import(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.importing import Imported, import_files

    with opened(arguments, output) as app:
        results = import_files(
            app.store, arguments.files, accept=arguments.accept, progress=output.progress("Files")
        )
    done = [result for result in results if isinstance(result, Imported)]
    problems = [result for result in results if not isinstance(result, Imported)]
    for result in done:
        if result.case_refs and not result.officials and result.kind in ("urgent_action", "update"):
            output.note(
                f"{result.name} names no official to write to. The case is stored. "
                "Import the page or file that holds the addresses; it will join the case."
            )
    for problem in problems:
        output.problem(problem.error) if not output.as_json else output.note(str(problem.error))
    output.answer(
        {
            "documents": [_imported_json(result) for result in done],
            "problems": [
                {
                    "name": problem.name,
                    "happened": problem.error.happened,
                    "safe": problem.error.safe,
                    "todo": problem.error.todo,
                }
                for problem in problems
            ],
        },
        "\n".join(_imported_words(result) for result in results),
    )
    if problems:
        return ExitStatus.FAILED
    return ExitStatus.NEEDS_REVIEW if any(result.needs_review for result in done) else ExitStatus.DONE


def _imported_json(result: Imported) -> dict[str, Any]:
    return {
        "name": result.name,
        "kind": result.kind,
        "cases": list(result.case_refs),
        "new": result.is_new,
        "needs_review": result.needs_review,
        "officials": result.officials,
    }


def _imported_words(result: Imported | FileProblem) -> str:
    from desktop.importing import Imported

    if not isinstance(result, Imported):
        return f"{result.name}: kept out"
    what = "new" if result.is_new else "was here already"
    review = "; to be reviewed" if result.needs_review else ""
    refs = ", ".join(result.case_refs) or "no case"
    return f"{result.name}: {result.kind.replace('_', ' ')}, {refs} ({what}{review})"


def _cases(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.cases import list_cases

    with opened(arguments, output) as app:
        lines = list_cases(app.store, today=today(), everything=arguments.all)
    output.answer(
        {
            "cases": [
                {
                    "reference": line.reference,
                    "title": line.title,
                    "country": line.country,
                    "subjects": list(line.subjects),
                    "issued_on": line.issued_on and line.issued_on.isoformat(),
                    "deadline": line.deadline and line.deadline.isoformat(),
                    "status": line.status,
                    "needs_review": line.needs_review,
                    "officials": line.officials,
                    "tally": {row.keys[0]: row.count for row in line.tally},
                }
                for line in lines
            ]
        },
        table(
            ("case", "country", "send by", "status", "title"),
            [(line.reference, line.country, line.deadline, line.status, line.title) for line in lines],
        ),
    )
    return ExitStatus.DONE


def _case(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.cases import find_case

    with opened(arguments, output) as app:
        detail = find_case(app.store, arguments.reference, today=today())
    output.answer(case_json(detail), _case_words(detail))
    return ExitStatus.DONE


def case_json(detail: CaseDetail) -> dict[str, Any]:
    """The case object of the reading contract, with status, documents, changes and tally."""
    line = detail.line
    return {
        "reference": line.reference,
        "reference_as_printed": detail.reference_as_printed,
        "ai_index": detail.ai_index,
        "country": line.country,
        "title": line.title,
        "subjects": list(line.subjects),
        "issued_on": line.issued_on and line.issued_on.isoformat(),
        "deadline": line.deadline and line.deadline.isoformat(),
        "deadline_inclusive": detail.deadline_inclusive,
        "deadline_as_printed": detail.deadline_as_printed,
        "action_types": list(detail.action_types),
        "write_in": list(detail.write_in),
        "demands": list(detail.demands),
        "officials": [official_json(official) for official in detail.officials],
        "copies_generic": detail.copies_generic,
        "background": detail.background,
        "sample_letter": detail.sample_letter,
        "status": line.status,
        "stopped_because": detail.stopped_because,
        "needs_review": line.needs_review,
        "documents": [
            {
                "name": document.name,
                "kind": document.kind,
                "title": document.title,
                "issued_on": document.issued_on and document.issued_on.isoformat(),
                "sha256": document.sha256,
                "imported_at": document.imported_at.isoformat(),
                "relation": document.relation,
            }
            for document in detail.documents
        ],
        "changes": [change_json(change) for change in detail.changes],
        "unposted": list(detail.unposted),
        "tally": {row.keys[0]: row.count for row in line.tally},
    }


def official_json(official: CaseOfficial) -> dict[str, Any]:
    """An official of the reading contract, with the number it has in this home."""
    lists = ("fax", "phone", "email", "social", "contact_form", "salutation")
    return {
        "id": official.official_id,
        "role": official.role,
        "honorific": official.honorific,
        "name": official.name,
        "address": list(official.address),
        "country": official.country,
        **{key: list(getattr(official, key)) for key in lists},
        "copy": official.copy,
        "notes": list(official.notes),
        "inferred": list(official.inferred),
    }


def _case_words(detail: CaseDetail) -> str:
    line = detail.line
    words = [f"{line.reference}  {line.title}", f"Status: {line.status}"]
    if detail.stopped_because:
        words.append(f"Stopped: {detail.stopped_because}")
    words.append(f"About: {', '.join(line.subjects) or 'not named'} ({line.country or 'country not known'})")
    words.append(f"Send by: {line.deadline or 'no day stated'}")
    words.extend(f"  {number}. {demand}" for number, demand in enumerate(detail.demands, start=1))
    for official in detail.officials:
        kind = "Copy to" if official.copy else "To"
        words.append(f"{kind} [{official.official_id}] {official.label}, {official.country or 'no country'}")
        words.extend(f"    {part}" for part in official.address)
    if detail.copies_generic:
        words.append("Copies to diplomats accredited to your country: see `letterwright embassies`")
    words.extend(change_words(detail))
    words.extend(
        f"{'From' if document.relation == 'tells' else 'Beside'}: {document.name} ({document.kind})"
        for document in detail.documents
    )
    words.extend(f"Counted: {row.count} {row.keys[0]}" for row in line.tally)
    return "\n".join(words)


def _officials(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.officials import list_officials

    with opened(arguments, output) as app:
        lines = list_officials(app.store)
    output.answer(
        {"officials": [official_json(line.official) | {"cases": list(line.case_refs)} for line in lines]},
        table(
            ("id", "official", "country", "cases"),
            [
                (
                    line.official.official_id,
                    line.official.label,
                    line.official.country,
                    ", ".join(line.case_refs),
                )
                for line in lines
            ],
        ),
    )
    return ExitStatus.DONE
