"""The program's entry: commands without Qt, a window without a command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.__main__ import main


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LETTERWRIGHT_PASSPHRASE": "p"} | more
    command = [sys.executable, "-m", "ui", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_command_goes_to_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--home", str(tmp_path), "no-such-command"])
    assert ended.value.code == 2
    assert "no-such-command" in capsys.readouterr().err


@pytest.mark.slow
def test_a_command_starts_without_qt() -> None:
    program = "import sys; from ui.__main__ import main; " + (
        "\ntry:\n main(['--version'])\nexcept SystemExit: pass\n"
        "print([m for m in sys.modules if m.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "Letterwright" in done.stdout
    assert done.stdout.rstrip().endswith("[]")


@pytest.mark.slow
def test_the_window_paints_and_ends_when_asked(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = run("--home", str(home), "--quit-after-first-paint")
    assert done.returncode == 0, done.stderr
    assert not (home / "letterwright.db").exists(), "the home is opened after the first paint"


@pytest.mark.slow
def test_a_window_that_a_person_closes_ends_well_and_frees_the_home(tmp_path: Path) -> None:
    program = """
import sys
from ui import start, workstation
opened = workstation.Workstation._home_is_open
def and_close(station, settings):
    opened(station, settings)
    station.window.close()
workstation.Workstation._home_is_open = and_close
sys.exit(start.run(sys.argv[1]))
"""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LETTERWRIGHT_PASSPHRASE": "p"}
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    from ui import home_lock

    home_lock.take(tmp_path).unlock()


@pytest.mark.slow
def test_a_second_window_ends_with_status_one_and_says_why(tmp_path: Path) -> None:
    from ui import home_lock

    lock = home_lock.take(tmp_path)
    done = run("--home", str(tmp_path), "--quit-after-first-paint")
    lock.unlock()
    assert done.returncode == 1
    assert "open already" in done.stderr
    assert "Traceback" not in done.stderr
