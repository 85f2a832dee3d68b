"""The Officials page bound to its use cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.wiring.home import Around, Screen

if TYPE_CHECKING:
    from models.lines import (
        OfficialLine,
    )


def officials_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.officials.presenter import OfficialsPresenter, OfficialUseCases
    from ui.officials.view import OfficialsPage

    def list_officials() -> tuple[OfficialLine, ...]:
        from desktop import officials

        return officials.list_officials(around.home.store)

    view = OfficialsPage()
    presenter = OfficialsPresenter(
        view,
        OfficialUseCases(list_officials),
        around.work,
        around.shell,
        home=around.preferences.home_country,
    )
    view.chosen.connect(presenter.choose)
    view.searched.connect(presenter.search)
    view.case_asked.connect(presenter.open_case)
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    return Screen(view, presenter, view.focus_list, view.focus_search, lambda: None)
