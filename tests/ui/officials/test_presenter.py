"""The Officials page without a window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.embassies import EmbassiesImported
from desktop.embassy_csv import BadRow
from models.errors import StoreError, WrongInputError
from models.lines import EmbassyEntry, EmbassyLine, OfficialLine
from tests.ui.stand_ins import AtOnce, Notes, Screen, raising
from tests.ui.told import AMBASSADOR, embassy_line, official, official_line
from ui.officials.entering import Typed, entry_of, typed_of
from ui.officials.presenter import OfficialsPresenter, OfficialUseCases
from ui.officials.state import Heading, OfficialsState
from ui.officials.telling import rows_of, tell
from ui.places import Page
from ui.work import Noun

LINES = (
    official_line(),
    OfficialLine(AMBASSADOR, ("UA 901/31", "UA 902/31")),
    OfficialLine(official(official_id=9, role="Chief Warden", country=None), ()),
)
COUNTRIES = (("IS", "Iceland"), ("US", "United States"))
Kept = EmbassyLine | dict[str, str]


@dataclass
class Book:
    """A book of embassies in memory, and what was asked of it."""

    lines: tuple[OfficialLine, ...] = LINES
    answers: list[Kept | Exception] = field(default_factory=list)
    kept: list[tuple[int | None, EmbassyEntry]] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    imported: EmbassiesImported | None = None

    def keep(self, number: int | None, entry: EmbassyEntry) -> Kept:
        self.kept.append((number, entry))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def remove(self, number: int) -> EmbassyEntry:
        self.removed.append(number)
        return embassy_line().entry

    def import_file(self, _path: Path) -> EmbassiesImported:
        assert self.imported is not None
        return self.imported

    def use(self) -> OfficialUseCases:
        return OfficialUseCases(
            lambda: self.lines,
            lambda: COUNTRIES,
            self.keep,
            self.remove,
            self.import_file,
            lambda _path: 2,
        )


@dataclass
class Opened:
    """A page that was opened."""

    book: Book
    view: Screen[OfficialsState]
    shell: Notes
    work: AtOnce
    presenter: OfficialsPresenter

    @property
    def state(self) -> OfficialsState:
        return self.view.state

    @property
    def has_form(self) -> bool:
        return self.view.state.form is not None


def opened(lines: tuple[OfficialLine, ...] = LINES, *answers: Kept | Exception) -> Opened:
    view: Screen[OfficialsState] = Screen()
    book, shell, work = Book(lines, list(answers)), Notes(), AtOnce()
    presenter = OfficialsPresenter(view, book.use(), work, shell, home=lambda: "US")
    presenter.opened()
    return Opened(book, view, shell, work, presenter)


def with_embassies() -> tuple[OfficialLine, ...]:
    """Officials, an embassy at home and one of the same country elsewhere."""
    here = embassy_line()
    there = embassy_line(2, official_id=12, country="DE", address=("Botschaft von Island", "Laternenhof 5"))
    return (
        *LINES,
        OfficialLine(
            official(official_id=12, role="Ambassador", country="DE", address=there.entry.address), (), there
        ),
        OfficialLine(
            official(official_id=11, role="Ambassador", country="US", address=here.entry.address), (), here
        ),
    )


def headings(state: OfficialsState) -> list[str]:
    return [row.title for row in state.rows if isinstance(row, Heading)]


def undo(shell: Notes) -> None:
    assert shell.undo is not None
    back: Callable[[], None] = shell.undo
    back()


def test_officials_stand_by_country_those_without_one_last() -> None:
    page = opened()
    assert headings(page.state) == ["Iceland", "United States", "Country not stated"]
    assert page.state.current == "7"
    assert not page.state.has_embassies


def test_search_finds_cases_and_places() -> None:
    page = opened()
    page.presenter.search("902/31 washington")
    assert [row.key for row in page.state.rows if row.key] == ["8"]
    page.presenter.search("xyzzy")
    assert page.state.none_found


def test_a_choice_shows_the_official_whole_and_leads_to_the_case() -> None:
    page = opened()
    page.presenter.choose("8")
    shown = page.state.official
    assert shown is not None
    assert shown.title == "Ambassador"
    assert [mark.word for mark in shown.marks] == ["Home"]
    assert [channel.word for channel in shown.channels] == ["Phone"]
    assert not shown.is_embassy
    page.presenter.open_case("UA 902/31")
    assert page.shell.went == [(Page.CASES, "UA 902/31")]


def test_what_was_not_printed_is_said() -> None:
    shown = tell(official_line(inferred=("country",)), home="US")
    assert "country" in shown.inferred


def test_an_empty_book_and_a_broken_one_are_told_apart() -> None:
    assert opened(()).state.empty
    broken: Screen[OfficialsState] = Screen()
    use = replace(Book().use(), list_officials=raising(StoreError("Damaged.", safe="A", todo="B")))
    OfficialsPresenter(broken, use, AtOnce(), Notes(), home=lambda: "US").opened()
    assert broken.state.problem is not None


def test_rows_of_nothing_are_none() -> None:
    assert rows_of((), "") == ()


def test_embassies_stand_first_those_at_home_before_others() -> None:
    page = opened(with_embassies())
    assert headings(page.state)[:3] == ["Embassies in United States", "Embassies in Germany", "Iceland"]
    assert page.state.current == "11"
    shown = page.state.official
    assert shown is not None
    assert shown.title == "Embassy of Iceland in United States"
    assert [mark.word for mark in shown.marks] == ["Home", "Entered by your group"]
    assert (shown.is_embassy, shown.copies_on) == (True, ("UA 901/31",))
    page.presenter.search("embassy iceland 901/31")
    assert "11" in [row.key for row in page.state.rows]


def test_an_embassy_is_added_with_undo() -> None:
    page = opened(LINES, {"represents": "Say the country."}, embassy_line())
    page.presenter.add_embassy()
    form = page.state.form
    assert form is not None
    assert (form.typed, form.countries, form.embassy_id) == (Typed(country="US"), COUNTRIES, None)
    typed = Typed(country="US", address="Embassy of Iceland\n5 Lantern Court", phone="1; 2")
    page.presenter.type(typed)
    page.presenter.add_embassy()  # Ctrl+N again keeps what is being typed
    page.presenter.keep()
    assert page.state.form is not None
    assert page.state.form.faults == (("represents", "Say the country."),)
    assert page.state.form.number == form.number
    page.presenter.type(replace(typed, represents="IS"))
    page.presenter.keep()
    number, entry = page.book.kept[-1]
    assert (number, entry.represents, len(entry.address), len(entry.phone)) == (None, "IS", 2, 2)
    assert not page.has_form
    assert page.state.current == "11"
    assert Noun.CASES in page.work.changes
    assert page.shell.said == ["The embassy of Iceland is in the book|It gets copies on UA 901/31."]
    undo(page.shell)
    assert page.book.removed == [1]


def test_an_embassy_is_changed_with_undo() -> None:
    page = opened(with_embassies(), embassy_line(phone=("1",)), embassy_line())
    before = embassy_line().entry
    page.presenter.change_embassy()
    assert page.state.form is not None
    assert page.state.form.typed == typed_of(before)
    page.presenter.type(replace(typed_of(before), phone="1"))
    page.presenter.keep()
    number, changed = page.book.kept[-1]
    assert (number, changed.phone) == (1, ("1",))
    undo(page.shell)
    assert page.book.kept[-1] == (1, before)


def test_one_that_is_there_already_is_said_beside_the_address() -> None:
    page = opened(LINES, WrongInputError("There already.", safe="A.", todo="Change that one."))
    page.presenter.add_embassy()
    page.presenter.keep()
    assert page.state.form is not None
    assert page.state.form.faults == (("address", "There already. Change that one."),)
    assert page.shell.troubles == []


def test_what_was_typed_can_be_had_back_when_the_form_is_left() -> None:
    page = opened()
    page.presenter.add_embassy()
    page.presenter.leave_form()
    assert not page.has_form
    assert page.shell.said == []  # nothing was typed
    page.presenter.add_embassy()
    page.presenter.type(Typed(country="US", name="Ida"))
    page.presenter.choose("8")
    assert not page.has_form
    undo(page.shell)
    assert page.state.form is not None
    assert page.state.form.typed.name == "Ida"


def test_an_embassy_is_removed_with_undo() -> None:
    page = opened(with_embassies(), embassy_line())
    page.presenter.remove_embassy()
    assert page.book.removed == [1]
    assert page.shell.said == ["The embassy of Iceland is out of the book|"]
    undo(page.shell)
    assert page.book.kept == [(None, embassy_line().entry)]
    page.presenter.choose("8")  # an official of a document is nobody's to remove
    page.presenter.remove_embassy()
    page.presenter.change_embassy()
    assert page.book.removed == [1]
    assert not page.has_form


def test_an_import_says_what_went_in_and_names_what_did_not() -> None:
    page = opened()
    page.book.imported = EmbassiesImported(
        2, 0, 1, tuple(BadRow(n, "“XX” is no country") for n in range(2, 104))
    )
    page.presenter.import_file(Path("embassies.csv"))
    assert page.shell.said == ["2 embassies are new|1 was there already"]
    assert page.state.notice is not None
    head, text = page.state.notice
    assert head == "102 rows were kept out"
    assert "Line 2: “XX” is no country.\n" in text
    assert "And 2 more." in text
    page.presenter.read_notice()
    assert page.view.states[-1] == replace(page.state, notice=None)
    page.presenter.export_file(Path("out.csv"))
    assert page.shell.said[-1] == "2 embassies were written|"


def test_typed_and_entry_are_each_others_way_back() -> None:
    entry = embassy_line(email=("a@b.invalid", "c@d.invalid"), salutation=("A", "B")).entry
    back = entry_of(typed_of(entry))
    assert [part.strip() for part in back.email] == list(entry.email)
    assert (back.address, back.salutation) == (entry.address, entry.salutation)
