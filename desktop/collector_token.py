"""The token that a home shows to its collector: in the keyring, or where there is none in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import secrets
from models.delivery import Home

if TYPE_CHECKING:
    from desktop.app import App


def keep_token(app: App, token: str) -> None:
    """Keeps the token; a home that a passphrase opens keeps it inside its encrypted database.

    Raises:
        SecretError: the keyring does not take it.
    """
    if app.key.in_keyring:
        secrets.set_secret(_name(app), token)
    with app.store.transaction() as session:
        session.get_one(Home, 1).collector_token = None if app.key.in_keyring else token
        session.commit()


def kept_token(app: App) -> str | None:
    """The token, or None before the home is connected.

    Raises:
        SecretError: the keyring is locked.
    """
    with app.store.reading() as session:
        token = session.get_one(Home, 1).collector_token
    if token is None and app.key.in_keyring:
        return secrets.get_secret(_name(app))
    return token


def _name(app: App) -> str:
    return f"collector token {app.key.home_id}"
