"""Data only: fonts, icons, countries, stationery, sample cases; and the one way to find a file of it."""

from __future__ import annotations

from pathlib import Path


def path(*parts: str) -> Path:
    """Where a bundled file lies (``path("fonts", "Inter-Regular.ttf")``), also in a one-folder build."""
    return Path(__file__).parent.joinpath(*parts)
