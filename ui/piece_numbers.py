"""Numbers of pieces as they are printed on them, one or many."""

from __future__ import annotations

from collections.abc import Sequence

from ui.words import tr

MOST_STRETCHES = 4


def number(piece: int) -> str:
    """A piece's number as it is printed on it: ``0412``."""
    return f"{piece:04d}"


def numbers(pieces: Sequence[int]) -> str:
    """``0412``, ``0412 to 0415``, ``0412, 0415 to 0420 …``; `pieces` in order."""
    stretches: list[tuple[int, int]] = []
    for piece in pieces:
        if stretches and stretches[-1][1] == piece - 1:
            stretches[-1] = (stretches[-1][0], piece)
        else:
            stretches.append((piece, piece))
    words = [
        number(first) if first == last else tr("{first} to {last}", first=number(first), last=number(last))
        for first, last in stretches[:MOST_STRETCHES]
    ]
    return ", ".join(words) + (" …" if len(stretches) > MOST_STRETCHES else "")
