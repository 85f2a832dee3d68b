"""Making a collector, enrolling groups, serving and counting, as the command line does it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from pathlib import Path

import httpx
import pytest

from desktop.sync import collector
from desktop.sync.protocol import SYNC_PATH
from models.errors import CollectorError, StoreError, WrongInputError
from models.words import TallyKey
from tests.collectors import start_collector


def test_init_makes_one_collector_for_good(database_url: str) -> None:
    made = collector.init(database_url)
    assert collector.init(database_url) == made
    assert made.collector_id != made.epoch


def test_two_collectors_differ(tmp_path: Path) -> None:
    first, second = (collector.init(f"sqlite:///{tmp_path / name}") for name in ("a.db", "b.db"))
    assert first.collector_id != second.collector_id


def test_enrolling_again_gives_the_same_group_another_token(database_url: str) -> None:
    collector.init(database_url)
    first = collector.enrol(database_url, "  Group   One ")
    second = collector.enrol(database_url, "Group One")
    assert (first.group, first.group_id) == (second.group, second.group_id)
    assert first.token != second.token


def test_a_token_is_not_in_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'collector.db'}"
    collector.init(url)
    secret = collector.enrol(url, "Group One").token[-43:].encode()
    assert all(secret not in file.read_bytes() for file in tmp_path.iterdir())


@pytest.mark.parametrize("name", ["", "   ", "x" * 121, "Group\x00One", "Group\u202eOne"])
def test_a_group_needs_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongInputError):
        collector.enrol(f"sqlite:///{tmp_path / 'collector.db'}", name)


def test_nothing_works_before_init(database_url: str) -> None:
    for use in (
        lambda: collector.enrol(database_url, "Group One"),
        lambda: collector.tally(database_url),
        lambda: collector.serve(database_url, "127.0.0.1:0", announce=print),
    ):
        with pytest.raises(StoreError, match="collector init"):
            use()


def test_a_tally_asks_for_a_key_once(database_url: str) -> None:
    collector.init(database_url)
    assert collector.tally(database_url) == ()
    with pytest.raises(WrongInputError, match="twice"):
        collector.tally(database_url, by=(TallyKey.CASE, TallyKey.CASE))


@pytest.mark.parametrize("listen", ["", "8080", "127.0.0.1:", ":8080", "127.0.0.1:http", "127.0.0.1:65536"])
def test_what_is_no_address_is_refused(listen: str) -> None:
    with pytest.raises(WrongInputError, match="HOST:PORT"):
        collector.listen_on(listen)


def test_an_address_that_is_taken_is_told() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(CollectorError, match="cannot listen"),
    ):
        collector.listen_on(f"127.0.0.1:{taken.getsockname()[1]}")


def test_answers_wait_for_no_acknowledgement() -> None:
    async def is_undelayed(listener: socket.socket) -> bool:
        """Whether asyncio sends at once what a server writes to those who come to this socket."""
        found: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def connected(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            line = writer.get_extra_info("socket")
            found.set_result(bool(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
            writer.close()

        async with await asyncio.start_server(connected, sock=listener):
            with socket.create_connection(listener.getsockname()):
                return await found

    assert asyncio.run(is_undelayed(collector.listen_on("127.0.0.1:0")))


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes without asking them")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_serving_ends_well_when_told_to_stop(tmp_path: Path, number: signal.Signals) -> None:
    url = f"sqlite:///{tmp_path / 'collector.db'}"
    collector.init(url)
    with (tmp_path / "log").open("w+", encoding="utf-8") as log:
        process, address = start_collector(url, log=log)
        with process:
            assert httpx.head(address + SYNC_PATH).status_code == 204
            process.send_signal(number)
            assert process.wait(timeout=20) == 0
        log.seek(0)
        written = log.read()
    assert "Finished server process" in written, "nothing was logged: the test shows nothing"
    assert "127.0.0.1" not in written, "the address of a caller was logged"
