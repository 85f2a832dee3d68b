"""Landlock: no file but those of the program and its libraries, and these only to read (Linux 5.13)."""

from __future__ import annotations

import ctypes
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

# linux/landlock.h; the numbers of the calls are the same on all machines.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
# How many rights on files each version knows: what is not named in the rule set would stay allowed.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_NET_RIGHTS = 0b11
_SCOPES = 0b11
_NO_NEW_PRIVILEGES = 38

_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")
_SYSTEM = ("/dev/urandom", "/dev/null", "/etc/localtime", "/usr/share/zoneinfo")


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"  # Python 3.14 asks for it beside _pack_; packed it is the same everywhere
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def keep_program_files_only() -> bool:
    """Gives up every file but the program's own, TCP, and signals to others; False on a kernel without it.

    Reading the program's own files stays allowed, so that a module or the data of a language can be loaded
    when the first document needs it.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION)
    if version < 1:
        return False
    rights = (1 << _FILE_RIGHTS.get(version, 16)) - 1
    rules = _Ruleset(rights, _NET_RIGHTS, _SCOPES)
    # older kernels refuse a longer structure than they know
    known = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(known), 0)
    if ruleset < 0:
        return False
    try:
        for path in _readable():
            _allow(libc, ruleset, path)
        if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
            return False
        return bool(libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _readable() -> Iterator[Path]:
    """The folders of the program, of Python and of the system's libraries."""
    own = Path(__file__).resolve().parents[3]
    if getattr(sys, "frozen", False):
        # the modules of a one-folder build lie inside its program, not in a folder of their own
        yield from (own, Path(sys.executable))
    else:
        yield from (own / package for package in ("desktop", "models", "resources"))
        paths = sysconfig.get_paths()
        yield from (Path(paths[name]) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    yield from map(Path, (*_LIBRARIES, *_SYSTEM))


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rights = _READ_FILE | _READ_DIR if path.is_dir() else _READ_FILE
        rule = _PathBeneath(rights, parent)
        libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(parent)
