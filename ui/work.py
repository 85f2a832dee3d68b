"""Work on its way: what a task is, what it can change, and what presenters need to start one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol, TypeVar

T = TypeVar("T")

PROGRESS_EVERY_S: Final = 0.05


class Noun(StrEnum):
    """What a write can have changed, so that pages know whether to look again."""

    CASES = "cases"
    SIGNERS = "signers"
    TEXTS = "texts"
    RUNS = "runs"
    ACTIONS = "actions"
    OUTBOX = "outbox"


@dataclass(eq=False)
class Task:
    """One piece of work on its way: cancel it, ask how far it is.

    `progress` and `cancelled` are the plain callables that use cases take; they may be called from the
    thread that works.
    """

    label: str
    can_cancel: bool = False
    done: int = 0
    total: int = 0
    report: Callable[[Task], None] | None = None
    _stop: threading.Event = field(default_factory=threading.Event)
    _told: float = 0.0

    def cancel(self) -> None:
        """Asks the work to stop; it ends with CancelledError at its next step, and nothing of it is kept."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """Says that `done` of `total` steps are behind us; told to the window at most 20 times a second."""
        self.done, self.total = done, total
        now = time.monotonic()
        if self.report is not None and (now - self._told >= PROGRESS_EVERY_S or done == total):
            self._told = now
            self.report(self)


class Runner(Protocol):
    """What presenters need of `Tasks`; tests give one that runs at once.

    `work` runs on a thread and must not touch a widget; `done` and `failed` run on the window's.
    """

    def read(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        key: str,
        label: str = ...,
    ) -> Task: ...

    def write(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        changes: tuple[Noun, ...],
        label: str = ...,
        can_cancel: bool = ...,
    ) -> Task: ...

    def slow(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        changes: tuple[Noun, ...],
        label: str,
    ) -> Task: ...
