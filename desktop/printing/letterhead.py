"""What stands above a letter for window envelopes: return line, address, sender, date, fold marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from desktop.printing.figures import MM, Box, Letterhead
from desktop.printing.plan import PlannedPiece, RunPlan, addressee_of, block_of
from desktop.printing.stationery import paper, stationery, window
from desktop.printing.text.faces import LETTER, PLAIN, PLAIN_BOLD
from desktop.printing.text.typesetting import Part, SetLine, set_in_box, text_width
from desktop.printing.window import address_zone, always_shown
from desktop.printing.wording import address_rows, airmail_mark_of, return_line, run_date, sender_lines


@dataclass(frozen=True, slots=True)
class Mark:
    """A line to fold or punch at: its left end in points from the upper left corner, and its length."""

    x_pt: float
    y_pt: float
    length_pt: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Lines set in a box of the sheet; `safe` tells whether the tap test is passed."""

    part: Part
    box: Box
    safe: bool = True

    @property
    def lines(self) -> tuple[SetLine, ...]:
        """The lines where they stand on the sheet, in points."""
        return tuple(line.moved(self.box.x_mm * MM, self.box.y_mm * MM) for line in self.part.lines)

    @property
    def ink(self) -> Box:
        """The box of the letters, in mm: from the accent of a capital to the tail of a g."""
        lines = self.lines
        if not lines:
            return Box(self.box.x_mm, self.box.y_mm, 0, 0)
        left, top = min(line.x_pt for line in lines), lines[0].y_pt - 0.95 * lines[0].size_pt
        right = max(line.x_pt + text_width(line.text, line.face, line.size_pt) for line in lines)
        bottom = lines[-1].y_pt + 0.22 * lines[-1].size_pt
        return Box(left / MM, top / MM, (right - left) / MM, (bottom - top) / MM)


class LetterheadSetter:
    """Sets what stands above the words of one plan's letters; blocks once per official and per signer."""

    def __init__(self, plan: RunPlan, letterhead: Letterhead) -> None:
        self.plan = plan
        self.letterhead = letterhead
        self.insert = stationery().insert
        sheet = paper(plan.options.paper)
        seen = window(plan.options.layout, plan.options.envelope)
        zone = address_zone(letterhead)
        self._folds_mm = seen.folds_mm if seen else letterhead.folds_mm
        self._rooms = [(zone, seen is None)]
        tops = [letterhead.field.y_mm]
        self._senders = [(letterhead.sender.box, seen is None or seen.sender is None)]
        self._sender_in_window = bool(seen and seen.sender)
        if seen is not None:
            outside = plan.options.envelope_sheet
            if seen.sender is not None:
                shown = always_shown(seen, outside, sheet, seen.sender)
                inside = shown.without_margin(self.insert.sender_margin_mm)
                self._senders.insert(0, (letterhead.sender.box.shared_with(inside), True))
            always = always_shown(seen, outside, sheet)
            self._rooms.insert(
                0, (zone.shared_with(always.without_margin(self.insert.window_margin_mm)), True)
            )
            tops.insert(0, max(letterhead.field.y_mm, always.y_mm))
        room = self._rooms[0][0]
        self._above = [Box(room.x_mm, top, room.width_mm, letterhead.address_top_mm - top) for top in tops]
        self._set: dict[tuple[object, ...], Placed | None] = {}

    def set(self, piece: PlannedPiece, language: str) -> tuple[SetLine, ...] | None:
        """All lines above the words, or None where one of the blocks does not fit its place."""
        blocks = (self.above(piece), self.address(piece), self.sender(piece), self._date(language))
        lines: list[SetLine] = []
        for block in blocks:
            if block is None:
                return None
            lines += block.lines
        return tuple(lines)

    def marks(self) -> tuple[Mark, ...]:
        """The fold marks for the envelope and, where the standard has one, the mark for a punch."""
        x = self.insert.mark_left_mm * MM
        found = dict.fromkeys(self._folds_mm, self.insert.fold_length_mm)
        if self.letterhead.hole_mm is not None:
            found[self.letterhead.hole_mm] = self.insert.hole_length_mm
        return tuple(Mark(x, y * MM, length * MM) for y, length in sorted(found.items()))

    def address(self, piece: PlannedPiece) -> Placed | None:
        """The address in its field: where it is always seen if it fits there, else anywhere in the field."""

        def make() -> Placed | None:
            rows = address_rows(addressee_of(self.plan, piece), self.plan.options)
            for room, safe in self._rooms:
                part = _in(rows, room, self.insert.address_sizes_pt, self.insert.address_leadings)
                if part is not None:
                    return Placed(part, room, safe)
            return None

        return self._kept(("address", piece.case_index, piece.addressee_index), make)

    def above(self, piece: PlannedPiece) -> Placed | None:
        """The return line and PAR AVION right above the address; no lines where the layout has no room.

        Where a long return line would not always be seen whole, its upper row may slide out of sight.
        """
        abroad = self._abroad(piece)

        def make() -> Placed | None:
            if not self.letterhead.above_address:
                return Placed(Part((), 0), self._above[0])
            rows = [(row, PLAIN) for row in self._return_rows(piece, abroad=abroad)]
            if mark := airmail_mark_of(self.plan.options, abroad=abroad):
                rows.append((mark, PLAIN_BOLD))
            for room in self._above:
                part = _in(rows, room, self.insert.return_sizes_pt, (self.insert.return_leading,))
                if part is not None:
                    height = part.height_pt / MM
                    return Placed(part, Box(room.x_mm, room.bottom_mm - height, room.width_mm, height))
            return None

        return self._kept(("above", piece.sender_index, abroad), make)

    def _return_rows(self, piece: PlannedPiece, *, abroad: bool) -> tuple[str, ...]:
        """The sender on one row, or where no size allows it the last line on a row of its own."""
        sender = self.plan.senders[piece.sender_index]
        lines = sender_lines(sender, self.plan.options, abroad=abroad)
        whole = return_line(lines)
        smallest = min(self.insert.return_sizes_pt)
        if len(lines) < 2 or text_width(whole, PLAIN, smallest) <= self._above[0].width_mm * MM:
            return (whole,)
        return (return_line(lines[:-1]), lines[-1])

    def sender(self, piece: PlannedPiece) -> Placed | None:
        """The sender's block; where it shows in a window of its own, PAR AVION stands below it."""
        abroad = self._abroad(piece)

        def make() -> Placed | None:
            lines = sender_lines(self.plan.senders[piece.sender_index], self.plan.options, abroad=abroad)
            rows = [(line, LETTER) for line in lines]
            mark = airmail_mark_of(self.plan.options, abroad=abroad)
            if mark and self._sender_in_window:
                rows.append((mark, PLAIN_BOLD))
            for room, safe in self._senders:
                placed = self._placed(rows, room)
                if placed is not None:
                    return replace(placed, safe=safe)
            return None

        return self._kept(("sender", piece.sender_index, abroad), make)

    def _date(self, language: str) -> Placed | None:
        def make() -> Placed | None:
            return self._placed([(run_date(self.plan.options, language), LETTER)], self.letterhead.date.box)

        return self._kept(("date", language), make)

    def _placed(self, rows: Sequence[tuple[str, str]], box: Box) -> Placed | None:
        part = _in(rows, box, self.insert.sender_sizes_pt, (self.insert.sender_leading,))
        return Placed(part, box) if part else None

    def _abroad(self, piece: PlannedPiece) -> bool:
        return not block_of(addressee_of(self.plan, piece), self.plan.options).home

    def _kept(self, key: tuple[object, ...], make: Callable[[], Placed | None]) -> Placed | None:
        if key not in self._set:
            self._set[key] = make()
        return self._set[key]


def _in(
    rows: Sequence[tuple[str, str]], box: Box, sizes_pt: Sequence[float], leadings: Sequence[float]
) -> Part | None:
    return set_in_box(
        rows, sizes_pt=sizes_pt, leadings=leadings, width_pt=box.width_mm * MM, height_pt=box.height_mm * MM
    )
