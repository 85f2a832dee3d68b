"""The Write page bound to its use cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.wiring.home import Around, OpenHome, Screen
from ui.work import Task

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.figures import Stationery
    from desktop.printing.planned_lines import PlannedLine
    from desktop.sizes import OwnSizes
    from desktop.texts import OfferedText
    from desktop.write_request import WriteRequest
    from desktop.writing.text import LetterText
    from models.lines import SignerLine
    from models.run_lines import RunDetail
    from ui.write.choosing import EnvelopeLine, LabelLine, LayoutLine
    from ui.write.kept_texts import LetterUseCases
    from ui.write.letter_presenter import LetterPresenter
    from ui.write.paper_panel import PaperPanel
    from ui.write.paper_presenter import PaperPresenter
    from ui.write.signers_presenter import SignerUseCases
    from ui.write.use_cases import (
        NewSize,
        Pictures,
        PrintUseCases,
        SizeUseCases,
        Sketch,
        WriteUseCases,
    )
    from ui.write.view import WritePage


PANES = "write_panes"
"""The choice that remembers how wide the parts of the page are."""


def write_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.write.presenter import WritePresenter
    from ui.write.view import WritePage

    view = WritePage()
    use = write_use_cases(around.home, around.open_file)
    presenter = WritePresenter(view, use, around.work, around.shell, around.preferences)
    view.folder_from = lambda: presenter.printing.folder
    view.panes_from = lambda: around.preferences.word(PANES)
    view.panes_moved.connect(lambda sizes: around.preferences.keep(PANES, sizes))
    view.step_asked.connect(presenter.open_step)
    view.folder_given.connect(presenter.printing.print_to)
    view.test_folder_given.connect(presenter.print_test)
    view.open_asked.connect(presenter.checks.lead_to_open)
    view.fix_asked.connect(presenter.checks.fix)
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    view.signers.toggled.connect(presenter.tick_signer)
    view.signers.all_asked.connect(presenter.tick_all_signers)
    view.signers.names_given.connect(presenter.signers.add)
    view.signers.file_given.connect(presenter.signers.import_list)
    view.cases.toggled.connect(presenter.tick_case)
    view.cases.to_chosen.connect(presenter.address_to)
    _connect_paper(view.paper, presenter.paper)
    view.signers.open_asked.connect(presenter.signers.open)
    view.signers.form.saved.connect(presenter.signers.save)
    view.signers.form.left.connect(presenter.signers.leave)
    connect_letter(view, presenter.letter)
    view.preview.next_asked.connect(presenter.preview.next_piece)
    view.preview.previous_asked.connect(presenter.preview.previous_piece)

    def act(key: str) -> None:
        if key == "mailbag":
            presenter.go_to_mailbag()
        else:
            around.open_file(Path(key))

    view.written_acted.connect(act)
    return Screen(view, presenter, view.focus_first, view.focus_first, view.ask_folder)


def _connect_paper(panel: PaperPanel, paper: PaperPresenter) -> None:
    panel.sketch = paper.sketch
    panel.paper_chosen.connect(paper.choose_paper)
    panel.layout_chosen.connect(paper.choose_layout)
    panel.envelope_chosen.connect(paper.choose_envelope)
    panel.addresses_on.connect(paper.address_on)
    panel.labels_chosen.connect(paper.choose_labels)
    panel.first_label_chosen.connect(paper.start_at)
    panel.country_chosen.connect(paper.choose_country)
    panel.language_chosen.connect(paper.choose_language)
    panel.script_chosen.connect(paper.choose_script)
    panel.copies_chosen.connect(paper.choose_copies)
    panel.airmail_marked.connect(paper.mark_airmail)
    panel.size_given.connect(paper.add_size)
    panel.size_dropped.connect(paper.remove_size)


def connect_letter(view: WritePage, letter: LetterPresenter) -> None:
    """What is done with the letter in hand."""
    pane = view.letter
    pane.edited.connect(letter.edit)
    pane.cut_short.connect(letter.say_cut_short)
    pane.case_chosen.connect(letter.choose_case)
    pane.language_chosen.connect(letter.choose_language)
    pane.text_picked.connect(letter.pick_text)
    pane.text_ticked.connect(letter.tick_text)
    pane.new_asked.connect(letter.new_text)
    pane.keep_given.connect(letter.kept.keep)
    pane.delete_asked.connect(letter.kept.delete)
    pane.offered_asked.connect(letter.take_offered)
    view.options.changed.connect(letter.set_options)


def offered_layouts(kept: Stationery) -> tuple[LayoutLine, ...]:
    """Every letter layout there is, in the order of the stationery."""
    from ui.write.choosing import LayoutLine

    return tuple(
        LayoutLine(
            key, form.name, tuple(form.papers), tuple(form.letterhead.windows if form.letterhead else ())
        )
        for key, form in kept.layouts.items()
    )


def offered_envelopes(kept: Stationery, own: OwnSizes | None = None) -> tuple[EnvelopeLine, ...]:
    """Every envelope there is, in the order of the stationery, then the user's own."""
    from ui.write.choosing import EnvelopeLine

    made = tuple(EnvelopeLine(key, sheet.name, sheet.source) for key, sheet in kept.envelopes.items())
    mine = own.envelopes if own else ()
    return (*made, *(EnvelopeLine(sheet.name, sheet.name, sheet.source, own=True) for sheet in mine))


def offered_labels(kept: Stationery, own: OwnSizes | None = None) -> tuple[LabelLine, ...]:
    """Every sheet of labels there is, as `offered_envelopes`."""
    from ui.write.choosing import LabelLine

    made = tuple(LabelLine(key, form.name, form.columns, form.rows) for key, form in kept.labels.items())
    mine = own.labels if own else ()
    return (*made, *(LabelLine(form.name, form.name, form.columns, form.rows, own=True) for form in mine))


def write_use_cases(home: OpenHome, open_folder: Callable[[Path], object]) -> WriteUseCases:
    """The Write page's questions to the program."""
    from ui.write.choosing import Lists
    from ui.write.use_cases import WriteUseCases

    def read_lists(today: date) -> Lists:
        from desktop import cases, signers
        from desktop.addressing.countries import LANGUAGES, known_countries
        from desktop.printing.stationery import stationery
        from desktop.sizes import list_sizes
        from ui.dates import countries, language_name

        known = known_countries()
        kept, own = stationery(), list_sizes(home.store)
        return Lists(
            signers=signers.list_signers(home.store),
            cases=cases.list_cases(home.store, today=today, everything=True),
            papers=tuple((key, sheet.name) for key, sheet in kept.papers.items()),
            layouts=offered_layouts(kept),
            envelopes=offered_envelopes(kept, own),
            labels=offered_labels(kept, own),
            languages=tuple((code, language_name(code)) for code in LANGUAGES),
            countries=tuple(pair for pair in countries() if pair[0] in known),
        )

    def plan(request: WriteRequest) -> tuple[PlannedRun, tuple[PlannedLine, ...]]:
        from desktop import planned_runs
        from desktop.printing.planned_lines import piece_lines

        draft = planned_runs.plan(home.store, request)
        return draft, piece_lines(draft.plan)

    return WriteUseCases(
        read_lists,
        plan,
        picture_of_piece,
        print_use_cases(home, open_folder),
        size_use_cases(home),
        signer_use_cases(home),
        letter_use_cases(home),
    )


def picture_of_piece(draft: PlannedRun, piece: int) -> Pictures:
    """The pages of one piece as pictures, and what the tap test says of them."""
    from desktop.printing.preview import envelope_page, label_page, letter_page, page_image, page_images
    from desktop.printing.tap import tap_test
    from ui.write.outside import label_zone
    from ui.write.sheet import DPI
    from ui.write.use_cases import Pictures

    plan, options = draft.plan, draft.plan.options
    letter, *more = page_images(letter_page(plan, piece), dpi=DPI)
    second = more[0] if more else None
    if options.prints_labels:
        pdf, label = label_page(plan, piece)
        sheet, zone = page_image(pdf, dpi=DPI), label_zone(options.label_form, label)
        return Pictures(letter, sheet, label=zone, second=second)
    envelope = page_image(envelope_page(plan, piece), dpi=DPI) if options.prints_envelopes else None
    return Pictures(letter, envelope, tap=tap_test(plan, piece), second=second)


def print_use_cases(home: OpenHome, open_folder: Callable[[Path], object]) -> PrintUseCases:
    """What is written into folders."""
    from ui.write.use_cases import PrintUseCases

    def write(draft: PlannedRun, folder: Path, task: Task) -> RunDetail:
        from desktop import runs

        return runs.write_planned(
            home.store, draft, folder=folder, progress=task.progress, cancelled=task.cancelled
        )

    def test_pair(draft: PlannedRun, piece: int, folder: Path) -> None:
        from desktop.trial import write_test_pair

        write_test_pair(draft.plan, piece, folder)

    return PrintUseCases(write, test_pair, open_folder)


def size_use_cases(home: OpenHome) -> SizeUseCases:
    """Sizes of one's own: drawn while they are typed, kept, removed."""
    from ui.write.use_cases import SizeUseCases

    def add(size: NewSize) -> str:
        from desktop.sizes import Grid, add_size

        grid = Grid(*size.grid, paper=size.paper) if size.grid else None
        return add_size(home.store, size.name, size.size, grid).name

    def remove(name: str) -> str:
        from desktop.sizes import remove_size

        return remove_size(home.store, name)

    return SizeUseCases(sketch_size, add, remove)


def sketch_size(size: NewSize, country: str) -> Sketch:
    """A size as it would be printed on at the post of `country`; nothing is kept.

    Raises:
        WrongInputError: it is none.
    """
    from desktop.printing.labels import label_box
    from desktop.printing.stationery import paper, post_in, zones_of_sheet
    from desktop.sizes import Grid, own_envelope, own_labels
    from ui.words import tr
    from ui.write.outside import zone_words
    from ui.write.use_cases import Sketch

    if size.grid is not None:
        form = own_labels(size.name, size.size, Grid(*size.grid, paper=size.paper))
        sheet = paper(form.paper)
        zones = zone_words([("label", label_box(form, label)) for label in range(form.count)])
        words = tr("{n} labels on {paper}", n=form.count, paper=sheet.name)
        return Sketch(sheet.width_mm, sheet.height_mm, zones, words)
    sheet = own_envelope(size.name, size.size)
    found = zones_of_sheet(sheet, post_in(country))
    named = (("sender", found.sender), ("address", found.address), ("stamp", found.stamp))
    words = tr("{wide} × {high} mm", wide=f"{sheet.width_mm:g}", high=f"{sheet.height_mm:g}")
    return Sketch(sheet.width_mm, sheet.height_mm, zone_words((*named, ("coding", found.coding))), words)


def signer_use_cases(home: OpenHome) -> SignerUseCases:
    """The questions about who signs."""
    from ui.write.signers_presenter import SignerUseCases

    def add(names: Sequence[str]) -> tuple[SignerLine, ...]:
        from desktop import signers

        return signers.add_signers(home.store, names)

    def import_(path: Path) -> tuple[SignerLine, ...]:
        from desktop import signers

        return signers.import_signers(home.store, path)

    def change(line: SignerLine) -> SignerLine:
        from desktop import signers

        return signers.change_signer(home.store, line)

    return SignerUseCases(add, import_, change)


def letter_use_cases(home: OpenHome) -> LetterUseCases:
    """The letter's questions to the program."""
    from ui.write.kept_texts import LetterUseCases

    def offered_texts(reference: str, language: str) -> tuple[OfferedText, ...]:
        from desktop import texts

        return texts.offered_texts(home.store, reference, language=language)

    def save_text(name: str, text: LetterText) -> None:
        from desktop import texts

        texts.save_text(home.store, name, text)

    def remove_text(name: str, language: str) -> LetterText:
        from desktop import texts

        return texts.remove_text(home.store, name, language=language)

    return LetterUseCases(offered_texts, save_text, remove_text)
