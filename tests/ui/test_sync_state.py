"""The outbox in words."""

from __future__ import annotations

from uuid import UUID

from models.lines import OutboxLine
from models.words import ActionType
from tests.ui.told import NOON, TODAY, outbox
from ui.sync_state import sync_facts, sync_words
from ui.theme import Tone

HELD = OutboxLine(UUID(int=1), "UA 901/31", ActionType.LETTER, 13, "The case is closed.")


def test_without_a_collector_nothing_sounds_like_a_fault() -> None:
    words = sync_words(outbox(), TODAY)
    assert (words.head, words.text, words.tone) == ("Working offline", "No collector set up", Tone.PLAIN)
    assert sync_words(outbox(waiting=4), TODAY).head == "4 reports waiting"


def test_what_waits_is_said_to_be_safe() -> None:
    words = sync_words(outbox(waiting=1, collector_url="https://collector.invalid"), TODAY)
    assert words.head == "1 report waiting"
    assert "safe" in words.text
    assert words.tone is Tone.AMBER


def test_what_needs_a_person_comes_first() -> None:
    summary = outbox(waiting=4, quarantined=(HELD,), collector_url="https://collector.invalid")
    assert sync_words(summary, TODAY).head == "1 report needs you"
    assert ("warning-circle", "Needs you", "1 report") in sync_facts(summary, TODAY)


def test_all_accepted_says_when() -> None:
    summary = outbox(accepted=9, collector_url="https://collector.invalid", last_sync=NOON)
    words = sync_words(summary, TODAY)
    assert words.head == "All reports accepted"
    assert words.text.startswith("Today ")
