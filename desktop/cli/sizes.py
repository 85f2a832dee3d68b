"""Commands on sizes of one's own: sizes, sizes add, sizes remove."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from desktop.cli.output import Output, table
from desktop.cli.typed import count, opened, wrong
from models.errors import ExitStatus

if TYPE_CHECKING:
    from desktop.printing.figures import LabelSheet, Sheet
    from desktop.sizes import Grid


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds this group's commands to the grammar."""
    sizes = commands.add_parser("sizes", parents=[shared], help="envelopes and label sheets of your own")
    ways = sizes.add_subparsers(metavar="add NAME WIDTHxHEIGHT | remove NAME")
    add = ways.add_parser("add", parents=[shared], help="add an envelope, or with --labels a label sheet")
    add.add_argument("name", metavar="NAME")
    add.add_argument("size", metavar="WIDTHxHEIGHT", help='in mm, or as "9.5 x 4.125 in"')
    add.add_argument("--labels", metavar="3x8", help="columns and rows of labels on a sheet")
    add.add_argument("--paper", default="a4", metavar="a4|letter", help="of the label sheet")
    add.add_argument("--left", type=float, metavar="MM", help="free left of the labels; centred if left out")
    add.add_argument("--top", type=float, metavar="MM", help="free above the labels; centred if left out")
    add.add_argument("--across", type=float, metavar="MM", help="from one label's left edge to the next")
    add.add_argument("--down", type=float, metavar="MM", help="from one label's upper edge to the next")
    add.set_defaults(run=_add)
    remove = ways.add_parser("remove", parents=[shared], help="remove a size; its runs still print again")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=_remove)
    sizes.set_defaults(run=_sizes)


def _sizes(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sizes import list_sizes

    with opened(arguments, output) as app:
        kept = list_sizes(app.store)
    output.answer(
        {"sizes": [_json(size) for size in kept.all]},
        table(("name", "for", "mm"), [(size.name, _kind(size), _millimetres(size)) for size in kept.all]),
    )
    return ExitStatus.DONE


def _add(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sizes import add_size

    grid = _grid(arguments)
    with opened(arguments, output) as app:
        added = add_size(app.store, arguments.name, arguments.size, grid)
    option = "--envelope" if grid is None else "--labels"
    output.answer(
        _json(added), f"{added.name}: {_kind(added)}, {_millimetres(added)} mm. `write {option}` takes it."
    )
    return ExitStatus.DONE


def _remove(arguments: argparse.Namespace, output: Output) -> int:
    from desktop.sizes import remove_size

    with opened(arguments, output) as app:
        name = remove_size(app.store, arguments.name)
    output.answer({"removed": name}, f"{name} is removed.")
    return ExitStatus.DONE


def _grid(arguments: argparse.Namespace) -> Grid | None:
    from desktop.sizes import Grid

    if arguments.labels is None:
        return None
    columns, _by, rows = arguments.labels.casefold().partition("x")
    try:
        counts = (count(columns.strip()), count(rows.strip()))
    except argparse.ArgumentTypeError as error:
        raise wrong(
            f"“{arguments.labels}” is no number of columns and rows.", "Write them as 3x8."
        ) from error
    return Grid(
        *counts,
        paper=arguments.paper,
        left_mm=arguments.left,
        top_mm=arguments.top,
        across_mm=arguments.across,
        down_mm=arguments.down,
    )


def _kind(size: Sheet | LabelSheet) -> str:
    from desktop.printing.figures import LabelSheet

    return f"{size.count} labels on {size.paper}" if isinstance(size, LabelSheet) else "envelope"


def _millimetres(size: Sheet | LabelSheet) -> str:
    return f"{size.width_mm:g} × {size.height_mm:g}"


def _json(size: Sheet | LabelSheet) -> dict[str, Any]:
    from desktop.printing.figures import LabelSheet

    labels = None
    if isinstance(size, LabelSheet):
        labels = {"paper": size.paper, "columns": size.columns, "rows": size.rows}
    return {
        "name": size.name,
        "width_mm": size.width_mm,
        "height_mm": size.height_mm,
        "labels": labels,
    }
