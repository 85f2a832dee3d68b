"""The request: what a document asks volunteers to do, and what their letters should ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.reading.fields.channels import ASKS_TO_WRITE, ORDER, find_channels, find_languages
from desktop.reading.fields.deadlines import find_deadline
from desktop.reading.fields.demands import BULLET, LONE_BULLET, is_asking, is_instruction, without_bullet
from desktop.reading.parts import Piece

_ENDS = (".", ":", ";", "!", "?")
_ELSEWHERE = re.compile(r"for the full urgent action|click ", re.IGNORECASE)
_REPORT = re.compile(
    r"\blet us know\b|\breport (?:your|on)\b|\ben copie cachée\b|\bsuivi des actions\b|\ben copia oculta\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Request:
    """`fields` gives the field of each line of the request, by its index."""

    demands: tuple[str, ...]
    action_types: tuple[str, ...]
    write_in: tuple[str, ...]
    fields: dict[int, str]
    steps: bool
    """Whether any line says to write, call or post."""


def read_request(pieces: Sequence[Piece]) -> Request:
    """Sorts the lines of the request into demands and steps; a line without a bullet goes on."""
    demands: list[str] = []
    types: set[str] = set()
    write_in: tuple[str, ...] = ()
    fields: dict[int, str] = {}
    steps, open_demand = False, False
    for piece in _unwrapped(pieces):
        if piece.heading:
            open_demand = False
            continue
        bulleted = BULLET.match(piece.text) is not None or LONE_BULLET.match(piece.text) is not None
        item = without_bullet(piece.text) if bulleted else piece.text
        if LONE_BULLET.match(piece.text):
            demands.append("")
            open_demand = True
        elif is_instruction(item) or (ASKS_TO_WRITE.search(item) and item.endswith(":")):
            fields.setdefault(piece.at, _step_field(item))
            types.update(_types(item))
            write_in = _both(write_in, find_languages(item))
            steps, open_demand = True, False
        elif bulleted or (is_asking(item) and (steps or demands) and not (open_demand and item[0].islower())):
            demands.append(item)
            open_demand = True
        elif open_demand:
            demands[-1] = f"{demands[-1]} {item}".strip()
        else:
            # a lead-in: "Please send telegrams/faxes:", "Preferred language: Spanish"
            said = _types(item)
            types.update(said)
            spoken = find_languages(item)
            write_in = _both(write_in, spoken)
            known = said or spoken or find_deadline(item) is not None or _REPORT.search(item)
            fields.setdefault(piece.at, _step_field(item, spoken=bool(spoken)) if known else "unassigned")
            steps = steps or bool(said)
    return Request(
        demands=tuple(" ".join(demand.split()) for demand in demands if demand),
        action_types=tuple(name for name in ORDER if name in types),
        write_in=write_in,
        fields=fields,
        steps=steps,
    )


def _unwrapped(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with lead-ins that run over a line end joined: "in English or your own / language:"."""
    open_lead: Piece | None = None
    for piece in pieces:
        leads = piece.heading or BULLET.match(piece.text) or LONE_BULLET.match(piece.text)
        if open_lead is not None and not leads:
            piece = replace(piece, text=f"{open_lead.text} {piece.text}")
        elif open_lead is not None:
            yield open_lead
        open_lead = None
        if not leads and ASKS_TO_WRITE.search(piece.text) and not piece.text.endswith(_ENDS):
            open_lead = piece
            continue
        yield piece
    if open_lead is not None:
        yield open_lead


def _both(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))


def _types(item: str) -> tuple[str, ...]:
    if _REPORT.search(item) or _ELSEWHERE.match(item):
        return ()
    return find_channels(item)


def _step_field(item: str, *, spoken: bool = False) -> str:
    if find_deadline(item) is not None:
        return "deadline"
    if _REPORT.search(item):
        return "report"
    if _types(item):
        return "action_types"
    return "write_in" if spoken else "instruction"
