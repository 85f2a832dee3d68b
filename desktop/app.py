"""Builds what the program works with from a home folder: the only wiring below the window."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import secrets
from models.errors import KnownError
from models.files import disk_errors

if TYPE_CHECKING:
    from models.store import Store

HOME_VARIABLE = "LETTERWRIGHT_HOME"


@dataclass(frozen=True, slots=True)
class App:
    """An open home."""

    home: Path
    store: Store
    key: secrets.HomeKey

    def close(self) -> None:
        """Lets go of the database."""
        self.store.close()


def default_home() -> Path:
    """`LETTERWRIGHT_HOME`, or the platform's folder for user data."""
    if given := os.environ.get(HOME_VARIABLE):
        return Path(given)
    from platformdirs import user_data_path

    return user_data_path("letterwright", appauthor=False)


def open_app(home: Path | None = None, *, passphrase: str | None = None) -> App:
    """Opens a home, making it on the first call; ends what an interrupted run left unfinished.

    Args:
        home: the folder; None for `default_home()`.
        passphrase: opens the home without the keyring; None takes `LETTERWRIGHT_PASSPHRASE`, if set.

    Raises:
        KnownError: the folder, the key or the database cannot be had; the message says which.
    """
    from models.opening import open_store
    from models.store import FILE_NAME

    folder = make_home(home or default_home())
    database = folder / FILE_NAME
    if database.exists() and not (folder / secrets.FILE_NAME).exists():
        raise KnownError(
            f"The home {folder} has a database but no {secrets.FILE_NAME}.",
            safe="The database was not touched.",
            todo="Bring the file back, or restore a backup into a new folder with --home.",
        )
    key = secrets.home_key(folder, passphrase=passphrase or secrets.passphrase_given())
    store = open_store(database, key.key, backups=folder / "backups")
    _finish_interrupted(store)
    return App(folder, store, key)


def _finish_interrupted(store: Store) -> None:
    """Ends what a cut-off run left; printing, which takes long to load, is loaded only where there is any."""
    from models.queries.runs import unfinished_runs

    with store.reading() as session:
        interrupted = bool(unfinished_runs(session))
    if interrupted:
        from desktop.runs import finish_interrupted

        finish_interrupted(store)


def make_home(folder: Path) -> Path:
    """The home folder, made for this user's eyes only."""
    with disk_errors(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
