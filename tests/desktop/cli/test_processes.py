"""Each command that writes, in a process of its own: it finds all it needs, whatever others loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import resources

pytestmark = pytest.mark.slow


def test_every_writing_command_works_as_the_first_of_its_process(tmp_path: Path) -> None:
    letter = tmp_path / "lamps.txt"
    letter.write_text("Let there be lamps on the quay.")
    signers = tmp_path / "signers.csv"
    signers.write_text("name\nIda Calloway\n")
    out, backup = str(tmp_path / "out"), str(tmp_path / "a.backup")
    for words in (
        ("cases",),
        ("import", "--accept", str(resources.path("samples", "01-librarian.txt"))),
        ("signers", "import", str(signers)),
        ("signers", "add", "Tomas Quill"),
        ("texts", "keep", "Lamps", str(letter)),
        ("write", "UA 901/26", "--text", "Lamps", "--out", out),
        ("mark", "1", "posted"),
        ("record", "UA 901/26", "--type", "call", "--count", "1"),
        ("backup", backup),
        ("restore", backup),
        ("check",),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "desktop", "--home", str(tmp_path / "home"), *words],
            env={**os.environ, "LETTERWRIGHT_PASSPHRASE": "invented passphrase"},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"{words[0]}: {done.stderr}"
