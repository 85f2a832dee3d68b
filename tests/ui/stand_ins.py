"""What presenters are given in tests: work done at once, a shell that writes down, views that keep states."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from ui.places import Offer, Page
from ui.work import Noun, Task

T = TypeVar("T")


class AtOnce:
    """Runs work where it is asked for; keeps what it changed. Errors go to `failed`, as with threads."""

    def __init__(self) -> None:
        self.changes: list[Noun] = []
        self.labels: list[str] = []

    def read(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        key: str,
        label: str = "",
    ) -> Task:
        return self._run(work, done, failed, (), label)

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
        return self._run(work, done, failed, changes, label)

    def slow(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None],
        changes: tuple[Noun, ...],
        label: str,
    ) -> Task:
        return self._run(work, done, failed, changes, label)

    def _run(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        changes: tuple[Noun, ...],
        label: str,
    ) -> Task:
        task = Task(label)
        self.labels.append(label)
        try:
            outcome = work(task)
        except Exception as error:  # noqa: BLE001 - as the door to threads does
            failed(error)
        else:
            self.changes.extend(changes)
            done(outcome)
        return task


class Notes:
    """A shell that writes down what it was asked."""

    def __init__(self) -> None:
        self.went: list[tuple[Page, str]] = []
        self.said: list[str] = []
        self.undo: Callable[[], None] | None = None
        self.offer: Offer | None = None
        self.troubles: list[Exception] = []

    def go(self, page: Page, what: str = "") -> None:
        self.went.append((page, what))

    def say(
        self,
        head: str,
        text: str = "",
        *,
        undo: Callable[[], None] | None = None,
        offer: Offer | None = None,
    ) -> None:
        self.said.append(f"{head}|{text}")
        self.undo, self.offer = undo, offer

    def trouble(self, error: Exception) -> None:
        self.troubles.append(error)


class Screen(Generic[T]):
    """A view that keeps the states it was shown."""

    def __init__(self) -> None:
        self.states: list[T] = []
        self.asked: list[str] = []

    @property
    def state(self) -> T:
        """The newest one."""
        return self.states[-1]

    def show_state(self, state: T) -> None:
        self.states.append(state)

    def ask_collector(self) -> None:
        self.asked.append("collector")

    def focus_record(self) -> None:
        self.asked.append("record")


def raising(error: Exception) -> Callable[..., Any]:
    """A use case that the world refuses."""

    def refuse(*_args: object, **_kwargs: object) -> Any:
        raise error

    return refuse
