"""A test of one piece: its letter and envelope as PDF; no run, no number, nothing recorded."""

from __future__ import annotations

from pathlib import Path

from desktop.printing.plan import RunPlan
from desktop.printing.preview import envelope_page, label_page, letter_page
from desktop.run_files import make_folder
from models.files import disk_errors

FILE_NAMES = {
    "letter": "test letter.pdf",
    "envelope": "test envelope.pdf",
    "labels": "test labels.pdf",
}
"""Other names than those of a run, so that nobody posts a test for one."""


def write_test_pair(plan: RunPlan, piece: int, folder: Path) -> dict[str, str]:
    """Writes the pages that a run would print for `piece` into `folder`, which is made if need be.

    Returns:
        kind of file (``letter``, then ``envelope`` or ``labels`` where they are printed) to its path.

    Raises:
        KnownError: as printing this piece does.
        DiskFullError: no room.
    """
    pages = {"letter": letter_page(plan, piece)}
    if plan.options.prints_labels:
        pages["labels"], _label = label_page(plan, piece)
    elif plan.options.prints_envelopes:
        pages["envelope"] = envelope_page(plan, piece)
    target = make_folder(folder)
    paths = {kind: target / FILE_NAMES[kind] for kind in pages}
    for kind, pdf in pages.items():
        with disk_errors(paths[kind]):
            paths[kind].write_bytes(pdf)
    return {kind: str(path) for kind, path in paths.items()}
