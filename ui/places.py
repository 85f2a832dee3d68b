"""The pages, and what a screen may ask of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from ui.work import Noun


class Page(StrEnum):
    """The pages of the rail, in its order; then those that are opened from one of them."""

    CASES = "cases"
    OFFICIALS = "officials"
    WRITE = "write"
    MAILBAG = "mailbag"
    ACTIONS = "actions"
    REVIEW = "review"


Offer = tuple[str, Callable[[], None]]
"""A verb, and the step that it stands for."""


class Shell(Protocol):
    """What presenters ask of the window."""

    def go(self, page: Page, what: str = "") -> None:
        """Opens `page`; `what` names the case, run or official to show there."""

    def say(
        self,
        head: str,
        text: str = "",
        *,
        undo: Callable[[], None] | None = None,
        offer: Offer | None = None,
    ) -> None:
        """Shows a note that goes away by itself, with Undo where there is one, or a step that it offers."""

    def trouble(self, error: Exception) -> None:
        """Says an error in words."""


class ScreenPresenter(Protocol):
    """What the window tells every screen."""

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` names what to show."""

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
