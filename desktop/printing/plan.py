"""The frozen plan of a print run: who signs what to whom, under which number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec

from desktop.addressing.block import AddressBlock, address_block
from desktop.addressing.countries import known_countries, postage_group
from desktop.printing.options import RunOptions
from desktop.writing.text import LetterText

POSTAGE_GROUPS = ("world", "europe", "home", "unknown")
"""In the order pieces are printed: stamps of one kind go on in one block, mail abroad first."""

VERSION = 2
"""Of the snapshot of a plan: since 2 a case has several texts, and the sender three forms."""


class Sender(msgspec.Struct, frozen=True):
    """A signer as they were when the run was planned; `own_words` may be empty or hold several paragraphs."""

    name: str
    lines: tuple[str, ...] = ()
    country: str = ""
    own_words: str = ""


class Addressee(msgspec.Struct, frozen=True):
    """An official as one case names them; `country` is the postal one, None where it is not known.

    `mission` is the line that tells the head of one mission, without a name, from that of another
    (`desktop.addressing.host.mission_told`); runs before it was kept have none.
    """

    official_id: int
    role: str = ""
    honorific: str = ""
    name: str = ""
    address: tuple[str, ...] = ()
    country: str | None = None
    salutation: tuple[str, ...] = ()
    copy: bool = False
    mission: str = ""

    @property
    def label(self) -> str:
        """The official in one line: ``Name, Role``, ``Role, Mission``, or the first line of an office."""
        named = ", ".join(part for part in (self.name, self.role, self.mission) if part)
        return named or (self.address[0] if self.address else "")


class CaseToWrite(msgspec.Struct, frozen=True):
    """A case with the texts its letters share and the officials it is written to.

    `texts` is empty only where sheets for handwriting are printed. `copy_to` names, each in one line, all
    officials of the case who get copies, also those left out.
    """

    reference: str
    title: str
    country: str | None
    subjects: tuple[str, ...]
    demands: tuple[str, ...]
    language: str
    addressees: tuple[Addressee, ...]
    texts: tuple[LetterText, ...]
    copy_to: tuple[str, ...] = ()


class PlannedPiece(msgspec.Struct, frozen=True):
    """One letter with its envelope: a number and where its parts stand in the plan.

    `text_index` is the place in the `texts` of the case; see `plan_run` for how they are dealt out.
    `letter_pages` is counted by `desktop.printing.letter.paginated`.
    """

    piece: int
    case_index: int
    addressee_index: int
    sender_index: int
    text_index: int = 0
    letter_pages: int = 1


class RunPlan(msgspec.Struct, frozen=True):
    """Everything a run is printed from; `pieces` in order of number. The same plan gives the same bytes."""

    options: RunOptions
    cases: tuple[CaseToWrite, ...]
    senders: tuple[Sender, ...]
    pieces: tuple[PlannedPiece, ...]
    version: int = VERSION

    def only(self, pieces: Collection[int] | None) -> RunPlan:
        """The same plan with only the pieces of these numbers; None keeps them all."""
        if pieces is None:
            return self
        kept = tuple(piece for piece in self.pieces if piece.piece in pieces)
        return msgspec.structs.replace(self, pieces=kept)


def plan_run(
    senders: Sequence[Sender], cases: Sequence[CaseToWrite], options: RunOptions, first_piece: int
) -> RunPlan:
    """Plans signers × cases × officials × copies, numbered from `first_piece`.

    Order: postage group, country, case, official, signer, copy; so stamps go on in blocks. Cases, officials
    and signers keep the order they are given in.

    The texts of a case are dealt out by (official + signer + copy) modulo their number: one official gets
    different texts from neighbouring signers and in the copies of one, one signer sends different texts to
    neighbouring officials, and every text is used about as often.
    """
    rows = [
        (_postage_rank(addressee, options), addressee.country or "", case_index, addressee_index)
        for case_index, case in enumerate(cases)
        for addressee_index, addressee in enumerate(case.addressees)
    ]
    order = [
        (
            case_index,
            addressee_index,
            sender_index,
            (addressee_index + sender_index + copy) % max(len(cases[case_index].texts), 1),
        )
        for _rank, _country, case_index, addressee_index in sorted(rows)
        for sender_index in range(len(senders))
        for copy in range(options.copies)
    ]
    pieces = tuple(PlannedPiece(number, *indexes) for number, indexes in enumerate(order, start=first_piece))
    return RunPlan(options=options, cases=tuple(cases), senders=tuple(senders), pieces=pieces)


def _postage_rank(addressee: Addressee, options: RunOptions) -> int:
    return POSTAGE_GROUPS.index(postage_group_of(addressee, options))


def postage_group_of(addressee: Addressee, options: RunOptions) -> str:
    """One of `POSTAGE_GROUPS`; ``unknown`` where the postal country is not known."""
    if addressee.country not in known_countries():
        return "unknown"
    return postage_group(addressee.country, home_country=options.home_country)


@lru_cache(maxsize=10_000)
def block_of(addressee: Addressee, options: RunOptions) -> AddressBlock:
    """The address block that is printed for `addressee` in this run."""
    return address_block(
        role=addressee.role,
        honorific=addressee.honorific,
        name=addressee.name,
        address=addressee.address,
        country=addressee.country,
        home_country=options.home_country,
        language=options.country_language,
        script=options.address_script,
        town_capitals=options.town_capitals,
    )


def addressee_of(plan: RunPlan, piece: PlannedPiece) -> Addressee:
    """The official that `piece` goes to."""
    return plan.cases[piece.case_index].addressees[piece.addressee_index]


def text_of(plan: RunPlan, piece: PlannedPiece) -> LetterText:
    """The letter text that `piece` says."""
    return plan.cases[piece.case_index].texts[piece.text_index]
