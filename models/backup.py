"""Whole copies of the database: made, proved, brought back, checked; all while others work in it."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from sqlalchemy import update
from sqlcipher3 import dbapi2

from models import schema
from models.delivery import Home
from models.errors import StoreError
from models.files import disk_errors, flush_folder, flush_to_disk, temporary_name
from models.store import Store, connect, told


def copy_database(store: Store, path: Path) -> None:
    """Writes one moment of the database to `path` under the same key, and proves that the copy opens.

    `path` appears whole or not at all. ``VACUUM INTO`` reads a snapshot: writers go on meanwhile.

    Raises:
        DiskFullError: no room for the copy.
        StoreError: the copy does not prove whole, which means that the database itself is damaged.
    """
    part = temporary_name(path)
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
    try:
        with told(path):
            source = store.raw()
            try:
                source.execute("VACUUM INTO ?", (str(part),))
            finally:
                source.close()
        prove(part, store.key)
        with disk_errors(path):
            with part.open("rb+") as stream:
                flush_to_disk(stream)
            part.chmod(0o600)
            part.replace(path)
            flush_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def prove(path: Path, key: bytes) -> int:
    """Opens a database file read through from end to end and returns the version of its tables.

    Raises:
        StoreError: it does not open with `key`, a page is damaged, or it is of a newer version.
    """
    with told(path):
        connection = connect(path, key, create=False)
        try:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            problems = _problems(connection)
        finally:
            connection.close()
    if problems:
        raise StoreError(
            f"{path.name} is damaged: {problems[0]}.",
            safe="It was left as it is, and nothing else was changed.",
            todo="Use another backup.",
        )
    if not 0 < version <= schema.VERSION:
        raise StoreError(
            f"{path.name} was written by a newer Letterwright, or holds no database "
            f"(its version is {version}, this program knows {schema.VERSION}).",
            safe="Nothing was changed.",
            todo="Install the newer Letterwright, or use another backup.",
        )
    return version


def bring_back(store: Store, path: Path, key: bytes) -> None:
    """Puts the database file at `path` (opened with `key`) in the place of what the store holds.

    The pages go in through SQLite's backup API as one write transaction under the home's own key, so that
    other windows and commands on the same home see either the old or the new, never a mixture. The home gets
    a new incarnation: a collector must not take it for the one that went on after the backup.
    """
    version = prove(path, key)
    with told(store.path):
        source = connect(path, key, create=False)
        target = store.raw()
        try:
            source.backup(target)
        finally:
            target.close()
            source.close()
    if version != schema.VERSION:
        store.upgrade()
    with store.transaction() as session:
        session.execute(update(Home).values(incarnation=uuid4()))
        session.commit()


def problems(store: Store) -> tuple[str, ...]:
    """What is wrong with the database file; empty when every page, index and pointer is right."""
    try:
        with told(store.path):
            connection = store.raw()
            try:
                return _problems(connection)
            finally:
                connection.close()
    except StoreError as error:  # damage can be such that not even the list of problems can be read
        return (error.happened,)


def _problems(connection: dbapi2.Connection) -> tuple[str, ...]:
    """Pages whose seal is broken, structures that do not agree, rows that point to nothing."""
    seals = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    structure = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    pointers = [
        f"{row[0]} row {row[1]} points to a row of {row[2]} that is not there"
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    return (*seals, *structure, *pointers)
