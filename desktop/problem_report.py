"""A report of our own bug: where it happened, but nothing that anybody typed or read."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent


def bug_report(error: BaseException) -> str:
    """What happened in three parts, then the kind of error and the places in the code.

    The message of the error is left out: it may hold a name.
    """
    # 40 ms to load, and nobody asks for a version where all goes well
    from importlib.metadata import version

    chain = []
    cause: BaseException | None = error
    while cause is not None:
        frames = traceback.extract_tb(cause.__traceback__)
        places = [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        chain.append("\n".join([type(cause).__qualname__, *places]))
        cause = cause.__cause__
    return (
        "Letterwright met an error of its own and stopped this step.\n"
        "What was recorded before it is kept, and nothing of this step is half done.\n"
        "Try again; if it happens twice, send the lines below to the makers. They hold no names.\n\n"
        f"Letterwright {version('letterwright')}, Python {platform.python_version()}, {sys.platform}\n"
        + "\ncaused by ".join(chain)
    )


def _place(filename: str) -> str:
    """A file of ours from the root of the project, another by its name alone: folders tell user names."""
    path = Path(filename)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
