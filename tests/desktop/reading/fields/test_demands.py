"""What a model letter asks for, sentence by sentence."""

from __future__ import annotations

from desktop.reading.fields.demands import requests_in


def test_a_request_that_goes_on_in_the_next_line_is_whole() -> None:
    letter = "I urge you to open the harbour and to publicly\nthank its keeper.\n\nI ask you to ring the bell"
    assert requests_in(letter) == ("open the harbour and to publicly thank its keeper.", "ring the bell")
    listed = "I urge you to:\n- open the harbour\n- ring\nYours sincerely,"
    assert requests_in(listed) == ("open the harbour", "ring")
