"""How often and after what pause a batch is sent again."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import stamina

from desktop.sync.client import NoAnswerError

T = TypeVar("T")

# stamina tells each pause as a warning, and Python prints warnings that nobody takes: who wants them, listens
logging.getLogger("stamina").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Backoff:
    """Attempts at one batch, with pauses of random length between them (“full jitter”).

    After a meeting many workstations find the network at the same time; pauses that are random over their
    whole length spread them best (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
    """

    attempts: int = 6
    base_s: float = 0.5
    cap_s: float = 10.0

    def pause_s(self, failures: int) -> float:
        """A random pause after so many failures, in seconds."""
        return random.uniform(0, min(self.cap_s, self.base_s * 2**failures))  # noqa: S311 - no secret

    def call(self, work: Callable[[], T]) -> T:
        """Runs `work` until it gets an answer.

        Raises:
            NoAnswerError: it got none in any attempt, or the collector asks for a longer pause than anybody
                would wait for.
        """
        failures = 0

        def pause(error: Exception) -> bool | float:
            nonlocal failures
            failures += 1
            if not isinstance(error, NoAnswerError):
                return False
            asked_s = error.retry_after_s or 0.0
            return False if asked_s > self.cap_s else asked_s + self.pause_s(failures)

        for attempt in stamina.retry_context(on=pause, attempts=self.attempts, timeout=None):
            with attempt:
                return work()
        raise AssertionError("stamina raises after the last attempt")
