"""Confinement: what a process that reads strangers' documents gives up before it reads the first one."""

from __future__ import annotations

import sys


def confine() -> tuple[str, ...]:
    """Gives up, for good, all that this process and this system allow, and returns the names of it.

    Every system: ``audit`` (Python itself refuses network, programs and writing). POSIX: ``limits`` (memory,
    processor time, files). Linux, each where the kernel has it: ``namespaces`` (a network without a
    device), ``landlock`` (no file but the program's own, read only), ``seccomp`` (no call of the kernel that
    opens a connection, starts a program or changes a file). docs/security.md says what each is worth.
    """
    given_up = []
    if sys.platform != "win32":
        from desktop.reading.confinement.limits import set_limits

        set_limits()
        given_up.append("limits")
    if sys.platform == "linux":
        from desktop.reading.confinement import landlock, namespaces, seccomp

        given_up += [
            name
            for name, give_up in (
                ("namespaces", namespaces.leave_network),
                ("landlock", landlock.keep_program_files_only),
                ("seccomp", seccomp.refuse_calls),
            )
            if give_up()
        ]
    from desktop.reading.confinement.audit import refuse_in_python

    refuse_in_python()
    return (*given_up, "audit")
