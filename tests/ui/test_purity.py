"""Presenters and their words are plain Python: they are imported without Qt."""

from __future__ import annotations

import subprocess
import sys

import pytest

PLAIN = (
    "ui.cases.presenter",
    "ui.officials.presenter",
    "ui.write.presenter",
    "ui.write.letter_presenter",
    "ui.write.signers_presenter",
    "ui.mailbag.presenter",
    "ui.actions.presenter",
    "ui.review.presenter",
    "ui.palette.presenter",
    "ui.sync_state",
    "ui.problems",
    "ui.work",
    "ui.__main__",
)


@pytest.mark.slow
def test_presenters_know_no_qt() -> None:
    program = f"import sys, {', '.join(PLAIN)}; print([m for m in sys.modules if 'PySide6' in m])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_the_shell_waits_for_no_heavy_library() -> None:
    program = "import sys, ui.workstation, ui.start, ui.cases.view; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    heavy = {"sqlalchemy", "reportlab", "pypdfium2", "keyring", "babel", "httpx", "cryptography", "msgspec"}
    assert loaded & heavy == set()
