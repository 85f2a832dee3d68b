"""docs/architecture.md tells the truth about the modules, and the modules keep to their size and names."""

from __future__ import annotations

from tests.house.architecture_rows import MODULE_ROWS, tables
from tests.house.modules import ROOT, modules

MODULES = modules()
MOST_LINES = 400
VAGUE_NAMES = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def test_every_module_has_its_row() -> None:
    written = MODULE_ROWS.read().splitlines()
    wanted = tables(MODULES).splitlines()
    missing = [line for line in wanted if line not in written]
    left_over = [line for line in written if line not in wanted]
    assert (missing, left_over) == ([], []), "docs/architecture.md differs from the modules: run ./run docs"
    assert written == wanted, "the rows of docs/architecture.md are out of order: run ./run docs"


def test_modules_say_in_one_line_what_they_are() -> None:
    silent = [module.path.as_posix() for module in MODULES if not module.line]
    assert silent == [], "the first line of the docstring is missing; it is the row in docs/architecture.md"
    broken = [f"{module.path}: {module.line}" for module in MODULES if not module.line.endswith((".", "?"))]
    assert broken == [], "the first line of the docstring is a whole sentence"


def test_modules_are_named_for_what_they_hold() -> None:
    assert [
        str(module.path) for module in MODULES if VAGUE_NAMES & {*module.path.with_suffix("").parts}
    ] == []


def test_modules_are_small() -> None:
    lengths = {
        module.path: (ROOT / module.path).read_text(encoding="utf-8").count("\n") for module in MODULES
    }
    long = {path.as_posix(): lines for path, lines in lengths.items() if lines > MOST_LINES}
    assert long == {}, "which of its nouns could stand alone?"
