"""A test of one piece is the very pages of the run, in files of other names."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from desktop.trial import write_test_pair
from models.errors import KnownError, NotFoundError
from tests.desktop.printing.planned import IDA, WARDEN, envelopes, letters, planned
from tests.desktop.printing.test_run import page_streams


def test_letter_and_envelope_are_the_pages_of_the_run(tmp_path: Path) -> None:
    plan = planned()
    files = write_test_pair(plan, 415, tmp_path / "new" / "folder")
    assert list(files) == ["letter", "envelope"]
    for kind, whole in (("letter", letters), ("envelope", envelopes)):
        assert page_streams(Path(files[kind]).read_bytes()) == [page_streams(whole(plan))[3]]
    names = sorted(file.name for file in (tmp_path / "new" / "folder").iterdir())
    assert names == ["test envelope.pdf", "test letter.pdf"]


def test_with_labels_the_sheet_takes_the_place_of_the_envelope(tmp_path: Path) -> None:
    # the last free label of one sheet, then others on the next
    plan = planned(WARDEN, senders=(IDA,) * 3, labels="l7160", start_at=21)
    for piece, numbers in ((412, 1), (413, 2)):
        files = write_test_pair(plan, piece, tmp_path / str(piece))
        assert list(files) == ["letter", "labels"]
        with PdfDocument(files["labels"]) as sheet:
            words = sheet[0].get_textpage().get_text_bounded()
        assert [words.count(f"{number:04}") for number in (412, 413, 414)].count(1) == numbers
        assert f"{piece:04}" in words


def test_without_an_envelope_there_is_a_letter_alone(tmp_path: Path) -> None:
    assert list(write_test_pair(planned(envelope="none"), 412, tmp_path)) == ["letter"]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        write_test_pair(planned(), 1, tmp_path / "none")
    assert not (tmp_path / "none").exists()
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(KnownError, match="could not be written"):
        write_test_pair(planned(), 412, tmp_path / "file" / "folder")
