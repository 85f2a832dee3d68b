"""How a print run is printed: paper, layout, envelope or labels, and what stands on a letter."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from desktop.addressing.block import AddressScript
from desktop.printing.figures import LabelSheet, Sheet
from desktop.printing.stationery import envelope, label_sheet, layout, window

SenderShown = Literal["full", "initials", "none"]
"""Who is shown as the sender: name and address; initials and town; or nobody."""


class RunOptions(msgspec.Struct, frozen=True):
    """How a run is printed; names of papers, layouts and envelopes are those of stationery.toml.

    A field that came later has the default by which the runs before it were printed.

    Attributes:
        dated: the day on the letters.
        envelope: ``none`` for letters alone.
        home_country: where the letters are posted, an alpha-2 code.
        country_language: of the country line.
        copies: how often each signer writes to each official.
        sender: who is shown as the sender.
        airmail: PAR AVION on what goes abroad.
        labels: a label sheet, on which addresses stand from the label `start_at` (counted from 1) on, and
            no envelopes are printed; ``none`` for no labels.
        address_script, town_capitals: as `address_block` has them.
        pages: how many a letter may have, 1 or 2.
        enclosures: named below the signature.
        copy_line: letters to main officials name those who get copies.
        handwriting: sheets with guide lines instead of letters.
        justified: lines end at the right margin.
        own_envelope, own_labels: a size of the user's own, so that a reprint needs no list of sizes.
    """

    dated: dt.date
    paper: str = "a4"
    layout: str = "plain"
    envelope: str = "dl"
    home_country: str = "US"
    country_language: str = "en"
    copies: int = 1
    sender: SenderShown = "full"
    airmail: bool = False
    labels: str = "none"
    start_at: int = 1
    address_script: AddressScript = "as-given"
    town_capitals: bool = False
    pages: int = 1
    enclosures: tuple[str, ...] = ()
    copy_line: bool = False
    handwriting: bool = False
    justified: bool = False
    own_envelope: Sheet | None = None
    own_labels: LabelSheet | None = None

    @property
    def envelope_sheet(self) -> Sheet:
        """The envelope. Raises WrongInputError where there is none of that name."""
        return self.own_envelope or envelope(self.envelope)

    @property
    def label_form(self) -> LabelSheet:
        """The sheet of labels. Raises WrongInputError where there is none of that name."""
        return self.own_labels or label_sheet(self.labels)

    @property
    def shows_address(self) -> bool:
        """Whether the address of the letter shows through a window of the envelope."""
        return not self.prints_labels and window(self.layout, self.envelope) is not None

    @property
    def prints_labels(self) -> bool:
        """Whether addresses are printed on labels."""
        return self.labels != "none"

    @property
    def prints_envelopes(self) -> bool:
        """Whether envelopes are printed: not with labels or windows that show address and sender."""
        if self.envelope == "none" or self.prints_labels:
            return False
        letterhead, seen = layout(self.layout).letterhead, window(self.layout, self.envelope)
        return not (letterhead and seen and (letterhead.above_address or seen.sender))
