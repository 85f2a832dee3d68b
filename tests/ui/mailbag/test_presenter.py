"""The Mailbag without a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from desktop.tracking import Marked
from models.errors import DiskFullError
from models.run_lines import PieceLine, RunDetail
from models.words import PieceState
from tests.ui.stand_ins import AtOnce, Notes, Screen, raising
from tests.ui.told import TODAY, piece_line, run_detail, run_line
from ui.mailbag.presenter import MailbagPresenter, MailbagUseCases
from ui.mailbag.state import MailbagState
from ui.places import Page
from ui.work import Noun


class Bag:
    """A presenter over pieces that are really marked, in memory."""

    def __init__(self, *states: PieceState, **changes: Any) -> None:
        self.pieces = [piece_line(number, state) for number, state in enumerate(states, start=412)]
        self.undone: list[Marked] = []
        self.opened: list[Path] = []
        use = MailbagUseCases(
            list_runs=lambda: (run_line(31), run_line(30)) if states else (),
            find_run=self.find_run,
            run_of=lambda piece: 30 if piece == 413 else None,
            mark=self.mark,
            unmark=lambda _run, marked, _on: self.undone.append(marked),
            reprint=lambda _run, _pieces, folder, _task: {"letters": str(folder / "letters.pdf")},
        )
        self.view: Screen[MailbagState] = Screen()
        self.work, self.shell = AtOnce(), Notes()
        self.presenter = MailbagPresenter(
            self.view,
            replace(use, **changes),
            self.work,
            self.shell,
            open_file=self.opened.append,
            today=lambda: TODAY,
        )
        self.presenter.opened()

    def find_run(self, run: int) -> RunDetail:
        return run_detail(*self.pieces, run=run)

    def mark(self, _run: int, state: PieceState, pieces: Sequence[int], _on: date) -> Marked:
        changed = [line for line in self.pieces if line.piece in pieces and line.state is not state]
        before = tuple((line.piece, line.state) for line in changed)
        kept = tuple(set(pieces) - {line.piece for line in changed})
        numbers = {line.piece for line in changed}
        self.pieces = [replace(p, state=state) if p.piece in numbers else p for p in self.pieces]
        posted = len(changed) if state is PieceState.POSTED else 0
        return Marked(state, tuple(n for n, _ in before), kept, before, posted)

    @property
    def state(self) -> MailbagState:
        return self.view.state


POSTED, PRINTED, SIGNED, DAMAGED = (
    PieceState.POSTED,
    PieceState.PRINTED,
    PieceState.SIGNED,
    PieceState.DAMAGED,
)


def test_the_newest_run_is_open_and_says_how_far_it_is() -> None:
    bag = Bag(POSTED, SIGNED, PRINTED, DAMAGED)
    assert bag.state.run == "31"
    assert bag.state.sentence == "1 of 4 pieces posted"
    assert bag.state.aside == "1 damaged piece to reprint"
    assert bag.state.parts == ((PRINTED, 1), (DAMAGED, 1), (SIGNED, 1), (POSTED, 1))
    assert [row.number for row in bag.state.rows] == ["0412", "0413", "0414", "0415"]


def test_the_card_asks_for_signed_pieces_first_then_printed_ones() -> None:
    card = Bag(SIGNED, PRINTED, SIGNED).state.card
    assert card is not None
    assert card.pieces == (412, 414)
    assert "Counts 2 letters in 1 case" in card.text
    card = Bag(POSTED, PRINTED).state.card
    assert card is not None
    assert card.pieces == (413,)
    assert Bag(POSTED).state.card is None


def test_marking_posted_counts_and_can_be_undone() -> None:
    bag = Bag(SIGNED, SIGNED, POSTED)
    bag.presenter.mark_posted()
    assert bag.shell.said == ["2 pieces marked posted|2 letters are counted."]
    assert bag.work.changes == [Noun.RUNS, Noun.ACTIONS]
    assert bag.shell.undo is not None
    bag.shell.undo()
    assert [marked.changed for marked in bag.undone] == [(412, 413)]


def test_marking_again_changes_nothing_and_says_so() -> None:
    bag = Bag(POSTED)
    bag.presenter.select([412])
    bag.presenter.mark("posted")
    assert bag.shell.said == ["Nothing to change|These pieces were posted already."]
    assert bag.shell.undo is None


def test_selection_decides_what_is_asked_and_reprinted(tmp_path: Path) -> None:
    printed: list[Sequence[int]] = []

    def reprint(_run: int, pieces: Sequence[int], folder: Path, _task: object) -> dict[str, str]:
        printed.append(pieces)
        return {"letters": str(folder / "letters.pdf")}

    bag = Bag(PRINTED, PRINTED, PRINTED, reprint=reprint)
    bag.presenter.select([414, 413])
    assert bag.state.card is not None
    assert bag.state.card.pieces == (413, 414)
    bag.presenter.reprint(tmp_path)
    bag.presenter.select([])
    bag.presenter.reprint(tmp_path)
    assert printed == [(413, 414), (412, 413, 414)]
    assert bag.opened == [tmp_path, tmp_path]
    assert "Under the same numbers" in bag.shell.said[0]


def test_a_scan_marks_and_a_second_one_is_kept_without_a_dialog() -> None:
    bag = Bag(PRINTED, PRINTED)
    bag.presenter.scan("0412")
    bag.presenter.refresh()
    bag.presenter.scan(" 412 ")
    bag.presenter.scan("9999")
    bag.presenter.scan("x")
    texts = [(scan.number, scan.good) for scan in bag.state.scans]
    assert texts == [("x", False), ("9999", False), ("0412", False), ("0412", True)]
    assert "was signed already, kept" in bag.state.scans[2].text
    assert bag.shell.troubles == []
    assert bag.pieces[0].state is SIGNED


def test_a_piece_is_found_in_its_run_and_selected() -> None:
    bag = Bag(POSTED, SIGNED)
    bag.presenter.opened("#413")
    assert (bag.state.run, bag.state.selected) == ("30", (413,))


def test_filters_show_one_state() -> None:
    bag = Bag(POSTED, SIGNED)
    bag.presenter.filter("signed")
    assert [row.piece for row in bag.state.rows] == [413]
    bag.presenter.filter("")
    assert len(bag.state.rows) == 2


def test_without_a_run_the_way_leads_to_writing() -> None:
    bag = Bag()
    assert bag.state.empty
    bag.presenter.write()
    assert bag.shell.went == [(Page.WRITE, "")]


def test_a_full_disk_is_told_and_nothing_is_said_to_be_done(tmp_path: Path) -> None:
    full = DiskFullError("Full.", safe="Safe.", todo="Make room.")
    bag = Bag(PRINTED, reprint=raising(full))
    bag.presenter.reprint(tmp_path)
    assert bag.shell.troubles == [full]
    assert bag.shell.said == []


def test_each_piece_is_spoken_whole() -> None:
    lines: list[PieceLine] = Bag(DAMAGED).pieces
    spoken = Bag(DAMAGED).state.rows[0].spoken
    for part in ("0412", "damaged", lines[0].signer, lines[0].official):
        assert part in spoken
