"""The document: from loaded text through lines and parts to the case object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.reading.case import Reading, case_of
from desktop.reading.case_list import sections_of
from desktop.reading.case_object import ReadCase, ReadDocument, ReadLine
from desktop.reading.fields.deadlines import find_deadline
from desktop.reading.fields.named_people import labelled_names
from desktop.reading.file_text import LoadedText
from desktop.reading.kinds import kind_of
from desktop.reading.language import language_of
from desktop.reading.layouts import layout_of
from desktop.reading.layouts.layout import Layout, Part
from desktop.reading.parts import sort_into_parts
from desktop.reading.source_lines import SourceLine, numbered
from desktop.reading.warnings import warnings_of
from models.words import DocumentKind

_ASKING_FIELDS = ("demand", "official", "action_types", "instruction", "report", "sample_letter")
_FEWEST_LISTED = 3
_LISTING = Layout(name="list-of-cases", signs=(), markers=(), asks=False)
_ACTIONS = (DocumentKind.URGENT_ACTION, DocumentKind.UPDATE, DocumentKind.STOP_ACTION)


def document_of(loaded: LoadedText) -> ReadDocument:
    """Reads a loaded text. Never raises: what is not understood is listed as ``unassigned``."""
    lines = numbered(loaded.lines)
    layout = layout_of(_text(lines))
    return _of_several_cases(loaded, lines, layout) or _of_one_case(loaded, lines, layout)


def _of_one_case(loaded: LoadedText, lines: Sequence[SourceLine], layout: Layout) -> ReadDocument:
    reading = _read(lines, layout)
    kind = DocumentKind.OTHER if layout is _LISTING else _kind(reading)
    acts = kind in _ACTIONS
    case = case_of(reading) if acts else None
    return ReadDocument(
        source=loaded.source,
        kind=kind,
        language=language_of(_text(lines)),
        title=reading.head.title,
        country=reading.country if acts else reading.head.country,
        issued_on=reading.head.issued_on,
        cases=(case,) if case is not None else (),
        lines=_read_lines(reading, acts=acts),
        warnings=warnings_of(loaded, kind, case, reading.officials),
    )


def _of_several_cases(loaded: LoadedText, lines: Sequence[SourceLine], layout: Layout) -> ReadDocument | None:
    """The document when two or more of its sections ask for action; None when it is about one case."""
    sections = sections_of(lines)
    if len(sections) < 2:
        return None
    readings = [
        _read(lines[start:end], _layout_of_section(lines[start:end], layout)) for start, end in sections
    ]
    asking = sum(reading.asks for reading in readings)
    if asking < 2:
        # a monthly list tells of many cases and asks for none of them
        told = len(sections) >= _FEWEST_LISTED and not asking
        return _of_one_case(loaded, lines, _LISTING) if told else None
    # what stands before the first case is the page's own head
    front = _of_one_case(loaded, lines[: sections[0].start], layout)
    listed = [replace(line, field=_front_field(line.field)) for line in front.lines]
    cases: list[ReadCase] = []
    kinds, warnings = [], warnings_of(loaded, DocumentKind.OTHER, None, ())
    for reading in readings:
        kind = _kind(reading)
        acts = kind in _ACTIONS and (reading.asks or kind is DocumentKind.STOP_ACTION)
        listed += _read_lines(reading, acts=acts)
        if acts:
            case = case_of(reading)
            cases.append(case)
            kinds.append(kind)
            warnings += warnings_of(replace(loaded, guessed=None), kind, case, reading.officials)
    return ReadDocument(
        source=loaded.source,
        kind=next((kind for kind in _ACTIONS if kind in kinds), DocumentKind.OTHER),
        language=language_of(_text(lines)),
        title=front.title or cases[0].title,
        country=cases[0].country if len({case.country for case in cases}) == 1 else None,
        issued_on=front.issued_on,
        cases=tuple(cases),
        lines=tuple(listed),
        warnings=warnings,
    )


def _text(lines: Sequence[SourceLine]) -> str:
    return "\n".join(line.clean for line in lines if not line.aside)


def _read(lines: Sequence[SourceLine], layout: Layout) -> Reading:
    return Reading(tuple(lines), layout, sort_into_parts(lines, layout))


def _layout_of_section(lines: Sequence[SourceLine], whole: Layout) -> Layout:
    own = layout_of(_text(lines))
    return own if own.signs and own.asks else whole


def _kind(reading: Reading) -> DocumentKind:
    return kind_of(
        head=reading.parts.text(Part.HEAD),
        text=_text(reading.lines),
        layout=reading.layout,
        has_reference=reading.reference is not None,
        asks=reading.asks,
    )


def _front_field(field: str) -> str:
    return field if field in ("title", "issued_on", "kind", "furniture") else "unassigned"


def _read_lines(reading: Reading, *, acts: bool) -> tuple[ReadLine, ...]:
    """Every line with its field: that of its part, or what head and request found on it."""
    in_sentences = {one.line for one in reading.officials} & {one.line for one in reading.in_prose}
    about = reading.letter_subject
    names = reading.labelled_names
    listed = []
    for at, (line, part_field) in enumerate(zip(reading.lines, reading.parts.fields, strict=True)):
        field = part_field
        if line.n in in_sentences:
            field = Part.OFFICIALS.field
        elif (about is not None and about.at == at) or (names and labelled_names(line.clean) == names):
            field = "subjects"
        elif field == Part.HEAD.field:
            field = reading.head.fields.get(at, field)
        elif field == Part.REQUEST.field:
            field = reading.request.fields.get(at, field)
        elif field == Part.OFFICIALS.field and find_deadline(line.clean) is not None:
            field = "deadline"
        if acts and field == Part.REST.field and find_deadline(line.clean) is not None:
            field = "deadline"
        if not acts and field in _ASKING_FIELDS:
            field = "unassigned"
        listed.append(ReadLine(line.n, line.text, field))
    return tuple(listed)
