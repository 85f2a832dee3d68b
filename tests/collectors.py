"""Collectors for tests: a database of their own on each engine, and a server in a thread or a process."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import uuid4

import psycopg
import pytest
import uvicorn
from sqlalchemy.engine import make_url

from desktop.sync import collector
from desktop.sync.collector_app import make_collector_app
from models.collector_store import collector_store
from models.words import TallyKey

SERVER_VARIABLE = "LETTERWRIGHT_TEST_POSTGRESQL"


ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database for one collector, on each engine in turn."""
    with empty_database(request.param, tmp_path) as url:
        yield url


@contextmanager
def empty_database(engine: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database on an engine; on SQLite a file in `folder`."""
    if engine == "sqlite":
        yield f"sqlite:///{folder / 'collector.db'}"
        return
    server = os.environ.get(SERVER_VARIABLE)
    if not server:
        pytest.skip(f"{SERVER_VARIABLE} names no server")
    with schema_of_its_own(server) as url:
        yield url


@contextmanager
def schema_of_its_own(server: str) -> Iterator[str]:
    """The URL of an empty schema, gone afterwards: as good as a database of its own, and at once."""
    url, schema = make_url(server), f"test_{uuid4().hex}"
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with closing(psycopg.connect(plain, autocommit=True)) as connection:
        connection.execute(f'CREATE SCHEMA "{schema}"')
        try:
            own = url.update_query_dict({"options": f"-csearch_path={schema}"})
            yield own.render_as_string(hide_password=False)
        finally:
            connection.execute(f'DROP SCHEMA "{schema}" CASCADE')


@dataclass(frozen=True)
class Enrolled:
    """A collector that serves, and one group's token for it."""

    url: str
    group: str
    token: str
    database_url: str

    def total(self) -> int:
        """What the collector counts for the group."""
        rows = collector.tally(self.database_url, by=(TallyKey.GROUP,))
        return sum(row.count for row in rows if row.keys == (self.group,))


def enrolled(url: str, database_url: str) -> Enrolled:
    """A group of its own at a collector that serves at `url`."""
    group = collector.enrol(database_url, f"Group {uuid4()}")
    return Enrolled(url, group.group, group.token, database_url)


@contextmanager
def serving(database_url: str) -> Iterator[str]:
    """The URL of a collector that serves from a thread."""
    collector.init(database_url)
    with closing(collector_store(database_url)) as store, collector.listen_on("127.0.0.1:0") as listener:
        config = uvicorn.Config(make_collector_app(store), lifespan="off", log_config=None, access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


_SERVE = (
    "import logging, sys; from desktop.sync.collector import serve; "
    "logging.basicConfig(level=logging.INFO); "
    "serve(sys.argv[1], sys.argv[2], announce=lambda url: print(url, flush=True))"
)
# a disk with so little room: no file can grow beyond it
_ON_A_SMALL_DISK = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({0}, {0})); "


def start_collector(
    database_url: str,
    listen: str = "127.0.0.1:0",
    *,
    log: IO[str] | None = None,
    room: int | None = None,
) -> tuple[subprocess.Popen[str], str]:
    """A collector in a process of its own, which may be killed; and its address.

    Args:
        database_url: of a collector that is made.
        listen: its address; a free port by default.
        log: where its log goes.
        room: the most bytes that any of its files can have.
    """
    program = _SERVE if room is None else _ON_A_SMALL_DISK.format(room) + _SERVE
    process = subprocess.Popen(
        [sys.executable, "-c", program, database_url, listen],
        stdout=subprocess.PIPE,
        stderr=log or subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    return process, process.stdout.readline().strip()
