"""The Officials page bound to its use cases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.wiring.home import Around, OpenHome, Screen

if TYPE_CHECKING:
    from desktop.embassies import EmbassiesImported
    from models.lines import EmbassyEntry, EmbassyLine, OfficialLine
    from ui.officials.presenter import OfficialUseCases


def officials_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.officials.presenter import OfficialsPresenter
    from ui.officials.view import OfficialsPage

    view = OfficialsPage()
    presenter = OfficialsPresenter(
        view,
        official_use_cases(around.home),
        around.work,
        around.shell,
        home=around.preferences.home_country,
    )
    view.chosen.connect(presenter.choose)
    view.searched.connect(presenter.search)
    view.case_asked.connect(presenter.open_case)
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    view.add_asked.connect(presenter.add_embassy)
    view.change_asked.connect(presenter.change_embassy)
    view.remove_asked.connect(presenter.remove_embassy)
    view.typed.connect(presenter.type)
    view.kept.connect(presenter.keep)
    view.left.connect(presenter.leave_form)
    view.file_given.connect(presenter.import_file)
    view.export_given.connect(presenter.export_file)
    view.notice_read.connect(presenter.read_notice)
    return Screen(view, presenter, view.focus_list, view.focus_search, view.primary)


def official_use_cases(home: OpenHome) -> OfficialUseCases:
    """The Officials page's questions to the program."""
    from ui.officials.presenter import OfficialUseCases

    def list_officials() -> tuple[OfficialLine, ...]:
        from desktop import officials

        return officials.list_officials(home.store)

    def countries() -> tuple[tuple[str, str], ...]:
        from desktop.addressing.countries import known_countries
        from ui.dates import countries

        known = known_countries()
        return tuple(pair for pair in countries() if pair[0] in known)

    def keep(embassy_id: int | None, entry: EmbassyEntry) -> EmbassyLine | dict[str, str]:
        from desktop import embassies
        from desktop.embassy_entry import clean_entry, faults_of

        clean = clean_entry(entry)
        if faults := faults_of(clean):
            return faults
        if embassy_id is None:
            return embassies.add_embassy(home.store, clean)
        return embassies.change_embassy(home.store, embassy_id, clean)

    def remove(embassy_id: int) -> EmbassyEntry:
        from desktop import embassies

        return embassies.remove_embassy(home.store, embassy_id)

    def import_embassies(path: Path) -> EmbassiesImported:
        from desktop import embassies

        return embassies.import_embassies(home.store, path)

    def export_embassies(path: Path) -> int:
        from desktop import embassies

        return embassies.export_embassies(home.store, path)

    return OfficialUseCases(list_officials, countries, keep, remove, import_embassies, export_embassies)
