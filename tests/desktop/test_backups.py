"""A backup opens with the passphrase on another machine, comes back beside an open window, and is proved."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.app import App, open_app
from desktop.backups import back_up, check, restore
from desktop.signers import add_signers, list_signers
from models.errors import KnownError, SecretError, StoreError, UnreadableFileError

PHRASE = "invented passphrase"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(tmp_path / "home", passphrase=PHRASE)
    add_signers(opened.store, ["Ida Calloway"])
    yield opened
    opened.close()


def names(app: App) -> list[str]:
    return [person.name for person in list_signers(app.store)]


def test_a_backup_comes_back_and_what_was_there_is_kept(app: App, tmp_path: Path) -> None:
    back_up(app, tmp_path / "a.backup")
    add_signers(app.store, ["Tomas Quill"])
    before = restore(app, tmp_path / "a.backup")
    assert names(app) == ["Ida Calloway"]
    restore(app, before)
    assert names(app) == ["Ida Calloway", "Tomas Quill"]


def test_a_backup_holds_no_name_in_clear_text(app: App, tmp_path: Path) -> None:
    back_up(app, tmp_path / "a.backup")
    assert b"Calloway" not in (tmp_path / "a.backup").read_bytes()
    assert (tmp_path / "a.backup").stat().st_mode & 0o077 == 0
    assert not list(app.home.glob(".backup-*"))


def test_another_computer_opens_it_with_the_passphrase(app: App, tmp_path: Path) -> None:
    back_up(app, tmp_path / "a.backup")
    other = open_app(tmp_path / "other", passphrase="another passphrase")
    with pytest.raises(SecretError):
        restore(other, tmp_path / "a.backup", passphrase="a wrong one")
    with pytest.raises(StoreError, match="another home"):
        restore(other, tmp_path / "a.backup")
    restore(other, tmp_path / "a.backup", passphrase=PHRASE)
    assert names(other) == ["Ida Calloway"]
    other.close()
    reopened = open_app(tmp_path / "other", passphrase="another passphrase")
    assert names(reopened) == ["Ida Calloway"]
    reopened.close()


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_told_and_changes_nothing(app: App, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.backup").write_bytes(content)
    with pytest.raises(UnreadableFileError):
        restore(app, tmp_path / "a.backup")
    assert names(app) == ["Ida Calloway"]


def test_a_damaged_backup_is_told_and_changes_nothing(app: App, tmp_path: Path) -> None:
    back_up(app, tmp_path / "a.backup")
    content = bytearray((tmp_path / "a.backup").read_bytes())
    content[len(content) // 2] ^= 0xFF
    (tmp_path / "a.backup").write_bytes(content)
    with pytest.raises(KnownError):
        restore(app, tmp_path / "a.backup")
    assert names(app) == ["Ida Calloway"]
    assert not (app.home / "backups").exists()


def test_a_backup_is_an_ordinary_zip_of_three_members(app: App, tmp_path: Path) -> None:
    back_up(app, tmp_path / "a.backup")
    with zipfile.ZipFile(tmp_path / "a.backup") as archive:
        assert set(archive.namelist()) == {"letterwright-backup.json", "key.json", "letterwright.db"}


def test_checking_finds_a_report_that_is_missing(app: App) -> None:
    assert check(app) == ()
    with app.store.transaction() as session:
        session.execute(
            text(
                "INSERT INTO print_runs (number, created_at, plan, case_refs, signers, officials, folder, "
                "files, unfinished, token) VALUES (1, '2031-03-02', x'', '[]', 1, 1, '', '{}', '[]', 'x')"
            )
        )
        session.commit()
    assert check(app) == ("runs without pieces: 1",)
