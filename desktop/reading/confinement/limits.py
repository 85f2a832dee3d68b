"""Limits: the memory, processor time and open files that reading documents may use (POSIX)."""

from __future__ import annotations

import math
import resource

_MB = 1024 * 1024
MEMORY_BYTES = 1024 * _MB
"""Address space. The largest document that is read at all needs about a fifth of it."""

OPEN_FILES = 64


def set_limits() -> None:
    """Limits memory, open files, core dumps, the size of files (none) and new processes (none).

    macOS accepts the limit of memory and does not keep it; root is not held by the number of processes.
    """
    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        _, hardest = resource.getrlimit(kind)
        most = limit if hardest == resource.RLIM_INFINITY else min(limit, hardest)
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            # macOS refuses a limit below what is in use; the others hold
            continue


def allow_processor(seconds: float) -> None:
    """Lets the kernel end this process when it computes for more than `seconds` from now.

    The parent keeps the time as well; this holds also when the parent was killed.
    """
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = math.ceil(used.ru_utime + used.ru_stime + seconds)
    _, hardest = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (until, hardest))
