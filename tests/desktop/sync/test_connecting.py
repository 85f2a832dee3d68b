"""Connecting a home: only to a collector, only with a token it takes, and nothing is changed otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import App
from desktop.collector_token import kept_token
from desktop.sync.connecting import connect
from models.errors import CollectorError, KnownError, WrongInputError
from models.outbox import find_connection
from tests.collectors import Enrolled
from tests.desktop.sync.homes import home_in
from tests.desktop.sync.strangers import Answer, says, stranger

pytestmark = pytest.mark.parametrize("collector_at", ["sqlite"], indirect=True)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[App]:
    with home_in(tmp_path) as app:
        yield app


def is_connected(home: App) -> bool:
    with home.store.reading() as session:
        return find_connection(session) is not None


def test_a_home_remembers_its_collector_and_token(home: App, served: Enrolled) -> None:
    identity = connect(home, f" {served.url}/ ", f"{served.token}\n")
    with home.store.reading() as session:
        connection = find_connection(session)
    assert connection is not None
    assert (connection.url, connection.collector_id, connection.epoch) == (
        served.url,
        identity.collector_id,
        identity.epoch,
    )
    assert kept_token(home) == served.token


def test_the_token_is_not_in_clear_text_in_the_home(home: App, served: Enrolled, tmp_path: Path) -> None:
    connect(home, served.url, served.token)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    assert all(served.token.encode() not in file.read_bytes() for file in files)


def test_a_wrong_token_is_not_kept(home: App, served: Enrolled) -> None:
    with pytest.raises(CollectorError, match="token"):
        connect(home, served.url, served.token[:-2] + "xx")
    assert (is_connected(home), kept_token(home)) == (False, None)


@pytest.mark.parametrize("token", ["", "  ", "two words", "tökén", "x" * 5000, "a\r\nX-Injected: b"])
def test_what_is_no_token_is_not_sent(home: App, served: Enrolled, token: str) -> None:
    with stranger(says(200)) as somebody, pytest.raises(WrongInputError):
        connect(home, somebody.url, token)
    assert somebody.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        says(200, b"<html>Log in</html>", {"Content-Type": "text/html"}),
        says(204),
        says(204, headers={"X-Collector-Id": "laptop", "X-Collector-Epoch": "1"}),
        says(302, headers={"Location": "https://portal.example/login"}),
        says(404),
        says(511),
    ],
    ids=["page", "204", "false id", "redirect", "404", "511"],
)
def test_somebody_else_never_sees_the_token(home: App, served: Enrolled, answer: Answer) -> None:
    with stranger(answer) as somebody, pytest.raises(CollectorError, match="something else") as caught:
        connect(home, somebody.url, served.token)
    assert [method for method, _, _ in somebody.asked] == ["HEAD"]
    assert "Log in to the network" in caught.value.todo
    assert not is_connected(home)


def test_nobody_there_is_told(home: App, served: Enrolled) -> None:
    with stranger(says(200)) as gone:
        pass
    with pytest.raises(KnownError, match="does not answer"):
        connect(home, gone.url, served.token)
    assert not is_connected(home)
