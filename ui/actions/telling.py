"""From actions, tally and outbox to the words and numbers of the Actions page."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from models.lines import ActionLine, CaseLine, OutboxSummary, TallyRow
from models.words import ActionType
from ui import dates
from ui.actions.state import CaseBar, Done, Held, OutboxCard, TypeTotal
from ui.marks import action_kind, counted
from ui.sync_state import sync_words
from ui.theme import Tone
from ui.words import tr, trn

LATELY = 8
ALWAYS_SHOWN = (ActionType.LETTER, ActionType.EMAIL, ActionType.CALL, ActionType.FAX, ActionType.SOCIAL)


def totals_of(rows: tuple[TallyRow, ...]) -> tuple[TypeTotal, ...]:
    """Counts by type in the order of the bars; `rows` are by case and type."""
    counts: dict[ActionType, int] = defaultdict(int)
    for row in rows:
        counts[ActionType(row.keys[1])] += row.count
    shown = (*ALWAYS_SHOWN, *(kind for kind in ActionType if kind not in ALWAYS_SHOWN and counts[kind]))
    return tuple(
        TypeTotal(
            words.icon, tr("Posts") if kind is ActionType.SOCIAL else words.many, counts[kind], words.bar
        )
        for kind in shown
        for words in (action_kind(kind),)
    )


def bars_of(rows: tuple[TallyRow, ...], cases: tuple[CaseLine, ...]) -> tuple[CaseBar, ...]:
    """A bar for each case, the longest first."""
    titles = {line.reference: line.title for line in cases}
    by_case: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for row in rows:
        kind = action_kind(ActionType(row.keys[1]))
        if row.count > 0:
            by_case[row.keys[0]].append((kind.bar, kind.many, row.count))
    bars = [
        CaseBar(ref, titles.get(ref, ""), tuple(sorted(parts)), sum(count for _p, _w, count in parts))
        for ref, parts in by_case.items()
    ]
    return tuple(sorted(bars, key=lambda bar: (-bar.total, bar.reference)))


def foot_of(bars: tuple[CaseBar, ...], waiting: int) -> str:
    """``932 actions in 7 cases. 42 reports wait in your outbox.``"""
    actions = trn("{n} action", "{n} actions", sum(bar.total for bar in bars))
    cases = trn("{n} case", "{n} cases", len(bars))
    sentence = tr("{actions} in {cases}.", actions=actions, cases=cases)
    if waiting:
        wait = trn("{n} report waits in your outbox.", "{n} reports wait in your outbox.", waiting)
        return f"{sentence} {wait}"
    return sentence


def done_of(lines: tuple[ActionLine, ...], today: date) -> tuple[Done, ...]:
    """The newest actions."""
    return tuple(
        Done(
            key="" if line.voided else str(line.action_id),
            icon=action_kind(line.type).icon,
            text=f"{counted(line.type, line.count)} · {line.case_ref}",
            when=tr("taken back") if line.voided else dates.when(line.recorded_at, today, short=True),
            voided=line.voided,
        )
        for line in lines[:LATELY]
    )


def record_verb(kind: ActionType, count: int) -> str:
    """``Record 1 call``."""
    return tr("Record {what}", what=counted(kind, count))


def outbox_of(summary: OutboxSummary, today: date) -> OutboxCard:
    """The outbox in words."""
    words = sync_words(summary, today)
    connected = summary.collector_url is not None
    text = tr("Reports the collector has not accepted yet. They stay here until it does.")
    if not connected:
        text = tr("No collector is set up. Reports are kept here until there is one; nothing is lost.")
    last = tr("not yet") if summary.last_sync is None else dates.when(summary.last_sync, today)
    facts = [
        (tr("Waiting"), trn("{n} report", "{n} reports", summary.waiting)),
        (tr("Accepted"), trn("{n} report", "{n} reports", summary.accepted)),
    ]
    if connected:
        facts += [(tr("Last sync"), last), (tr("Collector"), _host(summary.collector_url or ""))]
    chip = trn("{n} waiting", "{n} waiting", summary.waiting)
    tone = Tone.AMBER if summary.waiting and connected else Tone.PLAIN
    icon = "clock"
    if summary.quarantined:
        chip = trn("{n} needs you", "{n} need you", len(summary.quarantined))
        icon, tone = "warning-circle", Tone.RED
    elif not summary.waiting:
        chip, icon, tone = tr("Empty"), "check-circle", Tone.GREEN if connected else Tone.PLAIN
    held = tuple(
        Held(f"{counted(line.type, line.count)} · {line.case_ref}", line.reason or tr("No reason was given."))
        for line in summary.quarantined
    )
    return OutboxCard(chip, icon or words.icon, tone, text, tuple(facts), held, connected)


def _host(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
