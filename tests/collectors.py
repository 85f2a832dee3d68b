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


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database for one collector, on each engine in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'collector.db'}"
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
    """A collector that serves, and a group's token for it."""

    url: str
    token: str
    database_url: str

    def total(self) -> int:
        """What the collector counts."""
        return sum(row.count for row in collector.tally(self.database_url, by=(TallyKey.CASE,)))


@contextmanager
def serving(database_url: str) -> Iterator[Enrolled]:
    """A collector with one group that serves from a thread."""
    collector.init(database_url)
    token = collector.enrol(database_url, "Group One").token
    with closing(collector_store(database_url)) as store:
        config = uvicorn.Config(
            make_collector_app(store), port=0, lifespan="off", log_config=None, access_log=False
        )
        config.load()
        server = uvicorn.Server(config)
        listener = collector.listen_on("127.0.0.1:0")
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield Enrolled(f"http://127.0.0.1:{listener.getsockname()[1]}", token, database_url)
        finally:
            server.should_exit = True
            thread.join()
            listener.close()


_SERVE = (
    "import sys; from desktop.sync.collector import serve; "
    "serve(sys.argv[1], sys.argv[2], announce=lambda url: print(url, flush=True))"
)


def start_collector(database_url: str, listen: str = "127.0.0.1:0") -> tuple[subprocess.Popen[str], str]:
    """A collector in a process of its own, which may be killed; and its address."""
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE, database_url, listen], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, process.stdout.readline().strip()
