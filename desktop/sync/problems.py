"""Whole requests that a collector does not do, as problem+json (RFC 9457)."""

from __future__ import annotations

from enum import Enum
from http import HTTPStatus

import msgspec

from desktop.sync.protocol import Problem

CONTENT_TYPE = "application/problem+json"

# a URI that names the problem and need not resolve (RFC 9457 §3.1.1)
_TYPE_PREFIX = "tag:letterwright,2026:problem:"


class ProblemKind(Enum):
    """Every kind: status and title. The name is the end of its type URI, and never changes."""

    NO_TOKEN = (HTTPStatus.UNAUTHORIZED, "A group's token is needed")
    NOT_READABLE = (HTTPStatus.BAD_REQUEST, "The request cannot be read")
    TOO_LARGE = (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The batch is too large")
    WRONG_ENCODING = (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The content encoding is not known here")
    NOT_AVAILABLE = (HTTPStatus.SERVICE_UNAVAILABLE, "The collector cannot store anything now")
    OUR_FAULT = (HTTPStatus.INTERNAL_SERVER_ERROR, "The collector has a fault")
    NO_SUCH_PLACE = (HTTPStatus.NOT_FOUND, "There is nothing here")
    WRONG_METHOD = (HTTPStatus.METHOD_NOT_ALLOWED, "This cannot be done here")

    @property
    def status(self) -> HTTPStatus:
        """Of the whole answer."""
        return self.value[0]

    @property
    def title(self) -> str:
        """For people."""
        return self.value[1]

    @property
    def type(self) -> str:
        """For programs: a URI that stays the same."""
        return _TYPE_PREFIX + self.name.lower().replace("_", "-")


class RequestProblemError(Exception):
    """Ends a request with a problem.

    Args:
        kind: which.
        detail: about this request; holds no value that was sent.
    """

    def __init__(self, kind: ProblemKind, detail: str | None = None) -> None:
        super().__init__(kind.title)
        self.kind = kind
        self.detail = detail


def problem_body(kind: ProblemKind, detail: str | None = None) -> bytes:
    """The problem as JSON."""
    return msgspec.json.encode(
        Problem(type=kind.type, title=kind.title, status=int(kind.status), detail=detail)
    )
