"""The Write page without a window: what is chosen, what it adds up to, what is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from models.errors import KnownError
from models.lines import SignerLine
from ui.places import Page, Shell
from ui.problems import in_words
from ui.words import tr
from ui.work import Noun, Runner
from ui.write.checking import refusal_check
from ui.write.checks_presenter import ChecksPresenter
from ui.write.choosing import RECIPIENTS, Chosen, Lists, offered
from ui.write.letter_presenter import LetterPresenter
from ui.write.paper_presenter import PaperPresenter, WritePreferences
from ui.write.preview_presenter import PreviewPresenter
from ui.write.printing_presenter import PrintingPresenter
from ui.write.signers_presenter import SignersPresenter
from ui.write.state import Check, Paper, Step, WriteState
from ui.write.telling import chosen_state, in_two_scripts, planned_state
from ui.write.use_cases import WriteUseCases

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.planned_runs import PlannedRun
    from desktop.printing.planned_lines import PlannedLine


class WriteView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: WriteState) -> None: ...


class WritePresenter:
    """Keeps the page's state and answers the view's signals."""

    def __init__(
        self,
        view: WriteView,
        use: WriteUseCases,
        work: Runner,
        shell: Shell,
        kept: WritePreferences,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._view, self._use, self._work, self._shell = view, use, work, shell
        self._kept, self._today = kept, today
        self._chosen, self._lists = Chosen(), Lists()
        self._planned: PlannedRun | None = None
        self._refusal: KnownError | None = None
        self._planning = False
        self._edited = ""
        self._told_chosen: tuple[Chosen, Paper, bool] | None = None
        self._told_checks: tuple[Check | None, tuple[tuple[str, int], ...]] | None = None
        self._told_plan: PlannedRun | None = None
        self.state = WriteState()
        self.paper = PaperPresenter(
            kept,
            use.sizes,
            work,
            shell,
            now=lambda: self.state.paper,
            take=self._set_paper,
            reread=self._reread,
        )
        self.signers = SignersPresenter(use.signers, work, shell, changed=self._show, added=self._added)
        self.letter = LetterPresenter(
            use.letters, work, shell, kept, changed=self._letter_changed, replan=self._replan
        )
        self.preview = PreviewPresenter(
            use.picture, work, paper=lambda: self.state.paper, changed=self._show, failed=self.failed
        )
        self.printing = PrintingPresenter(
            use.printing,
            work,
            shell,
            kept,
            today=today,
            planned=lambda: self._planned,
            planning=lambda: self._planning,
            changed=self._show,
            written=self._written,
            refused=self._replan,
        )
        self.checks = ChecksPresenter(
            shell,
            self.letter,
            self.preview,
            chosen=lambda: self._chosen,
            planned=lambda: self._planned,
            choose=self._choose,
            open_step=self._open_step,
        )

    # what the window says

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the reference of the case to write on."""
        if what:
            self._chosen = replace(self._chosen, references=frozenset({what}), force=False)
            self.state = replace(self.state, step=Step.SIGNERS)
            self.printing.begin_anew()
        self.refresh()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""
        if nouns & {Noun.CASES, Noun.SIGNERS, Noun.RUNS, Noun.TEXTS}:
            self.refresh()

    def refresh(self) -> None:
        """Reads signers, cases and stationery again, then plans anew."""
        today = self._today()
        self._work.read(
            lambda _task: self._use.read_lists(today), self._read, failed=self.failed, key="write lists"
        )

    # what the view says

    def open_step(self, step: str) -> None:
        """Another card was opened."""
        self._open_step(Step(step))

    def _open_step(self, step: Step | None) -> None:
        self.state = replace(self.state, step=step or self.state.step)
        self._show()

    def tick_signer(self, key: str) -> None:
        """A signer was ticked or unticked."""
        self._choose(self._chosen.tick_signer(int(key)))

    def tick_all_signers(self) -> None:
        """Everybody signs, or, if they all do, nobody."""
        self._choose(self._chosen.tick_all_signers())

    def tick_case(self, key: str) -> None:
        """A case was ticked or unticked."""
        self._choose(self._chosen.tick_case(key))

    def address_to(self, to: str) -> None:
        """All officials, only the main ones, or only those who get copies."""
        self._kept.keep("write_to", to)
        self._choose(replace(self._chosen, to=RECIPIENTS[to]))

    def print_test(self, folder: Path) -> None:
        """The piece in the preview is written into a new folder inside `folder`, and counts for nothing."""
        if self.preview.piece is not None:
            self.printing.print_test(folder, self.preview.piece)

    def go_to_mailbag(self) -> None:
        """Where the pieces just written are marked."""
        self._shell.go(Page.MAILBAG)

    # what comes home

    def _read(self, lists: Lists) -> None:
        self._chosen, self._lists = self._chosen.among(lists), lists
        self.signers.follow(lists.signers)
        paper = self.state.paper
        if self.state.loading:
            paper = self.paper.remembered()
            to = RECIPIENTS.get(self._kept.word("write_to"), self._chosen.to)
            self._chosen = replace(self._chosen, to=to)
            self.letter.recall()
        self.state = replace(self.state, loading=False, problem=None)
        self.letter.follow(self._chosen, anew=True)
        self._set_paper(paper)

    def _added(self, people: tuple[SignerLine, ...]) -> None:
        back = frozenset(line.signer_id for line in people)
        self._chosen = replace(self._chosen, left_out=self._chosen.left_out - back)

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._show()

    def _written(self, pieces: int) -> None:
        if self.state.paper.on_labels:
            self.paper.labels_used(pieces)

    # planning

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.letter.follow(chosen)
        self._replan()

    def _reread(self, paper: Paper) -> None:
        """Takes `paper` once the lists are read, which know what was added or removed."""
        self.state = replace(self.state, paper=paper)
        self.refresh()

    def _set_paper(self, paper: Paper) -> None:
        self.state = replace(self.state, paper=offered(paper, self._lists))
        self._replan()

    def _replan(self) -> None:
        """Asks for the arithmetic and the list before printing of what is chosen now."""
        request = self._chosen.request(self.state.paper, self._today())
        if request is None or self.letter.missing:
            self._nothing_planned(None)
            return
        request = self.letter.request(request)
        self._planning = True
        self._show()
        self._work.read(
            lambda _task: self._use.plan(request), self._take_plan, failed=self._not_planned, key="write plan"
        )

    def _take_plan(self, answer: tuple[PlannedRun, tuple[PlannedLine, ...]]) -> None:
        self._planned, lines = answer
        self._refusal, self._planning = None, False
        self.letter.planned(self._planned, lines)
        self.preview.take(self._planned, lines)
        self.state = replace(
            self.state,
            two_scripts=self.state.paper.script != "as-given" or in_two_scripts(self._planned.plan),
        )
        self.preview.draw()
        self.printing.take_plan()

    def _not_planned(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._nothing_planned(error)
        else:
            self._planning = False
            self.printing.drop()
            self.failed(error)

    def _nothing_planned(self, refusal: KnownError | None) -> None:
        self._planned, self._refusal, self._planning = None, refusal, False
        self.printing.drop()
        self.letter.planned(None)
        self.preview.nothing()
        self._show()

    def _letter_changed(self) -> None:
        """Another letter is in hand: the preview shows one like it."""
        reference = self.letter.state.reference
        if reference != self._edited:
            self._edited = reference
            self.preview.show_case(reference)
        self._show()

    def _show(self) -> None:
        planned = self._planned
        self._tell()
        reason = self._chosen.missing or self.letter.missing
        if planned is not None and planned.refused:
            reason = tr("A stop holds the run; see the list before printing.")
        running = self.printing.running
        self.state = replace(
            self.state,
            can_print=planned is not None and not planned.refused and not running,
            reason=reason,
            printing=running,
            written=self.printing.written,
            aim=self.checks.aim,
            preview=self.preview.preview,
            preview_note=self.preview.note,
            letter=self.letter.state,
            signer=self.signers.form,
        )
        self._view.show_state(self.state)

    def _tell(self) -> None:
        """Puts choices and plan into words, where they are not those that were told last.

        With thousands of pieces that takes longer than a key press may; the preview alone changes more often.
        """
        refusal = None if self._refusal is None else refusal_check(self._refusal)
        chosen = (self._chosen, self.state.paper, refusal is None)
        if chosen != self._told_chosen:
            self._told_chosen = chosen
            self.state = chosen_state(self.state, self._chosen, self._today(), refused=refusal is not None)
        checks = (refusal, self.checks.opened)
        # a plan is compared by identity: its pieces are many, and a new plan is a new value
        if checks != self._told_checks or self._planned is not self._told_plan:
            self._told_checks, self._told_plan = checks, self._planned
            self.state = planned_state(self.state, self._planned, refusal, self.checks.opened)
