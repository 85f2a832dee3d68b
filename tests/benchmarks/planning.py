"""Planning, preflight and piece lines of 10,000 pieces, half of them printed before: seconds of each.

Run it on demand: ``python -m tests.benchmarks.planning [--profile]``. 500 signers × 10 cases × 2 officials;
every tenth signer gave no address, every fiftieth wrote own words in a script the fonts do not have.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from desktop.importing import import_document
from desktop.planned_runs import PlannedRun, plan
from desktop.printing.planned_lines import piece_lines
from desktop.printing.preflight import check
from desktop.runs import write
from desktop.write_request import WriteRequest
from models.lines import SignerLine
from models.opening import open_store
from models.store import FILE_NAME, Store
from tests.invented import AMBASSADOR, MINISTER, TODAY, read_case, read_document

RUNS = 7
SIGNERS = 500
CASES = 10
KEY = bytes(range(32))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.planning", description=__doc__)
    parser.add_argument("--profile", action="store_true", help="what the time goes into")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        store = open_store(folder / FILE_NAME, KEY, backups=folder / "backups")
        try:
            request = filled(store, folder)
            figures = [measured(store, request) for _ in range(RUNS)]
            if given.profile:
                profiler = cProfile.Profile()
                profiler.runcall(measured, store, request)
                pstats.Stats(profiler).sort_stats("cumulative").print_stats(45)
        finally:
            store.close()
    planned, _ = figures[-1]
    print(f"{planned.pieces} pieces, {len(planned.findings)} findings, {len(planned.stops)} of them stops")
    for place, name in enumerate(
        ("plan", "of that: preflight", "piece lines", "what prints", "plan + lines", "the same, CPU")
    ):
        seconds = [spent[place] for _, spent in figures]
        first, later = seconds[0], seconds[1:]
        print(f"{name:20} {statistics.median(later):.3f} s (least {min(later):.3f}, the first {first:.3f})")


def filled(store: Store, folder: Path) -> WriteRequest:
    """A home with the cases, half of the pieces printed before; the request of all of them, with holds."""
    for number in range(1, CASES + 1):
        # two officials of their own for each case
        officials = (
            replace(MINISTER, name=f"Aldric Venn {number}"),
            replace(AMBASSADOR, name=f"Corin Hathe {number}"),
        )
        reference = f"UA {number}/31"
        told = read_case(reference=reference, reference_as_printed=reference, officials=officials)
        import_document(store, read_document(told, name=f"{number}.txt"), accept=True)
    signers = tuple(_signer(number) for number in range(SIGNERS))
    references = tuple(f"UA {number}/31" for number in range(1, CASES + 1))
    request = WriteRequest(references, signers, dated=TODAY, hold=True)
    write(store, replace(request, signers=signers[: SIGNERS // 2]), folder=folder / "before")
    return request


def measured(store: Store, request: WriteRequest) -> tuple[PlannedRun, tuple[float, ...]]:
    """A planned run, and seconds: plan, preflight, piece lines, what prints, plan and lines, their CPU."""
    begun, worked = time.perf_counter(), time.process_time()
    planned = plan(store, request)
    after_plan = time.perf_counter()
    lines = piece_lines(planned.plan)
    after_lines, worked = time.perf_counter(), time.process_time() - worked
    printed = planned.printed
    after_printed = time.perf_counter()
    check(planned.plan)
    checked = time.perf_counter() - after_printed
    assert len(lines) == planned.pieces >= len(printed.pieces)
    both = after_lines - begun
    spent = (after_plan - begun, checked, after_lines - after_plan, after_printed - after_lines, both, worked)
    return planned, spent


def _signer(number: int) -> SignerLine:
    lines = () if number % 10 == 0 else (f"{number} Fern Lane", "Ellery, ME 04999")
    words = "I ask you: 𒀀." if number % 50 == 1 else "I teach at a small school." if number % 7 == 0 else ""
    return SignerLine(number, f"Invented Person {number}", lines, "US", words)


if __name__ == "__main__":
    main()
