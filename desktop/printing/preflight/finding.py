"""One thing to know before printing: how grave, what it is about, which pieces, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Level = Literal["stop", "ask"]
CauseKind = Literal["official", "case", "signer", "text", "paper", "run"]


@dataclass(frozen=True, slots=True)
class Cause:
    """What a finding is about, so that a window can lead there.

    Attributes:
        key: of an ``official`` the id, of a ``case`` and of a ``text`` the reference of the case, of a
            ``signer`` the place among the senders of the plan, from 0, of ``paper`` the choice: ``paper``,
            ``layout``, ``envelope`` or ``labels``; empty for the ``run``.
    """

    kind: CauseKind
    key: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know before printing.

    A ``stop`` must be put right or its pieces left out; an ``ask`` wants a person's eye. `piece` is the first
    of `pieces`, which are all the pieces it concerns in order; both are empty where no piece shows it.
    `message` says what is the matter, `remedy` in one sentence what to do.
    """

    level: Level
    code: str
    piece: int | None
    message: str
    pieces: tuple[int, ...] = ()
    remedy: str = ""
    cause: Cause = Cause("run")

    def on(self, pieces: tuple[int, ...]) -> Finding:
        """The same finding about these pieces, in order of number."""
        return replace(self, piece=pieces[0] if pieces else None, pieces=pieces)


def stop(code: str, pieces: tuple[int, ...], cause: Cause, message: str, remedy: str) -> Finding:
    """A finding that holds its pieces."""
    return Finding("stop", code, pieces[0] if pieces else None, message, pieces, remedy, cause)


def ask(code: str, pieces: tuple[int, ...], cause: Cause, message: str, remedy: str) -> Finding:
    """A finding that wants a person's eye."""
    return Finding("ask", code, pieces[0] if pieces else None, message, pieces, remedy, cause)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Stops first, then in order of the first piece concerned; what no piece shows stands before.

    What is said word for word of several pieces, as of an official on many cases, is said once for them all.
    """
    alike: dict[Finding, list[Finding]] = {}
    for finding in findings:
        alike.setdefault(finding.on(()), []).append(finding)
    once = [same.on(joined(one.pieces for one in group)) for same, group in alike.items()]
    return tuple(sorted(once, key=lambda finding: (finding.level != "stop", finding.piece or 0)))


def joined(groups: Iterable[Iterable[int]]) -> tuple[int, ...]:
    """All numbers of all groups, each once, in order."""
    return tuple(sorted({number for group in groups for number in group}))


def stops(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Only those that stop a run."""
    return tuple(finding for finding in findings if finding.level == "stop")
