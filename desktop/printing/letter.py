"""One letter on one page: sender, address, date, shared body, own words, signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.addressing.sender import initials, sender_block
from desktop.printing.body import around_own_words, own_paragraphs, set_paragraphs
from desktop.printing.faces import LETTER, LETTER_BOLD, PLAIN, printable, text_width
from desktop.printing.plan import Addressee, PlannedPiece, RunOptions, RunPlan, Sender, addressee_of, block_of
from desktop.printing.stationery import MM, layout, paper
from desktop.printing.typesetting import Part, SetLine, set_lines, wrap
from desktop.writing.dates import letter_date
from desktop.writing.salutation import Salutation, salutation_line
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
    """One letter, set: what is its own, what it shares, and the line to sign on (x, y, length), in points."""

    size_pt: float
    lines: tuple[SetLine, ...]
    shared: tuple[SharedPart, ...]
    rule: tuple[float, float, float]


class LetterSetter:
    """Sets the letters of one plan: bodies once per case and size, blocks once per official and signer.

    Memory grows with cases, officials and signers, not with pieces.
    """

    def __init__(self, plan: RunPlan) -> None:
        self.plan = plan
        self.layout = layout(plan.options.layout)
        self.sheet = paper(plan.options.paper)
        self._set: dict[tuple[object, ...], Part] = {}

    @property
    def room_pt(self) -> float:
        """The width between the margins."""
        return (self.sheet.width_mm - self.layout.left_mm - self.layout.right_mm) * MM

    def set(self, piece: PlannedPiece) -> LetterSheet | None:
        """The letter of `piece` in the largest size that fits one page, or None where none does."""
        fitting = (self._set_in(piece, size_pt) for size_pt in self.layout.sizes_pt)
        return next((sheet for sheet in fitting if sheet is not None), None)

    def _set_in(self, piece: PlannedPiece, size_pt: float) -> LetterSheet | None:
        plan, form = self.plan, self.layout
        case, sender = plan.cases[piece.case_index], plan.senders[piece.sender_index]
        step = size_pt * form.leading
        left = form.left_mm * MM
        lines: list[SetLine] = []
        shared: list[SharedPart] = []
        y = form.top_mm * MM

        def put(part: Part, gap_lines: float) -> None:
            nonlocal y
            if part.lines:
                lines.extend(line.moved(left, y) for line in part.lines)
                y += part.height_pt + gap_lines * step

        put(self._sender(piece, size_pt), form.after_sender_lines)
        put(self._address(piece, size_pt), form.after_address_lines)
        put(self._date(case.language, size_pt), form.after_date_lines)
        put(self._subject(piece.case_index, size_pt), form.after_subject_lines)
        put(self._salutation(piece, size_pt), form.between_paragraphs_lines)
        before, after = self._body(piece.case_index, size_pt)
        for name, part in (("before", before), ("own", self._own_words(piece, size_pt)), ("after", after)):
            if name == "own":
                put(part, form.between_paragraphs_lines)
            elif part.lines:
                shared.append(SharedPart(f"case{piece.case_index}-{size_pt:g}-{name}", part, left, y))
                y += part.height_pt + form.between_paragraphs_lines * step
        y += form.signature_mm * MM - form.between_paragraphs_lines * step
        rule = (left, y, form.signature_rule_mm * MM)
        y += 0.25 * step
        put(self._lines(size_pt, signed_name(sender, plan.options)), 0)
        if y > (self.sheet.height_mm - form.bottom_mm) * MM:
            return None
        lines.append(self._number(piece.piece))
        return LetterSheet(size_pt, tuple(lines), tuple(shared), rule)

    def _kept(self, key: tuple[object, ...], make: Callable[[], Part]) -> Part:
        if key not in self._set:
            self._set[key] = make()
        return self._set[key]

    def _lines(self, size_pt: float, *texts: str, room_pt: float | None = None, face: str = LETTER) -> Part:
        room = self.room_pt if room_pt is None else room_pt
        rows = [(row, face) for text in texts for row in wrap(text, room, face, size_pt)]
        return set_lines(rows, size_pt, self.layout.leading)

    def _sender(self, piece: PlannedPiece, size_pt: float) -> Part:
        abroad = not block_of(addressee_of(self.plan, piece), self.plan.options).home
        sender = self.plan.senders[piece.sender_index]

        def make() -> Part:
            return self._lines(size_pt, *sender_lines(sender, self.plan.options, abroad=abroad))

        return self._kept(("sender", piece.sender_index, abroad, size_pt), make)

    def _address(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            block = block_of(addressee_of(self.plan, piece), self.plan.options)
            return self._lines(size_pt, *block.lines, room_pt=self.layout.address_width_mm * MM)

        return self._kept(("address", piece.case_index, piece.addressee_index, size_pt), make)

    def _date(self, language: str, size_pt: float) -> Part:
        """The date at the right margin."""

        def make() -> Part:
            text = run_date(self.plan.options, language)
            part = set_lines([(text, LETTER)], size_pt, self.layout.leading)
            indent = self.room_pt - text_width(text, LETTER, size_pt)
            return Part(tuple(line.moved(indent, 0) for line in part.lines), part.height_pt)

        return self._kept(("date", language, size_pt), make)

    def _subject(self, case_index: int, size_pt: float) -> Part:
        def make() -> Part:
            return self._lines(size_pt, self.plan.cases[case_index].text.subject, face=LETTER_BOLD)

        return self._kept(("subject", case_index, size_pt), make)

    def _salutation(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            language = self.plan.cases[piece.case_index].language
            return self._lines(size_pt, salutation_of(addressee_of(self.plan, piece), language).line)

        return self._kept(("salutation", piece.case_index, piece.addressee_index, size_pt), make)

    def _body(self, case_index: int, size_pt: float) -> tuple[Part, Part]:
        def make(paragraphs: tuple[Paragraph, ...]) -> Part:
            return set_paragraphs(paragraphs, room_pt=self.room_pt, size_pt=size_pt, form=self.layout)

        before, after = around_own_words(self.plan.cases[case_index].text)
        return (
            self._kept(("before", case_index, size_pt), lambda: make(before)),
            self._kept(("after", case_index, size_pt), lambda: make(after)),
        )

    def _own_words(self, piece: PlannedPiece, size_pt: float) -> Part:
        def make() -> Part:
            words = own_paragraphs(self.plan.senders[piece.sender_index].own_words)
            return set_paragraphs(words, room_pt=self.room_pt, size_pt=size_pt, form=self.layout)

        return self._kept(("own", piece.sender_index, size_pt), make)

    def _number(self, piece: int) -> SetLine:
        """The piece number at the foot, at the right margin."""
        text, size_pt = piece_number(piece), self.layout.number_size_pt
        right = (self.sheet.width_mm - self.layout.right_mm) * MM
        x = right - text_width(text, PLAIN, size_pt)
        y = (self.sheet.height_mm - self.layout.number_bottom_mm) * MM
        return SetLine(x, y, text, PLAIN, size_pt, self.layout.number_grey)


def piece_number(piece: int) -> str:
    """The number as it is printed on letter and envelope: four digits or more."""
    return f"{piece:04d}"


def sender_lines(sender: Sender, options: RunOptions, *, abroad: bool) -> tuple[str, ...]:
    """The sender's block of a letter or envelope in this run."""
    return sender_block(
        name=sender.name,
        lines=sender.lines,
        country=sender.country or options.home_country,
        abroad=abroad,
        language=options.country_language,
        no_address=options.no_address,
    )


def signed_name(sender: Sender, options: RunOptions) -> str:
    """What stands under the signature: the name, or initials where the sender is not to be known."""
    return initials(sender.name) if options.no_address else printable(sender.name)


def salutation_of(addressee: Addressee, language: str) -> Salutation:
    """The salutation of one official in a letter of this language."""
    return salutation_line(addressee.salutation, language, honorific=addressee.honorific)


def run_date(options: RunOptions, language: str) -> str:
    """The date as the letters of this run have it."""
    return letter_date(options.dated, language=language, country=options.home_country)
