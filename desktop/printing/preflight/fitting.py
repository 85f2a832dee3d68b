"""Preflight of room: letters on one page, blocks in their places on letter, label and envelope."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.envelope import EnvelopeSetter
from desktop.printing.labels import LabelSetter
from desktop.printing.letter import LetterSetter
from desktop.printing.letterhead import LetterheadSetter
from desktop.printing.plan import PlannedPiece
from desktop.printing.preflight.finding import Cause, Finding, ask, stop
from desktop.printing.preflight.parts import Parts, numbers

_SHORTER_ADDRESS = "Shorten the address, or choose another {stock}."


def overflows(parts: Parts) -> Iterator[Finding]:
    """What does not fit the paper it is printed on."""
    plan = parts.plan
    letters = LetterSetter(plan)
    yield from _letters(parts, letters)
    if letters.head:
        yield from _letterhead(parts, letters.head, letters.layout.name)
    if plan.options.prints_labels:
        labels = LabelSetter(plan)
        message = f"The address does not fit a label of {labels.form.name}."
        remedy = _SHORTER_ADDRESS.format(stock="sheet of labels")
        yield from _stops(
            "address-overflow",
            parts.of_official(lambda piece: labels.address(piece) is None),
            Cause("paper", "labels"),
            message,
            remedy,
        )
    if plan.options.prints_envelopes:
        yield from _envelopes(parts)


def _letters(parts: Parts, letters: LetterSetter) -> Iterator[Finding]:
    """Letters longer than a page: for a whole case its text is too long, else own words of some signers."""
    options = parts.plan.options
    if options.handwriting:
        too_high = [piece for piece in parts.plan.pieces if letters.fit(piece) is None]
        message = f"Below the address there is no room to write a letter on {letters.sheet.name}."
        remedy = "Shorten the address, or choose another layout."
        yield from _stops("letter-overflow", numbers(too_high), Cause("paper", "layout"), message, remedy)
        return
    name = letters.sheet.name
    pages = f"one {name} page" if options.pages == 1 else f"two {name} pages"
    smallest = f"{pages}, even in {min(letters.form.sizes_pt):g} points"
    for case_index, pieces in parts.by_case.items():
        too_long = [piece for piece in pieces if letters.size_for(piece) is None]
        reference = parts.plan.cases[case_index].reference
        if too_long and len(too_long) == len(pieces):
            message = f"The letter on {reference} does not fit {smallest}."
            remedy = "Shorten the text."
            if options.pages == 1:
                remedy = "Shorten the text, or allow a second page."
            yield stop("letter-overflow", numbers(pieces), Cause("text", reference), message, remedy)
            continue
        by_sender: dict[int, list[int]] = {}
        for piece in too_long:
            by_sender.setdefault(piece.sender_index, []).append(piece.piece)
        for sender_index, found in by_sender.items():
            name = parts.plan.senders[sender_index].name
            message = f"The letter on {reference} with the words of {name} does not fit {smallest}."
            remedy = "Shorten the own words, or the text of the letter."
            yield stop("letter-overflow", tuple(found), Cause("signer", str(sender_index)), message, remedy)


def _letterhead(parts: Parts, head: LetterheadSetter, layout_name: str) -> Iterator[Finding]:
    """What does not fit above the words of a letter for window envelopes, and what may slide out of sight."""
    options = parts.plan.options
    layout = Cause("paper", "layout")
    if options.prints_envelopes and not options.shows_address:
        name, made_for = options.envelope_sheet.name, ", ".join(sorted(head.letterhead.windows))
        message = (
            f"The layout {layout_name} has no window in a {name} envelope, so the address is printed on the "
            f"envelope; it is made for the windows of: {made_for}."
        )
        remedy = "Choose an envelope with a window for this layout, or the plain layout."
        yield ask("no-window", numbers(parts.plan.pieces), Cause("paper", "envelope"), message, remedy)
    message = f"The address does not fit the address field of the layout {layout_name}."
    lost = parts.of_official(lambda piece: head.address(piece) is None)
    yield from _stops("address-overflow", lost, layout, message, _SHORTER_ADDRESS.format(stock="layout"))

    def hides(piece: PlannedPiece) -> bool:
        address = head.address(piece)
        return address is not None and not address.safe

    if hidden := parts.of_official(hides):
        name = options.envelope_sheet.name
        message = (
            f"The address may slide out of the window of a {name} envelope: it is larger than what shows "
            "in every position of the letter."
        )
        remedy = "Shorten the address, or tap an envelope on the table to see that all of it shows."
        yield ask("window-tap", hidden, layout, message, remedy)

    def slides(piece: PlannedPiece) -> bool:
        sender = head.sender(piece)
        return sender is not None and not sender.safe

    for index, pieces in parts.of_sender(slides).items():
        message = (
            f"The sender may slide out of the upper window of a {options.envelope_sheet.name} envelope: "
            f"{parts.plan.senders[index].name}."
        )
        remedy = "Shorten the signer's address, or tap an envelope on the table to see that all of it shows."
        yield ask("window-tap", pieces, Cause("signer", str(index)), message, remedy)
    message = f"The sender does not fit its place in the layout {layout_name}."
    crowded = parts.of_sender(lambda piece: head.above(piece) is None or head.sender(piece) is None)
    yield from _senders(parts, crowded, message)


def _envelopes(parts: Parts) -> Iterator[Finding]:
    envelopes = EnvelopeSetter(parts.plan)
    name = envelopes.sheet.name
    if not envelopes.has_window:
        message = f"The address does not fit its place on a {name} envelope."
        crowded = parts.of_official(lambda piece: envelopes.address(piece) is None)
        remedy = _SHORTER_ADDRESS.format(stock="envelope")
        yield from _stops("address-overflow", crowded, Cause("paper", "envelope"), message, remedy)
    message = f"The sender does not fit the upper left of a {name} envelope."
    yield from _senders(parts, parts.of_sender(lambda piece: envelopes.sender(piece) is None), message)


def _stops(code: str, pieces: tuple[int, ...], cause: Cause, message: str, remedy: str) -> Iterator[Finding]:
    if pieces:
        yield stop(code, pieces, cause, message, remedy)


def _senders(parts: Parts, crowded: dict[int, tuple[int, ...]], message: str) -> Iterator[Finding]:
    for index, pieces in crowded.items():
        named = f"{message[:-1]}: {parts.plan.senders[index].name}."
        remedy = "Shorten the signer's address, or print without it."
        yield stop("sender-overflow", pieces, Cause("signer", str(index)), named, remedy)
