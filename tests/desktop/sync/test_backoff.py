"""Pauses between attempts: random over their whole length, growing, never beyond the cap."""

from __future__ import annotations

import subprocess
import sys

import pytest
import stamina

from desktop.sync.backoff import Backoff
from desktop.sync.client import NoAnswerError


def test_pauses_fill_their_whole_length() -> None:
    backoff = Backoff(base_s=1.0, cap_s=10.0)
    for failures, longest in ((1, 2.0), (2, 4.0), (3, 8.0), (4, 10.0), (30, 10.0)):
        pauses = [backoff.pause_s(failures) for _ in range(2000)]
        assert 0 <= min(pauses) < longest * 0.05
        assert longest * 0.95 < max(pauses) <= longest


def test_an_answer_ends_the_attempts() -> None:
    asked: list[None] = []

    def work() -> str:
        asked.append(None)
        if len(asked) < 3:
            raise NoAnswerError("none")
        return "answer"

    with stamina.set_testing(True, attempts=5):
        assert Backoff(attempts=5).call(work) == "answer"
    assert len(asked) == 3


def test_attempts_end() -> None:
    asked: list[None] = []

    def work() -> None:
        asked.append(None)
        raise NoAnswerError("none")

    with pytest.raises(NoAnswerError):
        Backoff(attempts=3, base_s=0.001).call(work)
    assert len(asked) == 3


@pytest.mark.parametrize("error", [ZeroDivisionError(), NoAnswerError("later", retry_after_s=11)])
def test_some_errors_are_not_waited_for(error: Exception) -> None:
    asked: list[None] = []

    def work() -> None:
        asked.append(None)
        raise error

    with pytest.raises(type(error)):
        Backoff(cap_s=10).call(work)
    assert len(asked) == 1


def test_pauses_are_not_printed() -> None:
    program = (
        "from desktop.sync.backoff import Backoff\n"
        "from desktop.sync.client import NoAnswerError\n"
        "def work(): raise NoAnswerError('none')\n"
        "try: Backoff(attempts=3, base_s=0.001).call(work)\n"
        "except NoAnswerError: print('given up')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("given up\n", "")
