"""What the Officials page shows, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ui.marks import Mark
from ui.officials.entering import Typed
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
    is_embassy: bool = False
    """Entered by the group itself, who may change and remove it."""
    copies_on: tuple[str, ...] = ()
    """Cases that an embassy gets copies on."""


@dataclass(frozen=True, slots=True)
class EmbassyForm:
    """The form of an embassy while it is open.

    Attributes:
        number: of the time it was opened; the fields are filled anew only for another number.
        embassy_id: of the one that is changed; None for a new one.
        faults: a sentence by the name of the field it stands under.
        tries: how often it was to be kept and was not; the focus goes to the first fault once for each.
    """

    number: int
    embassy_id: int | None
    title: str
    verb: str
    typed: Typed
    countries: tuple[tuple[str, str], ...]
    faults: tuple[tuple[str, str], ...] = ()
    tries: int = 0


@dataclass(frozen=True, slots=True)
class OfficialsState:
    """The whole page; `notice` is a head and a text that stay until they are read."""

    loading: bool = True
    empty: bool = False
    search: str = ""
    rows: tuple[Heading | OfficialRow, ...] = ()
    none_found: str = ""
    current: str = ""
    official: OfficialView | None = None
    problem: Problem | None = None
    form: EmbassyForm | None = None
    notice: tuple[str, str] | None = None
    has_embassies: bool = False
