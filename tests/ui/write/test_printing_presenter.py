"""A test counts for nothing, and Print leads to what is open before it prints."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from desktop.importing import import_document
from desktop.signers import add_signers, keep_signers
from models.errors import DiskFullError
from models.store import Store
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, read_case, read_document
from tests.ui.write.test_presenter import Desk, check_of, pressed
from ui.write.state import Aim, Step
from ui.write.use_cases import PrintUseCases


@pytest.fixture
def desk(store: Store) -> Desk:
    """A case with two officials, three signers."""
    import_document(store, read_document(read_case(officials=(MINISTER, AMBASSADOR))), accept=True)
    keep_signers(store, SIGNERS)
    return Desk(store)


def test_a_test_writes_the_piece_in_the_preview_and_opens_its_folder(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.print_test(tmp_path)
    assert desk.tested == [], "nothing is planned yet"
    desk.presenter.opened("UA 7/31")
    desk.presenter.preview.next_piece()
    piece = desk.lines[1].piece
    desk.presenter.print_test(tmp_path)
    assert desk.tested == [(piece, tmp_path / f"Test of piece {piece}")]
    assert desk.opened == [tmp_path / f"Test of piece {piece}"]
    assert desk.written == []
    assert desk.work.changes == []
    assert desk.state.written is None
    assert "Nothing is recorded" in desk.shell.said[-1]
    desk.opened[0].mkdir()
    desk.presenter.print_test(tmp_path)
    assert desk.tested[-1] == (piece, tmp_path / f"Test of piece {piece} (2)")


def test_a_test_is_of_a_letter_alone_where_nothing_else_is_printed(desk: Desk) -> None:
    desk.presenter.opened("UA 7/31")
    verbs = [desk.state.test_verb]
    desk.presenter.paper.choose_envelope("none")
    verbs.append(desk.state.test_verb)
    assert verbs == ["Print a test pair", "Print a test letter"]


def test_a_test_that_cannot_be_written_is_said(store: Store, desk: Desk, tmp_path: Path) -> None:
    full = DiskFullError("The disk is full.", safe="Nothing was recorded.", todo="Make room.")

    def test_pair(*_args: object) -> None:
        raise full

    failing = Desk(store, printing=PrintUseCases(desk.write, test_pair, desk.opened.append))
    failing.presenter.opened("UA 7/31")
    failing.presenter.print_test(tmp_path)
    assert failing.shell.troubles == [full]
    assert desk.opened == []
    assert failing.state.can_print


def aim(desk: Desk) -> tuple[str, str, Step]:
    desk.presenter.checks.lead_to_open()
    found = desk.state.aim
    assert isinstance(found, Aim)
    return found.what, found.key, desk.state.step


def test_print_leads_to_the_first_thing_that_is_open(desk: Desk) -> None:
    desk.presenter.opened()
    assert aim(desk) == ("case", "", Step.CASES)
    desk.presenter.tick_case("UA 7/31")
    desk.presenter.tick_all_signers()
    assert aim(desk) == ("signer", "", Step.SIGNERS)
    desk.presenter.tick_all_signers()
    text = desk.state.letter.text
    assert text is not None
    desk.presenter.open_step("paper")
    desk.presenter.letter.edit(msgspec.structs.replace(text, paragraphs=()))
    assert aim(desk) == ("letter", "UA 7/31", Step.PAPER)
    desk.presenter.letter.edit(msgspec.structs.replace(text, subject="{{nonsense}}"))
    assert aim(desk) == ("check", "", Step.PAPER)
    asked = desk.state.aim
    aim(desk)
    assert desk.state.aim != asked, "the same aim twice is a new state"


def test_holding_says_that_it_holds_every_piece_with_a_stop(store: Store) -> None:
    nowhere = replace(MINISTER, address=())
    import_document(store, read_document(read_case(officials=(nowhere, AMBASSADOR))), accept=True)
    keep_signers(store, SIGNERS)
    add_signers(store, ["Berit Solau"])
    desk = Desk(store)
    desk.presenter.opened("UA 7/31")
    text = desk.state.letter.text
    assert text is not None
    desk.presenter.letter.edit(msgspec.structs.replace(text, subject="Asked in {{town}}"))
    # four letters to nobody's address, two from somebody without a town; one of them is both
    offered = [check.fix for check in desk.state.checks if check.level == "stop"]
    assert offered == [("hold", "Hold all 5 with a stop")] * 2
    desk.presenter.checks.fix(pressed(check_of(desk, "no address"), "hold"))
    assert desk.state.print_verb == "Print 3 of 8 pairs"
    assert check_of(desk, "no address").fix == ("unhold", "Hold none back")


def test_the_choice_of_script_is_there_where_an_address_has_two_and_is_remembered(store: Store) -> None:
    lines = ("見本県見本市 1-2", "1-2 Mihon Street", "Mihon City 100-0000")
    two = replace(MINISTER, address=lines, country="JP")
    import_document(store, read_document(read_case(officials=(AMBASSADOR,))), accept=True)
    other = read_case(reference="UA 8/31", reference_as_printed="8/31", officials=(two,), country="JP")
    import_document(store, read_document(other, name="other.txt"), accept=True)
    keep_signers(store, SIGNERS)
    desk = Desk(store)
    desk.presenter.opened("UA 7/31")
    there = [desk.state.two_scripts]
    desk.presenter.tick_case("UA 8/31")
    there.append(desk.state.two_scripts)
    assert there == [False, True]
    desk.presenter.paper.choose_script("latin")
    assert [request.address_script for request in desk.requests][-2:] == ["as-given", "latin"]
    tomorrow = Desk(store)
    tomorrow.kept.words = desk.kept.words
    tomorrow.presenter.opened("UA 7/31")
    assert tomorrow.requests[-1].address_script == "latin"
    assert tomorrow.state.two_scripts, "what was chosen can be seen, and changed"
