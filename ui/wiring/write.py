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
    from models.lines import (
        RunDetail,
        SignerLine,
    )
    from ui.write.choosing import EnvelopeLine, LayoutLine
    from ui.write.presenter import WriteUseCases


def write_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.write.presenter import WritePresenter
    from ui.write.view import WritePage

    view = WritePage()
    presenter = WritePresenter(
        view, write_use_cases(around.home), around.work, around.shell, around.preferences
    )
    view.folder_from = lambda: presenter.folder
    view.step_asked.connect(presenter.open_step)
    view.folder_given.connect(presenter.print_to)
    view.fix_asked.connect(presenter.fix)
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    view.signers.toggled.connect(presenter.tick_signer)
    view.signers.all_asked.connect(presenter.tick_all_signers)
    view.signers.names_given.connect(presenter.add_signers)
    view.signers.file_given.connect(presenter.import_signers)
    view.cases.toggled.connect(presenter.tick_case)
    view.cases.to_chosen.connect(presenter.address_to)
    view.paper.paper_chosen.connect(presenter.choose_paper)
    view.paper.layout_chosen.connect(presenter.choose_layout)
    view.paper.envelope_chosen.connect(presenter.choose_envelope)
    view.paper.country_chosen.connect(presenter.choose_country)
    view.paper.addresses_hidden.connect(presenter.hide_addresses)
    view.preview.next_asked.connect(presenter.next_piece)
    view.preview.previous_asked.connect(presenter.previous_piece)

    def act(key: str) -> None:
        if key == "mailbag":
            presenter.go_to_mailbag()
        else:
            around.open_file(Path(key))

    view.written_acted.connect(act)
    return Screen(view, presenter, view.focus_first, view.focus_first, view.ask_folder)


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

    def add_signers(names: Sequence[str]) -> tuple[SignerLine, ...]:
        from desktop import signers

        return signers.add_signers(home.store, names)

    def import_signers(path: Path) -> tuple[SignerLine, ...]:
        from desktop import signers

        return signers.import_signers(home.store, path)

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

    return WriteUseCases(read_lists, add_signers, import_signers, plan, picture, write)
