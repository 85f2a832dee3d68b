"""The encrypted database of a home: opening it with its key, and its transactions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

import models.tables  # noqa: F401 - a table can only be written to when those it points to are known
from models import schema
from models.errors import DiskFullError, KnownError, StoreError

FILE_NAME = "letterwright.db"

_LEAST_ROOM = 128 * 1024
"""Bytes of free disk below which an I/O error means that the disk is full."""

# `key` has to be the first statement of a connection; the order of the rest is free
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=10000",
    "trusted_schema=OFF",
    "secure_delete=ON",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "fullfsync=ON",
)


class Store:
    """One open home. Writers queue for SQLite's single write lock; readers see whole transactions."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self.key = key
        self._engine = _engine(path, key)
        self._writer = self._engine.execution_options(writes=True)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that writes: nothing is kept unless the block says ``session.commit()``.

        Raises:
            DiskFullError: no room for the rows; nothing was kept.
            StoreError: the database is locked by another program, or damaged.
        """
        with told(self.path), Session(self._writer) as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that reads one moment of the database, whatever is written meanwhile."""
        with told(self.path), Session(self._engine) as session:
            yield session

    def raw(self) -> dbapi2.Connection:
        """A connection of its own to the database, keyed; the caller closes it."""
        return connect(self.path, self.key)

    def version(self) -> int:
        """The version of its tables; 0 while it is empty."""
        with told(self.path), self._engine.connect() as connection:
            return schema.version_of(connection)

    def upgrade(self) -> None:
        """Makes or upgrades the tables."""
        with told(self.path):
            schema.upgrade(self._engine)

    def close(self) -> None:
        """Lets go of every connection."""
        self._engine.dispose()


def connect(path: Path, key: bytes, *, create: bool = True) -> dbapi2.Connection:
    """A keyed connection in autocommit mode; statements begin and end their own transactions."""
    mode = "rwc" if create else "rw"
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    cursor = connection.cursor()
    # a wrong key is told as a StoreError; SQLCipher's own lines on standard error would only alarm
    cursor.execute("PRAGMA cipher_log_level=NONE")
    cursor.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
    return connection


def _engine(path: Path, key: bytes) -> Engine:
    """SQLAlchemy on our own keyed connections, with transactions that begin when we say so."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # a writer takes the lock at once: a reader that turns writer half-way could be refused
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite raises into a KnownError, where the world is at fault."""
    try:
        yield
    except DBAPIError as error:
        known = _known(error.orig, path)
        if known is None:
            raise
        raise known from error
    except dbapi2.Error as error:
        known = _known(error, path)
        if known is None:
            raise
        raise known from error


def _known(error: Any, path: Path) -> KnownError | None:
    """The KnownError of a result code of SQLite (https://sqlite.org/rescode.html), if the world's fault."""
    code = getattr(error, "sqlite_errorname", "") or ""
    text = str(error)
    # with no room for the index of the log (32 KiB of shared memory) SQLite says only "disk I/O error"
    no_room = "disk I/O error" in text and shutil.disk_usage(path.parent).free < _LEAST_ROOM
    if code.startswith("SQLITE_FULL") or "disk is full" in text or no_room:
        return DiskFullError(
            f"The disk that holds {path.parent} is full.",
            safe="Nothing of this step was recorded, and what was there before is unchanged.",
            todo="Make room on the disk, then do it again.",
        )
    if (
        code.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT"))
        or "not a database" in text
        or "malformed" in text
    ):
        return StoreError(
            f"The database {path} does not open: its key is another one, or the file is damaged.",
            safe="It was not touched.",
            todo="Check the folder and the passphrase, or bring back a backup: `letterwright restore FILE`.",
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "database is locked" in text:
        return StoreError(
            "Another Letterwright is writing to the same database and did not finish.",
            safe="Nothing of this step was recorded.",
            todo="Wait until the other one is done, then do it again.",
        )
    if code.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR")) or "unable to open" in text:
        return StoreError(
            f"The database {path} cannot be opened or written ({text}).",
            safe="Nothing of this step was recorded.",
            todo="Check that the folder exists, that you may write to it and that the disk has room.",
        )
    return None
