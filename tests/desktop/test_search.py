"""One box over everything: any text may be typed into it, and what is meant comes first."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from desktop.app import open_app
from desktop.backups import check
from desktop.importing import import_document
from desktop.reading.case_object import ReadLine
from desktop.search import check_index, search
from desktop.signers import add_signers
from models.cases import Case
from models.letters import Piece, PrintRun
from models.officials import Official
from models.search import terms_of
from models.store import Store
from models.words import DocumentKind, HitKind
from tests.invented import AMBASSADOR, read_case, read_document


@pytest.fixture
def home(store: Store) -> Store:
    """Two cases, a press release and a volunteer."""
    line = ReadLine(1, "Witnesses saw Mirela Osten at the lighthouse.", "report")
    import_document(store, read_document())
    import_document(
        store,
        read_document(
            read_case(
                reference="UA 8/31", title="Dock Workers", subjects=("Jon Arvid",), officials=(AMBASSADOR,)
            ),
            name="other.txt",
        ),
    )
    import_document(
        store,
        read_document(
            kind=DocumentKind.PRESS_RELEASE, name="press.txt", title="Harbour Closed", lines=(line,)
        ),
    )
    add_signers(store, ["Ida Calloway"])
    return store


def told(store: Store, typed: str) -> list[tuple[HitKind, str]]:
    return [(hit.kind, hit.title) for hit in search(store, typed)]


def test_people_officials_documents_and_volunteers_are_found(home: Store) -> None:
    assert told(home, "mirela") == [
        (HitKind.CASE, "Reporter Held Without Charge"),
        (HitKind.DOCUMENT, "Harbour Closed"),
    ]
    assert told(home, "venn") == [(HitKind.OFFICIAL, "Aldric Venn, Minister of Harbours")]
    assert told(home, "quay road") == [(HitKind.OFFICIAL, "Corin Hathe, Ambassador")]
    assert told(home, "calloway") == [(HitKind.SIGNER, "Ida Calloway")]


def test_a_hit_names_the_cases_it_belongs_to(home: Store) -> None:
    (official,) = search(home, "hathe")
    assert official.references == ("UA 7/31", "UA 8/31")
    (case,) = [hit for hit in search(home, "arvid") if hit.kind is HitKind.CASE]
    assert case.references == ("UA 8/31",)
    (document,) = search(home, "lighthouse")
    assert document.references == ()


@pytest.mark.parametrize("typed", ["UA 8/31", "ua8/31", "UA 008.31", " ua 8 / 31 ", "UA 8/2031", "8/31"])
def test_a_reference_in_any_spelling_comes_first(home: Store, typed: str) -> None:
    assert told(home, typed)[0] == (HitKind.CASE, "Dock Workers")


def test_a_reference_among_other_words_comes_first(home: Store) -> None:
    assert told(home, "letters on UA 8/31")[0] == (HitKind.CASE, "Dock Workers")


@pytest.mark.parametrize("typed", ["Iceland", "iceland dock", "Islande dock", "islandia dock", "icel"])
def test_a_country_is_found_by_its_name_in_any_language(home: Store, typed: str) -> None:
    assert (HitKind.CASE, "Dock Workers") in told(home, typed)


def test_a_piece_is_found_by_its_number(home: Store) -> None:
    with home.transaction() as session:
        case = session.get_one(Case, 1)
        official = session.get_one(Official, 1)
        session.add(
            PrintRun(
                number=1,
                plan=b"{}",
                case_refs=("UA 7/31",),
                signers=1,
                officials=1,
                folder="/nowhere",
                files={},
                unfinished=(),
                token=uuid4(),
            )
        )
        session.flush()
        session.add(
            Piece(
                number=4711,
                run_number=1,
                case_id=case.id,
                case_ref=case.reference,
                official_id=official.id,
                official="Aldric Venn",
                signer="Ida Calloway",
                country="IS",
                home=False,
                postage_group="abroad",
                address_block=(),
                letter_pages=1,
            )
        )
        session.commit()
    (hit,) = search(home, "4711")
    assert (hit.kind, hit.item_id, hit.references, hit.title) == (
        HitKind.PIECE,
        4711,
        ("UA 7/31",),
        "Aldric Venn",
    )
    assert search(home, "4712") == ()


def test_the_limit_is_for_each_kind(home: Store) -> None:
    hits = search(home, "harbour", limit=1)
    assert sorted(hit.kind for hit in hits) == [HitKind.DOCUMENT, HitKind.OFFICIAL]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        '"mirela',
        "*",
        "mirela*",
        "^mirela",
        "NEAR(a b)",
        "NOT",
        "a AND",
        "{title} : x",
        "title:x",
        "-x",
        "🙂",
        "\x00",
        "mi\x00rela",
        "\ud800",
        "ꟊ",
        "9" * 400,
        "٣",
        "²",
        "x" * 100_000,
        "(" * 300,
        "\ufdd0x\ufdd1",
        "UA /",
        "%_",
    ],
)
def test_nothing_that_is_typed_is_an_operator(home: Store, typed: str) -> None:
    for hit in search(home, typed):
        assert hit.title


def test_words_of_the_query_language_are_words(home: Store) -> None:
    import_document(
        home,
        read_document(
            kind=DocumentKind.PRESS_RELEASE, name="odd.txt", title='Neither "near" NOR not AND or', lines=()
        ),
    )
    for typed in ("NOT", "NEAR", '"near"', "AND or", "nor NOT"):
        assert (HitKind.DOCUMENT, 'Neither "near" NOR not AND or') in told(home, typed)


@pytest.fixture(scope="module")
def shared(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A home that the tests below only read."""
    path = tmp_path_factory.mktemp("search") / "home.db"
    path.write_bytes(empty_database.read_bytes())
    store = Store(path, bytes(range(32)))
    import_document(store, read_document())
    return store


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=40))
@example("Mirela\ud800 Osten")
def test_any_text_is_safe(shared: Store, typed: str) -> None:
    hits = search(shared, typed)
    assert not hits or terms_of(typed)


@given(st.sampled_from(["Mirela Osten", "Aldric Venn", "Courthouse Square"]), st.data())
@settings(max_examples=30, deadline=None)
def test_every_beginning_finds(shared: Store, whole: str, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, len(whole)))
    assert search(shared, whole[:length])


def test_what_is_typed_is_marked(shared: Store) -> None:
    (hit,) = (hit for hit in search(shared, "mirela") if hit.kind is HitKind.CASE)
    assert [(run.text, run.is_match) for run in hit.runs] == [("Mirela", True), (" Osten", False)]


def test_checking_a_home_mends_an_index_that_is_damaged(tmp_path: Path) -> None:
    app = open_app(tmp_path / "home", passphrase="invented passphrase")
    try:
        import_document(app.store, read_document())
        with app.store.transaction() as session:
            session.execute(text("DELETE FROM search_cases_data WHERE id > 100"))
            session.commit()
        assert check(app) == ()
        assert told(app.store, "mirela")[0] == (HitKind.CASE, "Reporter Held Without Charge")
    finally:
        app.close()


def test_a_drifted_index_is_mended_and_a_lost_trigger_is_told(home: Store) -> None:
    assert check_index(home) == ()
    with home.transaction() as session:
        session.execute(text("DELETE FROM search_cases"))
        session.commit()
    assert told(home, "arvid") == []
    assert check_index(home) == ()
    assert told(home, "arvid") == [(HitKind.CASE, "Dock Workers")]
    with home.transaction() as session:
        session.execute(text("DROP TRIGGER search_cases_changed"))
        session.commit()
    assert check_index(home) == ("the index search_cases does not follow what is stored",)
