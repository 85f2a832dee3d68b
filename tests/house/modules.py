"""The program's own modules, and the line each says of itself."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("models", "desktop", "ui", "resources")


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file of the program."""

    path: Path
    """From the root of the repository."""
    line: str
    """The first line of its docstring; empty when it has none."""

    @property
    def folder(self) -> str:
        """The package it lies in, written as a folder: ``desktop/reading``."""
        return self.path.parent.as_posix()

    @property
    def is_package(self) -> bool:
        """Whether it speaks for its whole folder."""
        return self.path.name == "__init__.py"


def modules(root: Path = ROOT) -> tuple[Module, ...]:
    """Every module of the program, by folder and name, a package before what is in it.

    Steps of the database's history (``versions/``) are left out: they are written once and never named.
    """
    found = (path.relative_to(root) for package in PACKAGES for path in (root / package).rglob("*.py"))
    kept = (path for path in found if path.parent.name != "versions")
    return tuple(Module(path, first_line(root / path)) for path in sorted(kept, key=_order))


def first_line(path: Path) -> str:
    """The first line of the docstring of the file `path`."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0].strip()


def _order(path: Path) -> tuple[int, tuple[str, ...], bool, str]:
    return (
        PACKAGES.index(path.parts[0]),
        path.parent.parts,
        path.name != "__init__.py",
        path.stem,
    )
