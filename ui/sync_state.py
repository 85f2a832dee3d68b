"""The outbox in words: for the foot of the rail and its popover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ui import dates
from ui.theme import Tone
from ui.words import tr, trn

if TYPE_CHECKING:
    # not at the start: the shell is painted before anything is read
    from models.lines import OutboxSummary


@dataclass(frozen=True, slots=True)
class SyncWords:
    """The sync state in two short lines, with its icon."""

    icon: str
    tone: Tone
    head: str
    text: str


def opening() -> SyncWords:
    """Before the home is open."""
    return SyncWords("cloud", Tone.PLAIN, tr("Working offline"), tr("Everything is safe here"))


def sync_words(summary: OutboxSummary, today: date) -> SyncWords:
    """What stands at the foot of the rail."""
    held = len(summary.quarantined)
    if held:
        head = trn("{n} report needs you", "{n} reports need you", held)
        return SyncWords("warning-circle", Tone.RED, head, tr("Kept safe here"))
    if summary.collector_url is None:
        text = tr("No collector set up")
        if summary.waiting:
            head = trn("{n} report waiting", "{n} reports waiting", summary.waiting)
            return SyncWords("cloud", Tone.PLAIN, head, text)
        return SyncWords("cloud", Tone.PLAIN, tr("Working offline"), text)
    if summary.waiting:
        head = trn("{n} report waiting", "{n} reports waiting", summary.waiting)
        return SyncWords("cloud-slash", Tone.AMBER, head, tr("Not sent yet · safe here"))
    text = tr("not yet") if summary.last_sync is None else dates.when(summary.last_sync, today)
    return SyncWords("cloud-check", Tone.GREEN, tr("All reports accepted"), text)


def sync_facts(summary: OutboxSummary, today: date) -> tuple[tuple[str, str, str], ...]:
    """The lines of the popover: icon, name, value."""
    last = tr("not yet") if summary.last_sync is None else dates.when(summary.last_sync, today)
    reports = trn("{n} report", "{n} reports", summary.waiting)
    facts = [
        ("cloud-arrow-up", tr("To send"), reports),
        ("check-circle", tr("Accepted"), trn("{n} report", "{n} reports", summary.accepted)),
        ("clock", tr("Last sync"), last),
    ]
    if summary.quarantined:
        needs = trn("{n} report", "{n} reports", len(summary.quarantined))
        facts.append(("warning-circle", tr("Needs you"), needs))
    return tuple(facts)
