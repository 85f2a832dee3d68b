"""The commands of docs/command-line.md, written by `./run docs` from the grammar itself."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator

from desktop.cli.main import parser
from tests.house.modules import ROOT
from tests.house.written_part import WrittenPart

COMMANDS = WrittenPart(
    document=ROOT / "docs" / "command-line.md",
    begin="<!-- commands: written by ./run docs from the grammar in desktop/cli -->",
    end="<!-- end of commands -->",
)
# told once, above the commands
_EVERYWHERE = {"--help", "--home", "--json", "--version"}


def sections() -> str:
    """A heading, a sentence and a list of options for each command, in the order of the grammar."""
    return "\n".join(_section(name, does, command) for name, does, command in _commands(parser()))


def _commands(grammar: ArgumentParser, before: str = "") -> Iterator[tuple[str, str, ArgumentParser]]:
    for group in grammar._actions:
        if not isinstance(group, _SubParsersAction):
            continue
        does = {choice.dest: choice.help or "" for choice in group._choices_actions}
        for name, command in group.choices.items():
            inner = list(_commands(command, f"{before}{name} "))
            if not (inner and any(_nested(action) and action.required for action in command._actions)):
                yield f"{before}{name}", does[name], command
            yield from inner


def _section(name: str, does: str, command: ArgumentParser) -> str:
    actions = [action for action in command._actions if not _told_elsewhere(action)]
    usage = " ".join(
        [name, *(_usage(action) for action in actions if action.required or not _is_option(action))]
    )
    lines = [f"### `{usage}`", "", f"{does[:1].upper()}{does[1:]}.", ""]
    # what stands in the heading already is told again only where there is something to tell
    told = [action for action in actions if action.help or (_is_option(action) and not action.required)]
    rows = [f"- `{_written(action)}`{_what(action)}" for action in told]
    return "\n".join([*lines, *rows, *([""] if rows else [])])


def _told_elsewhere(action: Action) -> bool:
    return _nested(action) or bool(_EVERYWHERE.intersection(action.option_strings)) or action.help == SUPPRESS


def _nested(action: Action) -> bool:
    return isinstance(action, _SubParsersAction)


def _is_option(action: Action) -> bool:
    return bool(action.option_strings)


def _usage(action: Action) -> str:
    if _is_option(action):
        return _written(action)
    word = _value(action)
    return {"+": f"{word}…", "*": f"[{word}…]", "?": f"[{word}]"}.get(str(action.nargs), word)


def _written(action: Action) -> str:
    if not _is_option(action):
        return _value(action)
    option = action.option_strings[-1]
    return option if action.nargs == 0 else f"{option} {_value(action)}"


def _value(action: Action) -> str:
    if isinstance(action.metavar, str):
        return action.metavar
    if action.choices:
        return "|".join(map(str, action.choices))
    return action.dest.upper()


def _what(action: Action) -> str:
    return f": {action.help}" if action.help else ""
