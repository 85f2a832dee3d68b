"""The palette without a window."""

from __future__ import annotations

import pytest

from models.errors import StoreError
from models.lines import Hit, TextRun
from models.words import HitKind
from tests.ui.stand_ins import AtOnce, Notes, Screen, raising
from ui.palette.presenter import MOST_ROWS, Command, PalettePresenter
from ui.palette.state import Heading, PaletteState
from ui.places import Page

DONE: list[str] = []
COMMANDS = (
    Command("Import a file", "Ctrl+O", lambda: DONE.append("import")),
    Command("Record an action", "Ctrl+R", lambda: DONE.append("record")),
)
HITS = (
    Hit(
        HitKind.CASE,
        1,
        ("UA 901/31",),
        "Lamp keeper held",
        (TextRun("Mirela ", False), TextRun("Osten", True)),
    ),
    Hit(HitKind.OFFICIAL, 7, ("UA 901/31",), "Aldric Venn, Minister", ()),
    Hit(HitKind.DOCUMENT, 3, ("UA 902/31",), "lamp-keeper.txt", ()),
    Hit(HitKind.SIGNER, 2, (), "Ida Calloway", ()),
    Hit(HitKind.PIECE, 412, ("UA 901/31",), "Ida Calloway to Aldric Venn", ()),
)


def opened(hits: tuple[Hit, ...] = HITS) -> tuple[PalettePresenter, Screen[PaletteState], Notes]:
    view: Screen[PaletteState] = Screen()
    shell = Notes()
    presenter = PalettePresenter(view, lambda _text: hits, COMMANDS, AtOnce(), shell)
    presenter.opened()
    DONE.clear()
    return presenter, view, shell


def test_before_typing_it_offers_what_can_be_done() -> None:
    _presenter, view, _shell = opened()
    assert [row.spoken for row in view.state.rows] == [
        "Do",
        "Import a file, Ctrl+O",
        "Record an action, Ctrl+R",
    ]
    assert view.state.current == "do:0"


def test_typing_finds_commands_and_things_in_groups() -> None:
    presenter, view, _shell = opened()
    presenter.typed("record")
    heads = [row.title for row in view.state.rows if isinstance(row, Heading)]
    assert heads == ["Do", "Cases", "Officials", "Documents", "Signers", "Pieces"]
    spoken = [row.spoken for row in view.state.rows]
    assert "Lamp keeper held, UA 901/31 · Mirela Osten" in spoken
    assert any(words.startswith("Piece 0412") for words in spoken)


@pytest.mark.parametrize(
    ("key", "page", "what"),
    [
        ("case:1", Page.CASES, "UA 901/31"),
        ("official:7", Page.OFFICIALS, "7"),
        ("document:3", Page.CASES, "UA 902/31"),
        ("signer:2", Page.WRITE, ""),
        ("piece:412", Page.MAILBAG, "#412"),
    ],
)
def test_each_row_leads_to_its_page(key: str, page: Page, what: str) -> None:
    presenter, _view, shell = opened()
    presenter.typed("x")
    presenter.choose(key)
    assert shell.went == [(page, what)]


def test_a_command_is_done() -> None:
    presenter, _view, _shell = opened()
    presenter.choose("do:1")
    assert DONE == ["record"]


def test_there_are_never_more_than_nine_rows_besides_heads() -> None:
    many = tuple(Hit(HitKind.CASE, n, (f"UA {n}/31",), "A case", ()) for n in range(40))
    presenter, view, _shell = opened(many)
    presenter.typed("a")
    assert sum(1 for row in view.state.rows if row.key) == MOST_ROWS


def test_nothing_found_says_what_to_try() -> None:
    presenter, view, _shell = opened(())
    presenter.typed("xyzzy")
    assert view.state.rows == ()
    assert view.state.note.startswith("Nothing found.")


def test_a_search_that_fails_is_told_and_commands_stay() -> None:
    view: Screen[PaletteState] = Screen()
    refuse = raising(StoreError("The database is damaged.", safe="A", todo="B"))
    presenter = PalettePresenter(view, refuse, COMMANDS, AtOnce(), Notes())
    presenter.typed("import")
    assert view.state.note == "The database is damaged."
    assert view.state.current == "do:0"
