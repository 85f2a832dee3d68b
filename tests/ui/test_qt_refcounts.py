"""PySide6 6.12.0 loses a reference to None in each void call on Python 3.11, and then aborts."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on (PEP 683)")
def test_none_survives_two_hundred_thousand_calls_into_qt(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(200_000):
        label.setText(str(number & 1))
    assert abs(sys.getrefcount(None) - before) < 1_000
