"""What newer documents changed, in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.lines import ChangeLine
from models.words import ChangeKind
from tests.ui.told import NOON, TODAY, case_detail
from ui.cases.changes import update_of
from ui.cases.telling import tell


def change(what: ChangeKind, **changes: Any) -> ChangeLine:
    values: dict[str, Any] = {
        "what": what,
        "on": date(2031, 3, 9),
        "at": NOON,
        "document_id": 4,
        "document": "update.txt",
        "before": None,
        "after": None,
    }
    return ChangeLine(**(values | changes))


def test_nothing_changed_says_nothing() -> None:
    assert update_of((), TODAY) is None
    assert tell(case_detail(), (), home="US", today=TODAY).update is None


def test_the_banner_speaks_of_the_newest_document_and_its_unposted_pieces() -> None:
    told = update_of(
        (
            change(ChangeKind.ADDRESS, official="Aldric Venn, Minister", unposted=(412, 413, 414)),
            change(ChangeKind.DEMAND_ADDED, after="Release her."),
            change(ChangeKind.DEMAND_ADDED, after="Let her see a lawyer."),
            change(ChangeKind.TITLE, document_id=3, before="Old", after="New"),
        ),
        TODAY,
    )
    assert told is not None
    assert told.head == "Changed on 9 Mar: 1 new address, 2 new demands"
    assert told.text.startswith("3 unposted pieces use the old ones: 0412 to 0414.")
    assert len(told.changes) == 4
    assert told.changes[0].what == "New address: Aldric Venn, Minister"


def test_deadlines_are_shown_as_days_old_and_new() -> None:
    told = update_of((change(ChangeKind.DEADLINE, before="2031-03-13", after="2031-04-20", on=None),), TODAY)
    assert told is not None
    assert told.head == "Changed: another deadline"
    assert (told.changes[0].before, told.changes[0].after) == ("13 March 2031", "20 April 2031")
    assert "still valid" in told.text
