"""The Review page without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.reading.case_object import ReadLine
from models.errors import RefusedError, StoreError
from tests.ui.review.shown import MARKS, Desk, document, review, update
from tests.ui.stand_ins import raising
from ui.marks import Mark
from ui.places import Page
from ui.work import Noun


def word(mark: Mark | None) -> str:
    return "" if mark is None else mark.word


def steps(desk: Desk) -> tuple[bool, bool]:
    return desk.state.can_undo, desk.state.can_redo


def test_opening_shows_the_document_and_goes_to_its_first_open_mark() -> None:
    desk = Desk().open()
    state = desk.state
    assert (state.loading, state.source.name, state.source.aside) == (
        False,
        "report.txt",
        "first action · 22 lines",
    )
    assert [section.head for section in state.sections] == [
        "Case",
        "What to ask for",
        "Officials",
        "Running text",
    ]
    assert state.current == MARKS[0]
    assert state.moved == 1
    assert (state.open_marks, len(state.unused)) == (1, 2)
    assert state.saved == "Not accepted yet"
    assert state.accept_all == ""


def test_each_value_has_its_mark_and_its_line() -> None:
    desk = Desk().open()
    assert (word(desk.row("0.title").mark), desk.row("0.title").place) == ("Sure", "line 2")
    assert (word(desk.row("0.deadline").mark), desk.row("0.deadline").value) == ("Sure", "14 March 2031")
    assert desk.row("0.demands.1").place == "line 9"
    assert desk.row("0.background").place == "line 5"
    assert word(desk.row("0@0.country").mark) == "Check"
    assert [word(one.mark) for one in desk.officials()] == ["Check", "Sure"]


def test_nothing_to_review_says_so() -> None:
    desk = Desk(queue=()).open()
    assert desk.state.nothing == "Nothing is waiting to be looked over."
    desk.presenter.accept()
    desk.presenter.next_mark(1)
    desk.presenter.undo()
    assert desk.accepted == []


def test_a_database_that_cannot_be_read_is_told_on_the_page() -> None:
    desk = Desk(documents_to_review=raising(StoreError("It is damaged.", safe="A", todo="B"))).open()
    assert desk.state.problem is not None
    assert desk.state.problem.happened == "It is damaged."


def test_f8_goes_round_all_open_marks_and_shift_f8_back() -> None:
    desk = Desk().open()
    assert desk.open_marks() == MARKS
    desk.presenter.focus("0.title")
    desk.presenter.next_mark(-1)
    assert desk.state.current == MARKS[-1]


def test_a_click_in_the_source_goes_to_the_field() -> None:
    desk = Desk().open()
    for line, column, key in (
        (2, 3, "0.title"),
        (3, 2, "0.reference"),
        (3, 10, "0.country"),
        (8, 12, "0.demands.0"),
        (24, 3, "line 24"),
        (20, 3, "0@1.address"),
    ):
        moved = desk.state.moved
        desk.presenter.point(line, column)
        assert (desk.state.current, desk.state.moved) == (key, moved + 1)
    moved = desk.state.moved
    desk.presenter.point(1, 0)
    assert desk.state.moved == moved
    # the ambassador was shown in two lines; a click opens all fields
    assert [one.is_open for one in desk.officials()] == [False, True]


def test_a_field_with_the_focus_is_current_and_moves_nothing() -> None:
    desk = Desk().open()
    moved = desk.state.moved
    desk.presenter.focus("0.title")
    assert (desk.state.current, desk.state.moved) == ("0.title", moved)


def test_an_edit_is_typed_and_undone_and_made_again() -> None:
    desk = Desk().open()
    desk.presenter.edit("0.title", "Reporter Held")
    assert (desk.row("0.title").value, word(desk.row("0.title").mark)) == ("Reporter Held", "Typed")
    assert steps(desk) == (True, False)
    assert desk.state.saved == "Corrections not saved yet"
    desk.presenter.undo()
    assert (desk.row("0.title").value, word(desk.row("0.title").mark)) == (
        "Reporter Held Without Charge",
        "Sure",
    )
    assert steps(desk) == (False, True)
    desk.presenter.redo()
    assert desk.row("0.title").value == "Reporter Held"
    assert steps(desk) == (True, False)


def test_all_corrections_are_dropped_in_one_step() -> None:
    desk = Desk().open()
    desk.presenter.edit("0.title", "Reporter Held")
    desk.presenter.discard()
    assert desk.row("0.title").value == "Reporter Held Without Charge"
    desk.presenter.undo()
    assert desk.row("0.title").value == "Reporter Held"


def test_what_is_typed_in_words_is_taken_or_complained_of() -> None:
    desk = Desk().open()
    desk.presenter.edit("0.deadline", "next week")
    assert "3 April 2026" in desk.row("0.deadline").complaint
    desk.presenter.edit("0.deadline", "April 3, 2031")
    assert (desk.row("0.deadline").value, desk.row("0.deadline").complaint) == ("3 April 2031", "")
    desk.presenter.edit("0.deadline", "soon")
    assert desk.row("0.deadline").complaint
    desk.presenter.edit("0.deadline", "3 April 2031")
    assert desk.row("0.deadline").complaint == ""
    desk.presenter.edit("0.reference", "ua 031.31")
    assert desk.row("0.reference").value == "UA 31/31"
    desk.presenter.edit("0.reference", "no number")
    assert desk.row("0.reference").complaint
    desk.presenter.edit("0@1.address", "1 Quay\n\n2000 Ellery ")
    assert desk.officials()[1].text.startswith("copy only · 1 Quay, 2000 Ellery")


def test_languages_are_typed_by_name() -> None:
    told = document(write_in=("en", "own"))
    desk = Desk(review(told)).open()
    assert desk.row("0.write_in").value == "English, your own language"
    desk.presenter.edit("0.write_in", "Icelandic, english")
    assert desk.row("0.write_in").value == "Icelandic, English"
    desk.presenter.edit("0.write_in", "Portsarnish")
    assert "Portsarnish" in desk.row("0.write_in").complaint


def test_an_answer_settles_the_question_and_goes_on() -> None:
    desk = Desk().open()
    question = desk.row("0@0.country").question
    assert question is not None
    assert [answer.words for answer in question.answers] == ["Iceland", "Another one"]
    desk.presenter.answer("0@0.country", 9)
    desk.presenter.answer("0@0.country", 0)
    assert word(desk.officials()[0].mark) == "Sure"
    assert desk.state.current == "line 24"
    desk.presenter.undo()
    desk.presenter.answer("0@0.country", 1)
    assert word(desk.officials()[0].mark) == "Missing"


def test_a_value_is_kept_and_lines_are_left_out() -> None:
    desk = Desk(review(document(deadline=None))).open()
    assert word(desk.row("0.deadline").mark) == "Missing"
    question = desk.row("0.deadline").question
    assert question is not None
    assert [answer.words for answer in question.answers] == ["14 March 2031", "None is stated"]
    assert question.answers[0].aside == "12 days left"
    desk.presenter.answer("0.deadline", 1)
    assert word(desk.row("0.deadline").mark) == "Sure"
    desk.presenter.answer("0@0.country", 0)
    desk.presenter.leave_out([24])
    assert desk.state.current == "line 25"
    desk.presenter.leave_out([25])
    assert (desk.open_marks(), desk.state.unused) == ((), ())
    desk.presenter.undo()
    assert [line.n for line in desk.state.unused] == [25]


def test_a_missing_value_without_a_question_offers_that_there_is_none() -> None:
    desk = Desk(review(document(subjects=()))).open()
    row = desk.row("0.subjects")
    assert (word(row.mark), row.keep) == ("Missing", "There is none")
    desk.presenter.keep("0.subjects")
    assert word(desk.row("0.subjects").mark) == "Sure"


def test_words_of_the_source_are_assigned() -> None:
    desk = Desk().open()
    targets = dict(desk.state.targets)
    assert targets["0.ai_index"] == "Case: index number"
    assert targets["official 0"] == "A new official"
    desk.presenter.use_line("0.ai_index", 25)
    assert (desk.row("0.ai_index").value, word(desk.row("0.ai_index").mark)) == ("EUR 99/0031/2031", "Typed")
    assert [line.n for line in desk.state.unused] == [24]
    desk.presenter.assign("0.demands", "The ministry counter", [24])
    assert desk.row("0.demands.2").value == "The ministry counter"
    assert desk.state.current == "0.demands.2"
    desk.presenter.assign("official 0", "Harbour Commissioner\n1 Pier Street\nPort Sarn, Iceland", [])
    assert desk.officials()[-1].is_open
    assert desk.state.current == "0@2.role"


def test_a_selection_without_such_a_value_is_said() -> None:
    desk = Desk().open()
    desk.presenter.assign("0.deadline", "feast days", [24])
    assert "feast days" in desk.state.notice
    assert not desk.state.can_undo


def test_officials_and_demands_are_added_and_taken_out() -> None:
    desk = Desk().open()
    desk.presenter.add("0.demands")
    assert (desk.state.current, desk.row("0.demands.2").value) == ("0.demands.2", "…")
    desk.presenter.edit("0.demands.2", "")
    assert len(desk.state.sections[1].rows) == 2
    desk.presenter.add("0@2.role")
    assert desk.state.current == "0@2.role"
    assert desk.officials()[2].title == "Nobody"
    desk.presenter.remove("0@0")
    assert [one.title for one in desk.officials()] == ["Ambassador · Corin Hathe", "Nobody"]
    desk.presenter.toggle("0@0")
    assert len(desk.officials()[0].rows) == 13
    desk.presenter.toggle("0@0")
    assert desk.officials()[0].rows == ()


def test_a_field_of_what_is_gone_says_nothing_any_more() -> None:
    desk = Desk().open()
    desk.presenter.edit("0@5.role", "Keeper")
    desk.presenter.edit("0.demands.7", "Answer us")
    desk.presenter.edit("3.title", "Nobody")
    assert not desk.state.can_undo


def settle(desk: Desk) -> None:
    """Everything that is open is answered."""
    desk.presenter.answer("0@0.country", 0)
    desk.presenter.leave_out([24, 25])


def test_accepting_with_something_open_goes_there_first() -> None:
    desk = Desk().open()
    desk.presenter.focus("0.title")
    desk.presenter.accept()
    assert desk.accepted == []
    assert desk.state.current == MARKS[0]
    assert desk.state.notice.startswith("3 marks are open.")


def test_what_is_open_can_be_accepted_as_it_stands() -> None:
    desk = Desk().open()
    desk.presenter.accept()
    assert desk.state.notice_button == "Accept it as it stands"
    desk.presenter.edit("0.title", "Reporter Held")
    assert desk.state.notice == desk.state.notice_button == ""
    desk.presenter.accept_anyway()
    assert [number for number, _told in desk.accepted] == [4]


def test_accepting_stores_the_corrections_and_goes_back_with_undo() -> None:
    desk = Desk().open()
    settle(desk)
    desk.presenter.edit("0.title", "Reporter Held")
    desk.presenter.accept()
    ((document_id, told),) = desk.accepted
    assert document_id == 4
    assert told is not None
    assert told.cases[0].title == "Reporter Held"
    assert {line.field for line in told.lines if line.n in (24, 25)} == {"left_out"}
    assert desk.work.changes == [Noun.CASES]
    assert desk.shell.went == [(Page.CASES, "UA 7/31")]
    assert desk.shell.undo is not None
    desk.shell.undo()
    assert desk.withdrawn == [4]
    assert desk.shell.went[-1] == (Page.REVIEW, "4")


def test_the_next_document_follows_and_later_stores_nothing() -> None:
    desk = Desk(queue=(4, 5, 6)).open()
    assert (desk.state.head, desk.state.accept_all) == ("1 of 3", "Accept all 3")
    desk.presenter.later()
    assert desk.state.head == "2 of 3"
    settle(desk)
    desk.presenter.accept()
    assert [number for number, _told in desk.accepted] == [5]
    assert desk.shell.went == []
    assert desk.state.head == "1 of 2"
    desk.presenter.later()
    desk.presenter.later()
    assert desk.shell.went == [(Page.CASES, "UA 7/31")]
    assert len(desk.accepted) == 1


def test_accepting_all_takes_this_one_corrected_and_the_others_as_read() -> None:
    desk = Desk(queue=(4, 5, 6)).open()
    desk.presenter.edit("0.title", "Reporter Held")
    desk.presenter.accept_all()
    assert [(number, told is not None) for number, told in desk.accepted] == [
        (4, True),
        (5, False),
        (6, False),
    ]
    assert desk.shell.said == ["3 documents are accepted|UA 7/31"]
    assert desk.shell.undo is not None
    desk.shell.undo()
    assert desk.withdrawn == [4, 5, 6]


def test_a_refusal_keeps_the_corrections() -> None:
    error = RefusedError("Letters are recorded.", safe="Nothing was changed.", todo="Leave the number.")
    desk = Desk(accept_reviews=raising(error)).open()
    settle(desk)
    desk.presenter.edit("0.reference", "UA 9/31")
    desk.presenter.accept()
    assert desk.shell.troubles == [error]
    assert desk.row("0.reference").value == "UA 9/31"


def test_going_away_and_coming_back_keeps_the_corrections() -> None:
    desk = Desk().open()
    desk.presenter.edit("0.title", "Reporter Held")
    desk.presenter.back()
    assert desk.shell.went == [(Page.CASES, "UA 7/31")]
    desk.presenter.opened()
    desk.presenter.changed(frozenset({Noun.CASES}))
    assert desk.row("0.title").value == "Reporter Held"
    desk.presenter.opened("5")
    assert desk.row("0.title").value == "Reporter Held Without Charge"


def test_an_update_shows_old_and_new_side_by_side() -> None:
    desk = Desk(update()).open()
    assert desk.row("0.title").was == "Reporter Arrested"
    assert desk.row("0.deadline").was is None
    demands = desk.state.sections[1]
    assert [row.is_new for row in demands.rows] == [False, True]
    assert demands.dropped == ("Return her camera.",)
    officials = desk.state.sections[2]
    assert officials.dropped == ("Prosecutor",)
    assert [one.is_new for one in officials.officials] == [False, True]
    assert desk.row("0@0.address").was == "1 Old Quay"


def test_the_margin_names_each_field_once() -> None:
    lines = Desk().open().state.source.lines
    tags = {line.n: line.tag for line in lines if line.tag}
    assert tags[2] == "Title"
    assert tags[3] == "Reference, Country"
    assert tags[5] in ("Background", "Person at risk")
    assert (tags[8], 9 in tags) == ("Demand", False)
    assert (tags[18], tags[24]) == ("Copy to", "Not used")


@pytest.mark.parametrize("lines", [2, 2000])
def test_a_document_without_cases_is_only_shown(lines: int) -> None:
    told = replace(
        document(), cases=(), lines=tuple(ReadLine(n, f"Line {n}", "rest") for n in range(1, lines + 1))
    )
    desk = Desk(review(told, before=(), references=())).open()
    assert desk.state.sections == ()
    assert len(desk.state.source.lines) == lines
    assert desk.state.accept == "Accept as background"
