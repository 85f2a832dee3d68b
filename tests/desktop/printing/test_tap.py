"""The tap test of one piece: which edge of the window its address slides out at."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from desktop.printing.preflight import check
from desktop.printing.tap import Slides, TapTest, tap_test
from tests.desktop.printing.planned import ENVOY, IDA, WARDEN, planned

TALL = msgspec.structs.replace(WARDEN, address=tuple(f"Quay {n}" for n in range(4)))


def test_an_address_of_usual_size_stays_in_the_window() -> None:
    plan = planned(WARDEN, senders=(IDA,), layout="din5008b")
    assert tap_test(plan, 412) == TapTest(Slides(), None)


@pytest.mark.parametrize("home", ["US", "GB"])
def test_a_tall_address_slides_out_below_where_preflight_asks(home: str) -> None:
    plan = planned(
        TALL, ENVOY, senders=(IDA,), layout="us10", paper="letter", envelope="no10", home_country=home
    )
    asked = {piece for found in check(plan) if found.code == "window-tap" for piece in found.pieces}
    for piece in plan.pieces:
        test = tap_test(plan, piece.piece)
        assert test is not None
        assert bool(test.address.out or test.address.near) == (piece.piece in asked)
    (tall,) = asked
    found = tap_test(plan, tall)
    assert found is not None
    assert "bottom" in found.address.out
    assert "left" not in found.address.out


def test_the_sender_in_a_window_of_its_own_is_tested_too() -> None:
    plan = planned(ENVOY, senders=(IDA,), layout="us9dw", paper="letter", envelope="no9")
    assert tap_test(plan, 412) == TapTest(Slides(), Slides())
    long = msgspec.structs.replace(IDA, lines=tuple(f"Stairway {n}" for n in range(5)))
    plan = planned(ENVOY, senders=(long,), layout="us10dw", paper="letter", envelope="no10")
    found = tap_test(plan, 412)
    assert found is not None
    assert found.sender is not None
    assert found.sender.out


def test_where_no_window_shows_the_address_there_is_nothing_to_test() -> None:
    ways: tuple[dict[str, Any], ...] = (
        {},
        {"layout": "din5008b", "envelope": "c6"},
        {"layout": "din5008b", "labels": "l7160"},
    )
    for options in ways:
        assert tap_test(planned(WARDEN, senders=(IDA,), **options), 412) is None
