"""Tokens: random, known by their hash alone, for one group."""

from __future__ import annotations

from uuid import uuid4

import pytest

from desktop.sync.tokens import group_of, is_one_of, new_token, token_sha256


def test_a_token_names_its_group_and_is_known_by_its_hash() -> None:
    group_id = uuid4()
    token, kept = new_token(group_id)
    assert group_of(token) == group_id
    assert is_one_of(token, [b"x" * 32, kept])
    assert kept == token_sha256(token)
    assert token.encode() not in kept


def test_a_token_has_256_random_bits() -> None:
    group_id = uuid4()
    tokens = {new_token(group_id)[0] for _ in range(100)}
    assert len(tokens) == 100
    # 43 letters of base 64 hold 256 bits
    assert {len(token.split("_", 2)[2]) for token in tokens} == {43}


def test_a_changed_token_is_another() -> None:
    token, kept = new_token(uuid4())
    changed = token[:-1] + ("A" if token[-1] != "A" else "B")
    assert not is_one_of(changed, [kept])
    assert not is_one_of(token, [])


@pytest.mark.parametrize(
    "text", ["", "lw_", "Bearer x", "lw_" + "0" * 32 + "_short", "lw_" + "g" * 32 + "_" + "A" * 43]
)
def test_what_is_no_token_names_no_group(text: str) -> None:
    assert group_of(text) is None
