"""One case, many documents: updates join, stops stop, nothing twice, older ones overrule nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.cases import accept_case, find_case, list_cases, official_named
from desktop.importing import FileProblem, Imported, import_document, import_files
from desktop.officials import list_officials
from models.cases import Document
from models.errors import CancelledError, NotFoundError
from models.store import Store
from models.words import CaseStatus, DocumentKind
from tests.invented import AMBASSADOR, MINISTER, TODAY, read_case, read_document


def test_a_case_is_stored_whole(store: Store) -> None:
    result = import_document(store, read_document())
    assert result == Imported("action.txt", 1, DocumentKind.URGENT_ACTION, ("UA 7/31",), True, True, 2)
    detail = find_case(store, "ua 007.31", today=TODAY)
    assert detail.line.status is CaseStatus.OPEN
    assert detail.demands == ("Immediately release Mirela Osten;", "Let her meet a lawyer of her choice.")
    assert [official.name for official in detail.officials] == ["Aldric Venn", "Corin Hathe"]
    assert [official.copy for official in detail.officials] == [False, True]
    assert detail.line.needs_review


def test_the_same_document_twice_changes_nothing(store: Store) -> None:
    import_document(store, read_document())
    before = find_case(store, "UA 7/31", today=TODAY)
    assert not import_document(store, read_document()).is_new
    assert find_case(store, "UA 7/31", today=TODAY) == before


def test_accepting(store: Store) -> None:
    import_document(store, read_document())
    accept_case(store, "UA 7/31")
    assert not find_case(store, "UA 7/31", today=TODAY).line.needs_review
    with pytest.raises(NotFoundError):
        accept_case(store, "UA 8/31")


def test_importing_again_with_accept_accepts(store: Store) -> None:
    import_document(store, read_document())
    assert not import_document(store, read_document(), accept=True).needs_review


def test_an_update_joins_its_case_and_brings_its_values(store: Store) -> None:
    import_document(store, read_document())
    update = read_case(
        title="Reporter Moved", issued_on=date(2031, 2, 20), deadline=date(2031, 5, 1), officials=(MINISTER,)
    )
    import_document(store, read_document(update, kind=DocumentKind.UPDATE, name="update.txt"))
    detail = find_case(store, "UA 7/31", today=TODAY)
    assert (detail.line.title, detail.line.deadline) == ("Reporter Moved", date(2031, 5, 1))
    assert detail.line.status is CaseStatus.UPDATED
    assert [official.name for official in detail.officials] == ["Aldric Venn"]
    assert len(detail.documents) == 2


def test_an_update_without_addresses_keeps_those_known(store: Store) -> None:
    import_document(store, read_document())
    update = read_case(issued_on=date(2031, 2, 20), deadline=None, officials=(), demands=())
    import_document(store, read_document(update, kind=DocumentKind.UPDATE, name="update.txt"))
    detail = find_case(store, "UA 7/31", today=TODAY)
    assert len(detail.officials) == 2
    assert detail.line.deadline == date(2031, 3, 14)


def test_an_older_document_that_comes_later_overrules_nothing(store: Store) -> None:
    newer = read_case(title="Reporter Moved", issued_on=date(2031, 2, 20))
    import_document(store, read_document(newer, kind=DocumentKind.UPDATE, name="update.txt"))
    import_document(store, read_document())
    detail = find_case(store, "UA 7/31", today=TODAY)
    assert detail.line.title == "Reporter Moved"
    assert len(detail.documents) == 2


def test_a_stop_action_stops_and_says_why(store: Store) -> None:
    import_document(store, read_document())
    stop = read_case(title="Reporter Released", issued_on=date(2031, 2, 25), officials=(), demands=())
    import_document(store, read_document(stop, kind=DocumentKind.STOP_ACTION, name="stop.txt"))
    detail = find_case(store, "UA 7/31", today=TODAY)
    assert detail.line.status is CaseStatus.STOPPED
    assert detail.stopped_because == "Reporter Released"
    assert list_cases(store, today=TODAY) == ()
    assert len(list_cases(store, today=TODAY, everything=True)) == 1
    import_document(store, read_document(read_case(issued_on=date(2031, 2, 10)), name="late.txt"))
    assert find_case(store, "UA 7/31", today=TODAY).line.status is CaseStatus.STOPPED


def test_a_stop_older_than_the_newest_action_stops_nothing(store: Store) -> None:
    import_document(store, read_document(read_case(issued_on=date(2031, 2, 25))))
    stop = read_case(title="Charges Dropped", issued_on=date(2031, 2, 1), officials=(), demands=())
    import_document(store, read_document(stop, kind=DocumentKind.STOP_ACTION, name="stop.txt"))
    assert find_case(store, "UA 7/31", today=TODAY).line.status is CaseStatus.OPEN


@pytest.mark.parametrize("press_first", [True, False])
def test_a_press_release_lies_beside_the_cases_of_its_country(store: Store, press_first: bool) -> None:
    press = read_document(kind=DocumentKind.PRESS_RELEASE, name="press.txt")
    for document in (press, read_document()) if press_first else (read_document(), press):
        import_document(store, document)
    documents = find_case(store, "UA 7/31", today=TODAY).documents
    assert {document.kind for document in documents} == {
        DocumentKind.PRESS_RELEASE,
        DocumentKind.URGENT_ACTION,
    }
    assert not import_document(store, press).needs_review


def test_an_official_of_two_cases_is_one_record(store: Store) -> None:
    import_document(store, read_document())
    other = read_case(reference="UA 9/31", title="Dock Workers", officials=(AMBASSADOR,))
    import_document(store, read_document(other, name="other.txt"))
    book = list_officials(store)
    assert [(line.official.name, line.case_refs) for line in book] == [
        ("Aldric Venn", ("UA 7/31",)),
        ("Corin Hathe", ("UA 7/31", "UA 9/31")),
    ]


def test_an_official_named_twice_is_written_to_once(store: Store) -> None:
    import_document(store, read_document(read_case(officials=(MINISTER, MINISTER))))
    assert len(find_case(store, "UA 7/31", today=TODAY).officials) == 1


def test_a_document_without_a_number_gets_one_of_this_home(store: Store) -> None:
    result = import_document(store, read_document(read_case(reference=None)))
    assert result.case_refs == ("Case 1",)
    assert find_case(store, "case 1", today=TODAY).line.title == "Reporter Held Without Charge"


@pytest.mark.parametrize(
    ("inclusive", "day", "status"),
    [
        (True, date(2031, 3, 14), CaseStatus.OPEN),
        (True, date(2031, 3, 15), CaseStatus.EXPIRED),
        (False, date(2031, 3, 13), CaseStatus.OPEN),
        (False, date(2031, 3, 14), CaseStatus.EXPIRED),
    ],
)
def test_a_case_expires_by_the_words_of_its_deadline(
    store: Store, inclusive: bool, day: date, status: CaseStatus
) -> None:
    import_document(store, read_document(read_case(deadline_inclusive=inclusive)))
    assert find_case(store, "UA 7/31", today=day).line.status is status


def test_nothing_of_a_document_is_lost(store: Store) -> None:
    import_document(store, read_document())
    with store.reading() as session:
        reading = session.scalars(select(Document.reading)).one()
    assert "Reporter Held Without Charge" in reading
    assert '"n": 1' in reading


def test_an_official_is_meant_by_number_name_or_role(store: Store) -> None:
    import_document(store, read_document())
    detail = find_case(store, "UA 7/31", today=TODAY)
    numbers = {official.name: official.official_id for official in detail.officials}
    assert official_named(store, detail, "venn") == numbers["Aldric Venn"]
    assert official_named(store, detail, "ambassador") == numbers["Corin Hathe"]
    assert official_named(store, detail, str(numbers["Corin Hathe"])) == numbers["Corin Hathe"]
    for unclear in ("a", "nobody"):
        with pytest.raises(NotFoundError):
            official_named(store, detail, unclear)


def test_a_bad_file_is_kept_out_and_the_others_go_in(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (folder / "b.txt").write_text("Harbour news. Nothing is asked for here.\n")
    (folder / ".hidden").write_text("x")
    problem, done = import_files(store, [folder])
    assert isinstance(problem, FileProblem)
    assert problem.name == "a.txt"
    assert isinstance(done, Imported)
    assert done.name == "b.txt"


def test_a_cancelled_import_keeps_what_it_had(store: Store, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Harbour news number {number}.\n")
    seen: list[int] = []
    with pytest.raises(CancelledError):
        import_files(
            store,
            [tmp_path / f"{n}.txt" for n in range(3)],
            progress=lambda done, _total: seen.append(done),
            cancelled=lambda: len(seen) > 1,
        )
    with store.reading() as session:
        assert len(session.scalars(select(Document)).all()) == 1
