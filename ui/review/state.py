"""What the Review page shows, in words: frozen values that the view only draws."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.marks import Mark
from ui.problems import Problem
from ui.theme import Tone


class Editor(StrEnum):
    """How a value is edited."""

    LINE = "line"
    LINES = "lines"
    """Several lines, each an item of its own."""
    CHOICE = "choice"
    TICK = "tick"
    TICKS = "ticks"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: what it says, and what speaks for or against it."""

    words: str
    aside: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question under its field; keys 1 to 4 answer it."""

    text: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A value with what it was read from.

    Attributes:
        key: of its spot.
        options: of a choice or of ticks, as (value, words).
        place: the lines it stands on, in words.
        note: why it should be checked.
        keep: words of the button that says it is right as it is; empty without.
        was: what held before an update, where that is something else.
        complaint: why what was typed last could not be taken.
    """

    key: str
    label: str
    editor: Editor
    value: str
    tone: Tone
    mark: Mark | None = None
    options: tuple[tuple[str, str], ...] = ()
    place: str = ""
    note: str = ""
    keep: str = ""
    was: str | None = None
    is_new: bool = False
    question: QuestionView | None = None
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class OfficialView:
    """An official: in two lines, or with all fields; `rows` are those that are shown."""

    key: str
    title: str
    text: str
    tone: Tone
    mark: Mark
    is_open: bool
    is_new: bool
    rows: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Fields that belong together.

    Attributes:
        add: key of the list that a button adds to, and its words; empty without.
        dropped: what an update no longer says.
    """

    key: str
    head: str
    aside: str
    rows: tuple[FieldRow, ...] = ()
    officials: tuple[OfficialView, ...] = ()
    add: tuple[str, str] = ("", "")
    dropped: tuple[str, ...] = ()
    dropped_head: str = ""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the source with the name of its field; `gap`: blank lines stand before it."""

    n: int
    text: str
    gap: bool
    tag: str
    tone: Tone
    is_title: bool = False
    is_furniture: bool = False


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of a line that became a value, or that nobody used yet."""

    key: str
    n: int
    start: int
    end: int
    tone: Tone
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class UnusedLine:
    """A line that is neither used nor left out."""

    key: str
    n: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """The text of the document."""

    name: str
    aside: str
    lines: tuple[TextLine, ...]
    highlights: tuple[Highlight, ...]


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The whole page.

    Attributes:
        nothing: what is said where there is nothing to review.
        targets: what a selection or an unused line can be used as, as (key, words).
        current: key of the field, or of the unused line, that is looked at.
        moved: grows when the focus should go to `current`.
        accept_all: words of the button for all documents; empty where there is only this one.
    """

    loading: bool = True
    nothing: str = ""
    head: str = ""
    source: Source = Source("", "", (), ())
    sections: tuple[Section, ...] = ()
    unused: tuple[UnusedLine, ...] = ()
    targets: tuple[tuple[str, str], ...] = ()
    sure: int = 0
    open_marks: int = 0
    current: str = ""
    moved: int = 0
    saved: str = ""
    accept: str = ""
    accept_all: str = ""
    can_undo: bool = False
    can_redo: bool = False
    can_discard: bool = False
    notice: str = ""
    notice_button: str = ""
    problem: Problem | None = None
