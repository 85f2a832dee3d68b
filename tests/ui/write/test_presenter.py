"""The Write page without a window, on the real planning of runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest

from desktop.embassies import add_embassy
from desktop.importing import import_document
from desktop.planned_runs import PlannedRun, plan
from desktop.printing.planned_lines import PlannedLine, piece_lines
from desktop.printing.preview import PageImage
from desktop.printing.stationery import stationery
from desktop.printing.tap import tap_test
from desktop.signers import add_signers, change_signer, keep_signers, list_signers
from desktop.sizes import Grid, add_size, list_sizes, remove_size
from desktop.texts import offered_texts, remove_text, save_text
from desktop.write_request import WriteRequest
from desktop.writing.text import Paragraph
from models.errors import CancelledError
from models.lines import EmbassyEntry, SignerLine
from models.run_lines import RunDetail
from models.store import Store
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, TODAY, read_case, read_document
from tests.ui.stand_ins import AtOnce, Notes, Screen, raising
from tests.ui.told import piece_line, run_detail
from ui.places import Page
from ui.wiring.write import offered_envelopes, offered_labels, sketch_size
from ui.work import Noun, Task
from ui.write.choosing import EnvelopeLine, LayoutLine, Lists
from ui.write.folders import free_folder
from ui.write.kept_texts import LetterUseCases
from ui.write.presenter import WritePresenter
from ui.write.signers_presenter import SignerUseCases
from ui.write.state import Check, Step, WriteState, ZoneBox
from ui.write.use_cases import NewSize, Pictures, PrintUseCases, SizeUseCases, WriteUseCases

T = TypeVar("T")

PAGE = PageImage(1, 1, b"\xff\xff\xff\xff")


class Kept:
    """Choices in memory."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}

    def word(self, key: str, default: str = "") -> str:
        return self.words.get(key, default)

    def keep(self, key: str, word: str) -> None:
        self.words[key] = word

    def home_country(self) -> str:
        return self.words.get("home_country", "US")


class Desk:
    """A presenter over a real home; pictures and files are stood in for."""

    def __init__(self, store: Store, work: AtOnce | None = None, **changes: Any) -> None:
        self.store, self.written = store, list[tuple[PlannedRun, Path]]()
        self.tested: list[tuple[int, Path]] = []
        self.opened: list[Path] = []
        self.planned_layouts: list[str] = []
        self.requests: list[WriteRequest] = []
        self.lines: tuple[PlannedLine, ...] = ()
        printing = PrintUseCases(changes.pop("write", self.write), self.try_pair, self.opened.append)
        use = WriteUseCases(
            read_lists=self.read_lists,
            plan=self.plan,
            picture=self.picture,
            printing=printing,
            sizes=SizeUseCases(sketch_size, self.add_size, lambda name: remove_size(store, name)),
            signers=SignerUseCases(
                add=lambda names: add_signers(store, names),
                import_=lambda _path: keep_signers(store, SIGNERS),
                change=lambda line: change_signer(store, line),
            ),
            letters=LetterUseCases(
                offered_texts=lambda reference, language: offered_texts(store, reference, language=language),
                save_text=lambda name, text: save_text(store, name, text),
                remove_text=lambda name, language: remove_text(store, name, language=language),
            ),
        )
        self.view: Screen[WriteState] = Screen()
        self.work, self.shell, self.kept = work or AtOnce(), Notes(), Kept()
        self.presenter = WritePresenter(
            self.view, replace(use, **changes), self.work, self.shell, self.kept, today=lambda: TODAY
        )

    def read_lists(self, today: date) -> Lists:
        from desktop.cases import list_cases

        own = list_sizes(self.store)
        return Lists(
            signers=list_signers(self.store),
            cases=list_cases(self.store, today=today, everything=True),
            papers=(("a4", "A4"), ("letter", "Letter")),
            layouts=(
                LayoutLine("plain", "Plain", ("a4", "letter")),
                LayoutLine("din5008b", "DIN 5008 B", ("a4",), ("dl", "c5")),
                LayoutLine("us9", "US #9 window", ("letter",), ("no9",)),
            ),
            envelopes=(
                EnvelopeLine("dl", "DL", "ISO 269"),
                EnvelopeLine("no9", "#9", "US commercial #9"),
                EnvelopeLine("no10", "#10", "US commercial #10"),
                *(line for line in offered_envelopes(stationery(), own) if line.own),
            ),
            labels=offered_labels(stationery(), own),
            countries=(("IS", "Iceland"), ("US", "United States")),
        )

    def picture(self, draft: PlannedRun, piece: int) -> Pictures:
        outside = draft.plan.options.prints_envelopes or draft.plan.options.prints_labels
        return Pictures(PAGE, PAGE if outside else None, tap=tap_test(draft.plan, piece))

    def add_size(self, size: NewSize) -> str:
        grid = Grid(*size.grid, paper=size.paper) if size.grid else None
        return add_size(self.store, size.name, size.size, grid).name

    def plan(self, request: WriteRequest) -> tuple[PlannedRun, tuple[PlannedLine, ...]]:
        self.planned_layouts.append(request.layout)
        self.requests.append(request)
        draft = plan(self.store, request)
        self.lines = piece_lines(draft.plan)
        return draft, self.lines

    def write(self, draft: PlannedRun, folder: Path, _task: Task) -> RunDetail:
        self.written.append((draft, folder))
        return run_detail(*(piece_line(piece.piece) for piece in draft.printed.pieces))

    def try_pair(self, _draft: PlannedRun, piece: int, folder: Path) -> None:
        self.tested.append((piece, folder))

    @property
    def state(self) -> WriteState:
        return self.view.state

    def fix(self, key: str) -> None:
        self.presenter.checks.fix(
            next(check for check in self.state.checks if check.fix and check.fix[0] == key)
        )


@pytest.fixture
def desk(store: Store) -> Desk:
    case = read_case(officials=(MINISTER, AMBASSADOR))
    import_document(store, read_document(case), accept=True)
    keep_signers(store, SIGNERS)
    return Desk(store)


def reference(desk: Desk) -> str:
    return desk.read_lists(TODAY).cases[0].reference


def adds_up(state: WriteState) -> bool:
    total = state.total
    assert total is not None
    product = 1
    for number, _word in total.factors:
        product *= number
    return product == total.letters == total.abroad + total.home


def test_coming_from_a_case_everything_is_ready_to_print(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    assert adds_up(desk.state)
    assert desk.state.total is not None
    assert (desk.state.total.letters, desk.state.total.abroad, desk.state.total.home) == (6, 3, 3)
    assert desk.state.print_verb == "Print 6 pairs"
    assert desk.state.can_print
    assert desk.state.preview is not None
    assert (desk.state.preview.at, desk.state.preview.of) == (1, 6)
    assert desk.state.preview.letter_image is PAGE


def test_without_a_case_or_a_signer_the_page_says_what_is_missing(desk: Desk, store: Store) -> None:
    desk.presenter.opened()
    assert desk.state.reason == "Choose a case to write on."
    assert desk.state.total is None
    desk.presenter.tick_all_signers()
    assert desk.state.reason == "Tick who signs."
    assert not desk.state.can_print


def test_the_sum_follows_every_choice_and_always_adds_up(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    letters = []
    first = desk.state.signers[0].key
    choices: tuple[Callable[[], None], ...] = (
        lambda: desk.presenter.tick_signer(first),
        lambda: desk.presenter.address_to("main"),
        lambda: desk.presenter.paper.choose_envelope("none"),
        lambda: desk.presenter.address_to("copies"),
        desk.presenter.tick_all_signers,
    )
    for choose in choices:
        choose()
        assert adds_up(desk.state)
        assert desk.state.total is not None
        letters.append(desk.state.total.letters)
    assert letters == [4, 2, 2, 2, 3]
    assert desk.state.print_verb == "Print 3 letters"
    assert desk.state.preview is not None
    assert desk.state.preview.envelope_image is None
    assert desk.kept.words["envelope"] == "none"


def test_a_window_that_shows_address_and_sender_needs_no_printed_envelope(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    for choose, key in (
        (desk.presenter.paper.choose_paper, "a4"),
        (desk.presenter.paper.choose_envelope, "dl"),
        (desk.presenter.paper.choose_layout, "din5008b"),
    ):
        choose(key)
    total, preview = desk.state.total, desk.state.preview
    assert total is not None
    assert preview is not None
    assert (total.letters, total.envelopes, desk.state.print_verb) == (6, 0, "Print 6 letters")
    assert (preview.envelope, preview.envelope_image, preview.zones) == ("", None, ())
    assert preview.window_note.startswith("No envelope is printed")
    assert "DL" in preview.window_note
    # DIN 680: the window is 20 mm from the left and ends 15 mm above the first fold, at 105 mm; the letter,
    # 210 wide and 105 high when folded, lies in the middle of 220 × 110
    assert preview.window == ZoneBox("window", "Window", 15.0, 47.5, 90.0, 45.0)
    assert desk.state.summaries[-1] == (Step.PAPER, "A4 · DIN 5008 B · DL", True)


def test_a_low_window_shows_the_address_and_the_sender_is_printed_on_the_envelope(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.choose_envelope("no9")
    desk.presenter.paper.choose_layout("us9")
    total, preview = desk.state.total, desk.state.preview
    assert total is not None
    assert preview is not None
    assert (total.envelopes, desk.state.print_verb) == (6, "Print 6 pairs")
    assert (preview.envelope, preview.envelope_image) == ("#9", PAGE)
    assert "the sender is printed on it" in preview.window_note
    assert [zone.kind for zone in preview.zones] == ["sender", "window", "stamp", "coding", "read"]


def test_an_envelope_without_a_window_for_the_layout_is_printed_and_asked_about(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.choose_layout("us9")
    assert desk.state.total is not None
    assert desk.state.total.envelopes == 6
    assert desk.state.preview is not None
    assert (desk.state.preview.window, desk.state.preview.window_note) == (None, "")
    assert any("no window in a #10 envelope" in check.text for check in desk.state.checks)


def test_only_layouts_for_the_paper_can_be_chosen(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    offered = [tuple(key for key, _name in desk.state.paper.layouts)]
    desk.presenter.paper.choose_layout("us9")
    desk.presenter.paper.choose_paper("a4")
    offered.append(tuple(key for key, _name in desk.state.paper.layouts))
    assert offered == [("plain", "us9"), ("plain", "din5008b")]
    assert (desk.state.paper.layout, desk.state.can_print) == ("plain", True)
    desk.presenter.paper.choose_paper("letter")
    assert desk.state.paper.layout == "us9"


def test_the_layout_is_remembered(desk: Desk) -> None:
    desk.kept.words |= {"paper": "a4", "layout": "din5008b", "envelope": "dl"}
    desk.presenter.opened(reference(desk))
    assert desk.state.paper.layout == "din5008b"
    assert desk.planned_layouts == ["din5008b"]
    desk.presenter.paper.choose_layout("plain")
    assert desk.kept.words["layout"] == "plain"


def test_envelopes_with_a_window_for_the_layout_stand_first(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.choose_layout("us9")
    assert desk.state.paper.envelopes == (
        ("none", "No envelope"),
        ("", "With a window for this layout"),
        ("no9", "#9"),
        ("", "International (ISO)"),
        ("dl", "DL"),
        ("", "American"),
        ("no10", "#10"),
        ("+add", "Add a size…"),
    )


def test_home_and_abroad_follow_the_country_letters_are_posted_in(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.paper.choose_country("IS")
    assert desk.state.total is not None
    assert (desk.state.total.abroad, desk.state.total.home) == (3, 3)
    desk.presenter.address_to("main")
    assert (desk.state.total.abroad, desk.state.total.home) == (0, 3)
    assert desk.kept.words["home_country"] == "IS"


def test_the_preview_goes_round(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.preview.previous_piece()
    assert desk.state.preview is not None
    assert desk.state.preview.at == 6
    desk.presenter.preview.next_piece()
    assert desk.state.preview.at == 1


def test_names_typed_together_become_signers(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.signers.add("Berit Solau, Corin Vane; \n Dagny Orrel")
    desk.presenter.changed(frozenset({Noun.SIGNERS}))
    assert [row.title for row in desk.state.signers][-3:] == ["Berit Solau", "Corin Vane", "Dagny Orrel"]
    assert desk.state.total is not None
    assert desk.state.total.letters == 12
    desk.presenter.signers.add(" , ")
    assert desk.work.changes == [Noun.SIGNERS]


def test_an_expired_case_stops_until_a_person_says_otherwise(store: Store) -> None:
    import_document(store, read_document(read_case(deadline=date(2031, 1, 5))), accept=True)
    keep_signers(store, SIGNERS)
    desk = Desk(store)
    desk.presenter.opened(reference(desk))
    before = desk.state
    desk.fix("force")
    after = desk.state
    assert (before.stops, before.can_print, "stop" in before.reason) == (1, False, True)
    assert (after.stops, after.can_print, after.reason) == (0, True, "")


def test_a_missing_embassy_leads_to_its_form_and_the_sum_follows_once_it_is_there(store: Store) -> None:
    import_document(store, read_document(read_case(officials=(MINISTER,), copies_generic=True)), accept=True)
    keep_signers(store, SIGNERS)
    desk = Desk(store)
    desk.presenter.opened(reference(desk))
    assert "1 official · copies to embassies" in desk.state.cases[0].text
    assert desk.state.total is not None
    assert desk.state.total.letters == 3
    desk.fix("embassy")
    assert desk.shell.went == [(Page.OFFICIALS, "add")]
    add_embassy(store, EmbassyEntry("IS", "US", ("Embassy of Iceland", "5 Lantern Court")))
    desk.presenter.changed(frozenset({Noun.CASES}))
    assert adds_up(desk.state)
    assert desk.state.total is not None
    assert (desk.state.total.letters, desk.state.total.home) == (6, 3)
    assert "embassy" not in [check.fix[0] for check in desk.state.checks if check.fix]
    desk.presenter.address_to("main")
    assert desk.state.total is not None
    assert desk.state.total.letters == 3


def test_a_stop_holds_only_the_pieces_it_touches(store: Store) -> None:
    nowhere = replace(MINISTER, name="Elin Vask", address=(), country=None)
    import_document(store, read_document(read_case(officials=(nowhere, AMBASSADOR))), accept=True)
    keep_signers(store, SIGNERS)
    desk = Desk(store)
    desk.presenter.opened(reference(desk))
    can_print = [desk.state.can_print]
    desk.fix("hold")
    assert desk.state.print_verb == "Print 3 of 6 pairs"
    can_print.append(desk.state.can_print)
    assert adds_up(desk.state)
    desk.fix("unhold")
    can_print.append(desk.state.can_print)
    assert can_print == [False, True, False]


def test_printing_goes_into_a_new_folder_and_offers_to_open_the_files(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.printing.print_to(tmp_path)
    (draft, folder), *_ = desk.written
    assert folder.parent == tmp_path
    assert folder.name.startswith(f"Run 1, {TODAY.isoformat()}")
    assert len(draft.plan.pieces) == 6
    assert desk.state.written is not None
    assert "6 pieces" in desk.state.written.head
    assert ("mailbag", "Go to the mailbag") in desk.state.written.files
    assert desk.work.changes == [Noun.RUNS]
    assert desk.presenter.printing.folder == tmp_path
    desk.presenter.go_to_mailbag()
    assert desk.shell.went == [(Page.MAILBAG, "")]


def test_a_run_that_was_stopped_can_be_printed_again(desk: Desk, store: Store, tmp_path: Path) -> None:
    stopped = CancelledError("Stopped.", safe="Nothing was recorded.", todo="Print again.")
    cancelled = Desk(store, write=raising(stopped))
    cancelled.presenter.opened(reference(cancelled))
    cancelled.presenter.printing.print_to(tmp_path)
    assert cancelled.shell.troubles == [stopped]
    assert not cancelled.state.printing
    assert cancelled.state.can_print
    assert cancelled.state.written is None


def test_a_case_that_names_nobody_is_said_in_the_list_before_printing(store: Store) -> None:
    import_document(store, read_document(read_case(officials=())), accept=True)
    keep_signers(store, SIGNERS)
    desk = Desk(store)
    desk.presenter.opened(reference(desk))
    assert [check.level for check in desk.state.checks] == ["stop"]
    assert "names no official" in desk.state.checks[0].text
    assert not desk.state.can_print


def test_show_leads_to_the_piece(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    last = desk.state.preview
    assert last is not None
    numbers = [piece.piece for piece in plan_of(desk).plan.pieces]
    desk.presenter.checks.fix(Check("ask", "Ask:", "", ("show", "Show"), (numbers[4],)))
    assert desk.state.preview is not None
    assert desk.state.preview.at == 5


def plan_of(desk: Desk) -> PlannedRun:
    signers: Sequence[SignerLine] = list_signers(desk.store)
    return plan(desk.store, WriteRequest((reference(desk),), tuple(signers), dated=TODAY))


def test_steps_open_one_at_a_time(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.open_step("paper")
    steps = [state.step for state in desk.view.states]
    assert (steps[0], steps[-1]) == (Step.SIGNERS, Step.PAPER)
    assert [done for _step, _summary, done in desk.state.summaries] == [True, True, True]


def test_what_is_written_on_a_case_is_planned_and_shown(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    text = desk.state.letter.text
    assert text is not None
    desk.presenter.letter.edit(msgspec.structs.replace(text, subject="Set her free"))
    assert [request.own_texts for request in desk.requests][-1][0][1][0].subject == "Set her free"
    assert (desk.state.letter.pages, desk.state.can_print) == ("one page", True)
    desk.presenter.letter.edit(msgspec.structs.replace(text, paragraphs=()))
    assert desk.state.reason == "The letter on UA 7/31 has no words yet."
    assert (desk.state.can_print, desk.state.total) == (False, None)


def test_the_letter_in_the_preview_stays_when_others_come_before_it(desk: Desk, store: Store) -> None:
    other = read_case(reference="UA 6/31", reference_as_printed="6/31", deadline=date(2031, 3, 3))
    import_document(store, read_document(other, name="other.txt"), accept=True)
    desk.presenter.opened("UA 7/31")
    desk.presenter.preview.next_piece()
    assert desk.state.preview is not None
    title = desk.state.preview.title
    desk.presenter.tick_case("UA 6/31")
    pieces = {line.piece: line for line in desk.lines}
    assert desk.lines[0].case_ref == "UA 6/31"
    assert pieces[desk.state.preview.piece].case_ref == "UA 7/31"
    assert desk.state.preview.title == title


def test_the_preview_shows_a_letter_on_the_case_that_is_edited(desk: Desk, store: Store) -> None:
    other = read_case(reference="UA 8/31", reference_as_printed="8/31", officials=(MINISTER, AMBASSADOR))
    import_document(store, read_document(other, name="other.txt"), accept=True)
    desk.presenter.opened("UA 7/31")
    desk.presenter.tick_case("UA 8/31")
    pieces = {line.piece: line.case_ref for line in desk.lines}
    seen = []
    for case in ("UA 8/31", "UA 7/31", "UA 8/31"):
        desk.presenter.letter.choose_case(case)
        assert desk.state.preview is not None
        seen.append(pieces[desk.state.preview.piece])
    assert seen == ["UA 8/31", "UA 7/31", "UA 8/31"]


def test_a_letter_that_is_too_long_says_so_under_the_editor(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    text = desk.state.letter.text
    assert text is not None
    desk.presenter.letter.edit(
        msgspec.structs.replace(text, paragraphs=(Paragraph("far too many words " * 400 + "end."),))
    )
    assert desk.state.letter.pages == "longer than its page"
    (check,) = (check for check in desk.state.checks if check.cause == ("text", reference(desk)))
    desk.presenter.checks.fix(replace(check, fix=("cause", "")))
    assert desk.state.aim is not None
    assert (desk.state.aim.what, desk.state.letter.reference) == ("letter", reference(desk))
    assert desk.state.letter.words == "1603 words"


def test_an_address_and_own_words_are_changed_in_step_one_and_taken_back(desk: Desk, store: Store) -> None:
    desk.presenter.opened(reference(desk))
    first = desk.state.signers[0].key
    desk.presenter.signers.open(first)
    form = desk.state.signer
    assert form is not None
    assert form.lines == SIGNERS[0].lines
    desk.presenter.signers.save(replace(form, lines=("9 New Row", "Ellery"), own_words="I keep bees."))
    assert desk.state.signer is None
    assert desk.work.changes == [Noun.SIGNERS]
    kept = list_signers(store)[0]
    assert (kept.lines, kept.own_words) == (("9 New Row", "Ellery"), "I keep bees.")
    desk.presenter.changed(frozenset({Noun.SIGNERS}))
    assert desk.state.signers[0].text == "Ellery · own words"
    assert desk.shell.undo is not None
    desk.shell.undo()
    assert list_signers(store)[0].lines == SIGNERS[0].lines


def test_what_the_world_refuses_leaves_the_form_open(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.signers.open(desk.state.signers[0].key)
    form = desk.state.signer
    assert form is not None
    desk.presenter.signers.save(replace(form, country="Iceland"))
    assert len(desk.shell.troubles) == 1
    assert desk.state.signer is not None


class Later(AtOnce):
    """Plans come home when they are asked to, as from a thread."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Callable[[], None]] = []

    def read(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        key: str,
        label: str = "",
    ) -> Task:
        if key != "write plan":
            return super().read(work, done, failed=failed, key=key, label=label)
        self.waiting.append(lambda: done(work(Task(label))))
        return Task(label)


def test_what_was_typed_just_before_printing_is_printed(desk: Desk, store: Store, tmp_path: Path) -> None:
    later = Later()
    desk = Desk(store, later)
    desk.presenter._work = later
    desk.presenter.opened(reference(desk))
    later.waiting.pop()()
    text = desk.state.letter.text
    assert text is not None
    desk.presenter.letter.edit(msgspec.structs.replace(text, subject="Set her free"))
    desk.presenter.printing.print_to(tmp_path)
    assert desk.written == []
    later.waiting.pop()()
    ((draft, _folder),) = desk.written
    assert "Set her free" in str(draft.plan.cases[0])


def test_a_folder_that_exists_gets_a_number(tmp_path: Path) -> None:
    assert free_folder(tmp_path, "letters") == tmp_path / "letters"
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters (2)").mkdir()
    assert free_folder(tmp_path, "letters") == tmp_path / "letters (3)"


def check_of(desk: Desk, words: str) -> Check:
    return next(check for check in desk.state.checks if words in check.head)


def pressed(check: Check, key: str) -> Check:
    return replace(check, fix=next(fix for fix in (check.fix, *check.more) if fix and fix[0] == key))


def test_a_line_leads_to_the_official_or_the_case_it_is_about(store: Store) -> None:
    nowhere = replace(MINISTER, address=(), salutation=())
    import_document(store, read_document(read_case(officials=(nowhere, AMBASSADOR))))
    keep_signers(store, SIGNERS)
    desk = Desk(store)
    desk.presenter.opened(reference(desk))
    desk.presenter.checks.fix(pressed(check_of(desk, "no address"), "cause"))
    desk.presenter.checks.fix(pressed(check_of(desk, "accepted"), "cause"))
    official = plan_of(desk).plan.cases[0].addressees[0]
    assert desk.shell.went == [(Page.OFFICIALS, str(official.official_id)), (Page.CASES, reference(desk))]


def test_a_line_leads_to_the_row_of_the_signer_and_to_the_paper(desk: Desk) -> None:
    (stranger,) = add_signers(desk.store, ["Berit Solau"])
    desk.presenter.opened(reference(desk))
    desk.presenter.tick_signer(desk.state.signers[0].key)
    desk.presenter.paper.choose_layout("us9")
    desk.presenter.open_step("cases")
    asking = check_of(desk, "a signer gave no address")
    desk.presenter.checks.fix(pressed(asking, "cause"))
    assert desk.state.step is Step.SIGNERS
    assert desk.state.aim is not None
    assert (desk.state.aim.what, desk.state.aim.key) == ("signer", str(stranger.signer_id))
    again = desk.state.aim
    desk.presenter.checks.fix(pressed(asking, "cause"))
    assert desk.state.aim != again
    desk.presenter.checks.fix(pressed(check_of(desk, "no such window"), "cause"))
    assert (desk.state.step, desk.state.aim.what) == (Step.PAPER, "paper")


def test_lines_of_a_kind_open_and_fold(desk: Desk) -> None:
    add_signers(desk.store, [f"Invented Person {n}" for n in range(9)])
    desk.presenter.opened(reference(desk))
    counts = [len(desk.state.checks)]
    for key in ("unfold", "fold"):
        desk.presenter.checks.fix(pressed(check_of(desk, "9 signers gave no address"), key))
        counts.append(len(desk.state.checks))
    assert counts == [2, 11, 2]


def test_who_was_left_out_and_who_is_written_to_are_remembered(desk: Desk) -> None:
    desk.presenter.opened(reference(desk))
    desk.presenter.tick_signer(desk.state.signers[0].key)
    desk.presenter.address_to("main")
    desk.presenter.opened()
    desk.presenter.opened(reference(desk))
    assert [row.ticked for row in desk.state.signers] == [False, True, True]
    assert desk.state.to == "main"
    tomorrow = Desk(desk.store)
    tomorrow.kept.words = desk.kept.words
    tomorrow.presenter.opened(reference(desk))
    assert tomorrow.state.to == "main"
    assert [row.ticked for row in tomorrow.state.signers] == [True, True, True]
    tomorrow.kept.words["write_to"] = "nonsense of another version"
    newer = Desk(desk.store)
    newer.kept.words = tomorrow.kept.words
    newer.presenter.opened(reference(desk))
    assert newer.state.to == "all"
