"""The tools over the letter: in two rows where there is room, texts and their ticks in reach."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.writing.text import LetterText, Paragraph
from ui.widgets.button import Button
from ui.write.letter_pane import LetterPane
from ui.write.letter_state import LetterState, TextEntry
from ui.write.letter_tools import FORMATS_BESIDE_FROM

WRITTEN = LetterText("en", "About her", (Paragraph("I write."),), "Yours,")


def state(*, kept: bool = False) -> LetterState:
    entries = (TextEntry("draft", "Draft", used=not kept), TextEntry("kept:Mine", "Mine", used=kept))
    return LetterState(
        reference="UA 7/31",
        entries=entries,
        key="kept:Mine" if kept else "draft",
        text=WRITTEN,
        made=1,
        kept=kept,
    )


@pytest.fixture
def pane(dressed: QtBot) -> LetterPane:
    made = LetterPane()
    dressed.addWidget(made)
    made.resize(FORMATS_BESIDE_FROM + 40, 600)
    made.show()
    made.show_state(state())
    return made


def button(pane: LetterPane, words: str) -> Button:
    found = (b for b in pane.findChildren(Button) if words in (b.text(), b.accessibleName()))
    return next(found)


def top(pane: LetterPane, words: str) -> int:
    """How far below the upper edge of the pane the middle of a button is."""
    one = button(pane, words)
    return one.mapTo(pane, one.rect().center()).y()


def test_bold_stands_beside_the_choice_of_text_and_before_the_fields_where_it_is_narrow(
    pane: LetterPane, dressed: QtBot
) -> None:
    beside, fields = top(pane, "Texts"), top(pane, "Signer")
    assert top(pane, "Bold (Ctrl+B)") == beside
    assert {top(pane, word) for word in ("Person at risk", "Signer", "Own words")} == {fields}
    pane.resize(FORMATS_BESIDE_FROM - 40, 600)
    dressed.waitUntil(lambda: top(pane, "Bold (Ctrl+B)") > top(pane, "Texts"))
    assert pane.width() == FORMATS_BESIDE_FROM - 40
    assert button(pane, "Bold (Ctrl+B)").isVisible()
    pane.resize(FORMATS_BESIDE_FROM + 40, 600)
    dressed.waitUntil(lambda: top(pane, "Bold (Ctrl+B)") == top(pane, "Texts"))


def test_a_kept_text_can_be_deleted_under_the_letter(pane: LetterPane) -> None:
    asked: list[int] = []
    pane.delete_asked.connect(lambda: asked.append(1))
    assert not button(pane, "Delete kept text").isVisible()
    pane.show_state(state(kept=True))
    button(pane, "Delete kept text").click()
    assert asked == [1]


def test_the_texts_of_the_case_are_ticked_from_a_button_with_a_word(pane: LetterPane) -> None:
    ticked: list[str] = []
    pane.text_ticked.connect(ticked.append)
    assert button(pane, "Texts").accessibleName() == "Texts for this case"
    menu = pane.tools.menu()
    states = {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}
    assert states == {"Draft": True, "Mine": False}
    next(action for action in menu.actions() if action.text() == "Mine").trigger()
    assert ticked == ["kept:Mine"]
    menu.deleteLater()


def test_more_pasted_than_fits_is_passed_on(pane: LetterPane) -> None:
    told: list[int] = []
    pane.cut_short.connect(lambda: told.append(1))
    pane.editor.subject.cut_short.emit()
    pane.editor.words.cut_short.emit()
    assert told == [1, 1]
    assert any(label.text() == "Subject" for label in pane.findChildren(QLabel))
