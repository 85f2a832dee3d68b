"""The list before printing without a window: what its buttons do, and where they lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ui.places import Page, Shell
from ui.write.checking import OPENED_AT_ONCE
from ui.write.choosing import Chosen
from ui.write.letter_presenter import LetterPresenter
from ui.write.preview_presenter import PreviewPresenter
from ui.write.state import Aim, AimedAt, Check, Step

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun


class ChecksPresenter:
    """Answers the list.

    Args:
        chosen: what is chosen now.
        planned: the plan in force; None where there is none.
        choose: plans with other choices.
        open_step: opens a card, or none but those that are open, and draws the page.
    """

    def __init__(
        self,
        shell: Shell,
        letter: LetterPresenter,
        preview: PreviewPresenter,
        *,
        chosen: Callable[[], Chosen],
        planned: Callable[[], PlannedRun | None],
        choose: Callable[[Chosen], None],
        open_step: Callable[[Step | None], None],
    ) -> None:
        self._shell, self._letter, self._preview = shell, letter, preview
        self._chosen, self._planned = chosen, planned
        self._choose, self._open_step = choose, open_step
        self.opened: tuple[tuple[str, int], ...] = ()
        """Kinds of check that were opened, and how many lines of each are shown."""
        self.aim: Aim | None = None

    def fix(self, check: Check) -> None:
        """A button of a line was pressed: `check.fix` says which."""
        what = check.fix[0] if check.fix else ""
        if what == "show":
            self._preview.show_piece(check.pieces[0])
        elif what in ("unfold", "fold"):
            self._unfold(check.kind, more=what == "unfold")
        elif what == "cause" and check.cause is not None:
            self._lead_to(*check.cause)
        elif what == "force":
            self._choose(replace(self._chosen(), force=True))
        elif what in ("hold", "unhold"):
            self._choose(replace(self._chosen(), hold=what == "hold"))
        elif what == "embassy":
            self._shell.go(Page.OFFICIALS, "add")

    def lead_to_open(self) -> None:
        """Print was pressed while something is open: the focus goes to the first thing that is."""
        unwritten = self._letter.unwritten
        if not self._chosen().signing:
            self._aim(Step.SIGNERS, "signer", "")
        elif not self._chosen().writing_on:
            self._aim(Step.CASES, "case", "")
        elif unwritten:
            self._letter.choose_case(unwritten)
            self._aim(None, "letter", unwritten)
        else:
            self._aim(None, "check", "")

    def _unfold(self, kind: str, *, more: bool) -> None:
        """Shows the lines of a kind, or more of them, or one line for them all."""
        opened = dict(self.opened)
        before = opened.pop(kind, 0)
        if more:
            opened[kind] = before + OPENED_AT_ONCE
        self.opened = tuple(opened.items())
        self._open_step(None)

    def _lead_to(self, kind: str, key: str) -> None:
        """Goes to what a finding is about, on this page or on another."""
        planned = self._planned()
        if kind == "official":
            self._shell.go(Page.OFFICIALS, key)
        elif kind == "case":
            self._shell.go(Page.CASES, key)
        elif kind == "text":
            self._letter.choose_case(key)
            self._aim(None, "letter", key)
        elif kind == "signer" and planned is not None:
            sender = planned.plan.senders[int(key)]
            self._aim(Step.SIGNERS, "signer", self._chosen().key_of(sender.name, sender.lines))
        elif kind == "paper":
            self._aim(Step.PAPER, "paper", key)

    def _aim(self, step: Step | None, what: AimedAt, key: str) -> None:
        asked = self.aim.asked + 1 if self.aim else 1
        self.aim = Aim(what, key, asked)
        self._open_step(step)
