"""The Cases page without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.importing import FileProblem, Imported
from desktop.taking_up import TakenUp
from models.errors import CancelledError, StoreError, UnreadableFileError
from models.words import CaseStatus, DocumentKind
from tests.ui.stand_ins import AtOnce, Notes, Screen, raising
from tests.ui.told import TODAY, case_detail, case_line
from ui.cases.presenter import CasesPresenter, CaseUseCases
from ui.cases.state import CasesState, Filter
from ui.places import Page
from ui.work import Noun

LINES = (case_line("UA 901/31"), case_line("UA 902/31", status=CaseStatus.STOPPED))


def imported(**changes: Any) -> Imported:
    values: dict[str, Any] = {
        "name": "lamp-keeper.txt",
        "document_id": 1,
        "kind": DocumentKind.URGENT_ACTION,
        "case_refs": ("UA 902/31",),
        "is_new": True,
        "needs_review": True,
        "officials": 2,
    }
    return Imported(**(values | changes))


class Desk:
    """A presenter with what stands around it."""

    def __init__(self, **changes: Any) -> None:
        use = CaseUseCases(
            list_cases=lambda _today: LINES,
            find_case=lambda ref, _today: case_detail(next(line for line in LINES if line.reference == ref)),
            recent_actions=lambda _ref: (),
            accept_case=lambda _ref: None,
            import_files=lambda _paths, _task: (imported(),),
            import_text=lambda _text, _name: imported(),
            import_markup=lambda _markup, _name: imported(officials=1),
            samples=lambda: (Path("samples"),),
            take_up=lambda number: TakenUp(number, "Case 3", DocumentKind.OTHER, None),
            put_back=lambda _taken: None,
        )
        self.view: Screen[CasesState] = Screen()
        self.work, self.shell = AtOnce(), Notes()
        self.presenter = CasesPresenter(
            self.view, replace(use, **changes), self.work, self.shell, home=lambda: "US", today=lambda: TODAY
        )


def test_a_document_of_no_known_kind_can_be_assigned_by_hand_and_put_back() -> None:
    put_back: list[TakenUp] = []
    notice = imported(kind=DocumentKind.OTHER, case_refs=(), needs_review=False, officials=0, document_id=7)
    desk = Desk(import_files=lambda _paths, _task: (notice,), put_back=put_back.append)
    desk.presenter.import_files([Path("notice.txt")])
    assert desk.shell.went == []
    assert desk.shell.offer is not None
    _verb, assign = desk.shell.offer
    assign()
    assert desk.shell.went == [(Page.REVIEW, "7")]
    assert desk.shell.undo is not None
    desk.shell.undo()
    assert [taken.reference for taken in put_back] == ["Case 3"]
    assert desk.shell.went[-1] == (Page.CASES, "")


def test_a_piece_of_a_web_page_is_read_as_one() -> None:
    read: list[str] = []

    def import_markup(markup: str, _name: str) -> Imported:
        read.append(markup)
        return imported()

    desk = Desk(import_markup=import_markup)
    desk.presenter.import_markup("<p>UA 902/31</p>")
    assert read == ["<p>UA 902/31</p>"]
    assert desk.shell.went == [(Page.REVIEW, "1")]


def test_an_action_is_offered_nothing_by_hand() -> None:
    desk = Desk()
    desk.presenter.import_files([Path("action.txt")])
    assert desk.shell.offer is None


def test_opening_shows_the_list_and_the_first_case() -> None:
    desk = Desk()
    desk.presenter.opened()
    state = desk.view.state
    assert not state.loading
    assert state.current == "UA 901/31"
    assert state.case is not None
    assert state.case.reference == "UA 901/31"
    assert state.counts == (1, 0, 1)


def test_a_home_without_cases_welcomes() -> None:
    desk = Desk(list_cases=lambda _today: ())
    desk.presenter.opened()
    assert desk.view.state.empty
    assert desk.view.state.case is None


def test_going_to_a_case_that_the_filter_hides_shows_all() -> None:
    desk = Desk(list_cases=lambda _today: (replace(LINES[0], status=CaseStatus.EXPIRED),))
    desk.presenter.opened("UA 901/31")
    assert desk.view.state.filter is Filter.ALL
    assert [row.key for row in desk.view.state.rows if row.key] == ["UA 901/31"]


def test_search_says_when_nothing_is_found() -> None:
    desk = Desk()
    desk.presenter.opened()
    desk.presenter.search("xyzzy")
    assert desk.view.state.rows == ()
    assert "No case here" in desk.view.state.none_found


def test_write_goes_to_the_write_page_but_not_for_a_stopped_case() -> None:
    desk = Desk()
    desk.presenter.opened()
    desk.presenter.write()
    assert desk.shell.went == [(Page.WRITE, "UA 901/31")]
    desk.presenter.choose("UA 902/31")
    desk.presenter.write()
    assert len(desk.shell.went) == 1
    desk.presenter.record()
    assert desk.shell.went[-1] == (Page.ACTIONS, "UA 902/31")


def test_importing_says_what_came_and_makes_it_current() -> None:
    desk = Desk()
    desk.presenter.opened()
    desk.presenter.import_files([Path("a.txt")])
    assert desk.shell.said == ["1 document was read|UA 902/31. Look it over, then accept it."]
    desk.presenter.changed(frozenset({Noun.CASES}))
    assert desk.view.state.current == "UA 902/31"
    assert desk.work.changes == [Noun.CASES]


def test_importing_the_same_again_says_so() -> None:
    desk = Desk(import_files=lambda _paths, _task: (imported(is_new=False),))
    desk.presenter.import_files([Path("a.txt")])
    assert desk.shell.said[0].startswith("That was here already")


def test_an_action_that_names_nobody_says_so() -> None:
    desk = Desk(import_text=lambda _text, _name: imported(officials=0, needs_review=False))
    desk.presenter.import_text("…")
    assert "It names nobody to write to." in desk.shell.said[0]


def test_files_kept_out_are_named_together_and_the_others_go_in() -> None:
    error = UnreadableFileError("b.bin is not text.", safe="It was left out.", todo="Save it as text.")
    results = (imported(), FileProblem("b.bin", error), FileProblem("c.bin", error))
    desk = Desk(import_files=lambda _paths, _task: results)
    desk.presenter.import_files([Path("folder")])
    assert len(desk.shell.said) == 1
    assert len(desk.shell.troubles) == 1
    assert "b.bin, c.bin" in str(desk.shell.troubles[0])
    desk = Desk(import_files=lambda _paths, _task: results[1:2])
    desk.presenter.import_files([Path("b.bin")])
    assert desk.shell.troubles == [error]


def test_a_cancelled_import_shows_what_was_stored_before() -> None:
    stopped = CancelledError("Stopped.", safe="Safe.", todo="Again.")
    desk = Desk(import_files=raising(stopped))
    desk.presenter.import_files([Path("folder")])
    assert desk.shell.troubles == [stopped]
    assert not desk.view.state.loading


def test_a_database_that_cannot_be_read_is_told_on_the_page() -> None:
    desk = Desk(list_cases=raising(StoreError("The database is damaged.", safe="A", todo="B")))
    desk.presenter.opened()
    problem = desk.view.state.problem
    assert problem is not None
    assert problem.happened == "The database is damaged."


def test_accepting_tells_and_changes_cases() -> None:
    accepted: list[str] = []
    desk = Desk(accept_case=accepted.append)
    desk.presenter.opened()
    desk.presenter.accept()
    assert accepted == ["UA 901/31"]
    assert desk.work.changes == [Noun.CASES]
