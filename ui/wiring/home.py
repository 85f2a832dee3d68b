"""The open home, and what every screen is given around it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.places import ScreenPresenter, Shell
from ui.preferences import Preferences
from ui.work import Runner, Task

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.settings import Settings
    from desktop.sync.syncing import SyncResult
    from models.lines import Hit, OutboxSummary
    from models.store import Store


class OpenHome:
    """The home of this window; opened on a thread after the first paint, then asked by every use case."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._app: App | None = None

    def open(self, passphrase: str | None = None) -> Settings:
        """Opens the home (slow: imports the store, asks the keyring) and returns what it remembers.

        Raises as `desktop.app.open_app`.
        """
        from desktop import secrets
        from desktop.app import open_app
        from desktop.settings import find_settings
        from models.errors import SecretError

        app = open_app(self.folder, passphrase=passphrase)
        if passphrase is not None:  # typed just now: the next start need not ask, where there is a keyring
            with suppress(SecretError):
                app = replace(app, key=secrets.remember(app.key))
        self._app = app
        return find_settings(self._app.store)

    def search(self, text: str) -> tuple[Hit, ...]:
        """What is found by what is typed into the palette."""
        from desktop.search import search

        return search(self.store, text, limit=6)

    def remember(self, key: str, word: str) -> None:
        """Keeps a choice for the next time."""
        from desktop.settings import remember_choices

        remember_choices(self.store, **{key: word})

    def name_group(self, name: str) -> str:
        """Gives the group its name, and returns it as it is kept."""
        from desktop.settings import find_settings, name_group

        name_group(self.store, name)
        return find_settings(self.store).group_name

    @property
    def is_open(self) -> bool:
        """Whether use cases may be asked."""
        return self._app is not None

    @property
    def is_new(self) -> bool:
        """Whether nothing was kept in this home yet."""
        from desktop.secrets import FILE_NAME

        return not (self.folder / FILE_NAME).exists()

    @property
    def app(self) -> App:
        """The open home."""
        assert self._app is not None, "a page asked before the home was open"
        return self._app

    @property
    def store(self) -> Store:
        """Its database."""
        return self.app.store

    def close(self) -> None:
        """Lets go of the database."""
        if self._app is not None:
            self._app.close()
            self._app = None


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the window: what is shown, who answers, where the focus goes, what Ctrl+F finds."""

    widget: QWidget
    presenter: ScreenPresenter
    focus: Callable[[], None]
    find: Callable[[], None]
    primary: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Around:
    """What every screen is given: the home, threads, the window, and what this computer prefers."""

    home: OpenHome
    work: Runner
    shell: Shell
    preferences: Preferences
    open_file: Callable[[Path], None]
    sync: Callable[[], None]
    again: Callable[[Callable[[], None]], None]
    """Tries again after an error: opens the home if it is not open, else does what is given."""


@dataclass(frozen=True, slots=True)
class RailCounts:
    """What stands in the rail: the outbox, cases that may be written on, officials."""

    outbox: OutboxSummary
    cases: int
    officials: int


def rail_counts(home: OpenHome, today: date) -> RailCounts:
    """Counts for the rail, read together."""
    from desktop import cases, officials

    return RailCounts(
        outbox=outbox_summary(home),
        cases=len(cases.list_cases(home.store, today=today)),
        officials=len(officials.list_officials(home.store)),
    )


def outbox_summary(home: OpenHome) -> OutboxSummary:
    """What waits, for the foot of the rail."""
    from desktop.sync.outbox import outbox_summary as summary

    return summary(home.store)


def sync_now(home: OpenHome, task: Task) -> SyncResult:
    """Sends what waits in the outbox. Raises as `desktop.sync.syncing.sync`."""
    from desktop.sync.syncing import sync

    return sync(home.app, progress=task.progress, cancelled=task.cancelled)
