"""The Cases page bound to its use cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.places import Page
from ui.wiring.home import Around, OpenHome, Screen
from ui.work import Task

if TYPE_CHECKING:
    from desktop.importing import FileProblem, Imported
    from desktop.taking_up import TakenUp
    from models.lines import (
        ActionLine,
        CaseDetail,
        CaseLine,
    )
    from ui.cases.presenter import CaseUseCases


def cases_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.cases.presenter import CasesPresenter
    from ui.cases.view import CasesPage

    view = CasesPage()
    presenter = CasesPresenter(
        view, case_use_cases(around.home), around.work, around.shell, home=around.preferences.home_country
    )
    view.chosen.connect(presenter.choose)
    view.searched.connect(presenter.search)
    view.filtered.connect(presenter.filter)
    view.files_given.connect(presenter.import_files)
    view.text_given.connect(presenter.import_text)
    view.markup_given.connect(presenter.import_markup)
    view.write_asked.connect(presenter.write)
    view.record_asked.connect(presenter.record)
    view.review_asked.connect(presenter.review)
    view.accept_asked.connect(presenter.accept)
    view.samples_asked.connect(presenter.open_samples)
    view.collector_asked.connect(lambda: around.shell.go(Page.ACTIONS, "connect"))
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    return Screen(view, presenter, view.focus_list, view.focus_search, presenter.write)


def case_use_cases(home: OpenHome) -> CaseUseCases:
    """The Cases page's questions to the program."""
    from ui.cases.presenter import CaseUseCases

    def list_cases(today: date) -> tuple[CaseLine, ...]:
        from desktop import cases

        return cases.list_cases(home.store, today=today, everything=True)

    def find_case(reference: str, today: date) -> CaseDetail:
        from desktop import cases

        return cases.find_case(home.store, reference, today=today)

    def recent_actions(reference: str) -> tuple[ActionLine, ...]:
        from desktop import tracking

        lines = tracking.list_actions(home.store)
        return tuple(line for line in lines if line.case_ref == reference)

    def accept_case(reference: str) -> None:
        from desktop import cases

        cases.accept_case(home.store, reference)

    def import_files(paths: Sequence[Path], task: Task) -> tuple[Imported | FileProblem, ...]:
        from desktop import importing

        return importing.import_files(home.store, paths, progress=task.progress, cancelled=task.cancelled)

    def import_text(text: str, name: str) -> Imported:
        from desktop import importing
        from desktop.reading import read_text

        return importing.import_document(home.store, read_text(text, name=name))

    def import_markup(markup: str, name: str) -> Imported:
        from desktop import importing
        from desktop.reading import read_html

        return importing.import_document(home.store, read_html(markup, name=name))

    def samples() -> tuple[Path, ...]:
        import resources

        return (resources.path("samples"),)

    def take_up(number: int) -> TakenUp:
        from desktop import taking_up

        return taking_up.take_up(home.store, number)

    def put_back(taken: TakenUp) -> None:
        from desktop import taking_up

        taking_up.put_back(home.store, taken)

    return CaseUseCases(
        list_cases,
        find_case,
        recent_actions,
        accept_case,
        import_files,
        import_text,
        import_markup,
        samples,
        take_up,
        put_back,
    )
