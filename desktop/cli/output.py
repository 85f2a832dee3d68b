"""What a command prints: words for people, or one JSON object; progress only on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.errors import KnownError


@dataclass(frozen=True, slots=True)
class Output:
    """Standard output in one of its two forms, and standard error beside it."""

    as_json: bool

    def answer(self, value: Mapping[str, Any], words: str) -> None:
        """The answer of the command: `value` with ``--json``, else `words`."""
        text = json.dumps(value, ensure_ascii=False, indent=1) if self.as_json else words
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def note(self, words: str) -> None:
        """Something a person should know; it is not part of the answer."""
        print(words, file=sys.stderr)

    def problem(self, error: KnownError) -> None:
        """The three parts of a problem, a line each."""
        if self.as_json:
            parts = {"happened": error.happened, "safe": error.safe, "todo": error.todo}
            print(json.dumps({"error": parts}, ensure_ascii=False, indent=1))
        print(f"{error.happened}\n{error.safe}\n{error.todo}", file=sys.stderr)

    def progress(self, word: str) -> Callable[[int, int], None] | None:
        """A counter on one line of the terminal; None where standard error is no terminal."""
        if not sys.stderr.isatty():
            return None

        def show(done: int, total: int) -> None:
            if done == total or done % 10 == 0:
                print(f"\r{word}: {done} of {total}", end="\n" if done == total else "", file=sys.stderr)

        return show


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table in columns, the head first; empty rows give a sentence instead."""
    if not rows:
        return "Nothing to show."
    cells = [[str("" if cell is None else cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )
