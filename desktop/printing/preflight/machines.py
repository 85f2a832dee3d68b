"""Preflight of what the machines of the home post read: where an address lies, and how large it is."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.envelope import EnvelopeSetter
from desktop.printing.letterhead import LetterheadSetter
from desktop.printing.plan import PlannedPiece
from desktop.printing.preflight.finding import Cause, Finding, ask
from desktop.printing.preflight.parts import Parts
from desktop.printing.stationery import layout, paper, post_in, post_named, window, zones_of_sheet
from desktop.printing.window import on_envelope

_ENVELOPE = Cause("paper", "envelope")


def read_by_machines(parts: Parts) -> Iterator[Finding]:
    """Addresses that lie elsewhere, or are smaller, than the home post reads by machine."""
    options = parts.plan.options
    if options.shows_address:
        yield from _in_window(parts)
    elif options.prints_envelopes:
        yield from _printed(parts)


def _printed(parts: Parts) -> Iterator[Finding]:
    envelopes = EnvelopeSetter(parts.plan)
    post, read = post_named(envelopes.post), envelopes.zones.read

    def outside(piece: PlannedPiece) -> bool:
        block = envelopes.block(piece)
        return read is not None and block is not None and not block.lies_in(read)

    yield from _outside(parts.of_official(outside), post.name, envelopes.sheet.name)
    least = post.least_pt or 0
    if small := parts.of_official(lambda piece: (envelopes.size_pt(piece) or least) < least):
        message = f"The address is set smaller than the {least:g} points that {post.name} asks for."
        yield ask("small-address", small, _ENVELOPE, message, "Shorten it, or choose a larger envelope.")


def _in_window(parts: Parts) -> Iterator[Finding]:
    options = parts.plan.options
    seen, letterhead = window(options.layout, options.envelope), layout(options.layout).letterhead
    post, envelope, sheet = post_in(options.home_country), options.envelope_sheet, paper(options.paper)
    read = zones_of_sheet(envelope, post).read
    if seen is None or letterhead is None or read is None:
        return
    head = LetterheadSetter(parts.plan, letterhead)

    def outside(piece: PlannedPiece) -> bool:
        address = head.address(piece)
        return address is not None and not on_envelope(address.ink, seen, envelope, sheet).lies_in(read)

    yield from _outside(parts.of_official(outside), post_named(post).name, envelope.name)


def _outside(pieces: tuple[int, ...], post: str, envelope: str) -> Iterator[Finding]:
    if pieces:
        message = f"On a {envelope} envelope the address may lie where the machines of {post} do not read."
        yield ask("read-area", pieces, _ENVELOPE, message, "Choose another envelope, or shorten the address.")
