"""Writes the parts of the documents that follow from the code: ``./run docs``."""

from __future__ import annotations

from tests.house import command_rows
from tests.house.architecture_rows import MODULE_ROWS, tables
from tests.house.modules import modules

if __name__ == "__main__":
    MODULE_ROWS.write(tables(modules()))
    command_rows.COMMANDS.write(command_rows.sections())
