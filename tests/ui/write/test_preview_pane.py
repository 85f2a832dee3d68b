"""The preview shows one page or two, and opens large enough to be read."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.printing.preview import PageImage
from ui.write.page_dialog import PageDialog
from ui.write.preview_pane import PreviewPane
from ui.write.sheet import Sheet
from ui.write.state import Preview, WriteState

PAGE = PageImage(2, 3, b"\xff" * 24)
ONE = Preview(1, 6, 412, "Ida to Tam", "A4", "DL", letter_image=PAGE, envelope_image=PAGE)


def shown(pane: PreviewPane) -> list[str]:
    return [sheet.accessibleName() for sheet in pane.findChildren(Sheet) if sheet.isVisible()]


def test_the_second_page_lies_below_the_first_where_there_is_one(dressed: QtBot) -> None:
    pane = PreviewPane()
    dressed.addWidget(pane)
    pane.resize(360, 900)
    pane.show()
    pane.show_state(WriteState(preview=ONE))
    assert shown(pane) == ["Letter", "Envelope"]
    two = replace(ONE, pages=2, second_image=PAGE, made=1)
    pane.show_state(WriteState(preview=two))
    assert shown(pane) == ["Letter", "Second page of the letter", "Envelope"]
    places = [sheet.mapTo(pane, sheet.rect().topLeft()).y() for sheet in pane.findChildren(Sheet)[:2]]
    assert places[0] < places[1]
    pane.show_state(WriteState(preview=replace(ONE, at=2, made=2)))
    assert shown(pane) == ["Letter", "Envelope"]


def test_the_letter_opens_large_with_all_its_pages(dressed: QtBot) -> None:
    pane = PreviewPane()
    dressed.addWidget(pane)
    pane.resize(360, 900)
    pane.show()
    assert pane.open_large() is None
    pane.show_state(WriteState(preview=replace(ONE, pages=2, second_image=PAGE)))
    dialog = pane.open_large()
    assert isinstance(dialog, PageDialog)
    sheets = dialog.findChildren(Sheet)
    assert [sheet.accessibleName() for sheet in sheets] == ["Letter", "Second page of the letter"]
    assert "412" in dialog.windowTitle()
    assert "Ida to Tam" in sheets[0].accessibleDescription()
    dialog.reject()
