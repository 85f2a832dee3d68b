"""The shell alone: rail, keys, long work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.places import Page
from ui.widgets.busy import SHOWN_AFTER_MS
from ui.widgets.button import Button
from ui.widgets.rail import RailButton
from ui.work import Task


@pytest.fixture
def window(dressed: QtBot) -> MainWindow:
    made = MainWindow()
    dressed.addWidget(made)
    made.show()
    dressed.waitExposed(made)
    return made


def test_painted_is_said_once(dressed: QtBot) -> None:
    made = MainWindow()
    dressed.addWidget(made)
    said: list[int] = []
    made.painted.connect(lambda: said.append(1))
    made.show()
    dressed.waitUntil(lambda: bool(said))
    made.repaint()
    dressed.wait(5)
    assert said == [1]


def test_the_rail_shows_words_where_there_is_room_and_f9_turns_it(window: MainWindow) -> None:
    window.resize(1440, 800)
    wide = window.rail.width()
    window.resize(1439, 800)
    narrow = window.rail.width()
    assert narrow < wide
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.rail.width() == wide
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.rail.width() == narrow


def test_the_choice_of_the_rail_is_kept_for_its_page(window: MainWindow) -> None:
    cases, write = QLabel("cases"), QLabel("write")
    window.resize(1440, 800)
    window.show_page(Page.CASES, cases)
    wide = window.rail.width()
    window.show_page(Page.WRITE, write)
    narrow = window.rail.width()
    QTest.keyClick(window, Qt.Key.Key_F9)
    window.show_page(Page.CASES, cases)
    window.show_page(Page.WRITE, write)
    assert narrow < window.rail.width() == wide


def test_every_page_has_its_key_and_its_spoken_name(window: MainWindow) -> None:
    asked: list[Page] = []
    window.page_asked.connect(asked.append)
    for number in range(1, 6):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    assert asked == [Page.CASES, Page.OFFICIALS, Page.WRITE, Page.MAILBAG, Page.ACTIONS]
    window.rail.show_badge(Page.CASES, "7")
    described = [button.accessibleDescription() for button in window.rail.findChildren(RailButton)]
    assert "7" in described


def test_work_shows_itself_late_with_its_count_and_cancel(dressed: QtBot, window: MainWindow) -> None:
    quick, long, silent = Task("Quick"), Task("Writing 72 letters", can_cancel=True), Task("")
    window.busy.started(silent)
    window.busy.started(quick)
    assert not window.busy.isVisible()
    window.busy.ended(quick)
    dressed.wait(SHOWN_AFTER_MS + 50)
    assert not window.busy.isVisible()
    window.busy.started(long)
    dressed.waitUntil(window.busy.isVisible)
    long.done, long.total = 12, 72
    window.busy.moved(long)
    shown = [label.text() for label in window.busy.findChildren(QLabel)]
    assert "Writing 72 letters" in shown
    assert "12 of 72" in shown
    bar = window.busy.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (12, 72)
    cancel = next(b for b in window.busy.findChildren(Button) if b.text() == "Cancel")
    cancel.click()
    assert long.cancelled()
    assert not cancel.isEnabled()
    window.busy.ended(long)
    assert not window.busy.isVisible()


def test_f6_goes_from_pane_to_pane(dressed: QtBot, window: MainWindow) -> None:
    from ui.cases.view import CasesPage

    page = CasesPage()
    window.show_page(Page.CASES, page)
    dressed.wait(1)
    window.rail.sync.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.rail.isAncestorOf(window.focusWidget())
