"""Every string a run prints, with whose it is and the font it is printed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.printing.body import faced, own_paragraphs
from desktop.printing.plan import PlannedPiece, RunPlan, block_of
from desktop.printing.stationery import layout
from desktop.printing.text.faces import LETTER, LETTER_BOLD, PLAIN, PLAIN_BOLD
from desktop.printing.wording import (
    airmail_mark_of,
    case_values,
    copy_line,
    enclosure_line,
    official_values,
    return_line,
    run_date,
    salutation_of,
    sender_lines,
    signed_name,
    signer_values,
)
from desktop.writing.fields import OFFICIAL_FIELDS, SIGNER_FIELDS, field_mark, fields_in, filled_words
from desktop.writing.text import Paragraph


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
    text_index: int | None = None

    def is_on(self, piece: PlannedPiece) -> bool:
        """Whether `piece` shows it."""
        pairs = (
            (self.case_index, piece.case_index),
            (self.addressee_index, piece.addressee_index),
            (self.sender_index, piece.sender_index),
            (self.text_index, piece.text_index),
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
    # the manifest, and the heading of a second page
    label_faces = (PLAIN, LETTER) if options.pages > 1 else (PLAIN,)
    yield Ink("airmail mark", airmail_mark_of(options, abroad=True), (PLAIN_BOLD,))
    for case_index, case in enumerate(plan.cases):
        yield Ink("date", run_date(options, case.language), (LETTER,), case_index)
        yield from _said(plan, case_index)
        yield Ink("enclosures", enclosure_line(options, case.language), (LETTER,), case_index)
        for addressee_index, addressee in enumerate(case.addressees):
            salutation = salutation_of(addressee, case.language).line
            yield Ink("salutation", salutation, (LETTER,), case_index, addressee_index)
            for line in block_of(addressee, options).lines:
                yield Ink("address", line, address_faces, case_index, addressee_index)
            yield Ink("address", addressee.label, label_faces, case_index, addressee_index)
            copies = copy_line(case, options, to_copy=addressee.copy)
            yield Ink("copies", copies, (LETTER,), case_index, addressee_index)
    for index, sender in enumerate(plan.senders):
        for abroad in (True, False):
            lines = sender_lines(sender, options, abroad=abroad)
            for line in lines:
                yield Ink("sender", line, (LETTER, *plain_faces[:1]), sender_index=index)
            if letterhead:
                yield Ink("sender", return_line(lines), (PLAIN,), sender_index=index)
        yield Ink("sender", sender.name, (PLAIN,), sender_index=index)
        yield Ink("signature", signed_name(sender, options), (LETTER,), sender_index=index)
        # on sheets for handwriting there are none
        for paragraph in () if options.handwriting else own_paragraphs(sender.own_words):
            yield Ink("own words", paragraph.text, (LETTER,), sender_index=index)


def _said(plan: RunPlan, case_index: int) -> Iterator[Ink]:
    """The texts of a case as they are printed, and what their fields say of officials and signers."""
    case = plan.cases[case_index]
    known = case_values(case, plan.options)
    for text_index, text in enumerate(case.texts):
        sections = [("subject line", Paragraph(text.subject), frozenset({LETTER_BOLD}))]
        for paragraph in (*text.paragraphs, Paragraph(text.farewell)):
            faces = frozenset({LETTER, *(face for _start, _end, face in faced(paragraph).marked)})
            sections.append(("letter text", paragraph, faces))
        filling: dict[str, set[str]] = {}
        for what, paragraph, faces in sections:
            words = filled_words(paragraph.text, known)
            names = fields_in(words)
            # each of these is looked at on its own below
            words = filled_words(words, dict.fromkeys(names, ""))
            yield Ink(what, words, tuple(sorted(faces)), case_index, text_index=text_index)
            for name in names:
                filling.setdefault(name, set()).update(faces)
        for name, found in sorted(filling.items()):
            yield from _filling(plan, case_index, text_index, name, tuple(sorted(found)))


def _filling(
    plan: RunPlan, case_index: int, text_index: int, name: str, faces: tuple[str, ...]
) -> Iterator[Ink]:
    """What one field says of each official or signer."""
    what = f"field {field_mark(name)}"
    if name in OFFICIAL_FIELDS:
        for index, addressee in enumerate(plan.cases[case_index].addressees):
            value = official_values(addressee)[name]
            yield Ink(what, value, faces, case_index, index, text_index=text_index)
    if name in SIGNER_FIELDS:
        for index, sender in enumerate(plan.senders):
            value = signer_values(sender, plan.options)[name]
            yield Ink(what, value, faces, case_index, sender_index=index, text_index=text_index)
