"""System calls: those that reading a document never needs, with their numbers (Linux)."""

from __future__ import annotations

# Name, number on x86-64 (asm/unistd_64.h), number on 64-bit ARM (asm-generic/unistd.h); "-": it is not there.
# These are refused, not all others allowed: what a C library needs changes, and a reader that dies is no use.
_CONNECTIONS = """
socket 41 198, socketpair 53 199, connect 42 203, bind 49 200, listen 50 201, accept 43 202,
accept4 288 242, sendto 44 206, sendmsg 46 211, sendmmsg 307 269
"""
_PROGRAMS = """
fork 57 -, vfork 58 -, execve 59 221, execveat 322 281, kill 62 129, tkill 200 130,
ptrace 101 117, process_vm_readv 310 270, process_vm_writev 311 271, pidfd_open 434 434,
pidfd_getfd 438 438, memfd_create 319 279
"""
_FILES = """
creat 85 -, mknod 133 -, mknodat 259 33, mkdir 83 -, mkdirat 258 34, rmdir 84 -, unlink 87 -,
unlinkat 263 35, symlink 88 -, symlinkat 266 36, link 86 -, linkat 265 37, rename 82 -,
renameat 264 38, renameat2 316 276, truncate 76 45, ftruncate 77 46, fallocate 285 47, chmod 90 -,
fchmod 91 52, fchmodat 268 53, fchmodat2 452 452, chown 92 -, fchown 93 55, lchown 94 -,
fchownat 260 54, utime 132 -, utimes 235 -, futimesat 261 -, utimensat 280 88, setxattr 188 5,
lsetxattr 189 6, fsetxattr 190 7, removexattr 197 14, lremovexattr 198 15, fremovexattr 199 16,
open_by_handle_at 304 265
"""
_SYSTEM = """
mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51, unshare 272 97, setns 308 268,
open_tree 428 428, move_mount 429 429, fsopen 430 430, fsmount 432 432, mount_setattr 442 442,
bpf 321 280, perf_event_open 298 241, userfaultfd 323 282, io_uring_setup 425 425,
io_uring_enter 426 426, io_uring_register 427 427, add_key 248 217, request_key 249 218,
keyctl 250 219, init_module 175 105, finit_module 313 273, kexec_load 246 104, reboot 169 142
"""


def refused_calls() -> dict[str, tuple[int | None, int | None]]:
    """By name, the numbers of each call on x86-64 and on 64-bit ARM; None where there is no such call."""
    calls: dict[str, tuple[int | None, int | None]] = {}
    for text in (_CONNECTIONS, _PROGRAMS, _FILES, _SYSTEM):
        for entry in text.replace("\n", " ").split(","):
            if entry.strip():
                name, intel, arm = entry.split()
                calls[name] = (_number(intel), _number(arm))
    return calls


def _number(text: str) -> int | None:
    return None if text == "-" else int(text)
