"""What a confined process can no longer do, tried for real: by the C library, which asks no Python."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from desktop.reading.confinement.seccomp import filter_program
from desktop.reading.confinement.system_calls import refused_calls

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the measures of Linux's kernel")

# Each deed is tried in the order of the script and answers with its result, or the name of the error number.
SCRIPT = """
import ctypes, errno, json, os, sys, threading
from desktop.reading.confinement import confine
outside, folder = sys.argv[1].encode(), sys.argv[2].encode()
only = sys.argv[3].split(",") if len(sys.argv) > 3 else None
if only:
    from desktop.reading.confinement import landlock, limits, namespaces, seccomp
    deeds = {"landlock": landlock.keep_program_files_only, "namespaces": namespaces.leave_network,
             "seccomp": seccomp.refuse_calls}
    measures = [name for name in only if deeds[name]()]
else:
    measures = confine()
libc = ctypes.CDLL(None, use_errno=True)
def tried(call, *arguments):
    ctypes.set_errno(0)
    result = call(*arguments)
    if result == 0 and call is libc.fork: os._exit(0)
    return errno.errorcode.get(ctypes.get_errno(), "?") if result == -1 else "done"
def allocate(size):
    try: bytearray(size); return "done"
    except MemoryError: return "MemoryError"
def thread():
    seen = []
    one = threading.Thread(target=lambda: seen.append("done")); one.start(); one.join()
    return seen[0]
address = (ctypes.c_char * 16)(2, 0, 0, 9, 127, 0, 0, 1)
said = {
    "measures": list(measures),
    "socket": tried(libc.socket, 2, 1, 0),
    "unix socket": tried(libc.socket, 1, 1, 0),
    "read": tried(libc.open, outside, os.O_RDONLY),
    "list": tried(libc.open, folder, os.O_RDONLY | os.O_DIRECTORY),
    "write": tried(libc.open, folder + b"/new", os.O_WRONLY | os.O_CREAT, 0o600),
    "append": tried(libc.open, outside, os.O_WRONLY | os.O_APPEND),
    "delete": tried(libc.unlink, outside),
    "rename": tried(libc.rename, outside, folder + b"/other"),
    "folder": tried(libc.mkdir, folder + b"/made", 0o700),
    "mode": tried(libc.chmod, outside, 0o777),
    "program": tried(libc.execv, b"/bin/true", (ctypes.c_char_p * 2)(b"true", None)),
    "process": tried(libc.fork),
    "signal": tried(libc.kill, os.getppid(), 0),
    "trace": tried(libc.ptrace, 16, os.getppid(), 0, 0),
    "thread": thread(),
    "two gigabytes": "not tried" if only else allocate(2 << 30),
    "own module": bool(__import__("colorsys")),
    "uid": os.getuid(),
}
print(json.dumps(said))
"""


@cache
def said_by(outside: Path, *only: str) -> dict[str, object]:
    outside.write_text("a name")
    command = [
        sys.executable,
        "-c",
        SCRIPT,
        str(outside),
        str(outside.parent),
        *([",".join(only)] if only else []),
    ]
    ended = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    said: dict[str, object] = json.loads(ended.stdout)
    assert outside.read_text() == "a name"
    assert [path.name for path in outside.parent.iterdir()] == [outside.name]
    return said


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("outside") / "document.txt"


def test_this_machine_has_a_measure_of_the_kernel(outside: Path) -> None:
    measures = said_by(outside)["measures"]
    assert isinstance(measures, list)
    assert {"limits", "audit"} <= set(measures)
    assert {"landlock", "seccomp"} & set(measures)


@pytest.mark.parametrize(
    "deed",
    [
        *("socket", "unix socket", "read", "list", "write", "append", "delete", "rename", "folder", "mode"),
        *("program", "process", "signal", "trace"),
    ],
)
def test_a_confined_process_cannot(outside: Path, deed: str) -> None:
    if deed in ("read", "list") and "landlock" not in str(said_by(outside)["measures"]):
        pytest.skip("this kernel has no Landlock: files can be read, and nothing done with them")
    assert said_by(outside)[deed] in ("EPERM", "EACCES", "EAGAIN"), deed


def test_a_confined_process_can_still_read_its_own_modules_and_run_threads(outside: Path) -> None:
    said = said_by(outside)
    assert (said["thread"], said["own module"], said["two gigabytes"]) == ("done", True, "MemoryError")


def test_landlock_alone_keeps_files(outside: Path) -> None:
    said = said_by(outside, "landlock")
    if not said["measures"]:
        pytest.skip("this kernel has no Landlock")
    for deed in ("read", "list", "write", "append", "delete", "rename", "folder", "program"):
        assert said[deed] == "EACCES", deed


def test_seccomp_alone_keeps_connections_programs_and_writing(outside: Path) -> None:
    said = said_by(outside, "seccomp")
    if not said["measures"]:
        pytest.skip("this kernel or machine has no filter")
    refused = (
        "socket",
        "write",
        "append",
        "delete",
        "rename",
        "folder",
        "mode",
        "program",
        "process",
        "signal",
    )
    assert {deed: said[deed] for deed in refused} == dict.fromkeys(refused, "EPERM")
    assert said["read"] == "done"


@pytest.mark.skipif(not Path("/usr/include/asm-generic/unistd.h").exists(), reason="no headers of the kernel")
def test_the_numbers_of_the_calls_are_those_of_the_headers() -> None:
    numbers = (
        _numbers("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
        _numbers("/usr/include/asm-generic/unistd.h"),
    )
    for name, own in refused_calls().items():
        for number, known in zip(own, numbers, strict=True):
            # headers older than a call do not name it
            assert known.get(name, number) == number or not known, name


def test_the_filter_jumps_within_itself_on_both_machines() -> None:
    for column, machine in ((0, 0xC000003E), (1, 0xC00000B7)):
        program = filter_program(column, machine)
        assert len(program) < 4096
        for at, (code, if_true, if_false, _) in enumerate(program):
            if code & 0x07 == 0x05:
                assert at + 1 + max(if_true, if_false) < len(program)
        assert program[-1] == (0x06, 0, 0, 0x7FFF0000)


def _numbers(header: str) -> dict[str, int]:
    path = Path(header)
    if not path.exists() or platform.machine() not in ("x86_64", "aarch64"):
        return {}
    words = [line.split() for line in path.read_text().splitlines() if line.startswith("#define __NR")]
    return {
        word[1].removeprefix("__NR3264_").removeprefix("__NR_"): int(word[2])
        for word in words
        if len(word) == 3 and word[2].isdecimal()
    }
