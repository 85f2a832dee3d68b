"""Colours of both themes and sizes of text: the only place that knows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Tint:
    """One meaning in four strengths: text on `soft`, soft fill, outline, and full fill for bars."""

    text: str
    soft: str
    line: str
    fill: str


class Tone(StrEnum):
    """What a tint means. Red, amber and green mean something or are absent."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    VIOLET = "violet"
    TEAL = "teal"
    PINK = "pink"
    ACCENT = "accent"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of one theme as ``#RRGGBB`` (design: docs/interface.md, section 1)."""

    name: str
    dark: bool
    side: str
    win: str
    surf: str
    sunk: str
    raised: str
    hover: str
    press: str
    sel: str
    selrow: str
    line: str
    line2: str
    field: str
    t1: str
    t2: str
    t3: str
    dis: str
    acc: str
    acch: str
    accp: str
    acct: str
    accsoft: str
    accline: str
    on_acc: str
    tints: dict[Tone, Tint]
    desk: str
    paper: str
    envelope: str
    ink: str
    shadow: str
    segment: str
    segment_on: str
    track: str
    chart: tuple[str, str, str, str, str]
    """Letter, e-mail, call, fax, social post (and everything else), in this order everywhere."""
    chart_ink: tuple[str, str, str, str, str]
    """Text on the five bars."""

    def tint(self, tone: Tone) -> Tint:
        """The four strengths of `tone`."""
        return self.tints[tone]


LIGHT: Final = Theme(
    name="light",
    dark=False,
    side="#EFEDE9",
    win="#F7F6F4",
    surf="#FFFFFF",
    sunk="#F5F4F1",
    raised="#FFFFFF",
    hover="#E7E5E0",
    press="#DEDBD4",
    sel="#E3E9F8",
    selrow="#E9EEFA",
    line="#E3E0DA",
    line2="#D3CFC7",
    field="#868991",
    t1="#1B1D22",
    t2="#474B54",
    t3="#5B5F69",
    dis="#A3A6AD",
    acc="#2C4DA5",
    acch="#243F8A",
    accp="#1C326F",
    acct="#2A4A9F",
    accsoft="#E8EDF9",
    accline="#B9C6EA",
    on_acc="#FFFFFF",
    tints={
        Tone.RED: Tint("#A8231C", "#FBEAE8", "#EBBDB8", "#B3261E"),
        Tone.AMBER: Tint("#7D4B00", "#FCF1DD", "#E7CB96", "#B87410"),
        Tone.GREEN: Tint("#1B6638", "#E5F2E9", "#B2D6BF", "#2B8550"),
        Tone.VIOLET: Tint("#65409A", "#F0EAF8", "#D2C2E8", "#65409A"),
        Tone.TEAL: Tint("#0F5F66", "#E1F1F2", "#AED6D9", "#2E8C8A"),
        Tone.PINK: Tint("#94305F", "#F9E8F0", "#E7BDD1", "#94305F"),
        Tone.ACCENT: Tint("#2A4A9F", "#E8EDF9", "#B9C6EA", "#2C4DA5"),
        Tone.PLAIN: Tint("#474B54", "#F5F4F1", "#E3E0DA", "#868991"),
    },
    desk="#E9E7E2",
    paper="#FFFFFF",
    envelope="#FBF8F1",
    ink="#22242A",
    shadow="#1B1D22",
    segment="#E7E5E0",
    segment_on="#FFFFFF",
    track="#E7E5E0",
    chart=("#2C4DA5", "#2E8C8A", "#C07A17", "#8758A8", "#7C818C"),
    chart_ink=("#FFFFFF", "#0B0C0E", "#0B0C0E", "#FFFFFF", "#0B0C0E"),
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    side="#121418",
    win="#17191D",
    surf="#1E2126",
    sunk="#191C20",
    raised="#272B32",
    hover="#2F343C",
    press="#3A4048",
    sel="#283556",
    selrow="#232D47",
    line="#2E3238",
    line2="#3D424A",
    field="#7C828D",
    t1="#E9EBEE",
    t2="#BCC1C9",
    t3="#9AA0AA",
    dis="#5F656F",
    acc="#4C6CCB",
    acch="#3F5EBB",
    accp="#37539F",
    acct="#A3BAFF",
    accsoft="#222D49",
    accline="#3B4E86",
    on_acc="#FFFFFF",
    tints={
        Tone.RED: Tint("#FF9E95", "#3A2020", "#6B3632", "#D2483E"),
        Tone.AMBER: Tint("#F1BF70", "#362B17", "#63502A", "#D9952F"),
        Tone.GREEN: Tint("#86D2A2", "#183022", "#2F5A41", "#3E9E66"),
        Tone.VIOLET: Tint("#C9ADF2", "#2D2440", "#54427A", "#8E6CC4"),
        Tone.TEAL: Tint("#84CFD3", "#153032", "#2C5B5F", "#4FB3B0"),
        Tone.PINK: Tint("#F2A3C5", "#3B2130", "#6D3B55", "#B5527F"),
        Tone.ACCENT: Tint("#A3BAFF", "#222D49", "#3B4E86", "#4C6CCB"),
        Tone.PLAIN: Tint("#BCC1C9", "#191C20", "#3D424A", "#7C828D"),
    },
    desk="#121417",
    paper="#F4F2EC",
    envelope="#F4F2EC",
    ink="#22242A",
    shadow="#000000",
    segment="#191C20",
    segment_on="#3A4048",
    track="#2F343C",
    chart=("#7090F0", "#4FB3B0", "#E0A244", "#B288D6", "#9AA0AB"),
    chart_ink=("#121418", "#121418", "#121418", "#121418", "#121418"),
)


def high_contrast(theme: Theme) -> Theme:
    """`theme` for people who asked their system for more contrast: no soft fills, dark outlines."""
    tints = {tone: replace(tint, soft=theme.surf, line=tint.text) for tone, tint in theme.tints.items()}
    return replace(
        theme,
        name=f"{theme.name}-contrast",
        line=theme.t3,
        line2=theme.t2,
        field=theme.t1,
        t3=theme.t2,
        sel=theme.surf,
        selrow=theme.surf,
        accsoft=theme.surf,
        accline=theme.acct,
        tints=tints,
    )


@dataclass(frozen=True, slots=True)
class Gap:
    """Distances between things, in device-independent pixels at 100 % text."""

    xs: int = 4
    s: int = 8
    m: int = 12
    lg: int = 16
    xl: int = 24
    xxl: int = 32


GAP: Final = Gap()

CAPTION: Final = 12
CONTROL: Final = 13
BODY: Final = 14
CARD_TITLE: Final = 16
NUMBER: Final = 22
PAGE_TITLE: Final = 20
CASE_TITLE: Final = 26
"""Sizes of text in px at 100 %; 12 is the smallest allowed."""


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2, definition "relative luminance")."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2, definition "contrast ratio")."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
