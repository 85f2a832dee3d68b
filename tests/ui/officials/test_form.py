"""The form of an embassy in a window on a real home: by keys, with errors beside the field, and by file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import open_app
from desktop.embassies import list_embassies
from models.lines import EmbassyEntry, EmbassyLine
from ui.officials.view import OfficialsPage
from ui.places import Page
from ui.widgets.button import Button
from ui.widgets.fields import TextField
from ui.widgets.toast import Toast
from ui.workstation import Workstation

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def station(dressed: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workstation]:
    """A window on a new home, at its Officials page."""
    monkeypatch.setenv("LETTERWRIGHT_PASSPHRASE", "only for tests")
    open_app(tmp_path / "home").close()
    made = Workstation(tmp_path / "home")
    made.window.show()
    dressed.waitExposed(made.window)
    made.begin()
    settle(dressed, made)
    made.go(Page.OFFICIALS)
    settle(dressed, made)
    yield made
    made.window.close()
    made.window.deleteLater()


def settle(qtbot: QtBot, station: Workstation) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: not station.tasks.busy, timeout=30_000)
        qtbot.wait(1)


def page_of(station: Workstation) -> OfficialsPage:
    page = station.window.pages.currentWidget()
    assert isinstance(page, OfficialsPage)
    return page


def kept(station: Workstation) -> tuple[EmbassyLine, ...]:
    return list_embassies(station.home.store)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def named(page: OfficialsPage, name: str) -> QWidget:
    kinds = (QComboBox, TextField, QPlainTextEdit)
    return next(w for kind in kinds for w in page.form.findChildren(kind) if w.accessibleName() == name)


def press(widget: QWidget, verb: str) -> None:
    next(b for b in widget.findChildren(Button) if b.text().startswith(verb) and b.isVisible()).click()


def test_an_embassy_is_entered_by_keys_alone_and_taken_back(dressed: QtBot, station: Workstation) -> None:
    page = page_of(station)
    assert "or enter the embassies in your country" in words(page)
    QTest.keyClick(station.window.focusWidget(), Qt.Key.Key_N, CONTROL)
    represents = station.window.focusWidget()
    assert isinstance(represents, QComboBox)
    assert represents.accessibleName() == "Country it represents"
    QTest.keyClick(represents, Qt.Key.Key_Return, CONTROL)
    settle(dressed, station)
    assert represents.accessibleDescription() == "Say the country it represents."
    assert station.window.focusWidget() is represents
    assert kept(station) == ()
    QTest.keyClicks(represents, "Icel")
    QTest.keyClick(represents, Qt.Key.Key_Tab)
    QTest.keyClick(station.window.focusWidget(), Qt.Key.Key_Tab)
    address = station.window.focusWidget()
    assert address.accessibleName() == "Postal address, without the country"
    QTest.keyClicks(address, "Embassy of Iceland")
    QTest.keyClick(address, Qt.Key.Key_Return)
    QTest.keyClicks(address, "5 Lantern Court")
    QTest.keyClick(address, Qt.Key.Key_Return, CONTROL)
    settle(dressed, station)
    (line,) = kept(station)
    address_lines = ("Embassy of Iceland", "5 Lantern Court")
    assert line.entry == EmbassyEntry("IS", "US", address_lines, role="Ambassador")
    assert not page.form.isVisible()
    assert "Embassy of Iceland in United States" in words(page.detail)
    toast = next(toast for toast in station.window.findChildren(Toast) if toast.isVisible())
    press(toast, "Undo")
    settle(dressed, station)
    assert kept(station) == ()


def test_it_is_changed_left_and_removed(dressed: QtBot, station: Workstation, tmp_path: Path) -> None:
    drop(station, tmp_path, "IS,Embassy of Iceland,US")
    settle(dressed, station)
    page = page_of(station)
    press(page.detail, "Change")
    name = named(page, "Name")
    assert isinstance(name, TextField)
    name.setText("Sunna Marlow")
    press(page.form, "Keep the change")
    settle(dressed, station)
    assert [line.entry.name for line in kept(station)] == ["Sunna Marlow"]
    assert "Sunna Marlow, Ambassador" in words(page.detail)
    press(page.detail, "Change")
    name.setText("Nobody")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    assert station.window.focusWidget() is page.list
    assert [line.entry.name for line in kept(station)] == ["Sunna Marlow"]
    press(page.detail, "Remove")
    settle(dressed, station)
    assert kept(station) == ()
    QTest.keyClick(station.window, Qt.Key.Key_Z, CONTROL)
    settle(dressed, station)
    assert [line.entry.name for line in kept(station)] == ["Sunna Marlow"]


def test_a_dropped_list_goes_in_and_its_bad_rows_are_named(
    dressed: QtBot, station: Workstation, tmp_path: Path
) -> None:
    drop(station, tmp_path, "IS,Embassy of Iceland,US", "XX,Embassy,US")
    settle(dressed, station)
    page = page_of(station)
    assert len(kept(station)) == 1
    assert "1 row was kept out" in words(page)
    assert "Line 3: “XX” is no country" in words(page)
    press(page, "I have read it")
    assert "kept out" not in words(page)


def test_scrolling_over_a_country_does_not_change_it(dressed: QtBot, station: Workstation) -> None:
    page = page_of(station)
    press(page, "Add an embassy")
    country = named(page, "Country it stands in")
    assert isinstance(country, QComboBox)
    before = country.currentText()
    middle = QPointF(5, 5)
    buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), buttons, modifiers, phase, False)
    QApplication.sendEvent(country, wheel)
    assert country.currentText() == before == "United States"


def drop(station: Workstation, folder: Path, *rows: str) -> None:
    path = folder / "embassies.csv"
    path.write_text("\n".join(("represents,line1,country", *rows)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page, action = page_of(station), Qt.DropAction.CopyAction
    page.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), action, data, buttons, modifiers))
    assert "Let go to import the embassies" in words(page)
    page.dropEvent(QDropEvent(QPointF(5, 5), action, data, buttons, modifiers))
