"""What this computer remembers of the window and of how it prints; it holds no names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

FILE_NAME = "window.ini"


class Preferences:
    """A small file in the home folder, beside the database."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    def word(self, key: str, default: str = "") -> str:
        """A remembered word, ``paper`` for instance."""
        return str(self._settings.value(key, default))

    def keep(self, key: str, word: str) -> None:
        """Remembers a word."""
        if self.word(key) != word:
            self._settings.setValue(key, word)

    def home_country(self) -> str:
        """The country that letters are posted in, as alpha-2 code; first guessed from the system."""
        kept = self.word("print/home_country")
        if kept:
            return kept
        code = QLocale.territoryToCode(QLocale.system().territory())
        return code if len(code) == 2 and code.isalpha() else "US"

    def geometry(self) -> QByteArray:
        """Where the window was; empty the first time."""
        value = self._settings.value("window/geometry", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remembers where the window is."""
        self._settings.setValue("window/geometry", geometry)
