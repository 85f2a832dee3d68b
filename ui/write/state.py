"""What the Write page shows, in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from ui.marks import Mark
from ui.problems import Problem
from ui.write.letter_state import LetterState

if TYPE_CHECKING:
    from desktop.addressing.block import AddressScript
    from desktop.printing.preview import PageImage


AimedAt = Literal["signer", "case", "paper", "letter", "check"]


class Step(StrEnum):
    """The three cards."""

    SIGNERS = "signers"
    CASES = "cases"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class TickRow:
    """Somebody or something to tick."""

    key: str
    ticked: bool
    title: str
    text: str
    mark: Mark | None = None

    @property
    def spoken(self) -> str:
        return ", ".join(
            part for part in (self.title, self.text, self.mark.word if self.mark else "") if part
        )


@dataclass(frozen=True, slots=True)
class Sum:
    """The arithmetic; it always adds up: the factors multiply to the letters, abroad and home add to them."""

    factors: tuple[tuple[int, str], ...]
    letters: int
    letters_word: str
    envelopes: int
    envelopes_word: str
    abroad: int
    home: int

    @property
    def spoken(self) -> str:
        left = " × ".join(f"{number} {word}" for number, word in self.factors)
        return f"{left} = {self.letters} {self.letters_word}"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list before printing.

    Attributes:
        fix: what its first button, and Enter, does: a key and a verb.
        remedy: what to do, in a sentence.
        more: what the other buttons do.
        cause: kind and key of what it is about, as `desktop.printing.preflight.Cause` has them.
        kind: level and code; lines of one kind fold together.
    """

    level: str
    head: str
    text: str
    fix: tuple[str, str] | None
    pieces: tuple[int, ...] = ()
    remedy: str = ""
    more: tuple[tuple[str, str], ...] = ()
    cause: tuple[str, str] | None = None
    kind: str = ""

    @property
    def spoken(self) -> str:
        return " ".join(part for part in (self.head, self.text, self.remedy) if part)


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to have the focus.

    A signer by key (without one, where signers are added), the cases, the paper, the letter on a case, or the
    first line of the list before printing.
    """

    what: AimedAt
    key: str
    asked: int
    """Counts the times, so that the same aim twice is a new state."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed on, and what can be chosen for it; an entry without a key is a heading."""

    paper: str = "a4"
    layout: str = "plain"
    envelope: str = "dl"
    home_country: str = "US"
    copies: int = 1
    airmail: bool = True
    country_language: str = ""
    """Of the country line; empty for that of the country letters are posted in."""
    script: AddressScript = "as-given"
    """Which lines of an address in two scripts are printed."""
    on_labels: bool = False
    """Addresses on labels instead of envelopes."""
    labels: str = "l7160"
    first_label: int = 1
    label_grid: tuple[int, int] = (3, 7)
    """Columns and rows of the chosen label sheet."""
    own: tuple[str, ...] = ()
    """Sizes the user added; they can be removed."""
    label_sheets: tuple[tuple[str, str], ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    papers: tuple[tuple[str, str], ...] = ()
    layouts: tuple[tuple[str, str], ...] = ()
    """Those that fit the paper."""
    envelopes: tuple[tuple[str, str], ...] = ()
    countries: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ZoneBox:
    """A zone of envelope or letter in mm from its upper left corner."""

    kind: str
    word: str
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Folded:
    """A letter in its window envelope, in mm: what slides behind what, and what the tap test says of it.

    `zones` are those of the envelope, windows among them; `aside_mm` and `up_mm` is how far the letter can
    slide, and its first fold lies `fold_mm` below its upper edge, on its lower edge in the envelope.
    """

    envelope: str
    width_mm: float
    height_mm: float
    fold_mm: float
    aside_mm: float
    up_mm: float
    zones: tuple[ZoneBox, ...]
    verdicts: tuple[tuple[bool, str], ...] = ()
    """For address and sender: whether all is well, and the sentence; known once the picture is made."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One piece as it will be printed; images are None while they are made."""

    at: int
    of: int
    piece: int
    title: str
    paper: str
    envelope: str
    letter_image: PageImage | None = field(default=None, compare=False)
    second_image: PageImage | None = field(default=None, compare=False)
    envelope_image: PageImage | None = field(default=None, compare=False)
    zones: tuple[ZoneBox, ...] = ()
    stamp: str = ""
    made: int = 0
    """Counts the pictures made, so that a new picture of the same piece is a new state."""
    window: ZoneBox | None = None
    """Where the window of the envelope lies on the letter."""
    window_note: str = ""
    """What becomes of the envelope where the address shows through its window."""
    folded: Folded | None = None
    """The letter in its envelope, where the address shows in a window."""
    post: str = ""
    """Whose zones are drawn on the envelope."""
    labels: str = ""
    """The sheet of labels; its picture takes the place of the envelope's."""
    pages: int = 1
    """Of the letter; 1 or 2."""


@dataclass(frozen=True, slots=True)
class Written:
    """A run that was just written."""

    head: str
    text: str
    files: tuple[tuple[str, str], ...]
    """Path and verb for each button."""


@dataclass(frozen=True, slots=True)
class SignerForm:
    """What can be said of somebody who signs: up to three postal lines, a country (alpha-2), own words."""

    key: str
    name: str
    lines: tuple[str, ...] = ()
    country: str = ""
    own_words: str = ""


@dataclass(frozen=True, slots=True)
class WriteState:
    """The whole page."""

    loading: bool = True
    step: Step = Step.SIGNERS
    summaries: tuple[tuple[Step, str, bool], ...] = ()
    """For each step: what was chosen in one line, and whether that is enough."""
    signers: tuple[TickRow, ...] = ()
    signer: SignerForm | None = None
    """Whose address and own words are open."""
    cases: tuple[TickRow, ...] = ()
    to: str = "all"
    paper: Paper = field(default_factory=Paper)
    letter: LetterState = field(default_factory=LetterState)
    total: Sum | None = None
    checks: tuple[Check, ...] = ()
    two_scripts: bool = False
    """Whether an address of the chosen cases holds another script than Latin."""
    aim: Aim | None = None
    stops: int = 0
    asks: int = 0
    print_verb: str = ""
    test_verb: str = ""
    can_print: bool = False
    reason: str = ""
    """Why it cannot be printed yet."""
    printing: bool = False
    preview: Preview | None = None
    preview_note: str = ""
    written: Written | None = None
    problem: Problem | None = None
