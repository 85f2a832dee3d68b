"""docs/architecture.md tells the truth about the modules, and the modules keep to their size and names."""

from __future__ import annotations

import pytest

from tests.house.architecture_rows import MODULE_ROWS, tables
from tests.house.modules import ROOT, Module, modules

MODULES = modules()
MOST_LINES = 400
VAGUE_NAMES = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def named(module: Module) -> str:
    return module.path.as_posix()


def test_every_module_has_its_row() -> None:
    written = MODULE_ROWS.read().splitlines()
    wanted = tables(MODULES).splitlines()
    missing = [line for line in wanted if line not in written]
    left_over = [line for line in written if line not in wanted]
    assert (missing, left_over) == ([], []), "docs/architecture.md differs from the modules: run ./run docs"
    assert written == wanted, "the rows of docs/architecture.md are out of order: run ./run docs"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_module_says_in_one_line_what_it_is(module: Module) -> None:
    assert module.line, "the first line of its docstring is missing; it is its row in docs/architecture.md"
    assert module.line.endswith("."), f"not a whole sentence on one line: {module.line}"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_module_has_one_noun(module: Module) -> None:
    assert not VAGUE_NAMES.intersection(module.path.with_suffix("").parts), "name it for what it holds"
    lines = (ROOT / module.path).read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES, f"{lines} lines: which of its nouns could stand alone?"
