"""The files of a run: which there are for envelopes, windows and labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.importing import import_document
from desktop.planned_runs import plan
from desktop.runs import reprint, write
from models.errors import WrongInputError
from models.store import Store
from tests.desktop.printing.page_text import pages
from tests.desktop.test_runs import request
from tests.invented import read_document


@pytest.fixture
def home(store: Store) -> Store:
    """A home with one accepted case: an official abroad and an embassy at home."""
    import_document(store, read_document(), accept=True)
    return store


@pytest.mark.parametrize(
    ("choice", "kinds"),
    [
        ({}, {"letters", "envelopes"}),
        ({"envelope": "none"}, {"letters"}),
        ({"layout": "din5008b", "envelope": "c6c5"}, {"letters"}),
        ({"layout": "din5008b", "envelope": "c6"}, {"letters", "envelopes"}),
        ({"layout": "us10", "paper": "letter", "envelope": "no10"}, {"letters", "envelopes"}),
        ({"labels": "l7160"}, {"letters", "labels"}),
    ],
    ids=["envelopes", "none", "window", "no-window", "low-window", "labels"],
)
def test_a_run_has_the_files_it_needs(
    home: Store, tmp_path: Path, choice: dict[str, Any], kinds: set[str]
) -> None:
    run = write(home, request(**choice), folder=tmp_path / "out")
    assert set(run.files) == kinds | {"manifest", "manifest_csv"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        *(f"{kind}.pdf" for kind in kinds),
        "manifest.pdf",
        "manifest.csv",
    }
    with_envelopes = {piece.envelope_page is not None for piece in run.piece_list}
    assert with_envelopes == {"envelopes" in kinds}


def test_labels_are_printed_again_byte_for_byte(home: Store, tmp_path: Path) -> None:
    run = write(home, request(labels="L7163", start_at=14), folder=tmp_path / "out")
    first, second = pages((tmp_path / "out" / "labels.pdf").read_bytes())
    assert "0001" in first.text
    assert "0006" in second.text
    reprint(home, run.line.run, pieces=None, folder=tmp_path / "again")
    for name in ("labels.pdf", "letters.pdf"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_mail_abroad_is_marked_unless_it_is_not_wanted(home: Store, tmp_path: Path) -> None:
    for airmail in (True, False):
        folder = tmp_path / str(airmail)
        write(home, request(airmail=airmail), folder=folder)
        shown = [page.text for page in pages((folder / "envelopes.pdf").read_bytes())]
        assert ["AVION" in text for text in shown] == [airmail] * 3 + [False] * 3


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"layout": "din5008b", "paper": "letter"}, "not made for Letter"),
        ({"layout": "folio"}, "no layout called folio"),
        ({"envelope": "c7"}, "no envelope called c7"),
        ({"labels": "l1"}, "no label sheet called l1"),
        ({"labels": "l7160", "start_at": 22}, "no label 22"),
    ],
)
def test_what_cannot_be_printed_is_said_before_anything_is_written(
    home: Store, choice: dict[str, Any], message: str
) -> None:
    with pytest.raises(WrongInputError, match=message):
        plan(home, request(**choice))
