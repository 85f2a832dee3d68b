"""The collector as an ASGI app: the probe, and batches of actions answered one by one."""

from __future__ import annotations

import logging
from collections import Counter
from http import HTTPStatus
from uuid import UUID

import msgspec
from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop.sync.judging import judge_batch
from desktop.sync.problems import CONTENT_TYPE, ProblemKind, RequestProblemError, problem_body
from desktop.sync.protocol import (
    ACTIONS_PATH,
    COLLECTOR_HEADER,
    EPOCH_HEADER,
    LARGEST_BATCH,
    SYNC_PATH,
    Batch,
    BatchAnswer,
)
from desktop.sync.request_body import read_body
from desktop.sync.tokens import group_of, is_one_of
from models.collecting import CollectorIdentity, find_identity, find_tokens
from models.collector_store import CollectorStore
from models.errors import StoreError

log = logging.getLogger(__name__)

_batch_decoder = msgspec.json.Decoder(Batch)
_RETRY_AFTER_S = "5"


def make_collector_app(store: CollectorStore) -> ASGIApp:
    """The app of one collector, whose database is of this program's version.

    What is logged are counts and ids: no token, no address, no body.
    """
    with store.reading() as connection:
        identity = find_identity(connection)
    # requests wait for their turn here, not in the database's pool, which would give them up after a while
    readers = CapacityLimiter(store.readers_at_once)
    writers = CapacityLimiter(store.writers_at_once)

    async def probe(_request: Request) -> Response:
        return Response(status_code=HTTPStatus.NO_CONTENT)

    async def actions(request: Request) -> Response:
        group_id = await to_thread.run_sync(_group_with, store, _bearer(request), limiter=readers)
        batch = _batch(await read_body(request.headers, request.stream()))
        answer = await to_thread.run_sync(judge_batch, store, identity, group_id, batch, limiter=writers)
        _log_answer(answer)
        return Response(msgspec.json.encode(answer), media_type="application/json")

    app = Starlette(
        routes=[
            Route(SYNC_PATH, probe, methods=["HEAD"]),
            Route(ACTIONS_PATH, actions, methods=["POST"]),
        ],
        exception_handlers={
            RequestProblemError: _refused,
            ClientDisconnect: _gone,
            StoreError: _unavailable,
            HTTPException: _not_here,
            Exception: _our_fault,
        },
    )
    return _signed(app, identity)


def _signed(app: ASGIApp, identity: CollectorIdentity) -> ASGIApp:
    """Puts the collector's id on every answer: one without it comes from something in between."""

    async def signed(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_signed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers[COLLECTOR_HEADER] = str(identity.collector_id)
                headers[EPOCH_HEADER] = str(identity.epoch)
                headers["Cache-Control"] = "no-store"
            await send(message)

        await app(scope, receive, send_signed)

    return signed


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _group_with(store: CollectorStore, token: str) -> UUID:
    """The group that a token lets report."""
    group_id = group_of(token)
    if group_id is not None:
        with store.reading() as connection:
            hashes = find_tokens(connection, group_id)
        if is_one_of(token, hashes):
            return group_id
    raise RequestProblemError(ProblemKind.NO_TOKEN)


def _batch(body: bytes) -> Batch:
    try:
        batch = _batch_decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RequestProblemError(ProblemKind.NOT_READABLE, "The body is not a batch of actions.") from error
    if len(batch.actions) > LARGEST_BATCH:
        raise RequestProblemError(ProblemKind.TOO_LARGE, f"At most {LARGEST_BATCH} actions.")
    return batch


def _log_answer(answer: BatchAnswer) -> None:
    counts = Counter(result.outcome.value for result in answer.results)
    log.info("batch %s: %s", answer.batch_id, ", ".join(f"{n} {word}" for word, n in sorted(counts.items())))


def _problem(kind: ProblemKind, detail: str | None = None, **headers: str) -> Response:
    return Response(
        problem_body(kind, detail), status_code=kind.status, media_type=CONTENT_TYPE, headers=headers
    )


# Starlette calls each handler only with the class it is registered for, and types them all as Exception


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestProblemError)
    if error.kind is ProblemKind.NO_TOKEN:
        # asked for by RFC 9110 §11.6.1
        return _problem(error.kind, error.detail, **{"WWW-Authenticate": "Bearer"})
    return _problem(error.kind, error.detail)


async def _gone(_request: Request, _error: Exception) -> Response:
    # nobody reads it: the workstation went away in the middle of its request
    return _problem(ProblemKind.NOT_READABLE)


async def _unavailable(_request: Request, error: Exception) -> Response:
    log.error("nothing can be stored: %s", error)
    return _problem(ProblemKind.NOT_AVAILABLE, **{"Retry-After": _RETRY_AFTER_S})


async def _not_here(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return _problem(ProblemKind.WRONG_METHOD, **dict(error.headers or {}))
    return _problem(ProblemKind.NO_SUCH_PLACE)


async def _our_fault(_request: Request, _error: Exception) -> Response:
    # Starlette raises the error again after the answer, and the server logs it
    return _problem(ProblemKind.OUR_FAULT)
