"""The Cases page without a window: what was asked for, what is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from models.errors import CancelledError, KnownError, UnreadableFileError
from models.lines import ActionLine, CaseDetail, CaseLine
from models.words import DocumentKind
from ui.cases.listing import counts_of, found, rows_of, shown
from ui.cases.state import CasesState, Filter
from ui.cases.telling import tell
from ui.places import Offer, Page, Shell
from ui.problems import in_words
from ui.words import tr, trn
from ui.work import Noun, Runner, Task

if TYPE_CHECKING:
    from desktop.importing import FileProblem, Imported
    from desktop.taking_up import TakenUp


@dataclass(frozen=True, slots=True)
class CaseUseCases:
    """What the page asks of the program; every one of them runs on a thread."""

    list_cases: Callable[[date], tuple[CaseLine, ...]]
    find_case: Callable[[str, date], CaseDetail]
    recent_actions: Callable[[str], tuple[ActionLine, ...]]
    accept_case: Callable[[str], None]
    import_files: Callable[[Sequence[Path], Task], tuple[Imported | FileProblem, ...]]
    import_text: Callable[[str, str], Imported]
    import_markup: Callable[[str, str], Imported]
    samples: Callable[[], tuple[Path, ...]]
    take_up: Callable[[int], TakenUp]
    put_back: Callable[[TakenUp], None]


class CasesView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: CasesState) -> None: ...


class CasesPresenter:
    """Keeps the page's state and answers the view's signals."""

    def __init__(
        self,
        view: CasesView,
        use: CaseUseCases,
        work: Runner,
        shell: Shell,
        *,
        home: Callable[[], str],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._view, self._use, self._work, self._shell = view, use, work, shell
        self._home, self._today = home, today
        self._lines: tuple[CaseLine, ...] = ()
        self._detail: tuple[CaseDetail, tuple[ActionLine, ...]] | None = None
        self.state = CasesState()

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the reference of a case to show."""
        if what:
            self.state = replace(self.state, current=what)
        self.refresh()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""
        if nouns & {Noun.CASES, Noun.ACTIONS, Noun.RUNS}:
            self.refresh()

    def refresh(self) -> None:
        """Reads the list again, then the current case."""
        today = self._today()
        self._work.read(
            lambda _task: self._use.list_cases(today), self._listed, failed=self.failed, key="cases list"
        )

    def filter(self, narrowed: str) -> None:
        """Another of the four filters was chosen."""
        self.state = replace(self.state, filter=Filter(narrowed))
        self._render()

    def search(self, words: str) -> None:
        """The search box says something else."""
        self.state = replace(self.state, search=words)
        self._render()

    def choose(self, reference: str) -> None:
        """A case of the list became current."""
        if reference == self.state.current and self._detail is not None:
            return
        self.state = replace(self.state, current=reference)
        self._read_case()

    def write(self) -> None:
        """Write letters on the current case."""
        if self.state.case is not None and self.state.case.can_write:
            self._shell.go(Page.WRITE, self.state.current)

    def record(self) -> None:
        """Record an action on the current case."""
        if self.state.current:
            self._shell.go(Page.ACTIONS, self.state.current)

    def review(self) -> None:
        """Look over the oldest document of the current case that nobody has accepted."""
        detail = self._detail
        if detail is not None and (waiting := [doc for doc in detail[0].documents if doc.needs_review]):
            self._shell.go(Page.REVIEW, str(waiting[0].document_id))

    def accept(self) -> None:
        """The current case was looked over and is read right."""
        reference = self.state.current
        self._work.write(
            lambda _task: self._use.accept_case(reference),
            lambda _none: self._shell.say(tr("{case} is accepted", case=reference)),
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
        )

    def import_files(self, paths: Sequence[Path]) -> None:
        """Files (or folders) were chosen or dropped."""
        if not paths:
            return
        chosen = tuple(paths)
        self._work.write(
            lambda task: self._use.import_files(chosen, task),
            self._imported,
            failed=self._import_ended,
            changes=(Noun.CASES,),
            label=trn("Reading {n} file", "Reading {n} files", len(chosen)),
            can_cancel=True,
        )

    def import_text(self, text: str) -> None:
        """Text was pasted."""
        self._import_pasted(lambda name: self._use.import_text(text, name))

    def import_markup(self, markup: str) -> None:
        """A piece of a web page was pasted or dropped."""
        self._import_pasted(lambda name: self._use.import_markup(markup, name))

    def _import_pasted(self, bring_in: Callable[[str], Imported]) -> None:
        name = tr("Pasted text")
        self._work.write(
            lambda _task: (bring_in(name),),
            self._imported,
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
            label=tr("Reading the pasted text"),
        )

    def open_samples(self) -> None:
        """Bring in the made-up cases that come with the program."""
        self.import_files(self._use.samples())

    def _import_ended(self, error: Exception) -> None:
        self._shell.trouble(error)
        if isinstance(error, CancelledError):
            # the files before the cancel are stored
            self.refresh()

    def _imported(self, results: tuple[Imported | FileProblem, ...]) -> None:
        from desktop.importing import FileProblem

        problems = [result for result in results if isinstance(result, FileProblem)]
        done = [result for result in results if not isinstance(result, FileProblem)]
        references = [reference for result in done for reference in result.case_refs]
        if references:
            self.state = replace(self.state, current=references[0])
        if done:
            self._shell.say(*_import_words(done), offer=self._by_hand(done))
        if problems:
            self._shell.trouble(_kept_out(problems))
        elif len(done) == 1 and done[0].is_new and done[0].needs_review:
            self._shell.go(Page.REVIEW, str(done[0].document_id))

    def _by_hand(self, done: list[Imported]) -> Offer | None:
        """For one document of no known kind: a person may know that it asks for action."""
        if len(done) != 1 or done[0].kind is not DocumentKind.OTHER or done[0].needs_review:
            return None
        number = done[0].document_id
        return tr("It asks for action: assign its lines"), lambda: self._take_up(number)

    def _take_up(self, number: int) -> None:
        self._work.write(
            lambda _task: self._use.take_up(number),
            self._taken_up,
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
        )

    def _taken_up(self, taken: TakenUp) -> None:
        self.state = replace(self.state, current=taken.reference)
        self._shell.say(
            tr("{case} was made of it", case=taken.reference),
            tr("Assign its lines, then accept it."),
            undo=lambda: self._put_back(taken),
        )
        self._shell.go(Page.REVIEW, str(taken.document_id))

    def _put_back(self, taken: TakenUp) -> None:
        self._shell.go(Page.CASES)
        self._work.write(
            lambda _task: self._use.put_back(taken),
            lambda _none: self._shell.say(tr("It is kept as background again")),
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
        )

    def _listed(self, lines: tuple[CaseLine, ...]) -> None:
        self._lines = lines
        references = {line.reference for line in lines}
        current = self.state.current
        if current not in references:
            rows = rows_of(lines, self.state.filter, "", self._today())
            current = next((row.key for row in rows if row.key), "")
            if not current and lines:
                current = lines[0].reference
        line = next((line for line in lines if line.reference == current), None)
        if line is not None and not shown(line, self.state.filter):
            self.state = replace(self.state, filter=Filter.ALL)
        if line is not None and not found(line, self.state.search):
            self.state = replace(self.state, search="")
        self.state = replace(
            self.state, loading=False, empty=not lines, current=current, counts=counts_of(lines), problem=None
        )
        if current:
            self._read_case()
        else:
            self._detail = None
            self._render()

    def _read_case(self) -> None:
        reference, today = self.state.current, self._today()
        self._render()
        self._work.read(
            lambda _task: (self._use.find_case(reference, today), self._use.recent_actions(reference)),
            self._found,
            failed=self.failed,
            key="one case",
        )

    def _found(self, detail: tuple[CaseDetail, tuple[ActionLine, ...]]) -> None:
        self._detail = detail
        self._render()

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._render()

    def _render(self) -> None:
        today = self._today()
        rows = rows_of(self._lines, self.state.filter, self.state.search, today)
        case = None
        if self._detail is not None and self._detail[0].line.reference == self.state.current:
            case = tell(*self._detail, home=self._home(), today=today)
        none_found = "" if rows or not self._lines else tr("No case here. Try another filter or other words.")
        self.state = replace(self.state, rows=rows, case=case, none_found=none_found)
        self._view.show_state(self.state)


def _kept_out(problems: list[FileProblem]) -> KnownError:
    """One error for the files that could not be read: the first one's own, or all by name."""
    if len(problems) == 1:
        return problems[0].error
    names = ", ".join(problem.name for problem in problems[:6]) + ("…" if len(problems) > 6 else "")
    return UnreadableFileError(
        tr("{n} files could not be read: {names}", n=len(problems), names=names),
        safe=tr("The other files were read and stored."),
        todo=tr("Open these files to see what is in them; {why}", why=problems[0].error.todo),
    )


def _import_words(done: list[Imported]) -> tuple[str, str]:
    """What the note after an import says."""
    fresh = [result for result in done if result.is_new]
    if not fresh:
        return tr("That was here already"), tr("Nothing was changed.")
    head = trn("{n} document was read", "{n} documents were read", len(fresh))
    cases = sorted({reference for result in fresh for reference in result.case_refs})
    parts = [", ".join(cases[:4])] if cases else [tr("No case is in it; it is kept as background.")]
    if any(result.case_refs and not result.officials for result in fresh):
        parts.append(tr("It names nobody to write to."))
    if any(result.needs_review for result in fresh):
        parts.append(tr("Look it over, then accept it."))
    return head, " ".join(f"{part}." if part and part[-1] not in ".!" else part for part in parts)
