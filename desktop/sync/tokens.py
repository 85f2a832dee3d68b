"""A group's token: made, told apart from others, checked in constant time."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from uuid import UUID

_SECRET_BYTES = 32
# the prefix lets scanners for leaked secrets know it; the group's id finds the group without a search
_TOKEN = re.compile(r"lw_(?P<group>[0-9a-f]{32})_(?P<secret>[A-Za-z0-9_-]{43})")


def new_token(group_id: UUID) -> tuple[str, bytes]:
    """A token with 256 random bits for a group, and the SHA-256 that the collector keeps instead of it.

    A plain hash is enough: unlike a passphrase, 256 random bits cannot be guessed.
    """
    token = f"lw_{group_id.hex}_{secrets.token_urlsafe(_SECRET_BYTES)}"
    return token, token_sha256(token)


def token_sha256(token: str) -> bytes:
    """What a collector keeps of a token."""
    return hashlib.sha256(token.encode()).digest()


def group_of(token: str) -> UUID | None:
    """The group that a token says it is for; None when it is no token."""
    found = _TOKEN.fullmatch(token)
    return UUID(hex=found["group"]) if found else None


def is_one_of(token: str, hashes: Iterable[bytes]) -> bool:
    """Whether a token is one of those enrolled; how far a wrong one agrees does not show in the time."""
    mine = token_sha256(token)
    return any(hmac.compare_digest(mine, kept) for kept in hashes)
