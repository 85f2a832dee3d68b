"""What the Actions page shows, in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.words import ActionType
from ui.problems import Problem
from ui.theme import Tone


class Period(StrEnum):
    """What the tally covers."""

    WEEK = "week"
    MONTH = "month"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class RecordForm:
    """The form to record an action."""

    type: ActionType
    cases: tuple[tuple[str, str], ...]
    case: str
    officials: tuple[tuple[str, str], ...]
    official: str
    count: int
    on: date
    today: date
    verb: str
    can_record: bool


@dataclass(frozen=True, slots=True)
class Done:
    """An action recorded lately; `key` is empty where it cannot be taken back any more."""

    key: str
    icon: str
    text: str
    when: str
    voided: bool


@dataclass(frozen=True, slots=True)
class TypeTotal:
    """A tile over the chart."""

    icon: str
    word: str
    count: int
    place: int


@dataclass(frozen=True, slots=True)
class CaseBar:
    """A case's bar: (place in the order of colours, word of the type, count) from left to right."""

    reference: str
    title: str
    parts: tuple[tuple[int, str, int], ...]
    total: int

    @property
    def spoken(self) -> str:
        counts = ", ".join(f"{count} {word}" for _place, word, count in self.parts)
        return f"{self.reference} {self.title}: {counts}"


@dataclass(frozen=True, slots=True)
class Held:
    """A report that the collector refused."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class OutboxCard:
    """What waits, what was accepted, where to."""

    chip: str
    icon: str
    tone: Tone
    text: str
    facts: tuple[tuple[str, str], ...]
    held: tuple[Held, ...]
    connected: bool


@dataclass(frozen=True, slots=True)
class ActionsState:
    """The whole page."""

    loading: bool = True
    form: RecordForm | None = None
    done: tuple[Done, ...] = ()
    period: Period = Period.ALL
    as_table: bool = False
    totals: tuple[TypeTotal, ...] = ()
    bars: tuple[CaseBar, ...] = ()
    foot: str = ""
    outbox: OutboxCard | None = None
    problem: Problem | None = None
