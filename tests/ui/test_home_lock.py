"""One window for each home."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.errors import KnownError
from ui import home_lock


def test_a_second_window_on_the_same_home_is_refused_in_three_parts(tmp_path: Path) -> None:
    first = home_lock.take(tmp_path)
    with pytest.raises(KnownError) as refusal:
        home_lock.take(tmp_path)
    assert "open already" in refusal.value.happened
    assert refusal.value.safe
    assert refusal.value.todo
    first.unlock()
    home_lock.take(tmp_path).unlock()


def test_another_home_is_another_lock(tmp_path: Path) -> None:
    first = home_lock.take(tmp_path / "one")
    second = home_lock.take(tmp_path / "two")
    first.unlock()
    second.unlock()


@pytest.mark.slow
def test_the_lock_of_a_window_that_crashed_is_taken_over(tmp_path: Path) -> None:
    program = (
        "import os, pathlib, sys; from ui import home_lock; "
        "lock = home_lock.take(pathlib.Path(sys.argv[1])); os._exit(9)"
    )
    crashed = subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    assert crashed.returncode == 9
    assert (tmp_path / home_lock.FILE_NAME).exists()
    home_lock.take(tmp_path).unlock()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(KnownError):
        home_lock.take(tmp_path / "home")
    tmp_path.chmod(0o700)
