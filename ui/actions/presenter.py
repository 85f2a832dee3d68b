"""The Actions page without a window: record, take back, count, report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from models.lines import ActionLine, CaseLine, CaseOfficial, OutboxSummary, TallyRow
from models.words import ActionType, CaseStatus
from ui.actions.state import ActionsState, Period, RecordForm
from ui.actions.telling import bars_of, done_of, foot_of, outbox_of, record_verb, totals_of
from ui.marks import counted
from ui.places import Shell
from ui.problems import in_words
from ui.words import tr
from ui.work import Noun, Runner, Task

if TYPE_CHECKING:
    from desktop.sync.client import Identity


_WRITABLE = (CaseStatus.OPEN, CaseStatus.UPDATED)


@dataclass(frozen=True, slots=True)
class Counted:
    """What the page is drawn from, out of one look."""

    cases: tuple[CaseLine, ...]
    actions: tuple[ActionLine, ...]
    tally: tuple[TallyRow, ...]
    """By case, then type."""
    outbox: OutboxSummary


@dataclass(frozen=True, slots=True)
class ToRecord:
    """An action to record."""

    reference: str
    type: ActionType
    count: int
    on: date
    official_id: int | None


@dataclass(frozen=True, slots=True)
class ActionUseCases:
    """What the page asks of the program; every one of them runs on a thread."""

    count: Callable[[date, date | None], Counted]
    officials_of: Callable[[str, date], tuple[CaseOfficial, ...]]
    record: Callable[[ToRecord], ActionLine]
    void: Callable[[UUID], ActionLine]
    export: Callable[[tuple[TallyRow, ...], Path], None]
    connect: Callable[[str, str], Identity]


class ActionsView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: ActionsState) -> None: ...
    def ask_collector(self) -> None: ...
    def focus_record(self) -> None: ...


class ActionsPresenter:
    """Keeps the page's state and answers the view's signals."""

    def __init__(
        self,
        view: ActionsView,
        use: ActionUseCases,
        work: Runner,
        shell: Shell,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._view, self._use, self._work, self._shell, self._today = view, use, work, shell, today
        self._counted: Counted | None = None
        self._officials: tuple[CaseOfficial, ...] = ()
        self._case = ""
        self._official = ""
        self._type = ActionType.LETTER
        self._count = 1
        self._on: date | None = None
        self.state = ActionsState()

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is a case to record on, ``record`` or ``connect``."""
        if what == "connect":
            self._view.ask_collector()
        elif what:
            if what != "record":
                self._case, self._official = what, ""
            self._view.focus_record()
        self.refresh()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""
        if nouns & {Noun.ACTIONS, Noun.OUTBOX, Noun.CASES}:
            self.refresh()

    def refresh(self) -> None:
        """Counts again."""
        start, end = self._period()
        self._work.read(
            lambda _task: self._use.count(end, start), self._come, failed=self.failed, key="actions"
        )

    def choose_type(self, kind: str) -> None:
        """What was done."""
        self._type = ActionType(kind)
        self._show()

    def choose_case(self, reference: str) -> None:
        """On which case."""
        self._case, self._official = reference, ""
        self._read_officials()

    def choose_official(self, key: str) -> None:
        """To whom; empty for nobody in particular."""
        self._official = key
        self._show()

    def set_count(self, count: int) -> None:
        """How many."""
        self._count = count
        self._show()

    def set_day(self, on: date) -> None:
        """When."""
        self._on = on
        self._show()

    def record(self) -> None:
        """Records what the form says."""
        form = self.state.form
        if form is None or not form.can_record:
            return
        official = int(self._official) if self._official else None
        wanted = ToRecord(self._case, self._type, self._count, self._on or self._today(), official)
        self._work.write(
            lambda _task: self._use.record(wanted),
            self._recorded,
            failed=self._shell.trouble,
            changes=(Noun.ACTIONS,),
        )

    def take_back(self, key: str) -> None:
        """Takes an action back; the record stays."""
        self._work.write(
            lambda _task: self._use.void(UUID(key)),
            lambda line: self._shell.say(
                tr("{what} taken back", what=counted(line.type, line.count)), line.case_ref
            ),
            failed=self._shell.trouble,
            changes=(Noun.ACTIONS,),
        )

    def choose_period(self, period: str) -> None:
        """Another time was chosen."""
        self.state = replace(self.state, period=Period(period))
        self.refresh()

    def show_as(self, way: str) -> None:
        """Bars or the table."""
        self.state = replace(self.state, as_table=way == "table")
        self._show()

    def export(self, path: Path) -> None:
        """Writes what the chart shows as CSV."""
        if self._counted is None:
            return
        rows = self._counted.tally

        def write(_task: Task) -> None:
            self._use.export(rows, path)

        self._work.write(
            write,
            lambda _none: self._shell.say(tr("Counts written"), tr("{file}. No names are in it.", file=path)),
            failed=self._shell.trouble,
            changes=(),
        )

    def connect(self, url: str, token: str) -> None:
        """Connects this home to a collector."""
        self._work.slow(
            lambda _task: self._use.connect(url, token),
            lambda _identity: self._shell.say(
                tr("The collector is set up"), tr("Reports go to it from now on. Press F5 to send them.")
            ),
            failed=self._shell.trouble,
            changes=(Noun.OUTBOX,),
            label=tr("Asking the collector"),
        )

    def _recorded(self, line: ActionLine) -> None:
        key = str(line.action_id)
        self._count = 1
        self._shell.say(
            tr("{what} recorded", what=counted(line.type, line.count)),
            tr("On {case}; the report is in the outbox.", case=line.case_ref),
            undo=lambda: self.take_back(key),
        )

    def _come(self, seen: Counted) -> None:
        self._counted = seen
        references = [line.reference for line in seen.cases]
        if self._case not in references:
            writable = [line.reference for line in seen.cases if line.status in _WRITABLE]
            self._case, self._official = "".join((writable or references)[:1]), ""
        self.state = replace(self.state, loading=False, problem=None)
        self._read_officials()

    def _read_officials(self) -> None:
        self._show()
        case, today = self._case, self._today()
        if not case:
            return
        self._work.read(
            lambda _task: self._use.officials_of(case, today),
            self._know_officials,
            failed=self.failed,
            key="actions officials",
        )

    def _know_officials(self, officials: tuple[CaseOfficial, ...]) -> None:
        self._officials = officials
        self._show()

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._view.show_state(self.state)

    def _period(self) -> tuple[date | None, date]:
        today = self._today()
        days = {Period.WEEK: 7, Period.MONTH: 31, Period.ALL: 0}[self.state.period]
        return (today - timedelta(days=days - 1) if days else None), today

    def _show(self) -> None:
        seen = self._counted
        if seen is None:
            self._view.show_state(self.state)
            return
        today = self._today()
        bars = bars_of(seen.tally, seen.cases)
        self.state = replace(
            self.state,
            form=self._form(seen, today),
            done=done_of(seen.actions, today),
            totals=totals_of(seen.tally),
            bars=bars,
            foot=foot_of(bars, seen.outbox.waiting),
            outbox=outbox_of(seen.outbox, today),
        )
        self._view.show_state(self.state)

    def _form(self, seen: Counted, today: date) -> RecordForm:
        cases = tuple((line.reference, f"{line.reference}  {line.title}") for line in seen.cases)
        officials = tuple((str(official.official_id), official.label) for official in self._officials)
        return RecordForm(
            type=self._type,
            cases=cases,
            case=self._case,
            officials=(("", tr("Nobody in particular")), *officials),
            official=self._official,
            count=self._count,
            on=self._on or today,
            today=today,
            verb=record_verb(self._type, self._count),
            can_record=bool(self._case),
        )
