"""The window on a real home: opened after the shell, driven by hand through its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from desktop.app import open_app
from desktop.importing import import_files
from desktop.reviewing import find_review
from desktop.signers import keep_signers
from desktop.sync import collector
from models.errors import SecretError, StoreError
from tests.collectors import serving
from tests.invented import SIGNERS
from ui import look
from ui.actions.view import ActionsPage
from ui.cases.paste_dialog import PasteDialog
from ui.cases.view import CasesPage
from ui.mailbag.view import MailbagPage
from ui.officials.view import OfficialsPage
from ui.palette.view import Palette
from ui.places import Page
from ui.review.editors import LinesEditor
from ui.review.question_card import RadioBox
from ui.review.view import ReviewPage
from ui.theme import DARK, LIGHT
from ui.widgets.button import Button
from ui.widgets.line_dialog import LineDialog
from ui.widgets.problem_dialog import ProblemDialog
from ui.widgets.toast import Toast
from ui.workstation import Workstation
from ui.write.view import WritePage

SAMPLES = resources.path("samples")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a home may be; opened by passphrase, as there is no keyring in tests."""
    monkeypatch.setenv("LETTERWRIGHT_PASSPHRASE", "only for tests")
    return tmp_path / "home"


@pytest.fixture
def filled(home: Path) -> Path:
    """A home with the sample cases and three signers."""
    app = open_app(home)
    import_files(app.store, [SAMPLES], accept=True)
    keep_signers(app.store, SIGNERS)
    app.close()
    return home


@pytest.fixture
def stations(dressed: QtBot) -> Iterator[list[Workstation]]:
    """Windows that are closed at the end."""
    made: list[Workstation] = []
    yield made
    for station in made:
        station.window.close()
        station.window.deleteLater()


def start(qtbot: QtBot, stations: list[Workstation], home: Path) -> Workstation:
    home.mkdir(exist_ok=True)
    station = Workstation(home)
    stations.append(station)
    station.window.show()
    qtbot.waitExposed(station.window)
    station.begin()
    settle(qtbot, station)
    return station


class Shown(QObject):
    """Keeps the windows that appear on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def settle(qtbot: QtBot, station: Workstation) -> None:
    qtbot.waitUntil(lambda: not station.tasks.busy, timeout=30_000)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not station.tasks.busy, timeout=30_000)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget: QWidget, verb: str) -> None:
    button = next(b for b in widget.findChildren(Button) if b.text().startswith(verb) and b.isVisible())
    assert button.isEnabled(), verb
    button.click()


def page(station: Workstation) -> QWidget:
    shown = station.window.pages.currentWidget()
    assert shown is not None
    return shown


def test_a_new_home_welcomes_and_takes_a_dropped_file(
    dressed: QtBot, stations: list[Workstation], home: Path
) -> None:
    station = start(dressed, stations, home)
    cases = page(station)
    assert isinstance(cases, CasesPage)
    assert "Welcome." in words(cases)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(min(SAMPLES.iterdir())))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    cases.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, modifiers))
    settle(dressed, station)
    review = page(station)
    assert isinstance(review, ReviewPage)
    assert "Immediately release" in review.source.text.toPlainText()
    station.go(Page.CASES)
    settle(dressed, station)
    assert cases.list.model().rowCount() == 2
    assert "What to ask for" in words(cases.detail)
    assert "Nobody has looked this case over yet" in words(cases.detail)
    press(cases.detail, "Accept it as it was read")
    settle(dressed, station)
    assert "Nobody has looked" not in words(cases.detail)


def test_a_case_is_looked_over_by_keyboard_accepted_and_taken_back(
    dressed: QtBot, stations: list[Workstation], home: Path
) -> None:
    app = open_app(home)
    import_files(app.store, [min(SAMPLES.iterdir())])
    app.close()
    station = start(dressed, stations, home)
    cases = page(station)
    assert isinstance(cases, CasesPage)
    press(cases.detail, "Look it over")
    settle(dressed, station)
    review = page(station)
    assert isinstance(review, ReviewPage)
    dressed.waitUntil(lambda: isinstance(station.window.focusWidget(), RadioBox))
    # both officials' countries are asked about: 1 says that they are what was inferred
    for _question in range(2):
        QTest.keyClick(station.window.focusWidget(), Qt.Key.Key_1)
        dressed.wait(1)
    title = next(field for field in review.findChildren(LinesEditor) if field.accessibleName() == "Title")
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Librarian Held")
    QTest.keyClick(title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(dressed, station)
    assert page(station) is cases
    assert "Librarian Held" in words(cases.detail)
    assert "Nobody has looked" not in words(cases.detail)
    toast = next(toast for toast in station.window.findChildren(Toast) if toast.isVisible())
    press(toast, "Undo")
    settle(dressed, station)
    assert page(station) is review
    station.go(Page.CASES)
    settle(dressed, station)
    assert "Nobody has looked" in words(cases.detail)
    assert "Librarian Held For Lending A Poem" in words(cases.detail)


def test_a_piece_of_a_web_page_is_pasted_with_its_structure(
    dressed: QtBot, stations: list[Workstation], filled: Path
) -> None:
    station = start(dressed, stations, filled)
    cases = page(station)
    assert isinstance(cases, CasesPage)
    data = QMimeData()
    data.setText("Harbour news First lamp Second lamp")
    data.setHtml("<h1>Harbour news</h1><ul><li>First lamp</li><li>Second lamp</li></ul>")
    QApplication.clipboard().setMimeData(data)
    cases.paste_text()
    press(cases.findChildren(PasteDialog)[0], "Read this text")
    settle(dressed, station)
    app = open_app(filled)
    document = find_review(app.store, 6).read
    app.close()
    assert document.source.format == "html"
    assert [line.text.strip("-•· ") for line in document.lines] == [
        "Harbour news",
        "First lamp",
        "Second lamp",
    ]


def test_a_document_of_no_known_kind_is_assigned_by_hand_and_put_back(
    dressed: QtBot, stations: list[Workstation], filled: Path, tmp_path: Path
) -> None:
    station = start(dressed, stations, filled)
    notice = tmp_path / "notice.txt"
    notice.write_text("Appeal for the lighthouse keeper\n\nAsk that Bo Fictive is set free.\n")
    cases = page(station)
    assert isinstance(cases, CasesPage)
    cases.files_given.emit([notice])
    settle(dressed, station)
    toast = next(toast for toast in station.window.findChildren(Toast) if toast.isVisible())
    press(toast, "It asks for action: assign its lines")
    settle(dressed, station)
    review = page(station)
    assert isinstance(review, ReviewPage)
    assert "Ask that Bo Fictive is set free." in review.source.text.toPlainText()
    dressed.wait(1)
    press(station.window.findChildren(Toast)[-1], "Undo")
    settle(dressed, station)
    assert page(station) is cases
    assert "Case 4" not in words(cases)


def test_a_file_that_cannot_be_read_is_said_in_words(
    dressed: QtBot, stations: list[Workstation], home: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    station = start(dressed, stations, home)
    cases = page(station)
    assert isinstance(cases, CasesPage)
    cases.files_given.emit([empty])
    settle(dressed, station)
    dialog = station.window.findChild(ProblemDialog)
    assert dialog is not None
    assert "empty.txt" in dialog.accessibleName()
    dialog.close()


def test_a_wrong_passphrase_is_told_and_another_may_be_typed(
    dressed: QtBot, stations: list[Workstation], filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LETTERWRIGHT_PASSPHRASE", "wrong")
    station = start(dressed, stations, filled)
    assert "passphrase" in words(page(station))
    assert "Opening your cases" not in words(page(station))
    dialog = station.window.findChild(LineDialog)
    assert dialog is not None
    dialog.given.emit("only for tests")
    settle(dressed, station)
    assert station.home.is_open
    assert "passphrase" not in words(page(station))
    for left in station.window.findChildren(LineDialog):
        left.close()


def test_where_there_is_no_keyring_a_passphrase_may_be_chosen(
    dressed: QtBot, stations: list[Workstation], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_args: object, **_kwargs: object) -> None:
        raise SecretError("There is no keyring.", safe="Nothing was written.", todo="Choose a passphrase.")

    monkeypatch.delenv("LETTERWRIGHT_PASSPHRASE")
    monkeypatch.setattr("desktop.secrets.set_secret", locked)
    station = start(dressed, stations, home)
    assert "There is no keyring." in words(page(station))
    dialog = station.window.findChild(LineDialog)
    assert dialog is not None
    assert "Choose a passphrase for your cases" in words(dialog)
    dialog.given.emit("blue harbour lamp")
    dialog.close()
    settle(dressed, station)
    assert station.home.is_open
    assert "Welcome." in words(page(station))


def test_a_home_from_the_future_is_refused_on_the_page_and_can_be_tried_again(
    dressed: QtBot, stations: list[Workstation], filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def newer(*_args: object, **_kwargs: object) -> None:
        raise StoreError("This home was made by a newer Letterwright.", safe="It is whole.", todo="Update.")

    with monkeypatch.context() as patched:
        patched.setattr("desktop.app.open_app", newer)
        station = start(dressed, stations, filled)
    assert "This home was made by a newer Letterwright." in words(page(station))
    assert "It is whole. Update." in words(page(station))
    press(page(station), "Try again")
    settle(dressed, station)
    assert station.home.is_open
    assert "newer Letterwright" not in words(page(station))


def test_a_letter_is_printed_as_it_was_typed_a_moment_ago(
    dressed: QtBot,
    stations: list[Workstation],
    filled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    station = start(dressed, stations, filled)
    QTest.keyClick(station.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    settle(dressed, station)
    write = page(station)
    assert isinstance(write, WritePage)
    editor = write.letter.editor
    QTest.keyClicks(editor.words, "Seven lanterns for ")
    write.letter.tools.field_asked.emit("person")
    QTest.keyClicks(editor.words, ". ")
    station.window.primary_asked.emit()
    settle(dressed, station)
    dressed.waitUntil(lambda: "is written" in words(write), timeout=30_000)
    (folder,) = (path for path in tmp_path.iterdir() if path.name.startswith("Run 1"))
    with PdfDocument(folder / "letters.pdf") as letters:
        printed = " ".join(letters[0].get_textpage().get_text_range().split())
    assert "Seven lanterns for" in printed


def test_the_whole_round_in_the_window(
    dressed: QtBot,
    stations: list[Workstation],
    filled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("ui.workstation.open_file", opened.append)
    station = start(dressed, stations, filled)
    # write on the case that is shown
    QTest.keyClick(station.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    settle(dressed, station)
    write = page(station)
    assert isinstance(write, WritePage)
    write.folder_given.emit(tmp_path)
    settle(dressed, station)
    assert "is written" in words(write)
    folder = next(path for path in tmp_path.iterdir() if path.name.startswith("Run 1"))
    assert {path.name for path in folder.iterdir()} >= {"letters.pdf", "envelopes.pdf", "manifest.csv"}
    press(write, "Open letters")
    assert opened == [folder / "letters.pdf"]
    # post them
    press(write, "Go to the mailbag")
    settle(dressed, station)
    bag = page(station)
    assert isinstance(bag, MailbagPage)
    pieces = bag.pieces.grid.model().rowCount()
    assert pieces > 0
    press(bag.side, "Mark")
    settle(dressed, station)
    assert f"All {pieces} pieces of this run are posted" in words(bag)
    # take it back by the key, then post again
    QTest.keyClick(station.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(dressed, station)
    assert f"0 of {pieces} pieces posted" in words(bag)
    press(bag.side, "Mark")
    settle(dressed, station)
    # record a call by keys alone, see the tally
    QTest.keyClick(station.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    settle(dressed, station)
    actions = page(station)
    assert isinstance(actions, ActionsPage)
    QTest.keyClick(station.window.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(station.window.focusWidget(), Qt.Key.Key_Return)
    settle(dressed, station)
    shown = words(actions)
    assert f"{pieces + 1} actions in 1 case." in shown
    assert "1 call" in words(actions.lately)
    # posted, taken back, posted again, and the call: each is a report of its own
    assert station.window.rail.sync.accessibleName().startswith(f"{3 * pieces + 1} reports waiting")


def test_reports_reach_a_real_collector_from_the_window(
    dressed: QtBot, stations: list[Workstation], filled: Path, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'collector.db'}"
    collector.init(url)
    enrolled = collector.enrol(url, "Harbour Street Group")
    with serving(url) as address:
        station = start(dressed, stations, filled)
        station.go(Page.ACTIONS)
        settle(dressed, station)
        actions = page(station)
        assert isinstance(actions, ActionsPage)
        press(actions.record, "Record")
        settle(dressed, station)
        actions.connect_given.emit(address, enrolled.token)
        settle(dressed, station)
        assert "1 report waiting" in station.window.rail.sync.accessibleName()
        press(actions.outbox, "Try again now")
        settle(dressed, station)
        assert station.window.rail.sync.accessibleName().startswith("All reports accepted")
        assert "1 report" in words(actions.outbox)
    assert sum(row.count for row in collector.tally(url)) == 1


def test_a_collector_that_is_gone_is_told_and_the_report_stays(
    dressed: QtBot, stations: list[Workstation], filled: Path
) -> None:
    station = start(dressed, stations, filled)
    station.go(Page.ACTIONS)
    settle(dressed, station)
    actions = page(station)
    assert isinstance(actions, ActionsPage)
    actions.connect_given.emit("http://127.0.0.1:9", "token")
    settle(dressed, station)
    dialog = station.window.findChild(ProblemDialog)
    assert dialog is not None
    dialog.close()
    assert "No collector set up" in station.window.rail.sync.accessibleName()


def test_pages_are_reached_by_keys_and_officials_lead_to_their_case(
    dressed: QtBot, stations: list[Workstation], filled: Path
) -> None:
    shown = Shown()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(shown)
    station = start(dressed, stations, filled)
    kinds = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
        QTest.keyClick(station.window, key, Qt.KeyboardModifier.ControlModifier)
        settle(dressed, station)
        kinds.append(type(page(station)))
    app.removeEventFilter(shown)
    assert kinds == [OfficialsPage, WritePage, MailbagPage, ActionsPage, CasesPage]
    # a part shown before it has a parent would flash as a window of its own, and take the keys away
    assert shown.windows == ["MainWindow"]
    station.go(Page.OFFICIALS)
    settle(dressed, station)
    book = page(station)
    assert isinstance(book, OfficialsPage)
    reference = next(b for b in book.detail.findChildren(Button) if b.text().startswith("UA"))
    reference.click()
    settle(dressed, station)
    assert isinstance(page(station), CasesPage)
    assert reference.text() in words(page(station))


def test_the_palette_finds_an_official_and_goes_there_by_keys_alone(
    dressed: QtBot, stations: list[Workstation], filled: Path
) -> None:
    station = start(dressed, stations, filled)
    QTest.keyClick(station.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = station.window.focusWidget()
    QTest.keyClicks(field, "dokimaki")
    settle(dressed, station)
    palette = station.window.findChild(Palette)
    assert palette is not None
    assert palette.list.model().rowCount() >= 2
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(dressed, station)
    assert isinstance(page(station), OfficialsPage)
    assert "Eleni Dokimaki" in words(page(station))
    QTest.keyClick(station.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    again = station.window.findChildren(Palette)[-1]
    QTest.keyClick(station.window.focusWidget(), Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_closing_while_work_runs_leaves_no_thread_and_remembers_the_window(
    dressed: QtBot, stations: list[Workstation], filled: Path
) -> None:
    station = start(dressed, stations, filled)
    station.go(Page.WRITE)
    station.window.resize(800, 650)
    station.window.close()
    stations.remove(station)
    again = start(dressed, stations, filled)
    assert (again.window.width(), again.window.height()) == (800, 650)


def test_choices_are_kept_in_the_home(dressed: QtBot, stations: list[Workstation], filled: Path) -> None:
    station = start(dressed, stations, filled)
    station.preferences.keep("paper", "letter")
    settle(dressed, station)
    station.window.close()
    stations.remove(station)
    again = start(dressed, stations, filled)
    assert again.preferences.word("paper") == "letter"


def test_a_toast_says_and_undoes(dressed: QtBot, stations: list[Workstation], home: Path) -> None:
    station = start(dressed, stations, home)
    undone: list[int] = []
    for number in range(5):
        station.say(f"Note {number}", undo=lambda n=number: undone.append(n))  # type: ignore[misc]
    dressed.wait(1)
    shown = [toast for toast in station.window.findChildren(Toast) if toast.isVisible()]
    assert len(shown) == 3
    press(shown[-1], "Undo")
    assert undone == [4]


def test_a_change_of_theme_dresses_everything(
    dressed: QtBot, stations: list[Workstation], filled: Path
) -> None:
    station = start(dressed, stations, filled)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look.wear(app, DARK)
    dressed.wait(1)
    dark = station.window.grab().toImage().pixelColor(2, station.window.height() // 2)
    look.wear(app, LIGHT)
    dressed.wait(1)
    light = station.window.grab().toImage().pixelColor(2, station.window.height() // 2)
    assert (dark.name().upper(), light.name().upper()) == (DARK.side, LIGHT.side)
