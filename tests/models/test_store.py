"""The encrypted store: its key, its pragmas, its transactions, and what is said when it does not open."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models import schema
from models.errors import DiskFullError, StoreError
from models.opening import open_store
from models.people import Signer
from models.store import FILE_NAME, Store, connect
from tests.conftest import KEY


def signers(store: Store) -> int:
    with store.reading() as session:
        return session.scalar(select(func.count()).select_from(Signer)) or 0


def add_signer(store: Store, name: str = "Ida Calloway") -> None:
    with store.transaction() as session:
        session.add(Signer(name=name, lines=("3 Fern Lane",)))
        session.commit()


def test_nothing_is_kept_without_a_commit(store: Store) -> None:
    with store.transaction() as session:
        session.add(Signer(name="Ida Calloway", lines=()))
        session.flush()
    assert signers(store) == 0
    add_signer(store)
    assert signers(store) == 1


def test_the_file_holds_no_clear_text(store: Store) -> None:
    add_signer(store, "Zebulon Unlikely-Name")
    store.close()
    for file in store.path.parent.iterdir():
        content = file.read_bytes()
        assert b"Unlikely" not in content
        assert b"SQLite format" not in content


def test_every_connection_is_safe(store: Store) -> None:
    connection = store.raw()
    try:
        told = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
        }
    finally:
        connection.close()
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
    }


def test_a_wrong_key_is_said_in_three_parts(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError) as raised:
        open_store(store.path, bytes(32), backups=tmp_path)
    assert "key is another one" in raised.value.happened
    assert raised.value.safe == "It was not touched."
    assert "restore" in raised.value.todo


def test_a_database_from_the_future_is_refused_and_untouched(store: Store, tmp_path: Path) -> None:
    add_signer(store)
    connection = connect(store.path, KEY)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(StoreError, match="newer Letterwright"):
        open_store(store.path, KEY, backups=tmp_path / "backups")
    assert store.path.read_bytes() == before
    assert not (tmp_path / "backups").exists()


def test_two_writers_wait_for_each_other(store: Store) -> None:
    other = Store(store.path, KEY)
    try:
        with store.transaction() as session:
            session.add(Signer(name="Ida Calloway", lines=()))
            session.flush()
            assert signers(other) == 0
            session.commit()
        add_signer(other)
        assert signers(store) == 2
    finally:
        other.close()


def test_two_programs_may_make_the_same_home_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from models.opening import open_store; "
        "open_store(Path(sys.argv[1]), bytes(range(32)), backups=Path(sys.argv[1]).parent).close()"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / FILE_NAME)], stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for process in started:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors.decode()
    opened = open_store(tmp_path / FILE_NAME, KEY, backups=tmp_path)
    assert opened.version() == schema.VERSION
    opened.close()


def add_too_much(store: Store, *, room: int) -> None:
    with store.transaction() as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={room}")
        session.add(Signer(name="x" * 100_000, lines=()))
        session.commit()


def test_a_full_disk_keeps_what_was_there(store: Store) -> None:
    add_signer(store)
    connection = store.raw()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.close()
    with pytest.raises(DiskFullError, match="is full"):
        add_too_much(store, room=pages + 1)
    assert signers(store) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_nobody_else_may_read_the_files(tmp_path: Path) -> None:
    opened = open_store(tmp_path / FILE_NAME, KEY, backups=tmp_path)
    add_signer(opened)
    assert len(list(tmp_path.iterdir())) == 3
    for file in tmp_path.iterdir():
        assert file.stat().st_mode & 0o077 == 0, file.name
    opened.close()


def test_the_template_is_a_whole_home(empty_database: Path, tmp_path: Path) -> None:
    shutil.copy(empty_database, tmp_path / FILE_NAME)
    opened = open_store(tmp_path / FILE_NAME, KEY, backups=tmp_path)
    assert opened.version() == schema.VERSION
    opened.close()
