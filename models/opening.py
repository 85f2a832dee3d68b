"""Opens the database of a home: made new, upgraded after a backup, or refused."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from sqlcipher3 import dbapi2

from models import schema
from models.backup import copy_database
from models.errors import StoreError
from models.files import disk_errors
from models.store import Store

# SQLite before 3.51.3 can lose committed rows when a WAL is reset (https://sqlite.org/wal.html#walresetbug)
_OLDEST_SQLITE = (3, 51, 3)


def open_store(path: Path, key: bytes, *, backups: Path) -> Store:
    """Opens the database at `path` with its 32-byte key, making or upgrading it.

    A database of an older version is copied whole into `backups` before it is upgraded.

    Raises:
        StoreError: the key is not this database's, the file is damaged, or of a newer version.
        DiskFullError: no room to make or upgrade it.
    """
    if dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(
            f"The SQLite that comes with this program ({dbapi2.sqlite_version}) can lose rows.",
            safe="The database was not opened.",
            todo="Install Letterwright again with ./run setup.",
        )
    with disk_errors(path):
        path.touch(mode=0o600)  # SQLite gives its log and shared memory the rights of the database
    store = Store(path, key)
    try:
        if (version := store.version()) != schema.VERSION:
            _bring_up_to_date(store, version, backups)
    except BaseException:
        store.close()
        raise
    return store


def _bring_up_to_date(store: Store, version: int, backups: Path) -> None:
    """Makes an empty database, or upgrades an older one after a backup; refuses a newer one."""
    if version > schema.VERSION:
        raise StoreError(
            f"The database {store.path} was written by a newer Letterwright (its version is {version}, "
            f"this program knows {schema.VERSION}).",
            safe="It was not touched.",
            todo="Install the newer Letterwright, or choose another folder with --home.",
        )
    if version:
        copy_database(store, backups / f"before-version-{schema.VERSION}-{uuid4().hex[:8]}.db")
    store.upgrade()
