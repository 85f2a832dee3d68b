"""The Write page without a window: what is chosen, what it adds up to, what is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from models.errors import KnownError
from models.lines import CaseLine, RunDetail, SignerLine
from models.words import CaseStatus
from ui.places import Page, Shell
from ui.problems import in_words
from ui.words import tr, trn
from ui.work import Noun, Runner, Task
from ui.write.state import Check, Paper, Preview, Step, WriteState
from ui.write.telling import (
    case_row,
    checks_of,
    postage_words,
    print_verb,
    signer_row,
    sum_of,
    written_words,
    zones_of,
)

if TYPE_CHECKING:
    from desktop.printing.plan import PlannedLine
    from desktop.printing.preview import PageImage
    from desktop.planned_runs import PlannedRun
    from desktop.selection import WriteRequest

Pictures: TypeAlias = "tuple[PageImage, PageImage | None]"
"""Letter and envelope."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What can be chosen; stationery and countries as (key, name)."""

    signers: tuple[SignerLine, ...]
    cases: tuple[CaseLine, ...]
    papers: tuple[tuple[str, str], ...]
    envelopes: tuple[tuple[str, str], ...]
    countries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WriteUseCases:
    """What the page asks of the program; every one of them runs on a thread."""

    read_lists: Callable[[date], Lists]
    add_signers: Callable[[Sequence[str]], tuple[SignerLine, ...]]
    import_signers: Callable[[Path], tuple[SignerLine, ...]]
    plan: Callable[[WriteRequest], tuple[PlannedRun, tuple[PlannedLine, ...]]]
    picture: Callable[[PlannedRun, int], Pictures]
    write: Callable[[PlannedRun, Path, Task], RunDetail]


class WriteView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: WriteState) -> None: ...


class WritePreferences(Protocol):
    """What this computer remembers of how it prints."""

    def word(self, key: str, default: str = "") -> str: ...
    def keep(self, key: str, word: str) -> None: ...
    def home_country(self) -> str: ...


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
        self._signers: tuple[SignerLine, ...] = ()
        self._cases: tuple[CaseLine, ...] = ()
        self._unticked: set[int] = set()
        self._chosen: set[str] = set()
        self._hold = self._force = False
        self._draft: PlannedRun | None = None
        self._lines: tuple[PlannedLine, ...] = ()
        self._refusal: KnownError | None = None
        self._at = 0
        self._pictures = 0
        self.state = WriteState(
            paper=Paper(
                paper=kept.word("print/paper", "letter" if kept.home_country() in ("US", "CA") else "a4"),
                envelope=kept.word("print/envelope", "no10" if kept.home_country() in ("US", "CA") else "dl"),
                home_country=kept.home_country(),
            )
        )

    # what the window says

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the reference of the case to write on."""
        if what:
            self._chosen = {what}
            self.state = replace(self.state, written=None, step=Step.SIGNERS)
        self.refresh()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""
        if nouns & {Noun.CASES, Noun.SIGNERS, Noun.RUNS}:
            self.refresh()

    def refresh(self) -> None:
        """Reads signers, cases and stationery again, then plans anew."""
        today = self._today()
        self._work.read(
            lambda _task: self._use.read_lists(today), self._read, failed=self._failed, key="write lists"
        )

    # what the view says

    def open_step(self, step: str) -> None:
        """Another card was opened."""
        self.state = replace(self.state, step=Step(step))
        self._show()

    def tick_signer(self, key: str) -> None:
        """A signer was ticked or unticked."""
        self._unticked ^= {int(key)}
        self._replan()

    def tick_all_signers(self) -> None:
        """Everybody signs, or, if they all do, nobody."""
        everybody = {line.signer_id for line in self._signers}
        self._unticked = set() if self._unticked & everybody else everybody
        self._replan()

    def tick_case(self, key: str) -> None:
        """A case was ticked or unticked."""
        self._chosen ^= {key}
        self._force = False
        self._replan()

    def address_to(self, to: str) -> None:
        """All officials, only the main ones, or only those who get copies."""
        self.state = replace(self.state, to=to)
        self._replan()

    def choose_paper(self, paper: str) -> None:
        """A4 or Letter."""
        self._kept.keep("print/paper", paper)
        self._set_paper(replace(self.state.paper, paper=paper))

    def choose_envelope(self, envelope: str) -> None:
        """A size, or none."""
        self._kept.keep("print/envelope", envelope)
        self._set_paper(replace(self.state.paper, envelope=envelope))

    def choose_country(self, country: str) -> None:
        """Where the letters are posted."""
        self._kept.keep("print/home_country", country)
        self._set_paper(replace(self.state.paper, home_country=country))

    def hide_addresses(self, hide: bool) -> None:
        """Initials and town only, or the full address of the signer."""
        self._set_paper(replace(self.state.paper, no_address=hide))

    def add_signers(self, text: str) -> None:
        """Names were typed, one a line or parted by commas or semicolons."""
        names = [name.strip() for name in text.replace(";", "\n").replace(",", "\n").splitlines()]
        wanted = [name for name in names if name]
        if not wanted:
            return
        self._work.write(
            lambda _task: self._use.add_signers(wanted),
            self._added,
            failed=self._shell.trouble,
            changes=(Noun.SIGNERS,),
        )

    def import_signers(self, path: Path) -> None:
        """A CSV file with signers was chosen."""
        self._work.write(
            lambda _task: self._use.import_signers(path),
            self._added,
            failed=self._shell.trouble,
            changes=(Noun.SIGNERS,),
            label=tr("Reading the list of signers"),
        )

    def fix(self, check: Check) -> None:
        """The button of a line of the list before printing."""
        what = check.fix[0] if check.fix else ""
        if what == "force":
            self._force = True
        elif what in ("hold", "unhold"):
            self._hold = what == "hold"
        elif what == "show":
            numbers = [line.piece for line in self._lines]
            self._at = numbers.index(check.pieces[0]) if check.pieces[0] in numbers else 0
            self._picture()
            return
        self._replan()

    def next_piece(self) -> None:
        """The next piece in the preview."""
        self._step(1)

    def previous_piece(self) -> None:
        """The previous piece in the preview."""
        self._step(-1)

    @property
    def folder(self) -> Path:
        """Where the dialog for the folder begins."""
        kept = self._kept.word("print/folder")
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    def print_to(self, folder: Path) -> None:
        """Writes the PDFs into a new folder inside `folder`, so that no earlier run is overwritten."""
        draft = self._draft
        if draft is None or draft.refused or self.state.printing:
            return
        self._kept.keep("print/folder", str(folder))
        cases = " ".join(case.reference.replace("/", "-") for case in draft.plan.cases[:2])
        target = free_folder(folder, f"{self._today().isoformat()} {cases}".strip())
        self.state = replace(self.state, printing=True, written=None)
        self._show()
        count = len(draft.printed.pieces)
        self._work.write(
            lambda task: self._use.write(draft, target, task),
            self._written,
            failed=self._not_written,
            changes=(Noun.RUNS,),
            label=trn("Writing {n} letter", "Writing {n} letters", count),
            can_cancel=True,
        )

    def leave_written(self) -> None:
        """The note about the run just written was put away."""
        self.state = replace(self.state, written=None)
        self._show()

    def go_to_mailbag(self) -> None:
        """Where the pieces just written are marked."""
        self._shell.go(Page.MAILBAG)

    # what comes home

    def _read(self, lists: Lists) -> None:
        self._signers = lists.signers
        self._cases = tuple(line for line in lists.cases if line.status is not CaseStatus.STOPPED)
        references = {line.reference for line in self._cases}
        self._chosen &= references
        envelopes = (*lists.envelopes, ("none", tr("No envelope")))
        paper = replace(self.state.paper, papers=lists.papers, envelopes=envelopes, countries=lists.countries)
        self.state = replace(self.state, loading=False, problem=None, paper=paper)
        self._replan()

    def _added(self, people: tuple[SignerLine, ...]) -> None:
        self._unticked -= {line.signer_id for line in people}
        self._shell.say(trn("{n} person is on the list", "{n} people are on the list", len(people)))

    def _failed(self, error: Exception) -> None:
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._show()

    def _written(self, run: RunDetail) -> None:
        self.state = replace(self.state, printing=False, written=written_words(run))
        self._show()

    def _not_written(self, error: Exception) -> None:
        self.state = replace(self.state, printing=False)
        self._shell.trouble(error)
        self._replan()

    # planning

    def _set_paper(self, paper: Paper) -> None:
        self.state = replace(self.state, paper=paper)
        self._replan()

    def _replan(self) -> None:
        """Asks for the arithmetic and the list before printing of what is chosen now."""
        request = self._request()
        if request is None:
            self._draft, self._lines, self._refusal = None, (), None
            self.state = replace(self.state, preview=None)
            self._show()
            return
        self._show()
        self._work.read(
            lambda _task: self._use.plan(request), self._planned, failed=self._not_planned, key="write plan"
        )

    def _request(self) -> WriteRequest | None:
        from desktop.selection import WriteRequest

        signers = self._signing()
        references = tuple(line.reference for line in self._cases if line.reference in self._chosen)
        if not signers or not references:
            return None
        paper = self.state.paper
        return WriteRequest(
            references=references,
            signers=signers,
            dated=self._today(),
            to=self.state.to,  # type: ignore[arg-type]  # one of the three words the view offers
            paper=paper.paper,
            envelope=paper.envelope,
            home_country=paper.home_country,
            no_address=paper.no_address,
            hold=self._hold,
            force_expired=self._force,
        )

    def _signing(self) -> tuple[SignerLine, ...]:
        return tuple(line for line in self._signers if line.signer_id not in self._unticked)

    def _planned(self, planned: tuple[PlannedRun, tuple[PlannedLine, ...]]) -> None:
        self._draft, self._lines = planned
        self._refusal = None
        self._at = min(self._at, max(0, len(self._lines) - 1))
        self._show()
        self._picture()

    def _not_planned(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            self._failed(error)
            return
        self._draft, self._lines, self._refusal = None, (), error
        self.state = replace(self.state, preview=None)
        self._show()

    # preview

    def _step(self, by: int) -> None:
        if self._lines:
            self._at = (self._at + by) % len(self._lines)
            self._picture()

    def _picture(self) -> None:
        draft = self._draft
        if draft is None or not self._lines:
            return
        line = self._lines[self._at]
        paper = self.state.paper
        before = self.state.preview
        preview = Preview(
            at=self._at + 1,
            of=len(self._lines),
            piece=line.piece,
            title=tr("{signer} to {official}", signer=line.signer, official=line.official),
            paper=dict(paper.papers).get(paper.paper, paper.paper),
            envelope="" if paper.envelope == "none" else dict(paper.envelopes).get(paper.envelope, ""),
            letter_image=before.letter_image if before else None,
            envelope_image=before.envelope_image if before and paper.envelope != "none" else None,
            zones=zones_of(draft.plan),
            stamp=postage_words(line.postage_group),
            made=self._pictures,
        )
        self.state = replace(self.state, preview=preview, preview_note="")
        self._show()
        self._work.read(
            lambda _task: self._use.picture(draft, line.piece),
            self._pictured,
            failed=self._not_pictured,
            key="write picture",
        )

    def _pictured(self, pictures: Pictures) -> None:
        if self.state.preview is None:
            return
        self._pictures += 1
        letter, envelope = pictures
        preview = replace(
            self.state.preview, letter_image=letter, envelope_image=envelope, made=self._pictures
        )
        self.state = replace(self.state, preview=preview)
        self._show()

    def _not_pictured(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            self._failed(error)
            return
        note = tr("This piece cannot be shown: {why}", why=error.happened)
        preview = self.state.preview and replace(self.state.preview, letter_image=None, envelope_image=None)
        self.state = replace(self.state, preview=preview, preview_note=note)
        self._show()

    # drawing

    def _show(self) -> None:
        today = self._today()
        draft = self._draft
        signing = len(self._signing())
        self.state = replace(
            self.state,
            signers=tuple(signer_row(s, ticked=s.signer_id not in self._unticked) for s in self._signers),
            cases=tuple(case_row(c, ticked=c.reference in self._chosen, today=today) for c in self._cases),
            summaries=self._summaries(signing),
            total=None if draft is None else sum_of(draft),
            checks=self._checks(),
            stops=0 if draft is None else len(draft.stops),
            asks=0 if draft is None else len(draft.findings) - len(draft.stops),
            print_verb=tr("Print") if draft is None else print_verb(draft),
            can_print=draft is not None and not draft.refused and not self.state.printing,
            reason=self._reason(signing),
        )
        self._view.show_state(self.state)

    def _summaries(self, signing: int) -> tuple[tuple[Step, str, bool], ...]:
        chosen = [line.reference for line in self._cases if line.reference in self._chosen]
        to = {"all": tr("all officials"), "main": tr("main officials"), "copies": tr("copies only")}
        paper = self.state.paper
        sheets = [dict(paper.papers).get(paper.paper, paper.paper)]
        sheets.append(dict(paper.envelopes).get(paper.envelope, paper.envelope))
        cases = ", ".join((*chosen[:3], to[self.state.to])) if chosen else tr("Nothing chosen yet")
        return (
            (Step.SIGNERS, trn("{n} person signs", "{n} people sign", signing), signing > 0),
            (Step.CASES, cases, bool(chosen) and self._refusal is None),
            (Step.PAPER, " · ".join(sheet for sheet in sheets if sheet), True),
        )

    def _checks(self) -> tuple[Check, ...]:
        if self._refusal is not None:
            text = f"{self._refusal.happened} {self._refusal.todo}"
            return (Check("stop", tr("Stop:"), text, None),)
        return () if self._draft is None else checks_of(self._draft)

    def _reason(self, signing: int) -> str:
        if not self._signers:
            return tr("Add who signs: type a name and press Enter.")
        if not signing:
            return tr("Tick who signs.")
        if not self._chosen:
            return tr("Choose a case to write on.")
        if self._draft is not None and self._draft.refused:
            return tr("A stop holds the run; see the list before printing.")
        return ""


def free_folder(parent: Path, name: str) -> Path:
    """A folder of that name in `parent` that does not exist yet; a number is added where it does."""
    target, number = parent / name, 2
    while target.exists():
        target = parent / f"{name} ({number})"
        number += 1
    return target
