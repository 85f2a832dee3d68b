"""A part of a document between two markers that is written by a program, the rest by people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """Where the part stands; each marker is a line of its own."""

    document: Path
    begin: str
    end: str

    def read(self) -> str:
        """What stands between the markers now."""
        return self._split()[1]

    def write(self, text: str) -> None:
        """Puts `text` between the markers."""
        before, _, after = self._split()
        self.document.write_text(
            f"{before}{self.begin}\n\n{text}\n{self.end}{after}", encoding="utf-8", newline="\n"
        )

    def _split(self) -> tuple[str, str, str]:
        before, begun, rest = self.document.read_text(encoding="utf-8").partition(f"{self.begin}\n\n")
        inside, ended, after = rest.partition(f"\n{self.end}")
        if not (begun and ended):
            raise ValueError(f"{self.document.name} lacks its markers")
        return before, inside, after
