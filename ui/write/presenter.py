"""The Write page without a window: what is chosen, what it adds up to, what is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from models.errors import KnownError
from models.lines import SignerLine
from models.run_lines import RunDetail
from ui.places import Page, Shell
from ui.problems import in_words
from ui.words import tr, trn
from ui.work import Noun, Runner
from ui.write.checking import OPENED_AT_ONCE, refusal_check
from ui.write.choosing import RECIPIENTS, Chosen, Lists, offered
from ui.write.letter_presenter import LetterPresenter
from ui.write.paper_presenter import PaperPresenter, WritePreferences
from ui.write.signers_presenter import SignersPresenter
from ui.write.state import Aim, Check, Paper, Step, WriteState
from ui.write.telling import page_state, pictured, place_of, preview_of, print_folder, written_words
from ui.write.use_cases import Pictures, WriteUseCases

if TYPE_CHECKING:
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
        self._lines: tuple[PlannedLine, ...] = ()
        self._refusal: KnownError | None = None
        self._at = 0
        self._pictures = 0
        self._planning = False
        self._folder_due: Path | None = None
        self._edited = ""
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

    # what the window says

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the reference of the case to write on."""
        if what:
            self._chosen = replace(self._chosen, references=frozenset({what}), force=False)
            self.state = replace(self.state, written=None, step=Step.SIGNERS)
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
        self.state = replace(self.state, step=Step(step))
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

    def fix(self, check: Check) -> None:
        """A button of a line of the list before printing: `check.fix` is the one that was pressed."""
        what = check.fix[0] if check.fix else ""
        if what == "show":
            self._show_piece(check.pieces[0])
        elif what in ("unfold", "fold"):
            self._unfold(check.kind, more=what == "unfold")
        elif what == "cause" and check.cause is not None:
            self._lead_to(*check.cause)
        elif what == "force":
            self._choose(replace(self._chosen, force=True))
        elif what in ("hold", "unhold"):
            self._choose(replace(self._chosen, hold=what == "hold"))
        elif what == "embassy":
            self._shell.go(Page.OFFICIALS, "add")

    def _show_piece(self, piece: int) -> None:
        numbers = [line.piece for line in self._lines]
        self._at = numbers.index(piece) if piece in numbers else 0
        self._picture()

    def _unfold(self, kind: str, *, more: bool) -> None:
        """Shows the lines of a kind, or more of them, or one line for them all."""
        opened = dict(self.state.opened_checks)
        before = opened.pop(kind, 0)
        if more:
            opened[kind] = before + OPENED_AT_ONCE
        self.state = replace(self.state, opened_checks=tuple(opened.items()))
        self._show()

    def _lead_to(self, kind: str, key: str) -> None:
        """Goes to what a finding is about, on this page or on another."""
        if kind == "official":
            self._shell.go(Page.OFFICIALS, key)
        elif kind == "case":
            self._shell.go(Page.CASES, key)
        elif kind == "text":
            self.letter.choose_case(key)
            self._aim(self.state.step, "letter", key)
        elif kind == "signer" and self._planned is not None:
            sender = self._planned.plan.senders[int(key)]
            self._aim(Step.SIGNERS, "signer", self._chosen.key_of(sender.name, sender.lines))
        elif kind == "paper":
            self._aim(Step.PAPER, "paper", key)

    def _aim(self, step: Step, what: Literal["signer", "paper", "letter"], key: str) -> None:
        asked = self.state.aim.asked + 1 if self.state.aim else 1
        self.state = replace(self.state, step=step, aim=Aim(what, key, asked))
        self._show()

    def next_piece(self) -> None:
        """The next piece in the preview."""
        self._step(1)

    def previous_piece(self) -> None:
        """The previous piece in the preview."""
        self._step(-1)

    @property
    def folder(self) -> Path:
        """Where the dialog for the folder begins."""
        kept = self._kept.word("folder")
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    def print_to(self, folder: Path) -> None:
        """Writes the PDFs into a new folder inside `folder`, so that no earlier run is overwritten."""
        if self._planning:
            # what was typed a moment ago is printed too
            self._folder_due = folder
            return
        planned = self._planned
        if planned is None or planned.refused or self.state.printing:
            return
        self._kept.keep("folder", str(folder))
        target = print_folder(folder, planned, self._today())
        self.state = replace(self.state, printing=True, written=None)
        self._show()
        count = len(planned.printed.pieces)
        self._work.write(
            lambda task: self._use.write(planned, target, task),
            self._written,
            failed=self._not_written,
            changes=(Noun.RUNS,),
            label=trn("Writing {n} letter", "Writing {n} letters", count),
            can_cancel=True,
        )

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

    def _written(self, run: RunDetail) -> None:
        self.state = replace(self.state, printing=False, written=written_words(run))
        if self.state.paper.on_labels:
            self.paper.labels_used(run.line.pieces)
        self._show()

    def _not_written(self, error: Exception) -> None:
        self.state = replace(self.state, printing=False)
        self._shell.trouble(error)
        self._replan()

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

    def _take_plan(self, planned: tuple[PlannedRun, tuple[PlannedLine, ...]]) -> None:
        before = self._lines[self._at] if self._lines else None
        self._planned, self._lines = planned
        self._refusal, self._planning = None, False
        self.letter.planned(self._planned, self._lines)
        self._at = place_of(before, self._lines, self._at)
        self._show()
        self._picture()
        if self._folder_due is not None:
            folder, self._folder_due = self._folder_due, None
            self.print_to(folder)

    def _not_planned(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._nothing_planned(error)
        else:
            self._planning, self._folder_due = False, None
            self.failed(error)

    def _nothing_planned(self, refusal: KnownError | None) -> None:
        self._planned, self._lines, self._refusal = None, (), refusal
        self._planning, self._folder_due = False, None
        self.letter.planned(None)
        self.state = replace(self.state, preview=None)
        self._show()

    # preview

    def _step(self, by: int) -> None:
        if self._lines:
            self._at = (self._at + by) % len(self._lines)
            self._picture()

    def _letter_changed(self) -> None:
        """Another letter is in hand: the preview shows one like it."""
        reference = self.letter.state.reference
        if reference != self._edited:
            self._edited = reference
            self._show_piece_of(reference)
        self._show()

    def _show_piece_of(self, reference: str) -> None:
        cases = [line.case_ref for line in self._lines]
        if reference in cases and cases[self._at] != reference:
            self._at = cases.index(reference)
            self._picture()

    def _picture(self) -> None:
        planned = self._planned
        if planned is None or not self._lines:
            return
        line = self._lines[self._at]
        place = (self._at + 1, len(self._lines))
        preview = preview_of(planned, line, place, self.state.paper, before=self.state.preview)
        self.state = replace(self.state, preview=preview, preview_note="")
        self._show()
        self._work.read(
            lambda _task: self._use.picture(planned, line.piece),
            self._pictured,
            failed=self._not_pictured,
            key="write picture",
        )

    def _pictured(self, pictures: Pictures) -> None:
        if self.state.preview is None:
            return
        self._pictures += 1
        self.state = replace(self.state, preview=pictured(self.state.preview, pictures, made=self._pictures))
        self._show()

    def _not_pictured(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            self.failed(error)
            return
        note = tr("This piece cannot be shown: {why}", why=error.happened)
        preview = self.state.preview and replace(self.state.preview, letter_image=None, envelope_image=None)
        self.state = replace(self.state, preview=preview, preview_note=note)
        self._show()

    def _show(self) -> None:
        checks = None if self._refusal is None else (refusal_check(self._refusal),)
        missing = self.letter.missing
        self.state = replace(
            page_state(self.state, self._chosen, self._planned, checks, self._today(), missing),
            letter=self.letter.state,
            signer=self.signers.form,
        )
        self._view.show_state(self.state)
