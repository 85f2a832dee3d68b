"""The frozen plan of a print run: who signs what to whom, under which number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import msgspec

from desktop.addressing.block import AddressBlock, AddressScript, address_block
from desktop.addressing.countries import known_countries, postage_group
from desktop.printing.figures import LabelSheet, Sheet
from desktop.printing.stationery import envelope, label_sheet, layout, window
from desktop.writing.text import LetterText
from models.errors import StoreError

SenderShown = Literal["full", "initials", "none"]
"""Who is shown as the sender: name and address; initials and town; or nobody."""

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
    """An official as one case names them; `country` is the postal one, None where it is not known."""

    official_id: int
    role: str = ""
    honorific: str = ""
    name: str = ""
    address: tuple[str, ...] = ()
    country: str | None = None
    salutation: tuple[str, ...] = ()
    copy: bool = False

    @property
    def label(self) -> str:
        """The official in one line: ``Name, Role``, or the first address line of an office."""
        named = ", ".join(part for part in (self.name, self.role) if part)
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


class RunOptions(msgspec.Struct, frozen=True):
    """How a run is printed; names of papers, layouts and envelopes are those of stationery.toml.

    `envelope` is ``none`` for letters alone. `country_language` is the language of the country line; `copies`
    is how often each signer writes to each official; `sender` is who is shown as the sender; `airmail` marks
    what goes abroad. With `labels`, a name of stationery.toml, addresses are printed on labels from the
    label `start_at` on, and no envelopes. `address_script` and `town_capitals` are those of `address_block`.
    A size of the user's own travels with the plan, so that a reprint needs no list of sizes.
    Earlier versions had neither mark, labels nor these: their runs are printed as they were.

    `pages` is how many a letter may have, 1 or 2; `enclosures` are named below the signature, and with
    `copy_line` the letters to main officials name those who get copies there; with `handwriting` sheets with
    guide lines are printed instead of letters; `justified` lets lines end at the right margin.
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


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One piece spelt out, for lists, the manifest and the database."""

    piece: int
    case_ref: str
    official_id: int
    official: str
    signer: str
    country: str | None
    home: bool
    postage_group: str
    address_block: tuple[str, ...]
    letter_page: int
    letter_pages: int
    envelope_page: int | None


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


def piece_lines(plan: RunPlan) -> tuple[PlannedLine, ...]:
    """Every piece of `plan` spelt out, in order of number; pages count from 1."""
    return tuple(_lines(plan))


def _lines(plan: RunPlan) -> Iterator[PlannedLine]:
    blocks = {
        (case_index, addressee_index): block_of(addressee, plan.options)
        for case_index, case in enumerate(plan.cases)
        for addressee_index, addressee in enumerate(case.addressees)
    }
    with_envelope = plan.options.prints_envelopes
    letter_page = 1
    for page, piece in enumerate(plan.pieces, start=1):
        addressee = addressee_of(plan, piece)
        block = blocks[piece.case_index, piece.addressee_index]
        yield PlannedLine(
            piece=piece.piece,
            case_ref=plan.cases[piece.case_index].reference,
            official_id=addressee.official_id,
            official=addressee.label,
            signer=plan.senders[piece.sender_index].name,
            country=addressee.country,
            home=block.home,
            postage_group=postage_group_of(addressee, plan.options),
            address_block=block.lines,
            letter_page=letter_page,
            letter_pages=piece.letter_pages,
            envelope_page=page if with_envelope else None,
        )
        letter_page += piece.letter_pages


def plan_to_json(plan: RunPlan) -> bytes:
    """The snapshot that is stored with the run; `plan_from_json` gives the same plan back."""
    return msgspec.json.encode(plan)


def plan_from_json(snapshot: bytes) -> RunPlan:
    """The plan of a stored run.

    Raises:
        StoreError: the snapshot is damaged or of a newer version.
    """
    try:
        recorded = msgspec.json.decode(snapshot)
        if isinstance(recorded, dict) and recorded.get("version") == 1:
            recorded = _of_version_1(recorded)
        plan = msgspec.convert(recorded, RunPlan)
    except (msgspec.MsgspecError, LookupError, AttributeError, TypeError) as error:
        raise _unreadable() from error
    if plan.version > VERSION:
        raise _unreadable()
    return plan


def _unreadable() -> StoreError:
    return StoreError(
        "The plan of this print run cannot be read.",
        safe="Nothing was printed or changed.",
        todo="Run `letterwright check`; if it finds damage, restore the newest good backup.",
    )


def _of_version_1(recorded: dict[str, Any]) -> dict[str, Any]:
    """A snapshot from before cases had several texts, as one of today."""
    options = {key: value for key, value in recorded["options"].items() if key != "no_address"}
    options["sender"] = "initials" if recorded["options"].get("no_address") else "full"
    cases = [
        {key: value for key, value in case.items() if key != "text"} | {"texts": [case["text"]]}
        for case in recorded["cases"]
    ]
    return recorded | {"options": options, "cases": cases, "version": VERSION}
