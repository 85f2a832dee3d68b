"""The document: from loaded text to the case object, each field from its own part."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop.reading.case_object import ReadCase, ReadDocument, ReadLine, ReadOfficial
from desktop.reading.fields.countries import most_named
from desktop.reading.fields.deadlines import Deadline, find_deadline
from desktop.reading.fields.demands import requests_in
from desktop.reading.fields.officials import BlockLine, FoundOfficial, find_officials
from desktop.reading.fields.references import Reference, find_reference
from desktop.reading.fields.salutations import letter_salutation, versions
from desktop.reading.fields.subjects import Passage, find_subjects
from desktop.reading.file_text import LoadedText
from desktop.reading.head import Head, read_head
from desktop.reading.kinds import kind_of
from desktop.reading.language import language_of
from desktop.reading.layouts import layout_of
from desktop.reading.layouts.layout import Layout, Part
from desktop.reading.parts import Parts, sort_into_parts
from desktop.reading.request import Request, read_request
from desktop.reading.source_lines import SourceLine, numbered, source_lines
from desktop.reading.warnings import warnings_of
from models.words import DocumentKind

_COPIES_GENERIC = re.compile(
    r"diplomatic representatives? (?:of \w+ )?accredited to your country"
    r"|representantes diplomáticos acreditados|représentants diplomatiques",
    re.IGNORECASE,
)
# Where the organisation asks to be told; the number of the case stands there when the head lacks it.
_REPORT_PARTS = (Part.REPORT, Part.REQUEST)
_DEADLINE_PARTS = (
    Part.REQUEST,
    Part.OFFICIALS,
    Part.COPIES,
    Part.REPORT,
    Part.REST,
    Part.HEAD,
    Part.BACKGROUND,
)
_ASKING_FIELDS = ("demand", "official", "action_types", "instruction", "report", "sample_letter")
_FEWEST_LEAD_CHARS = 200
_LEAD_CHARS = 1200
_LETTER_CHARS = 3000
_ACTIONS = (DocumentKind.URGENT_ACTION, DocumentKind.UPDATE, DocumentKind.STOP_ACTION)


@dataclass(frozen=True, slots=True)
class _Read:
    """Everything known once the parts are sorted."""

    lines: tuple[SourceLine, ...]
    layout: Layout
    parts: Parts
    head: Head
    request: Request


def document_of(loaded: LoadedText) -> ReadDocument:
    """Reads a loaded text. Never raises: what is not understood is listed as ``unassigned``."""
    lines = _lines(loaded)
    text = "\n".join(line.clean for line in lines if not line.aside)
    layout = layout_of(text)
    parts = sort_into_parts(lines, layout)
    read = _Read(
        lines, layout, parts, read_head(parts.pieces[Part.HEAD]), read_request(parts.pieces[Part.REQUEST])
    )
    reference = read.head.reference or _reported_reference(parts)
    background = parts.text(Part.BACKGROUND)
    letter = parts.text(Part.LETTER)
    country = read.head.country or (
        most_named(f"{background}\n{letter}") if reference or layout.network else None
    )
    found = _officials(read, country, letter)
    kind = kind_of(
        head=parts.text(Part.HEAD),
        text=text,
        has_reference=reference is not None,
        asks=bool(found or read.request.demands or read.request.steps),
        reports_only=not layout.asks,
    )
    if kind is DocumentKind.OTHER and layout.name == "press-release":
        kind = DocumentKind.PRESS_RELEASE
    acts = kind in _ACTIONS
    deadline = _deadline(parts) if acts else None
    case = _case(read, reference, country, found, deadline, background, letter) if acts else None
    return ReadDocument(
        source=loaded.source,
        kind=kind,
        language=language_of(text),
        title=read.head.title,
        country=country,
        issued_on=read.head.issued_on,
        cases=(case,) if case is not None else (),
        lines=_read_lines(read, acts=acts),
        warnings=warnings_of(case, found)
        if case is not None and kind is not DocumentKind.STOP_ACTION
        else (),
    )


def _lines(loaded: LoadedText) -> tuple[SourceLine, ...]:
    if loaded.source.format == "html":
        from desktop.reading.html_text import html_lines

        return numbered(html_lines(loaded.text))
    return source_lines(loaded.text)


def _case(
    read: _Read,
    reference: Reference | None,
    country: str | None,
    found: list[FoundOfficial],
    deadline: Deadline | None,
    background: str,
    letter: str,
) -> ReadCase:
    officials = tuple(one.official for one in found)
    demands = read.request.demands or requests_in(letter)
    return ReadCase(
        reference=reference.canonical if reference else None,
        reference_as_printed=reference.as_printed if reference else None,
        ai_index=read.head.ai_index,
        country=country,
        title=read.head.title,
        subjects=_subjects(background, read.request.demands, letter, officials),
        issued_on=read.head.issued_on,
        deadline=deadline.day if deadline else None,
        deadline_inclusive=deadline.inclusive if deadline else True,
        deadline_as_printed=deadline.as_printed if deadline else None,
        action_types=read.request.action_types,
        write_in=read.request.write_in,
        demands=demands,
        officials=officials,
        copies_generic=any(_COPIES_GENERIC.search(line.clean) for line in read.lines),
        background=background,
        sample_letter=letter or None,
    )


def _reported_reference(parts: Parts) -> Reference | None:
    for part in _REPORT_PARTS:
        for piece in parts.pieces[part]:
            if (reference := find_reference(piece.text)) is not None:
                return reference
    return None


def _deadline(parts: Parts) -> Deadline | None:
    for part in _DEADLINE_PARTS:
        for piece in parts.pieces[part]:
            if (deadline := find_deadline(piece.text)) is not None:
                return deadline
    return None


def _officials(read: _Read, country: str | None, letter: str) -> list[FoundOfficial]:
    blocks = [
        BlockLine(piece.text, part is Part.COPIES, piece.gap, read.lines[piece.at].n, piece.at)
        for part in (Part.OFFICIALS, Part.COPIES)
        for piece in read.parts.pieces[part]
        if not piece.heading and not _is_lead_in(read, piece.text)
    ]
    blocks.sort(key=lambda line: line.at)
    found = find_officials(blocks, case_country=country, network=read.layout.network)
    return _with_letter_salutation(found, letter)


def _is_lead_in(read: _Read, text: str) -> bool:
    """Whether a line introduces the officials: "Contact these two officials by 10 April"."""
    return any(
        not marker.heading and marker.part is Part.OFFICIALS and marker.pattern.match(text)
        for marker in read.layout.markers
    )


def _with_letter_salutation(found: list[FoundOfficial], letter: str) -> list[FoundOfficial]:
    """Gives the model letter's salutation to the main officials that have none, in order."""
    said = list(versions(letter_salutation(letter)))
    main = [at for at, one in enumerate(found) if not one.official.copy]
    without = [at for at in main if not found[at].official.salutation]
    if not said or not without or without[0] != main[0]:
        return found
    joint = len(said) > 1 and len(said) == len(without)
    given = zip(without, [(one,) for one in said], strict=True) if joint else [(without[0], tuple(said))]
    filled = list(found)
    for at, salutation in given:
        filled[at] = filled[at]._replace(official=replace(filled[at].official, salutation=salutation))
    return filled


def _subjects(
    background: str, demands: tuple[str, ...], letter: str, officials: tuple[ReadOfficial, ...]
) -> tuple[str, ...]:
    lead = _lead(background)
    passages = [
        Passage(lead, 2.0),
        Passage(background[len(lead) :], 0.75),
        Passage("\n".join(demands), 2.0),
        Passage(letter[:_LETTER_CHARS], 1.0),
    ]
    return find_subjects(passages, not_these=(official.name for official in officials))


def _lead(background: str) -> str:
    """The first paragraph: the first lines up to a few sentences."""
    end = background.find("\n", _FEWEST_LEAD_CHARS)
    return background[: end if 0 <= end <= _LEAD_CHARS else _LEAD_CHARS]


def _read_lines(read: _Read, *, acts: bool) -> tuple[ReadLine, ...]:
    listed = []
    for at, (line, field) in enumerate(zip(read.lines, read.parts.fields, strict=True)):
        if field == Part.HEAD.field:
            field = read.head.fields.get(at, field)
        elif field == Part.REQUEST.field:
            field = read.request.fields.get(at, field)
        elif field == Part.OFFICIALS.field and find_deadline(line.clean) is not None:
            field = "deadline"
        if not acts and field in _ASKING_FIELDS:
            field = "unassigned"
        listed.append(ReadLine(line.n, line.text, field))
    return tuple(listed)
