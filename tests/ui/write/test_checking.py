"""The list before printing in words: heads, remedies, what can be done, and what folds together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.importing import import_document
from desktop.planned_runs import PlannedRun, plan
from desktop.selection import NoOfficialError
from desktop.write_request import WriteRequest
from models.lines import SignerLine
from models.store import Store
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, TODAY, read_case, read_document
from ui.write.check_list import CheckList
from ui.write.check_words import head_words
from ui.write.checking import OPENED_AT_ONCE, checks_of, refusal_check, stop_words
from ui.write.state import Check

NOWHERE = replace(MINISTER, name="Elin Vask", address=(), salutation=())
PREFLIGHT = Path(__file__).parents[3] / "desktop"


@pytest.fixture
def home(store: Store) -> Store:
    """A case with a minister nobody can write to, and an embassy."""
    import_document(store, read_document(read_case(officials=(NOWHERE, AMBASSADOR))), accept=True)
    return store


def drafted(store: Store, *, strangers: int = 0, hold: bool = False) -> PlannedRun:
    """A run of one signer with an address and so many without."""
    without = tuple(SignerLine(n, f"Invented Person {n}", (), "US", "") for n in range(strangers))
    return plan(store, WriteRequest(("UA 7/31",), (*SIGNERS[:1], *without), dated=TODAY, hold=hold))


def keys(check: Check) -> list[str]:
    return [fix[0] for fix in (check.fix, *check.more) if fix]


def test_a_line_says_what_why_which_pieces_and_what_to_do(home: Store) -> None:
    stop, ask = checks_of(drafted(home), {})
    assert stop.head == "Stop: an official has no address"
    assert stop.text == (
        "No postal address for Elin Vask, Minister of Harbours. Piece 1. The other 1 can print."
    )
    assert stop.remedy == "Add the address, or leave this official out."
    assert keys(stop) == ["hold", "cause", "show"]
    assert (ask.level, ask.head) == ("ask", "Ask: an official has no salutation")
    assert keys(ask) == ["cause", "show"]
    (held, _ask) = checks_of(drafted(home, hold=True), {})
    assert keys(held)[0] == "unhold"
    assert "Held back; the others print." in held.text


def test_nothing_is_offered_to_hold_where_nothing_else_would_print(store: Store) -> None:
    import_document(store, read_document(read_case(deadline=date(2031, 2, 9))), accept=True)
    (expired,) = checks_of(drafted(store), {})
    assert keys(expired) == ["force", "cause", "show"]
    assert expired.cause == ("case", "UA 7/31")


def test_many_of_a_kind_share_a_line_that_opens_step_by_step(home: Store) -> None:
    draft = drafted(home, strangers=OPENED_AT_ONCE + 5)
    folded = [check for check in checks_of(draft, {}) if check.kind == "ask no-sender-address"]
    (line,) = folded
    assert line.head == f"Ask: {OPENED_AT_ONCE + 5} signers gave no address"
    assert line.text.startswith("Invented Person 0 gave no address")
    assert f"And {OPENED_AT_ONCE + 4} more." in line.text
    assert keys(line) == ["unfold"]
    opened = checks_of(draft, {line.kind: OPENED_AT_ONCE})
    lines = [check for check in opened if check.kind == line.kind]
    assert [keys(check) for check in lines[:2]] == [["fold"], ["cause", "show"]]
    assert lines[-1].text == "And 5 more of this kind."
    assert len(lines) == OPENED_AT_ONCE + 2
    everything = checks_of(draft, {line.kind: 2 * OPENED_AT_ONCE})
    assert len([check for check in everything if check.kind == line.kind]) == OPENED_AT_ONCE + 6


def test_three_of_a_kind_stand_each_for_itself(home: Store) -> None:
    heads = [check.head for check in checks_of(drafted(home, strangers=3), {})]
    assert heads.count("Ask: a signer gave no address") == 3


def test_every_finding_there_is_has_words_of_its_own() -> None:
    """Read from the code, so that no new finding comes without words."""
    sources = [*PREFLIGHT.glob("printing/preflight/*.py"), *PREFLIGHT.glob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    import re

    codes = set(re.findall(r"(?:stop|ask|grave|_stops)\(\s*\"([a-z-]+)\"", text))
    assert len(codes) > 20
    for code in codes:
        assert len(head_words("ask", code, 1)) > len("Ask: "), code
        assert head_words("ask", code, 1) != head_words("ask", code, 2), code


def test_a_refusal_leads_to_its_case() -> None:
    check = refusal_check(NoOfficialError("UA 7/31"))
    assert (check.level, check.fix, check.cause) == ("stop", ("cause", "Open case"), ("case", "UA 7/31"))
    assert check.remedy.startswith("Import")


def test_stops_are_said_once_a_kind(home: Store) -> None:
    checks = checks_of(drafted(home), {})
    assert stop_words(checks) == "Stop: an official has no address."
    assert stop_words((*checks, *checks)) == stop_words(checks)
    assert stop_words(checks[1:]) == ""


@pytest.fixture
def shown(dressed: QtBot) -> CheckList:
    """The list with a stop, two asks and a good line, in a window."""
    listed = CheckList()
    dressed.addWidget(listed)
    listed.resize(348, 600)
    listed.show_checks(
        (
            Check("stop", "Stop: a", "b", ("hold", "Hold these"), (1,), more=(("show", "Show"),), kind="s a"),
            Check("ask", "Ask: c", "d", ("cause", "Open case"), (1,), remedy="Do it.", kind="a c"),
            Check("ask", "", "And 4 more.", ("unfold", "Show 4 more"), kind="a c"),
            Check("good", "Good:", "all fits", None),
        )
    )
    listed.show()
    dressed.waitExposed(listed)
    listed.activateWindow()
    dressed.waitUntil(listed.isActiveWindow)
    # a window of its own gives the focus to its first button
    if (first := listed.focusWidget()) is not None:
        first.clearFocus()
    return listed


def test_f8_walks_the_lines_and_enter_does_what_the_first_button_does(
    dressed: QtBot, shown: CheckList
) -> None:
    asked: list[Check] = []
    shown.fix_asked.connect(asked.append)
    for step in (1, 1, 1, 1, -1, -1):
        shown.next_mark(step)
        focus = shown.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Return)
    fixes = [check.fix[0] for check in asked if check.fix]
    assert fixes == ["hold", "cause", "unfold", "hold", "unfold", "cause"]


def test_enter_on_another_button_of_a_line_does_that_one(dressed: QtBot, shown: CheckList) -> None:
    asked: list[Check] = []
    shown.fix_asked.connect(asked.append)
    shown.next_mark(1)
    shown.focusNextChild()
    focus = shown.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    (check,) = asked
    assert (check.fix, check.pieces) == (("show", "Show"), (1,))


def test_the_focus_stays_in_its_line_when_the_list_changes(dressed: QtBot, shown: CheckList) -> None:
    shown.next_mark(1)
    shown.next_mark(1)
    shown.show_checks(
        (
            Check("stop", "Stop: a", "b", ("unhold", "Do not hold"), (1,), kind="s a"),
            Check("ask", "Ask: c", "d", ("fold", "Show one line"), (1,), kind="a c"),
        )
    )
    focus = shown.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Show one line: Ask: c")
