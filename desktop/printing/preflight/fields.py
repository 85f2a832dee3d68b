"""Preflight of merge fields: known ones, each with something to say."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.plan import PlannedPiece, RunPlan, addressee_of
from desktop.printing.preflight.finding import Cause, Finding, ask, stop
from desktop.printing.preflight.parts import Parts, Pieces, label_of, numbers
from desktop.printing.wording import field_values
from desktop.writing.fields import FIELDS, OFFICIAL_FIELDS, SIGNER_FIELDS, field_mark, fields_in, fields_of

_BLANK = {
    "person": "names nobody at risk",
    "reference": "has no number",
    "country": "names no country",
    "date": "has no date",
    "official": "has neither name nor role",
    "role": "has no role",
    "signer": "shows no name",
    "town": "shows no town",
}
_REMEDIES = {
    "case": "Add it to the case, or take the field out of the letter.",
    "official": "Add it to the official, or take the field out of the letter.",
    "signer": "Give it, show the sender, or take the field out of the letter.",
}


def fields(parts: Parts) -> Iterator[Finding]:
    """Fields that mean nothing, and fields that would be blank in some letters."""
    plan = parts.plan
    for (case_index, text_index), pieces in parts.by_text.items():
        case = plan.cases[case_index]
        for name in fields_of(case.texts[text_index]):
            if name in FIELDS:
                yield from _blank(plan, pieces, name)
                continue
            message = f"The letter on {case.reference} has a field {field_mark(name)}, which means nothing."
            remedy = f"Take it out, or use one of {', '.join(map(field_mark, FIELDS))}."
            cause = Cause("text", case.reference)
            yield stop("unknown-field", numbers(pieces), cause, message, remedy)


def in_own_words(parts: Parts) -> Iterator[Finding]:
    """Fields in somebody's own words, which are printed as they were typed."""
    for index, pieces in parts.by_sender.items():
        sender = parts.plan.senders[index]
        if names := fields_in(sender.own_words):
            marks = ", ".join(map(field_mark, names))
            message = f"The own words of {sender.name} hold {marks}, which is printed as it stands."
            remedy = "Put it into words, or take it out."
            yield ask("field-in-own-words", numbers(pieces), Cause("signer", str(index)), message, remedy)


def _blank(plan: RunPlan, pieces: Pieces, name: str) -> Iterator[Finding]:
    """One finding for the case, official or signer whose value of a field is empty, with their pieces."""
    asked: dict[int, bool] = {}
    found: dict[int, list[PlannedPiece]] = {}
    for piece in pieces:
        key = _key(piece, name)
        if key not in asked:
            asked[key] = not field_values(plan, piece)[name]
        if asked[key]:
            found.setdefault(key, []).append(piece)
    for concerned in found.values():
        whose, cause = _whose(plan, concerned[0], name)
        reference = plan.cases[concerned[0].case_index].reference
        message = (
            f"The field {field_mark(name)} in the letter on {reference} would be blank: "
            f"{whose} {_BLANK[name]}."
        )
        remedy = _REMEDIES.get(cause.kind, _REMEDIES["case"])
        yield stop("empty-field", numbers(concerned), cause, message, remedy)


def _key(piece: PlannedPiece, name: str) -> int:
    """What the value of a field depends on, within one case."""
    if name in OFFICIAL_FIELDS:
        return piece.addressee_index
    return piece.sender_index if name in SIGNER_FIELDS else 0


def _whose(plan: RunPlan, piece: PlannedPiece, name: str) -> tuple[str, Cause]:
    if name in OFFICIAL_FIELDS:
        addressee = addressee_of(plan, piece)
        return label_of(addressee), Cause("official", str(addressee.official_id))
    if name in SIGNER_FIELDS:
        sender = plan.senders[piece.sender_index]
        return sender.name.strip() or "a signer", Cause("signer", str(piece.sender_index))
    reference = plan.cases[piece.case_index].reference
    return reference, Cause("case", reference)
