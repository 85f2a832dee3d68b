"""What is seen as a change, and what is only another way to print the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.case_changes import Change, changes_between
from desktop.case_values import CaseValues
from desktop.reading.case_object import ReadOfficial
from models.words import ChangeKind
from tests.invented import AMBASSADOR, MINISTER, read_case

MOVED = replace(MINISTER, address=("1 New Quay", "10300 Port Sarn"))
OFFICE = ReadOfficial(role="Harbour Office", address=("2 Quay Road", "10200 Port Sarn"))


def values(language: str = "en", **changes: Any) -> CaseValues:
    return CaseValues(read_case(**changes), language)


def between(before: dict[str, Any], after: dict[str, Any]) -> tuple[Change, ...]:
    return changes_between(values(**before), values(**after))


def test_nothing_changed() -> None:
    assert changes_between(values(), values()) == ()


def test_case_punctuation_and_line_ends_are_no_change() -> None:
    after = {
        "title": "REPORTER HELD WITHOUT CHARGE.",
        "demands": ("immediately release Mirela Osten", "Let her meet a lawyer of her choice;"),
        "officials": (replace(MINISTER, address=(", ".join(MINISTER.address),)), AMBASSADOR),
    }
    assert between({}, after) == ()


def test_a_deadline_that_moved() -> None:
    assert between({}, {"deadline": date(2031, 5, 1)}) == (
        Change(ChangeKind.DEADLINE, "2031-03-14", "2031-05-01"),
    )


def test_a_title_that_changed() -> None:
    assert between({}, {"title": "Reporter Moved"}) == (
        Change(ChangeKind.TITLE, "Reporter Held Without Charge", "Reporter Moved"),
    )


def test_demands_added_and_dropped() -> None:
    before, after = {"demands": ("Release her;", "A lawyer;")}, {"demands": ("A lawyer;", "A doctor;")}
    assert between(before, after) == (
        Change(ChangeKind.DEMAND_ADDED, None, "A doctor;"),
        Change(ChangeKind.DEMAND_DROPPED, "Release her;", None),
    )


def test_words_of_two_languages_are_not_compared() -> None:
    german = values("de", title="Reporterin in Haft", demands=("Lassen Sie sie frei!",))
    assert changes_between(values(), german) == ()


def test_an_official_who_moved_is_neither_new_nor_gone() -> None:
    assert between({}, {"officials": (MOVED, AMBASSADOR)}) == (
        Change(ChangeKind.ADDRESS, "\n".join(MINISTER.address), "1 New Quay\n10300 Port Sarn", MINISTER),
    )


def test_an_office_that_moved() -> None:
    moved = replace(OFFICE, address=("3 Quay Road", "10200 Port Sarn"))
    (change,) = between({"officials": (OFFICE,)}, {"officials": (moved,)})
    assert (change.what, change.official) == (ChangeKind.ADDRESS, OFFICE)


def test_officials_added_and_removed() -> None:
    successor = replace(MINISTER, name="Bera Lind")
    assert between({}, {"officials": (successor, AMBASSADOR)}) == (
        Change(ChangeKind.OFFICIAL_ADDED, None, "Bera Lind, Minister of Harbours", successor),
        Change(ChangeKind.OFFICIAL_REMOVED, "Aldric Venn, Minister of Harbours", None, MINISTER),
    )


def test_nobody_is_said_to_have_moved_where_it_cannot_be_told_who() -> None:
    north = replace(OFFICE, address=("North Pier",))
    south = replace(OFFICE, address=("South Pier",))
    kinds = [change.what for change in between({"officials": (OFFICE,)}, {"officials": (north, south)})]
    assert kinds == [ChangeKind.OFFICIAL_ADDED, ChangeKind.OFFICIAL_ADDED, ChangeKind.OFFICIAL_REMOVED]


def test_addresses_without_role_and_name_never_move() -> None:
    before, after = ReadOfficial(address=("North Pier",)), ReadOfficial(address=("South Pier",))
    kinds = [change.what for change in between({"officials": (before,)}, {"officials": (after,)})]
    assert kinds == [ChangeKind.OFFICIAL_ADDED, ChangeKind.OFFICIAL_REMOVED]


def test_what_was_not_known_before_is_no_change() -> None:
    unknown = {"title": "", "demands": (), "officials": (), "deadline": None}
    assert between(unknown, {}) == (Change(ChangeKind.DEADLINE, None, "2031-03-14"),)
