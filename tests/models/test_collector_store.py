"""The collector's database on each engine: made, upgraded, refused, and transactions that are run again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from models.collected import CollectorBase
from models.collecting import make_identity
from models.collector_store import CollectorStore, collector_store, migration_config
from models.errors import StoreError, WrongInputError


@pytest.fixture
def store(database_url: str) -> Iterator[CollectorStore]:
    with closing(collector_store(database_url)) as made:
        made.upgrade()
        yield made


def test_migrations_make_the_tables_of_the_models(store: CollectorStore) -> None:
    def differences(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), CollectorBase.metadata))

    assert store.transaction(differences) == []


def test_the_first_migration_goes_down_and_up_again(store: CollectorStore) -> None:
    config = migration_config()

    def down(connection: Connection) -> None:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")

    store.transaction(make_identity)
    store.transaction(down)
    with store.reading() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    store.upgrade()
    store.check_version()


def test_upgrading_twice_keeps_who_the_collector_is(store: CollectorStore) -> None:
    identity = store.transaction(make_identity)
    store.upgrade()
    assert store.transaction(make_identity) == identity


def test_a_database_without_a_collector_is_told(database_url: str) -> None:
    with closing(collector_store(database_url)) as store, pytest.raises(StoreError, match="no collector"):
        store.check_version()


def test_looking_for_a_collector_makes_no_file(tmp_path: Path) -> None:
    with closing(collector_store(f"sqlite:///{tmp_path / 'none.db'}")) as store, pytest.raises(StoreError):
        store.check_version()
    assert list(tmp_path.iterdir()) == []


def test_a_newer_database_is_refused_and_not_touched(store: CollectorStore) -> None:
    store.transaction(
        lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    )
    with pytest.raises(StoreError, match="newer"):
        store.check_version()
    with pytest.raises(StoreError, match="newer"):
        store.upgrade()


def test_the_sqlite_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "collector.db"
    with closing(collector_store(f"sqlite:///{path}")) as store:
        store.upgrade()
    assert path.stat().st_mode & 0o077 == 0


def test_sqlite_keeps_what_it_commits(tmp_path: Path) -> None:
    with closing(collector_store(f"sqlite:///{tmp_path / 'collector.db'}")) as store:
        store.upgrade()
        with store.reading() as connection:
            kept = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys")
            }
            version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    assert kept == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert tuple(map(int, version.split("."))) >= (3, 51, 3), "an SQLite with the WAL-reset bug"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "collector.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://a:secret@b/c",
        "postgresql://a:secret@b/c",
    ],
)
def test_other_urls_are_refused_without_repeating_them(url: str) -> None:
    with pytest.raises(WrongInputError) as caught:
        collector_store(url)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "collector.db"
    path.write_text("not a database, but long enough to be read as the head of one" * 20, encoding="utf-8")
    with closing(collector_store(f"sqlite:///{path}")) as store, pytest.raises(StoreError):
        store.check_version()


def test_a_server_that_is_not_there_is_told() -> None:
    with (
        closing(collector_store("postgresql+psycopg://nobody:secret@127.0.0.1:1/none")) as store,
        pytest.raises(StoreError) as caught,
    ):
        store.check_version()
    assert "secret" not in str(caught.value)


def test_a_block_that_fails_keeps_nothing(store: CollectorStore) -> None:
    def fails(connection: Connection) -> None:
        make_identity(connection)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.transaction(fails)
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM collector")).scalar_one() == 0


@pytest.mark.postgresql
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("trouble", ["serialization failure", "deadlock"])
def test_a_transaction_that_met_another_is_run_again(store: CollectorStore, trouble: str) -> None:
    store.transaction(
        lambda connection: connection.execute(
            text("CREATE TABLE sums (name text PRIMARY KEY, total integer)")
        )
    )
    store.transaction(
        lambda connection: connection.execute(text("INSERT INTO sums VALUES ('a', 0), ('b', 0)"))
    )
    together = threading.Barrier(2)
    runs: list[str] = []

    def add(connection: Connection, first: str, second: str) -> None:
        runs.append(first)
        if trouble == "serialization failure":
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
            connection.execute(text("SELECT * FROM sums")).all()
        else:
            connection.execute(text("SET LOCAL deadlock_timeout = '50ms'"))
            connection.execute(text("UPDATE sums SET total = total + 1 WHERE name = :name"), {"name": first})
        if len(runs) <= 2:
            together.wait(timeout=10)  # both have begun before either goes on
        for name in {first, second} if trouble == "serialization failure" else {second}:
            connection.execute(text("UPDATE sums SET total = total + 1 WHERE name = :name"), {"name": name})

    threads = [
        threading.Thread(target=store.transaction, args=(lambda connection, o=order: add(connection, *o),))
        for order in (("a", "b"), ("b", "a"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as connection:
        totals = list(connection.scalars(text("SELECT total FROM sums")))
    assert totals == [2, 2]
    assert len(runs) > 2, "nothing had to be run again: the test shows nothing"
