"""Small PDF files for tests, drawn with text at given places."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP = 60.0, WIDTH - 60.0, HEIGHT - 70.0
FONT = "Helvetica"


def pdf(*pages: Callable[[Canvas], object], **settings: object) -> bytes:
    """A PDF of A4 pages, each drawn by one function."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1, **settings)
    for draw in pages:
        canvas.setFont(FONT, 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def wrapped(text: str, *, width: float = RIGHT - LEFT, size: float = 10) -> list[str]:
    """`text` broken where a word processor breaks it."""
    lines = [""]
    for word in text.split():
        tried = f"{lines[-1]} {word}".strip()
        if stringWidth(tried, FONT, size) > width:
            lines.append(word)
        else:
            lines[-1] = tried
    return lines


def draw_lines(
    canvas: Canvas,
    lines: Iterable[str],
    *,
    x: float = LEFT,
    top: float = TOP,
    size: float = 10,
    pitch: float = 12,
) -> float:
    """Draws lines from `top` down; an empty one leaves its space. Returns the baseline of the next one."""
    canvas.setFont(FONT, size)
    for line in lines:
        if line:
            canvas.drawString(x, top, line)
        top -= pitch
    return top


def draw_rows(
    canvas: Canvas, columns: Sequence[Sequence[str]], *, left: Sequence[float], top: float
) -> float:
    """Draws columns side by side, row by row, as a program does that places text by position."""
    for at in range(max(map(len, columns))):
        for x, column in zip(left, columns, strict=True):
            if at < len(column) and column[at]:
                canvas.drawString(x, top, column[at])
        top -= 12
    return top
