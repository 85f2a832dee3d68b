"""The one place where an error becomes words on the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from models.errors import KnownError
from ui.words import tr


@dataclass(frozen=True, slots=True)
class Problem:
    """An error in words: what happened, what is safe, what to do; `report` only for our own bugs."""

    happened: str
    safe: str
    todo: str
    report: str | None = None

    @property
    def text(self) -> str:
        """All of it as plain text, for the clipboard."""
        parts = (self.happened, self.safe, self.todo)
        return "\n".join(parts) + (f"\n\n{self.report}" if self.report else "")


def in_words(error: BaseException) -> Problem:
    """`error` as a volunteer reads it.

    A KnownError says itself what it is. Anything else is our bug: it gets a report without names.
    """
    if isinstance(error, KnownError):
        return Problem(error.happened, error.safe, error.todo)
    return Problem(
        tr("Letterwright met a mistake of its own and stopped what it was doing."),
        tr("What was saved before is safe."),
        tr("Please send the report below to the people who make Letterwright. It holds no names."),
        _report(error),
    )


def catch_all(tell: Callable[[BaseException], None]) -> None:
    """From now on, what nobody caught is told in words; the console gets the report without names."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        print(_report(error), file=sys.stderr)  # noqa: T201 - the console is the last resort
        tell(error)

    sys.excepthook = hook


def _report(error: BaseException) -> str:
    from desktop.problem_report import bug_report

    return bug_report(error)
