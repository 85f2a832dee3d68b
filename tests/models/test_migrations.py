"""Alembic's head equals the models, and every revision goes up and down, also with rows in the tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData
from sqlalchemy.exc import IntegrityError

import models.tables  # noqa: F401 - fills the metadata
from models import schema
from models.base import Base
from models.store import FILE_NAME, Store
from tests.conftest import KEY


def configured() -> Config:
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    return config


def revisions() -> list[str]:
    script = ScriptDirectory.from_config(configured())
    return [revision.revision for revision in reversed(list(script.walk_revisions()))]


def engine_of(store: Store) -> Engine:
    return store._engine


def go(engine: Engine, way: Any, revision: str) -> None:
    config = configured()
    with engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        with connection.execution_options(writes=True).begin():
            config.attributes["connection"] = connection
            way(config, revision)


def tables(engine: Engine) -> dict[str, list[str]]:
    found = MetaData()
    found.reflect(engine)
    return {
        name: sorted(repr(column.type) + column.name for column in table.columns)
        for name, table in found.tables.items()
        if name != "alembic_version"
    }


def test_there_is_one_head_and_the_version_counts_the_revisions() -> None:
    script = ScriptDirectory.from_config(configured())
    assert len(script.get_heads()) == 1
    assert len(revisions()) == schema.VERSION


def test_the_head_equals_the_models(store: Store) -> None:
    with engine_of(store).connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": schema.is_mapped})
        differences = compare_metadata(context, Base.metadata)
    assert differences == []


@pytest.mark.parametrize("revision", revisions())
def test_each_revision_goes_up_and_down_again(revision: str, tmp_path: Path) -> None:
    store = Store(tmp_path / FILE_NAME, KEY)
    try:
        engine = engine_of(store)
        position = revisions().index(revision)
        if position:
            go(engine, command.upgrade, revisions()[position - 1])
        before = tables(engine)
        go(engine, command.upgrade, revision)
        after = tables(engine)
        assert after != before
        go(engine, command.downgrade, "-1")
        assert tables(engine) == before
        go(engine, command.upgrade, revision)
        assert tables(engine) == after
    finally:
        store.close()


def test_officials_and_their_pieces_stay_when_embassies_come_and_go(tmp_path: Path) -> None:
    store = Store(tmp_path / FILE_NAME, KEY)
    official = (
        "INSERT INTO officials (id, identity, role, honorific, name, address, country, fax, phone, email,"
        " social, contact_form, salutation, notes, inferred) VALUES (1, 'warden||quay', 'Warden', '', '',"
        """ '["Quay 1"]', 'US', '[]', '[]', '[]', '[]', '[]', '[]', '[]', '[]')"""
    )
    embassy = (
        "INSERT INTO embassies (official_id, represents, country, role, honorific, name, address,"
        """ salutation, email, phone, fax) VALUES (1, 'IS', 'US', 'Warden', '', '', '["Quay 1"]',"""
        " '[]', '[]', '[]', '[]')"
    )
    try:
        engine = engine_of(store)
        go(engine, command.upgrade, "0002")
        with engine.connect() as connection, connection.execution_options(writes=True).begin():
            connection.exec_driver_sql(official)
        go(engine, command.upgrade, "0003")
        with engine.connect() as connection, connection.execution_options(writes=True).begin():
            connection.exec_driver_sql(embassy)
        with pytest.raises(IntegrityError), engine.connect() as connection:  # one embassy an official
            connection.exec_driver_sql(embassy)
        go(engine, command.downgrade, "0002")
        go(engine, command.upgrade, "0003")
        with engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT role FROM officials").scalar_one() == "Warden"
            assert connection.exec_driver_sql("SELECT count(*) FROM embassies").scalar_one() == 0
            assert connection.exec_driver_sql("SELECT count(*) FROM search_officials").scalar_one() == 1
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
    finally:
        store.close()
