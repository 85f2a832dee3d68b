"""What travels between a workstation and a collector: records, answers, canonical JSON and digests."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

import msgspec

from models.words import CASE_LENGTH, LABEL_LENGTH, LARGEST_COUNT, ActionType

SYNC_PATH = "/api/v1/sync"
ACTIONS_PATH = f"{SYNC_PATH}/actions"
COLLECTOR_HEADER = "X-Collector-Id"
EPOCH_HEADER = "X-Collector-Epoch"

LARGEST_BATCH = 500
"""Actions in one batch."""
LARGEST_BODY = 1 << 20
"""Bytes of a batch, both as it travels and unpacked."""

# no control characters: PostgreSQL takes no NUL, and a label is one line
_PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f]*$"
_Case = Annotated[str, msgspec.Meta(min_length=1, max_length=CASE_LENGTH, pattern=_PRINTABLE)]
_Label = Annotated[str, msgspec.Meta(min_length=1, max_length=LABEL_LENGTH, pattern=_PRINTABLE)]
_Country = Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")]
_Count = Annotated[int, msgspec.Meta(ge=1, le=LARGEST_COUNT)]


class Report(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="report"):
    """*n* letters (or calls, …) on a case on a day. No name of a signer or an official is part of it."""

    id: UUID
    case: _Case
    type: ActionType
    count: _Count
    on: date
    country: _Country | None = None
    """Of the case, ISO 3166-1 alpha-2."""
    official: _Label | None = None
    """The office written to, never a person."""
    event: _Label | None = None


class Void(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="void"):
    """Takes a report back. The report may reach the collector later, or never."""

    id: UUID
    voids: UUID


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """The body of ``POST /api/v1/sync/actions``; each action is judged by itself."""

    device_id: UUID
    incarnation: UUID
    batch_id: UUID
    actions: list[msgspec.Raw]


class Outcome(StrEnum):
    """What became of one action."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    RETRY = "retry"


STATUS = {
    Outcome.ACCEPTED: HTTPStatus.CREATED,
    Outcome.DUPLICATE: HTTPStatus.ALREADY_REPORTED,
    Outcome.CONFLICT: HTTPStatus.CONFLICT,
    Outcome.REJECTED: HTTPStatus.UNPROCESSABLE_ENTITY,
    Outcome.RETRY: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""The HTTP status each outcome would have as an answer of its own."""


class Result(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to one action, durable when it is given (but `RETRY`, which says nothing)."""

    id: str | None
    """As it was sent; None where it could not be read."""
    outcome: Outcome
    status: int
    pointer: str | None = None
    """Of a rejected action: the JSON Pointer (RFC 6901) of the fault in the request's body."""
    detail: str | None = None


class BatchAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a batch: one result per action, in the order they were sent."""

    collector_id: UUID
    epoch: UUID
    batch_id: UUID
    results: list[Result]
    held: str
    """`held_digest` of every accepted and duplicate action: proves what the collector holds of the batch."""


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why a whole request was not done (RFC 9457, ``application/problem+json``)."""

    type: str
    title: str
    status: int
    detail: str | None = None


class UnreadableActionError(ValueError):
    """An action that is not one of this protocol.

    Args:
        pointer: JSON Pointer of the fault, from the action on.
        detail: what is wrong there, without the value.
    """

    def __init__(self, pointer: str, detail: str) -> None:
        super().__init__(detail)
        self.pointer = pointer
        self.detail = detail


_action_decoder = msgspec.json.Decoder(Report | Void)
_any_decoder = msgspec.json.Decoder(dict[str, Any])
_canonical_encoder = msgspec.json.Encoder(order="sorted")


def decode_action(raw: bytes | msgspec.Raw) -> tuple[Report | Void, bytes]:
    """Reads one action and its digest.

    The digest covers every member that was sent, also those this version does not know: a fact that a newer
    workstation reports twice is the same fact.

    Raises:
        UnreadableActionError: it is not an action, or a value is out of range.
    """
    try:
        action = _action_decoder.decode(raw)
        members = _any_decoder.decode(raw)
    except msgspec.ValidationError as error:
        raise _unreadable(str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableActionError("", "not readable as JSON in UTF-8") from error
    return action, _sha256(members)


def action_digest(action: Report | Void) -> bytes:
    """SHA-256 of an action's canonical JSON: UTF-8, sorted keys, no white space (RFC 8785), 32 bytes."""
    return hashlib.sha256(encode_action(action)).digest()


def encode_action(action: Report | Void) -> bytes:
    """An action as canonical JSON; absent values are left out, so that new members change no old digest."""
    return _canonical_encoder.encode(action)


def _sha256(members: dict[str, Any]) -> bytes:
    return hashlib.sha256(_canonical_encoder.encode(members)).digest()


def held_digest(held: Iterable[tuple[UUID, bytes]]) -> str:
    """One SHA-256 over actions and their digests, whatever their order; hexadecimal."""
    whole = hashlib.sha256()
    for action_id, digest in sorted(set(held)):
        whole.update(action_id.bytes + digest)
    return whole.hexdigest()


# msgspec ends its messages with where: "Expected `int` >= 1 - at `$.count`"
_WHERE = re.compile(r" - at `\$(?P<path>[^`]*)`$")


def _unreadable(message: str) -> UnreadableActionError:
    found = _WHERE.search(message)
    if found is None:
        return UnreadableActionError("", _without_values(message))
    pointer = found["path"].replace("[", ".").replace("]", "").replace(".", "/")
    return UnreadableActionError(pointer, _without_values(message[: found.start()]))


def _without_values(message: str) -> str:
    """The message without what was sent: an answer may be logged, and a value may be a name."""
    return re.sub(r"'[^']*'", "value", message).replace("`", "")
