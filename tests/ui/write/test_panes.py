"""Steps, letter and preview side by side, or behind tabs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.write.panes import THREE_FROM, TWO_FROM, WritePanes
from ui.write.state import WriteState
from ui.write.view import WritePage


def shown(panes: WritePanes, parts: tuple[QWidget, ...]) -> list[bool]:
    return [part.isVisibleTo(panes) for part in parts]


@pytest.mark.parametrize(
    ("width", "before", "after"),
    [
        (THREE_FROM, [True, True, True], [True, True, True]),
        (THREE_FROM - 1, [True, True, False], [True, False, True]),
        (TWO_FROM - 1, [False, True, False], [False, False, True]),
    ],
)
def test_the_preview_goes_behind_a_tab_then_the_steps(
    dressed: QtBot, width: int, before: list[bool], after: list[bool]
) -> None:
    parts = (QWidget(), QWidget(), QWidget())
    panes = WritePanes(*parts)
    dressed.addWidget(panes)
    panes.resize(width, 500)
    panes.show()
    assert shown(panes, parts) == before
    panes.show_part("preview")
    assert shown(panes, parts) == after


def test_widths_are_told_and_taken_over(dressed: QtBot) -> None:
    parts = (QWidget(), QWidget(), QWidget())
    panes = WritePanes(*parts)
    dressed.addWidget(panes)
    panes.take_widths("400,500,298")
    panes.resize(1200, 500)
    panes.show()
    assert [part.width() for part in parts] == [400, 500, 298]
    for nonsense in ("", "1,2", "a,b,c", "-1,2,3"):
        panes.take_widths(nonsense)
    assert parts[0].width() == 400
    told: list[str] = []
    panes.moved.connect(told.append)
    (splitter,) = panes.findChildren(QSplitter)
    splitter.setSizes([350, 550, 298])
    splitter.splitterMoved.emit(350, 1)
    panes.hide()
    panes.show()
    assert (told, parts[0].width()) == (["350,550,298"], 350)


def test_a_narrow_page_without_a_case_begins_with_the_steps(dressed: QtBot) -> None:
    page = WritePage()
    dressed.addWidget(page)
    page.resize(736, 560)
    page.show()
    page.show_state(WriteState(loading=False))
    assert not page.signers.isVisible()
    page.focus_first()
    assert page.letter.isHidden()


def test_the_focus_stays_on_the_page_when_its_part_goes_behind_a_tab(dressed: QtBot) -> None:
    parts = (QLineEdit(), QWidget(), QWidget())
    holders = tuple(QWidget() for _part in parts)
    for holder, part in zip(holders, parts, strict=True):
        QVBoxLayout(holder).addWidget(part)
    window = QWidget()
    dressed.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit("elsewhere"))
    panes = WritePanes(*holders)
    column.addWidget(panes)
    window.resize(TWO_FROM - 100, 500)
    window.show()
    dressed.waitExposed(window)
    panes.show_part("steps")
    parts[0].setFocus()
    panes.show_part("preview")
    focus = window.focusWidget()
    assert focus is not None
    assert (focus.accessibleName(), panes.isAncestorOf(focus)) == ("Preview", True)


def test_parts_that_move_beside_each_other_are_told(dressed: QtBot) -> None:
    panes = WritePanes(QWidget(), QWidget(), QWidget())
    dressed.addWidget(panes)
    panes.resize(THREE_FROM, 500)
    panes.show()
    told: list[int] = []
    panes.arranged.connect(lambda: told.append(panes.columns))
    for width in (THREE_FROM - 1, THREE_FROM - 2, TWO_FROM - 1, THREE_FROM):
        panes.resize(width, 500)
    assert told == [2, 1, 3]
