"""What the Cases page shows, in words: frozen values that the view only draws."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.marks import Mark
from ui.problems import Problem
from ui.theme import Tone


class Filter(StrEnum):
    """What the list is narrowed to."""

    OPEN = "open"
    UPDATED = "updated"
    STOPPED = "stopped"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's head; it cannot be chosen."""

    title: str
    amount: str
    key: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.amount}"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case of the list; `number` and `unit` stand in the days block (or a hand where it is stopped)."""

    key: str
    number: str
    unit: str
    tone: Tone
    stopped: bool
    title: str
    reference: str
    about: str
    counts: tuple[tuple[str, str], ...]
    """Icon and number, letters first."""
    right: str
    mark: Mark | None
    spoken: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The deadline, as a strip over the case; `spent` is the part of the time that is over, 0 to 1."""

    tone: Tone
    icon: str
    head: str
    text: str
    spent: float | None
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class OfficialCard:
    """An official of the case."""

    key: str
    title: str
    name: str
    address: tuple[str, ...]
    marks: tuple[Mark, ...]
    channels: tuple[tuple[str, str], ...]
    """Icon and what it says, for the tooltip and the screen reader."""
    salutation: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One kind of action with its count, as a share of the largest; `place` is the colour's place."""

    icon: str
    word: str
    count: str
    share: float
    place: int


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A document the case was read from."""

    icon: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that was done on the case."""

    icon: str
    text: str
    when: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change: what, when, the old words and the new ones (empty where there are none)."""

    what: str
    when: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Update:
    """What the newest document changed, and every change so far."""

    head: str
    text: str
    changes: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case whole."""

    reference: str
    country: str
    mark: Mark
    title: str
    people: str
    languages: str
    strip: Strip | None
    notice: Strip | None
    """Why it must not be written on, or that somebody should look it over."""
    update: Update | None
    can_accept: bool
    can_write: bool
    summary: str
    rest: str
    demands: tuple[str, ...]
    demands_count: str
    officials: tuple[OfficialCard, ...]
    officials_count: str
    embassies: str
    """That copies to embassies are asked for, which the document does not name one by one; else empty."""
    bars: tuple[Bar, ...]
    total: str
    sources: tuple[SourceCard, ...]
    facts: tuple[tuple[str, str], ...]
    recent: tuple[Happened, ...]


@dataclass(frozen=True, slots=True)
class CasesState:
    """The whole page. `loading` until the home is open and the list has come."""

    loading: bool = True
    empty: bool = False
    filter: Filter = Filter.OPEN
    counts: tuple[int, int, int] = (0, 0, 0)
    """Open (with updated), updated, stopped."""
    rows: tuple[Heading | CaseRow, ...] = ()
    none_found: str = ""
    search: str = ""
    current: str = ""
    case: CaseView | None = None
    problem: Problem | None = None
