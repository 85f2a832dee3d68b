"""From case lines to the rows of the list: groups by deadline, filter, search."""

from __future__ import annotations

from datetime import date

from models.lines import CaseLine
from models.words import ActionType, CaseStatus
from ui import dates
from ui.cases.state import CaseRow, Filter, Heading
from ui.marks import action_kind, case_mark, review_mark, urgency
from ui.theme import Tone
from ui.words import tr, trn

SOON_DAYS = 7
"""Due this week: the deadline is at most so many days away."""


def counts_of(lines: tuple[CaseLine, ...]) -> tuple[int, int, int]:
    """How many cases are open (updated ones among them), updated, stopped."""
    status = [line.status for line in lines]
    updated = status.count(CaseStatus.UPDATED)
    return status.count(CaseStatus.OPEN) + updated, updated, status.count(CaseStatus.STOPPED)


def shown(line: CaseLine, narrowed: Filter) -> bool:
    """Whether the list narrowed so has `line`; Open keeps stopped cases, under "Do not write"."""
    return {
        Filter.OPEN: line.status is not CaseStatus.EXPIRED,
        Filter.UPDATED: line.status is CaseStatus.UPDATED,
        Filter.STOPPED: line.status is CaseStatus.STOPPED,
        Filter.ALL: True,
    }[narrowed]


def found(line: CaseLine, words: str) -> bool:
    """Whether every word typed stands somewhere in reference, title, people or country."""
    whole = " ".join(
        (line.reference, line.title, *line.subjects, dates.country_name(line.country))
    ).casefold()
    return all(word in whole for word in words.casefold().split())


def rows_of(
    lines: tuple[CaseLine, ...], narrowed: Filter, words: str, today: date
) -> tuple[Heading | CaseRow, ...]:
    """The rows in groups: due this week, later, deadline passed, do not write; empty groups left out."""
    groups: dict[str, list[CaseLine]] = {"soon": [], "later": [], "over": [], "stopped": []}
    for line in lines:
        if shown(line, narrowed) and found(line, words):
            groups[_group(line, today)].append(line)
    titles = {
        "soon": tr("Due this week"),
        "later": tr("Later"),
        "over": tr("Deadline passed"),
        "stopped": tr("Do not write"),
    }
    rows: list[Heading | CaseRow] = []
    for group, members in groups.items():
        if members:
            rows.append(Heading(titles[group], trn("{n} case", "{n} cases", len(members))))
            rows.extend(row_of(line, today) for line in members)
    return tuple(rows)


def row_of(line: CaseLine, today: date) -> CaseRow:
    """One case as a row."""
    stopped = line.status is CaseStatus.STOPPED
    number, unit = _days_block(line, today)
    tone = Tone.RED if stopped else urgency(line.deadline, today)
    if line.status is CaseStatus.EXPIRED:
        tone = Tone.PLAIN
    mark = None
    if stopped or line.status in (CaseStatus.UPDATED, CaseStatus.EXPIRED):
        mark = case_mark(line.status)
    elif line.needs_review:
        mark = review_mark()
    right = tr("no deadline stated")
    if line.deadline is not None:
        right = tr("by {day}", day=dates.day(line.deadline, today))
    about = " · ".join(part for part in (people(line.subjects), dates.country_name(line.country)) if part)
    counts = tuple((action_kind(ActionType(r.keys[0])).icon, str(r.count)) for r in line.tally if r.count)[:4]
    spoken_counts = ", ".join(f"{r.count} {action_kind(ActionType(r.keys[0])).many}" for r in line.tally)
    spoken = ", ".join(
        part
        for part in (
            line.title,
            line.reference,
            about,
            mark.word if mark else "",
            f"{number} {unit}".strip(),
            right,
            spoken_counts,
        )
        if part
    )
    return CaseRow(
        key=line.reference,
        number=number,
        unit=unit,
        tone=tone,
        stopped=stopped,
        title=line.title or line.reference,
        reference=line.reference,
        about=about,
        counts=counts,
        right=right,
        mark=mark,
        spoken=spoken,
    )


def people(subjects: tuple[str, ...]) -> str:
    """``Mirela Osten``, or ``Daro Velkin and 5 others``."""
    if len(subjects) <= 1:
        return "".join(subjects)
    return trn("{first} and {n} other", "{first} and {n} others", len(subjects) - 1, first=subjects[0])


def _group(line: CaseLine, today: date) -> str:
    if line.status is CaseStatus.STOPPED:
        return "stopped"
    if line.status is CaseStatus.EXPIRED:
        return "over"
    if line.deadline is not None and (line.deadline - today).days <= SOON_DAYS:
        return "soon"
    return "later"


def _days_block(line: CaseLine, today: date) -> tuple[str, str]:
    """The number and the word of the days block."""
    if line.status is CaseStatus.STOPPED:
        return "", tr("stop")
    if line.deadline is None:
        return "–", tr("days")
    left = (line.deadline - today).days
    if left < 0 or line.status is CaseStatus.EXPIRED:
        return "", tr("over")
    if left >= 2 * 365:
        return str(left // 365), trn("year", "years", left // 365)
    if left >= 100:
        return str(left // 30), trn("month", "months", left // 30)
    return str(left), trn("day", "days", left)
