"""What earlier runs say before new pieces are printed: returned mail, moved officials, second letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from desktop.addressing.block import SCRIPTS
from desktop.importing import import_document
from desktop.planned_runs import PlannedRun, plan
from desktop.printing.preflight import Finding
from desktop.reading.case_object import ReadOfficial
from desktop.runs import find_run, write
from desktop.tracking import mark
from desktop.write_request import WriteRequest
from models.store import Store
from models.words import DocumentKind, PieceState
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, TODAY, read_case, read_document

LATER = timedelta(days=9)
PAST = date(2026, 3, 2)
"""Pieces cannot be marked in the future of the machine that runs this."""
MOVED = replace(MINISTER, address=("Harbour House", "1 New Quay", "10300 Port Sarn"))


@pytest.fixture
def home(store: Store) -> Store:
    """A home with one accepted case: an official abroad and an embassy at home."""
    import_document(store, read_document(), accept=True)
    return store


def request(**changes: Any) -> WriteRequest:
    values: dict[str, Any] = {"references": ("UA 7/31",), "signers": SIGNERS[:2], "dated": TODAY}
    return WriteRequest(**(values | changes))


def found(planned: PlannedRun, code: str) -> list[Finding]:
    return [finding for finding in planned.findings if finding.code == code]


def pieces_to(store: Store, run: int, official: str) -> list[int]:
    return [piece.piece for piece in find_run(store, run).piece_list if official in piece.official]


def update(store: Store, *officials: ReadOfficial, **changes: Any) -> None:
    told = read_case(issued_on=date(2031, 2, 20), officials=officials, **changes)
    import_document(store, read_document(told, kind=DocumentKind.UPDATE, name="update.txt"), accept=True)


def test_a_first_run_remembers_nothing(home: Store) -> None:
    assert plan(home, request()).findings == ()


def test_mail_that_came_back_is_asked_about_at_that_address_alone(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path)
    minister = pieces_to(home, 1, "Minister")
    mark(home, 1, PieceState.POSTED, on=PAST)
    mark(home, 1, PieceState.RETURNED, pieces=minister[:1], on=PAST + LATER)
    (asked,) = found(plan(home, request()), "returned-mail")
    assert asked.level == "ask"
    assert asked.pieces == tuple(number for number in asked.pieces if number > 4)
    assert len(asked.pieces) == 2
    assert f"piece {minister[0]} on 11 March 2026" in asked.message
    assert "Aldric Venn" in asked.message
    # the other letters of that day were posted before it was known: they prove nothing
    assert (asked.cause.kind, asked.remedy != "") == ("official", True)
    # abroad or at home, and in whatever language the country line is, it is the same address
    assert found(plan(home, request(home_country="IS")), "returned-mail")
    assert found(plan(home, request(country_language="fr")), "returned-mail")
    update(home, MOVED, AMBASSADOR)
    assert found(plan(home, request()), "returned-mail") == []


@pytest.mark.parametrize("state", [PieceState.POSTED, PieceState.REPLIED])
def test_mail_that_stayed_away_later_clears_an_address(
    home: Store, tmp_path: Path, state: PieceState
) -> None:
    write(home, request(), folder=tmp_path / "a")
    mark(home, 1, PieceState.RETURNED, pieces=pieces_to(home, 1, "Minister"), on=PAST)
    write(home, request(), folder=tmp_path / "b")
    again = pieces_to(home, 2, "Minister")
    mark(home, 2, state, pieces=again, on=PAST)
    assert found(plan(home, request()), "returned-mail")
    mark(home, 2, PieceState.PRINTED, pieces=again, on=PAST)
    mark(home, 2, state, pieces=again, on=PAST + LATER)
    assert found(plan(home, request()), "returned-mail") == []


def test_an_official_who_moved_is_told_with_the_pieces_at_hand(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path / "a")
    first, second = pieces_to(home, 1, "Minister")
    update(home, MOVED, AMBASSADOR)
    (asked,) = found(plan(home, request()), "address-changed")
    assert (asked.level, asked.cause.kind, len(asked.pieces)) == ("ask", "official", 2)
    assert "run 1 of" in asked.message
    assert "4 Courthouse Square, 10200 Port Sarn" in asked.message
    assert asked.remedy.startswith(f"Check pieces {first}-{second}:")
    mark(home, 1, PieceState.POSTED, pieces=[first], on=PAST)
    (asked,) = found(plan(home, request()), "address-changed")
    assert asked.remedy.startswith(f"Check piece {second}:")
    mark(home, 1, PieceState.POSTED, on=PAST)
    (asked,) = found(plan(home, request()), "address-changed")
    assert "2 pieces went to the old one" in asked.message
    write(home, request(), folder=tmp_path / "b")
    assert found(plan(home, request()), "address-changed") == []


def test_another_honorific_is_no_other_address(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path)
    mark(home, 1, PieceState.RETURNED, on=PAST)
    update(home, replace(MINISTER, honorific="The Honourable"), AMBASSADOR)
    planned = plan(home, request())
    assert planned.plan.cases[0].addressees[0].honorific == "The Honourable"
    assert found(planned, "address-changed") == []
    assert len(found(planned, "returned-mail")) == 2


def test_one_address_in_two_scripts_is_one_address(store: Store, tmp_path: Path) -> None:
    both = replace(
        MINISTER,
        name="Мира Остен",
        address=("Набережная 4", "Порт Сарн", "4 Quay Street", "Port Sarn"),
        country="RU",
        salutation=("Dear Minister",),
    )
    import_document(store, read_document(read_case(officials=(both,))), accept=True)
    write(store, request(), folder=tmp_path)
    mark(store, 1, PieceState.RETURNED, on=PAST)
    for script in SCRIPTS:
        planned = plan(store, request(address_script=script, home_country="DE"))
        assert found(planned, "address-changed") == []
        assert len(found(planned, "returned-mail")) == 1


def test_damaged_pieces_told_nobody_an_address(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path / "a")
    mark(home, 1, PieceState.DAMAGED, on=PAST)
    update(home, MOVED, AMBASSADOR)
    assert plan(home, request()).findings == ()


def test_another_case_tells_of_a_person_but_not_of_an_office(home: Store, tmp_path: Path) -> None:
    office = replace(AMBASSADOR, name="")
    elsewhere = replace(office, address=("Embassy of Verania", "2 Elm Row NW", "Washington DC 20000"))
    other = read_case(reference="UA 8/31", reference_as_printed="UA 8/31", officials=(MOVED, elsewhere))
    first = read_case(reference="UA 6/31", reference_as_printed="UA 6/31", officials=(MINISTER, office))
    for told in (first, other):
        import_document(home, read_document(told, name=str(told.reference)), accept=True)
    write(home, request(references=("UA 6/31",)), folder=tmp_path)
    planned = plan(home, request(references=("UA 8/31",)))
    assert [("Aldric Venn" in one.message) for one in found(planned, "address-changed")] == [True]


def test_two_officials_of_one_role_on_a_case_have_not_moved(store: Store, tmp_path: Path) -> None:
    one = replace(AMBASSADOR, name="")
    two = replace(one, address=("Embassy of Verania", "2 Elm Row NW", "Washington DC 20000"))
    import_document(store, read_document(read_case(officials=(one, two))), accept=True)
    first, second = (addressee.official_id for addressee in plan(store, request()).plan.cases[0].addressees)
    write(store, request(officials=(first,)), folder=tmp_path)
    for officials in ((second,), (first, second)):
        assert found(plan(store, request(officials=officials)), "address-changed") == []


def test_a_second_letter_of_a_signer_is_asked_about(home: Store, tmp_path: Path) -> None:
    write(home, request(to="main"), folder=tmp_path / "a")
    (asked,) = found(plan(home, request(signers=SIGNERS)), "duplicate")
    assert (asked.level, asked.cause.kind, asked.cause.key) == ("ask", "case", "UA 7/31")
    assert "2 signers have letters on UA 7/31" in asked.message
    assert "run 1 of" in asked.message
    assert len(asked.pieces) == 2
    (asked,) = found(plan(home, request(signers=(SIGNERS[2], SIGNERS[1]))), "duplicate")
    assert (asked.cause.kind, asked.cause.key) == ("signer", "1")
    assert asked.message.startswith("Tomas Quill has a letter on UA 7/31")
    write(home, request(to="main"), folder=tmp_path / "b")
    (asked,) = found(plan(home, request()), "duplicate")
    assert asked.message.count("run ") == 2


@pytest.mark.parametrize("state", [PieceState.DAMAGED, PieceState.RETURNED])
def test_what_nobody_has_is_no_second_letter(home: Store, tmp_path: Path, state: PieceState) -> None:
    write(home, request(), folder=tmp_path)
    assert found(plan(home, request()), "duplicate")
    mark(home, 1, state, on=PAST)
    assert found(plan(home, request()), "duplicate") == []


def test_held_pieces_are_no_second_letter(store: Store, tmp_path: Path) -> None:
    nowhere = replace(MINISTER, country=None, address=("Ministry of Harbours", "Port Sarn"))
    import_document(store, read_document(read_case(officials=(nowhere, AMBASSADOR))), accept=True)
    write(store, request(hold=True), folder=tmp_path)
    (asked,) = found(plan(store, request()), "duplicate")
    held = {piece.piece for piece in plan(store, request(to="main")).plan.pieces}
    assert len(asked.pieces) == len(held) == 2
    assert found(plan(store, request(to="main")), "duplicate") == []


def test_more_cases_and_signers_ask_no_more_statements(home: Store, tmp_path: Path) -> None:
    """Three statements look back, whether a piece is planned or a hundred."""
    other = read_case(reference="UA 8/31", reference_as_printed="UA 8/31")
    import_document(home, read_document(other, name="other.txt"), accept=True)
    write(home, request(references=("UA 7/31", "UA 8/31")), folder=tmp_path)
    counts = []
    for references, signers in ((("UA 7/31",), SIGNERS[:1]), (("UA 7/31", "UA 8/31"), SIGNERS * 9)):
        statements: list[str] = []

        def count(
            _connection: Any, _cursor: Any, statement: str, *_rest: Any, into: list[str] = statements
        ) -> None:
            into.append(statement)

        event.listen(home._engine, "before_cursor_execute", count)
        plan(home, request(references=references, signers=signers))
        event.remove(home._engine, "before_cursor_execute", count)
        counts.append(
            sum("FROM pieces" in statement or "JOIN pieces" in statement for statement in statements)
        )
    assert counts[0] == counts[1] - 1  # a case whole asks for its own unposted pieces
