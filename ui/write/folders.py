"""The names of folders that runs and tests are written into; none that exists is taken."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.words import tr

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun


def print_folder(parent: Path, planned: PlannedRun, today: date) -> Path:
    """A folder in `parent` that does not exist yet, named by run and cases."""
    cases = " ".join(case.reference.replace("/", "-") for case in planned.plan.cases[:2])
    return free_folder(
        parent, tr("Run {run}, {day}, {cases}", run=planned.run, day=today.isoformat(), cases=cases)
    )


def folder_of_test(parent: Path, piece: int) -> Path:
    """A folder in `parent` that does not exist yet, for the test of a piece."""
    return free_folder(parent, tr("Test of piece {piece}", piece=piece))


def free_folder(parent: Path, name: str) -> Path:
    """A folder of that name in `parent` that does not exist yet; a number is added where it does."""
    target, number = parent / name, 2
    while target.exists():
        target = parent / f"{name} ({number})"
        number += 1
    return target
