"""One envelope's face: sender, address with the country line, and the number under the stamp."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.printing.figures import MM, Box
from desktop.printing.plan import PlannedPiece, RunPlan, addressee_of, block_of
from desktop.printing.stationery import face_of, post_in, window, zones_of_sheet
from desktop.printing.text.faces import PLAIN, PLAIN_BOLD
from desktop.printing.text.typesetting import Part, SetLine, set_in_box, text_width
from desktop.printing.wording import address_rows, airmail_mark_of, piece_number, sender_lines


@dataclass(frozen=True, slots=True)
class EnvelopeSheet:
    """One envelope, set; lines count from the upper left corner, in points."""

    lines: tuple[SetLine, ...]


class EnvelopeSetter:
    """Sets the envelopes of one plan; blocks are set once per official and per signer."""

    def __init__(self, plan: RunPlan) -> None:
        self.plan = plan
        self.sheet = plan.options.envelope_sheet
        self.post = post_in(plan.options.home_country)
        self.face = face_of(self.sheet, self.post)
        self.zones = zones_of_sheet(self.sheet, self.post)
        self.has_window = window(plan.options.layout, plan.options.envelope) is not None
        self._addresses: dict[tuple[int, int], Part | None] = {}
        self._senders: dict[tuple[int, bool], Part | None] = {}
        self._mark = self._airmail()

    def set(self, piece: PlannedPiece) -> EnvelopeSheet | None:
        """The envelope of `piece`, or None where address or sender do not fit their zone.

        Where the address shows through a window, the envelope has the sender alone.
        """
        sender = self.sender(piece)
        address = Part((), 0) if self.has_window else self.address(piece)
        if address is None or sender is None:
            return None
        lines = [*_in_box(sender, self.zones.sender), *_in_box(address, self.zones.address)]
        if self._mark and self._abroad(piece):
            lines += _in_box(self._mark, self.zones.mark)
        return EnvelopeSheet((*lines, self._number(piece.piece)))

    def address(self, piece: PlannedPiece) -> Part | None:
        """The address block, or None where no size fits its zone."""
        key = (piece.case_index, piece.addressee_index)
        if key not in self._addresses:
            lines = address_rows(addressee_of(self.plan, piece), self.plan.options)
            self._addresses[key] = set_in_box(
                lines,
                sizes_pt=self.face.address_sizes_pt,
                leadings=(self.face.address_leading, self.face.address_close_leading),
                width_pt=self.zones.address.width_mm * MM,
                height_pt=self.zones.address.height_mm * MM,
            )
        return self._addresses[key]

    def block(self, piece: PlannedPiece) -> Box | None:
        """The box of the printed address, in mm; None where it does not fit."""
        part, zone = self.address(piece), self.zones.address
        if part is None or not part.lines:
            return None
        width = max(text_width(line.text, line.face, line.size_pt) for line in part.lines)
        return Box(zone.x_mm, zone.y_mm, width / MM, part.height_pt / MM)

    def size_pt(self, piece: PlannedPiece) -> float | None:
        """The size the address is set in; None where it does not fit."""
        part = self.address(piece)
        return part.lines[0].size_pt if part and part.lines else None

    def sender(self, piece: PlannedPiece) -> Part | None:
        """The sender's block, or None where no size fits its zone."""
        abroad = self._abroad(piece)
        key = (piece.sender_index, abroad)
        if key not in self._senders:
            sender = self.plan.senders[piece.sender_index]
            self._senders[key] = set_in_box(
                [(line, PLAIN) for line in sender_lines(sender, self.plan.options, abroad=abroad)],
                sizes_pt=self.face.sender_sizes_pt,
                leadings=(self.face.sender_leading,),
                width_pt=self.zones.sender.width_mm * MM,
                height_pt=self.zones.sender.height_mm * MM,
            )
        return self._senders[key]

    def _abroad(self, piece: PlannedPiece) -> bool:
        return not block_of(addressee_of(self.plan, piece), self.plan.options).home

    def _airmail(self) -> Part | None:
        """PAR AVION as every envelope abroad of this run has it, or None where it has none."""
        mark = airmail_mark_of(self.plan.options, abroad=True)
        if not mark:
            return None
        return set_in_box(
            [(mark, PLAIN_BOLD)],
            sizes_pt=self.face.mark_sizes_pt,
            leadings=(self.face.sender_leading,),
            width_pt=self.zones.mark.width_mm * MM,
            height_pt=self.zones.mark.height_mm * MM,
        )

    def _number(self, piece: int) -> SetLine:
        """The piece number, in the middle of where a stamp is stuck."""
        text, size_pt = piece_number(piece), self.face.number_size_pt
        x = (self.sheet.width_mm - self.face.number_right_mm) * MM - text_width(text, PLAIN, size_pt) / 2
        return SetLine(x, self.face.number_top_mm * MM, text, PLAIN, size_pt, self.face.number_grey)


def _in_box(part: Part, box: Box) -> list[SetLine]:
    return [line.moved(box.x_mm * MM, box.y_mm * MM) for line in part.lines]
