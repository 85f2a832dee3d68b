"""Records, canonical JSON and digests: what is one fact, and what is refused with which pointer."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sync.protocol import (
    LARGEST_BATCH,
    LARGEST_BODY,
    Batch,
    Report,
    UnreadableActionError,
    Void,
    action_digest,
    decode_action,
    encode_action,
    held_digest,
)
from models.words import CASE_LENGTH, LABEL_LENGTH, LARGEST_COUNT, ActionType

ID = UUID("00000000-0000-4000-8000-000000000001")
GOOD: dict[str, Any] = {
    "kind": "report",
    "id": str(ID),
    "case": "UA 1/26",
    "type": "letter",
    "count": 2,
    "on": "2026-11-21",
}

printable = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=LABEL_LENGTH)
reports = st.builds(
    Report,
    id=st.uuids(),
    case=st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=CASE_LENGTH),
    type=st.sampled_from(ActionType),
    count=st.integers(1, LARGEST_COUNT),
    on=st.dates(),
    country=st.none() | st.sampled_from(["XA", "ZZ"]),
    official=st.none() | printable,
    event=st.none() | printable,
)
actions = reports | st.builds(Void, id=st.uuids(), voids=st.uuids())


@given(actions)
def test_both_sides_find_the_same_digest(action: Report | Void) -> None:
    assert decode_action(encode_action(action)) == (action, action_digest(action))


@given(actions)
def test_order_and_white_space_change_no_digest(action: Report | Void) -> None:
    members = json.loads(encode_action(action))
    shuffled = json.dumps(dict(reversed(members.items())), indent=2).encode()
    assert decode_action(shuffled)[1] == action_digest(action)


def test_canonical_json_is_what_the_standard_says() -> None:
    report = Report(id=ID, case='Ü"\\/1', type=ActionType.CALL, count=1, on=date(2026, 1, 2))
    assert encode_action(report).decode() == (
        r'{"case":"Ü\"\\/1","count":1,"id":"00000000-0000-4000-8000-000000000001",'
        r'"kind":"report","on":"2026-01-02","type":"call"}'
    )


def test_members_of_a_newer_version_are_part_of_the_fact() -> None:
    plain, newer = (json.dumps(GOOD | more).encode() for more in ({}, {"copies_to": 3}))
    assert decode_action(plain)[0] == decode_action(newer)[0]
    assert decode_action(plain)[1] != decode_action(newer)[1]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"kind": "rumour"}, "/kind"),
        ({"id": "1"}, "/id"),
        ({"case": ""}, "/case"),
        ({"case": "x" * (CASE_LENGTH + 1)}, "/case"),
        ({"case": "UA\x00"}, "/case"),
        ({"case": "UA\n1"}, "/case"),
        ({"case": 7}, "/case"),
        ({"type": "prayer"}, "/type"),
        ({"count": 0}, "/count"),
        ({"count": LARGEST_COUNT + 1}, "/count"),
        ({"count": 1.5}, "/count"),
        ({"count": True}, "/count"),
        ({"on": "21.11.2026"}, "/on"),
        ({"on": "2026-02-30"}, "/on"),
        ({"country": "Atlantis"}, "/country"),
        ({"official": "x" * (LABEL_LENGTH + 1)}, "/official"),
        ({"kind": "void"}, ""),
    ],
)
def test_a_wrong_value_is_refused_at_its_place(change: dict[str, Any], pointer: str) -> None:
    with pytest.raises(UnreadableActionError) as caught:
        decode_action(json.dumps(GOOD | change).encode())
    assert caught.value.pointer == pointer


@pytest.mark.parametrize("member", GOOD)
def test_a_missing_member_is_named(member: str) -> None:
    with pytest.raises(UnreadableActionError, match=member):
        decode_action(json.dumps({key: value for key, value in GOOD.items() if key != member}).encode())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"7",
        b"{",
        b'{"kind":"report","case":"\xff"}',
        b'{"kind":"report","case":"\\ud800"}',
        b'{"kind":"report","x":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    ],
    ids=["nothing", "list", "number", "cut off", "not UTF-8", "half a surrogate pair", "deep"],
)
def test_what_is_no_action_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableActionError):
        decode_action(raw)


def test_a_refusal_repeats_no_value() -> None:
    with pytest.raises(UnreadableActionError) as caught:
        decode_action(json.dumps(GOOD | {"type": "Jane Example"}).encode())
    assert "Jane" not in caught.value.detail


def test_the_longest_actions_fit_a_batch() -> None:
    widest = "\N{MUSICAL SYMBOL G CLEF}"  # four bytes in UTF-8
    longest = Report(
        id=ID,
        case=widest * CASE_LENGTH,
        type=ActionType.SOLIDARITY,
        count=LARGEST_COUNT,
        on=date(2026, 11, 21),
        country="XA",
        official=widest * LABEL_LENGTH,
        event=widest * LABEL_LENGTH,
    )
    raw = msgspec.Raw(encode_action(longest))
    batch = Batch(device_id=ID, incarnation=ID, batch_id=ID, actions=[raw] * LARGEST_BATCH)
    assert len(msgspec.json.encode(batch)) <= LARGEST_BODY


@given(st.lists(st.tuples(st.uuids(), st.binary(min_size=32, max_size=32)), max_size=6), st.randoms())
def test_the_proof_does_not_depend_on_order_or_repeats(held: list[tuple[UUID, bytes]], chance: Any) -> None:
    again = held + held[:2]
    chance.shuffle(again)
    assert held_digest(again) == held_digest(held)


def test_the_proof_depends_on_what_is_held() -> None:
    first, second = uuid4(), uuid4()
    proofs = {
        held_digest(held)
        for held in (
            [],
            [(first, b"a" * 32)],
            [(first, b"b" * 32)],
            [(first, b"a" * 32), (second, b"a" * 32)],
        )
    }
    assert len(proofs) == 4
