"""The reading process: it is confined, reused, and ended and replaced when it misbehaves."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.reading import confined, read_file, read_html, read_text
from desktop.reading.confined import ConfinedReader, shared_reader
from desktop.reading.exchange import Given
from models.errors import UnreadableFileError
from tests.desktop.reading.formats.files import FILES

TEXT = b"Urgent Action: Twelve gulls held without charge (Norway: UA 949/17)\n\nThey are innocent.\n"

# A child that speaks the language of the exchange and then does what `{then}` says.
CHILD = """
import os, signal, sys, time
from desktop.reading.exchange import Ready, receive_asked, send
send(sys.stdout.buffer, Ready(()))
asked = receive_asked(sys.stdin.buffer)
out = sys.stdout.buffer
{then}
out.flush()
sys.stdin.read()
"""


def child(then: str, *, seconds: float = 20) -> ConfinedReader:
    return ConfinedReader(seconds=seconds, command=(sys.executable, "-c", CHILD.format(then=then)))


@pytest.fixture(scope="module")
def reader() -> Iterator[ConfinedReader]:
    with ConfinedReader(seconds=20) as reader:
        yield reader


def refused(reader: ConfinedReader, content: bytes = TEXT, name: str = "gulls.txt") -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        reader.read(Given.FILE, content, name)
    error = caught.value
    assert all(part.endswith(".") for part in (error.happened, error.safe, error.todo))
    assert name in error.happened
    return error


def test_one_process_reads_all_documents(reader: ConfinedReader) -> None:
    documents = [reader.read(Given.FILE, TEXT + b"%d" % n, f"{n}.txt") for n in range(200)]
    started = reader.process_id
    assert [document.source.name for document in documents] == [f"{n}.txt" for n in range(200)]
    assert documents[7].source.sha256 == sha256(TEXT + b"7").hexdigest()
    assert documents[7].cases[0].reference == "UA 949/17"
    refused(reader, b"\x89PNG\r\n\x1a\n")
    reader.read(Given.FILE, TEXT, "again.txt")
    assert reader.process_id == started


@pytest.mark.parametrize("ending", FILES)
def test_every_format_is_read_by_a_fresh_process(ending: str) -> None:
    # what a format needs is loaded when its first document comes, from files that must still be allowed
    with ConfinedReader() as reader:
        document = reader.read(Given.FILE, FILES[ending], f"gulls.{ending}")
        assert document.cases[0].reference == "UA 981/17"


def test_threads_share_it(reader: ConfinedReader) -> None:
    with ThreadPoolExecutor(8) as threads:
        names = [f"{n}.txt" for n in range(40)]
        read = threads.map(lambda name: reader.read(Given.FILE, TEXT + name.encode(), name), names)
        assert [document.lines[-1].text for document in read] == names


def test_it_starts_quickly_and_once() -> None:
    with ConfinedReader() as reader:
        begun = time.monotonic()
        reader.read(Given.FILE, TEXT, "a.txt")
        # 0.2 s on a usual machine; a build server may run four of these at once
        assert time.monotonic() - begun < 5
        started = reader.process_id
        reader.close()
        reader.read(Given.FILE, TEXT, "a.txt")
        assert reader.process_id != started


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file system of processes to look into")
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no /proc here")
def test_it_knows_nothing_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERWRIGHT_PASSPHRASE", "a passphrase")
    with ConfinedReader() as reader:
        assert "audit" in reader.measures
        folder = Path(f"/proc/{reader.process_id}/cwd").resolve()
        assert b"passphrase" not in Path(f"/proc/{reader.process_id}/environ").read_bytes()
        assert list(folder.iterdir()) == []
    assert not folder.exists()


@pytest.mark.parametrize(
    ("then", "happened"),
    [
        ("time.sleep(60)", "within 1.5 seconds"),
        ("while True: pass", "within 1.5 seconds"),
        ("out.write(b'a thousand words')", "broke the part"),  # a length of gigabytes
        ("out.write((9).to_bytes(4, 'big') + b'no answer')", "broke the part"),
        ("out.write((9).to_bytes(4, 'big') + b'no'); out.flush(); sys.exit()", "broke the part"),
        ("os._exit(3)", "broke the part"),
        ("os.abort()", "broke the part"),
        ("send(out, Ready(('again',)))", "broke the part"),
    ],
)
def test_a_child_that_misbehaves_is_ended(then: str, happened: str) -> None:
    with child(then, seconds=1.5 if "within" in happened else 20) as reader:
        assert happened in refused(reader).happened
        assert reader.process_id is None


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_child_that_was_killed_is_replaced(caplog: pytest.LogCaptureFixture) -> None:
    with ConfinedReader() as reader, caplog.at_level(logging.DEBUG):
        reader.read(Given.FILE, TEXT, "a.txt")
        killed = reader.process_id
        assert killed is not None
        os.kill(killed, 9)
        time.sleep(0.05)
        assert reader.read(Given.FILE, TEXT, "gulls.txt").cases[0].reference == "UA 949/17"
        assert reader.process_id != killed
    assert "gulls" not in caplog.text


def test_an_interrupted_document_is_not_answered_to_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(stream: object) -> None:
        raise KeyboardInterrupt

    with ConfinedReader() as reader:
        with monkeypatch.context() as patch:
            patch.setattr(confined, "receive_answer", interrupt)
            with pytest.raises(KeyboardInterrupt):
                reader.read(Given.FILE, TEXT, "first.txt")
        read = reader.read(Given.FILE, b"Another document.", "second.txt")
        assert [line.text for line in read.lines] == ["Another document."]


def test_an_answer_with_the_name_of_another_file_gets_its_own() -> None:
    then = """
    from desktop.reading.content import read_bytes
    from desktop.reading.exchange import Read
    send(out, Read(read_bytes(asked.content, "other.txt")))
    """
    with child(textwrap.dedent(then)) as reader:
        assert reader.read(Given.FILE, TEXT, "gulls.txt").source.name == "gulls.txt"


def test_a_fault_of_ours_names_the_line_of_code_and_no_word_of_the_document(
    caplog: pytest.LogCaptureFixture,
) -> None:
    then = """
    from desktop.reading import confined_child, content
    def fail(*_): raise ValueError(asked.content)
    confined_child.read_bytes = fail
    send(out, confined_child._answer(asked))
    """
    with child(textwrap.dedent(then)) as reader:
        error = refused(reader)
    assert "ValueError at" in error.happened
    assert "gulls held" not in str(error) + caplog.text


@pytest.mark.parametrize("command", [("/no/such/program",), (sys.executable, "-c", "pass")])
def test_a_child_that_does_not_start(command: tuple[str, ...]) -> None:
    with ConfinedReader(command=command) as reader:
        assert "did not start" in refused(reader).happened


def test_the_doors_of_the_package_go_through_it(tmp_path: Path) -> None:
    path = tmp_path / "gulls.txt"
    path.write_bytes(TEXT)
    started = shared_reader().measures and shared_reader().process_id
    assert read_file(path).source.name == "gulls.txt"
    assert read_text("<b>One</b> text", name="pasted").lines[0].text == "<b>One</b> text"
    assert [line.text for line in read_html("<b>One</b><br>text", name="pasted").lines] == ["One", "text"]
    assert shared_reader().process_id == started


def test_the_command_of_the_one_folder_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert confined.reader_command() == (sys.executable, "--read-confined")
    monkeypatch.undo()
    from ui.__main__ import main

    code = "import sys; from ui.__main__ import main; sys.exit(main(['--read-confined']))"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        answer, _ = process.communicate(b"")
    assert (process.returncode, b"ready" in answer, callable(main)) == (0, True, True)


def test_the_program_ends_and_so_does_its_reader() -> None:
    code = (
        "from desktop.reading import read_text; read_text('Some text', name='a');"
        "from desktop.reading.confined import shared_reader; print(shared_reader().process_id)"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    ended = subprocess.run(command, capture_output=True, timeout=60, check=True)
    assert ended.stderr == b""
    if Path("/proc/self").exists():
        assert not Path(f"/proc/{int(ended.stdout)}/environ").exists()
