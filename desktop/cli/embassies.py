"""Commands on the group's book of embassies: embassies, embassies add, import, export, remove."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.output import Output, table
from desktop.cli.typed import count, opened
from models.errors import ExitStatus

if TYPE_CHECKING:
    from models.lines import EmbassyLine


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    embassies = commands.add_parser(
        "embassies", parents=[shared], help="embassies that get copies when a case asks for them"
    )
    ways = embassies.add_subparsers(
        metavar="add COUNTRY LINE … | import FILE.csv | export FILE.csv | remove ID"
    )
    added = ways.add_parser("add", parents=[shared], help="add an embassy of a country")
    added.add_argument("represents", metavar="COUNTRY", help="that sent it: a code such as IS, or a name")
    added.add_argument("lines", nargs="+", metavar="LINE", help="of its postal address, the country left out")
    added.add_argument("--in", dest="host", required=True, metavar="HOST", help="country it stands in")
    added.add_argument("--role", default="", metavar="R", help="of who is written to; Ambassador if left out")
    added.add_argument("--honorific", default="", metavar="H", help="such as His Excellency")
    added.add_argument("--name", default="", metavar="N")
    for option, word in (("salutation", "S"), ("email", "E"), ("phone", "P"), ("fax", "F")):
        added.add_argument(f"--{option}", action="append", default=[], metavar=word)
    added.set_defaults(run=_add)
    imported = ways.add_parser("import", parents=[shared], help="add the embassies of a CSV file")
    imported.add_argument("file", type=Path, metavar="FILE.csv")
    imported.set_defaults(run=_import)
    exported = ways.add_parser("export", parents=[shared], help="write all embassies as CSV")
    exported.add_argument("file", type=Path, metavar="FILE.csv")
    exported.set_defaults(run=_export)
    removed = ways.add_parser("remove", parents=[shared], help="take an embassy out of the book")
    removed.add_argument("embassy", type=count, metavar="ID", help="its number, as `embassies` shows it")
    removed.set_defaults(run=_remove)
    embassies.set_defaults(run=_embassies)


def embassy_json(line: EmbassyLine) -> dict[str, Any]:
    """An embassy; `official` is its number among the officials, `cases` are those it gets copies on."""
    entry = line.entry
    return {
        "id": line.embassy_id,
        "official": line.official_id,
        "represents": entry.represents,
        "country": entry.country,
        "role": entry.role,
        "honorific": entry.honorific,
        "name": entry.name,
        "address": list(entry.address),
        "salutation": list(entry.salutation),
        "email": list(entry.email),
        "phone": list(entry.phone),
        "fax": list(entry.fax),
        "cases": list(line.case_refs),
    }


def _embassies(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.embassies import list_embassies

    with opened(arguments, output) as app:
        lines = list_embassies(app.store)
    rows = [
        (
            line.embassy_id,
            line.entry.represents,
            line.entry.country,
            ", ".join(part for part in (line.entry.name, line.entry.role) if part),
            ", ".join(line.entry.address),
            ", ".join(line.case_refs),
        )
        for line in lines
    ]
    output.answer(
        {"embassies": [embassy_json(line) for line in lines]},
        table(("id", "of", "in", "written to", "address", "copies on"), rows),
    )
    return ExitStatus.DONE


def _add(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.embassies import add_embassy
    from models.lines import EmbassyEntry

    entry = EmbassyEntry(
        represents=arguments.represents,
        country=arguments.host,
        address=tuple(arguments.lines),
        role=arguments.role,
        honorific=arguments.honorific,
        name=arguments.name,
        salutation=tuple(arguments.salutation),
        email=tuple(arguments.email),
        phone=tuple(arguments.phone),
        fax=tuple(arguments.fax),
    )
    with opened(arguments, output) as app:
        line = add_embassy(app.store, entry)
    output.answer(
        embassy_json(line),
        f"Embassy {line.embassy_id}, of {line.entry.represents} in {line.entry.country}, is in the book.",
    )
    return ExitStatus.DONE


def _import(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.embassies import import_embassies

    with opened(arguments, output) as app:
        done = import_embassies(app.store, arguments.file)
    for row in done.kept_out:
        output.note(f"{arguments.file.name}, line {row.line} was kept out: {row.why}.")
    output.answer(
        {
            "added": done.added,
            "changed": done.changed,
            "unchanged": done.unchanged,
            "kept_out": [{"line": row.line, "why": row.why} for row in done.kept_out],
        },
        f"{done.added} added, {done.changed} changed, {done.unchanged} there already, "
        f"{len(done.kept_out)} kept out.",
    )
    return ExitStatus.FAILED if done.kept_out else ExitStatus.DONE


def _export(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.embassies import export_embassies

    with opened(arguments, output) as app:
        written = export_embassies(app.store, arguments.file)
    output.answer(
        {"file": str(arguments.file), "embassies": written}, f"{written} written to {arguments.file}."
    )
    return ExitStatus.DONE


def _remove(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.embassies import remove_embassy

    with opened(arguments, output) as app:
        entry = remove_embassy(app.store, arguments.embassy)
    output.answer(
        {"removed": arguments.embassy, "represents": entry.represents, "country": entry.country},
        f"Embassy {arguments.embassy}, of {entry.represents} in {entry.country}, is out of the book.",
    )
    return ExitStatus.DONE
