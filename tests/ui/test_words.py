"""Every string goes through one door, and catalogues are taken up where there are some."""

from __future__ import annotations

import ast
import gettext
from pathlib import Path

import pytest

from ui import words

UI = Path(__file__).parents[2] / "ui"


class Shouting(gettext.NullTranslations):
    """A language in which everything is said loudly."""

    def gettext(self, message: str) -> str:
        return message.upper()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return (msgid1 if n == 1 else msgid2).upper().replace("{N}", "{n}")


def test_without_a_catalogue_it_is_english() -> None:
    assert words.tr("Cases") == "Cases"
    assert words.tr("{done} of {total}", done=3, total=10) == "3 of 10"
    assert [words.trn("{n} case", "{n} cases", n) for n in (0, 1, 2)] == ["0 cases", "1 case", "2 cases"]


def test_a_catalogue_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "catalogue", Shouting)
    assert words.tr("Cases") == "CASES"
    assert words.trn("{n} case", "{n} cases", 2) == "2 CASES"


def test_braces_in_a_name_are_never_taken_for_a_place() -> None:
    assert words.tr("{file} could not be read", file="{odd}.txt") == "{odd}.txt could not be read"


def test_only_literals_are_handed_to_the_translator() -> None:
    """A tool that collects strings for translators reads the source; it cannot follow a variable."""
    wrong: list[str] = []
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("tr", "trn")
            ):
                literals = node.args[: 1 if node.func.id == "tr" else 2]
                if not all(isinstance(a, ast.Constant) and isinstance(a.value, str) for a in literals):
                    wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []
