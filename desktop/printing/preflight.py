"""What must not, or may not want to, be printed: one list before the ink."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from desktop.addressing.block import AddressBlock
from desktop.addressing.countries import country_name, known_countries
from desktop.addressing.host import host_doubtful
from desktop.addressing.table import Post, post
from desktop.printing.envelope import EnvelopeSetter
from desktop.printing.faces import character_name, missing
from desktop.printing.ink import all_ink
from desktop.printing.labels import LabelSetter
from desktop.printing.letter import LetterSetter
from desktop.printing.letterhead import LetterheadSetter
from desktop.printing.plan import Addressee, PlannedPiece, RunPlan, block_of
from desktop.printing.stationery import envelope
from desktop.printing.wording import salutation_of
from desktop.writing.requests import is_quoted

Level = Literal["stop", "ask"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know before printing.

    A ``stop`` must be put right or its pieces left out; an ``ask`` wants a person's eye. `piece` is the first
    of `pieces`, which are all the pieces it concerns; both are empty where it concerns the run (`check` finds
    no such thing, but a caller may add one: an expired case).
    """

    level: Level
    code: str
    piece: int | None
    message: str
    pieces: tuple[int, ...] = ()


def check(plan: RunPlan) -> tuple[Finding, ...]:
    """Everything found in `plan`, stops first, then in order of the first piece concerned.

    One finding stands for all pieces with the same cause, so a bad character in a text is said once.
    """
    found = [
        *_addresses(plan),
        *_glyphs(plan),
        *_overflows(plan),
        *_salutations(plan),
        *_senders(plan),
        *_texts(plan),
    ]
    # what no piece of the plan shows, as of a case whose pieces are all held, is nobody's business
    concerning = [finding for finding in found if finding.pieces]
    return tuple(sorted(concerning, key=lambda finding: (finding.level != "stop", finding.pieces[0])))


def stops(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Only those that stop a run."""
    return tuple(finding for finding in findings if finding.level == "stop")


def _finding(level: Level, code: str, pieces: tuple[int, ...], message: str) -> Finding:
    return Finding(level, code, pieces[0] if pieces else None, message, pieces)


def _where(plan: RunPlan, concerns: Callable[[PlannedPiece], bool]) -> tuple[int, ...]:
    return tuple(piece.piece for piece in plan.pieces if concerns(piece))


def _by_addressee(plan: RunPlan) -> Iterator[tuple[Addressee, str, tuple[int, ...]]]:
    """Each official of each case with the language of the letter and the pieces they get."""
    pieces: dict[tuple[int, int], list[int]] = {}
    for piece in plan.pieces:
        pieces.setdefault((piece.case_index, piece.addressee_index), []).append(piece.piece)
    for (case_index, addressee_index), numbers in pieces.items():
        case = plan.cases[case_index]
        yield case.addressees[addressee_index], case.language, tuple(numbers)


def _addresses(plan: RunPlan) -> Iterator[Finding]:
    for addressee, _language, pieces in _by_addressee(plan):
        label = addressee.label or "an official without a name"
        block = block_of(addressee, plan.options)
        if not any(line.strip() for line in addressee.address):
            yield _finding("stop", "no-address", pieces, f"No postal address for {label}.")
        if addressee.country is None:
            yield _finding("stop", "no-country", pieces, f"No country is known for the address of {label}.")
        elif addressee.country not in known_countries():
            message = f"{addressee.country} is no country a letter can be sent to: the address of {label}."
            yield _finding("stop", "unknown-country", pieces, message)
        yield from _countries(addressee, block, label, pieces)
        yield from _sizes(block, post(plan.options.home_country), label, pieces)


def _countries(
    addressee: Addressee, block: AddressBlock, label: str, pieces: tuple[int, ...]
) -> Iterator[Finding]:
    """What a post cannot tell about where a letter goes."""
    if block.printed_country and addressee.country:
        printed, given = country_name(block.printed_country), country_name(addressee.country)
        message = f"The address of {label} ends with {printed}, but its country is {given}."
        if block.care_of_abroad:
            message = (
                f"The letter to {label} in {given} is in care of somebody in {printed}: posts do not take "
                "that. Write to the one country or the other."
            )
        yield _finding(
            "ask", "care-of-abroad" if block.care_of_abroad else "country-differs", pieces, message
        )
    if addressee.country and host_doubtful(addressee.country, addressee.address):
        named = country_name(addressee.country)
        message = f"The address of {label} is an embassy that may not stand in {named}: check its country."
        yield _finding("ask", "embassy-host", pieces, message)
    if block.needs_latin_town:
        message = (
            f"The address of {label} has no line in Latin letters: the post here has to read the town. Add "
            "it in Latin letters."
        )
        yield _finding("ask", "no-latin-town", pieces, message)


def _sizes(block: AddressBlock, asks: Post, label: str, pieces: tuple[int, ...]) -> Iterator[Finding]:
    """What sorting machines cannot read for its size."""
    most = asks.lines_home if block.home else asks.lines_abroad
    if len(block.lines) > most:
        message = f"The address of {label} has {len(block.lines)} lines; posts read {most} at most."
        yield _finding("ask", "long-address", pieces, message)
    longest = max(block.lines, key=len, default="")
    if len(longest) > asks.characters:
        message = (
            f"A line in the address of {label} has {len(longest)} characters; machines read "
            f"{asks.characters} at most: “{longest}”"
        )
        yield _finding("ask", "long-line", pieces, message)


def _glyphs(plan: RunPlan) -> Iterator[Finding]:
    found: dict[tuple[str, str, tuple[int, ...]], None] = {}
    for ink in all_ink(plan):
        lacking = [char for face in ink.faces for char in missing(ink.text, face)]
        for char in dict.fromkeys(lacking):
            found.setdefault((ink.what, char, _where(plan, ink.is_on)))
    for what, char, pieces in found:
        message = f"The fonts cannot print {character_name(char)} in the {what}."
        yield _finding("stop", "missing-glyph", pieces, message)


def _overflows(plan: RunPlan) -> Iterator[Finding]:
    letters = LetterSetter(plan)
    too_long = _where(plan, lambda piece: letters.size_for(piece) is None)
    if too_long:
        smallest = min(letters.form.sizes_pt)
        message = f"The letter does not fit one {letters.sheet.name} page, even in {smallest:g} points."
        yield _finding("stop", "letter-overflow", too_long, message)
    if letters.head:
        yield from _letterhead(plan, letters.head, letters.layout.name)
    if plan.options.prints_labels:
        labels = LabelSetter(plan)
        if crowded := _where(plan, lambda piece: labels.address(piece) is None):
            message = f"The address does not fit a label of {labels.form.name}."
            yield _finding("stop", "address-overflow", crowded, message)
    if not plan.options.prints_envelopes:
        return
    envelopes = EnvelopeSetter(plan)
    name = envelopes.sheet.name
    address = _where(plan, lambda piece: not envelopes.has_window and envelopes.address(piece) is None)
    if address:
        message = f"The address does not fit its place on a {name} envelope."
        yield _finding("stop", "address-overflow", address, message)
    sender = _where(plan, lambda piece: envelopes.sender(piece) is None)
    if sender:
        message = f"The sender does not fit the upper left of a {name} envelope."
        yield _finding("stop", "sender-overflow", sender, message)


def _letterhead(plan: RunPlan, head: LetterheadSetter, layout_name: str) -> Iterator[Finding]:
    """What does not fit above the words of a letter for window envelopes, and what may slide out of sight."""
    options = plan.options
    if options.prints_envelopes and not options.shows_address:
        name, made_for = envelope(options.envelope).name, ", ".join(sorted(head.letterhead.windows))
        message = (
            f"The layout {layout_name} has no window in a {name} envelope, so the address is printed on the "
            f"envelope; it is made for the windows of: {made_for}."
        )
        yield _finding("ask", "no-window", _where(plan, lambda _piece: True), message)
    placed = {piece.piece: head.address(piece) for piece in plan.pieces}
    if lost := tuple(piece for piece, address in placed.items() if address is None):
        message = f"The address does not fit the address field of the layout {layout_name}."
        yield _finding("stop", "address-overflow", lost, message)
    if hidden := tuple(piece for piece, address in placed.items() if address and not address.safe):
        name = envelope(options.envelope).name
        message = (
            f"The address may slide out of the window of a {name} envelope: it is larger than what shows "
            "in every position of the letter."
        )
        yield _finding("ask", "window-tap", hidden, message)
    if sender := _where(plan, lambda piece: head.above(piece) is None or head.sender(piece) is None):
        message = f"The sender does not fit its place in the layout {layout_name}."
        yield _finding("stop", "sender-overflow", sender, message)


def _salutations(plan: RunPlan) -> Iterator[Finding]:
    for addressee, language, pieces in _by_addressee(plan):
        salutation = salutation_of(addressee, language)
        if not salutation.supplied:
            message = f"No salutation is given for {addressee.label}: the letter says “{salutation.line}”"
            yield _finding("ask", "no-salutation", pieces, message)
        elif salutation.translated:
            made = f"is made from one in another language: “{salutation.line}”"
            message = f"The salutation for {addressee.label} {made}"
            yield _finding("ask", "salutation-translated", pieces, message)
        elif not salutation.language_matches:
            message = f"The salutation for {addressee.label} is in another language: “{salutation.line}”"
            yield _finding("ask", "salutation-language", pieces, message)


def _senders(plan: RunPlan) -> Iterator[Finding]:
    for index, sender in enumerate(plan.senders):
        pieces = tuple(piece.piece for piece in plan.pieces if piece.sender_index == index)
        if not sender.name.strip():
            yield _finding("stop", "no-signer", pieces, "A signer has no name.")
        elif pieces and not any(line.strip() for line in sender.lines):
            message = f"{sender.name} gave no address: an answer or a returned letter cannot find them."
            yield _finding("ask", "no-sender-address", pieces, message)


def _texts(plan: RunPlan) -> Iterator[Finding]:
    for index, case in enumerate(plan.cases):
        pieces = tuple(piece.piece for piece in plan.pieces if piece.case_index == index)
        if not any(paragraph.text.strip() for paragraph in case.text.paragraphs):
            yield _finding("stop", "empty-letter", pieces, f"The letter on {case.reference} says nothing.")
            continue
        if any(is_quoted(paragraph.text) for paragraph in case.text.paragraphs):
            message = f"The letter on {case.reference} quotes a demand it could not put into words: read it."
            yield _finding("ask", "quoted-demand", pieces, message)
        if not case.demands:
            message = f"The document on {case.reference} lists no demands: read the letter before printing."
            yield _finding("ask", "no-demands", pieces, message)
