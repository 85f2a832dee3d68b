"""The Review page as widgets: what is drawn where, and what a hand or a keyboard makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.reading.case_object import ReadLine
from desktop.reviewing import Review
from tests.ui.review.shown import Desk, document, review, update
from ui.review.editors import ChoiceEditor, LineEditor, LinesEditor
from ui.review.field_row import FieldRowWidget
from ui.review.presenter import ReviewPresenter
from ui.review.question_card import RadioBox
from ui.review.view import ReviewPage
from ui.wiring.review import connected


class Window:
    """A page on the screen with a presenter behind it."""

    def __init__(self, qtbot: QtBot, shown: Review, size: tuple[int, int]) -> None:
        self.page = ReviewPage()
        self.desk = Desk(shown, page=self.page)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.presenter: ReviewPresenter = self.desk.presenter
        connected(self.page, self.presenter)
        self.presenter.opened()
        qtbot.wait(1)

    @property
    def focus(self) -> QWidget:
        widget = self.page.focusWidget()
        assert widget is not None
        return widget

    def field(self, key: str) -> FieldRowWidget:
        return next(row for row in self.page.findChildren(FieldRowWidget) if row.row.key == key)

    def editor(self, key: str) -> LineEditor | LinesEditor | ChoiceEditor:
        found = self.field(key).findChildren(QWidget)
        return next(one for one in found if isinstance(one, (LineEditor, LinesEditor, ChoiceEditor)))

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def window(dressed: QtBot) -> Iterator[Window]:
    yield Window(dressed, review(), (1300, 860))
    for menu in QApplication.topLevelWidgets():
        if isinstance(menu, QMenu):
            menu.close()


def test_source_and_fields_stand_beside_each_other(window: Window) -> None:
    assert window.page.source.isVisible()
    assert window.page.fields.isVisible()
    said = window.words()
    assert "What to ask for" in said
    assert "2 lines not used" in said
    assert "No country is printed in this address. Is it Iceland?" in said
    assert window.page.source.text.toPlainText().splitlines()[1] == "Reporter Held Without Charge"


def test_on_opening_the_first_open_mark_has_the_focus(window: Window) -> None:
    assert isinstance(window.focus, RadioBox)
    assert window.desk.state.current == "0@0.country"


def test_figures_answer_the_question_and_go_on(window: Window, dressed: QtBot) -> None:
    QTest.keyClick(window.focus, Qt.Key.Key_1)
    dressed.wait(1)
    assert window.desk.state.current == "line 24"
    assert window.focus.accessibleName() == "Use line 24 as"


def test_f8_goes_on_from_wherever_the_focus_is(window: Window, dressed: QtBot) -> None:
    window.editor("0.title").setFocus()
    assert window.desk.state.current == "0.title"
    QTest.keyClick(window.focus, Qt.Key.Key_F8)
    dressed.wait(1)
    assert window.desk.state.current == "0@0.country"
    QTest.keyClick(window.focus, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    dressed.wait(1)
    assert window.desk.state.current == "line 25"


def test_typing_and_leaving_a_field_corrects_it_and_keeps_the_focus(window: Window, dressed: QtBot) -> None:
    title = window.editor("0.title")
    assert isinstance(title, LinesEditor)
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Reporter Held")
    assert window.desk.state.can_undo is False
    QTest.keyClick(title, Qt.Key.Key_Tab)
    dressed.wait(1)
    assert window.desk.row("0.title").value == "Reporter Held"
    assert isinstance(window.focus, ChoiceEditor)
    QTest.keyClick(window.focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    dressed.wait(1)
    assert window.desk.row("0.title").value == "Reporter Held Without Charge"
    assert title.toPlainText() == "Reporter Held Without Charge"


def test_what_is_being_typed_counts_when_the_case_is_accepted(window: Window, dressed: QtBot) -> None:
    QTest.keyClick(window.focus, Qt.Key.Key_1)
    window.presenter.leave_out([24, 25])
    dressed.wait(1)
    demand = window.editor("0.demands.0")
    assert isinstance(demand, LinesEditor)
    demand.setFocus()
    demand.selectAll()
    QTest.keyClicks(demand, "Release her;")
    window.page.accept()
    ((_document_id, told),) = window.desk.accepted
    assert told is not None
    assert told.cases[0].demands[0] == "Release her;"


def test_a_complaint_stands_under_the_field_with_what_was_typed(window: Window, dressed: QtBot) -> None:
    deadline = window.editor("0.deadline")
    assert isinstance(deadline, LineEditor)
    deadline.setFocus()
    deadline.selectAll()
    QTest.keyClicks(deadline, "next week")
    QTest.keyClick(deadline, Qt.Key.Key_Return)
    dressed.wait(1)
    assert "Write the month as a word" in window.words()
    assert (deadline.text(), deadline.property("trouble")) == ("next week", "error")
    assert "Write the month" in deadline.accessibleDescription()


def test_a_click_in_the_source_puts_the_focus_on_its_field(window: Window, dressed: QtBot) -> None:
    text = window.page.source.text
    cursor = QTextCursor(text.document().findBlockByNumber(1))
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=4)
    text.setTextCursor(cursor)
    text.ensureCursorVisible()
    place = text.cursorRect(cursor).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dressed.wait(1)
    assert window.desk.state.current == "0.title"
    assert window.focus is window.editor("0.title")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_selection_is_used_from_a_menu_by_keyboard(window: Window, dressed: QtBot) -> None:
    text = window.page.source.text
    line = next(at for at, one in enumerate(window.desk.state.source.lines) if one.n == 25)
    cursor = QTextCursor(text.document().findBlockByNumber(line))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    text.setFocus()
    text.setTextCursor(cursor)
    assert text.selected() == ("Index: EUR 99/031/2031", (25,))
    QTest.keyClick(text, Qt.Key.Key_Return)
    menu = next(one for one in window.page.source.findChildren(QMenu) if one.title() == "")
    owner = next(action for action in menu.actions() if action.text() == "Case")
    inside = owner.menu()
    assert isinstance(inside, QMenu)
    next(action for action in inside.actions() if action.text() == "Index number").trigger()
    menu.close()
    dressed.wait(1)
    assert window.desk.row("0.ai_index").value == "EUR 99/0031/2031"
    assert window.focus is window.editor("0.ai_index")


def test_unused_lines_are_left_out_by_their_button(window: Window, dressed: QtBot) -> None:
    buttons = [
        one for one in window.page.findChildren(QWidget) if one.accessibleName() == "Leave line 24 out"
    ]
    buttons[0].click()  # type: ignore[attr-defined]  # it is a button
    dressed.wait(1)
    assert [line.n for line in window.desk.state.unused] == [25]
    assert "1 line not used" in window.words()


def test_under_a_narrow_window_one_pane_is_shown_at_a_time(dressed: QtBot) -> None:
    window = Window(dressed, review(), (736, 600))
    assert (window.page.source.isVisible(), window.page.fields.isVisible()) == (False, True)
    window.page.resize(1300, 860)
    dressed.wait(1)
    assert (window.page.source.isVisible(), window.page.fields.isVisible()) == (True, True)


def test_an_update_says_what_it_was_before(dressed: QtBot) -> None:
    said = Window(dressed, update(), (1300, 860)).words()
    assert "Before: Reporter Arrested" in said
    assert "Asked before, but no longer:" in said
    assert "Return her camera." in said
    assert "New in this update." in said


def test_a_document_of_two_thousand_lines_stays_quick(dressed: QtBot) -> None:
    lines = tuple(
        ReadLine(
            n,
            f"Line {n} of a long account of Port Sarn and its harbour, its boats and its lamps.",
            "background",
        )
        for n in range(100, 2100)
    )
    told = document(background="\n".join(line.text for line in lines))
    told = replace(told, lines=(*told.lines, *lines))
    window = Window(dressed, review(told), (1300, 860))
    text = window.page.source.text
    assert text.document().blockCount() == 2022
    # only what is in view is measured and painted
    assert len(text.visible_lines()) < 60
    window.presenter.focus("0.background")
    dressed.wait(1)
    assert text.verticalScrollBar().value() > 0
    window.presenter.focus("0.title")
    dressed.wait(1)
    shown = [line.n for line, _place in text.visible_lines()]
    assert 2 in shown


def test_the_outline_is_painted_where_the_words_stand(window: Window, dressed: QtBot) -> None:
    text = window.page.source.text
    window.presenter.focus("0.title")
    dressed.wait(1)
    with_outline = text.viewport().grab().toImage()
    window.presenter.focus("0.reference")
    dressed.wait(1)
    without = text.viewport().grab().toImage()
    cursor = QTextCursor(text.document().findBlockByNumber(1))
    place = text.cursorRect(cursor)
    box = [QPoint(place.left() - 2, y) for y in range(place.top() + 3, place.bottom() - 3)]
    assert any(with_outline.pixel(point) != without.pixel(point) for point in box)
