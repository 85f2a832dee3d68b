"""The Officials page without a window: the address book by country and role."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Protocol

from models.lines import OfficialLine
from ui import dates
from ui.marks import Mark
from ui.officials.state import Channel, Heading, OfficialRow, OfficialsState, OfficialView
from ui.places import Page, Shell
from ui.problems import in_words
from ui.theme import Tone
from ui.words import tr, trn
from ui.work import Noun, Runner


@dataclass(frozen=True, slots=True)
class OfficialUseCases:
    """What the page asks of the program."""

    list_officials: Callable[[], tuple[OfficialLine, ...]]


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
        self.state = OfficialsState()

    def opened(self, what: str = "") -> None:
        """The page came to the front; `what` is the id of an official to show."""
        if what:
            self.state = replace(self.state, current=what)
        self.refresh()

    def changed(self, nouns: frozenset[Noun]) -> None:
        """A write changed something."""
        if Noun.CASES in nouns:
            self.refresh()

    def refresh(self) -> None:
        """Reads the address book again."""
        self._work.read(
            lambda _task: self._use.list_officials(), self._listed, failed=self.failed, key="officials"
        )

    def search(self, words: str) -> None:
        """The search box says something else."""
        self.state = replace(self.state, search=words)
        self._show()

    def choose(self, key: str) -> None:
        """An official of the list became current."""
        self.state = replace(self.state, current=key)
        self._show()

    def open_case(self, reference: str) -> None:
        """One of the official's cases was asked for."""
        self._shell.go(Page.CASES, reference)

    def _listed(self, lines: tuple[OfficialLine, ...]) -> None:
        self._lines = tuple(sorted(lines, key=_order))
        keys = [_key(line) for line in self._lines]
        current = self.state.current if self.state.current in keys else "".join(keys[:1])
        self.state = replace(self.state, loading=False, empty=not lines, current=current, problem=None)
        self._show()

    def failed(self, error: Exception) -> None:
        """What the page shows cannot be read, or the home cannot be opened."""
        self.state = replace(self.state, loading=False, problem=in_words(error))
        self._show()

    def _show(self) -> None:
        rows = rows_of(self._lines, self.state.search)
        line = next((line for line in self._lines if _key(line) == self.state.current), None)
        none_found = "" if rows or not self._lines else tr("Nobody here. Try other words.")
        official = None if line is None else tell(line, home=self._home())
        self.state = replace(self.state, rows=rows, official=official, none_found=none_found)
        self._view.show_state(self.state)


def rows_of(lines: tuple[OfficialLine, ...], words: str) -> tuple[Heading | OfficialRow, ...]:
    """The rows in groups by country of the address, those without one last; `lines` are in that order."""
    rows: list[Heading | OfficialRow] = []
    found = [line for line in lines if _found(line, words)]
    for country, members in groupby(found, key=lambda line: line.official.country):
        group = list(members)
        title = tr("Country not stated") if country is None else dates.country_name(country)
        rows.append(Heading(title, trn("{n} official", "{n} officials", len(group))))
        rows.extend(_row(line) for line in group)
    return tuple(rows)


def tell(line: OfficialLine, *, home: str) -> OfficialView:
    """One official whole; `home` is the country letters are posted in."""
    official = line.official
    named = " ".join(part for part in (official.honorific, official.name) if part)
    mark = Mark("globe", tr("Abroad"), Tone.PLAIN)
    if official.country is None:
        mark = Mark("warning", tr("Country not stated"), Tone.AMBER)
    elif official.country == home:
        mark = Mark("house", tr("Home"), Tone.PLAIN)
    country = () if official.country is None else (dates.country_name(official.country),)
    inferred = ""
    if official.inferred:
        inferred = tr(
            "Not printed in the document, but followed from it: {what}.", what=_fields(official.inferred)
        )
    return OfficialView(
        key=_key(line),
        title=official.role or named or official.label,
        name=named if official.role else "",
        marks=(mark,),
        address=(*official.address, *(c for c in country if not _names_it(official.address, c))),
        channels=tuple(
            Channel(icon, word, values)
            for icon, word, values in (
                ("phone", tr("Phone"), official.phone),
                ("file-arrow-up", tr("Fax"), official.fax),
                ("at", tr("Email"), official.email),
                ("megaphone-simple", tr("Social media"), official.social),
                ("link", tr("Contact form"), official.contact_form),
            )
            if values
        ),
        salutations=official.salutation,
        notes=official.notes,
        inferred=inferred,
        case_refs=line.case_refs,
    )


def _row(line: OfficialLine) -> OfficialRow:
    official = line.official
    named = " ".join(part for part in (official.honorific, official.name) if part)
    return OfficialRow(
        key=_key(line),
        title=official.role or named or official.label,
        name=named if official.role else "",
        place=official.address[-1] if official.address else tr("no postal address"),
        cases=trn("{n} case", "{n} cases", len(line.case_refs)),
    )


def _fields(keys: tuple[str, ...]) -> str:
    words = {
        "country": tr("country"),
        "address": tr("address"),
        "salutation": tr("salutation"),
        "role": tr("role"),
        "name": tr("name"),
        "honorific": tr("title"),
        "copy": tr("copy"),
    }
    return ", ".join(words.get(key, key) for key in keys)


def _names_it(address: tuple[str, ...], country: str) -> bool:
    return any(country.casefold() in line.casefold() for line in address[-1:])


def _found(line: OfficialLine, words: str) -> bool:
    official = line.official
    parts = (official.role, official.name, *official.address, *line.case_refs)
    whole = " ".join((*parts, dates.country_name(official.country))).casefold()
    return all(word in whole for word in words.casefold().split())


def _key(line: OfficialLine) -> str:
    return str(line.official.official_id)


def _order(line: OfficialLine) -> tuple[bool, str, str, str]:
    official = line.official
    country = official.country
    return country is None, dates.country_name(country), official.role.casefold(), official.name.casefold()
