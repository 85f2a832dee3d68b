"""The list of all stationery there is, as it is read and as it can be picked from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.printing.stationery import stationery
from ui.wiring.write import offered_envelopes, offered_layouts
from ui.write.choosing import ADD_SIZE, Lists, offered
from ui.write.grouped_choice import GroupedChoice
from ui.write.paper_panel import PaperPanel
from ui.write.state import Paper, WriteState

LISTS = Lists(
    papers=tuple((key, sheet.name) for key, sheet in stationery().papers.items()),
    layouts=offered_layouts(stationery()),
    envelopes=offered_envelopes(stationery()),
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
