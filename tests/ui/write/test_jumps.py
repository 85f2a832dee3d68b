"""Every line of the list before printing leads to its cause, in a window on a real home."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import open_app
from desktop.importing import import_document
from desktop.runs import list_runs
from desktop.signers import add_signers, keep_signers
from desktop.writing.text import Paragraph
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, read_case, read_document
from tests.ui.test_workstation import settle, start
from ui.cases.view import CasesPage
from ui.officials.view import OfficialsPage
from ui.places import Page
from ui.workstation import Workstation
from ui.write.check_list import CheckRow
from ui.write.letter_pane import LetterPane
from ui.write.view import WritePage


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case that nobody accepted, an official without an address, a signer without one, no embassy."""
    monkeypatch.setenv("LETTERWRIGHT_PASSPHRASE", "only for tests")
    folder = tmp_path / "home"
    app = open_app(folder)
    nowhere = replace(MINISTER, address=())
    case = read_case(officials=(nowhere, AMBASSADOR), copies_generic=True, country="GR")
    import_document(app.store, read_document(case))
    keep_signers(app.store, SIGNERS)
    add_signers(app.store, ["Berit Solau"])
    app.close()
    return folder


@pytest.fixture
def station(dressed: QtBot, home: Path) -> Iterator[Workstation]:
    """The window on its Write page."""
    made: list[Workstation] = []
    station = start(dressed, made, home)
    station.window.resize(1440, 900)
    station.go(Page.WRITE, "UA 7/31")
    settle(dressed, station)
    yield station
    station.window.close()
    station.window.deleteLater()


def page_of(station: Workstation) -> WritePage:
    page = station.window.pages.currentWidget()
    assert isinstance(page, WritePage)
    return page


def press(station: Workstation, head: str, verb: str) -> None:
    """Presses a button of a line of the list with the keyboard."""
    rows = page_of(station).checks.findChildren(CheckRow)
    row = next(row for row in rows if head in row.check.head)
    button = next(button for button in row.buttons if button.text() == verb)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def on_officials(station: Workstation) -> None:
    page = station.window.pages.currentWidget()
    assert isinstance(page, OfficialsPage)
    assert page.detail.isVisible()
    assert "Aldric Venn" in page.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


def on_embassy_form(station: Workstation) -> None:
    page = station.window.pages.currentWidget()
    assert isinstance(page, OfficialsPage)
    assert page.form.isVisible()


def on_case(station: Workstation) -> None:
    page = station.window.pages.currentWidget()
    assert isinstance(page, CasesPage)
    assert "Reporter Held" in page.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


def on_signer(station: Workstation) -> None:
    page = page_of(station)
    assert page.signers.list.hasFocus()
    assert "Berit Solau" in page.signers.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("head", "verb", "arrived"),
    [
        ("an official has no address", "Open official", on_officials),
        ("nobody has accepted a case", "Open case", on_case),
        ("a signer gave no address", "Find signer", on_signer),
        ("asks for copies to an embassy", "Add the embassy", on_embassy_form),
    ],
)
def test_a_line_leads_to_what_it_is_about(
    station: Workstation, dressed: QtBot, head: str, verb: str, arrived: Callable[[Workstation], None]
) -> None:
    press(station, head, verb)
    settle(dressed, station)
    arrived(station)


def test_a_line_leads_to_the_words_of_the_letter(station: Workstation, dressed: QtBot) -> None:
    page = page_of(station)
    (pane,) = page.findChildren(LetterPane)
    text = pane.editor.text()
    words = (*text.paragraphs, Paragraph("See {{nonsense}}."))
    pane.edited.emit(msgspec.structs.replace(text, paragraphs=words))
    settle(dressed, station)
    press(station, "a field means nothing", "Edit the letter")
    assert page.letter.editor.words.hasFocus()


def test_a_line_leads_to_the_choice_of_paper_it_names(station: Workstation, dressed: QtBot) -> None:
    page = page_of(station)
    for chosen, key in (
        (page.paper.paper_chosen, "a4"),
        (page.paper.layout_chosen, "din5008b"),
        (page.paper.envelope_chosen, "c6"),
    ):
        chosen.emit(key)
    settle(dressed, station)
    press(station, "has no such window", "Change paper")
    focus = station.window.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Envelopes"


def test_print_is_never_dead_it_leads_to_the_first_stop(station: Workstation, dressed: QtBot) -> None:
    page = page_of(station)
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle(dressed, station)
    focus = station.window.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Hold all 4 with a stop: Stop: an official has no address")


def test_print_leads_to_the_cases_where_none_is_chosen(station: Workstation, dressed: QtBot) -> None:
    page = page_of(station)
    page.cases.toggled.emit("UA 7/31")
    settle(dressed, station)
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.cases.list.hasFocus()


def test_a_test_pair_is_written_and_nothing_is_recorded(
    station: Workstation, dressed: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    monkeypatch.setattr(
        "ui.workstation.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    page = page_of(station)
    page.preview.next_asked.emit()
    settle(dressed, station)
    page.ask_test_folder()
    settle(dressed, station)
    (folder,) = tmp_path.glob("Test of piece *")
    assert sorted(file.name for file in folder.iterdir()) == ["test envelope.pdf", "test letter.pdf"]
    assert opened == [str(folder)]
    assert list_runs(station.home.store) == ()
