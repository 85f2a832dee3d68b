"""The index follows every row, whoever writes it, and can be proved and made anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from models.cases import Case, Document
from models.lines import TextRun
from models.officials import Official
from models.people import Signer
from models.search import Found, Sought, find, phrase, runs_of, terms_of
from models.search_index import INDEXES, drifted, rebuild, triggers_of
from models.store import Store
from models.words import DocumentKind, HitKind


def keep(store: Store, *rows: Any) -> None:
    with store.transaction() as session:
        session.add_all(rows)
        session.commit()


def run(store: Store, statement: str, **values: Any) -> None:
    with store.transaction() as session:
        session.execute(text(statement), values)
        session.commit()


def found(store: Store, typed: str, *, limit: int = 20, **countries: tuple[str, ...]) -> tuple[Found, ...]:
    places = {(int(key[1]), int(key[1])): codes for key, codes in countries.items()}
    with store.reading() as session:
        return find(session, Sought(terms_of(typed), places), limit=limit)


def ids(store: Store, typed: str) -> list[tuple[str, int]]:
    return [(row.kind.value, row.item_id) for row in found(store, typed)]


def drift(store: Store) -> tuple[str, ...]:
    with store.reading() as session:
        return drifted(session)


def case(number: int = 1, **values: Any) -> Case:
    given = {"reference": f"UA {number}/31", "subjects": ("Mirela Osten",), "title": "Held", "country": "IS"}
    return Case(id=number, action_types=(), write_in=(), **(given | values))


def document(number: int = 1, *lines: str, **values: Any) -> Document:
    told = [{"n": n, "text": line, "field": "report"} for n, line in enumerate(lines, start=1)]
    given = {
        "title": "Harbour News",
        "kind": DocumentKind.PRESS_RELEASE,
        "reading": json.dumps({"lines": told}),
    }
    named = {"name": f"{number}.txt", "format": "text", "sha256": str(number), "language": "en"}
    return Document(id=number, **(named | given | values))


def official(number: int = 1, **values: Any) -> Official:
    lists = ("fax", "phone", "email", "social", "contact_form", "salutation", "notes", "inferred")
    given = {
        "role": "Minister of Harbours",
        "honorific": "",
        "name": "Aldric Venn",
        "address": ("Port Sarn",),
    }
    return Official(id=number, identity=str(number), **dict.fromkeys(lists, ()), **(given | values))


ROWS: dict[str, tuple[Callable[[], Any], str, str, str, str]] = {
    "case": (case, "osten", "UPDATE cases SET subjects = '[\"Jon Arvid\"]'", "arvid", "DELETE FROM cases"),
    "official": (
        official,
        "venn",
        "UPDATE officials SET name = 'Bera Lind'",
        "lind",
        "DELETE FROM officials",
    ),
    "signer": (
        lambda: Signer(name="Ida Calloway", lines=("3 Fern Lane",), country="US"),
        "fern calloway",
        "UPDATE signers SET lines = '[\"9 Birch Row\"]'",
        "birch",
        "DELETE FROM signers",
    ),
    "document": (
        lambda: document(1, "The lighthouse was dark."),
        "lighthouse",
        "UPDATE documents SET reading = replace(reading, 'lighthouse', 'windmill')",
        "windmill",
        "DELETE FROM documents",
    ),
}


@pytest.mark.parametrize("kind", ROWS)
def test_whatever_is_written_is_found(store: Store, kind: str) -> None:
    make, first, change, second, remove = ROWS[kind]
    assert ids(store, first) == []
    keep(store, make())
    assert ids(store, first) == [(kind, 1)]
    run(store, change)
    assert (ids(store, first), ids(store, second)) == ([], [(kind, 1)])
    run(store, remove)
    assert ids(store, second) == []
    assert drift(store) == ()


def test_what_is_rolled_back_is_not_found(store: Store) -> None:
    with store.transaction() as session:
        session.add(case())
        session.flush()
    assert ids(store, "osten") == []


@pytest.mark.parametrize("typed", ["OSTÉN", "osten", "Mirela Osten", "mir ost", "osten mirela", "óst"])
def test_case_accents_and_order_do_not_matter_and_beginnings_are_enough(store: Store, typed: str) -> None:
    keep(store, case(), case(2, subjects=("Jon Arvid",)))
    assert ids(store, typed) == [("case", 1)]


def test_every_word_has_to_be_there(store: Store) -> None:
    keep(store, case())
    assert ids(store, "mirela arvid") == []


def test_names_come_before_titles_officials_places_and_text(store: Store) -> None:
    keep(
        store,
        document(1, "The river Sarn was low."),
        official(1, address=("4 Courthouse Square", "10200 Sarn")),
        official(2, name="Sarn Hathe"),
        case(1, title="Trial In Sarn"),
        case(2, subjects=("Sarn Osten",)),
    )
    assert ids(store, "sarn") == [
        ("case", 2),
        ("case", 1),
        ("official", 2),
        ("official", 1),
        ("document", 1),
    ]


def test_a_title_weighs_more_than_text_and_a_rare_word_more_than_a_common_one(store: Store) -> None:
    keep(
        store,
        document(1, "The lighthouse, the lighthouse.", title="Weather"),
        document(2, "Nothing new.", title="The Lighthouse"),
        *(document(n, "The weather is the same.", title="Weather") for n in range(3, 20)),
    )
    assert ids(store, "lighthouse") == [("document", 2), ("document", 1)]
    assert ids(store, "the lighthouse") == [("document", 2), ("document", 1)]


def test_of_many_matches_the_newest_come_first(store: Store) -> None:
    keep(store, *(document(n, "The harbour.") for n in range(1, 201)))
    assert [row.item_id for row in found(store, "harbour", limit=3)] == [200, 199, 198]


def test_words_in_their_full_length_come_first_in_documents(store: Store) -> None:
    keep(store, document(1, "A port."), document(2, "A portrait."))
    assert ids(store, "port") == [("document", 1), ("document", 2)]


def test_menus_and_page_numbers_are_not_searched(store: Store) -> None:
    lines = [{"n": 1, "text": "Share this page", "field": "furniture"}]
    keep(store, document(1, reading=json.dumps({"lines": lines})))
    assert ids(store, "share") == []


def test_a_document_without_a_title_is_found_by_its_name(store: Store) -> None:
    keep(store, document(1, title="", name="harbour-notes.txt"))
    assert ids(store, "harbour-notes") == [("document", 1)]


def test_a_country_is_found_by_its_code_where_its_name_is_meant(store: Store) -> None:
    keep(store, case(1), case(2, country="KR"), document(1, "In Iceland.", country=None))
    assert [(row.kind, row.item_id) for row in found(store, "iceland", _0=("IS",))] == [
        (HitKind.CASE, 1),
        (HitKind.DOCUMENT, 1),
    ]
    assert found(store, "iceland", _0=("IS",))[0].runs == ()


def test_the_place_of_a_match_is_cut_out_and_marked(store: Store) -> None:
    keep(
        store, document(1, *("Nothing here." for _ in range(30)), "The court of Pört Sarn sat.", title="News")
    )
    (row,) = found(store, "port")
    assert TextRun("Pört", is_match=True) in row.runs
    joined = "".join(part.text for part in row.runs)
    assert "court of Pört Sarn sat" in joined
    assert len(joined) < 300
    assert [part.is_match for part in row.runs].count(True) == 1


def test_runs_hold_every_letter_of_a_snippet() -> None:
    assert runs_of("a \ufdd0b\ufdd1 c\ufdd0d\ufdd1") == (
        TextRun("a ", is_match=False),
        TextRun("b", is_match=True),
        TextRun(" c", is_match=False),
        TextRun("d", is_match=True),
    )


def test_quotes_in_a_phrase_are_text() -> None:
    assert phrase('a "b" \0c') == '"a ""b""  c"'


def test_an_index_that_drifted_is_known_and_made_anew(store: Store) -> None:
    keep(store, case(), document(1, "The lighthouse."))
    run(store, "INSERT INTO search_cases (rowid, subjects) VALUES (77, 'Nobody')")
    run(store, "DELETE FROM search_documents WHERE rowid = 1")
    assert drift(store) == ("search_cases", "search_documents")
    with store.transaction() as session:
        rebuild(session)
        session.commit()
    assert drift(store) == ()
    assert ids(store, "lighthouse") == [("document", 1)]
    assert ids(store, "nobody") == []


def test_an_index_that_lost_a_block_is_known_and_made_anew(store: Store) -> None:
    keep(store, *(case(number) for number in range(1, 50)))
    run(store, "DELETE FROM search_cases_data WHERE id > 100")
    assert drift(store) == ("search_cases",)
    with store.transaction() as session:
        rebuild(session)
        session.commit()
    assert drift(store) == ()
    assert len(ids(store, "osten")) == 20


@pytest.mark.parametrize("index", INDEXES, ids=lambda index: index.name)
def test_an_index_without_its_triggers_is_known(store: Store, index: Any) -> None:
    assert drift(store) == ()
    for trigger in sorted(triggers_of(index)):
        run(store, f"DROP TRIGGER {trigger}")
        assert drift(store) == (index.name,)


def test_a_removed_name_does_not_stay_in_the_index(store: Store) -> None:
    keep(store, case(subjects=("Zebulon Unlikely",)), case(2, subjects=("Zora Other",)))
    run(store, "DELETE FROM cases WHERE id = 1")
    with store.reading() as session:
        blocks = session.execute(text("SELECT block FROM search_cases_data")).scalars().all()
    kept = b"".join(bytes(block) for block in blocks)
    assert b"unlikely" not in kept
    assert b"other" in kept or b"ora" in kept
