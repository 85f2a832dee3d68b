"""Errors in words: three parts for the world's faults, a report without names for ours."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.errors import CancelledError, DiskFullError
from ui import problems
from ui.widgets import problem_dialog
from ui.widgets.button import Button
from ui.widgets.problem_dialog import ProblemDialog

FULL = DiskFullError("The disk is full.", safe="Nothing was recorded.", todo="Make room.")


def bug() -> BaseException:
    letters: dict[str, str] = {}
    try:
        try:
            letters["Mirela Osten"]
        except KeyError as error:
            raise RuntimeError("no letter for Ida Calloway") from error
    except RuntimeError as error:
        met = error
    return met


def test_a_known_error_keeps_its_three_parts() -> None:
    problem = problems.in_words(FULL)
    assert (problem.happened, problem.safe, problem.todo) == (FULL.happened, FULL.safe, FULL.todo)
    assert problem.text == "The disk is full.\nNothing was recorded.\nMake room."


def test_a_bug_becomes_a_report_without_names_or_folders() -> None:
    problem = problems.in_words(bug())
    assert problem.report is not None
    assert "RuntimeError" in problem.report
    assert "KeyError" in problem.report
    assert "test_problems.py" in problem.report
    for secret in ("Mirela", "Osten", "Ida", "Calloway", str(sys.prefix)):
        assert secret not in problem.text


def test_the_dialog_copies_all_parts(dressed: QtBot) -> None:
    dialog = ProblemDialog(problems.in_words(FULL))
    dressed.addWidget(dialog)
    copy = next(button for button in dialog.findChildren(Button) if button.text() == "Copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == problems.in_words(FULL).text
    assert dialog.accessibleName() == FULL.happened


def test_cancelled_work_opens_no_dialog(dressed: QtBot) -> None:
    before = len(QGuiApplication.topLevelWindows())
    problem_dialog.show(CancelledError("Stopped.", safe="Safe.", todo="Go on."))
    assert len(QGuiApplication.topLevelWindows()) == before


def test_what_nobody_caught_is_told_and_printed_without_names(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told: list[BaseException] = []
    problems.catch_all(told.append)
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    assert told == [error]
    printed = capsys.readouterr().err
    assert "RuntimeError" in printed
    assert "Calloway" not in printed
