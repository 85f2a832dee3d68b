"""One window for each home: a second one is refused, commands may work beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from models.errors import KnownError
from models.files import disk_errors
from ui.words import tr

FILE_NAME = "window.lock"


def take(folder: Path) -> QLockFile:
    """Takes the lock of the home in `folder`, also one that a crash left behind; hold on to it.

    Raises:
        KnownError: another window has it, or the folder cannot be written to.
    """
    with disk_errors(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(folder / FILE_NAME))
    # no age makes a lock stale: a window may stay open for weeks. Qt asks whether its process still runs
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        raise KnownError(
            tr("Letterwright is open already for the home {folder}.", folder=folder),
            safe=tr("Nothing was changed; the other window goes on as before."),
            todo=tr("Use that window, or close it first. Commands may be used beside it."),
        )
    raise KnownError(
        tr("The home {folder} cannot be written to.", folder=folder),
        safe=tr("Nothing was changed."),
        todo=tr("Make the folder writable, or choose another one with --home."),
    )
