"""Files that appear whole or not at all: temporary name, fsync, rename."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from models.errors import DiskFullError, KnownError

# EDQUOT is absent on Windows
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turns what the disk raises while `path` is written into a KnownError."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, path) from error


def disk_error(error: OSError, path: Path) -> KnownError:
    """The KnownError for an OSError met while writing `path`."""
    if error.errno in _NO_ROOM:
        return DiskFullError(
            f"The disk is full: {path.name} could not be written in {path.parent}.",
            safe="Nothing was recorded, and what was there before is unchanged.",
            todo="Make room or choose another folder, then do it again.",
        )
    return KnownError(
        f"{path} could not be written: {error.strerror or error}.",
        safe="Nothing was recorded, and what was there before is unchanged.",
        todo="Choose a folder that you may write to, then do it again.",
    )


def temporary_name(path: Path) -> Path:
    """The name beside `path` under which it is written until it is whole."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Opens a temporary file for writing that becomes `path` when the block ends well.

    Raises:
        DiskFullError: no room; `path` is as it was before.
        KnownError: the folder cannot be written to.
    """
    part = temporary_name(path)
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("wb") as stream:
                yield stream
                flush_to_disk(stream)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        flush_folder(path.parent)


def flush_to_disk(stream: BinaryIO) -> None:
    """Returns when the bytes written so far survive a power cut."""
    stream.flush()
    os.fsync(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Makes a rename in `folder` survive a power cut, where the system can (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
