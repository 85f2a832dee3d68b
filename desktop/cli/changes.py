"""What changed about a case, as `case` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from models.words import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.lines import CaseDetail, ChangeLine


def change_json(change: ChangeLine) -> dict[str, Any]:
    """One change; `before` and `after` are texts, a day in ISO form, or null where there was none."""
    return {
        "what": change.what,
        "on": change.on and change.on.isoformat(),
        "at": change.at.isoformat(),
        "document": change.document,
        "before": change.before,
        "after": change.after,
        "official": change.official or None,
        "unposted": list(change.unposted),
    }


def change_words(detail: CaseDetail) -> Iterator[str]:
    """The changes of a case, the newest first, and what to do with pieces that they concern."""
    for change in detail.changes:
        yield f"Changed {change.on or 'on a day not stated'}: {_sentence(change)} ({change.document})"
        if change.unposted and change.what is not ChangeKind.STOPPED:
            yield f"  look: {_pieces(change.unposted)} made before that and not posted"
    if detail.stopped_because is not None and detail.unposted:
        yield f"  look: {_pieces(detail.unposted)} not posted: keep out of the post"


def _sentence(change: ChangeLine) -> str:
    before, after = (_one_line(text) for text in (change.before, change.after))
    return {
        ChangeKind.TITLE: f"the title was “{before}”",
        ChangeKind.DEADLINE: f"send by {after or 'no day stated'} instead of {before or 'no day stated'}",
        ChangeKind.DEMAND_ADDED: f"a new demand: {after}",
        ChangeKind.DEMAND_DROPPED: f"no longer demanded: {before}",
        ChangeKind.OFFICIAL_ADDED: f"a new official: {after}",
        ChangeKind.OFFICIAL_REMOVED: f"no longer written to: {before}",
        ChangeKind.ADDRESS: f"{change.official} is written to at {after} instead of {before or 'nowhere'}",
        ChangeKind.STOPPED: f"stopped: {after}",
        ChangeKind.RESUMED: "letters are asked for again",
    }[change.what]


def _one_line(text: str | None) -> str:
    return ", ".join((text or "").splitlines())


def _pieces(numbers: Sequence[int]) -> str:
    word = "piece" if len(numbers) == 1 else "pieces"
    return f"{len(numbers)} {word} ({_ranges(numbers)})"


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers as `reprint` takes them: ``17,31-33``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
