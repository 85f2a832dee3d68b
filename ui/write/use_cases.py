"""What the Write page asks of the program, and what comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from models.run_lines import RunDetail
from ui.work import Task
from ui.write.choosing import Lists
from ui.write.kept_texts import LetterUseCases
from ui.write.signers_presenter import SignerUseCases
from ui.write.state import ZoneBox

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.planned_lines import PlannedLine
    from desktop.printing.preview import PageImage
    from desktop.printing.tap import TapTest
    from desktop.write_request import WriteRequest


@dataclass(frozen=True, slots=True)
class NewSize:
    """A size as it is typed; a `grid` of columns and rows on a `paper` makes it a sheet of labels."""

    name: str
    size: str
    grid: tuple[int, int] | None = None
    paper: str = "a4"


@dataclass(frozen=True, slots=True)
class Sketch:
    """A size as it would be: the sheet in mm with its zones or labels."""

    width_mm: float
    height_mm: float
    zones: tuple[ZoneBox, ...]
    words: str


@dataclass(frozen=True, slots=True)
class SizeUseCases:
    """What the choice of paper asks of the program.

    `sketch` is quick and runs at once; it raises a KnownError where the size is none. `add` and `remove` run
    on a thread; `add` returns the name under which the size can be chosen.
    """

    sketch: Callable[[NewSize, str], Sketch]
    add: Callable[[NewSize], str]
    remove: Callable[[str], str]


class Pictures(NamedTuple):
    """One piece: its letter, its envelope or sheet of labels, and what the tap test says."""

    letter: PageImage
    outside: PageImage | None = None
    tap: TapTest | None = None
    label: ZoneBox | None = None
    """Where the piece's label lies on its sheet."""
    second: PageImage | None = None
    """The second page of the letter, where it has one."""


@dataclass(frozen=True, slots=True)
class PrintUseCases:
    """What printing asks of the program.

    `write` and `test_pair` run on a thread; `open_folder` shows a folder in another program.
    """

    write: Callable[[PlannedRun, Path, Task], RunDetail]
    test_pair: Callable[[PlannedRun, int, Path], object]
    open_folder: Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class WriteUseCases:
    """What the page asks of the program; those of its own run on a thread."""

    read_lists: Callable[[date], Lists]
    plan: Callable[[WriteRequest], tuple[PlannedRun, tuple[PlannedLine, ...]]]
    picture: Callable[[PlannedRun, int], Pictures]
    printing: PrintUseCases
    sizes: SizeUseCases
    signers: SignerUseCases
    letters: LetterUseCases
