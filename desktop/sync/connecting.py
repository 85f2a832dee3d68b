"""Connects a home to its collector: who is there, does it take the token, remember both."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from uuid import uuid4

import msgspec

from desktop.collector_token import keep_token
from desktop.sync.address import collector_address
from desktop.sync.client import CollectorClient, Identity, calling
from desktop.sync.protocol import Batch
from models.errors import WrongInputError
from models.outbox import find_device, set_connection

if TYPE_CHECKING:
    from desktop.app import App

_LONGEST_TOKEN = 4096


def connect(app: App, url: str, token: str) -> Identity:
    """Lets this home report to the collector at `url` with its group's token.

    A collector that is new to this home, or was brought back from a backup, is offered everything again, also
    what was accepted before: an action has the same id wherever it is reported.

    Raises:
        WrongInputError: no address of a collector, plain http to another machine, or no token.
        CollectorError: nobody or somebody else answers, or the token is refused; nothing was changed.
        SecretError: the keyring does not take the token.
    """
    address = collector_address(url)
    given = _token(token)
    with calling(address) as client:
        identity = client.probe()
        _try_token(app, client, identity, given)
    keep_token(app, given)
    with app.store.transaction() as session:
        set_connection(session, url=address, collector_id=identity.collector_id, epoch=identity.epoch)
        session.commit()
    return identity


def _try_token(app: App, client: CollectorClient, identity: Identity, token: str) -> None:
    """Sends a batch without actions: the collector answers it as any other, or refuses the token."""
    with app.store.reading() as session:
        device_id, incarnation = find_device(session)
    batch = Batch(device_id=device_id, incarnation=incarnation, batch_id=uuid4(), actions=[])
    client.report(
        gzip.compress(msgspec.json.encode(batch), mtime=0), token=token, collector_id=identity.collector_id
    )


def _token(text: str) -> str:
    token = text.strip()
    # a header takes visible ASCII only (RFC 9110 §5.5)
    if token and len(token) <= _LONGEST_TOKEN and all("!" <= letter <= "~" for letter in token):
        return token
    raise WrongInputError(
        "That is no token of a group.",
        safe="Nothing was sent and nothing was changed.",
        todo="Give the token as your organisation gave it to you, on one line.",
    )
