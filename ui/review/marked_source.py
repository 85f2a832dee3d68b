"""The source as lines with the names of their fields, and the stretches of it that became values."""

from __future__ import annotations

from collections import defaultdict

from desktop.reading.corrections import LEFT_OUT, UNASSIGNED
from desktop.reading.values import Spot
from ui.review.draft import Facts
from ui.review.state import Highlight, Source, TextLine
from ui.review.telling import line_key, row_spot
from ui.review.words import kind_words, label_of, line_words, tone_of
from ui.theme import Tone
from ui.words import tr, trn

_MOST_NAMES = 2
_RUNNING = ("background", "sample_letter")


def marked_source(facts: Facts) -> Source:
    """The text of the document with everything that was found in it."""
    document = facts.document
    highlights = _highlights(facts)
    names: dict[int, list[tuple[str, Tone]]] = defaultdict(list)
    for spot, spans in facts.found.items():
        if spot.name in _RUNNING:
            continue
        name = _tag(facts, spot)
        for span in spans:
            if name not in names[span.line]:
                names[span.line].append(name)
    lines: list[TextLine] = []
    before, last = ("", Tone.PLAIN), 0
    for line in document.lines:
        told = names.get(line.n) or _by_field(line.field)
        tag = ", ".join(name for name, _tone in told[:_MOST_NAMES])
        tone = told[0][1] if told else Tone.PLAIN
        lines.append(
            TextLine(
                n=line.n,
                text=line.text,
                gap=line.n > last + 1 and last > 0,
                tag="" if (tag, tone) == before else tag,
                tone=tone,
                is_title=line.field == "title",
                is_furniture=line.field in ("furniture", LEFT_OUT),
            )
        )
        before, last = (tag, tone), line.n
    count = trn("{n} line", "{n} lines", len(document.lines))
    aside = " · ".join((kind_words(document.kind), count))
    return Source(document.source.name, aside, tuple(lines), highlights)


def _highlights(facts: Facts) -> tuple[Highlight, ...]:
    """Running text first, so that what stands in it is painted over it."""
    under: list[Highlight] = []
    over: list[Highlight] = []
    for spot, spans in facts.found.items():
        key, tone = row_spot(spot).key, _tag(facts, spot)[1]
        made = [Highlight(key, s.line, s.start, s.end, tone) for s in spans]
        (under if spot.name in (*_RUNNING, "action_types", "write_in") else over).extend(made)
    for line in facts.unused:
        stripped = line.text.strip()
        start = line.text.index(stripped)
        over.append(Highlight(line_key(line.n), line.n, start, start + len(stripped), Tone.RED, is_open=True))
    return (*under, *over)


def _tag(facts: Facts, spot: Spot) -> tuple[str, Tone]:
    if spot.official is None:
        return label_of(spot.name), tone_of(spot.name, official=False)
    official = facts.document.cases[spot.case].officials[spot.official]
    return (tr("Copy to") if official.copy else tr("Official")), tone_of(
        "", official=True, copy=official.copy
    )


def _by_field(field: str) -> list[tuple[str, Tone]]:
    if field == UNASSIGNED:
        return [(tr("Not used"), Tone.RED)]
    if field == LEFT_OUT:
        return [(tr("Left out"), Tone.PLAIN)]
    words = line_words(field)
    return [(words, Tone.PLAIN)] if words else []
