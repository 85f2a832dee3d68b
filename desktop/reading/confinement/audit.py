"""Audit: Python itself refuses network, programs and writing, on every system."""

from __future__ import annotations

import os
import sys

_REFUSED = frozenset(
    {
        *("os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile"),
        *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"),
        *("os.chmod", "os.chown", "os.utime", "os.setxattr", "os.kill"),
        *("subprocess.Popen", "pty.spawn", "webbrowser.open", "urllib.Request", "winreg.OpenKey"),
    }
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def refuse_in_python() -> None:
    """Adds the hook (PEP 578); it cannot be taken away again.

    It stops a document that makes our own code do something foolish. Machine code, brought in through a fault
    of a parser in C, does not ask it: that is what the measures of the kernel are for.
    """
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        flags = arguments[2] if len(arguments) > 2 else 0
        if isinstance(flags, int) and flags & _WRITES:
            raise PermissionError("a document is read here: nothing is written")
    elif event.startswith("socket.") or event in _REFUSED:
        raise PermissionError(f"a document is read here: {event} is refused")
