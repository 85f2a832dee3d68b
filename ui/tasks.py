"""The one door to threads: writes in order on one, reads and slow work on others."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.work import Noun, Task

T = TypeVar("T")

READERS: Final = 3


class Tasks(QObject):
    """Runs work off the window's thread and brings what comes of it home through one signal.

    Signals:
        changed(frozenset[Noun]): a write ended well; what it may have changed.
        started(Task), moved(Task), ended(Task): for whatever shows progress.
    """

    changed = Signal(frozenset)
    started = Signal(object)
    moved = Signal(object)
    ended = Signal(object)
    _came_home = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="write")
        self._readers = ThreadPoolExecutor(max_workers=READERS, thread_name_prefix="read")
        self._newest: dict[str, Task] = {}
        self._running: set[Task] = set()
        self._closed = False
        # work calls this from its own thread: queued by word, so that answers never run over there
        self._came_home.connect(self._at_home, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work has not come home yet."""
        return bool(self._running)

    def read(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        key: str,
        label: str = "",
    ) -> Task:
        """Runs `work`; of several reads with the same `key` only the newest one's answer is given.

        The older ones are cancelled; an answer that comes all the same is dropped.
        """
        older = self._newest.get(key)
        if older is not None:
            older.cancel()
        task = Task(label)
        self._newest[key] = task

        def answer(outcome: T) -> None:
            if self._newest.get(key) is task:
                done(outcome)

        def trouble(error: Exception) -> None:
            if self._newest.get(key) is task:
                failed(error)

        self._start(self._readers, task, work, answer, trouble, ())
        return task

    def write(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        changes: tuple[Noun, ...],
        label: str = "",
        can_cancel: bool = False,
    ) -> Task:
        """Runs `work` after every write asked for before it; says `changed` when it ended well."""
        task = Task(label, can_cancel)
        self._start(self._writer, task, work, done, failed, changes)
        return task

    def slow(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        changes: tuple[Noun, ...],
        label: str,
    ) -> Task:
        """Runs `work` beside the writes, for what waits on a network or a disk; it can be cancelled.

        `work` opens its own short transactions and lets writes in between them.
        """
        task = Task(label, can_cancel=True)
        self._start(self._readers, task, work, done, failed, changes)
        return task

    def close(self) -> None:
        """Cancels what runs and waits for it; what was asked for and not begun is dropped."""
        self._closed = True
        for task in self._running:
            task.cancel()
        self._writer.shutdown(wait=True, cancel_futures=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def _start(
        self,
        where: ThreadPoolExecutor,
        task: Task,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        changes: tuple[Noun, ...],
    ) -> None:
        if self._closed:
            return
        task.report = self._report
        self._running.add(task)
        self.started.emit(task)

        def run() -> None:
            try:
                outcome = work(task)
            except Exception as error:  # noqa: BLE001 - the edge of a thread: whatever it is comes home
                trouble = error
                self._send(lambda: self._finish(task, lambda: failed(trouble), ()))
            else:
                self._send(lambda: self._finish(task, lambda: done(outcome), changes))

        where.submit(run)

    def _report(self, task: Task) -> None:
        self._send(lambda: self.moved.emit(task))

    def _send(self, answer: Callable[[], None]) -> None:
        if not self._closed:
            self._came_home.emit(answer)

    def _finish(self, task: Task, tell: Callable[[], None], changes: tuple[Noun, ...]) -> None:
        self._running.discard(task)
        self.ended.emit(task)
        tell()
        if changes:
            self.changed.emit(frozenset(changes))

    def _at_home(self, answer: Callable[[], None]) -> None:
        if not self._closed:
            answer()
