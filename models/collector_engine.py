"""Reaches the collector's database by its URL: a SQLite file or a PostgreSQL server."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from models.errors import WrongInputError

_POSTGRESQL = "postgresql+psycopg"
SQLITE = "sqlite"

# As a workstation's store, but without a key: no name reaches a collector, and nobody types keys at a server
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=10000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "fullfsync=ON",
)

CONNECTIONS = 8
"""Most connections that write at once; as many more are there to read."""


def collector_engine(database_url: str) -> Engine:
    """An engine for a collector's database; connects to nothing yet.

    Args:
        database_url: ``sqlite:///FILE`` or ``postgresql+psycopg://USER@HOST/DATABASE``.

    Raises:
        WrongInputError: the URL is neither.
    """
    try:
        url = make_url(database_url)
        if url.drivername == _POSTGRESQL:
            return _postgresql_engine(url)
        if url.drivername == SQLITE and url.database not in {None, "", ":memory:"}:
            return _sqlite_engine(url)
    except ArgumentError as error:
        raise _wrong_url() from error
    raise _wrong_url()


def _wrong_url() -> WrongInputError:
    # the URL may hold a password: it is not repeated
    return WrongInputError(
        "The database URL is not one that a collector can use.",
        safe="Nothing was opened.",
        todo="Write sqlite:///FILE or postgresql+psycopg://USER@HOST/DATABASE.",
    )


def _postgresql_engine(url: URL) -> Engine:
    import psycopg

    return create_engine(
        url,
        # a batch has 8,000 values: psycopg would look for their places in the text of every statement, which
        # takes longer than all the rest; with PostgreSQL's own $1, $2, … there is nothing to look for
        paramstyle="numeric_dollar",
        connect_args={"cursor_factory": psycopg.RawCursor},
        pool_size=2 * CONNECTIONS,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
    )


def _sqlite_engine(url: URL) -> Engine:
    # sqlcipher3 without a key is plain SQLite of a current version; the one that comes with Python may be
    # older than 3.51.3 and lose rows when a WAL is reset (https://sqlite.org/wal.html#walresetbug)
    from sqlcipher3 import dbapi2

    engine = create_engine(url, module=dbapi2, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("reads", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine
