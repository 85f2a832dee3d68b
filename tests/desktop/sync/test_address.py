"""Addresses: https anywhere, plain http on this machine only."""

from __future__ import annotations

import pytest

from desktop.sync.address import collector_address
from models.errors import WrongInputError


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" https://collector.example.org/ ", "https://collector.example.org"),
        ("https://collector.example.org:8443/hall", "https://collector.example.org:8443/hall"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.1.2.3:8080/", "http://127.1.2.3:8080"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_a_good_address_is_taken(text: str, address: str) -> None:
    assert collector_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "http://collector.example.org",
        "http://192.0.2.7:8080",
        "http://[2001:db8::1]",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://0.0.0.0:8080",
    ],
)
def test_plain_http_to_another_machine_is_refused(text: str) -> None:
    with pytest.raises(WrongInputError, match="anybody could read"):
        collector_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "collector.example.org",
        "ftp://collector.example.org",
        "https://",
        "https://user:secret@collector.example.org",
        "https://collector.example.org/?token=secret",
        "https://collector.example.org/#secret",
        "lw_secret",
        "https://[",
    ],
)
def test_other_texts_are_refused_and_secrets_not_repeated(text: str) -> None:
    with pytest.raises(WrongInputError) as caught:
        collector_address(text)
    assert "secret" not in str(caught.value)
