"""The Write page bound to its use cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.wiring.home import Around, OpenHome, Screen
from ui.work import Task

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.figures import Stationery
    from desktop.printing.plan import PlannedLine
    from desktop.selection import WriteRequest
    from desktop.texts import OfferedText
    from desktop.writing.text import LetterText
    from models.lines import (
        RunDetail,
        SignerLine,
    )
    from ui.write.choosing import EnvelopeLine, LayoutLine
    from ui.write.letter_presenter import LetterPresenter, LetterUseCases
    from ui.write.presenter import WriteUseCases
    from ui.write.signers_presenter import SignerUseCases
    from ui.write.view import WritePage


PANES = "write_panes"
"""The choice that remembers how wide the parts of the page are."""


def write_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.write.presenter import WritePresenter
    from ui.write.view import WritePage

    view = WritePage()
    presenter = WritePresenter(
        view, write_use_cases(around.home), around.work, around.shell, around.preferences
    )
    view.folder_from = lambda: presenter.folder
    view.panes_from = lambda: around.preferences.word(PANES)
    view.panes_moved.connect(lambda sizes: around.preferences.keep(PANES, sizes))
    view.step_asked.connect(presenter.open_step)
    view.folder_given.connect(presenter.print_to)
    view.fix_asked.connect(presenter.fix)
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    view.signers.toggled.connect(presenter.tick_signer)
    view.signers.all_asked.connect(presenter.tick_all_signers)
    view.signers.names_given.connect(presenter.signers.add)
    view.signers.file_given.connect(presenter.signers.import_list)
    view.cases.toggled.connect(presenter.tick_case)
    view.cases.to_chosen.connect(presenter.address_to)
    view.paper.paper_chosen.connect(presenter.choose_paper)
    view.paper.layout_chosen.connect(presenter.choose_layout)
    view.paper.envelope_chosen.connect(presenter.choose_envelope)
    view.paper.country_chosen.connect(presenter.choose_country)
    view.signers.open_asked.connect(presenter.signers.open)
    view.signers.form.saved.connect(presenter.signers.save)
    view.signers.form.left.connect(presenter.signers.leave)
    connect_letter(view, presenter.letter)
    view.preview.next_asked.connect(presenter.next_piece)
    view.preview.previous_asked.connect(presenter.previous_piece)

    def act(key: str) -> None:
        if key == "mailbag":
            presenter.go_to_mailbag()
        else:
            around.open_file(Path(key))

    view.written_acted.connect(act)
    return Screen(view, presenter, view.focus_first, view.focus_first, view.ask_folder)


def connect_letter(view: WritePage, letter: LetterPresenter) -> None:
    """What is done with the letter in hand."""
    pane = view.letter
    pane.edited.connect(letter.edit)
    pane.case_chosen.connect(letter.choose_case)
    pane.language_chosen.connect(letter.choose_language)
    pane.text_picked.connect(letter.pick_text)
    pane.text_ticked.connect(letter.tick_text)
    pane.new_asked.connect(letter.new_text)
    pane.keep_given.connect(letter.keep_text)
    pane.delete_asked.connect(letter.delete_text)
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


def offered_envelopes(kept: Stationery) -> tuple[EnvelopeLine, ...]:
    """Every envelope there is, in the order of the stationery."""
    from ui.write.choosing import EnvelopeLine

    return tuple(EnvelopeLine(key, sheet.name, sheet.source) for key, sheet in kept.envelopes.items())


def write_use_cases(home: OpenHome) -> WriteUseCases:
    """The Write page's questions to the program."""
    from ui.write.choosing import Lists
    from ui.write.presenter import Pictures, WriteUseCases

    def read_lists(today: date) -> Lists:
        from desktop import cases, signers
        from desktop.addressing.countries import known_countries
        from desktop.printing.stationery import stationery
        from ui.dates import countries

        known = known_countries()
        kept = stationery()
        return Lists(
            signers=signers.list_signers(home.store),
            cases=cases.list_cases(home.store, today=today, everything=True),
            papers=tuple((key, sheet.name) for key, sheet in kept.papers.items()),
            layouts=offered_layouts(kept),
            envelopes=offered_envelopes(kept),
            countries=tuple(pair for pair in countries() if pair[0] in known),
        )

    def plan(request: WriteRequest) -> tuple[PlannedRun, tuple[PlannedLine, ...]]:
        from desktop import planned_runs
        from desktop.printing.plan import piece_lines

        draft = planned_runs.plan(home.store, request)
        return draft, piece_lines(draft.plan)

    def picture(draft: PlannedRun, piece: int) -> Pictures:
        from desktop.printing.preview import envelope_page, letter_page, page_image
        from ui.write.preview_pane import DPI

        letter = page_image(letter_page(draft.plan, piece), dpi=DPI)
        if not draft.plan.options.prints_envelopes:
            return letter, None
        return letter, page_image(envelope_page(draft.plan, piece), dpi=DPI)

    def write(draft: PlannedRun, folder: Path, task: Task) -> RunDetail:
        from desktop import runs

        return runs.write_planned(
            home.store, draft, folder=folder, progress=task.progress, cancelled=task.cancelled
        )

    return WriteUseCases(read_lists, plan, picture, write, signer_use_cases(home), letter_use_cases(home))


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
    from ui.write.letter_presenter import LetterUseCases

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
