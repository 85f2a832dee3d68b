"""KnownError: the world's fault, told in three parts; and its kinds."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What a command ends with (docs of the command line: `docs/command-line.md`)."""

    DONE = 0
    FAILED = 1
    WRONG_USAGE = 2
    NEEDS_REVIEW = 3
    REFUSED = 4


class KnownError(Exception):
    """Something the world did, said so that a volunteer knows what to do next.

    Everything else that is raised is our bug. Each part is one or more whole sentences; none of them
    may hold the name of a person at risk, an official or a volunteer unless that person's own screen
    or terminal is the only reader (rule 9 of docs/architecture.md: names never reach logs).

    Args:
        happened: what happened, naming the file, folder, address or row.
        safe: what is safe: nothing was written, the letters are kept, and so on.
        todo: what to do now.
    """

    status = ExitStatus.FAILED

    def __init__(self, happened: str, *, safe: str, todo: str) -> None:
        super().__init__(f"{happened} {safe} {todo}")
        self.happened = happened
        self.safe = safe
        self.todo = todo


class WrongInputError(KnownError):
    """What was typed or given cannot be meant: a state, number, date or option that does not exist."""

    status = ExitStatus.WRONG_USAGE


class UnreadableFileError(KnownError):
    """A file that cannot be read as what it was given for: not text, empty, a bad row."""


class NotFoundError(KnownError):
    """A case, run, piece, official or action that this home does not hold."""


class RefusedError(KnownError):
    """Preflight or a stopped or expired case refuses the run; nothing was written."""

    status = ExitStatus.REFUSED


class StoreError(KnownError):
    """The database cannot be opened, is newer, damaged, or the key is wrong."""


class SecretError(StoreError):
    """The database key cannot be had: no keyring, locked keyring, wrong passphrase."""


class DiskFullError(KnownError):
    """No room left where a file was to be written."""


class CancelledError(KnownError):
    """The volunteer cancelled long work; nothing of it was kept."""


class CollectorError(KnownError):
    """The collector cannot be reached, is not what it claims to be, or refuses the token."""
