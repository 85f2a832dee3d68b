"""Backup, restore and check: one file that holds the encrypted database and its wrapped key."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import secrets
from desktop.search import check_index
from models import backup
from models.errors import StoreError, UnreadableFileError
from models.files import disk_errors, written_whole
from models.queries.checks import broken_promises
from models.search_index import INDEXES
from models.store import FILE_NAME as DATABASE

if TYPE_CHECKING:
    from desktop.app import App

_MARK = "letterwright-backup.json"


def back_up(app: App, path: Path) -> None:
    """Writes the home, encrypted as it is, to one file; safe at any time, also beside an open window.

    The file opens with the recovery passphrase, on any computer.

    Raises:
        DiskFullError: no room; an older file of that name is unchanged.
    """
    with _scratch(app) as folder:
        copy = folder / DATABASE
        backup.copy_database(app.store, copy)
        with written_whole(path) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_MARK, json.dumps({"format": 1, "home_id": app.key.home_id}))
            archive.write(app.home / secrets.FILE_NAME, secrets.FILE_NAME)
            archive.write(copy, DATABASE)
        path.chmod(0o600)


def restore(app: App, path: Path, *, passphrase: str | None = None) -> Path:
    """Puts a backup in the place of what the home holds now, which is backed up first.

    Other windows and commands on this home go on: they see the restored state from their next step.

    Args:
        passphrase: the recovery passphrase of the home that was backed up, where that was another one.

    Returns:
        the backup made of what was there before.

    Raises:
        UnreadableFileError: `path` is no backup of Letterwright.
        SecretError: another home's backup, and the passphrase does not open it.
        StoreError: the backup is damaged or of a newer version; the home is unchanged.
    """
    with _scratch(app) as folder:
        home_id, wrapped = _unpacked(path, folder)
        key = app.key.key if home_id == app.key.home_id else _key_of_other_home(path, wrapped, passphrase)
        backup.prove(folder / DATABASE, key)
        before = _free_name(app.home / "backups", "before-restore")
        back_up(app, before)
        backup.bring_back(app.store, folder / DATABASE, key)
    return before


def check(app: App) -> tuple[str, ...]:
    """What is wrong with the database, in words; empty when all is well.

    Every page's seal, every index and pointer, and our own promises: a posted piece has its action,
    an action has its outbox row, a run has all its pieces, the search finds what is stored.
    """
    # the index of the search holds nothing of its own: what is wrong with it is mended below
    found = tuple(
        problem
        for problem in backup.problems(app.store)
        if not any(index.name in problem for index in INDEXES)
    )
    if found:
        return found
    with app.store.reading() as session:
        broken = broken_promises(session)
    return (*broken, *check_index(app.store))


@contextmanager
def _scratch(app: App) -> Iterator[Path]:
    """A folder inside the home: the copies in it are encrypted, and lie on the same disk."""
    with tempfile.TemporaryDirectory(dir=app.home, prefix=".backup-") as folder:
        yield Path(folder)


def _unpacked(path: Path, folder: Path) -> tuple[str, dict[str, Any]]:
    """Unpacks a backup into `folder`; returns the id and the wrapped key of the home it is of."""
    try:
        with zipfile.ZipFile(path) as archive:
            mark = json.loads(archive.read(_MARK))
            for name in (secrets.FILE_NAME, DATABASE):
                with disk_errors(folder / name):
                    archive.extract(name, folder)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise UnreadableFileError(
            f"{path.name} is no backup of Letterwright, or it is damaged.",
            safe="The home is unchanged.",
            todo="Choose a file that `letterwright backup` wrote.",
        ) from error
    return str(mark["home_id"]), secrets.read_wrapped(folder / secrets.FILE_NAME)


def _key_of_other_home(path: Path, wrapped: dict[str, Any], passphrase: str | None) -> bytes:
    phrase = passphrase or secrets.passphrase_given()
    if phrase is None:
        raise StoreError(
            f"{path.name} was made in another home.",
            safe="The home is unchanged.",
            todo=f"Give that home's recovery passphrase in {secrets.PASSPHRASE_VARIABLE}.",
        )
    return secrets.unwrap(wrapped, phrase)


def _free_name(folder: Path, stem: str) -> Path:
    number = 1
    while (path := folder / f"{stem}-{number}.backup").exists():
        number += 1
    return path
