"""The Officials page without a window: the address book, and the group's own embassies in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from models.errors import WrongInputError
from models.lines import EmbassyEntry, EmbassyLine, OfficialLine
from ui import dates
from ui.officials.entering import Typed, entry_of, typed_of
from ui.officials.state import EmbassyForm, OfficialsState
from ui.officials.telling import key_of, order_of, rows_of, tell
from ui.places import Page, Shell
from ui.problems import in_words
from ui.words import tr, trn
from ui.work import Noun, Runner

if TYPE_CHECKING:
    from desktop.embassies import EmbassiesImported

ADD = "add"
"""What the page is opened with to enter an embassy at once."""

Countries = tuple[tuple[str, str], ...]
Faults = dict[str, str]

_MOST_TOLD = 100
"""Rows that were kept out are named up to this many."""


@dataclass(frozen=True, slots=True)
class OfficialUseCases:
    """What the page asks of the program.

    `keep` adds an embassy (None) or changes the one of a number; where something speaks against the entry it
    keeps nothing and returns the sentences by field.
    """

    list_officials: Callable[[], tuple[OfficialLine, ...]]
    countries: Callable[[], Countries]
    keep: Callable[[int | None, EmbassyEntry], EmbassyLine | Faults]
    remove: Callable[[int], EmbassyEntry]
    import_embassies: Callable[[Path], EmbassiesImported]
    export_embassies: Callable[[Path], int]


class OfficialsView(Protocol):
    """What the presenter needs of the view."""

    def show_state(self, state: OfficialsState) -> None: ...


class OfficialsPresenter:
    """Keeps the page's state and answers the view's signals."""

    def __init__(
        self,
        view: OfficialsView,
        use: OfficialUseCases,
        work: Runner,
        shell: Shell,
        *,
        home: Callable[[], str],
    ) -> None:
        self._view, self._use, self._work, self._shell, self._home = view, use, work, shell, home
        self._lines: tuple[OfficialLine, ...] = ()
        self._countries: Countries = ()
        self._typed = Typed()
        self._forms = 0
        self._adding = False
        self.state = OfficialsState()

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the id of an official to show, or `ADD`."""
        self._adding = what == ADD
        if what and not self._adding:
            self._leave_form()
            self.state = replace(self.state, current=what)
        self.refresh()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""
        if Noun.CASES in nouns:
            self.refresh()

    def refresh(self) -> None:
        """Reads the address book again."""
        self._work.read(
            lambda _task: (self._use.list_officials(), self._countries or self._use.countries()),
            self._listed,
            failed=self.failed,
            key="officials",
        )

    def search(self, words: str) -> None:
        """The search box says something else."""
        self.state = replace(self.state, search=words)
        self._show()

    def choose(self, key: str) -> None:
        """An official of the list became current."""
        self._leave_form()
        self.state = replace(self.state, current=key, notice=None)
        self._show()

    def open_case(self, reference: str) -> None:
        """One of the official's cases was asked for."""
        self._shell.go(Page.CASES, reference)

    # embassies

    def add_embassy(self) -> None:
        """Opens an empty form; what is being typed into one that is open stays."""
        form = self.state.form
        if self.state.loading or (form is not None and form.embassy_id is None):
            return
        self._leave_form()
        self._open_form(None, Typed(country=self._home()))

    def change_embassy(self) -> None:
        """Opens the form of the embassy that is shown."""
        line = self._current()
        if line is not None and line.embassy is not None:
            self._open_form(line.embassy.embassy_id, typed_of(line.embassy.entry))

    def type(self, typed: Typed) -> None:
        """Something in the form was typed or picked."""
        self._typed = typed

    def keep(self) -> None:
        """Keeps what stands in the form, or says beside its fields what speaks against it."""
        form = self.state.form
        if form is None:
            return
        before = next(
            (
                line.embassy.entry
                for line in self._lines
                if line.embassy is not None and line.embassy.embassy_id == form.embassy_id
            ),
            None,
        )
        entry = entry_of(self._typed)
        self._work.write(
            lambda _task: self._use.keep(form.embassy_id, entry),
            lambda kept: self._judged(kept, before),
            failed=self._not_kept,
            changes=(Noun.CASES,),
            label=tr("Keeping an embassy"),
        )

    def leave_form(self) -> None:
        """Closes the form; what was typed can be had back."""
        self._leave_form()
        self._show()

    def remove_embassy(self) -> None:
        """Takes the embassy that is shown out of the book, with Undo."""
        line = self._current()
        if line is None or line.embassy is None:
            return
        number = line.embassy.embassy_id
        self._work.write(
            lambda _task: self._use.remove(number),
            self._removed,
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
            label=tr("Removing an embassy"),
        )

    def import_file(self, path: Path) -> None:
        """A list of embassies was chosen or dropped."""
        self._work.write(
            lambda _task: self._use.import_embassies(path),
            self._imported,
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
            label=tr("Reading a list of embassies"),
        )

    def export_file(self, path: Path) -> None:
        """The embassies are wanted as CSV."""
        self._work.write(
            lambda _task: self._use.export_embassies(path),
            lambda n: self._shell.say(trn("{n} embassy was written", "{n} embassies were written", n)),
            failed=self._shell.trouble,
            changes=(),
            label=tr("Writing a list of embassies"),
        )

    def read_notice(self) -> None:
        """What was kept out has been read."""
        self.state = replace(self.state, notice=None)
        self._show()

    # what comes home

    def _listed(self, read: tuple[tuple[OfficialLine, ...], Countries]) -> None:
        lines, self._countries = read
        home = self._home()
        self._lines = tuple(sorted(lines, key=lambda line: order_of(line, home)))
        keys = [key_of(line) for line in self._lines]
        current = self.state.current if self.state.current in keys else "".join(keys[:1])
        self.state = replace(
            self.state,
            loading=False,
            empty=not lines,
            current=current,
            problem=None,
            has_embassies=any(line.embassy is not None for line in lines),
        )
        self._show()
        if self._adding:
            self._adding = False
            self.add_embassy()

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._show()

    def _judged(self, kept: EmbassyLine | Faults, before: EmbassyEntry | None) -> None:
        if isinstance(kept, dict):
            self._complain(kept)
            return
        self.state = replace(self.state, form=None, current=str(kept.official_id), search="")
        self._show()
        country, number = dates.country_name(kept.entry.represents), kept.embassy_id
        if before is None:
            head = tr("The embassy of {country} is in the book", country=country)
            self._shell.say(head, _serves(kept), undo=lambda: self._take_back(number))
        else:
            head = tr("The embassy of {country} is changed", country=country)
            self._shell.say(head, undo=lambda: self._put_back(number, before))

    def _not_kept(self, error: Exception) -> None:
        if isinstance(error, WrongInputError) and self.state.form is not None:
            self._complain({"address": f"{error.happened} {error.todo}"})
        else:
            self._shell.trouble(error)

    def _complain(self, faults: Faults) -> None:
        form = self.state.form
        if form is not None:
            form = replace(form, faults=tuple(faults.items()), tries=form.tries + 1)
            self.state = replace(self.state, form=form)
            self._show()

    def _removed(self, entry: EmbassyEntry) -> None:
        head = tr("The embassy of {country} is out of the book", country=dates.country_name(entry.represents))
        self._shell.say(head, undo=lambda: self._put_back(None, entry))

    def _put_back(self, number: int | None, entry: EmbassyEntry) -> None:
        self._work.write(
            lambda _task: self._use.keep(number, entry),
            self._is_back,
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
        )

    def _is_back(self, kept: EmbassyLine | Faults) -> None:
        if not isinstance(kept, dict):
            self.state = replace(self.state, current=str(kept.official_id))

    def _take_back(self, number: int) -> None:
        self._work.write(
            lambda _task: self._use.remove(number),
            lambda _entry: None,
            failed=self._shell.trouble,
            changes=(Noun.CASES,),
        )

    def _imported(self, done: EmbassiesImported) -> None:
        went_in = done.added + done.changed
        if went_in or not done.kept_out:
            parts = [trn("{n} embassy is new", "{n} embassies are new", done.added)]
            parts += [trn("{n} changed", "{n} changed", done.changed)] if done.changed else []
            parts += (
                [trn("{n} was there already", "{n} were there already", done.unchanged)]
                if done.unchanged
                else []
            )
            self._shell.say(parts[0], ", ".join(parts[1:]))
        notice = None
        if done.kept_out:
            rows = [
                tr("Line {line}: {why}.", line=row.line, why=row.why) for row in done.kept_out[:_MOST_TOLD]
            ]
            left = len(done.kept_out) - len(rows)
            rows += [trn("And {n} more.", "And {n} more.", left)] if left else []
            head = trn("{n} row was kept out", "{n} rows were kept out", len(done.kept_out))
            mend = tr("Mend them in the file and import it again; what is there already is not added twice.")
            notice = (head, "\n".join((*rows, "", mend)))
        self.state = replace(self.state, notice=notice)
        self._show()

    # the form

    def _open_form(self, embassy_id: int | None, typed: Typed) -> None:
        self._forms += 1
        self._typed = typed
        title = tr("Add an embassy") if embassy_id is None else tr("Change this embassy")
        verb = tr("Add it") if embassy_id is None else tr("Keep the change")
        form = EmbassyForm(self._forms, embassy_id, title, verb, typed, self._countries)
        self.state = replace(self.state, form=form)
        self._show()

    def _leave_form(self) -> None:
        """Takes the form away; does not draw."""
        form, typed = self.state.form, self._typed
        if form is None:
            return
        self.state = replace(self.state, form=None)
        if typed != form.typed:
            head = tr("The embassy was not kept")
            self._shell.say(head, undo=lambda: self._open_form(form.embassy_id, typed))

    def _current(self) -> OfficialLine | None:
        return next((line for line in self._lines if key_of(line) == self.state.current), None)

    def _show(self) -> None:
        rows = rows_of(self._lines, self.state.search)
        line = self._current()
        none_found = "" if rows or not self._lines else tr("Nobody here. Try other words.")
        official = None if line is None else tell(line, home=self._home())
        self.state = replace(self.state, rows=rows, official=official, none_found=none_found)
        self._view.show_state(self.state)


def _serves(line: EmbassyLine) -> str:
    """Which cases ask for copies to it."""
    if not line.case_refs:
        return tr("No case asks for copies to it at the moment.")
    return tr("It gets copies on {cases}.", cases=", ".join(line.case_refs))
