"""The files of a run: written under temporary names, then put in place all together."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from desktop.printing.manifest import write_manifest
from desktop.printing.manifest_csv import manifest_csv
from desktop.printing.plan import RunPlan
from desktop.printing.run import Cancelled, Progress, write_envelopes, write_labels, write_letters
from models.files import disk_errors, flush_folder, flush_to_disk

FILE_NAMES = {
    "letters": "letters.pdf",
    "envelopes": "envelopes.pdf",
    "labels": "labels.pdf",
    "manifest": "manifest.pdf",
    "manifest_csv": "manifest.csv",
}


@dataclass(frozen=True, slots=True)
class RunFiles:
    """Where the files of a run go; `token` keeps the temporary names of two runs apart."""

    folder: Path
    token: UUID
    kinds: tuple[str, ...]

    def final(self, kind: str) -> Path:
        """The name a file gets."""
        return self.folder / FILE_NAMES[kind]

    def part(self, kind: str) -> Path:
        """The name it has until it is whole."""
        return self.folder / f".{FILE_NAMES[kind]}.{self.token.hex}.part"

    def paths(self) -> dict[str, str]:
        """Kind of file to final path."""
        return {kind: str(self.final(kind)) for kind in self.kinds}


def kinds_of(plan: RunPlan) -> tuple[str, ...]:
    """The kinds of file a run has: all, but no envelopes or labels where none are printed."""
    printed = {"envelopes": plan.options.prints_envelopes, "labels": plan.options.prints_labels}
    return tuple(kind for kind in FILE_NAMES if printed.get(kind, True))


def make_folder(folder: Path) -> Path:
    """The folder, made if need be, by its absolute name."""
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return folder.resolve()


def write_parts(
    plan: RunPlan,
    run: int,
    files: RunFiles,
    *,
    pieces: Collection[int] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Writes all files under their temporary names, safe on the disk when it returns.

    Args:
        pieces: only these; None for all.
        progress: told how many letters and envelopes or labels are done, and how many there are.
        cancelled: asked now and then.

    Raises:
        CancelledError: `cancelled` said so.
        DiskFullError: no room.
    """
    total = len(plan.pieces if pieces is None else pieces)
    sheets = total * (1 + sum(kind in files.kinds for kind in ("envelopes", "labels")))

    def reported(offset: int) -> Progress | None:
        return None if progress is None else lambda done, _total: progress(offset + done, sheets)

    with disk_errors(files.folder), ExitStack() as stack:

        def opened(kind: str) -> BinaryIO:
            return stack.enter_context(files.part(kind).open("wb"))

        streams = {kind: opened(kind) for kind in files.kinds}
        write_letters(plan, streams["letters"], pieces=pieces, progress=reported(0), cancelled=cancelled)
        if "envelopes" in streams:
            write_envelopes(
                plan, streams["envelopes"], pieces=pieces, progress=reported(total), cancelled=cancelled
            )
        if "labels" in streams:
            write_labels(
                plan, streams["labels"], pieces=pieces, progress=reported(total), cancelled=cancelled
            )
        listed = plan.only(pieces)
        write_manifest(listed, streams["manifest"], run=run)
        streams["manifest_csv"].write(manifest_csv(listed))
        for stream in streams.values():
            flush_to_disk(stream)


def put_in_place(files: RunFiles) -> bool:
    """Gives the files their names; returns whether all of them are there.

    Several processes may do so at the same time: a file that is in place already is left.
    """
    with disk_errors(files.folder):
        for kind in files.kinds:
            if files.part(kind).exists():
                try:
                    files.part(kind).replace(files.final(kind))
                except FileNotFoundError:
                    continue  # another process was quicker
        if files.folder.exists():
            flush_folder(files.folder)
    return all(files.final(kind).exists() for kind in files.kinds)


def drop_parts(files: RunFiles) -> None:
    """Takes away what lies under temporary names."""
    for kind in files.kinds:
        files.part(kind).unlink(missing_ok=True)
