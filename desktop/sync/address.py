"""The address of a collector: https, or plain http on this machine only."""

from __future__ import annotations

import ipaddress

import httpx

from models.errors import WrongInputError


def collector_address(text: str) -> str:
    """The base URL without a slash at its end.

    Raises:
        WrongInputError: not a URL, with a user, query or fragment, or plain http to another machine, where
            anybody on the way could read the token.
    """
    try:
        url = httpx.URL(text.strip())
    except httpx.InvalidURL as error:
        raise _wrong() from error
    if url.scheme not in {"https", "http"} or url.userinfo or url.query or url.fragment:
        raise _wrong()
    if not url.host or "%" in url.host:  # httpx escapes what no name of a machine can hold
        raise _wrong()
    if url.scheme == "http" and not _is_this_machine(url.host):
        raise WrongInputError(
            f"{text.strip()} is not protected: on the way anybody could read the group's token.",
            safe="Nothing was sent.",
            todo="Use the collector's https address; plain http is for this machine alone.",
        )
    return str(url).rstrip("/")


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _wrong() -> WrongInputError:
    # it may be a token that was pasted into the wrong place, or hold one: it is not repeated
    return WrongInputError(
        "That is not the address of a collector.",
        safe="Nothing was sent.",
        todo="Give it as you got it, for example https://collector.example.org.",
    )
