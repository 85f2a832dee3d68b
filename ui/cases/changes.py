"""What newer documents changed about a case, in words."""

from __future__ import annotations

from collections import Counter
from datetime import date

from models.lines import ChangeLine
from models.words import ChangeKind
from ui import dates
from ui.cases.state import ChangeRow, Update
from ui.piece_numbers import numbers
from ui.words import tr, trn

MOST_NAMED = 3


def update_of(changes: tuple[ChangeLine, ...], today: date) -> Update | None:
    """The banner on what the newest document changed, with all changes as rows; None where nothing did."""
    if not changes:
        return None
    newest = [line for line in changes if line.document_id == changes[0].document_id]
    counts = Counter(line.what for line in newest)
    named = [_counted(kind, n) for kind, n in counts.items()]
    what = ", ".join(named[:MOST_NAMED]) + (" …" if len(named) > MOST_NAMED else "")
    on = newest[0].on
    head = tr("Changed: {what}", what=what)
    if on is not None:
        head = tr("Changed on {day}: {what}", day=dates.day(on, today), what=what)
    held = tuple(sorted({piece for line in newest for piece in line.unposted}))
    text = tr("What was posted before is still valid. New letters use the new words.")
    if held:
        first = trn("{n} unposted piece uses the old ones", "{n} unposted pieces use the old ones", len(held))
        text = tr(
            "{pieces}: {numbers}. Look at them before they are posted.", pieces=first, numbers=numbers(held)
        )
    return Update(head, text, tuple(_row(line, today) for line in changes))


def _row(line: ChangeLine, today: date) -> ChangeRow:
    what = _alone(line.what)
    if line.official:
        what = tr("{what}: {official}", what=what, official=line.official)
    when = "" if line.on is None else dates.day_and_year(line.on)
    return ChangeRow(
        what=what,
        when=when or dates.when(line.at, today),
        before=_value(line, line.before),
        after=_value(line, line.after),
    )


def _value(line: ChangeLine, text: str | None) -> str:
    if text is None:
        return ""
    return dates.day_and_year(date.fromisoformat(text)) if line.what is ChangeKind.DEADLINE else text


def _alone(kind: ChangeKind) -> str:
    return {
        ChangeKind.TITLE: tr("Another title"),
        ChangeKind.DEADLINE: tr("Another deadline"),
        ChangeKind.DEMAND_ADDED: tr("New demand"),
        ChangeKind.DEMAND_DROPPED: tr("Demand dropped"),
        ChangeKind.OFFICIAL_ADDED: tr("New official"),
        ChangeKind.OFFICIAL_REMOVED: tr("Official dropped"),
        ChangeKind.ADDRESS: tr("New address"),
        ChangeKind.STOPPED: tr("Stopped"),
        ChangeKind.RESUMED: tr("Letters are asked for again"),
    }[kind]


def _counted(kind: ChangeKind, n: int) -> str:
    return {
        ChangeKind.TITLE: tr("another title"),
        ChangeKind.DEADLINE: tr("another deadline"),
        ChangeKind.DEMAND_ADDED: trn("{n} new demand", "{n} new demands", n),
        ChangeKind.DEMAND_DROPPED: trn("{n} demand dropped", "{n} demands dropped", n),
        ChangeKind.OFFICIAL_ADDED: trn("{n} new official", "{n} new officials", n),
        ChangeKind.OFFICIAL_REMOVED: trn("{n} official dropped", "{n} officials dropped", n),
        ChangeKind.ADDRESS: trn("{n} new address", "{n} new addresses", n),
        ChangeKind.STOPPED: tr("stopped"),
        ChangeKind.RESUMED: tr("letters are asked for again"),
    }[kind]
