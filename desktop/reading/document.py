"""The document: from loaded text through lines and parts to the case object."""

from __future__ import annotations

from desktop.reading.case import Reading, case_of
from desktop.reading.case_object import ReadDocument, ReadLine
from desktop.reading.fields.deadlines import find_deadline
from desktop.reading.file_text import LoadedText
from desktop.reading.kinds import kind_of
from desktop.reading.language import language_of
from desktop.reading.layouts import layout_of
from desktop.reading.layouts.layout import Part
from desktop.reading.parts import sort_into_parts
from desktop.reading.source_lines import numbered
from desktop.reading.warnings import warnings_of
from models.words import DocumentKind

_ASKING_FIELDS = ("demand", "official", "action_types", "instruction", "report", "sample_letter")


def document_of(loaded: LoadedText) -> ReadDocument:
    """Reads a loaded text. Never raises: what is not understood is listed as ``unassigned``."""
    lines = numbered(loaded.lines)
    text = "\n".join(line.clean for line in lines if not line.aside)
    layout = layout_of(text)
    reading = Reading(lines, layout, sort_into_parts(lines, layout))
    kind = kind_of(
        head=reading.parts.text(Part.HEAD),
        text=text,
        layout=layout,
        has_reference=reading.reference is not None,
        asks=reading.asks,
    )
    acts = kind in (DocumentKind.URGENT_ACTION, DocumentKind.UPDATE, DocumentKind.STOP_ACTION)
    case = case_of(reading) if acts else None
    return ReadDocument(
        source=loaded.source,
        kind=kind,
        language=language_of(text),
        title=reading.head.title,
        country=reading.country if acts else reading.head.country,
        issued_on=reading.head.issued_on,
        cases=(case,) if case is not None else (),
        lines=_read_lines(reading, acts=acts),
        warnings=warnings_of(loaded, kind, case, reading.officials),
    )


def _read_lines(reading: Reading, *, acts: bool) -> tuple[ReadLine, ...]:
    """Every line with its field: that of its part, or what head and request found on it."""
    listed = []
    told_by_officials = {one.line for one in reading.officials}
    for at, (line, part_field) in enumerate(zip(reading.lines, reading.parts.fields, strict=True)):
        field = part_field
        if field == Part.HEAD.field:
            field = reading.head.fields.get(at, field)
        elif field == Part.REQUEST.field:
            field = reading.request.fields.get(at, field)
        elif field == Part.OFFICIALS.field and find_deadline(line.clean) is not None:
            field = "deadline"
        elif field != Part.OFFICIALS.field and line.n in told_by_officials:
            field = Part.OFFICIALS.field
        if not acts and field in _ASKING_FIELDS:
            field = "unassigned"
        listed.append(ReadLine(line.n, line.text, field))
    return tuple(listed)
