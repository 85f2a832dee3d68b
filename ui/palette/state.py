"""What the palette shows, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's head; it cannot be chosen."""

    title: str
    key: str = ""

    @property
    def spoken(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """Something to go to or to do."""

    key: str
    icon: str
    title: str
    text: str
    keys: str = ""
    """The shortcut that does the same."""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.text, self.keys) if part)


@dataclass(frozen=True, slots=True)
class PaletteState:
    """The whole palette."""

    rows: tuple[Heading | PaletteRow, ...] = ()
    current: str = ""
    note: str = ""
    """Nothing found, or why it cannot be searched."""
