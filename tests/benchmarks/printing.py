"""Time and memory of a printed run: ``python -m tests.benchmarks.printing [pieces]``.

Everything but the database: preflight, letters, envelopes, manifest and its CSV, written to files in a
temporary folder. Byte-compile first (``python -m compileall -q .``), or the first figure is the compiler's.
"""

from __future__ import annotations

import datetime as dt
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from desktop.printing.manifest import write_manifest
from desktop.printing.manifest_csv import manifest_csv
from desktop.printing.options import RunOptions
from desktop.printing.plan import Addressee, RunPlan, Sender, plan_run
from desktop.printing.preflight import check
from desktop.printing.run import write_envelopes, write_letters
from desktop.writing.draft import CaseFacts, draft_letter
from tests.desktop.printing.planned import ENVOY, JUDGE, WARDEN, case

MOST_SECONDS = 1.5
"""For a thousand pieces, of the three seconds that the whole of `write` may take."""
MOST_MEGABYTES = 100
OWN_WORDS = "I teach at a small school, and my pupils read what they like; may they go on."
NARRATIVE = "Ada Quill was locked in on the night of the regatta, and nobody has said why to this day."
DEMANDS = (
    "Immediately open the door and let Ada Quill go home;",
    "Say who had the key, and who gave it.",
) * 3


def planned(pieces: int) -> RunPlan:
    """Two officials abroad and one at home; one signer in three has own words."""
    officials: tuple[Addressee, ...] = (WARDEN, JUDGE, ENVOY)
    senders = [
        Sender(f"Volunteer {n}", (f"{n} Fern Lane", "Ellery, ME 04999"), "US", "" if n % 3 else OWN_WORDS)
        for n in range(-(-pieces // len(officials)))
    ]
    text = draft_letter(CaseFacts("UA 90/99", "The locked door", ("Ada Quill",), DEMANDS, NARRATIVE))
    return plan_run(senders, (case(*officials, text=text),), RunOptions(dt.date(2031, 3, 11)), 1)


def main(pieces: int) -> int:
    plan = planned(pieces)
    print(f"{len(plan.pieces)} pieces", f"{'step':10} {'s':>7} {'KB':>8}", sep="\n")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "out"
        total = 0.0
        for step, work in _steps(plan, path).items():
            start = perf_counter()
            work()
            took = perf_counter() - start
            total += took
            size = path.stat().st_size / 1000 if path.exists() else 0
            path.unlink(missing_ok=True)
            print(f"{step:10} {took:7.3f} {size:8.0f}")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'total':10} {total:7.3f}", f"peak memory {megabytes:.0f} MB", sep="\n")
    return int(total > MOST_SECONDS * len(plan.pieces) / 1000 or megabytes > MOST_MEGABYTES)


def _steps(plan: RunPlan, path: Path) -> dict[str, Callable[[], object]]:
    def into(write: Callable[..., None]) -> Callable[[], None]:
        def run() -> None:
            with path.open("wb") as stream:
                write(plan, stream)

        return run

    return {
        "preflight": lambda: check(plan),
        "letters": into(write_letters),
        "envelopes": into(write_envelopes),
        "manifest": into(write_manifest),
        "csv": lambda: path.write_bytes(manifest_csv(plan)),
    }


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
