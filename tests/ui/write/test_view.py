"""The Write page puts the focus where a line of the list before printing leads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.write.state import Aim, Paper, Step, TickRow, WriteState
from ui.write.view import WritePage


def test_the_row_of_a_signer_has_the_focus_and_space_unticks_it(dressed: QtBot) -> None:
    page = WritePage()
    dressed.addWidget(page)
    page.show()
    dressed.waitExposed(page)
    summaries = tuple((step, "", True) for step in Step)
    signers = tuple(TickRow(str(n), True, f"Invented Person {n}", "Ellery") for n in range(60))
    toggled: list[str] = []
    page.signers.toggled.connect(toggled.append)
    state = WriteState(loading=False, step=Step.SIGNERS, summaries=summaries, signers=signers)
    page.show_state(state)
    for asked, key in enumerate(("48", "3", "3"), start=1):
        page.show_state(
            WriteState(
                loading=False,
                step=Step.SIGNERS,
                summaries=summaries,
                signers=signers,
                aim=Aim("signer", key, asked),
            )
        )
        assert page.focusWidget() is page.signers.list
        QTest.keyClick(page.signers.list, Qt.Key.Key_Space)
    assert toggled == ["48", "3", "3"]


def test_the_first_field_of_the_paper_has_the_focus(dressed: QtBot) -> None:
    page = WritePage()
    dressed.addWidget(page)
    page.show()
    dressed.waitExposed(page)
    page.show_state(
        WriteState(
            loading=False,
            step=Step.PAPER,
            summaries=tuple((step, "", True) for step in Step),
            paper=Paper(papers=(("a4", "A4"),)),
            aim=Aim("paper", "envelope", 1),
        )
    )
    focus = page.focusWidget()
    assert focus is not None
    assert page.paper.isAncestorOf(focus)
