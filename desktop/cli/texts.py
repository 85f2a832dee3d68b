"""Commands on letter texts: texts, texts keep, texts show, texts remove."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.output import Output, table
from desktop.cli.typed import opened
from models.errors import ExitStatus


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    texts = commands.add_parser("texts", parents=[shared], help="letter texts kept for `write --text`")
    ways = texts.add_subparsers(metavar="keep NAME FILE.txt | show NAME | remove NAME")
    keep = ways.add_parser("keep", parents=[shared], help="keep a letter text, from a file of plain text")
    keep.add_argument("name", metavar="NAME")
    keep.add_argument("file", type=Path, metavar="FILE.txt")
    keep.add_argument("--language", default="en", metavar="en")
    keep.set_defaults(run=_keep)
    show = ways.add_parser("show", parents=[shared], help="print a letter text as `keep` reads it")
    show.add_argument("name", metavar="NAME")
    show.add_argument("--language", default="en", metavar="en")
    show.set_defaults(run=_show)
    remove = ways.add_parser("remove", parents=[shared], help="forget a kept letter text")
    remove.add_argument("name", metavar="NAME")
    remove.add_argument("--language", default="en", metavar="en")
    remove.set_defaults(run=_remove)
    texts.set_defaults(run=_texts)


def _texts(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.texts import list_texts

    with opened(arguments, output) as app:
        kept = list_texts(app.store)
    output.answer(
        {"texts": [{"name": name, "language": language} for name, language in kept]},
        table(("name", "language"), kept),
    )
    return ExitStatus.DONE


def _keep(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.texts import import_text

    with opened(arguments, output) as app:
        text = import_text(app.store, arguments.name, arguments.file, language=arguments.language)
    output.answer(
        {"name": arguments.name, "language": text.language, "subject": text.subject},
        f"Kept as “{arguments.name}”: `write --text` prints it.",
    )
    return ExitStatus.DONE


def _show(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.texts import find_text
    from desktop.writing.text_file import text_as_plain

    with opened(arguments, output) as app:
        text = find_text(app.store, arguments.name, language=arguments.language)
    plain = text_as_plain(text)
    output.answer({"name": arguments.name, "language": text.language, "text": plain}, plain.rstrip("\n"))
    return ExitStatus.DONE


def _remove(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.texts import remove_text

    with opened(arguments, output) as app:
        text = remove_text(app.store, arguments.name, language=arguments.language)
    output.answer(
        {"name": arguments.name, "language": text.language},
        f"“{arguments.name}” is forgotten; runs printed with it keep their own copy.",
    )
    return ExitStatus.DONE
