"""What the organisation does with its collector: make it, enrol groups, serve, count."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from desktop.sync.tokens import new_token
from models.collecting import add_token, enrol_group, make_identity, tally_actions
from models.collector_store import CollectorStore, collector_store
from models.errors import CollectorError, WrongInputError
from models.lines import TallyRow
from models.words import LABEL_LENGTH, TallyKey

if TYPE_CHECKING:
    import uvicorn
    from sqlalchemy import Connection

# seconds that batches which came in before the end are given to be answered
_GRACE_S = 10
# callers that may wait for the server to come to them
_BACKLOG = 2048


@dataclass(frozen=True, slots=True)
class CollectorMade:
    """Who a collector is: clients pin the id; a new epoch makes them offer everything again."""

    collector_id: UUID
    epoch: UUID


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A group with its token, which is shown once and kept nowhere."""

    group: str
    group_id: UUID
    token: str


def init(database_url: str) -> CollectorMade:
    """Makes a collector, or upgrades one to this version; a second time changes nothing.

    Raises:
        WrongInputError: not a URL of SQLite or PostgreSQL.
        StoreError: the database cannot be reached or written, or is of a newer version.
    """
    with closing(collector_store(database_url)) as store:
        store.upgrade()
        identity = store.transaction(make_identity)
    return CollectorMade(identity.collector_id, identity.epoch)


def enrol(database_url: str, group: str) -> Enrolled:
    """Lets a group report. A group that is enrolled again gets one more token; its others go on working.

    Raises:
        WrongInputError: no name for the group, or one too long.
        StoreError: there is no collector in the database, or it cannot be reached.
    """
    name = " ".join(group.split())
    if not name or len(name) > LABEL_LENGTH or not name.isprintable():
        raise WrongInputError(
            "A group needs a name on one line.",
            safe="Nothing was enrolled.",
            todo=f"Give a name of 1 to {LABEL_LENGTH} characters.",
        )
    with _opened(database_url) as store:
        return store.transaction(lambda connection: _enrol(connection, name))


def _enrol(connection: Connection, name: str) -> Enrolled:
    group_id = enrol_group(connection, name, uuid4())
    token, kept = new_token(group_id)
    add_token(connection, group_id, kept)
    return Enrolled(name, group_id, token)


def tally(
    database_url: str,
    *,
    by: Sequence[TallyKey] = (TallyKey.CASE, TallyKey.TYPE),
    start: date | None = None,
    end: date | None = None,
) -> tuple[TallyRow, ...]:
    """Counts what all groups reported from `start` to `end` inclusive and did not take back.

    Raises:
        WrongInputError: a key is asked for twice.
        StoreError: there is no collector in the database, or it cannot be reached.
    """
    if len(set(by)) != len(by):
        raise WrongInputError(
            "A key was asked for twice.", safe="Nothing was changed.", todo="Name each key of --by once."
        )
    with _opened(database_url) as store, store.reading() as connection:
        return tally_actions(connection, by, start=start, end=end)


def serve(database_url: str, listen: str, *, announce: Callable[[str], None]) -> None:
    """Receives reports until SIGTERM or SIGINT; batches that are being stored are answered first.

    Args:
        database_url: of a collector made with `init`.
        listen: ``HOST:PORT`` or ``[HOST]:PORT``; port 0 takes a free one.
        announce: is told the URL once, when connections are taken.

    Raises:
        WrongInputError: `listen` is no address.
        CollectorError: the address is taken or not this machine's.
        StoreError: there is no collector in the database, or it cannot be reached.
    """
    import uvicorn

    from desktop.sync.collector_app import make_collector_app

    with _opened(database_url) as store, listen_on(listen) as listener:
        server = uvicorn.Server(
            uvicorn.Config(
                make_collector_app(store),
                lifespan="off",
                # no line per request: it would hold addresses
                access_log=False,
                log_config=None,
                server_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=_GRACE_S,
            )
        )
        with _ended_by_signals(server):
            announce(_url_of(listener))
            server.run(sockets=[listener])


@contextmanager
def _opened(database_url: str) -> Iterator[CollectorStore]:
    with closing(collector_store(database_url)) as store:
        store.check_version()
        yield store


def listen_on(listen: str) -> socket.socket:
    """A socket that takes connections already: whoever calls before the server runs waits and is answered.

    Raises:
        WrongInputError: `listen` is no ``HOST:PORT``.
        CollectorError: the address is taken or not this machine's.
    """
    host, port = _address(listen)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only where the protocol is said; with it each answer waits 40 ms
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name != "nt":  # there it would let two collectors listen on one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise CollectorError(
            f"The collector cannot listen on {listen}: {error.strerror or error}.",
            safe="Nothing was changed.",
            todo="Choose another port, or end the program that uses this one.",
        ) from error
    return listener


def _address(listen: str) -> tuple[str, int]:
    host, colon, port = listen.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not host or not port.isdecimal() or int(port) > 0xFFFF:
        raise WrongInputError(
            f"{listen} is no address to listen on.",
            safe="Nothing was changed.",
            todo="Write HOST:PORT, for example 127.0.0.1:8080.",
        )
    return host, int(port)


def _url_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextmanager
def _ended_by_signals(server: uvicorn.Server) -> Iterator[None]:
    """Makes SIGTERM and SIGINT a good end.

    uvicorn takes them over while it runs, and raises them once more after its end: they are met here,
    as those that come before it runs.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_number: int, _frame: object) -> None:
        server.should_exit = True

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
