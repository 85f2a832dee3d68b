"""The tables of docs/architecture.md: one row a module, written again by `./run docs`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from tests.house.modules import ROOT, Module, modules

DOCUMENT = ROOT / "docs" / "architecture.md"
BEGIN = "<!-- modules: written by ./run docs from the first line of each module -->"
END = "<!-- end of modules -->"


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


def split(document: str) -> tuple[str, str, str]:
    """The text before the tables, the tables, and the text after them."""
    before, _, rest = document.partition(f"{BEGIN}\n\n")
    inside, _, after = rest.partition(f"\n{END}")
    return before, inside, after


def rewritten(document: str) -> str:
    """The document with its tables as the modules are now."""
    before, _, after = split(document)
    return f"{before}{BEGIN}\n\n{tables(modules())}\n{END}{after}"


if __name__ == "__main__":
    DOCUMENT.write_text(rewritten(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
