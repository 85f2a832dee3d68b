"""Copies of the database are whole, proved, and come back while others work in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from models import schema
from models.backup import bring_back, copy_database, problems, prove
from models.delivery import Home
from models.errors import DiskFullError, KnownError, StoreError
from models.opening import open_store
from models.people import Signer
from models.store import Store, connect
from tests.conftest import KEY

OTHER_KEY = bytes(reversed(range(32)))


def names(store: Store) -> list[str]:
    with store.reading() as session:
        return list(session.scalars(select(Signer.name).order_by(Signer.id)))


def add(store: Store, name: str) -> None:
    with store.transaction() as session:
        session.add(Signer(name=name, lines=()))
        session.commit()


def test_a_copy_holds_one_moment_and_is_encrypted(store: Store, tmp_path: Path) -> None:
    add(store, "Ida Calloway")
    copy_database(store, tmp_path / "copy.db")
    add(store, "Tomas Quill")
    assert prove(tmp_path / "copy.db", KEY) == schema.VERSION
    content = (tmp_path / "copy.db").read_bytes()
    assert b"Calloway" not in content
    assert b"SQLite format" not in content
    copied = Store(tmp_path / "copy.db", KEY)
    assert names(copied) == ["Ida Calloway"]
    copied.close()


def test_restoring_is_seen_by_a_window_that_is_open(store: Store, tmp_path: Path) -> None:
    window = Store(store.path, KEY)
    add(store, "Ida Calloway")
    copy_database(store, tmp_path / "copy.db")
    add(store, "Tomas Quill")
    assert names(window) == ["Ida Calloway", "Tomas Quill"]
    bring_back(store, tmp_path / "copy.db", KEY)
    assert names(window) == ["Ida Calloway"]
    add(window, "Noor Brandt")
    assert names(store) == ["Ida Calloway", "Noor Brandt"]
    window.close()


def test_a_restored_home_is_a_new_incarnation(store: Store, tmp_path: Path) -> None:
    with store.reading() as session:
        before = session.get_one(Home, 1).incarnation
    copy_database(store, tmp_path / "copy.db")
    bring_back(store, tmp_path / "copy.db", KEY)
    with store.reading() as session:
        assert session.get_one(Home, 1).incarnation != before
        assert session.scalar(select(func.count()).select_from(Home)) == 1


def test_a_backup_under_another_key_comes_back_under_the_homes_own(store: Store, tmp_path: Path) -> None:
    other = open_store(tmp_path / "other.db", OTHER_KEY, backups=tmp_path)
    add(other, "Ida Calloway")
    copy_database(other, tmp_path / "copy.db")
    other.close()
    bring_back(store, tmp_path / "copy.db", OTHER_KEY)
    store.close()
    reopened = open_store(store.path, KEY, backups=tmp_path)
    assert names(reopened) == ["Ida Calloway"]
    assert problems(reopened) == ()
    reopened.close()


@pytest.mark.parametrize("harm", ["flip", "cut", "empty"])
def test_a_damaged_backup_is_refused_and_the_home_unchanged(store: Store, tmp_path: Path, harm: str) -> None:
    add(store, "Ida Calloway")
    path = tmp_path / "copy.db"
    copy_database(store, path)
    content = bytearray(path.read_bytes())
    if harm == "flip":
        content[len(content) // 2] ^= 0xFF
    path.write_bytes({"flip": bytes(content), "cut": bytes(content[: len(content) // 2]), "empty": b""}[harm])
    with pytest.raises(StoreError):
        bring_back(store, path, KEY)
    assert names(store) == ["Ida Calloway"]


def test_a_backup_from_the_future_is_refused(store: Store, tmp_path: Path) -> None:
    copy_database(store, tmp_path / "copy.db")
    connection = connect(tmp_path / "copy.db", KEY)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(StoreError, match="newer"):
        bring_back(store, tmp_path / "copy.db", KEY)


def test_a_folder_that_cannot_be_written_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KnownError) as raised:
        copy_database(store, tmp_path / "file" / "copy.db")
    assert not isinstance(raised.value, DiskFullError)
    assert "could not be written" in raised.value.happened


def test_an_upgrade_is_preceded_by_a_backup(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "Ida Calloway")
    store.close()
    upgraded = []
    monkeypatch.setattr("models.schema.VERSION", schema.VERSION + 1)
    monkeypatch.setattr("models.schema.upgrade", lambda engine: upgraded.append(engine))
    open_store(store.path, KEY, backups=tmp_path / "backups").close()
    assert len(upgraded) == 1
    (backup,) = (tmp_path / "backups").iterdir()
    copied = Store(backup, KEY)
    assert names(copied) == ["Ida Calloway"]
    copied.close()


def test_damage_in_the_middle_of_the_file_is_found(store: Store) -> None:
    for number in range(200):
        add(store, f"Invented Person {number}")
    assert problems(store) == ()
    connection = store.raw()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    store.close()
    content = bytearray(store.path.read_bytes())
    content[-2000] ^= 0xFF
    store.path.write_bytes(content)
    assert problems(store) != ()
