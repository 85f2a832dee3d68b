"""1,000 letters and 1,000 envelopes through `letterwright write`, as a process: seconds and peak memory.

Run it on demand: ``python -m tests.benchmarks.write_run``. Beside it, in the same run, the floor: the same
number of pages drawn by ReportLab alone, without database, preflight, manifest and record.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import resources

RUNS = 5
SIGNERS = 500
ENVIRONMENT = {**os.environ, "LETTERWRIGHT_PASSPHRASE": "invented passphrase"}

FLOOR = """
import sys
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
pdfmetrics.registerFont(TTFont("face", sys.argv[2]))
for name, lines in (("letters", 30), ("envelopes", 9)):
    canvas = Canvas(f"{sys.argv[1]}/{name}.pdf")
    for page in range(1000):
        canvas.setFont("face", 11)
        for line in range(lines):
            text = f"Invented Person {page} writes line {line} of a letter to somebody"
            canvas.drawString(72, 750 - 14 * line, text)
        canvas.showPage()
    canvas.save()
"""


def measured(*command: str) -> tuple[float, float]:
    """Wall seconds and peak memory in MB of one process."""
    script = (
        "import os, resource, subprocess, sys, time\n"
        "begun = time.perf_counter()\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)\n"
    )
    out = subprocess.run(
        [sys.executable, "-c", script, *command], check=True, capture_output=True, text=True, env=ENVIRONMENT
    ).stdout
    seconds, megabytes = out.split()
    return float(seconds), float(megabytes)


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        letterwright = [sys.executable, "-m", "desktop", "--home", str(folder / "home")]
        sample = str(resources.path("samples", "01-librarian.txt"))
        subprocess.run(
            [*letterwright, "import", "--accept", sample],
            check=True,
            stdout=subprocess.DEVNULL,
            env=ENVIRONMENT,
        )
        rows = [f'Invented Person {n},{n} Fern Lane,"Ellery, ME 04999",,US,' for n in range(SIGNERS)]
        signers = folder / "signers.csv"
        signers.write_text("\n".join(["name,line1,line2,line3,country,own_words", *rows]) + "\n")
        out = subprocess.run(
            [*letterwright, "--json", "cases"], check=True, capture_output=True, text=True, env=ENVIRONMENT
        ).stdout
        reference = out.partition('"reference": "')[2].partition('"')[0]
        font = str(resources.path("fonts", "SourceSerif4-Regular.ttf"))
        write = [*letterwright, "write", reference, "--signers", str(signers), "--out", str(folder / "out")]
        ours, floor = [], []
        for _ in range(RUNS):
            ours.append(measured(*write))
            floor.append(measured(sys.executable, "-c", FLOOR, str(folder), font))
    for name, figures in (("letterwright write", ours), ("ReportLab alone", floor)):
        seconds = [second for second, _ in figures]
        peak = max(megabytes for _, megabytes in figures)
        print(
            f"{name:20} {statistics.median(seconds):.2f} s "
            f"({min(seconds):.2f} to {max(seconds):.2f}), peak {peak:.0f} MB"
        )
    ratio = statistics.median(second for second, _ in ours) / statistics.median(second for second, _ in floor)
    print(f"{'ratio':20} {ratio:.2f}")


if __name__ == "__main__":
    main()
