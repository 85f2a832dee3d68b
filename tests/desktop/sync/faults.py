"""A bad line to a real collector: each request meets the next fault of a script."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpx

Fault = Callable[[httpx.BaseTransport, httpx.Request], httpx.Response]


class BadLine(httpx.BaseTransport):
    """Passes requests on, but for those that a fault is written for; notes every request."""

    def __init__(self, faults: Iterable[Fault | None] = ()) -> None:
        self._line = httpx.HTTPTransport(verify=False)  # nothing here is https: no certificates to load
        self._faults: Iterator[Fault | None] = iter(faults)
        self.requests: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        fault = next(self._faults, None)
        return self._line.handle_request(request) if fault is None else fault(self._line, request)

    def close(self) -> None:
        self._line.close()

    def sizes(self) -> list[int]:
        """How many actions each request brought."""
        return [len(actions_of(request)) for request in self.requests]


def actions_of(request: httpx.Request) -> list[dict[str, Any]]:
    """The actions of a batch that is sent."""
    actions: list[dict[str, Any]] = json.loads(gzip.decompress(request.content))["actions"]
    return actions


def drop_request(_line: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    """Nothing arrives."""
    raise httpx.ConnectError("dropped", request=request)


def drop_answer(line: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    """The collector has stored it; its answer is lost."""
    line.handle_request(request).read()
    raise httpx.ReadError("dropped", request=request)


def send_twice(line: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    """Something on the way sends it again."""
    line.handle_request(request).read()
    return line.handle_request(request)


def cut_answer(line: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    """The answer breaks off in its middle."""
    whole = line.handle_request(request)

    def half() -> Iterator[bytes]:
        yield whole.read()[:40]
        raise httpx.RemoteProtocolError("cut off", request=request)

    return httpx.Response(whole.status_code, headers=whole.headers, content=half())


def answers(status: int, body: bytes = b"", **headers: str) -> Fault:
    """Somebody else answers, for example a proxy."""

    def fault(_line: httpx.BaseTransport, _request: httpx.Request) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return _response(status, named, body)

    return fault


def refuses(status: int, *, having: str) -> Fault:
    """The collector refuses a batch as a whole when an action of this id is in it."""

    def fault(line: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
        answer = line.handle_request(request)
        if having not in {action["id"] for action in actions_of(request)}:
            return answer
        answer.read()
        problem = {"type": "tag:test", "title": "No", "status": status, "detail": "It is too heavy."}
        ours = {name: answer.headers[name] for name in ("x-collector-id", "x-collector-epoch")}
        return _response(status, ours, json.dumps(problem).encode())

    return fault


def changed(change: Callable[[dict[str, Any]], None]) -> Fault:
    """The answer arrives with something changed in it."""

    def fault(line: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
        answer = line.handle_request(request)
        body = json.loads(answer.read())
        change(body)
        ours = {name: answer.headers[name] for name in ("x-collector-id", "x-collector-epoch")}
        return _response(200, ours, json.dumps(body).encode())

    return fault


def _response(status: int, headers: dict[str, str], body: bytes) -> httpx.Response:
    # as it comes from a line: not read yet
    return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))
