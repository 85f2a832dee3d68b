"""What lies beside a case: by country and by the names of its people, seen the same from both sides."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy import select

from models.cases import Case, CaseDocument, Document
from models.queries import background
from models.queries.background import NEWEST_OF_COUNTRY, background_of, cases_beside
from models.store import Store
from models.words import DocumentKind, DocumentRelation

NAMES, COUNTRY = DocumentRelation.NAMES, DocumentRelation.COUNTRY


def keep(store: Store, *, case: str | None, document: str | None, subjects: Sequence[str], text: str) -> None:
    """One case and one press release, with their countries."""
    with store.transaction() as session:
        session.add(
            Case(reference="UA 7/31", subjects=tuple(subjects), country=case, action_types=(), write_in=())
        )
        session.add(press(text, country=document))
        session.commit()


def press(text: str, *, number: int = 1, country: str | None = "IS", on: date | None = None) -> Document:
    lines = [{"n": 1, "text": text, "field": "report"}]
    return Document(
        id=number,
        name=f"{number}.txt",
        format="text",
        sha256=str(number),
        kind=DocumentKind.PRESS_RELEASE,
        language="en",
        title="News",
        country=country,
        issued_on=on,
        reading=json.dumps({"lines": lines}),
    )


def beside(store: Store) -> list[tuple[int, DocumentRelation]]:
    """What lies beside the only case, and the same asked from the other side."""
    with store.reading() as session:
        case = session.get_one(Case, 1)
        found = [(document.id, relation) for document, relation in background_of(session, case)]
        for document in session.scalars(select(Document)):
            from_the_other_side = ("UA 7/31",) if document.id in dict(found) else ()
            assert cases_beside(session, document) == from_the_other_side
    return found


@pytest.mark.parametrize(
    ("case", "document", "subjects", "text", "relation"),
    [
        ("IS", "IS", ["Mirela Osten"], "Mirela Osten is free.", NAMES),
        ("IS", "IS", ["Mirela Osten"], "MIRÉLA\u00a0OSTEN, 31, is free.", NAMES),
        ("IS", "IS", ["Mirela Osten"], "Osten, Mirela", COUNTRY),
        ("IS", "IS", ["Mirela Osten"], "Nothing new.", COUNTRY),
        ("IS", "IS", ["Mirela"], "Mirela is free.", NAMES),
        ("IS", "IS", [], "Mirela Osten is free.", COUNTRY),
        ("IS", "KR", ["Mirela Osten"], "Mirela Osten is free.", None),
        ("IS", None, ["Mirela Osten"], "Mirela Osten is free.", NAMES),
        (None, "IS", ["Mirela Osten"], "Mirela Osten is free.", NAMES),
        (None, None, ["Mirela Osten"], "Mirela Osten is free.", NAMES),
        ("IS", None, ["Mirela"], "Mirela is free.", None),
        (None, None, [], "Mirela Osten is free.", None),
        ("IS", None, ["Jon Arvid", "Mirela Osten"], "Mirela Osten is free.", NAMES),
        ("IS", "IS", ['a "b" OR', "—", ""], "a b or", NAMES),
        ("IS", "IS", ["—", ""], "— and nothing else", COUNTRY),
    ],
)
def test_country_and_names_decide(
    store: Store,
    case: str | None,
    document: str | None,
    subjects: list[str],
    text: str,
    relation: DocumentRelation | None,
) -> None:
    keep(store, case=case, document=document, subjects=subjects, text=text)
    assert beside(store) == ([] if relation is None else [(1, relation)])


def test_what_names_somebody_comes_first_and_the_newest_before_older(store: Store) -> None:
    keep(store, case="IS", document="IS", subjects=["Mirela Osten"], text="Nothing new.")
    with store.transaction() as session:
        session.add(press("Nothing.", number=2, on=date(2031, 2, 1)))
        session.add(press("Mirela Osten sang.", number=3, on=date(2031, 1, 1)))
        session.add(press("Mirela Osten is free.", number=4, on=date(2031, 3, 1)))
        session.commit()
    assert beside(store) == [(4, NAMES), (3, NAMES), (2, COUNTRY), (1, COUNTRY)]


def test_of_the_country_alone_only_the_newest_are_shown(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert NEWEST_OF_COUNTRY == 50
    monkeypatch.setattr(background, "NEWEST_OF_COUNTRY", 1)
    keep(store, case="IS", document="IS", subjects=["Mirela Osten"], text="Mirela Osten is free.")
    with store.transaction() as session:
        session.add_all(
            [press("Old.", number=2, on=date(2030, 1, 1)), press("New.", number=3, on=date(2031, 1, 1))]
        )
        session.commit()
        found = background_of(session, session.get_one(Case, 1))
    assert [(document.id, relation) for document, relation in found] == [(1, NAMES), (3, COUNTRY)]


def test_a_document_that_tells_a_case_lies_beside_none(store: Store) -> None:
    keep(store, case="IS", document="IS", subjects=["Mirela Osten"], text="Mirela Osten is free.")
    with store.transaction() as session:
        session.add(CaseDocument(document_id=1, part=0, case_id=1))
        session.commit()
    assert beside(store) == []
