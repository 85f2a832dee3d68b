"""Recognition: scans are read by Tesseract, where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache

from desktop.reading.exchange import Picture, RecognisedPage
from models.errors import UnreadableFileError

_SECONDS_A_PAGE = 60.0
# Its names for the languages of Urgent Actions (ISO 639-2/T), of which some may be installed.
_LANGUAGES = ("eng", "fra", "deu", "spa")
_TODO = "Get the document as text, Word file or web page."
_SAFE = "Nothing was stored, and the file is unchanged."


def find_tesseract() -> str | None:
    """Where the program is, or None."""
    return shutil.which("tesseract")


def recognise(tesseract: str, pictures: Sequence[Picture], name: str) -> tuple[RecognisedPage, ...]:
    """The words on pictures of pages.

    Tesseract runs outside the confined process. What it gets is no file of a stranger, but pixels under a
    header that is written here.

    Raises:
        UnreadableFileError: it failed, or took more than a minute for a page.
    """
    return tuple(
        RecognisedPage(picture.width, picture.height, picture.dots, _table(tesseract, picture, name))
        for picture in pictures
    )


def _table(tesseract: str, picture: Picture, name: str) -> str:
    if len(picture.pixels) != picture.width * picture.height:
        raise _failed(name)
    # PGM, the plainest format that Tesseract reads (netpbm.sourceforge.net/doc/pgm.html)
    image = b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.pixels
    command = [tesseract, "-", "-", "--dpi", str(picture.dots)]
    if languages := _languages(tesseract):
        command += ["-l", languages]
    return _said([*command, "tsv"], image, name)


@cache
def _languages(tesseract: str) -> str:
    installed = _said([tesseract, "--list-langs"], b"", "").split()
    return "+".join(language for language in _LANGUAGES if language in installed)


def _said(command: list[str], given: bytes, name: str) -> str:
    try:
        ended = subprocess.run(
            command,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS_A_PAGE,
            check=True,
            # its threads are slower than one where there are few processors
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise _failed(name) from error
    return ended.stdout.decode("utf-8", "replace")


def _failed(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name or 'The file'} is a scan, and text recognition (Tesseract) failed on it.",
        safe=_SAFE,
        todo=_TODO,
    )
