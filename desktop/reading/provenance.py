"""Provenance: the lines and words of a document that each of its values was read from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from desktop.reading.case_object import ReadDocument, ReadLine
from desktop.reading.fields.channels import find_channels, find_languages
from desktop.reading.fields.countries import find_countries
from desktop.reading.fields.dates import find_date
from desktop.reading.fields.references import find_ai_index
from desktop.reading.values import Spot, spots, text_at

_WORD = re.compile(r"\w+")
_MOST_CANDIDATES = 400
"""A text that repeats one word without end would be searched without end."""

_HEAD = ("reference", "title", "country", "ai_index", "subjects", "issued_on", "kind")
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "reference": ("reference", *_HEAD, "report", "demand"),
    "ai_index": ("ai_index", *_HEAD),
    "title": ("title", *_HEAD),
    "country": ("country", *_HEAD, "background"),
    "subjects": ("subjects", "background", "demand", "title", "sample_letter"),
    "issued_on": ("issued_on", *_HEAD),
    "deadline": ("deadline", "official", "action_types", "instruction", "report", "demand"),
    "background": ("background",),
    "demands": ("demand", "sample_letter", "action_types", "instruction"),
    "sample_letter": ("sample_letter",),
}
"""Fields of the lines on which a value of a case is looked for first."""
_OF_OFFICIALS = ("official", "sample_letter", "action_types")
# What is told by whole lines: their wording is not the value's.
_WHOLE_LINES = ("action_types", "write_in")
_UNTOLD = ("deadline_inclusive", "copy")
_ANCHORS = ("role", "name", "address")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line: its number, and the characters from `start` to before `end`."""

    line: int
    start: int
    end: int


def provenance(document: ReadDocument) -> dict[Spot, tuple[Span, ...]]:
    """Where each value stands; a value that is inferred, or nowhere in the text, has no entry.

    The words in the spans of a printed value are, in order, the words of the value. Days and countries are
    told by spans that read as the same day or country; indexes, channels and languages by whole lines.
    """
    words = _words_of(document.lines)
    found: dict[Spot, tuple[Span, ...]] = {}
    floor, official, furthest = 0, (-1, -1), 0
    for spot in spots(document):
        if spot.official is not None and (spot.case, spot.official) != official:
            official, floor = (spot.case, spot.official), furthest
        text = text_at(document, spot)
        if not text or spot.name in _UNTOLD or _is_inferred(document, spot):
            continue
        runs = _runs(document, words, spot, text, floor)
        if runs is None:
            own = {span.line for at, spans in found.items() if _is_of(at, spot) for span in spans}
            if spans := tuple(_read_again(document, spot, text, own)):
                found[spot] = spans
            continue
        found[spot] = words.spans(runs)
        if spot.official is not None and spot.name in _ANCHORS:
            furthest = max(furthest, runs[-1][1])
    return found


def text_of(lines: Sequence[ReadLine], spans: Sequence[Span]) -> str:
    """The text under the spans, a line for each."""
    texts = {line.n: line.text for line in lines}
    return "\n".join(texts[span.line][span.start : span.end] for span in spans)


def _is_inferred(document: ReadDocument, spot: Spot) -> bool:
    """A value that this official's block does not print may stand in another one's."""
    if spot.official is None:
        return False
    return spot.name in document.cases[spot.case].officials[spot.official].inferred


Run = tuple[int, int]


def _runs(document: ReadDocument, words: _Words, spot: Spot, text: str, floor: int) -> list[Run] | None:
    """The stretches of words, from and to before, that print a value; None where they do not."""
    preferred = FIELDS.get(spot.name, ()) if spot.official is None else _OF_OFFICIALS
    for printed in _printed(document, spot, text):
        if (runs := words.located(printed, preferred, floor)) is not None:
            return runs
    return None


def _printed(document: ReadDocument, spot: Spot, text: str) -> Iterator[str]:
    case = document.cases[spot.case]
    if spot.name == "reference" and case.reference_as_printed:
        yield case.reference_as_printed
    if spot.name == "deadline" and case.deadline_as_printed:
        yield case.deadline_as_printed
    if spot.name not in ("country", "issued_on", *_WHOLE_LINES):
        yield text


def _is_of(at: Spot, spot: Spot) -> bool:
    """Whether both are values of the same official."""
    return spot.official is not None and (at.case, at.official) == (spot.case, spot.official)


def _read_again(document: ReadDocument, spot: Spot, text: str, own: set[int]) -> Iterator[Span]:
    """The first stretch that reads as the value, on the likeliest line; of an official on its `own` lines."""
    preferred = FIELDS.get(spot.name, (spot.name,)) if spot.official is None else ("official",)
    ranks = {name: rank for rank, name in enumerate(preferred)}
    for line in sorted(document.lines, key=lambda line: ranks.get(line.field, len(ranks))):
        # an address elsewhere in the text does not tell in which country this one is
        if spot.official is not None and line.n not in own:
            continue
        if (place := _reads_as(spot.name, text, line.text)) is not None:
            yield Span(line.n, *place)
            return


def _reads_as(name: str, text: str, line: str) -> tuple[int, int] | None:
    if name == "country":
        return next(((one.start, one.end) for one in find_countries(line) if one.code == text), None)
    if name in ("issued_on", "deadline"):
        printed = find_date(line)
        while printed is not None and printed.day != date.fromisoformat(text):
            printed = find_date(line, printed.end)
        return None if printed is None else (printed.start, printed.end)
    whole = (0, len(line))
    if name == "ai_index":
        return whole if find_ai_index(line) == text else None
    if name == "action_types":
        return whole if text in find_channels(line) else None
    return whole if name == "write_in" and text in find_languages(line) else None


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


@lru_cache(maxsize=2)
def _words_of(lines: tuple[ReadLine, ...]) -> _Words:
    """Kept while one document is corrected: its lines stay, one value changes."""
    return _Words.of(lines)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all lines in order, with the place of each word's occurrences."""

    lines: Sequence[ReadLine]
    places: list[tuple[int, int, int]] = field(default_factory=list)
    """Index of the line, first character, character behind the last."""
    folded: list[str] = field(default_factory=list)
    at: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    known: dict[tuple[str, tuple[str, ...], int], list[Run] | None] = field(default_factory=dict)
    cut: dict[tuple[Run, ...], tuple[Span, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[ReadLine]) -> _Words:
        words = cls(lines)
        for number, line in enumerate(lines):
            if line.field == "furniture":
                continue
            for match in _WORD.finditer(line.text):
                word = match.group().casefold()
                words.at[word].append(len(words.folded))
                words.folded.append(word)
                words.places.append((number, match.start(), match.end()))
        return words

    def located(self, printed: str, preferred: tuple[str, ...], floor: int) -> list[Run] | None:
        """The runs of each line of a value, one behind the other; None unless all of them are found."""
        key = (printed, preferred, floor)
        if key not in self.known:
            self.known[key] = self._located(printed, preferred, floor)
        return self.known[key]

    def _located(self, printed: str, preferred: tuple[str, ...], floor: int) -> list[Run] | None:
        runs: list[Run] = []
        for part in printed.splitlines():
            told = _folded(part)
            if not told:
                continue
            at = runs[-1][1] if runs else floor
            found = self.find(told, preferred, at) or self.pieces(told, at)
            if not found:
                return None
            runs += found
        return runs or None

    def find(self, told: Sequence[str], preferred: Sequence[str], floor: int) -> list[Run]:
        """The one run of these words: on the likeliest line, behind `floor`, the first; [] without any."""
        rarest = min(range(len(told)), key=lambda at: len(self.at.get(told[at], ())))
        occurrences = self.at.get(told[rarest], [])
        starts = [at - rarest for at in occurrences[:_MOST_CANDIDATES] if at >= rarest]
        found = [at for at in starts if self._stands(told, at)]
        if not found:
            return []
        ranks = {name: rank for rank, name in enumerate(preferred)}

        def place(at: int) -> tuple[int, bool, int]:
            line = self.lines[self.places[at][0]]
            return ranks.get(line.field, len(ranks)), at < floor, at

        start = min(found, key=place)
        return [(start, start + len(told))]

    def pieces(self, told: Sequence[str], floor: int) -> list[Run]:
        """The words in several runs, one behind the other: something else stands between them."""
        runs: list[Run] = []
        done, at = 0, floor
        while done < len(told):
            best = (0, 0)
            for start in self.at.get(told[done], [])[:_MOST_CANDIDATES]:
                if start < at:
                    continue
                length = self._length(told, done, start)
                if length > best[1]:
                    best = (start, length)
            start, length = best
            if not length or len(runs) > len(told) // 3:
                return []
            runs.append((start, start + length))
            done, at = done + length, start + length
        return runs

    def spans(self, runs: Sequence[Run]) -> tuple[Span, ...]:
        """The runs as spans, cut at the ends of lines."""
        key = tuple(runs)
        if key not in self.cut:
            self.cut[key] = self._cut(runs)
        return self.cut[key]

    def _cut(self, runs: Sequence[Run]) -> tuple[Span, ...]:
        spans: list[Span] = []
        for start, end in runs:
            last = -1
            for number, first, behind in self.places[start:end]:
                n = self.lines[number].n
                if number == last:
                    spans[-1] = Span(n, spans[-1].start, behind)
                else:
                    spans.append(Span(n, first, behind))
                last = number
        return tuple(spans)

    def _stands(self, told: Sequence[str], at: int) -> bool:
        return self.folded[at : at + len(told)] == list(told)

    def _length(self, told: Sequence[str], done: int, start: int) -> int:
        length = 0
        while (
            done + length < len(told)
            and start + length < len(self.folded)
            and self.folded[start + length] == told[done + length]
        ):
            length += 1
        return length
