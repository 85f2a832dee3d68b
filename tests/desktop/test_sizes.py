"""Own envelopes and label sheets: what is a size, what is kept, and what a removed one leaves behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from desktop.importing import import_document
from desktop.planned_runs import plan
from desktop.printing.stationery import stationery
from desktop.runs import reprint, write
from desktop.settings import find_settings, remember_choices
from desktop.sizes import (
    Grid,
    OwnSizes,
    add_size,
    list_sizes,
    measured,
    own_envelope,
    own_labels,
    remove_size,
)
from desktop.write_request import WriteRequest
from models.errors import NotFoundError, WrongInputError
from models.store import Store
from tests.invented import SIGNERS, TODAY, read_document

INCH = 25.4


@pytest.mark.parametrize(
    ("text", "width", "height"),
    [
        ("220x110", 220, 110),
        ("220 × 110 mm", 220, 110),
        ("9.5 x 4.125 in", 9.5 * INCH, 4.125 * INCH),
        ("9,5 x 4,125 in", 9.5 * INCH, 4.125 * INCH),
        ('9 1/2 x 4 1/8"', 9.5 * INCH, 4.125 * INCH),
        ("9.5in x 4.125in", 9.5 * INCH, 4.125 * INCH),
        ("9.5 in x 105 mm", 9.5 * INCH, 105),
        ("24.1 by 10.5 cm", 241, 105),
    ],
)
def test_a_size_is_read_in_millimetres_or_inches(text: str, width: float, height: float) -> None:
    assert measured(text) == pytest.approx((width, height), abs=0.006)


@pytest.mark.parametrize(
    "text", ["", "220", "220 x", "x 110", "-220 x 110", "220 x 110 furlongs", "1/0 x 1/0"]
)
def test_what_is_no_size_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(WrongInputError) as caught:
        own_envelope("Kraft", text)
    assert caught.value.todo


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ("80 x 110", "80 mm wide"),
        ("220 x 500", "500 mm high"),
        ("9.5 x 4.125", "9.5 mm wide"),
        ("100 x 100", "no room for sender, stamp and address"),
    ],
)
def test_an_envelope_that_cannot_be_printed_is_refused(size: str, words: str) -> None:
    with pytest.raises(WrongInputError, match=words):
        own_envelope("Kraft", size)


def test_labels_lie_in_the_middle_of_their_sheet_unless_measured() -> None:
    form = own_labels("Mine", "60 x 30", Grid(3, 9))
    assert (form.left_mm, form.top_mm, form.across_mm, form.down_mm) == (15, 13.5, 60, 30)
    form = own_labels("Mine", "60 x 30", Grid(3, 8, left_mm=7, top_mm=9, across_mm=65, down_mm=32))
    assert (form.left_mm, form.top_mm, form.across_mm, form.down_mm) == (7, 9, 65, 32)


@pytest.mark.parametrize(
    ("size", "grid", "words"),
    [
        ("60 x 30", Grid(4, 9), "do not lie on a sheet of A4"),
        ("60 x 30", Grid(3, 10), "do not lie on a sheet of A4"),
        ("60 x 30", Grid(3, 9, across_mm=50), "do not lie"),
        ("40 x 30", Grid(3, 9), "no room for an address"),
        ("60 x 30", Grid(3, 9, paper="papyrus"), "no paper called papyrus"),
        ("60 x 30", Grid(3, 9, left_mm=-5), "do not lie"),
        ("60 x 30", Grid(0, 9), "do not lie"),
    ],
)
def test_labels_that_cannot_be_printed_are_refused(size: str, grid: Grid, words: str) -> None:
    with pytest.raises(WrongInputError, match=words):
        own_labels("Mine", size, grid)


def test_sizes_are_kept_beside_other_choices_and_removed(store: Store) -> None:
    remember_choices(store, paper="letter")
    kraft = add_size(store, "  Kraft  envelope ", "200 x 120")
    mine = add_size(store, "Mine", "60 x 30", Grid(3, 9))
    assert list_sizes(store) == OwnSizes((kraft,), (mine,))  # type: ignore[arg-type]
    assert kraft.name == "Kraft envelope"
    assert remove_size(store, "KRAFT envelope") == "Kraft envelope"
    assert list_sizes(store).names == ("Mine",)
    assert find_settings(store).choices["paper"] == "letter"
    with pytest.raises(NotFoundError, match="Kraft"):
        remove_size(store, "Kraft envelope")


@pytest.mark.parametrize("name", ["DL", "dl", "#10", "none", "L7160", "kraft", "", "x" * 41, "a\x07b"])
def test_a_name_that_is_taken_or_none_is_refused(store: Store, name: str) -> None:
    add_size(store, "Kraft", "200 x 120")
    with pytest.raises(WrongInputError):
        add_size(store, name, "210 x 120")
    assert list_sizes(store).names == ("Kraft",)


@pytest.fixture
def home(store: Store) -> Store:
    import_document(store, read_document(), accept=True)
    return store


def request() -> WriteRequest:
    return WriteRequest(references=("UA 7/31",), signers=SIGNERS[:2], dated=TODAY)


def test_a_removed_envelope_still_prints_again_byte_for_byte(home: Store, tmp_path: Path) -> None:
    add_size(home, "Kraft", "200 x 120")
    run = write(home, replace(request(), envelope="kraft"), folder=tmp_path / "first")
    with pypdfium2.PdfDocument(tmp_path / "first" / "envelopes.pdf") as document:
        assert [round(side * INCH / 72, 1) for side in document[0].get_size()] == [200, 120]
    remove_size(home, "Kraft")
    add_size(home, "Kraft", "230 x 150")
    reprint(home, run.line.run, pieces=None, folder=tmp_path / "again")
    first, again = (
        next((tmp_path / folder).glob("*envelopes*.pdf")).read_bytes() for folder in ("first", "again")
    )
    assert first == again


def test_a_removed_label_sheet_still_prints_again_byte_for_byte(home: Store, tmp_path: Path) -> None:
    add_size(home, "Mine", "60 x 30", Grid(3, 9))
    run = write(home, replace(request(), labels="mine", start_at=26), folder=tmp_path / "first")
    remove_size(home, "Mine")
    reprint(home, run.line.run, pieces=None, folder=tmp_path / "again")
    first, again = (
        next((tmp_path / folder).glob("*labels*.pdf")).read_bytes() for folder in ("first", "again")
    )
    assert first == again


def test_what_is_not_there_is_said_with_what_is(home: Store) -> None:
    add_size(home, "Kraft", "200 x 120")
    with pytest.raises(WrongInputError, match="no envelope called papyrus") as caught:
        plan(home, replace(request(), envelope="papyrus"))
    assert "Kraft" in caught.value.todo
    assert "dl" in caught.value.todo
    assert set(stationery().envelopes) <= set(caught.value.todo.rstrip(".").replace(",", "").split())
