"""What `case` says about changes, and about pieces that should not be posted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop.cases import find_case
from desktop.cli.cases import case_json
from desktop.cli.changes import change_json, change_words
from desktop.importing import import_document
from models.lines import CaseDetail, ChangeLine
from models.store import Store
from models.words import ChangeKind, DocumentKind
from tests.invented import AMBASSADOR, MINISTER, TODAY, read_case, read_document

LINE = ChangeLine(
    what=ChangeKind.ADDRESS,
    on=date(2031, 2, 20),
    at=datetime(2031, 2, 21, 9, tzinfo=UTC),
    document_id=2,
    document="update.txt",
    before="4 Courthouse Square\n10200 Port Sarn",
    after="1 New Quay\n10300 Port Sarn",
    official="Aldric Venn, Minister of Harbours",
    official_id=1,
    unposted=(1, 2, 3, 7),
)


@pytest.fixture
def detail(store: Store) -> CaseDetail:
    import_document(store, read_document())
    return find_case(store, "UA 7/31", today=TODAY)


def words(detail: CaseDetail, *changes: ChangeLine, **values: Any) -> list[str]:
    return list(change_words(replace(detail, changes=changes, **values)))


def test_a_case_that_did_not_change_says_nothing(detail: CaseDetail) -> None:
    assert words(detail) == []
    assert case_json(detail)["changes"] == []


def test_an_address_that_changed_names_the_pieces_with_the_old_one(detail: CaseDetail) -> None:
    assert words(detail, LINE) == [
        "Changed 2031-02-20: Aldric Venn, Minister of Harbours is written to at 1 New Quay, 10300 Port Sarn "
        "instead of 4 Courthouse Square, 10200 Port Sarn (update.txt)",
        "  look: 4 pieces (1-3,7) made before that and not posted",
    ]


def test_a_stop_says_what_to_keep_back(detail: CaseDetail) -> None:
    stop = replace(LINE, what=ChangeKind.STOPPED, before=None, after="Reporter Free", unposted=(4,))
    assert words(detail, stop, stopped_because="Reporter Free", unposted=(4,)) == [
        "Changed 2031-02-20: stopped: Reporter Free (update.txt)",
        "  look: 1 piece (4) not posted: keep out of the post",
    ]


@pytest.mark.parametrize(
    ("what", "before", "after", "told"),
    [
        (ChangeKind.TITLE, "Held", "Moved", "the title was “Held”"),
        (ChangeKind.DEADLINE, None, "2031-05-01", "send by 2031-05-01 instead of no day stated"),
        (ChangeKind.DEADLINE, "2031-03-14", None, "send by no day stated instead of 2031-03-14"),
        (ChangeKind.DEMAND_ADDED, None, "A doctor;", "a new demand: A doctor;"),
        (ChangeKind.DEMAND_DROPPED, "A doctor;", None, "no longer demanded: A doctor;"),
        (ChangeKind.OFFICIAL_ADDED, None, "Bera Lind", "a new official: Bera Lind"),
        (ChangeKind.OFFICIAL_REMOVED, "Bera Lind", None, "no longer written to: Bera Lind"),
        (ChangeKind.RESUMED, "Free", None, "letters are asked for again"),
    ],
)
def test_every_change_is_a_sentence(
    detail: CaseDetail, what: ChangeKind, before: str | None, after: str | None, told: str
) -> None:
    change = replace(LINE, what=what, before=before, after=after, on=None, unposted=())
    assert words(detail, change) == [f"Changed on a day not stated: {told} (update.txt)"]


def test_a_change_as_json() -> None:
    assert change_json(LINE) == {
        "what": "address",
        "on": "2031-02-20",
        "at": "2031-02-21T09:00:00+00:00",
        "document": "update.txt",
        "before": "4 Courthouse Square\n10200 Port Sarn",
        "after": "1 New Quay\n10300 Port Sarn",
        "official": "Aldric Venn, Minister of Harbours",
        "unposted": [1, 2, 3, 7],
    }


def test_the_case_object_holds_the_changes_of_an_update(store: Store) -> None:
    moved = replace(MINISTER, address=("1 New Quay", "10300 Port Sarn"))
    update = read_case(issued_on=date(2031, 2, 20), officials=(moved, AMBASSADOR), deadline=date(2031, 5, 1))
    import_document(store, read_document())
    import_document(store, read_document(update, kind=DocumentKind.UPDATE, name="update.txt"))
    told = case_json(find_case(store, "UA 7/31", today=TODAY))
    assert [(change["what"], change["after"]) for change in told["changes"]] == [
        ("deadline", "2031-05-01"),
        ("address", "1 New Quay\n10300 Port Sarn"),
    ]
    assert told["unposted"] == []
    assert [document["relation"] for document in told["documents"]] == ["tells", "tells"]
