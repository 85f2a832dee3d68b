"""The group's embassies: kept apart from what documents say, brought in and out as CSV, given copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.cases import find_case, official_named
from desktop.embassies import (
    add_embassy,
    change_embassy,
    export_embassies,
    import_embassies,
    list_embassies,
    remove_embassy,
)
from desktop.embassy_csv import COLUMNS, BadRow, embassies_csv, read_embassies
from desktop.importing import import_document
from desktop.officials import list_officials
from desktop.planned_runs import plan
from desktop.runs import find_run, write
from desktop.search import search
from desktop.selection import NoOfficialError
from desktop.tracking import record
from desktop.write_request import WriteRequest
from models.errors import KnownError, NotFoundError, UnreadableFileError, WrongInputError
from models.lines import EmbassyEntry
from models.queries.officials import forget_officials
from models.store import Store
from models.words import ActionType, ChangeKind, DocumentKind
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, TODAY, read_case, read_document

EMBASSY = EmbassyEntry(
    represents="IS",
    country="US",
    address=("Embassy of Iceland", "5 Lantern Court", "Washington DC 20000"),
    role="Ambassador",
    salutation=("Your Excellency",),
    phone=("+1 000 555 0100",),
)
ICELANDS = "Ambassador, Embassy of Iceland"
GENERIC = read_case(copies_generic=True, officials=(MINISTER,))


def request(**changes: Any) -> WriteRequest:
    values: dict[str, Any] = {"references": ("UA 7/31",), "signers": SIGNERS, "dated": TODAY}
    return WriteRequest(**(values | changes))


def written(folder: Path, *rows: str, head: str = ",".join(COLUMNS)) -> Path:
    path = folder / "embassies.csv"
    path.write_text("\n".join((head, *rows)), encoding="utf-8")
    return path


def codes(store: Store, **changes: Any) -> list[str]:
    return [finding.code for finding in plan(store, request(**changes)).findings]


# the book


def test_an_embassy_is_an_official_that_is_found_and_shown(store: Store) -> None:
    line = add_embassy(store, EMBASSY)
    assert line.entry == EMBASSY
    (official,) = list_officials(store)
    assert official.embassy == line
    assert (official.official.country, official.official.salutation) == ("US", ("Your Excellency",))
    assert [hit.item_id for hit in search(store, "lantern court")] == [line.official_id]


def test_what_is_typed_is_brought_into_one_form_and_twice_is_once(store: Store) -> None:
    first = add_embassy(
        store,
        EmbassyEntry(
            "iceland", "us", ("  Embassy  of Iceland,", "", "5 Lantern Court"), email=(" a@b.invalid ",)
        ),
    )
    assert first.entry == EmbassyEntry(
        "IS", "US", ("Embassy of Iceland", "5 Lantern Court"), role="Ambassador", email=("a@b.invalid",)
    )
    assert add_embassy(store, first.entry) == first
    with pytest.raises(WrongInputError, match="under number 1"):
        add_embassy(store, replace(first.entry, represents="GR"))
    assert list_embassies(store) == (first,)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"represents": ""}, "the country it represents"),
        ({"represents": "Atlantis"}, "“Atlantis” is no country"),
        ({"country": "ZZ"}, "“ZZ” is no country"),
        ({"country": "IS"}, "another country"),
        ({"address": ("", " ")}, "at least one line"),
        ({"address": tuple("abcdefg")}, "6 lines at most"),
        ({"email": ("nobody",)}, "no e-mail address"),
    ],
)
def test_what_cannot_be_meant_is_refused(store: Store, changes: dict[str, Any], told: str) -> None:
    with pytest.raises(WrongInputError, match=told):
        add_embassy(store, replace(EMBASSY, **changes))
    assert list_embassies(store) == ()


def test_a_change_keeps_the_number_and_a_move_leaves_no_old_official(store: Store) -> None:
    line = add_embassy(store, EMBASSY)
    moved = replace(EMBASSY, address=("Embassy of Iceland", "9 Quay Road"), phone=())
    changed = change_embassy(store, line.embassy_id, moved)
    assert (changed.embassy_id, changed.entry) == (line.embassy_id, moved)
    assert [one.official.address for one in list_officials(store)] == [moved.address]
    other = add_embassy(store, EMBASSY)
    with pytest.raises(WrongInputError):
        change_embassy(store, other.embassy_id, moved)
    with pytest.raises(NotFoundError):
        change_embassy(store, 99, EMBASSY)
    assert [one.entry for one in list_embassies(store)] == [moved, EMBASSY]


def test_pieces_keep_the_address_they_were_printed_with(store: Store, tmp_path: Path) -> None:
    import_document(store, read_document(GENERIC), accept=True)
    line = add_embassy(store, EMBASSY)
    run = write(store, request(to="copies"), folder=tmp_path / "out")
    change_embassy(store, line.embassy_id, replace(EMBASSY, address=("Embassy of Iceland", "9 Quay Road")))
    remove_embassy(store, line.embassy_id)
    pieces = find_run(store, run.line.run).piece_list
    assert {piece.address_block for piece in pieces} == {("Ambassador", *EMBASSY.address)}
    # the official that pieces went to stays, as any other; the address nothing was sent to is gone
    kept = [one for one in list_officials(store) if one.official.role == "Ambassador"]
    assert [(one.official.address, one.embassy) for one in kept] == [(EMBASSY.address, None)]
    back = add_embassy(store, EMBASSY)
    assert back.official_id == line.official_id


def test_a_removed_embassy_is_gone_and_can_be_added_again(store: Store) -> None:
    line = add_embassy(store, EMBASSY)
    assert remove_embassy(store, line.embassy_id) == EMBASSY
    assert list_embassies(store) == ()
    assert list_officials(store) == ()
    assert search(store, "lantern") == ()
    with pytest.raises(NotFoundError):
        remove_embassy(store, line.embassy_id)
    assert add_embassy(store, EMBASSY).entry == EMBASSY


# documents beside it


def test_documents_neither_change_nor_delete_what_the_group_entered(store: Store) -> None:
    own = replace(
        EMBASSY, name=AMBASSADOR.name, address=AMBASSADOR.address, salutation=("Excellency",), phone=()
    )
    line = add_embassy(store, own)
    told = replace(AMBASSADOR, phone=("+1 000 555 0199",), country="GR")
    import_document(store, read_document(read_case(officials=(MINISTER, told))), accept=True)
    (one,) = [one for one in list_officials(store) if one.embassy]
    # one record: the group's words first, and what only the document knows
    assert one.official.official_id == line.official_id
    assert (one.official.salutation, one.official.country) == (("Excellency",), "US")
    assert one.official.phone == ("+1 000 555 0199",)
    assert one.embassy is not None
    assert one.embassy.entry == own
    assert one.case_refs == ("UA 7/31",)
    # the case lets go of it
    later = read_case(officials=(MINISTER,), issued_on=TODAY)
    import_document(store, read_document(later, kind=DocumentKind.UPDATE, name="update.txt"), accept=True)
    assert [one.entry for one in list_embassies(store)] == [own]
    changes = find_case(store, "UA 7/31", today=TODAY).changes
    assert ChangeKind.OFFICIAL_REMOVED in [change.what for change in changes]
    # and once the group takes it out, the document's words count again
    remove_embassy(store, line.embassy_id)
    (left,) = [one for one in list_officials(store) if one.official.official_id == line.official_id]
    assert (left.official.salutation, left.official.country) == (told.salutation, "GR")


def test_no_reworking_of_a_case_takes_its_official_away(store: Store) -> None:
    line = add_embassy(store, EMBASSY)
    with store.transaction() as session:
        forget_officials(session, {line.official_id})
        session.commit()
    assert [one.embassy for one in list_officials(store)] == [line]


def test_an_embassy_tells_the_cases_it_gets_copies_on(store: Store) -> None:
    line = add_embassy(store, EMBASSY)
    assert line.case_refs == ()
    import_document(store, read_document(GENERIC), accept=True)
    named = read_case(
        reference="UA 8/31", title="Keeper Held", copies_generic=True, officials=(MINISTER, AMBASSADOR)
    )
    import_document(store, read_document(named, name="b"), accept=True)
    elsewhere = read_case(reference="UA 9/31", title="Piper Held", country="GR", copies_generic=True)
    import_document(store, read_document(elsewhere, name="c"), accept=True)
    assert [one.case_refs for one in list_embassies(store)] == [("UA 7/31",)]


# copies


def test_an_embassy_at_home_gets_a_copy_after_the_officials(store: Store, tmp_path: Path) -> None:
    import_document(store, read_document(GENERIC), accept=True)
    line = add_embassy(store, EMBASSY)
    planned = plan(store, request())
    assert [a.official_id for a in planned.plan.cases[0].addressees][-1] == line.official_id
    assert [a.copy for a in planned.plan.cases[0].addressees] == [False, True]
    assert (planned.officials, planned.pieces, planned.home, planned.abroad) == (2, 6, 3, 3)
    assert "no-embassy" not in codes(store)
    run = write(store, request(), folder=tmp_path / "out")
    assert [piece.official for piece in run.piece_list if piece.home] == [ICELANDS] * 3
    assert (run.line.officials, run.line.pieces) == (2, 6)


def test_who_gets_copies_is_told_with_the_embassies_of_the_group(store: Store) -> None:
    import_document(store, read_document(read_case(copies_generic=True)), accept=True)
    add_embassy(store, EMBASSY)
    before, after = "Corin Hathe, Ambassador", ICELANDS
    assert plan(store, request()).plan.cases[0].copy_to == (before,)
    other = replace(AMBASSADOR, role="Chair", address=("Chamber of Ports", "9 Elm Row"))
    case = read_case(reference="UA 8/31", copies_generic=True, officials=(MINISTER, other))
    import_document(store, read_document(case), accept=True)
    assert plan(store, request(references=("UA 8/31",))).plan.cases[0].copy_to[-1] == after


def test_an_action_may_go_to_an_embassy_that_letters_went_to(store: Store, tmp_path: Path) -> None:
    import_document(store, read_document(GENERIC), accept=True)
    line = add_embassy(store, EMBASSY)
    detail = find_case(store, "UA 7/31", today=TODAY)
    with pytest.raises(NotFoundError):
        official_named(store, detail, "iceland")
    call: dict[str, Any] = {"type": ActionType.CALL, "count": 1, "on": date(2026, 3, 2)}
    call["official_id"] = line.official_id
    with pytest.raises(NotFoundError):
        record(store, "UA 7/31", **call)
    write(store, request(), folder=tmp_path / "out")
    assert official_named(store, detail, "iceland") == line.official_id
    assert record(store, "UA 7/31", **call).official == ICELANDS


def test_main_leaves_it_out_and_copies_is_only_that(store: Store) -> None:
    import_document(store, read_document(GENERIC), accept=True)
    with pytest.raises(NoOfficialError):
        plan(store, request(to="copies"))
    line = add_embassy(store, EMBASSY)
    assert plan(store, request(to="main")).pieces == 3
    assert plan(store, request(to="copies")).home == 3
    assert plan(store, request(officials=(line.official_id,))).home == 3
    assert plan(store, request(officials=(999, line.official_id))).pieces == 3


def test_no_embassy_of_another_country_or_in_another_country(store: Store) -> None:
    import_document(store, read_document(GENERIC), accept=True)
    add_embassy(store, replace(EMBASSY, represents="GR"))
    add_embassy(store, replace(EMBASSY, country="DE", address=("Botschaft von Island", "Laternenhof 5")))
    assert plan(store, request()).pieces == 3
    assert codes(store).count("no-embassy") == 1
    (told,) = [f for f in plan(store, request()).findings if f.code == "no-embassy"]
    assert told.level == "ask"
    assert "Iceland in your country" in told.message
    # the same case, written on in Germany
    assert plan(store, request(home_country="DE")).home == 3
    assert "no-embassy" not in codes(store, home_country="DE")


@pytest.mark.parametrize(
    "named",
    [
        AMBASSADOR,
        replace(AMBASSADOR, copy=False),
        replace(AMBASSADOR, role="", name="", address=("Royal Botschaft", "Kai 3")),
        replace(AMBASSADOR, role=EMBASSY.role, name="", address=EMBASSY.address),
    ],
)
def test_an_embassy_that_the_document_names_is_not_added_twice(store: Store, named: Any) -> None:
    case = read_case(copies_generic=True, officials=(MINISTER, named))
    import_document(store, read_document(case), accept=True)
    add_embassy(store, EMBASSY)
    planned = plan(store, request())
    assert (planned.officials, planned.pieces) == (2, 6)
    assert "no-embassy" not in codes(store)


def test_another_countrys_embassy_is_not_the_one_that_is_asked_for(store: Store) -> None:
    other = replace(AMBASSADOR, address=("Embassy of Greece", "18 Quay Road NW", "Washington DC 20000"))
    case = read_case(copies_generic=True, officials=(MINISTER, other))
    import_document(store, read_document(case), accept=True)
    assert "no-embassy" in codes(store)
    add_embassy(store, EMBASSY)
    assert plan(store, request()).officials == 3


def test_nothing_is_asked_where_nothing_is_wanted(store: Store) -> None:
    import_document(store, read_document(GENERIC), accept=True)
    assert codes(store) == codes(store, home_country="GR") == ["no-embassy"]
    assert codes(store, to="main") == []
    assert codes(store, home_country="IS") == []  # a country sends no embassy to itself
    plain = read_case(reference="UA 8/31", title="Keeper Held", officials=(MINISTER,))
    import_document(store, read_document(plain, name="b"), accept=True)
    add_embassy(store, EMBASSY)
    assert plan(store, request(references=("UA 8/31",))).pieces == 3


def test_a_case_of_no_known_country_says_so(store: Store) -> None:
    import_document(store, read_document(replace(GENERIC, country=None)), accept=True)
    (told,) = [f for f in plan(store, request()).findings if f.code == "no-embassy"]
    assert "country of the case is not known" in told.message


# CSV


def test_bad_rows_are_named_and_kept_out_and_the_others_go_in(store: Store, tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "IS,,,,Embassy of Iceland,5 Lantern Court,,,,,US,Your Excellency,a@b.invalid; c@d.invalid,'+1 000,",
        "Greece,Consul,,Ida Fictive,Embassy of Greece,,,,,,united states,,,,",
        "XX,,,,Embassy,,,,,,US,,,,",
        "GR,,,,,,,,,,US,,,,",
        "GR,,,,Embassy,,,,,,,,,,",
        "FI,,,,Embassy of Iceland,5 Lantern Court,,,,,US,,,,",
        "IS,a,b,c,d,e,f,g,h,i,US,k,l,m,n,o",
    )
    done = import_embassies(store, path)
    assert (done.added, done.changed, done.unchanged) == (2, 0, 0)
    assert [row.line for row in done.kept_out] == [4, 5, 6, 7, 8]
    assert [row.why.split()[0] for row in done.kept_out] == ["“XX”", "Give", "Say", "that", "has"]
    greece, iceland = (one.entry for one in list_embassies(store))
    assert (greece.represents, greece.country, greece.role, greece.name) == (
        "GR",
        "US",
        "Consul",
        "Ida Fictive",
    )
    assert (iceland.email, iceland.phone) == (("a@b.invalid", "c@d.invalid"), ("+1 000",))


def test_twice_the_same_file_changes_nothing_and_what_it_leaves_empty_stays(
    store: Store, tmp_path: Path
) -> None:
    line = add_embassy(store, EMBASSY)
    path = tmp_path / "out.csv"
    assert export_embassies(store, path) == 1
    for _ in range(2):
        done = import_embassies(store, path)
        assert (done.added, done.changed, done.unchanged, done.kept_out) == (0, 0, 1, ())
    head = "represents;role;line1;line2;line3;country;fax"
    row = "IS;ambassador;Embassy of Iceland;5 Lantern Court;Washington DC 20000;US;+1 000 555 0101"
    done = import_embassies(store, written(tmp_path, row, head=head))
    assert (done.added, done.changed) == (0, 1)
    (now,) = list_embassies(store)
    assert now.embassy_id == line.embassy_id
    assert now.entry == replace(EMBASSY, role="ambassador", fax=("+1 000 555 0101",))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no column"),
        (b"represents,line1\nIS,a\n", "no column “country”"),
        (b"represents,line1,country,capital\n", "“capital” is not known"),
        (b"represents,line1,country\n", "no row"),
        (b"PK\x03\x04\x00", "not text"),
    ],
)
def test_a_file_that_is_no_such_list_adds_nobody(
    store: Store, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match=told):
        import_embassies(store, path)
    assert list_embassies(store) == ()


cell = st.text("ab 12=+-@", min_size=1, max_size=6).map(str.strip)


@given(st.tuples(cell, cell, cell, cell))
def test_what_is_exported_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, cells: tuple[str, str, str, str]
) -> None:
    line, role, name, phone = cells
    entry = EmbassyEntry("IS", "US", ("Embassy", line), role=role, name=name, phone=(phone,))
    path = tmp_path_factory.mktemp("csv") / "embassies.csv"
    path.write_bytes(embassies_csv([entry]))
    for text in path.read_text("utf-8-sig").splitlines()[1].split(","):
        assert not text.strip('"').startswith(("=", "+", "-", "@"))
    (read,) = read_embassies(path)
    assert not isinstance(read, BadRow)
    wanted = replace(entry, address=tuple(filter(None, ("Embassy", " ".join(line.split())))))
    kept = read[1]
    assert kept.address == wanted.address
    assert kept.name == " ".join(name.split())


@given(st.binary(max_size=200))
def test_no_bytes_do_anything_else(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "embassies.csv"
    path.write_bytes(b"represents,line1,country\n" + content)
    try:
        rows = read_embassies(path)
    except KnownError:
        return
    assert all(isinstance(row, BadRow) or row[1].address for row in rows)
