"""The collector over HTTP, on each engine: the probe, the answers to each action, and whole refusals."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import pytest

from desktop.sync import collector
from desktop.sync.collector_app import make_collector_app
from desktop.sync.protocol import ACTIONS_PATH, LARGEST_BATCH, LARGEST_BODY, SYNC_PATH
from models.collecting import find_identity
from models.collector_store import CollectorStore, collector_store
from models.errors import StoreError
from tests.collectors import Enrolled, enrolled


@pytest.fixture
def http(served: Enrolled) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {served.token}"}
    # nothing here is https: no certificates to load
    with httpx.Client(base_url=served.url, headers=headers, verify=False) as client:
        yield client


def report(**changes: Any) -> dict[str, Any]:
    fact = {"kind": "report", "id": str(uuid4()), "case": "UA 1/26", "type": "letter", "count": 1}
    return fact | {"on": "2026-11-21", "country": "XA"} | changes


def batch(*actions: Any) -> dict[str, Any]:
    ids = {name: str(uuid4()) for name in ("device_id", "incarnation", "batch_id")}
    return ids | {"actions": list(actions)}


def outcomes(answer: httpx.Response) -> list[tuple[str, int]]:
    assert answer.status_code == 200
    return [(result["outcome"], result["status"]) for result in answer.json()["results"]]


def problem(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == answer.status_code
    return answer.status_code, body["type"].rsplit(":", 1)[1]


def test_the_probe_says_who_is_there_without_a_token(served: Enrolled) -> None:
    with closing(collector_store(served.database_url)) as store, store.reading() as connection:
        identity = find_identity(connection)
    answer = httpx.head(served.url + SYNC_PATH)
    assert answer.status_code == 204
    assert answer.headers["x-collector-id"] == str(identity.collector_id)
    assert answer.headers["x-collector-epoch"] == str(identity.epoch)


def test_each_action_gets_its_own_answer_in_order(served: Enrolled, http: httpx.Client) -> None:
    known = report(count=2)
    http.post(ACTIONS_PATH, json=batch(known))
    answer = http.post(
        ACTIONS_PATH,
        json=batch(
            report(count=4),
            {"kind": "nothing"},
            known,
            known | {"count": 3},
            report(count=0),
            "not even an object",
            report(count=8),
        ),
    )
    assert outcomes(answer) == [
        ("accepted", 201),
        ("rejected", 422),
        ("duplicate", 208),
        ("conflict", 409),
        ("rejected", 422),
        ("rejected", 422),
        ("accepted", 201),
    ]
    results = answer.json()["results"]
    assert [result.get("pointer") for result in results if "pointer" in result] == [
        "/actions/1/kind",
        "/actions/4/count",
        "/actions/5",
    ]
    assert results[2]["id"] == known["id"]
    assert served.total() == 2 + 4 + 8


def test_a_void_takes_a_report_back(served: Enrolled, http: httpx.Client) -> None:
    wrong = report(count=100)
    void = {"kind": "void", "id": str(uuid4()), "voids": wrong["id"]}
    assert outcomes(http.post(ACTIONS_PATH, json=batch(wrong, void, report()))) == [("accepted", 201)] * 3
    assert served.total() == 1


def test_an_empty_batch_is_answered(http: httpx.Client) -> None:
    assert outcomes(http.post(ACTIONS_PATH, json=batch())) == []


def test_five_identical_posts_at_once_count_once(served: Enrolled, http: httpx.Client) -> None:
    body = batch(*(report() for _ in range(100)))
    with ThreadPoolExecutor(5) as posts:
        answers = list(posts.map(lambda _: http.post(ACTIONS_PATH, json=body), range(5)))
    words = [outcome for answer in answers for outcome, _ in outcomes(answer)]
    assert (words.count("accepted"), words.count("duplicate")) == (100, 400)
    assert len({answer.json()["held"] for answer in answers}) == 1
    assert served.total() == 100


def test_a_packed_batch_is_taken(served: Enrolled, http: httpx.Client) -> None:
    packed = gzip.compress(json.dumps(batch(report(count=5))).encode())
    answer = http.post(ACTIONS_PATH, content=packed, headers={"Content-Encoding": "gzip"})
    assert outcomes(answer) == [("accepted", 201)]
    assert served.total() == 5


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Bearer",
        "Bearer wrong",
        "Basic bGV0dGVyOndyaWdodA==",
        "Bearer lw_" + "0" * 32 + "_" + "A" * 43,
    ],
)
def test_no_token_no_report(served: Enrolled, authorization: str | None) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}
    answer = httpx.post(served.url + ACTIONS_PATH, json=batch(report()), headers=headers)
    assert problem(answer) == (401, "no-token")
    assert answer.headers["www-authenticate"] == "Bearer"
    assert served.total() == 0


def test_a_token_counts_for_its_own_group(served: Enrolled, http: httpx.Client) -> None:
    other = enrolled(served.url, served.database_url)
    fact = report()
    for group in (served, other):
        answer = http.post(ACTIONS_PATH, json=batch(fact), headers={"Authorization": f"Bearer {group.token}"})
        assert outcomes(answer) == [("accepted", 201)]
    assert (served.total(), other.total()) == (1, 1)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"actions": []}',
        b"\xff",
        b'{"actions": ' + b"[" * 300_000 + b"]" * 300_000 + b"}",
        json.dumps(batch() | {"device_id": "laptop"}).encode(),
    ],
    ids=["nothing", "cut off", "list", "no ids", "not UTF-8", "deep", "wrong id"],
)
def test_what_is_no_batch_is_refused(served: Enrolled, http: httpx.Client, body: bytes) -> None:
    assert problem(http.post(ACTIONS_PATH, content=body)) == (400, "not-readable")


def test_too_much_is_refused(served: Enrolled, http: httpx.Client) -> None:
    def chunked() -> Iterator[bytes]:
        for _ in range(20):
            yield b" " * (LARGEST_BODY // 16)

    bomb = gzip.compress(bytes(64 << 20))
    many = batch(*(report() for _ in range(LARGEST_BATCH + 1)))
    answers = [
        http.post(ACTIONS_PATH, content=b" " * (LARGEST_BODY + 1)),
        http.post(ACTIONS_PATH, content=chunked()),
        http.post(ACTIONS_PATH, content=bomb, headers={"Content-Encoding": "gzip"}),
        http.post(ACTIONS_PATH, json=many),
    ]
    assert [problem(answer) for answer in answers] == [(413, "too-large")] * 4
    assert served.total() == 0
    assert outcomes(http.post(ACTIONS_PATH, json=batch(report()))) == [("accepted", 201)]


def test_another_encoding_is_refused(http: httpx.Client) -> None:
    answer = http.post(ACTIONS_PATH, content=b"x", headers={"Content-Encoding": "br"})
    assert problem(answer) == (415, "wrong-encoding")


def test_other_places_and_methods_are_problems_too(http: httpx.Client) -> None:
    assert problem(http.get("/")) == (404, "no-such-place")
    answer = http.get(ACTIONS_PATH)
    assert problem(answer) == (405, "wrong-method")
    assert answer.headers["allow"] == "POST"


@pytest.fixture
def lone_store(tmp_path: Any) -> Iterator[CollectorStore]:
    url = f"sqlite:///{tmp_path / 'collector.db'}"
    collector.init(url)
    with closing(collector_store(url)) as store:
        yield store


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (StoreError("The database is gone.", safe="Nothing.", todo="Wait."), 503, "not-available"),
        (ZeroDivisionError(), 500, "our-fault"),
    ],
)
def test_trouble_inside_is_answered_and_signed(
    lone_store: CollectorStore, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, kind: str
) -> None:
    app = make_collector_app(lone_store)

    def trouble(*_: object) -> None:
        raise error

    monkeypatch.setattr("desktop.sync.collector_app.find_tokens", trouble)
    token = "lw_" + "0" * 32 + "_" + "A" * 43

    async def post() -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://collector") as client:
            return await client.post(ACTIONS_PATH, json=batch(), headers={"Authorization": f"Bearer {token}"})

    answer = asyncio.run(post())
    assert problem(answer) == (status, kind)
    assert "x-collector-id" in answer.headers
    assert ("retry-after" in answer.headers) == (status == 503)


def test_a_workstation_that_goes_away_in_mid_request_is_no_fault(
    served: Enrolled, http: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    address = urlsplit(served.url)
    head = f"POST {ACTIONS_PATH} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {served.token}\r\n"
    for _ in range(3):
        with socket.create_connection((address.hostname, address.port)) as line:
            line.sendall(f"{head}Content-Length: 1000\r\n\r\n{{".encode())
    assert outcomes(http.post(ACTIONS_PATH, json=batch(report()))) == [("accepted", 201)]
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_nothing_secret_is_logged(
    served: Enrolled, http: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        http.post(ACTIONS_PATH, json=batch(report(case="UA 987/26", event="Evening of Examples")))
        http.post(ACTIONS_PATH, json=batch(report(case="UA 987/26", count=0)))
        http.post(ACTIONS_PATH, json=batch(), headers={"Authorization": "Bearer lw_guess"})
    ours = "\n".join(
        record.getMessage() for record in caplog.records if record.name.startswith(("desktop", "models"))
    )
    assert "1 accepted" in ours, "nothing was logged: the test shows nothing"
    for secret in (served.token, served.token[-43:], "lw_guess", "987", "Examples", "127.0.0.1", "XA"):
        assert secret not in ours
