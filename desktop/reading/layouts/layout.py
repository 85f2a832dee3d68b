"""What a layout is: signs to know it by, and markers that say where each part of it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from models.words import DocumentKind


class Part(StrEnum):
    """The parts a document is made of; the value is the field its lines are listed under."""

    HEAD = "unassigned"
    BACKGROUND = "background"
    REQUEST = "demand"
    OFFICIALS = "official"
    COPIES = "official copies"
    LETTER = "sample_letter"
    REPORT = "report"
    STOP = "stop"
    REST = "rest"

    @property
    def field(self) -> str:
        """The word for `ReadLine.field`."""
        return _FIELDS[self]


# looked up for every line
_FIELDS = {part: str(part.value) for part in Part} | {Part.COPIES: "official", Part.REST: "unassigned"}


@dataclass(frozen=True, slots=True)
class Marker:
    """Words at the start of a line that begin a part.

    Attributes:
        pattern: matched against the cleaned line from its start; in the middle too when `inline`.
        part: what begins.
        inline: the words may stand anywhere in a line, because text extraction joined lines.
        heading: the matched words are only a heading; otherwise they belong to the part.
    """

    pattern: re.Pattern[str]
    part: Part
    inline: bool = False
    heading: bool = True


@dataclass(frozen=True, slots=True)
class Sign:
    """Words by which a layout is known.

    Attributes:
        pattern: searched in the whole text: in small letters, or as printed for headings in capitals.
        weight: how much they say.
        capitals: they are printed in capitals.
        needle: a word without which the pattern cannot match; looking for it first is much quicker.
    """

    pattern: re.Pattern[str]
    weight: int
    capitals: bool
    needle: str = ""

    def in_text(self, text: str, lower: str) -> bool:
        """Whether it stands in `text`, which begins with a newline and is given in small letters as well."""
        where = text if self.capitals else lower
        return self.needle in where and self.pattern.search(where) is not None


@dataclass(frozen=True, slots=True)
class Layout:
    """One way of setting out a document.

    Attributes:
        name: short, stable: shown beside the document and used in tests.
        signs: see Sign; the layout with the largest sum of weights wins.
        markers: see Marker; the first that matches wins.
        network: country of the section that published it, whose embassies it gives; None when unknown.
        threshold: the least sum of signs that makes a document one of this layout.
        wrapped: its lines are cut at 70 to 80 characters.
        asks: a document of this layout asks for action (or says that no more is needed).
        otherwise: what it is when it does not ask.
        letters: it prints finished letters, in which the subject stands between address and salutation.
    """

    name: str
    signs: tuple[Sign, ...]
    markers: tuple[Marker, ...]
    network: str | None = None
    threshold: int = 2
    wrapped: bool = False
    asks: bool = True
    otherwise: DocumentKind = DocumentKind.OTHER
    letters: bool = False
    inline: tuple[Marker, ...] = field(init=False, repr=False, compare=False)
    """Those of the markers that may stand anywhere in a line."""
    begins: re.Pattern[str] = field(init=False, repr=False, compare=False)
    """Matches where any marker does: most lines begin no part, and one pattern tells so."""

    def __post_init__(self) -> None:
        """Joins the markers' patterns; each keeps its own way with capitals."""
        joined = "|".join(
            f"(?{'i' if marker.pattern.flags & re.IGNORECASE else '-i'}:{marker.pattern.pattern})"
            for marker in self.markers
        )
        object.__setattr__(self, "inline", tuple(marker for marker in self.markers if marker.inline))
        object.__setattr__(self, "begins", re.compile(joined or r"(?!)", re.IGNORECASE))


def words(pattern: str, *, case: bool = False) -> re.Pattern[str]:
    """A pattern over lines: a space means any spaces, `` ?`` any or none, ``'`` either apostrophe."""
    return re.compile(_spaced(pattern), re.NOFLAG if case else re.IGNORECASE)


def sign(pattern: str, weight: int, *, capitals: bool = False) -> Sign:
    """A sign; without `capitals` its pattern is written in small letters."""
    return Sign(_after_newline(lowered(pattern)), weight, capitals, _needle(pattern))


def _after_newline(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern with its ``^`` as the newline before it, which is looked for ten times quicker."""
    rest = pattern.pattern.removeprefix("^")
    alternatives = re.sub(_GROUP, "", rest)
    if rest == pattern.pattern or "|" in alternatives:
        return pattern
    return re.compile("\n" + rest, pattern.flags)


def lowered(pattern: str) -> re.Pattern[str]:
    """A pattern over text in small letters: several times quicker than one that ignores case."""
    return re.compile(_spaced(pattern), re.MULTILINE)


def _needle(pattern: str) -> str:
    """The longest word that every match of `pattern` holds; empty when none is sure."""
    flat, grouped = pattern, ""
    while flat != grouped:
        grouped, flat = flat, _GROUP.sub(" ", flat)
    if "|" in flat:
        return ""
    return max(_LETTERS.findall(_VARIABLE.sub(" ", flat)), key=len, default="")


_GROUP = re.compile(r"\((?:[^()\\]|\\.)*\)(?:[?*+]|\{[^}]*\})?")
_VARIABLE = re.compile(r"\[[^\]]*\](?:[?*+]|\{[^}]*\})?|\\.(?:[?*+]|\{[^}]*\})?|.(?:[?*]|\{[^}]*\})")
_LETTERS = re.compile(r"[^\W\d_]+")


def _spaced(pattern: str) -> str:
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+").replace("'", "['’]")
