"""The confined reader: a process that gives up all it can, then reads documents until its pipe ends."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from itertools import count
from pathlib import Path
from typing import IO

from desktop.reading.confinement import confine
from desktop.reading.content import read_bytes, read_pasted, read_recognised
from desktop.reading.exchange import (
    Answer,
    Asked,
    Failed,
    Given,
    Read,
    Ready,
    Refused,
    receive_asked,
    send,
)
from desktop.reading.file_text import SAFE, ScannedFileError
from models.errors import UnreadableFileError

OPTION = "--read-confined"
"""With this option alone the one-folder program is such a process."""

SECONDS = 30.0
"""Of processor time for one document; the parent waits as long by the clock (`confined`)."""

_COLLECTED_EVERY = 16
# Read once before anything is given up: it loads the names of months and countries, which files hold.
_FIRST = b"Urgent Action: An invented case (Norway: UA 1/01)\n\n1 March 2001\n\nContact: Dear Minister\n"


def main() -> int:
    """Reads what comes on standard input and answers on standard output, one message each, until the end."""
    asked_on = sys.stdin.buffer
    answers_to = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # a library that prints something must not speak into the answers
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    read_pasted(_FIRST, "first")
    send(answers_to, Ready(confine()))
    _serve(asked_on, answers_to)
    return 0


def _serve(asked_on: IO[bytes], answers_to: IO[bytes]) -> None:
    for number in count():
        if number % _COLLECTED_EVERY == 0:
            # python-docx ties parts and documents in circles that hold megabytes outside of Python's sight;
            # what is left after a collection stays, so the next one need not look at it
            gc.collect()
            gc.freeze()
        asked = receive_asked(asked_on)
        if asked is None:
            return
        if sys.platform != "win32":
            from desktop.reading.confinement.limits import allow_processor

            allow_processor(SECONDS)
        send(answers_to, _answer(asked))


def _answer(asked: Asked) -> Answer:
    try:
        return _read(asked)
    except UnreadableFileError as error:
        scanned = isinstance(error, ScannedFileError)
        return Refused(error.happened, error.safe, error.todo, scanned)
    except (MemoryError, RecursionError) as error:
        what = "too much memory" if isinstance(error, MemoryError) else "too many parts within parts"
        return Refused(
            f"{asked.name} could not be read: it needs {what}.",
            SAFE,
            "If you trust it, open it, copy its text and paste it here.",
        )
    except Exception as error:  # noqa: BLE001 - the edge of this process: the parent says it in words
        return Failed(type(error).__name__, _where(error))


def _read(asked: Asked) -> Answer:
    match asked.given:
        case Given.FILE:
            return Read(read_bytes(asked.content, asked.name))
        case Given.SCAN:
            from desktop.reading.formats.pdf_pictures import page_pictures

            return page_pictures(asked.content)
        case Given.RECOGNISED:
            return Read(read_recognised(asked.content, asked.name))
        case Given.TEXT | Given.PAGE:
            return Read(read_pasted(asked.content, asked.name, html=asked.given is Given.PAGE))


def _where(error: Exception) -> str:
    """The line of our code where it failed, without the words of the error: these may be the document's."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if f"{os.sep}reading{os.sep}" in frame.filename] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else ""


if __name__ == "__main__":
    sys.exit(main())
