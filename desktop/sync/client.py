"""Talks to a collector over HTTP, and believes nobody else: the only module that knows httpx's client."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from uuid import UUID

import httpx
import msgspec

from desktop.sync.protocol import (
    ACTIONS_PATH,
    COLLECTOR_HEADER,
    EPOCH_HEADER,
    SYNC_PATH,
    BatchAnswer,
    Problem,
)
from models.errors import CollectorError

_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
# 500 results of the longest kind are below 200 kB
_LARGEST_ANSWER = 1 << 20

_KEPT = "Every report is still in the outbox."

_answer_decoder = msgspec.json.Decoder(BatchAnswer)
_problem_decoder = msgspec.json.Decoder(Problem)

# said of one batch: a smaller one may do
_BATCH_REFUSED = {
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
}
_LATER = {
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
}


@dataclass(frozen=True, slots=True)
class Identity:
    """Who answered a probe."""

    collector_id: UUID
    epoch: UUID


class NoAnswerError(CollectorError):
    """No answer came, or one that says: later. Whether the collector has stored the batch is not known.

    `retry_after_s` is how long the collector asks to be left alone, in seconds, if it says so.
    """

    def __init__(self, happened: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(happened, safe=_KEPT, todo="Check the network, then sync again.")
        self.retry_after_s = retry_after_s


class BatchRefusedError(CollectorError):
    """The collector refuses a batch as a whole; it may take the actions in smaller ones."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The collector refuses a whole batch: {reason}.", safe=_KEPT, todo="Sync again after an update."
        )
        self.reason = reason


class CollectorClient:
    """One collector, at one address. Every answer is held against what only a collector would say."""

    def __init__(self, http: httpx.Client, url: str) -> None:
        self._http = http
        self._url = url

    def probe(self) -> Identity:
        """Asks who is there; no token is sent.

        Raises:
            NoAnswerError: nobody answers.
            CollectorError: somebody else answers, such as the log-in page of a network.
        """
        status, headers, _ = self._ask("HEAD", SYNC_PATH, b"", {})
        identity = _identity(headers)
        if status == HTTPStatus.NO_CONTENT and identity is not None:
            return identity
        if status in _LATER:
            raise _later(status, headers)
        raise _somebody_else(self._url)

    def report(self, packed: bytes, *, token: str, collector_id: UUID) -> BatchAnswer:
        """Sends one batch as gzipped JSON, and returns the collector's answer to each action of it.

        Raises:
            NoAnswerError: no answer, or “later”: the same batch may be sent again.
            BatchRefusedError: the batch as a whole is not taken.
            CollectorError: the token is refused, or somebody else than `collector_id` answers.
        """
        status, headers, body = self._ask(
            "POST",
            ACTIONS_PATH,
            packed,
            {
                "Authorization": f"Bearer {token}",
                "Content-Type": "application/json",
                "Content-Encoding": "gzip",
            },
        )
        identity = _identity(headers)
        if status in _LATER:  # also from a proxy in front of a collector that is down
            raise _later(status, headers)
        if identity is None:
            raise _somebody_else(self._url)
        if identity.collector_id != collector_id:
            raise wrong_collector(self._url)
        if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            raise _token_refused()
        if status in _BATCH_REFUSED:
            raise BatchRefusedError(_reason(status, body))
        if status != HTTPStatus.OK:
            raise not_understood(f"its status is {status}")
        try:
            return _answer_decoder.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise not_understood("it is not the answer to a batch") from error

    def _ask(
        self, method: str, path: str, body: bytes, headers: dict[str, str]
    ) -> tuple[int, httpx.Headers, bytes]:
        try:
            with self._http.stream(method, self._url + path, content=body, headers=headers) as response:
                return response.status_code, response.headers, _read(response)
        except httpx.TransportError as error:
            if _is_certificate_fault(error):
                raise _not_trusted(self._url) from error
            raise NoAnswerError(f"The collector {self._url} does not answer.") from error


@contextmanager
def calling(url: str, *, transport: httpx.BaseTransport | None = None) -> Iterator[CollectorClient]:
    """A client for the collector at `url`, as `collector_address` gives it.

    Redirects are not followed: they would carry the token to somebody else. Proxies and passwords that the
    environment names are not used: the collector is the only place this program speaks to.
    """
    headers = {"User-Agent": "letterwright", "Accept-Encoding": "identity"}
    with httpx.Client(
        follow_redirects=False, trust_env=False, timeout=_TIMEOUT, headers=headers, transport=transport
    ) as http:
        yield CollectorClient(http, url)


def wrong_collector(url: str) -> CollectorError:
    """The error of a collector that is not the one this home was connected to."""
    return CollectorError(
        f"At {url} is another collector than the one this home was connected to.",
        safe=f"Nothing was sent. {_KEPT}",
        todo="Ask your organisation; if it has moved, connect again with a new token.",
    )


def not_understood(reason: str) -> CollectorError:
    """The error of an answer that does not fit what was sent."""
    return CollectorError(
        f"The collector's answer is not understood: {reason}.",
        safe=_KEPT,
        todo="Sync again; if it stays so, update Letterwright or tell your organisation.",
    )


def _read(response: httpx.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > _LARGEST_ANSWER:
            raise not_understood("it is far too long")
    return bytes(body)


def _identity(headers: httpx.Headers) -> Identity | None:
    try:
        return Identity(UUID(headers[COLLECTOR_HEADER]), UUID(headers[EPOCH_HEADER]))
    except (KeyError, ValueError):
        return None


def _later(status: int, headers: httpx.Headers) -> NoAnswerError:
    return NoAnswerError(
        f"The collector cannot take reports now (status {status}).", retry_after_s=_retry_after_s(headers)
    )


def _retry_after_s(headers: httpx.Headers) -> float | None:
    """Retry-After as seconds, whichever of its two forms it has (RFC 9110 §10.2.3)."""
    value = headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(value[:9])
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _reason(status: int, body: bytes) -> str:
    try:
        problem = _problem_decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return f"status {status}"
    return (problem.detail or problem.title).rstrip(".")


def _somebody_else(url: str) -> CollectorError:
    return CollectorError(
        f"At {url} something else answers than a collector: most likely the log-in page of this network.",
        safe=f"Nothing was sent. {_KEPT}",
        todo="Log in to the network in a browser, or correct the address, then try again.",
    )


def _token_refused() -> CollectorError:
    return CollectorError(
        "The collector does not accept this group's token.",
        safe=_KEPT,
        todo="Ask your organisation for a new token and connect again with it.",
    )


def _not_trusted(url: str) -> CollectorError:
    return CollectorError(
        f"The certificate of {url} is not valid for it: somebody may be reading along.",
        safe=f"Nothing was sent. {_KEPT}",
        todo="Log in to the network or use another one; check the clock of this computer.",
    )


def _is_certificate_fault(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
