"""The version of the tables, and the way from an older one."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert, select

from models.delivery import Home

VERSION = 3
"""Number of revisions in `migrations/workstation`, kept in the file as ``PRAGMA user_version``.

It is read on every start instead of alembic's table, whose import alone takes a tenth of a second.
"""

MIGRATIONS = Path(__file__).parent / "migrations" / "workstation"


def is_mapped(_item: object, name: str | None, kind: str, _is_reflected: bool, _other: object) -> bool:
    """Whether alembic should compare it with the models: not so the indexes of the search.

    Revisions make those by hand; what FTS5 keeps them in is its own.
    """
    return not (kind == "table" and (name or "").startswith("search_"))


def version_of(connection: Connection) -> int:
    """The version of an opened database; 0 for an empty one."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def upgrade(engine: Engine) -> None:
    """Brings a database to `VERSION` in one transaction, and proves that no row lost what it points to.

    Alembic's batch mode copies and drops tables; with foreign keys on, the drop would empty the tables
    that point to them. They are off before BEGIN (in one the pragma does nothing), and checked after.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.execution_options(writes=True).begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise RuntimeError(f"the upgrade left {len(broken)} rows without what they point to")
                if connection.execute(select(Home.id)).first() is None:
                    connection.execute(
                        insert(Home).values(id=1, device_id=uuid4(), incarnation=uuid4(), preferences={})
                    )
                connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
        finally:
            connection.connection.cursor().execute("PRAGMA foreign_keys=ON")
