"""The list of all stationery there is, as it is read and as it can be picked from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.printing.stationery import stationery
from ui.widgets.button import Button
from ui.widgets.fields import Choice
from ui.wiring.write import offered_envelopes, offered_labels, offered_layouts, sketch_size
from ui.write.choosing import ADD_SIZE, EnvelopeLine, Lists, offered
from ui.write.grouped_choice import GroupedChoice
from ui.write.label_grid import LabelGrid
from ui.write.paper_panel import PaperPanel
from ui.write.size_dialog import SizeDialog
from ui.write.state import Paper, WriteState
from ui.write.use_cases import NewSize

LISTS = Lists(
    papers=tuple((key, sheet.name) for key, sheet in stationery().papers.items()),
    layouts=offered_layouts(stationery()),
    envelopes=offered_envelopes(stationery()),
    labels=offered_labels(stationery()),
)


@pytest.mark.parametrize("paper", stationery().papers)
def test_every_envelope_is_offered_once_under_a_heading_of_its_own(paper: str) -> None:
    for layout in stationery().layouts:
        entries = offered(Paper(paper=paper, layout=layout), LISTS).envelopes
        keys = sorted(key for key, _words in entries if key)
        assert keys == sorted([*stationery().envelopes, "none", ADD_SIZE])
        assert "Others" not in [words for key, words in entries if not key]


@pytest.mark.parametrize("paper", stationery().papers)
def test_layouts_are_those_that_the_core_prints_on_the_paper(paper: str) -> None:
    entries = offered(Paper(paper=paper), LISTS).layouts
    fitting = [key for key, form in stationery().layouts.items() if paper in form.papers]
    assert [key for key, _words in entries] == fitting


def test_headings_cannot_be_picked(dressed: QtBot) -> None:
    panel = PaperPanel()
    dressed.addWidget(panel)
    panel.show_state(WriteState(paper=offered(Paper(envelope="none"), LISTS)))
    choice = next(c for c in panel.findChildren(GroupedChoice) if c.accessibleName() == "Envelopes")
    picked: list[str] = []
    panel.envelope_chosen.connect(picked.append)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    panel.show_state(WriteState(paper=offered(Paper(envelope="none", layout="us9", paper="letter"), LISTS)))
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert picked == ["dl", "no9"]


def on_labels(first: int = 5) -> WriteState:
    return WriteState(paper=offered(Paper(on_labels=True, labels="l7160", first_label=first), LISTS))


def test_the_first_free_label_is_chosen_with_keys_and_clicks(dressed: QtBot) -> None:
    panel = PaperPanel()
    dressed.addWidget(panel)
    panel.resize(320, 600)
    panel.show_state(on_labels())
    with dressed.waitExposed(panel):
        panel.show()
    (grid,) = panel.findChildren(LabelGrid)
    picked: list[int] = []
    panel.first_label_chosen.connect(picked.append)
    assert grid.accessibleDescription() == "Label 5 of 21: row 2, column 2"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(grid, key)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(grid.width() - 10, grid.height() - 6))
    assert picked == [6, 2, 1, 21, 21]
    panel.show_state(on_labels(first=1))
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert picked == [6, 2, 1, 21, 21], "there is no label above the first row"


def test_showing_a_state_chooses_nothing(dressed: QtBot) -> None:
    panel = PaperPanel()
    dressed.addWidget(panel)
    told: list[object] = []
    for signal in (panel.first_label_chosen, panel.copies_chosen, panel.addresses_on, panel.airmail_marked):
        signal.connect(told.append)
    panel.show_state(on_labels(first=9))
    panel.show_state(WriteState(paper=offered(Paper(copies=7, airmail=False), LISTS)))
    assert told == []


def test_adding_a_size_leaves_the_choice_as_it_was_until_it_is_given(dressed: QtBot) -> None:
    window = QWidget()
    dressed.addWidget(window)
    panel = PaperPanel()
    QVBoxLayout(window).addWidget(panel)
    panel.sketch = lambda size: sketch_size(size, "DE")
    window.show()
    panel.show_state(WriteState(paper=offered(Paper(envelope="dl"), LISTS)))
    given: list[NewSize] = []
    panel.size_given.connect(given.append)
    choice = next(c for c in panel.findChildren(GroupedChoice) if c.accessibleName() == "Envelopes")
    choice.setCurrentIndex(choice.count() - 1)
    choice.activated.emit(choice.count() - 1)
    assert choice.currentText() == "DL"
    (dialog,) = panel.findChildren(SizeDialog)
    dialog.size_field.setText("9.5 x 4.5")
    assert "9.5 mm wide cannot be printed" in dialog.size_field.accessibleDescription()
    dialog.size_field.setText("9.5 x 4.5 in")
    assert dialog.size_field.accessibleDescription() == ""
    QTest.keyClick(dialog.size_field, Qt.Key.Key_Return)
    assert given == [], "it has no name yet"
    dialog.name.setText("Kraft")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert given == [NewSize("Kraft", "9.5 x 4.5 in")]
    assert not dialog.isVisible()


def test_an_own_size_can_be_removed_and_a_bundled_one_cannot(dressed: QtBot) -> None:
    panel = PaperPanel()
    dressed.addWidget(panel)
    panel.show()
    lists = replace(LISTS, envelopes=(*LISTS.envelopes, EnvelopeLine("Kraft", "Kraft", "own", own=True)))
    dropped: list[str] = []
    panel.size_dropped.connect(dropped.append)
    panel.show_state(WriteState(paper=offered(Paper(envelope="Kraft"), lists)))
    (button,) = [b for b in panel.findChildren(Button) if "Remove" in b.text()]
    assert button.isVisible()
    button.click()
    panel.show_state(WriteState(paper=offered(Paper(envelope="dl"), lists)))
    assert not button.isVisible()
    assert dropped == ["Kraft"]


def test_scripts_are_chosen_where_an_address_has_two(dressed: QtBot) -> None:
    panel = PaperPanel()
    dressed.addWidget(panel)
    panel.show()
    chosen: list[str] = []
    panel.script_chosen.connect(chosen.append)
    (choice,) = [c for c in panel.findChildren(Choice) if c.accessibleName() == "Addresses in two scripts"]
    panel.show_state(WriteState())
    assert not choice.isVisible()
    panel.show_state(WriteState(two_scripts=True, paper=Paper(script="local")))
    assert choice.isVisible()
    assert choice.currentText() == "Local script, Latin town"
    choice.activated.emit(2)
    assert chosen == ["latin"]
