"""A disk that is really full: a small tmpfs; each step says so and nothing of it is left or lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from desktop.app import App, open_app
from desktop.backups import back_up, check
from desktop.importing import import_files
from desktop.runs import list_runs, write
from desktop.signers import list_signers
from desktop.write_request import WriteRequest
from models.errors import DiskFullError
from tests.invented import SIGNERS, TODAY

pytestmark = pytest.mark.slow

SAMPLE = resources.path("samples", "01-librarian.txt")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True)
    if made.returncode:
        pytest.skip(f"no disk can be mounted here: {made.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(tmp_path / "home", passphrase="invented passphrase")
    import_files(opened.store, [SAMPLE], accept=True)
    yield opened
    opened.close()


def fill(folder: Path, *, leave: int) -> Path:
    """Takes all room of a disk but `leave` bytes."""
    block = folder / "filler"
    room = shutil.disk_usage(folder).free - leave
    block.write_bytes(bytes(max(room, 0)))
    return block


def request(app: App) -> WriteRequest:
    from desktop.cases import list_cases

    (case,) = list_cases(app.store, today=TODAY, everything=True)
    return WriteRequest(references=(case.reference,), signers=SIGNERS, dated=TODAY, force_expired=True)


def test_no_room_for_the_letters(app: App, small_disk: Path) -> None:
    block = fill(small_disk, leave=8192)
    with pytest.raises(DiskFullError, match="full"):
        write(app.store, request(app), folder=small_disk / "out")
    assert list((small_disk / "out").iterdir()) == []
    assert list_runs(app.store) == ()
    block.unlink()
    assert write(app.store, request(app), folder=small_disk / "out").line.run == 1


def test_no_room_for_a_backup(app: App, small_disk: Path) -> None:
    fill(small_disk, leave=8192)
    with pytest.raises(DiskFullError):
        back_up(app, small_disk / "a.backup")
    assert {path.name for path in small_disk.iterdir()} == {"filler"}


def test_no_room_for_the_database(small_disk: Path) -> None:
    app = open_app(small_disk / "home", passphrase="invented passphrase")
    try:
        block = fill(small_disk, leave=4096)
        with pytest.raises(DiskFullError):
            import_files(app.store, [SAMPLE], accept=True)
        block.unlink()
        assert check(app) == ()
        assert list_signers(app.store) == ()
        import_files(app.store, [SAMPLE], accept=True)
        assert check(app) == ()
    finally:
        app.close()


def test_no_room_to_make_a_home(small_disk: Path) -> None:
    fill(small_disk, leave=16384)
    with pytest.raises(DiskFullError):
        open_app(small_disk / "home", passphrase="invented passphrase")
