"""Documents a second in the confined process, and its memory: ``python -m tests.benchmarks.reading``.

Two invented pages as text, PDF, Word, web page and e-mail. The first rate is by the processor time of both
processes (a core that has nothing else to do), the second by the clock. ``--memory`` reads all formats in
turn, that many times, and shows only how memory grew. Byte-compile first (``python -m compileall -q .``).
"""

from __future__ import annotations

import argparse
import html
import io
import os
import sys
from email.message import EmailMessage
from pathlib import Path
from time import perf_counter, process_time

import docx

from desktop.reading.confined import ConfinedReader
from desktop.reading.exchange import Given
from tests.desktop.reading.formats.pages import draw_lines, pdf, wrapped

FEWEST_A_SECOND = {"txt": 300, "pdf": 60}
"""On one core; of the others nothing is promised."""
MOST_GROWTH_MB = 8
"""Over nine tenths of the documents."""

ACTION = Path("tests/desktop/reading/documents/a4_clean_lines.txt")
STORY = (
    "The ferry pilots of Ellery have carried letters across the sound for as long as there were letters, and "
    "nobody had thought of asking them for a permit until the day on which the harbour was closed. "
) * 3
PARAGRAPHS = 6


def text() -> list[str]:
    """An invented action with so much background that it fills two pages, some 6,000 letters."""
    return [
        *ACTION.read_text(encoding="utf-8").splitlines(),
        *[line for _ in range(PARAGRAPHS) for line in ("", STORY)],
    ]


def formats(lines: list[str]) -> dict[str, bytes]:
    """The same lines in each format, by the ending of its files."""
    set_lines = [part for line in lines for part in wrapped(line)]
    half = len(set_lines) // 2
    pages = (set_lines[:half], set_lines[half:])
    document, stream = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(stream)
    mail = EmailMessage()
    mail["From"], mail["Message-ID"], mail["Subject"] = "a@example.org", "<1@example.org>", "This week"
    mail.set_content("\n".join(lines))
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return {
        "txt": "\n".join(lines).encode(),
        "pdf": pdf(*(lambda canvas, page=page: draw_lines(canvas, page) for page in pages)),
        "docx": stream.getvalue(),
        "html": f"<!doctype html><html><body>{body}</body></html>".encode(),
        "eml": mail.as_bytes(),
    }


def memory_mb(process: int | None) -> float:
    """The memory of a process that is its own and present, or 0 where there is no /proc."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    words = next(line.split() for line in status.read_text().splitlines() if line.startswith("RssAnon"))
    return int(words[1]) / 1024


def processor_seconds(process: int | None) -> float:
    """The processor time of this process and another; by the clock where there is no /proc."""
    status = Path(f"/proc/{process}/stat")
    if not status.exists():
        return perf_counter()
    fields = status.read_text().rpartition(")")[2].split()
    return process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rates(reader: ConfinedReader, documents: int) -> bool:
    """Prints the rates and returns whether all are reached."""
    reached = True
    for ending, content in formats(text()).items():
        reader.read(Given.FILE, content, f"first.{ending}")
        start, begun = perf_counter(), processor_seconds(reader.process_id)
        for number in range(documents):
            reader.read(Given.FILE, content, f"{number}.{ending}")
        rate = documents / (processor_seconds(reader.process_id) - begun)
        by_clock = documents / (perf_counter() - start)
        reached = reached and rate >= FEWEST_A_SECOND.get(ending, 0)
        print(f"{ending:5} {len(content) / 1000:6.1f} KB {rate:7.0f} a second, {by_clock:5.0f} by the clock")
    return reached


def growth_mb(reader: ConfinedReader, documents: int) -> float:
    """How much more memory the process has after all documents than after a tenth of them."""
    contents = formats(text())
    before = 0.0
    for number in range(documents):
        for ending, content in contents.items():
            reader.read(Given.FILE, content, f"{number}.{ending}")
        if number == documents // 10:
            before = memory_mb(reader.process_id)
    return memory_mb(reader.process_id) - before


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("number", type=int, nargs="?", default=200)
    parser.add_argument("--memory", action="store_true")
    arguments = parser.parse_args()
    with ConfinedReader() as reader:
        if not arguments.memory:
            return 0 if rates(reader, arguments.number) else 1
        grown = growth_mb(reader, arguments.number)
        print(f"memory grew by {grown:.1f} MB over the last 90 % of {5 * arguments.number} documents")
        return 0 if grown < MOST_GROWTH_MB else 1


if __name__ == "__main__":
    sys.exit(main())
