"""Homes for tests of sync: a real encrypted database, filled with actions that wait."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from desktop.app import App
from desktop.secrets import HomeKey
from models.actions import Action
from models.cases import Case
from models.delivery import OutboxRow
from models.opening import open_store
from models.store import FILE_NAME, Store
from models.words import ActionType

KEY = bytes(range(32))
CASE = "UA 1/26"
ON = date(2026, 11, 21)


@contextmanager
def home_in(folder: Path) -> Iterator[App]:
    """An open home whose token lies in its database, as where there is no keyring."""
    store = open_store(folder / FILE_NAME, KEY, backups=folder / "backups")
    app = App(folder, store, HomeKey("home-of-a-test", KEY, in_keyring=False))
    try:
        yield app
    finally:
        app.close()


def fill(store: Store, count: int, *, event: str | None = None) -> list[UUID]:
    """Records so many letters in one transaction; returns their ids in that order."""
    with store.transaction() as session:
        case = Case(
            reference=f"UA {uuid4().hex[:8]}", country="XA", subjects=(), action_types=(), write_in=()
        )
        session.add(case)
        session.flush()
        ids = [uuid4() for _ in range(count)]
        for action_id in ids:
            session.add(_letter(action_id, case.id, event))
        session.flush()
        for action_id in ids:
            session.add(OutboxRow(action_id=action_id))
            session.flush()  # one by one, so that the rows have the order of the ids
        session.commit()
    return ids


def take_back(store: Store, action_id: UUID) -> UUID:
    """Records the void of an action; returns its id."""
    void_id = uuid4()
    with store.transaction() as session:
        action = session.get_one(Action, action_id)
        void = _letter(void_id, action.case_id, None)
        void.voids = action_id
        session.add(void)
        session.flush()
        session.add(OutboxRow(action_id=void_id))
        session.commit()
    return void_id


def _letter(action_id: UUID, case_id: int, event: str | None) -> Action:
    return Action(
        id=action_id,
        case_id=case_id,
        case_ref=CASE,
        country="XA",
        type=ActionType.LETTER,
        count=1,
        on=ON,
        official="Pat Example, Minister of Nothing",
        event=event,
    )
