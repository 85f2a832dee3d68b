"""Every string a run prints, with whose it is and the font it is printed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.printing.body import own_paragraphs
from desktop.printing.faces import LETTER, LETTER_BOLD, PLAIN, PLAIN_BOLD
from desktop.printing.plan import PlannedPiece, RunPlan, block_of
from desktop.printing.stationery import layout
from desktop.printing.wording import (
    airmail_mark_of,
    return_line,
    run_date,
    salutation_of,
    sender_lines,
    signed_name,
)


@dataclass(frozen=True, slots=True)
class Ink:
    """One string that is printed.

    `what` names it to a person: ``address``, ``own words``. An index is None where the string does not depend
    on it: an address is that of one official of one case, whoever signs.
    """

    what: str
    text: str
    faces: tuple[str, ...]
    case_index: int | None = None
    addressee_index: int | None = None
    sender_index: int | None = None

    def is_on(self, piece: PlannedPiece) -> bool:
        """Whether `piece` shows it."""
        pairs = (
            (self.case_index, piece.case_index),
            (self.addressee_index, piece.addressee_index),
            (self.sender_index, piece.sender_index),
        )
        return all(mine is None or mine == its for mine, its in pairs)


def all_ink(plan: RunPlan) -> Iterator[Ink]:
    """Every string of letters, envelopes and manifest of `plan`, each once however many pieces show it."""
    options = plan.options
    letterhead = layout(options.layout).letterhead
    plain_faces = (
        (PLAIN, PLAIN_BOLD) if letterhead or options.envelope != "none" or options.prints_labels else ()
    )
    address_faces = plain_faces if letterhead else (LETTER, *plain_faces)
    yield Ink("airmail mark", airmail_mark_of(options, abroad=True), (PLAIN_BOLD,))
    for case_index, case in enumerate(plan.cases):
        yield Ink("date", run_date(options, case.language), (LETTER,), case_index)
        for text in case.texts:
            yield Ink("subject line", text.subject, (LETTER_BOLD,), case_index)
            for paragraph in text.paragraphs:
                yield Ink("letter text", paragraph.text, (LETTER,), case_index)
            yield Ink("letter text", text.farewell, (LETTER,), case_index)
        for addressee_index, addressee in enumerate(case.addressees):
            salutation = salutation_of(addressee, case.language).line
            yield Ink("salutation", salutation, (LETTER,), case_index, addressee_index)
            for line in block_of(addressee, options).lines:
                yield Ink("address", line, address_faces, case_index, addressee_index)
            yield Ink("address", addressee.label, (PLAIN,), case_index, addressee_index)
    for index, sender in enumerate(plan.senders):
        for abroad in (True, False):
            lines = sender_lines(sender, options, abroad=abroad)
            for line in lines:
                yield Ink("sender", line, (LETTER, *plain_faces[:1]), sender_index=index)
            if letterhead:
                yield Ink("sender", return_line(lines), (PLAIN,), sender_index=index)
        yield Ink("sender", sender.name, (PLAIN,), sender_index=index)
        yield Ink("signature", signed_name(sender, options), (LETTER,), sender_index=index)
        for paragraph in own_paragraphs(sender.own_words):
            yield Ink("own words", paragraph.text, (LETTER,), sender_index=index)
