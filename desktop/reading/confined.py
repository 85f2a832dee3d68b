"""Confined reading: a process of its own reads the documents, and is ended when it misbehaves."""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from desktop.reading.case_object import ReadDocument
from desktop.reading.exchange import (
    Answer,
    Asked,
    BrokenExchangeError,
    Failed,
    Given,
    Pictures,
    Read,
    Refused,
    receive_answer,
    receive_ready,
    send,
)
from desktop.reading.file_text import ScannedFileError
from models.errors import UnreadableFileError

log = logging.getLogger(__name__)

SECONDS = 30.0
"""How long one document may take. The longest real ones take a tenth of a second."""

STARTING_SECONDS = 60.0
"""An old disk under load; on a usual machine it is a third of a second, once."""

_CLOSING_SECONDS = 2.0
_SAFE = "Nothing was stored, and the file is unchanged."
_BY_HAND = "If you trust it, open it, copy its text and paste it here."
# Without SYSTEMROOT no process starts on Windows. Everything else in the environment is nobody's business.
_KEPT_ENVIRONMENT = ("SYSTEMROOT",)


@dataclass(slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    folder: Path
    """Empty; the working directory."""
    measures: tuple[str, ...] = ()

    @property
    def asks(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    @property
    def answers(self) -> IO[bytes]:
        assert self.process.stdout is not None
        return self.process.stdout


class ConfinedReader:
    """Reads documents in a child process that has no network, no files and limited memory and time.

    The child starts with the first document and reads all that follow; after one that it did not survive, or
    on which it failed, a new one is started. Threads may share a reader; they wait for each other.

    Args:
        seconds: how long one document may take.
        command: what starts the child; tests give one that misbehaves.
    """

    def __init__(self, *, seconds: float = SECONDS, command: tuple[str, ...] | None = None) -> None:
        self._seconds = seconds
        self._command = command or reader_command()
        self._lock = threading.Lock()
        self._child: _Child | None = None

    @property
    def measures(self) -> tuple[str, ...]:
        """The names of the measures that confine the child on this machine (`confinement`)."""
        with self._lock:
            return self._started("").measures

    @property
    def process_id(self) -> int | None:
        """Of the child, while there is one."""
        return self._child.process.pid if self._child is not None else None

    def read(self, given: Given, content: bytes, name: str) -> ReadDocument:
        """Reads one document.

        Raises:
            ScannedFileError: it is a PDF of pictures.
            UnreadableFileError: it cannot be read, or the child was ended while it read it.
        """
        answer = self._answer(given, content, name)
        if not isinstance(answer, Read):
            raise _no_reader(name)
        digest = hashlib.sha256(content).hexdigest()
        document = answer.document
        # the name and the digest are what this side knows them to be
        return replace(document, source=replace(document.source, name=name, sha256=digest))

    def pictures(self, content: bytes, name: str) -> Pictures:
        """The pages of a scan.

        Raises:
            UnreadableFileError: as for `read`.
        """
        answer = self._answer(Given.SCAN, content, name)
        if not isinstance(answer, Pictures):
            raise _no_reader(name)
        return answer

    def _answer(self, given: Given, content: bytes, name: str) -> Answer:
        with self._lock:
            child = self._started(name)
            try:
                with _overseen(child, self._seconds):
                    send(child.asks, Asked(given, name, content))
                    answer = receive_answer(child.answers)
            except _OverdueError as error:
                self._end(child, f"it took more than {self._seconds:g} s")
                raise UnreadableFileError(
                    f"{name} could not be read within {self._seconds:g} seconds.", safe=_SAFE, todo=_BY_HAND
                ) from error
            except BrokenExchangeError as error:
                self._end(child, str(error))
                raise UnreadableFileError(
                    f"{name} could not be read: it broke the part of the program that reads documents.",
                    safe=_SAFE,
                    todo=f"Be careful with this file. {_BY_HAND}",
                ) from error
            except BaseException:
                # Ctrl-C: the answer that still comes would be taken for that of the next document
                self._end(child, "it was interrupted")
                raise
            if isinstance(answer, Failed):
                # what a fault of ours left behind must not come near the next document
                self._end(child, f"it failed: {answer.kind[:60]} at {answer.where[:60]}")
        if isinstance(answer, Refused | Failed):
            raise _error(answer, name)
        return answer

    def close(self) -> None:
        """Ends the child; the next document would start another."""
        with self._lock:
            if self._child is not None:
                self._end(self._child)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _started(self, name: str) -> _Child:
        if self._child is not None and self._child.process.poll() is None:
            return self._child
        if self._child is not None:
            self._end(self._child, "it had ended")
        folder = Path(tempfile.mkdtemp(prefix="letterwright-reading-"))
        try:
            child = _Child(_process(self._command, folder), folder)
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise _no_reader(name) from error
        self._child = child
        try:
            with _overseen(child, STARTING_SECONDS):
                child.measures = receive_ready(child.answers).measures
        except (BrokenExchangeError, _OverdueError) as error:
            self._end(child, "it did not start")
            raise _no_reader(name) from error
        return child

    def _end(self, child: _Child, why: str = "") -> None:
        self._child = None
        with contextlib.suppress(OSError):
            child.asks.close()
        try:
            child.process.wait(0 if why else _CLOSING_SECONDS)
        except subprocess.TimeoutExpired:
            child.process.kill()
            child.process.wait()
        child.answers.close()
        shutil.rmtree(child.folder, ignore_errors=True)
        if why:
            log.warning("The reading process was ended: %s (status %s).", why, child.process.returncode)


class _OverdueError(Exception):
    """The child was killed because it took too long."""


@contextlib.contextmanager
def _overseen(child: _Child, seconds: float) -> Iterator[None]:
    """Kills the child when the block takes longer than `seconds`, which ends the waiting in it.

    Raises:
        _OverdueError: it did.
    """
    overdue = threading.Event()

    def kill() -> None:
        overdue.set()
        child.process.kill()

    timer = threading.Timer(seconds, kill)
    timer.start()
    try:
        yield
    except BrokenExchangeError as error:
        if overdue.is_set():
            raise _OverdueError from error
        raise
    finally:
        timer.cancel()
        timer.join()


def reader_command() -> tuple[str, ...]:
    """How the program starts a reader: the one-folder program with its option, or this Python, isolated."""
    if getattr(sys, "frozen", False):
        return sys.executable, "--read-confined"
    return sys.executable, "-I", "-B", "-m", "desktop.reading.confined_child"


_shared: tuple[int, ConfinedReader] | None = None
_shared_lock = threading.Lock()


def shared_reader() -> ConfinedReader:
    """The reader of this process, closed when it ends. A forked process has one of its own."""
    global _shared
    with _shared_lock:
        if _shared is None or _shared[0] != os.getpid():
            reader = ConfinedReader()
            atexit.register(reader.close)
            _shared = (os.getpid(), reader)
        return _shared[1]


def _process(command: tuple[str, ...], folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ},
        # Ctrl-C in the terminal is for the program, which then ends its child itself
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _error(answer: Refused | Failed, name: str) -> UnreadableFileError:
    if isinstance(answer, Refused):
        kind = ScannedFileError if answer.scanned else UnreadableFileError
        return kind(answer.happened, safe=answer.safe, todo=answer.todo)
    return UnreadableFileError(
        f"{name} could not be read: a fault of the program ({answer.kind[:60]} at {answer.where[:60]}).",
        safe=_SAFE,
        todo="Copy its text and paste it here, and report the fault.",
    )


def _no_reader(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name or 'No document'} could not be read: the reading part of the program did not start.",
        safe=_SAFE,
        todo="Start the program again. If that does not help, install it again.",
    )
