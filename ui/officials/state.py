"""What the Officials page shows, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ui.marks import Mark
from ui.problems import Problem


@dataclass(frozen=True, slots=True)
class Heading:
    """A country; it cannot be chosen."""

    title: str
    amount: str
    key: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.amount}"


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """An official of the list."""

    key: str
    title: str
    name: str
    place: str
    cases: str

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.name, self.place, self.cases) if part)


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach an official: icon, what it is, its addresses."""

    icon: str
    word: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficialView:
    """One official whole."""

    key: str
    title: str
    name: str
    marks: tuple[Mark, ...]
    address: tuple[str, ...]
    channels: tuple[Channel, ...]
    salutations: tuple[str, ...]
    notes: tuple[str, ...]
    inferred: str
    case_refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficialsState:
    """The whole page."""

    loading: bool = True
    empty: bool = False
    search: str = ""
    rows: tuple[Heading | OfficialRow, ...] = ()
    none_found: str = ""
    current: str = ""
    official: OfficialView | None = None
    problem: Problem | None = None
