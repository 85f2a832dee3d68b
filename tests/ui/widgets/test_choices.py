"""Segments, tiles, ticks and fields by keyboard and by screen reader."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.marks import Mark
from ui.widgets.fields import Choice, Field, SearchField, TextField, TickBox
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.rows import RowModel
from ui.widgets.segments import FlowChoices, Option, Segments
from ui.widgets.ticks import TickList
from ui.widgets.tiles import Tiles

OPTIONS = (Option("open", "Open", count=7), Option("stopped", "Stopped", count=2), Option("all", "All"))


@dataclass(frozen=True)
class Row:
    key: str
    ticked: bool = False
    title: str = "Ida Calloway"
    text: str = "Ellery"
    mark: Mark | None = None

    @property
    def spoken(self) -> str:
        return self.title


@pytest.mark.parametrize("kind", [Segments, FlowChoices])
def test_segments_speak_their_counts_and_move_with_arrows(
    dressed: QtBot, kind: type[Segments] | type[FlowChoices]
) -> None:
    choices = kind("Which cases")
    dressed.addWidget(choices)
    chosen: list[str] = []
    choices.chosen.connect(chosen.append)
    choices.show_options(OPTIONS, "open")
    choices.show()
    buttons = choices.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
    assert "Open  7" in [button.accessibleName() for button in buttons]
    QTest.keyClick(choices, Qt.Key.Key_Right)
    QTest.keyClick(choices, Qt.Key.Key_Right)
    QTest.keyClick(choices, Qt.Key.Key_Right)
    assert chosen == ["stopped", "all", "open"]
    choices.show_options((*OPTIONS[:2], Option("all", "All", count=9)), "stopped")
    assert chosen == ["stopped", "all", "open"], "showing a state chooses nothing"
    choices.choose(2)
    assert chosen[-1] == "all"


def test_digits_choose_tiles_while_one_has_the_focus(dressed: QtBot) -> None:
    tiles = Tiles("What", tuple(Option(str(n), f"Word {n}", "phone") for n in range(5)), in_row=3)
    dressed.addWidget(tiles)
    chosen: list[str] = []
    tiles.chosen.connect(chosen.append)
    tiles.show()
    tiles.show_current("0")
    QTest.keyClick(tiles, Qt.Key.Key_4)
    QTest.keyClick(tiles, Qt.Key.Key_9)
    QTest.keyClick(tiles, Qt.Key.Key_Left)
    assert chosen[0] == "3"
    assert len(chosen) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_rows_are_ticked_by_keyboard_and_say_whether_they_are(dressed: QtBot, key: Qt.Key) -> None:
    ticks = TickList("Who signs")
    dressed.addWidget(ticks)
    toggled: list[str] = []
    ticks.toggled.connect(toggled.append)
    ticks.show_rows([Row("1", ticked=True), Row("2")])
    ticks.show()
    model = ticks.model()
    states = [model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(2)]
    assert states == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    ticks.setCurrentIndex(model.index(1, 0))
    QTest.keyClick(ticks, key)
    assert toggled == ["2"]


def test_a_model_keeps_its_place_where_the_keys_stay(dressed: QtBot, qtmodeltester: object) -> None:
    model: RowModel[Row] = RowModel()
    resets: list[int] = []
    changes: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: changes.append(1))
    model.set_rows([Row("1"), Row("2")])
    model.set_rows([Row("1", ticked=True), Row("2")])
    model.set_rows([Row("2")])
    assert (len(resets), len(changes)) == (2, 1)
    assert model.place_of("2").row() == 0
    assert not model.place_of("1").isValid()
    assert not model.place_of("").isValid()
    check = getattr(qtmodeltester, "check")  # noqa: B009 - the plugin's fixture has no type
    check(model)
    assert isinstance(model, QAbstractItemModel)


def test_headings_cannot_be_chosen(dressed: QtBot) -> None:
    model: RowModel[Row] = RowModel()
    model.set_rows([Row(""), Row("1")])
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_choice_tells_only_what_a_person_picked(dressed: QtBot) -> None:
    choice = Choice("Letters on")
    dressed.addWidget(choice)
    picked: list[str] = []
    choice.picked.connect(picked.append)
    choice.show_entries((("a4", "A4"), ("letter", "Letter")), "letter")
    choice.show_entries((("a4", "A4"), ("letter", "Letter")), "a4")
    assert picked == []
    choice.activated.emit(1)
    assert picked == ["letter"]
    assert choice.accessibleName() == "Letters on"


def test_a_field_says_under_itself_what_is_wrong(dressed: QtBot) -> None:
    inner = TextField("Postcode")
    field = Field("Postcode", inner)
    dressed.addWidget(field)
    field.show()
    field.complain("The postcode has a letter O in it.")
    shown = [label.text() for label in field.findChildren(QLabel) if label.isVisible()]
    assert "The postcode has a letter O in it." in shown
    assert inner.accessibleDescription() == "The postcode has a letter O in it."
    field.complain("")
    assert inner.property("trouble") == ""


def test_escape_empties_the_search(dressed: QtBot) -> None:
    search = SearchField("Search", placeholder="Search")
    dressed.addWidget(search)
    search.setText("osten")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_a_tick_box_is_toggled_by_space(dressed: QtBot) -> None:
    box = TickBox("I have written it down")
    dressed.addWidget(box)
    box.show()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_a_long_line_is_cut_and_told_whole(dressed: QtBot) -> None:
    holder = QWidget()
    dressed.addWidget(holder)
    label = Label("Ministry of Harbours, Bridges and Ferries of the Northern Isles", elide=True)
    layout = QVBoxLayout(holder)
    layout.addWidget(label)
    holder.resize(160, 60)
    holder.show()
    dressed.waitExposed(holder)
    assert QLabel.text(label).endswith("…")
    assert label.toolTip() == label.text() == label.accessibleName()


def test_airy_text_is_never_taken_for_markup(dressed: QtBot) -> None:
    label = Label("<b>Bold</b> & more\nNext", airy=True)
    dressed.addWidget(label)
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; more" in QLabel.text(label)


def test_a_flow_goes_on_below_where_it_is_narrow(dressed: QtBot) -> None:
    flow = Flow(gap=4)
    dressed.addWidget(flow)
    for _ in range(6):
        word = QLabel("word")
        word.setFixedSize(50, 10)
        flow.flow.addWidget(word)
    assert flow.flow.heightForWidth(400) == 10
    assert flow.flow.heightForWidth(170) == 24
    assert flow.flow.heightForWidth(50) == 80
