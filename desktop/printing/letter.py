"""One letter, on one page or two, or a sheet to write by hand: every line where it stands."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from desktop.printing.figures import MM
from desktop.printing.flow import Block, Cut, cut, height_pt, pages_of
from desktop.printing.letter_parts import LetterParts
from desktop.printing.letterhead import LetterheadSetter
from desktop.printing.plan import PlannedPiece, RunPlan, addressee_of
from desktop.printing.stationery import layout, paper, stationery
from desktop.printing.text.faces import LETTER, PLAIN
from desktop.printing.text.typesetting import Part, SetLine, text_width, wrap
from desktop.printing.wording import piece_number


@dataclass(frozen=True, slots=True)
class SharedPart:
    """A part of the body that many letters show, and where its upper left corner stands on this one."""

    name: str
    part: Part
    x_pt: float
    y_pt: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line: its left end in points from the upper left corner, its length, how it is drawn."""

    x_pt: float
    y_pt: float
    length_pt: float
    thick_pt: float = 0.5
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class LetterPage:
    """One page, set: its own lines, what it shares, its rules; in points, from the upper left corner."""

    size_pt: float
    lines: tuple[SetLine, ...]
    shared: tuple[SharedPart, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """The size in which a letter fits, and where its first page ends; None where it has only one."""

    size_pt: float
    cut: Cut | None = None

    @property
    def pages(self) -> int:
        """How many pages the letter has."""
        return 1 if self.cut is None else 2


class LetterSetter:
    """Sets the letters of one plan, or its sheets for handwriting."""

    def __init__(self, plan: RunPlan) -> None:
        self.plan = plan
        self.sheet = paper(plan.options.paper)
        self.layout = layout(plan.options.layout, on_paper=plan.options.paper)
        self.form = stationery().text
        self.ruling = stationery().handwriting
        letterhead = self.layout.letterhead
        self.head = LetterheadSetter(plan, letterhead) if letterhead else None
        self.parts = LetterParts(plan, room_pt=self.room_pt, form=self.form)
        self._top_mm = letterhead.body_mm if letterhead else self.layout.top_mm
        self._heights: dict[tuple[object, ...], float] = {}

    @property
    def room_pt(self) -> float:
        """The width between the margins."""
        return (self.sheet.width_mm - self.layout.left_mm - self.layout.right_mm) * MM

    def size_for(self, piece: PlannedPiece) -> float | None:
        """The size in which the letter of `piece` fits its pages, or None where it fits in none."""
        fit = self.fit(piece)
        return fit.size_pt if fit else None

    def fit(self, piece: PlannedPiece) -> Fit | None:
        """The largest size in which the letter fits one page.

        Where two pages are allowed, rather than one below `one_page_from_pt` of stationery.toml the largest
        is taken that fits two. A sheet for handwriting must leave room for some lines.
        """
        room = self._room_below(self._top_mm)
        two = self.plan.options.pages > 1 and not self.plan.options.handwriting
        if self.plan.options.handwriting:
            room -= self.ruling.fewest_lines * self.ruling.line_mm * MM
        one_page = next((size for size in self.form.sizes_pt if self._height(piece, size) <= room), None)
        if not two or (one_page is not None and one_page >= self.form.one_page_from_pt):
            return Fit(one_page) if one_page else None
        for size_pt in self.form.sizes_pt:
            next_room = self._room_below(self.layout.top_mm) - self._heading_pt(size_pt)
            if found := cut(self._blocks(piece, size_pt), room, next_room):
                return Fit(size_pt, found)
        # nothing of it may go on alone: a farewell below a long address
        return Fit(one_page) if one_page else None

    def set(self, piece: PlannedPiece) -> tuple[LetterPage, ...] | None:
        """The pages of `piece`, or None where it does not fit them or a block above it its place."""
        fit = self.fit(piece)
        above = self._above(piece)
        if fit is None or above is None:
            return None
        pages = []
        for number, blocks in enumerate(pages_of(self._blocks(piece, fit.size_pt), fit.cut), start=1):
            if number == 1:
                lines, top = [*above], self._top_mm * MM
                marks = self._marks()
            else:
                lines, marks = self._heading(piece, number, fit.size_pt), []
                top = self.layout.top_mm * MM + self._heading_pt(fit.size_pt)
            pages.append(self._page(piece, fit.size_pt, blocks, lines, marks, top))
        return tuple(pages)

    def _page(
        self,
        piece: PlannedPiece,
        size_pt: float,
        blocks: tuple[Block, ...],
        lines: list[SetLine],
        rules: list[Rule],
        y: float,
    ) -> LetterPage:
        """A page with `blocks` from y down, beside the lines and rules it has already."""
        left = self.layout.left_mm * MM
        shared = []
        for block in blocks:
            if block.kind == "shared":
                shared.append(SharedPart(block.name, block.part, left, y))
            else:
                lines += [line.moved(left, y) for line in block.part.lines]
            y += block.part.height_pt
            if block.kind == "signature":
                rules.append(Rule(left, y, self.form.signature_rule_mm * MM))
            y += block.gap_pt
        if self.plan.options.handwriting:
            rules += self._guide_lines(y)
        lines.append(self._number(piece.piece))
        return LetterPage(size_pt, tuple(lines), tuple(shared), tuple(rules))

    def _height(self, piece: PlannedPiece, size_pt: float) -> float:
        """The height of a letter: the same for all signers whose own parts are as high as one another's."""
        parts = self.parts
        if parts.tells_signer(piece):
            return height_pt(self._blocks(piece, size_pt))
        key = (
            (piece.case_index, piece.addressee_index, piece.text_index, size_pt),
            parts.sender(piece, size_pt).height_pt,
            parts.own_words(piece, size_pt).part.height_pt,
            parts.signed(piece, size_pt).height_pt,
        )
        if key not in self._heights:
            self._heights[key] = height_pt(self._blocks(piece, size_pt))
        return self._heights[key]

    def _above(self, piece: PlannedPiece) -> tuple[SetLine, ...] | None:
        if self.head is None:
            return ()
        return self.head.set(piece, self.plan.cases[piece.case_index].language)

    def _blocks(self, piece: PlannedPiece, size_pt: float) -> tuple[Block, ...]:
        """The parts of one letter from top to bottom; a part without lines takes no room."""
        form, parts = self.form, self.parts
        step = size_pt * form.leading
        paragraph = form.between_paragraphs_lines * step
        # a letterhead has these at places of its own
        above = (
            ()
            if self.head
            else (
                Block("own", parts.sender(piece, size_pt), form.after_sender_lines * step),
                Block("own", parts.address(piece, size_pt), form.after_address_lines * step),
                Block("own", parts.date(piece, size_pt), form.after_date_lines * step),
            )
        )
        salutation = Block("own", parts.salutation(piece, size_pt), paragraph)
        if self.plan.options.handwriting:
            return tuple(block for block in (*above, salutation) if block.part.lines)
        signed, below = parts.signed(piece, size_pt), parts.below(piece, size_pt)
        before_below = form.before_below_lines * step if below.lines else 0.0
        before, own, after = (
            parts.before(piece, size_pt),
            parts.own_words(piece, size_pt),
            parts.after(piece, size_pt),
        )
        # the farewell does not begin a page
        alone = parts.has_only_farewell(piece)
        said = (bool(own.part.lines), not alone)
        blocks = (
            *above,
            Block("own", parts.subject(piece, size_pt), form.after_subject_lines * step),
            salutation,
            Block(
                "shared" if parts.is_shared(piece, "before") else "own",
                before.part,
                paragraph,
                name=f"before-{piece.case_index}-{piece.text_index}-{size_pt:g}",
                breaks=before.breaks,
                may_end_page=any(said),
            ),
            Block("own", own.part, paragraph, breaks=own.breaks, may_end_page=not alone),
            Block(
                "shared" if parts.is_shared(piece, "after") else "own",
                after.part,
                name=f"after-{piece.case_index}-{piece.text_index}-{size_pt:g}",
                breaks=after.breaks,
            ),
            Block(
                "signature",
                Part((), form.signature_mm * MM),
                0.25 * step if signed.lines else before_below,
            ),
            Block("own", signed, before_below),
            Block("own", below),
        )
        return tuple(block for block in blocks if block.part.lines or block.kind == "signature")

    def _room_below(self, top_mm: float) -> float:
        return (self.sheet.height_mm - top_mm - self.layout.bottom_mm) * MM

    def _marks(self) -> list[Rule]:
        """Fold and punch marks."""
        style = stationery().insert
        marks = self.head.marks() if self.head else ()
        return [
            Rule(mark.x_pt, mark.y_pt, mark.length_pt, style.mark_thick_pt, style.mark_grey) for mark in marks
        ]

    def _guide_lines(self, top_pt: float) -> list[Rule]:
        """Lines to write on, from y down to the lower margin."""
        ruling, left = self.ruling, self.layout.left_mm * MM
        step = ruling.line_mm * MM
        room = (self.sheet.height_mm - self.layout.bottom_mm) * MM - top_pt
        return [
            Rule(left, top_pt + row * step, self.room_pt, ruling.thick_pt, ruling.grey)
            for row in range(1, int(room // step) + 1)
        ]

    def _heading_pt(self, size_pt: float) -> float:
        """The height of what stands above the words of a second page."""
        return (1 + self.form.after_heading_lines) * size_pt * self.form.leading

    def _heading(self, piece: PlannedPiece, number: int, size_pt: float) -> list[SetLine]:
        """To whom the letter goes and the number of the page, above its words."""
        left = self.layout.left_mm * MM
        page = str(number)
        wide = text_width(page, LETTER, size_pt)
        y = self.layout.top_mm * MM + size_pt
        label = addressee_of(self.plan, piece).label
        rows = wrap(label, self.room_pt - wide - 2 * size_pt, LETTER, size_pt)
        lines = [SetLine(left, y, row, LETTER, size_pt) for row in rows[:1]]
        return [*lines, SetLine(left + self.room_pt - wide, y, page, LETTER, size_pt)]

    def _number(self, piece: int) -> SetLine:
        """The piece number at the foot, at the right margin."""
        text, size_pt = piece_number(piece), self.form.number_size_pt
        right = (self.sheet.width_mm - self.layout.right_mm) * MM
        x = right - text_width(text, PLAIN, size_pt)
        y = (self.sheet.height_mm - self.form.number_bottom_mm) * MM
        return SetLine(x, y, text, PLAIN, size_pt, self.form.number_grey)


def paginated(plan: RunPlan) -> RunPlan:
    """The same plan, each piece with the number of pages its letter has.

    A letter that fits in no size is counted as one page: preflight stops it.
    """
    if plan.options.pages == 1 or plan.options.handwriting:
        return plan
    setter = LetterSetter(plan)
    fits = ((piece, setter.fit(piece)) for piece in plan.pieces)
    counted = tuple(
        msgspec.structs.replace(piece, letter_pages=fit.pages if fit else 1) for piece, fit in fits
    )
    return msgspec.structs.replace(plan, pieces=counted)
