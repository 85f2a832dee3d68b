"""Pictures of every page from real widgets with the sample cases: ``python -m ui.screens DIR``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

import resources
from models.lines import EmbassyEntry
from models.words import PieceState
from ui import look
from ui.places import Page
from ui.theme import DARK, LIGHT
from ui.workstation import Workstation
from ui.write.state import Step
from ui.write.view import WritePage

Steps = Sequence[Callable[[WritePage], None]]
"""What is done on the Write page before its picture is taken."""
SETTLES_MS = 60
MORE_SIGNERS = (
    "Anselm Vane",
    "Berit Solau",
    "Corin Hathe",
    "Dagny Orrel",
    "Edda Marlow",
    "Fenn Castor",
    "Gisela Wray",
    "Halden Roe",
    "Imke Tarrant",
)
PROGRESS = (
    (PieceState.POSTED, 0, 11),
    (PieceState.REPLIED, 3, 4),
    (PieceState.RETURNED, 7, 8),
    (PieceState.SIGNED, 11, 16),
    (PieceState.DAMAGED, 19, 21),
)
"""What has become of the pieces of each run: a state, from and to which of them."""
EMBASSIES = (
    EmbassyEntry(
        "IS",
        "US",
        ("Embassy of Iceland", "5 Lantern Court NW", "Washington DC 20000"),
        honorific="Her Excellency",
        name="Sunna Marlow",
        salutation=("Your Excellency",),
        email=("embassy@lantern.invalid",),
        phone=("+1 000 555 0100",),
    ),
    EmbassyEntry(
        "PT",
        "US",
        ("Embassy of Portugal", "40 Cartographers Row", "Washington DC 20000"),
        salutation=("Dear Ambassador",),
    ),
    EmbassyEntry("IS", "DE", ("Botschaft von Island", "Laternenhof 5", "10000 Berlin"), name="Corin Hathe"),
)
"""Invented embassies of the group, two at home and one elsewhere."""
LETTER = "A letter with merge fields"
DOCUMENTS = Path(__file__).parents[1] / "tests" / "desktop" / "reading" / "documents"
REVIEWED = (
    ("aiusa-2016", "a3_two_officials.txt"),
    ("secretariat-1985", "l1_external.txt"),
    ("germany-2009", "g1_german.txt"),
)
"""Layouts, and an invented document of each, as they lie in a checkout."""
LONGEST_MS = 60_000


def main(argv: Sequence[str] | None = None) -> int:
    """Makes a home that is gone afterwards, fills it, and saves one picture a page into the folder given."""
    parser = argparse.ArgumentParser(prog="python -m ui.screens", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true", help="the dark theme")
    parser.add_argument("--scale", type=float, default=1.0, help="size of text, 1 to 2")
    parser.add_argument("--size", default="1440x900", help="of the window, in px")
    parser.add_argument("--only", default="", help="names of pictures, by comma")
    given = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("LETTERWRIGHT_PASSPHRASE", "only for pictures")
    app = QApplication(sys.argv[:1])
    look.install(app, theme=DARK if given.dark else LIGHT, text=given.scale)
    width, height = (int(side) for side in given.size.split("x"))
    given.folder.mkdir(parents=True, exist_ok=True)
    only = set(given.only.split(",")) - {""}
    with tempfile.TemporaryDirectory() as scratch:
        takes = _takes(Path(scratch))
        for name, take in takes.items():
            if not only or name in only:
                take(given.folder / f"{name}.png", width, height)
    return 0


def _takes(scratch: Path) -> dict[str, Callable[[Path, int, int], None]]:
    """Each picture's name and how it is taken."""
    filled = scratch / "home"
    made: list[Path] = []

    def taker(page: Page, what: str = "", then: Steps = ()) -> Callable[[Path, int, int], None]:
        def take(file: Path, width: int, height: int) -> None:
            if not made:
                fill(filled, scratch / "letters")
                made.append(filled)
            # a page remembers what is chosen: no picture shows what another one chose
            home = scratch / f"home of {file.stem}"
            shutil.copytree(filled, home)
            _picture(home, page, what, file, width, height, then=then)

        return take

    def empty(file: Path, width: int, height: int) -> None:
        _picture(scratch / "empty", Page.CASES, "", file, width, height)

    def review_taker(name: str) -> Callable[[Path, int, int], None]:
        def take(file: Path, width: int, height: int) -> None:
            home = scratch / name
            number = _read_only(home, DOCUMENTS / name)
            _picture(home, Page.REVIEW, str(number), file, width, height)

        return take

    return {
        "cases": taker(Page.CASES),
        "cases-empty": empty,
        "officials": taker(Page.OFFICIALS),
        "officials-embassy": taker(Page.OFFICIALS, "add"),
        "write": taker(Page.WRITE, "UA 901/26"),
        "write-text": taker(Page.WRITE, "UA 901/26", (_pick_text,)),
        "write-window": taker(Page.WRITE, "UA 901/26", (_choose_window, _show_outside)),
        "write-labels": taker(Page.WRITE, "UA 901/26", (_choose_labels, _show_outside)),
        "write-checks": taker(Page.WRITE, "UA 901/26", (_pick_text, _press_print)),
        "mailbag": taker(Page.MAILBAG),
        "actions": taker(Page.ACTIONS),
        **{f"review-{layout}": review_taker(name) for layout, name in REVIEWED},
    }


def fill(home: Path, letters: Path) -> None:
    """The sample cases, made-up signers, two runs with some pieces posted, and some actions."""
    from desktop.app import open_app
    from desktop.cases import list_cases
    from desktop.demo import GROUP, SIGNERS
    from desktop.embassies import add_embassy
    from desktop.importing import import_files
    from desktop.runs import write
    from desktop.settings import name_group
    from desktop.signers import add_signers, keep_signers
    from desktop.texts import save_text
    from desktop.tracking import mark, record
    from desktop.write_request import WriteRequest
    from desktop.writing.text import LetterText, Marked, Paragraph
    from models.words import ActionType

    today = date.today()  # noqa: DTZ011 - the reader's own day
    app = open_app(home)
    try:
        import_files(app.store, [resources.path("samples")], accept=True)
        name_group(app.store, GROUP)
        signers = keep_signers(app.store, SIGNERS)
        more = add_signers(app.store, MORE_SIGNERS)
        for entry in EMBASSIES:
            add_embassy(app.store, entry)
        words = (
            Paragraph("I write to you about {{person}}, in {{country}}.", marked=(Marked(21, 31, "bold"),)),
            Paragraph("I respectfully ask you to"),
            Paragraph("let {{person}} go home;", "item"),
            Paragraph("tell the family what has been decided.", "item"),
            Paragraph(kind="own_words"),
            Paragraph("In {{town}} we keep asking."),
        )
        save_text(
            app.store, LETTER, LetterText("en", "{{person}} ({{reference}})", words, "Yours respectfully,")
        )
        lines = [line for line in list_cases(app.store, today=today) if line.officials]
        references = tuple(line.reference for line in lines)
        for number, reference in enumerate(references[:3]):
            request = WriteRequest((reference,), (*signers, *more), dated=today)
            run = write(app.store, request, folder=letters / str(number))
            pieces = [piece.piece for piece in run.piece_list]
            for state, first, last in PROGRESS:
                mark(app.store, run.line.run, state, pieces=pieces[first:last], on=today)
        kinds = (ActionType.EMAIL, ActionType.CALL, ActionType.FAX, ActionType.SOCIAL, ActionType.LETTER)
        for number, reference in enumerate(references):
            for place, kind in enumerate(kinds):
                if (number + place) % 3 != 2:
                    day = today - timedelta(days=number + place)
                    count = 3 + 11 * ((number * 5 + place * 3) % 7)
                    record(app.store, reference, type=kind, count=count, on=day)
    finally:
        app.close()


def _read_only(home: Path, document: Path) -> int:
    """A home with one document that nobody has looked over; returns its number."""
    from desktop.app import open_app
    from desktop.importing import Imported, import_files

    app = open_app(home)
    try:
        (imported,) = import_files(app.store, [document])
        assert isinstance(imported, Imported), f"{document.name} cannot be read"
        return imported.document_id
    finally:
        app.close()


def _picture(
    home: Path, page: Page, what: str, file: Path, width: int, height: int, *, then: Steps = ()
) -> None:
    """Takes the picture, after what is done `then` on the page."""
    station = Workstation(home)
    station.window.resize(width, height)
    station.window.show()
    station.begin()
    _settle(station)
    station.go(page, what)
    _settle(station)
    for step in then:
        for written_on in station.window.findChildren(WritePage):
            step(written_on)
        _settle(station)
    station.window.grab().save(str(file))
    station.window.close()


def _pick_text(page: WritePage) -> None:
    """The kept text with merge fields; it asks for towns that some signers did not give."""
    page.letter.text_picked.emit(f"kept:{LETTER}")


def _choose_window(page: WritePage) -> None:
    """A letter for a window, in an envelope that has it."""
    page.step_asked.emit(Step.PAPER.value)
    page.paper.paper_chosen.emit("a4")
    page.paper.layout_chosen.emit("din5008b")
    page.paper.envelope_chosen.emit("dl")


def _choose_labels(page: WritePage) -> None:
    """Labels on a sheet of which some are used."""
    page.step_asked.emit(Step.PAPER.value)
    page.paper.addresses_on.emit("labels")
    page.paper.first_label_chosen.emit(8)


def _show_outside(page: WritePage) -> None:
    """What goes around the letter, where it lies below it."""
    page.panes.show_part("preview")
    page.preview.show_outside()


def _press_print(page: WritePage) -> None:
    """A stop holds the run: Print leads to it."""
    page.ask_folder()


def _settle(station: Workstation) -> None:
    """Waits until all work has come home and the window has drawn it."""
    loop = QEventLoop()
    quiet = QTimer()
    quiet.setInterval(SETTLES_MS)
    calm = [0]

    def look_again() -> None:
        calm[0] = 0 if station.tasks.busy else calm[0] + 1
        if calm[0] >= 3:
            loop.quit()

    quiet.timeout.connect(look_again)
    quiet.start()
    QTimer.singleShot(LONGEST_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
