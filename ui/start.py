"""Opens the window: application, look, lock, first paint."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from models.errors import ExitStatus, KnownError
from ui import home_lock, look, problems
from ui.workstation import Workstation, refused


def run(home: str | None, *, quit_after_first_paint: bool = False) -> int:
    """Shows the window on the home folder `home` (None: the usual one) until it is closed.

    With `quit_after_first_paint` it ends as soon as the main window has painted, to time the start.
    """
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("letterwright")
    app.setApplicationDisplayName("Letterwright")
    app.setDesktopFileName("letterwright")
    look.install(app)
    folder = home_folder(home)
    try:
        lock = home_lock.take(folder)
    except KnownError as error:
        print(error, file=sys.stderr)  # noqa: T201 - whoever started it from a terminal reads it there
        if not quit_after_first_paint:
            refused(error)
        return int(ExitStatus.FAILED)
    station = Workstation(folder)
    problems.catch_all(station.window.trouble)
    station.window.painted.connect(app.quit if quit_after_first_paint else station.begin)
    station.window.show()
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        station.close()
        lock.unlock()


def home_folder(given: str | None) -> Path:
    """The folder of the home: as given, or the platform's own."""
    if given is not None:
        return Path(given).absolute()
    from desktop.app import default_home

    return default_home()
