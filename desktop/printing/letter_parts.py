"""The parts of the letters of one plan, each set once for all letters that show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from desktop.printing.body import SetText, around_own_words, own_paragraphs, set_paragraphs
from desktop.printing.figures import MM, TextForm
from desktop.printing.plan import PlannedPiece, RunPlan, addressee_of, block_of, text_of
from desktop.printing.text.faces import LETTER, LETTER_BOLD
from desktop.printing.text.typesetting import Part, set_lines, text_width, wrap
from desktop.printing.wording import (
    copy_line,
    enclosure_line,
    field_values,
    run_date,
    salutation_of,
    sender_lines,
    signed_name,
)
from desktop.writing.fields import OFFICIAL_FIELDS, SIGNER_FIELDS, fields_in, filled, filled_words
from desktop.writing.text import LetterText, Paragraph

_FILLED = 500
"""Parts with the words of single officials or signers that are kept; pieces in order ask for few."""

_KEPT = 2_000
"""Blocks and own words that are kept: those of an evening's signers, not of every signer of a country."""

_Part = TypeVar("_Part", Part, SetText)
Section = Literal["subject", "before", "after"]


@dataclass(frozen=True, slots=True)
class _Said:
    """A section of a letter text, and whose words its fields hold beside those of the case."""

    paragraphs: tuple[Paragraph, ...]
    official: bool
    signer: bool


class LetterParts:
    """Sets the parts of letters: words of a case once per text and size, blocks once per official and signer.

    Memory grows neither with pieces nor with signers: of each kind of part only the latest are kept.
    """

    def __init__(self, plan: RunPlan, *, room_pt: float, form: TextForm) -> None:
        self.plan = plan
        self.room_pt = room_pt
        self.form = form
        self._set: dict[tuple[object, ...], Part] = {}
        self._texts: dict[tuple[object, ...], SetText] = {}
        self._said: dict[tuple[int, int, Section], _Said] = {}
        self._filled = lru_cache(maxsize=_FILLED)(self._fill)

    @property
    def kept(self) -> int:
        """How many parts are kept for later pieces, beside those of fields."""
        return len(self._set) + len(self._texts)

    def sender(self, piece: PlannedPiece, size_pt: float) -> Part:
        """The sender's block."""
        abroad = not block_of(addressee_of(self.plan, piece), self.plan.options).home
        sender = self.plan.senders[piece.sender_index]

        def make() -> Part:
            return self._lines(size_pt, *sender_lines(sender, self.plan.options, abroad=abroad))

        return self._kept(("sender", piece.sender_index, abroad, size_pt), make)

    def address(self, piece: PlannedPiece, size_pt: float) -> Part:
        """The address block."""

        def make() -> Part:
            block = block_of(addressee_of(self.plan, piece), self.plan.options)
            return self._lines(size_pt, *block.lines, room_pt=self.form.address_width_mm * MM)

        return self._kept(("address", piece.case_index, piece.addressee_index, size_pt), make)

    def date(self, piece: PlannedPiece, size_pt: float) -> Part:
        """The date at the right margin."""
        language = self.plan.cases[piece.case_index].language

        def make() -> Part:
            text = run_date(self.plan.options, language)
            part = set_lines([(text, LETTER)], size_pt, self.form.leading)
            indent = self.room_pt - text_width(text, LETTER, size_pt)
            return Part(tuple(line.moved(indent, 0) for line in part.lines), part.height_pt)

        return self._kept(("date", language, size_pt), make)

    def subject(self, piece: PlannedPiece, size_pt: float) -> Part:
        """The subject line."""
        return self._section(piece, "subject", size_pt).part

    def salutation(self, piece: PlannedPiece, size_pt: float) -> Part:
        """The salutation."""

        def make() -> Part:
            language = self.plan.cases[piece.case_index].language
            return self._lines(size_pt, salutation_of(addressee_of(self.plan, piece), language).line)

        return self._kept(("salutation", piece.case_index, piece.addressee_index, size_pt), make)

    def before(self, piece: PlannedPiece, size_pt: float) -> SetText:
        """The paragraphs before the own words."""
        return self._section(piece, "before", size_pt)

    def after(self, piece: PlannedPiece, size_pt: float) -> SetText:
        """The paragraphs after the own words, the farewell last."""
        return self._section(piece, "after", size_pt)

    def is_shared(self, piece: PlannedPiece, section: Section) -> bool:
        """Whether all letters with this text show the same section: it has only fields of the case."""
        said = self._what(piece, section)
        return not (said.official or said.signer)

    def tells_signer(self, piece: PlannedPiece) -> bool:
        """Whether the text has fields of the signer."""
        sections: tuple[Section, ...] = ("subject", "before", "after")
        has_texts = bool(self.plan.cases[piece.case_index].texts)
        return has_texts and any(self._what(piece, section).signer for section in sections)

    def has_only_farewell(self, piece: PlannedPiece) -> bool:
        """Whether the farewell follows right on the own words."""
        return len(self._what(piece, "after").paragraphs) == 1

    def own_words(self, piece: PlannedPiece, size_pt: float) -> SetText:
        """The signer's own words."""
        key = ("own", piece.sender_index, size_pt)
        if key not in self._texts:
            words = own_paragraphs(self.plan.senders[piece.sender_index].own_words)
            _keep(self._texts, key, self._paragraphs(words, size_pt))
        return self._texts[key]

    def signed(self, piece: PlannedPiece, size_pt: float) -> Part:
        """What stands below the signature."""

        def make() -> Part:
            sender = self.plan.senders[piece.sender_index]
            return self._lines(size_pt, signed_name(sender, self.plan.options))

        return self._kept(("signed", piece.sender_index, size_pt), make)

    def below(self, piece: PlannedPiece, size_pt: float) -> Part:
        """The lines that name what is enclosed and who gets copies."""
        case, copied = self.plan.cases[piece.case_index], addressee_of(self.plan, piece).copy

        def make() -> Part:
            options = self.plan.options
            said = (enclosure_line(options, case.language), copy_line(case, options, to_copy=copied))
            return self._lines(size_pt, *said)

        return self._kept(("below", piece.case_index, copied, size_pt), make)

    def _section(self, piece: PlannedPiece, section: Section, size_pt: float) -> SetText:
        said = self._what(piece, section)
        official = piece.addressee_index if said.official else None
        signer = piece.sender_index if said.signer else None
        if official is not None or signer is not None:
            return self._filled(section, piece.case_index, piece.text_index, official, signer, size_pt)
        key = (section, piece.case_index, piece.text_index, size_pt)
        if key not in self._texts:
            set_text = self._fill(section, piece.case_index, piece.text_index, None, None, size_pt)
            _keep(self._texts, key, set_text)
        return self._texts[key]

    def _fill(
        self,
        section: Section,
        case_index: int,
        text_index: int,
        addressee_index: int | None,
        sender_index: int | None,
        size_pt: float,
    ) -> SetText:
        """A section with its fields filled for one official and signer, where it has any of theirs."""
        like = PlannedPiece(0, case_index, addressee_index or 0, sender_index or 0, text_index)
        values = field_values(self.plan, like)
        paragraphs = self._what(like, section).paragraphs
        if section == "subject":
            return SetText(self._lines(size_pt, filled_words(paragraphs[0].text, values), face=LETTER_BOLD))
        words = tuple(filled(paragraph, values) for paragraph in paragraphs)
        return self._paragraphs(words, size_pt, keeps_last=section == "after")

    def _what(self, piece: PlannedPiece, section: Section) -> _Said:
        key = (piece.case_index, piece.text_index, section)
        if key not in self._said:
            paragraphs = _paragraphs_of(text_of(self.plan, piece), section)
            names = {name for paragraph in paragraphs for name in fields_in(paragraph.text)}
            self._said[key] = _Said(
                paragraphs, not names.isdisjoint(OFFICIAL_FIELDS), not names.isdisjoint(SIGNER_FIELDS)
            )
        return self._said[key]

    def _paragraphs(
        self, paragraphs: tuple[Paragraph, ...], size_pt: float, *, keeps_last: bool = False
    ) -> SetText:
        return set_paragraphs(
            paragraphs,
            room_pt=self.room_pt,
            size_pt=size_pt,
            form=self.form,
            justified=self.plan.options.justified,
            keeps_last=keeps_last,
        )

    def _kept(self, key: tuple[object, ...], make: Callable[[], Part]) -> Part:
        if key not in self._set:
            _keep(self._set, key, make())
        return self._set[key]

    def _lines(self, size_pt: float, *texts: str, room_pt: float | None = None, face: str = LETTER) -> Part:
        room = self.room_pt if room_pt is None else room_pt
        rows = [(row, face) for text in texts for row in wrap(text, room, face, size_pt)]
        return set_lines(rows, size_pt, self.form.leading)


def _keep(kept: dict[tuple[object, ...], _Part], key: tuple[object, ...], part: _Part) -> None:
    """Keeps a part, and forgets the oldest where there are many."""
    if len(kept) >= _KEPT:
        del kept[next(iter(kept))]
    kept[key] = part


def _paragraphs_of(text: LetterText, section: Section) -> tuple[Paragraph, ...]:
    if section == "subject":
        return (Paragraph(text.subject),)
    before, after = around_own_words(text)
    return before if section == "before" else after
