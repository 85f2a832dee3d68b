"""After the whole round no name stands in clear text under the home folder, nor in a log."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from desktop.app import open_app
from desktop.backups import back_up
from desktop.importing import import_document
from desktop.runs import write
from desktop.signers import keep_signers
from desktop.tracking import mark, record
from desktop.write_request import WriteRequest
from models.words import ActionType, PieceState
from tests.invented import SIGNERS, TODAY, read_document

NAMES = ("Mirela", "Osten", "Aldric", "Venn", "Calloway", "Quill", "Fern Lane", "Courthouse", "UA 7/31")


def test_no_name_is_readable_under_the_home_folder(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    home = tmp_path / "home"
    app = open_app(home, passphrase="invented passphrase")
    import_document(app.store, read_document(), accept=True)
    signers = keep_signers(app.store, SIGNERS)
    request = WriteRequest(references=("UA 7/31",), signers=signers, dated=TODAY)
    write(app.store, request, folder=tmp_path / "out")
    mark(app.store, 1, PieceState.POSTED, on=date(2026, 3, 2))
    record(app.store, "UA 7/31", type=ActionType.CALL, count=1, on=date(2026, 3, 2))
    back_up(app, home / "backups" / "a.backup")
    files = [path for path in home.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") for path in files)
    for path in files:
        content = path.read_bytes()
        for name in NAMES:
            for spelling in (name, name.lower(), name.upper()):
                assert spelling.encode() not in content, path.name
                assert spelling.encode("utf-16-le") not in content, path.name
    app.close()
    assert not any(name in caplog.text for name in NAMES)


def test_printed_files_tell_no_name_by_their_metadata(tmp_path: Path) -> None:
    app = open_app(tmp_path / "home", passphrase="invented passphrase")
    import_document(app.store, read_document(), accept=True)
    request = WriteRequest(references=("UA 7/31",), signers=SIGNERS, dated=TODAY)
    write(app.store, request, folder=tmp_path / "out")
    app.close()
    for path in (tmp_path / "out").glob("*.pdf"):
        content = path.read_bytes()
        assert not any(name.encode() in content for name in NAMES), path.name
