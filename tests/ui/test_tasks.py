"""The one door to threads: order, home-coming, newest answers, cancel, errors."""

from __future__ import annotations

import threading
import time

from pytestqt.qtbot import QtBot

from models.errors import CancelledError
from ui.tasks import Tasks
from ui.work import Noun, Task


def never(error: Exception) -> None:
    raise AssertionError(error)


def test_answers_come_home_to_the_windows_thread(qtbot: QtBot, tasks: Tasks) -> None:
    threads: list[tuple[str, int]] = []
    tasks.read(
        lambda _task: threads.append(("work", threading.get_ident())),
        lambda _none: threads.append(("done", threading.get_ident())),
        failed=never,
        key="one",
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    here = threading.get_ident()
    assert threads[0][1] != here
    assert threads[1] == ("done", here)


def test_writes_run_one_after_the_other_in_order(qtbot: QtBot, tasks: Tasks) -> None:
    running = threading.Semaphore(1)
    order: list[int] = []
    overlaps: list[int] = []

    def write(number: int) -> int:
        if not running.acquire(blocking=False):
            overlaps.append(number)
        time.sleep(0.002)
        running.release()
        return number

    for number in range(20):
        tasks.write(lambda _task, n=number: write(n), order.append, failed=never, changes=())  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))
    assert overlaps == []


def test_only_the_newest_read_of_a_key_answers(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def slow(task: Task) -> str:
        gate.wait(5)
        return "old" if task.cancelled() else "not told"

    first = tasks.read(slow, answers.append, failed=never, key="case")
    tasks.read(lambda _task: "new", answers.append, failed=never, key="case")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert first.cancelled()
    assert answers == ["new"]


def test_a_write_tells_what_it_changed_only_when_it_ended_well(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[frozenset[Noun]] = []
    errors: list[Exception] = []
    tasks.changed.connect(told.append)

    def bad(_task: Task) -> None:
        raise ValueError

    tasks.write(bad, lambda _none: None, failed=errors.append, changes=(Noun.RUNS,))
    tasks.write(lambda _task: 1, lambda _one: None, failed=never, changes=(Noun.CASES, Noun.ACTIONS))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset({Noun.CASES, Noun.ACTIONS})]
    assert [type(error) for error in errors] == [ValueError]


def test_cancel_reaches_the_work_and_progress_comes_home(qtbot: QtBot, tasks: Tasks) -> None:
    begun = threading.Event()
    errors: list[Exception] = []
    seen: list[tuple[int, int]] = []
    tasks.moved.connect(lambda task: seen.append((task.done, task.total)))

    def work(task: Task) -> None:
        task.progress(3, 10)
        begun.set()
        while not task.cancelled():
            time.sleep(0.001)
        raise CancelledError("Stopped.", safe="All is safe.", todo="Go on.")

    task = tasks.write(work, lambda _none: None, failed=errors.append, changes=(), label="Writing")
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(lambda: bool(seen))
    task.cancel()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], CancelledError)
    assert seen == [(3, 10)]


def test_closing_waits_for_what_runs_and_drops_what_waits(qtbot: QtBot) -> None:
    tasks = Tasks()
    done: list[int] = []

    def work(task: Task) -> None:
        while not task.cancelled():
            time.sleep(0.001)
        done.append(1)

    tasks.write(work, lambda _none: done.append(2), failed=never, changes=())
    tasks.write(lambda _task: done.append(3), lambda _none: None, failed=never, changes=())
    tasks.close()
    assert done == [1]
    tasks.write(lambda _task: done.append(4), lambda _none: None, failed=never, changes=())
    qtbot.wait(20)
    assert done == [1]
