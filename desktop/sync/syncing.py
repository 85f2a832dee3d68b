"""Sends what waits to the collector this home is connected to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.collector_token import kept_token
from desktop.sync.backoff import Backoff
from desktop.sync.client import CollectorClient, calling, wrong_collector
from desktop.sync.drain import Drain
from desktop.sync.outbox import StoreOutbox
from desktop.sync.protocol import LARGEST_BATCH
from models.errors import CollectorError
from models.outbox import CollectorConnection, find_connection, set_connection, set_last_sync
from models.words import OutboxState

if TYPE_CHECKING:
    from desktop.app import App
    from models.store import Store

_PROBES = 3


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What a sync did; `sent` is the sum of accepted, duplicate, rejected and what the collector put off."""

    sent: int
    accepted: int
    """New to the collector."""
    duplicate: int
    """The collector held it already: an earlier answer was lost on the way."""
    rejected: int
    """Put aside in the outbox with the reason, for a person."""
    received_cases: int
    proved: bool
    """The collector has proved that it holds every action of this home: none waits, none was put aside."""


def sync(
    app: App,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    backoff: Backoff | None = None,
    batch_size: int = LARGEST_BATCH,
) -> SyncResult:
    """Sends what waits in the outbox.

    It may be broken off at any moment, by a lost line or the end of the process: what the collector answered
    is settled, and what it did not answer is sent again next time and counted once.

    Args:
        app: an open home that is connected.
        progress: is told (done, total) after each batch.
        cancelled: is asked before each batch.
        backoff: how often a batch without an answer is sent again.
        batch_size: most actions in one request, 1 to `LARGEST_BATCH`.

    Raises:
        CollectorError: not connected; no answer; the token is refused; or somebody else answers.
        CancelledError: it was cancelled between two batches.
    """
    connection = _connection(app.store)
    token = kept_token(app)
    if token is None:
        raise _not_connected()
    backoff = backoff or Backoff()
    with calling(connection.url) as client:
        connection = _met(app.store, connection, client, backoff)
        outbox = StoreOutbox(app.store)
        drained = Drain(
            outbox,
            client,
            connection,
            token,
            backoff=backoff,
            progress=progress,
            cancelled=cancelled,
            batch_size=batch_size,
        ).run()
    with app.store.transaction() as session:
        set_last_sync(session, datetime.now(UTC))
        session.commit()
    return SyncResult(
        sent=drained.sent,
        accepted=drained.accepted,
        duplicate=drained.duplicate,
        rejected=drained.rejected,
        received_cases=0,
        proved=not (outbox.count(OutboxState.WAITING) or outbox.count(OutboxState.QUARANTINED)),
    )


def _connection(store: Store) -> CollectorConnection:
    with store.reading() as session:
        connection = find_connection(session)
    if connection is None:
        raise _not_connected()
    return connection


def _met(
    store: Store, connection: CollectorConnection, client: CollectorClient, backoff: Backoff
) -> CollectorConnection:
    """Asks who is there before anything is sent; a restored collector is offered everything again."""
    # without a network, the common case, the volunteer is told so soon
    identity = replace(backoff, attempts=min(backoff.attempts, _PROBES)).call(client.probe)
    if identity.collector_id != connection.collector_id:
        raise wrong_collector(connection.url)
    if identity.epoch == connection.epoch:
        return connection
    with store.transaction() as session:
        set_connection(session, url=connection.url, collector_id=identity.collector_id, epoch=identity.epoch)
        session.commit()
    return _connection(store)


def _not_connected() -> CollectorError:
    return CollectorError(
        "This home is not connected to a collector.",
        safe="Every report is kept in the outbox.",
        todo="Connect first: `letterwright connect URL --token-stdin`.",
    )
