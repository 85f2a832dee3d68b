"""kill -9 at any moment: what was answered is there, and nothing is half done."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import resources
from desktop.app import open_app
from desktop.backups import check
from desktop.cases import list_cases
from desktop.importing import import_files
from desktop.runs import find_run, list_runs
from desktop.tallies import tally
from models.words import TallyKey
from tests.invented import TODAY

pytestmark = pytest.mark.slow

PHRASE = "invented passphrase"
FILES = {"letters.pdf", "envelopes.pdf", "manifest.pdf", "manifest.csv"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    app = open_app(tmp_path / "home", passphrase=PHRASE)
    import_files(app.store, [resources.path("samples", "01-librarian.txt")], accept=True)
    app.close()
    return tmp_path / "home"


def started(home: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", "--home", str(home), "--json", *words],
        env={**os.environ, "LETTERWRIGHT_PASSPHRASE": PHRASE},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def reference_of(home: Path) -> str:
    app = open_app(home, passphrase=PHRASE)
    (case,) = list_cases(app.store, today=TODAY, everything=True)
    app.close()
    return case.reference


def killed_after(process: subprocess.Popen[str], seconds: float) -> bool:
    """Kills a process; returns whether it had answered before."""
    try:
        out, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate()
    try:
        return bool(json.loads(out))
    except ValueError:
        return False


def how_long(home: Path, *words: str) -> float:
    begun = time.monotonic()
    started(home, *words).communicate()
    return time.monotonic() - begun


def test_a_killed_record_is_kept_whole_or_not_at_all(home: Path) -> None:
    reference = reference_of(home)
    words = ("record", reference, "--type", "call", "--count", "1")
    whole = how_long(home, *words)
    moments = random.Random(7)
    answered = 1
    for _ in range(12):
        answered += killed_after(started(home, *words), whole * moments.uniform(0.3, 1.2))
    app = open_app(home, passphrase=PHRASE)
    try:
        counted = sum(row.count for row in tally(app.store, by=(TallyKey.TYPE,)))
        assert answered <= counted <= 13
        assert check(app) == ()
    finally:
        app.close()


def test_a_killed_run_is_whole_or_was_never_there(home: Path, tmp_path: Path) -> None:
    reference = reference_of(home)
    signers = [word for number in range(60) for word in ("--signer", f"Invented Person {number}")]
    whole = how_long(home, "write", reference, *signers, "--out", str(tmp_path / "first"))
    moments = random.Random(11)
    answered: set[int] = set()
    for number in range(12):
        folder = tmp_path / str(number)
        process = started(home, "write", reference, *signers, "--out", str(folder))
        if killed_after(process, whole * moments.uniform(0.4, 1.1)):
            answered.add(number)
    app = open_app(home, passphrase=PHRASE)
    try:
        assert check(app) == ()
        recorded = {Path(run.folder).name: run for run in list_runs(app.store)}
        assert {str(number) for number in answered} <= set(recorded)
        numbers: list[int] = []
        for run in recorded.values():
            pieces = find_run(app.store, run.run).piece_list
            assert len(pieces) == 120
            numbers += [piece.piece for piece in pieces]
            assert {path.name for path in Path(run.folder).iterdir()} >= FILES
        assert sorted(numbers) == list(range(1, len(numbers) + 1))
        for number in range(12):
            folder = tmp_path / str(number)
            if folder.exists() and folder.name not in recorded:
                assert not FILES & {path.name for path in folder.iterdir()}
    finally:
        app.close()
