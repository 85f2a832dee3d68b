"""Address labels: where each lies on its sheet, and the address, number and mark on it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.printing.figures import MM, Box, LabelSheet, Sheet
from desktop.printing.plan import PlannedPiece, RunPlan, addressee_of, block_of
from desktop.printing.stationery import paper, stationery
from desktop.printing.text.faces import PLAIN, PLAIN_BOLD
from desktop.printing.text.typesetting import Part, SetLine, set_in_box, text_width
from desktop.printing.wording import address_rows, airmail_mark_of, piece_number
from models.errors import WrongInputError


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """The label a piece gets: its sheet, counted from 0, and the label there, counted from 0 row by row."""

    sheet: int
    label: int


def label_box(form: LabelSheet, label: int) -> Box:
    """Where the label with this number, counted from 0 row by row, lies on its sheet."""
    row, column = divmod(label, form.columns)
    x = form.left_mm + column * form.across_mm
    return Box(x, form.top_mm + row * form.down_mm, form.width_mm, form.height_mm)


class LabelSetter:
    """Sets the labels of one plan; addresses are set once per official.

    Raises:
        WrongInputError: there is no such label sheet, or it has no label `start_at`.
    """

    def __init__(self, plan: RunPlan) -> None:
        self.plan = plan
        self.form = plan.options.label_form
        self.sheet: Sheet = paper(self.form.paper)
        self.style = stationery().label
        if not 1 <= plan.options.start_at <= self.form.count:
            raise WrongInputError(
                f"A sheet of {self.form.name} has no label {plan.options.start_at}.",
                safe="Nothing was printed.",
                todo=f"Start at a label from 1 to {self.form.count}.",
            )
        self._addresses: dict[tuple[int, int], Part | None] = {}

    def place(self, order: int) -> LabelPlace:
        """The label of the piece that is printed as number `order`, counted from 0."""
        return LabelPlace(*divmod(self.plan.options.start_at - 1 + order, self.form.count))

    def set(self, piece: PlannedPiece, label: int) -> tuple[SetLine, ...] | None:
        """The lines of one label where they stand on the sheet, or None where the address does not fit."""
        part = self.address(piece)
        if part is None:
            return None
        room = self._room(label)
        lines = [line.moved(room.x_mm * MM, room.y_mm * MM) for line in part.lines]
        return (*lines, *self._head(piece, room))

    def _room(self, label: int) -> Box:
        """Where the address of a label stands: inside its edges and what printers reach of the sheet."""
        edge = self.style.sheet_margin_mm
        reached = Box(0, 0, self.sheet.width_mm, self.sheet.height_mm).without_margin(edge)
        inside = label_box(self.form, label).without_margin(self.style.margin_mm).shared_with(reached)
        top = max(label_box(self.form, label).y_mm, edge) + self.style.head_mm
        return Box(inside.x_mm, top, inside.width_mm, inside.bottom_mm - top)

    def address(self, piece: PlannedPiece) -> Part | None:
        """The address block, or None where no size fits every label of the sheet.

        Labels at the edge of the sheet have less room; an address is set alike on all of them.
        """
        key = (piece.case_index, piece.addressee_index)
        if key not in self._addresses:
            rows = address_rows(addressee_of(self.plan, piece), self.plan.options)
            rooms = [self._room(number) for number in range(self.form.count)]
            self._addresses[key] = set_in_box(
                rows,
                sizes_pt=self.style.sizes_pt,
                leadings=self.style.leadings,
                width_pt=min(room.width_mm for room in rooms) * MM,
                height_pt=min(room.height_mm for room in rooms) * MM,
            )
        return self._addresses[key]

    def _head(self, piece: PlannedPiece, room: Box) -> list[SetLine]:
        """PAR AVION at the left and the number at the right, above the address."""
        style = self.style
        y = (room.y_mm - style.head_above_address_mm) * MM
        text = piece_number(piece.piece)
        right = room.right_mm * MM - text_width(text, PLAIN, style.number_size_pt)
        lines = [SetLine(right, y, text, PLAIN, style.number_size_pt, style.number_grey)]
        abroad = not block_of(addressee_of(self.plan, piece), self.plan.options).home
        if mark := airmail_mark_of(self.plan.options, abroad=abroad):
            lines.insert(0, SetLine(room.x_mm * MM, y, mark, PLAIN_BOLD, style.mark_size_pt))
        return lines
