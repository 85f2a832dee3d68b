"""Seccomp: the kernel refuses the calls that connect, start programs or change files (Linux)."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Iterator

from desktop.reading.confinement.system_calls import refused_calls

Instruction = tuple[int, int, int, int]

# Their arguments lie in memory, where no filter looks: at "no such call" the C library uses the older one.
_UNKNOWN = {"clone3": (435, 435), "openat2": (437, 437)}
_OPEN = {"open": ((2, None), 1), "openat": ((257, 56), 2)}
_CLONE = (56, 220)
_CLONE_THREAD = 0x10000
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

# linux/audit.h: the machine's own calls; x86-64 also knows those of x32, from this number on.
_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_X32 = 0x40000000

# linux/bpf_common.h and linux/seccomp.h
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_AT_NUMBER, _AT_MACHINE, _AT_ARGUMENTS = 0, 4, 16
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("if_true", ctypes.c_ubyte),
        ("if_false", ctypes.c_ubyte),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("first", ctypes.POINTER(_Instruction)))


def refuse_calls() -> bool:
    """Sets the filter for this process and what it starts; False on machines and kernels without it."""
    machine = _MACHINES.get(platform.machine())
    if machine is None or sys.maxsize < 2**32:
        return False
    program = filter_program(*machine)
    instructions = (_Instruction * len(program))(*(_Instruction(*one) for one in program))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(
        libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(_Program(len(program), instructions)), 0, 0) == 0
    )


def filter_program(column: int, machine: int) -> tuple[Instruction, ...]:
    """The filter for a machine, as its column in `refused_calls` and its number in linux/audit.h.

    Each call that is refused answers with an error, all others go on. An instruction is (code, jump if true,
    jump if false, value) as in linux/filter.h.
    """
    return tuple(_instructions(column, machine))


def _instructions(column: int, machine: int) -> Iterator[Instruction]:
    yield _LOAD, 0, 0, _AT_MACHINE
    yield _EQUAL, 1, 0, machine
    yield _RETURN, 0, 0, _KILL
    yield _LOAD, 0, 0, _AT_NUMBER
    if column == 0:
        yield _AT_LEAST, 0, 1, _X32
        yield _RETURN, 0, 0, _ERRNO | errno.EPERM
    for numbers in refused_calls().values():
        yield from _answer(numbers[column], errno.EPERM)
    for numbers in _UNKNOWN.values():
        yield from _answer(numbers[column], errno.ENOSYS)
    for opening, argument in _OPEN.values():
        yield from _by_flags(opening[column], argument, _WRITES, refused_if_set=True)
    yield from _by_flags(_CLONE[column], 0, _CLONE_THREAD, refused_if_set=False)
    yield _RETURN, 0, 0, _ALLOW


def _answer(number: int | None, error: int) -> Iterator[Instruction]:
    if number is not None:
        yield _EQUAL, 0, 1, number
        yield _RETURN, 0, 0, _ERRNO | error


def _by_flags(
    number: int | None, argument: int, flags: int, *, refused_if_set: bool
) -> Iterator[Instruction]:
    """Refuses the call when any of `flags` is set in the argument, or when none is."""
    if number is None:
        return
    yield _EQUAL, 0, 4, number
    yield _LOAD, 0, 0, _AT_ARGUMENTS + 8 * argument
    yield (_ANY_BIT, 0, 1, flags) if refused_if_set else (_ANY_BIT, 1, 0, flags)
    yield _RETURN, 0, 0, _ERRNO | errno.EPERM
    yield _RETURN, 0, 0, _ALLOW
