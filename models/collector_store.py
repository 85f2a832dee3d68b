"""The collector's database: made or upgraded, its version, its transactions."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import stamina
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError, OperationalError

from models.collector_engine import CONNECTIONS, SQLITE, collector_engine
from models.errors import StoreError

T = TypeVar("T")

MIGRATIONS = Path(__file__).parent / "migrations" / "collector"

# Serialization failure and deadlock: the same transaction, run again, may succeed
# (https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html)
_RUN_AGAIN = {"40001", "40P01"}
_ATTEMPTS = 8

# stamina tells each pause as a warning, and Python prints warnings that nobody takes: who wants them, listens
logging.getLogger("stamina").addHandler(logging.NullHandler())


class CollectorStore:
    """One collector's database. Every write is a whole transaction that may be run more than once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def writers_at_once(self) -> int:
        """How many transactions get on side by side: SQLite has one writer, and more would only wait."""
        return 1 if self._engine.dialect.name == SQLITE else CONNECTIONS

    @property
    def readers_at_once(self) -> int:
        """How many may read beside them."""
        return CONNECTIONS

    def transaction(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in one transaction and returns its result once that is durable.

        The whole transaction is run again when the database could not serialize it, so `work` must not change
        anything but the database.

        Raises:
            StoreError: the database cannot be reached, is locked or full; nothing was kept.
        """
        again = stamina.retry_context(
            on=_may_run_again,
            attempts=_ATTEMPTS,
            timeout=20,
            wait_initial=0.01,
            wait_max=0.5,
            wait_jitter=0.05,
        )
        with told(self._engine):
            for attempt in again:
                with attempt, self._engine.begin() as connection:
                    return work(connection)
        raise AssertionError("stamina raises after the last attempt")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that keeps nobody from writing; each statement sees one moment of the database.

        Raises:
            StoreError: the database cannot be reached.
        """
        with told(self._engine), self._engine.connect().execution_options(reads=True) as connection:
            yield connection

    def upgrade(self) -> None:
        """Makes the tables of an empty database, or upgrades older ones; in one transaction.

        Raises:
            StoreError: the database cannot be reached or written, or is of a newer version.
        """
        from alembic import command
        from alembic.util import CommandError

        if self._engine.dialect.name == SQLITE:
            _make_private(self._file)
        config = migration_config()
        with told(self._engine), self._engine.connect() as connection:
            # alembic's batch mode drops tables, which with foreign keys on would empty those that point to
            # them; inside a transaction the pragma does nothing
            _foreign_keys(connection, "OFF")
            try:
                with connection.begin():
                    config.attributes["connection"] = connection
                    command.upgrade(config, "head")
                    _prove_references(connection)
            except CommandError as error:
                raise _newer() from error
            finally:
                _foreign_keys(connection, "ON")

    def check_version(self) -> None:
        """Returns when the tables are those of this program.

        Raises:
            StoreError: they were never made, are older or newer, or the database cannot be reached.
        """
        from alembic.migration import MigrationContext
        from alembic.script import ScriptDirectory

        if self._engine.dialect.name == SQLITE and not self._file.exists():
            raise _not_made()  # opening it would leave an empty file behind
        with self.reading() as connection:
            if not inspect(connection).has_table("collector"):
                raise _not_made()
            revision = MigrationContext.configure(connection).get_current_revision()
        scripts = ScriptDirectory.from_config(migration_config())
        if revision == scripts.get_current_head():
            return
        if revision not in {script.revision for script in scripts.walk_revisions()}:
            raise _newer()
        raise StoreError(
            "The collector's database is of an older version.",
            safe="It was not touched.",
            todo="Back it up, then upgrade it with `letterwright collector init`.",
        )

    def close(self) -> None:
        """Lets go of every connection."""
        self._engine.dispose()

    @property
    def _file(self) -> Path:
        return Path(self._engine.url.database or "")


def collector_store(database_url: str) -> CollectorStore:
    """The store at a URL; connects to nothing yet.

    Raises:
        WrongInputError: as `collector_engine`.
    """
    return CollectorStore(collector_engine(database_url))


def _foreign_keys(connection: Connection, state: str) -> None:
    if connection.dialect.name == SQLITE:
        connection.connection.cursor().execute(f"PRAGMA foreign_keys={state}")


def _prove_references(connection: Connection) -> None:
    """Returns when every row has what it points to; else the upgrade is rolled back."""
    if connection.dialect.name != SQLITE:
        return  # its foreign keys were never off
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"the upgrade left {len(broken)} rows without what they point to")


def migration_config() -> Any:
    """Alembic's configuration for the collector's tables, run inside this process."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _not_made() -> StoreError:
    return StoreError(
        "There is no collector in this database yet.",
        safe="Nothing was changed.",
        todo="Make it with `letterwright collector init`, or correct the database URL.",
    )


def _newer() -> StoreError:
    return StoreError(
        "The collector's database was written by a newer Letterwright.",
        safe="It was not touched.",
        todo="Install the newer Letterwright on this machine.",
    )


def _make_private(path: Path) -> None:
    """Makes an empty file that only its owner can read, before SQLite would make a readable one."""
    try:
        path.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The collector's database {path} cannot be made: {error.strerror or error}.",
            safe="Nothing was changed.",
            todo="Choose a folder that exists and that you may write to.",
        ) from error


def _may_run_again(error: Exception) -> bool:
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _RUN_AGAIN


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Turns what the world does to the database into a StoreError; a bug of ours stays what it is."""
    try:
        yield
    except OperationalError as error:
        # SQLite: locked, full, not writable; PostgreSQL: unreachable, refused, shut down, out of room
        raise StoreError(
            f"The collector's database ({engine.dialect.name}) does not answer: {_first_line(error)}.",
            safe="Nothing of this step was kept.",
            todo="Check that the database runs, has room and may be written to, then do it again.",
        ) from error
    except DBAPIError as error:
        if "file is not a database" not in str(error.orig):
            raise
        raise StoreError(
            "The file is not a collector's database.",
            safe="It was not touched.",
            todo="Correct the database URL.",
        ) from error


def _first_line(error: DBAPIError) -> str:
    """What the driver says, without its statement and its values."""
    return (
        str(error.orig).strip().splitlines()[0].rstrip(".") if str(error.orig).strip() else "no reason given"
    )
