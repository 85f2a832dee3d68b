"""What the letter's part of the Write page shows, and how letters are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.writing.text import LetterText

SenderShown = Literal["full", "initials", "none"]
ChipState = Literal["rest", "changed", "missing"]


@dataclass(frozen=True, slots=True)
class ChipFacts:
    """What is known of a field in the case in hand; `note` is its value, or why there is none."""

    state: ChipState = "rest"
    note: str = ""


@dataclass(frozen=True, slots=True)
class TextEntry:
    """A text that letters on the case in hand can say; used ones are dealt out."""

    key: str
    word: str
    used: bool
    changed: bool = False


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """How letters are made beside their words; the names are those of `WriteRequest`."""

    pages: int = 1
    justified: bool = False
    copy_line: bool = False
    enclosures: tuple[str, ...] = ()
    handwriting: bool = False
    sender: SenderShown = "full"


@dataclass(frozen=True, slots=True)
class LetterState:
    """The letter in hand."""

    cases: tuple[tuple[str, str], ...] = ()
    """Reference and title of each chosen case."""
    reference: str = ""
    languages: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    entries: tuple[TextEntry, ...] = ()
    key: str = ""
    text: LetterText | None = None
    made: int = 0
    """Counts what was put into the editor from outside, so that what is typed is not put there again."""
    facts: dict[str, ChipFacts] = field(default_factory=dict)
    kept: bool = False
    """The text in hand is one that is kept under a name."""
    stale: bool = False
    """The case has another draft now than the one that was edited."""
    words: str = ""
    pages: str = ""
    status: str = ""
    dealt: str = ""
    """Said where several texts are used."""
    note: str = ""
    """Said instead of a letter."""
    options: LetterOptions = field(default_factory=LetterOptions)


def sender_shown(word: str) -> SenderShown:
    """The sender by its name, as choices and preferences have it; the full address for any other word."""
    known: dict[str, SenderShown] = {"initials": "initials", "none": "none"}
    return known.get(word, "full")
