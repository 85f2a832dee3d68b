"""Binds each screen to the use cases of an open home; imports them when they are first asked for."""

from __future__ import annotations

from ui.places import Page
from ui.wiring.home import Around, Screen


def make_screen(page: Page, around: Around) -> Screen:
    """Builds the screen of `page`; its modules are imported now, not at the start."""
    match page:
        case Page.CASES:
            from ui.wiring.cases import cases_screen

            return cases_screen(around)
        case Page.OFFICIALS:
            from ui.wiring.officials import officials_screen

            return officials_screen(around)
        case Page.WRITE:
            from ui.wiring.write import write_screen

            return write_screen(around)
        case Page.MAILBAG:
            from ui.wiring.mailbag import mailbag_screen

            return mailbag_screen(around)
        case Page.ACTIONS:
            from ui.wiring.actions import actions_screen

            return actions_screen(around)
        case Page.REVIEW:
            from ui.wiring.review import review_screen

            return review_screen(around)
