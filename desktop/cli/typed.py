"""Words of a command line turned into values: days, piece numbers, keys, an opened home."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from desktop.app import App, open_app
from desktop.cli.output import Output
from models.errors import WrongInputError
from models.words import TallyKey

_MOST_PIECES = 100_000


@contextmanager
def opened(arguments: argparse.Namespace, output: Output) -> Iterator[App]:
    """The home that the command works in; tells the recovery passphrase of a new one, once."""
    app = open_app(None if arguments.home is None else Path(arguments.home))
    try:
        if app.key.recovery_passphrase:
            output.note(
                f"A new home was made in {app.home}.\n"
                f"Its recovery passphrase is  {app.key.recovery_passphrase}\n"
                "Write it down and keep it away from this computer: it opens the database and its backups\n"
                "when the keyring of this computer is lost. It is not shown again."
            )
        yield app
    finally:
        app.close()


def today() -> date:
    """The reader's local day."""
    return date.today()  # noqa: DTZ011 - deadlines are meant by the local day


def day(text: str) -> date:
    """An ISO date (``2026-11-21``)."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no date as 2026-11-21") from error


def numbers(text: str) -> tuple[int, ...]:
    """Piece numbers as ``17,31-33``, in order, none twice."""
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        try:
            start, end = int(first), int(last if dash else first)
        except ValueError as error:
            raise argparse.ArgumentTypeError(
                f"“{part}” is no piece number; write them as 17,31-33"
            ) from error
        if not 1 <= start <= end or end - start > _MOST_PIECES:
            raise argparse.ArgumentTypeError(f"“{part}” is no range of pieces; write it as 31-33")
        found.update(range(start, end + 1))
    return tuple(sorted(found))


def count(text: str) -> int:
    """A whole number from 1."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number from 1")
    return int(text)


def keys(text: str) -> tuple[TallyKey, ...]:
    """Tally keys as ``case,type``."""
    try:
        return tuple(TallyKey(part.strip()) for part in text.split(","))
    except ValueError as error:
        known = " ".join(TallyKey)
        raise argparse.ArgumentTypeError(f"“{text}” is not made of {known}, joined by commas") from error


def wrong(happened: str, todo: str) -> WrongInputError:
    """A command that cannot be meant."""
    return WrongInputError(happened, safe="Nothing was changed.", todo=todo)
