"""The window's tests run offscreen; every one must leave no thread behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui import look
from ui.tasks import Tasks
from ui.theme import LIGHT

_installed: list[bool] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen plugin says of every window with a smallest size that it cannot pass that on."""
    for item in items:
        if "/ui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """A thread that outlives its test would answer into the next one."""
    before = set(threading.enumerate())
    yield
    left = [t.name for t in threading.enumerate() if t not in before and not t.daemon]
    assert not left, f"threads still alive: {left}"


@pytest.fixture
def dressed(qtbot: QtBot) -> QtBot:
    """An application with our fonts and the light theme at 100 % text."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not _installed:
        look.install(app, theme=LIGHT, text=1.0)
        _installed.append(True)
    return qtbot


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """The door to threads, closed afterwards."""
    made = Tasks()
    yield made
    made.close()
