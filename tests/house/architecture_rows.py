"""The tables of docs/architecture.md: one row a module, written by `./run docs` from its first line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from tests.house.modules import ROOT, Module
from tests.house.written_part import WrittenPart

MODULE_ROWS = WrittenPart(
    document=ROOT / "docs" / "architecture.md",
    begin="<!-- modules: written by ./run docs from the first line of each module -->",
    end="<!-- end of modules -->",
)


def tables(found: Iterable[Module]) -> str:
    """A heading, the package's own line and a table for each folder."""
    parts: list[str] = []
    for folder, inside in groupby(found, key=lambda module: module.folder):
        members = tuple(inside)
        about = next((module.line for module in members if module.is_package), "")
        parts.append(f"### {folder}/\n" + (f"\n{about}\n" if about else ""))
        rows = [_row(module) for module in members if not module.is_package]
        if rows:
            parts.append("| module | is |\n|---|---|\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _row(module: Module) -> str:
    line = module.line.replace("|", "\\|")
    return f"| `{module.path.stem}` | {line} |"
