"""What is remembered: choices inside the encrypted home, the window's place in a file beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

FILE_NAME = "window.ini"


class Preferences:
    """Choices by name, filled when the home opens; `remember` keeps a changed one for the next time."""

    def __init__(self, folder: Path, remember: Callable[[str, str], None]) -> None:
        self._window = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
        self._remember = remember
        self._choices: dict[str, str] = {}

    def fill(self, choices: Mapping[str, str]) -> None:
        """Takes over what the home remembers."""
        self._choices = dict(choices)

    def word(self, key: str, default: str = "") -> str:
        """A remembered choice, ``paper`` for instance."""
        return self._choices.get(key) or default

    def keep(self, key: str, word: str) -> None:
        """Remembers a choice."""
        if self._choices.get(key) != word:
            self._choices[key] = word
            self._remember(key, word)

    def home_country(self) -> str:
        """The country that letters are posted in, as alpha-2 code; first guessed from the system."""
        code = QLocale.territoryToCode(QLocale.system().territory())
        return self.word("home_country") or (code if len(code) == 2 and code.isalpha() else "US")

    def geometry(self) -> QByteArray:
        """Where the window was; empty the first time."""
        value = self._window.value("window/geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remembers where the window is."""
        self._window.setValue("window/geometry", geometry)
