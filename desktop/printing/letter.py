"""One letter on one page: sender, address, date, shared body, own words, signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import msgspec

from desktop.printing.body import around_own_words, own_paragraphs, set_paragraphs
from desktop.printing.faces import LETTER, LETTER_BOLD, PLAIN
from desktop.printing.figures import MM
from desktop.printing.letterhead import LetterheadSetter, Mark
from desktop.printing.plan import PlannedPiece, RunPlan, addressee_of, block_of, text_of
from desktop.printing.stationery import layout, paper, stationery
from desktop.printing.typesetting import Part, SetLine, set_lines, text_width, wrap
from desktop.printing.wording import piece_number, run_date, salutation_of, sender_lines, signed_name
from desktop.writing.text import Paragraph


@dataclass(frozen=True, slots=True)
class SharedPart:
    """A part of the body that many letters show, and where its upper left corner stands on this one."""

    name: str
    part: Part
    x_pt: float
    y_pt: float


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """One letter, set: what is its own, what it shares, the line to sign on (x, y, length) and fold marks.

    In points, from the upper left corner.
    """

    size_pt: float
    lines: tuple[SetLine, ...]
    shared: tuple[SharedPart, ...]
    rule: tuple[float, float, float]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A part of a letter and the gap below it; a ``shared`` one is drawn once for many letters."""

    kind: Literal["own", "shared", "signature"]
    part: Part
    gap_pt: float


class LetterSetter:
    """Sets the letters of one plan: bodies once per case and size, blocks once per official and signer.

    Memory grows with cases, officials and signers, not with pieces.
    """

    def __init__(self, plan: RunPlan) -> None:
        self.plan = plan
        self.sheet = paper(plan.options.paper)
        self.layout = layout(plan.options.layout, on_paper=plan.options.paper)
        self.form = stationery().text
        letterhead = self.layout.letterhead
        self.head = LetterheadSetter(plan, letterhead) if letterhead else None
        self._top_mm = letterhead.body_mm if letterhead else self.layout.top_mm
        self._set: dict[tuple[object, ...], Part] = {}
        self._heights: dict[tuple[object, ...], float] = {}

    @property
    def room_pt(self) -> float:
        """The width between the margins."""
        return (self.sheet.width_mm - self.layout.left_mm - self.layout.right_mm) * MM

    def size_for(self, piece: PlannedPiece) -> float | None:
        """The largest size in which the letter of `piece` fits one page, or None where none does."""
        room = (self.sheet.height_mm - self._top_mm - self.layout.bottom_mm) * MM
        for size_pt in self.form.sizes_pt:
            if self._height(piece, size_pt) <= room:
                return size_pt
        return None

    def set(self, piece: PlannedPiece) -> LetterSheet | None:
        """The letter of `piece`, or None where it does not fit one page or a block above it its place."""
        size_pt = self.size_for(piece)
        if size_pt is None:
            return None
        left, y = self.layout.left_mm * MM, self._top_mm * MM
        lines: list[SetLine] = []
        if self.head:
            above = self.head.set(piece, self.plan.cases[piece.case_index].language)
            if above is None:
                return None
            lines += above
        shared: list[SharedPart] = []
        rule = (left, y, self.form.signature_rule_mm * MM)
        for placed in self._stack(piece, size_pt):
            if placed.kind == "shared":
                name = f"case{piece.case_index}-{piece.text_index}-{size_pt:g}-{len(shared)}"
                shared.append(SharedPart(name, placed.part, left, y))
            else:
                lines += [line.moved(left, y) for line in placed.part.lines]
            y += placed.part.height_pt + placed.gap_pt
            if placed.kind == "signature":
                rule = (left, y - placed.gap_pt, rule[2])
        lines.append(self._number(piece.piece))
        return LetterSheet(size_pt, tuple(lines), tuple(shared), rule, self.head.marks() if self.head else ())

    def _height(self, piece: PlannedPiece, size_pt: float) -> float:
        """The height of a letter: the same for all signers whose own parts are as high as one another's."""
        own = (self._sender(piece, size_pt), self._own_words(piece, size_pt), self._signed(piece, size_pt))
        key = (
            msgspec.structs.replace(piece, piece=0, sender_index=0),
            size_pt,
            *(part.height_pt for part in own),
        )
        if key not in self._heights:
            stack = self._stack(piece, size_pt)
            self._heights[key] = sum(placed.part.height_pt + placed.gap_pt for placed in stack)
        return self._heights[key]

    def _stack(self, piece: PlannedPiece, size_pt: float) -> list[_Placed]:
        """The parts of one letter from top to bottom; a part without lines takes no room."""
        form, case = self.form, self.plan.cases[piece.case_index]
        step = size_pt * form.leading
        paragraph = form.between_paragraphs_lines * step
        before, after = self._body(piece, size_pt)
        # a letterhead has these at places of its own
        above = (
            ()
            if self.head
            else (
                _Placed("own", self._sender(piece, size_pt), form.after_sender_lines * step),
                _Placed("own", self._address(piece, size_pt), form.after_address_lines * step),
                _Placed("own", self._date(case.language, size_pt), form.after_date_lines * step),
            )
        )
        parts = (
            *above,
            _Placed("own", self._subject(piece, size_pt), form.after_subject_lines * step),
            _Placed("own", self._salutation(piece, size_pt), paragraph),
            _Placed("shared", before, paragraph),
            _Placed("own", self._own_words(piece, size_pt), paragraph),
            _Placed("shared", after, 0),
            _Placed("signature", Part((), form.signature_mm * MM), 0.25 * step),
            _Placed("own", self._signed(piece, size_pt), 0),
        )
        return [placed for placed in parts if placed.part.lines or placed.kind == "signature"]

    def _kept(self, key: tuple[object, ...], make: Callable[[], Part]) -> Part:
        if key not in self._set:
            self._set[key] = make()
        return self._set[key]

    def _lines(self, size_pt: float, *texts: str, room_pt: float | None = None, face: str = LETTER) -> Part:
        room = self.room_pt if room_pt is None else room_pt
        rows = [(row, face) for text in texts for row in wrap(text, room, face, size_pt)]
        return set_lines(rows, size_pt, self.form.leading)

    def _sender(self, piece: PlannedPiece, size_pt: float) -> Part:
        abroad = not block_of(addressee_of(self.plan, piece), self.plan.options).home
        sender = self.plan.senders[piece.sender_index]

        def make() -> Part:
            return self._lines(size_pt, *sender_lines(sender, self.plan.options, abroad=abroad))

        return self._kept(("sender", piece.sender_index, abroad, size_pt), make)

    def _address(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            block = block_of(addressee_of(self.plan, piece), self.plan.options)
            return self._lines(size_pt, *block.lines, room_pt=self.form.address_width_mm * MM)

        return self._kept(("address", piece.case_index, piece.addressee_index, size_pt), make)

    def _date(self, language: str, size_pt: float) -> Part:
        """The date at the right margin."""

        def make() -> Part:
            text = run_date(self.plan.options, language)
            part = set_lines([(text, LETTER)], size_pt, self.form.leading)
            indent = self.room_pt - text_width(text, LETTER, size_pt)
            return Part(tuple(line.moved(indent, 0) for line in part.lines), part.height_pt)

        return self._kept(("date", language, size_pt), make)

    def _subject(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            return self._lines(size_pt, text_of(self.plan, piece).subject, face=LETTER_BOLD)

        return self._kept(("subject", piece.case_index, piece.text_index, size_pt), make)

    def _salutation(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            language = self.plan.cases[piece.case_index].language
            return self._lines(size_pt, salutation_of(addressee_of(self.plan, piece), language).line)

        return self._kept(("salutation", piece.case_index, piece.addressee_index, size_pt), make)

    def _body(self, piece: PlannedPiece, size_pt: float) -> tuple[Part, Part]:
        def make(paragraphs: tuple[Paragraph, ...]) -> Part:
            return set_paragraphs(paragraphs, room_pt=self.room_pt, size_pt=size_pt, form=self.form)

        before, after = around_own_words(text_of(self.plan, piece))
        key = (piece.case_index, piece.text_index, size_pt)
        return (
            self._kept(("before", *key), lambda: make(before)),
            self._kept(("after", *key), lambda: make(after)),
        )

    def _own_words(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            words = own_paragraphs(self.plan.senders[piece.sender_index].own_words)
            return set_paragraphs(words, room_pt=self.room_pt, size_pt=size_pt, form=self.form)

        return self._kept(("own", piece.sender_index, size_pt), make)

    def _signed(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            sender = self.plan.senders[piece.sender_index]
            return self._lines(size_pt, signed_name(sender, self.plan.options))

        return self._kept(("signed", piece.sender_index, size_pt), make)

    def _number(self, piece: int) -> SetLine:
        """The piece number at the foot, at the right margin."""
        text, size_pt = piece_number(piece), self.form.number_size_pt
        right = (self.sheet.width_mm - self.layout.right_mm) * MM
        x = right - text_width(text, PLAIN, size_pt)
        y = (self.sheet.height_mm - self.form.number_bottom_mm) * MM
        return SetLine(x, y, text, PLAIN, size_pt, self.form.number_grey)
