"""What the documents of one case say together, whatever order they are known in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.case_values import CaseValues
from desktop.history import Step, Telling, history
from desktop.reading.case_object import ReadCase
from models.words import ChangeKind, DocumentKind
from tests.invented import AMBASSADOR, MINISTER, read_case

ACTION, UPDATE, STOP = DocumentKind.URGENT_ACTION, DocumentKind.UPDATE, DocumentKind.STOP_ACTION
FIRST, LATER, LAST = date(2031, 2, 1), date(2031, 2, 20), date(2031, 3, 1)
MOVED = replace(MINISTER, address=("Ministry of Harbours", "1 New Quay", "10300 Port Sarn"), fax=())


def told(
    kind: DocumentKind = ACTION,
    on: date | None = FIRST,
    *,
    language: str = "en",
    number: int = 1,
    **case: Any,
) -> Telling:
    """One document's telling of the invented case."""
    return Telling(number, 0, f"{number:064}", kind, language, on, "", read_case(issued_on=on, **case))


def quiet(kind: DocumentKind, on: date | None, *, number: int = 9, **case: Any) -> Telling:
    """A document that says nothing but what is given."""
    return Telling(number, 0, f"{number:064}", kind, "en", on, "", ReadCase(**case))


def end(*tellings: Telling) -> CaseValues:
    return history(tellings)[-1].values


def changes(*tellings: Telling) -> list[tuple[ChangeKind, str | None, str | None]]:
    return [
        (change.what, change.before, change.after) for step in history(tellings) for change in step.changes
    ]


def test_a_newer_document_overrules_what_it_speaks_of_and_keeps_the_rest() -> None:
    values = end(told(), quiet(UPDATE, LATER, title="Reporter Moved", ai_index="EUR 28/001/2031"))
    assert values.case.title == "Reporter Moved"
    assert values.case.ai_index == "EUR 28/001/2031"
    assert values.case.demands == read_case().demands
    assert values.case.deadline == read_case().deadline
    assert (values.issued_on, values.updated_on) == (LATER, LATER)


def test_an_older_document_fills_what_no_newer_one_says() -> None:
    values = end(quiet(UPDATE, LATER, title="Reporter Moved"), told(sample_letter="Dear Minister, …"))
    assert values.case.title == "Reporter Moved"
    assert values.case.sample_letter == "Dear Minister, …"
    assert values.case.officials == (MINISTER, AMBASSADOR)


def test_a_newer_document_that_asks_for_letters_says_until_when() -> None:
    update = told(UPDATE, LATER, number=2, deadline=None)
    assert end(told(), update).case.deadline is None
    assert changes(told(), update) == [(ChangeKind.DEADLINE, "2031-03-14", None)]


def test_another_print_of_the_same_day_completes_and_changes_nothing() -> None:
    addresses = quiet(ACTION, FIRST, title="Held", officials=(MINISTER,))
    page = told(officials=(), title="Reporter Held Without Charge")
    for both in ((page, addresses), (addresses, page)):
        values = end(*both)
        assert values.case.officials == (MINISTER,)
        assert values.case.deadline == read_case().deadline
        assert changes(*both) == []


def test_of_one_day_the_update_and_the_stop_come_after_the_action() -> None:
    update = quiet(UPDATE, FIRST, title="Reporter Moved", number=2)
    stop = quiet(STOP, FIRST, title="Reporter Free", number=3)
    values = end(stop, update, told())
    assert values.case.title == "Reporter Moved"
    assert values.stopped_because == "Reporter Free"


def test_an_action_without_a_day_overrules_nothing() -> None:
    undated = told(on=None, number=2, title="Old Print", deadline=None, sample_letter="Dear …")
    values = end(undated, told())
    assert values.case.title == "Reporter Held Without Charge"
    assert values.case.deadline == read_case().deadline
    assert values.case.sample_letter == "Dear …"


def test_an_update_without_a_day_follows_the_first_action_and_precedes_dated_updates() -> None:
    undated = quiet(UPDATE, None, title="Moved To The Capital", number=2)
    dated = quiet(UPDATE, LATER, title="Moved Back", number=3)
    assert end(told(), undated).case.title == "Moved To The Capital"
    assert end(told(), undated).updated_on == FIRST
    assert end(undated, dated, told()).case.title == "Moved Back"


def test_a_stop_without_a_day_stops() -> None:
    stop = quiet(STOP, None, number=2)
    assert end(stop, told(), told(UPDATE, LAST, number=3)).stopped_because == "A stop action says so."


def test_a_stop_is_named_by_its_case_or_its_document() -> None:
    stop = replace(quiet(STOP, LATER), document_title="Good News")
    assert end(told(), stop).stopped_because == "Good News"
    assert changes(told(), stop) == [(ChangeKind.STOPPED, None, "Good News")]


def test_a_stop_overrules_no_value() -> None:
    stop = quiet(STOP, LATER, title="Reporter Free", officials=(MOVED,), demands=("Thank them;",))
    values = end(told(), stop)
    assert values.case.title == "Reporter Held Without Charge"
    assert values.case.officials == (MINISTER, AMBASSADOR)
    assert values.case.demands == read_case().demands


def test_a_stop_before_the_action_is_known_tells_what_there_is() -> None:
    stop = quiet(STOP, LATER, title="Reporter Free", country="IS")
    assert end(stop).case.title == "Reporter Free"
    assert end(stop, told()).case.title == "Reporter Held Without Charge"
    assert end(stop, told()).stopped_because == "Reporter Free"


def test_only_a_newer_document_that_asks_for_letters_takes_a_case_up_again() -> None:
    stop = quiet(STOP, LATER, title="Reporter Free", number=2)
    assert end(told(), stop, quiet(UPDATE, LAST, title="Thanks To All")).stopped_because == "Reporter Free"
    again = told(UPDATE, LAST, number=3)
    assert end(told(), stop, again).stopped_because is None
    assert changes(told(), stop, again) == [
        (ChangeKind.STOPPED, None, "Reporter Free"),
        (ChangeKind.RESUMED, "Reporter Free", None),
    ]


def test_an_official_without_an_address_has_the_one_last_known() -> None:
    bare = replace(MINISTER, address=(), country=None, phone=("+354 000 0001",))
    step = history([told(), told(UPDATE, LATER, number=2, officials=(bare,))])[-1]
    (official,) = step.officials
    assert official.address == MINISTER.address
    assert official.country == "IS"
    assert official.phone == ("+354 000 0001",)
    assert [change.what for change in step.changes] == [ChangeKind.OFFICIAL_REMOVED]


def test_other_documents_fill_but_overrule_nothing() -> None:
    other = quiet(DocumentKind.OTHER, LAST, title="A Bulletin", background="More is known.", number=2)
    values = end(told(background=""), other)
    assert (values.case.title, values.case.background) == (
        "Reporter Held Without Charge",
        "More is known.",
    )


def test_a_case_of_one_document_is_that_document() -> None:
    assert end(told()).case == replace(read_case(), issued_on=None)


tellings = st.lists(
    st.builds(
        told,
        st.sampled_from(list(DocumentKind)),
        st.sampled_from([None, FIRST, LATER, LAST]),
        language=st.sampled_from(["en", "de"]),
        title=st.sampled_from(["", "Held", "Moved", "Free"]),
        subjects=st.sampled_from([(), ("Mirela Osten",), ("Mirela Osten", "Jon Arvid")]),
        deadline=st.sampled_from([None, date(2031, 3, 14), date(2031, 5, 1)]),
        demands=st.sampled_from([(), ("Release her;",), ("Release her;", "A lawyer;")]),
        officials=st.lists(
            st.sampled_from([MINISTER, MOVED, AMBASSADOR, replace(MINISTER, address=())]), max_size=3
        ).map(tuple),
        copies_generic=st.booleans(),
        background=st.sampled_from(["", "Told once.", "Told twice."]),
    ),
    min_size=1,
    max_size=7,
).map(lambda all_: [replace(one, document_id=n, sha256=f"{n:064}") for n, one in enumerate(all_)])


@given(tellings, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_history(tellings: list[Telling], random: Any) -> None:
    shuffled = list(tellings)
    random.shuffle(shuffled)
    assert history(shuffled) == history(tellings)


@given(tellings)
def test_values_are_told_by_somebody_and_the_newest_day_is_kept(tellings: list[Telling]) -> None:
    steps: tuple[Step, ...] = history(tellings)
    case = steps[-1].values.case
    for name in ("title", "subjects", "deadline", "demands", "background"):
        value = getattr(case, name)
        assert not value or value in {getattr(one.case, name) for one in tellings}
    days = [one.issued_on for one in tellings if one.issued_on is not None]
    assert steps[-1].values.issued_on == max(days, default=None)
    assert not steps[0].changes
