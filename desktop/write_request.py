"""What a volunteer asks to be written: on which cases, to whom, by whom, with what, and how it is printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from desktop.addressing.block import AddressScript
from desktop.cases import spellings
from desktop.printing.options import SenderShown
from desktop.texts import DRAFT
from desktop.writing.text import LetterText
from models.lines import SignerLine

Recipients = Literal["all", "main", "copies"]


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """What a volunteer asked to be written.

    Attributes:
        references: cases, in any spelling, in the order they are printed.
        signers: who signs, in order; stored or not.
        to: all officials of each case, or only the main or the copied ones.
        officials: when given, only these of them, by id.
        country_language: of the country line; None for the language of the home country.
        address_script: which lines of an address in two scripts are printed, one of `block.SCRIPTS`.
        texts: names of letter texts, dealt out so that letters differ: ``draft`` is made from each case,
            ``model`` is printed in its document, others are kept ones. Empty for the draft alone.
        own_texts: texts as edited for this run, by reference; they take the place of `texts` for that case.
        language: of the letter.
        sender: who is shown as the sender: ``full``, ``initials`` and town, or ``none`` at all.
        pages: 2 lets a letter go on to a second page.
        enclosures: what is in the envelope beside the letter, each named below the signature.
        copy_line: letters to main officials name those who get a copy.
        handwriting: instead of letters, sheets for people who write by hand.
        justified: lines of the letter end at the right margin.
        airmail: PAR AVION on what goes abroad.
        labels: a label sheet, instead of envelopes; `start_at` is its first free label, counted from 1.
        dated: the day printed on the letters, and on which cases may have expired.
        force_expired: write on expired cases nevertheless.
        hold: pieces that preflight stops are kept back as planned, instead of refusing the whole run.
    """

    references: tuple[str, ...]
    signers: tuple[SignerLine, ...]
    dated: dt.date
    to: Recipients = "all"
    officials: tuple[int, ...] | None = None
    copies: int = 1
    paper: str = "a4"
    layout: str = "plain"
    envelope: str = "dl"
    home_country: str = "US"
    country_language: str | None = None
    address_script: AddressScript = "as-given"
    language: str = "en"
    texts: tuple[str, ...] = ()
    own_texts: tuple[tuple[str, tuple[LetterText, ...]], ...] = ()
    sender: SenderShown = "full"
    pages: int = 1
    enclosures: tuple[str, ...] = ()
    copy_line: bool = False
    handwriting: bool = False
    justified: bool = False
    airmail: bool = True
    labels: str = "none"
    start_at: int = 1
    event: str | None = None
    force_expired: bool = False
    hold: bool = False

    def own_texts_on(self, reference: str) -> tuple[LetterText, ...]:
        """The texts of a case as edited for this run; none where they are as they were."""
        own = (texts for written, texts in self.own_texts if reference in spellings(written))
        return next(own, ())

    def prints_draft_on(self, reference: str) -> bool:
        """Whether a letter on the case says the draft as it is made."""
        drafted = DRAFT in self.texts or not self.texts
        return drafted and not self.handwriting and not self.own_texts_on(reference)
