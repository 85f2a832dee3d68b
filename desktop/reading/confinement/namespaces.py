"""Namespaces: a user and a network of its own, in which there is no device (Linux)."""

from __future__ import annotations

import ctypes

# sched.h. The user namespace is what lets an ordinary user make the others.
_NEW_USER = 0x10000000
_NEW_NET = 0x40000000
_NEW_IPC = 0x08000000


def leave_network() -> bool:
    """Moves this process into namespaces of its own; False where the system does not let users do so.

    Containers and some distributions do not (Ubuntu 24.04: AppArmor); there seccomp refuses connections.
    """
    unshare = ctypes.CDLL(None, use_errno=True).unshare
    return bool(unshare(_NEW_USER | _NEW_NET | _NEW_IPC) == 0)
