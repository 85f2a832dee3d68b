"""The field for letter text as it is typed in: chips, keys, clipboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.writing.text import LetterText, Marked, Paragraph
from ui.write.chip_edit import ChipEdit
from ui.write.field_popup import FieldPopup
from ui.write.letter_editor import LetterEditor
from ui.write.letter_pane import LetterPane
from ui.write.letter_state import LetterState, TextEntry
from ui.write.letter_words import MOST_CHARACTERS, as_much_as_fits

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def edit(dressed: QtBot) -> Iterator[ChipEdit]:
    window = QWidget()
    dressed.addWidget(window)
    layout = QVBoxLayout(window)
    made = ChipEdit("Words")
    layout.addWidget(made)
    layout.addStretch(1)
    window.resize(600, 500)
    window.show()
    dressed.waitExposed(window)
    made.setFocus()
    yield made
    window.close()


def popup(edit: ChipEdit) -> FieldPopup:
    (found,) = [child for child in edit.window().findChildren(FieldPopup) if child.isVisible()]
    return found


def type_into_popup(edit: ChipEdit, words: str) -> None:
    assert popup(edit).isAncestorOf(edit.window().focusWidget())
    QTest.keyClicks(edit.window().focusWidget(), words)


def text(edit: ChipEdit) -> str:
    return "\n".join(paragraph.text for paragraph in edit.paragraphs())


def test_ctrl_space_opens_the_fields_and_enter_inserts_the_one_typed(edit: ChipEdit) -> None:
    QTest.keyClicks(edit, "Dear ")
    QTest.keyClick(edit, Key.Key_Space, CONTROL)
    type_into_popup(edit, "tow")
    QTest.keyClick(edit.window().focusWidget(), Key.Key_Return)
    assert edit.hasFocus()
    QTest.keyClicks(edit, "!")
    assert text(edit) == "Dear {{town}}!"


def test_two_braces_open_the_fields_and_a_name_spelt_out_is_one(edit: ChipEdit) -> None:
    QTest.keyClicks(edit, "To {{")
    type_into_popup(edit, "signer}}")
    assert (text(edit), edit.hasFocus()) == ("To {{signer}}", True)
    edit.undo()
    assert "signer" not in text(edit)


def test_escape_leaves_what_was_typed(edit: ChipEdit) -> None:
    QTest.keyClicks(edit, "{{")
    type_into_popup(edit, "no")
    QTest.keyClick(edit.window().focusWidget(), Key.Key_Escape)
    assert (text(edit), edit.hasFocus()) == ("{{no", True)


def test_backspace_takes_a_chip_whole_and_undo_brings_it_back(edit: ChipEdit) -> None:
    edit.show_paragraphs((Paragraph("To {{person}}"),))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(edit, Key.Key_Backspace)
    assert text(edit) == "To "
    edit.undo()
    assert text(edit) == "To {{person}}"


def test_bold_and_italic_mark_what_is_selected(edit: ChipEdit) -> None:
    QTest.keyClicks(edit, "now go")
    edit.moveCursor(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(edit, Key.Key_B, CONTROL)
    QTest.keyClick(edit, Key.Key_I, CONTROL)
    assert edit.paragraphs()[0].marked == (Marked(4, 6, "bold"), Marked(4, 6, "italic"))
    QTest.keyClick(edit, Key.Key_B, CONTROL)
    assert edit.paragraphs()[0].marked == (Marked(4, 6, "italic"),)


def test_an_empty_item_ends_its_list(edit: ChipEdit) -> None:
    QTest.keyClicks(edit, "one")
    edit.toggle_list("item")
    QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClicks(edit, "two")
    QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClick(edit, Key.Key_Return)
    QTest.keyClicks(edit, "after")
    assert [(p.text, p.kind) for p in edit.paragraphs()] == [
        ("one", "item"),
        ("two", "item"),
        ("after", "text"),
    ]
    edit.selectAll()
    edit.toggle_list("bullet")
    assert {p.kind for p in edit.paragraphs()} == {"bullet"}
    edit.toggle_list("bullet")
    assert {p.kind for p in edit.paragraphs()} == {"text"}


def test_own_words_stand_alone(edit: ChipEdit) -> None:
    QTest.keyClicks(edit, "beforeafter")
    for _ in "after":
        edit.moveCursor(QTextCursor.MoveOperation.Left)
    edit.insert_field("own words")
    assert [(p.text, p.kind) for p in edit.paragraphs()] == [
        ("before", "text"),
        ("", "own_words"),
        ("after", "text"),
    ]


def test_the_clipboard_holds_plain_text_and_takes_plain_text(edit: ChipEdit) -> None:
    edit.show_paragraphs((Paragraph("To {{person}} now", marked=(Marked(0, 2, "bold"),)),))
    edit.selectAll()
    copied = edit.createMimeDataFromSelection()
    assert (copied.text(), copied.hasHtml()) == ("To {{person}} now", False)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    rich = QMimeData()
    rich.setHtml("<b>loud</b>")
    rich.setText(" and {{role}}\nloud")
    edit.insertFromMimeData(rich)
    assert [p.text for p in edit.paragraphs()] == ["To {{person}} now and {{role}}", "loud"]
    assert edit.paragraphs()[1].marked == ()


def test_no_more_is_pasted_than_a_letter_holds(edit: ChipEdit) -> None:
    cut: list[int] = []
    edit.cut_short.connect(lambda: cut.append(1))
    pasted = QMimeData()
    pasted.setText("word " * (MOST_CHARACTERS // 10))
    edit.insertFromMimeData(pasted)
    assert (len(text(edit)), cut) == (MOST_CHARACTERS // 2, [])
    pasted.setText("word " * 200_000)
    edit.insertFromMimeData(pasted)
    assert MOST_CHARACTERS - 6 <= len(text(edit)) <= MOST_CHARACTERS
    assert text(edit).endswith("word")
    assert cut == [1]
    edit.undo()
    assert len(text(edit)) == MOST_CHARACTERS // 2


@pytest.mark.parametrize(
    ("words", "room", "left"),
    [
        ("free her now", 12, "free her now"),
        ("free her now", 11, "free her"),
        ("free her now", 8, "free her"),
        ("freeher", 4, "free"),
        ("free her", 0, ""),
        ("free her", -3, ""),
        ("   free", 2, "  "),
    ],
)
def test_what_fits_ends_with_a_whole_word(words: str, room: int, left: str) -> None:
    assert as_much_as_fits(words, room) == left


def test_one_line_stays_one(dressed: QtBot) -> None:
    line = ChipEdit("Subject", single=True)
    dressed.addWidget(line)
    line.show()
    left: list[int] = []
    line.left_down.connect(lambda: left.append(1))
    QTest.keyClicks(line, "About")
    QTest.keyClick(line, Key.Key_Return)
    pasted = QMimeData()
    pasted.setText(" her\nand him")
    line.insertFromMimeData(pasted)
    line.insert_field("own words")
    assert (line.line(), left) == ("About her and him", [1])


WRITTEN = LetterText(
    "en",
    "About {{person}}",
    (Paragraph("I write."), Paragraph("free her", "item"), Paragraph(kind="own_words")),
    "Yours, {{signer}}",
)


def test_a_whole_letter_comes_back_from_its_editor(dressed: QtBot) -> None:
    editor = LetterEditor()
    dressed.addWidget(editor)
    editor.show_text(WRITTEN)
    assert editor.text() == WRITTEN


def test_the_letter_is_told_after_a_pause_and_at_once_before_another_wish(dressed: QtBot) -> None:
    pane = LetterPane()
    dressed.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    state = LetterState(
        reference="UA 7/31",
        entries=(TextEntry("draft", "Draft", used=True),),
        key="draft",
        text=WRITTEN,
        made=1,
    )
    pane.show_state(state)
    told: list[LetterText] = []
    pane.edited.connect(told.append)
    QTest.keyClicks(pane.editor.farewell, "A")
    assert told == []
    with dressed.waitSignal(pane.edited, timeout=2000):
        pass
    assert told[0].farewell == "AYours, {{signer}}"
    QTest.keyClicks(pane.editor.farewell, "B")
    pane.tools.text_picked.emit("draft")
    assert len(told) == 2
    # what was typed stays, whatever else is drawn
    pane.show_state(state)
    assert pane.editor.text().farewell == "ABYours, {{signer}}"
