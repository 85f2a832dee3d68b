"""Word lists: the bullet or number before a paragraph, which Word works out and does not store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document
    from lxml import etree

_MOST_STYLES = 12
_MOST_LEVELS = 9
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Lists:
    """Numbers the paragraphs of one document, which must be asked for in order (ECMA-376, 17.9)."""

    def __init__(self, document: Document) -> None:
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))
        }
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(qn("w:default")) in ("1", "true") and style.get(qn("w:type")) == "paragraph"
            ),
            None,
        )
        self._levels = _levels(document)
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * _MOST_LEVELS)

    def mark(self, paragraph: etree._Element) -> str:
        """What stands before the paragraph: ``• ``, ``2) `` or nothing."""
        number = _value(self._property(paragraph, "w:numPr/w:numId")) or ""
        if number in ("", "0"):
            return ""
        stated = _value(self._property(paragraph, "w:numPr/w:ilvl"))
        at = int(stated) if stated is not None and stated.isdecimal() else 0
        at = min(at, _MOST_LEVELS - 1)
        level = self._levels.get((number, at))
        if level is None:
            return "• "
        form, text, start = level
        counts = self._counts[number]
        counts[at] = counts[at] + 1 if counts[at] else start
        counts[at + 1 :] = [0] * (_MOST_LEVELS - at - 1)
        if form == "none":
            return ""
        if form == "bullet":
            return "• "
        for deeper in range(at + 1):
            own = self._levels.get((number, deeper), level)[0]
            text = text.replace(f"%{deeper + 1}", _written(max(counts[deeper], 1), own))
        return f"{text} " if text else ""

    def space_between(self, paragraph: etree._Element) -> int:
        """The space that its style or the paragraph itself asks for after it, in twips."""
        spacing = self._property(paragraph, "w:spacing")
        after = spacing.get(qn("w:after"), "0") if spacing is not None else "0"
        return int(after) if after.isdecimal() else 0

    def _property(self, paragraph: etree._Element, path: str) -> etree._Element | None:
        """A property of the paragraph, else of its style, else of the style that one is based on."""
        for properties in self._properties(paragraph):
            found = properties
            for tag in path.split("/"):
                found = found.find(qn(tag)) if found is not None else None
            if found is not None:
                return found
        return None

    def _properties(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        own = paragraph.find(qn("w:pPr"))
        style = None
        if own is not None:
            yield own
            style = _value(own.find(qn("w:pStyle")))
        style = style or self._default
        for _ in range(_MOST_STYLES):
            element = self._styles.get(style)
            if element is None:
                return
            if (properties := element.find(qn("w:pPr"))) is not None:
                yield properties
            style = _value(element.find(qn("w:basedOn")))


def _levels(document: Document) -> dict[tuple[str, int], tuple[str, str, int]]:
    """By list and level: the form of its numbers, the text around them, and the first number."""
    part = next(
        (
            relation.target_part
            for relation in document.part.rels.values()
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external
        ),
        None,
    )
    if part is None:
        return {}
    abstract: dict[str | None, dict[int, tuple[str, str, int]]] = {}
    for definition in part.element.iter(qn("w:abstractNum")):
        levels = {}
        for level in definition.iter(qn("w:lvl")):
            start = _value(level.find(qn("w:start"))) or "1"
            levels[_whole(level.get(qn("w:ilvl")), 0)] = (
                _value(level.find(qn("w:numFmt"))) or "decimal",
                _value(level.find(qn("w:lvlText"))) or "",
                _whole(start, 1),
            )
        abstract[definition.get(qn("w:abstractNumId"))] = levels
    return {
        (number.get(qn("w:numId")) or "", at): level
        for number in part.element.iter(qn("w:num"))
        for at, level in abstract.get(_value(number.find(qn("w:abstractNumId"))), {}).items()
    }


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        rest = number % 400
        for value, sign in _ROMAN:
            roman += sign * (rest // value)
            rest %= value
        return roman.upper() if form == "upperRoman" else roman
    return str(number)


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(qn("w:val"))


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else otherwise
