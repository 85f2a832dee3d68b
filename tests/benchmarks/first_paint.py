"""Process start to first paint: the workstation against a bare QMainWindow, whole processes in turn.

Run it on demand: ``python -m tests.benchmarks.first_paint``. Byte-compile first (`./run setup` does):
uncompiled packages take three times as long.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, application.quit)

application = QApplication(sys.argv)
window = Window()
window.show()
application.exec()
"""


def seconds(*command: str) -> float:
    """Wall seconds of one process that ends after its first paint."""
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - begun


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LETTERWRIGHT_PASSPHRASE"] = "invented passphrase"
    with tempfile.TemporaryDirectory() as scratch:
        home = str(Path(scratch) / "home")
        ours_command = ("-m", "ui", "--home", home, "--quit-after-first-paint")
        subprocess.run(
            [sys.executable, "-m", "desktop", "--home", home, "cases"], check=True, capture_output=True
        )
        seconds(*ours_command)
        ours, bare = [], []
        for _ in range(RUNS):
            ours.append(seconds(*ours_command))
            bare.append(seconds("-c", BARE))
    for name, figures in (("workstation", ours), ("bare QMainWindow", bare)):
        print(f"{name:18} {statistics.median(figures):.3f} s ({min(figures):.3f} to {max(figures):.3f})")
    print(f"{'ratio':18} {statistics.median(ours) / statistics.median(bare):.2f}")


if __name__ == "__main__":
    main()
