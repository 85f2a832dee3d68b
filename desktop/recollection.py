"""What earlier runs have to say about a new one: returned mail, moved officials, letters written already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from desktop.addressing.block import SCRIPTS
from desktop.addressing.countries import folded
from desktop.printing.plan import Addressee, block_of
from desktop.printing.preflight.finding import Cause, Finding, ask, joined
from desktop.printing.preflight.parts import Parts, Written, numbers
from desktop.writing.dates import letter_date
from models.queries.earlier import earlier_addresses, earlier_letters
from models.queries.officials import identity, person

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop.selection import Selection
    from models.run_lines import EarlierAddress, EarlierLetters

_POSTS = ("CH", "US")
"""Two homes, so that to every country one of them is abroad."""


@dataclass(frozen=True, slots=True)
class Recollection:
    """What was printed before for the officials and cases of a run: `addresses` the newest run first."""

    addresses: tuple[EarlierAddress, ...]
    letters: tuple[EarlierLetters, ...]


def recollect(session: Session, selection: Selection) -> Recollection:
    """Looks up what earlier runs printed; two statements, however many pieces are planned."""
    addressees = [addressee for case in selection.cases for addressee in case.addressees]
    return Recollection(
        earlier_addresses(session, {_beginning(addressee) for addressee in addressees}),
        earlier_letters(
            session,
            case_ids=set(selection.case_ids.values()),
            official_ids={addressee.official_id for addressee in addressees},
        ),
    )


def remembered(recollection: Recollection, selection: Selection, parts: Parts) -> Iterator[Finding]:
    """What a person should know of earlier runs before these pieces are printed."""
    by_person: dict[str, list[EarlierAddress]] = defaultdict(list)
    for earlier in recollection.addresses:
        by_person[_beginning_of(earlier.identity)].append(earlier)
    for written in parts.written():
        addressee = written.addressee
        theirs = by_person.get(_beginning(addressee), [])
        yield from _returned(
            written, [one for one in theirs if one.official_id == addressee.official_id], parts
        )
        case_id = selection.case_ids[written.reference]
        same = [one for one in theirs if _is_same(one, addressee, case_id, selection.named)]
        yield from _moved(written, same, parts)
    yield from _written_before(recollection.letters, selection, parts)


def _beginning(addressee: Addressee) -> str:
    """What the identity of an official begins with wherever they are; of an office without one all of it."""
    named = person(addressee.role, addressee.name)
    return f"{named}|" if named else identity(addressee.role, addressee.name, addressee.address)


def _beginning_of(key: str) -> str:
    role, name, _address = key.split("|", 2)
    return f"{role}|{name}|" if role or name else key


def _is_same(
    earlier: EarlierAddress, addressee: Addressee, case_id: int, named: frozenset[tuple[int, int]]
) -> bool:
    """Whether pieces went to this very official, where role and name are theirs.

    Many offices share a role: without a name only the case at hand tells that it is the same official. Two
    of one role that the case names now are two people.
    """
    if earlier.official_id == addressee.official_id:
        return True
    if (case_id, earlier.official_id) in named:
        return False
    return earlier.case_id == case_id or (bool(addressee.name) and earlier.country == addressee.country)


def _returned(written: Written, earlier: Sequence[EarlierAddress], parts: Parts) -> Iterator[Finding]:
    """Mail came back from this address, and nothing that was posted there later stayed away."""
    here = [one for one in earlier if _is_there(one, written, parts)]
    came_back = [one for one in here if one.returned]
    on = max((one.returned_on or date.min for one in came_back), default=None)
    if on is None or any((one.went_on or date.min) > on for one in here):
        return
    pieces = joined(one.returned for one in came_back)
    when = f" on {_day(on)}" if on > date.min else ""
    which = f"piece {pieces[0]}" if len(pieces) == 1 else f"{len(pieces)} pieces, the last"
    message = f"Mail to {written.label} came back from this address: {which}{when}."
    remedy = "Look for the address in force, or leave this official out."
    yield ask("returned-mail", written.numbers, written.cause, message, remedy)


def _moved(written: Written, earlier: Sequence[EarlierAddress], parts: Parts) -> Iterator[Finding]:
    """The last run to this official printed another address than this one will."""
    last_run = max((one.run for one in earlier), default=None)
    last = [one for one in earlier if one.run == last_run]
    if not last or any(_is_there(one, written, parts) for one in last):
        return
    old = ", ".join(_lines(last[0])[-2:])
    message = f"{written.label} has another address than in run {last_run} of {_day(last[0].run_at)} ({old})."
    # the same old address may be on pieces of runs before that one
    at_hand = joined(one.at_hand for one in earlier if not _is_there(one, written, parts))
    if at_hand:
        message += f" Not posted yet with the old one: {_pieces(at_hand)}."
        remedy = f"Check {_pieces(at_hand)}: keep out of the post what has the wrong address."
    else:
        posted = sum(one.pieces for one in last)
        message += f" {posted} {'piece' if posted == 1 else 'pieces'} went to the old one."
        remedy = "See which address is right before you print."
    yield ask("address-changed", written.numbers, written.cause, message, remedy)


def _written_before(
    letters: Iterable[EarlierLetters], selection: Selection, parts: Parts
) -> Iterator[Finding]:
    """Signers who have a letter on the case to the same official from an earlier run: one finding a case."""
    before: dict[tuple[int, int, str], list[EarlierLetters]] = defaultdict(list)
    for letter in letters:
        before[letter.case_id, letter.official_id, letter.signer].append(letter)
    if not before:
        return
    plan = parts.plan
    for case_index, pieces in parts.by_case.items():
        case = plan.cases[case_index]
        case_id = selection.case_ids[case.reference]
        official_ids = [addressee.official_id for addressee in case.addressees]
        again = []
        runs: dict[int, datetime] = {}
        for piece in pieces:
            signer = plan.senders[piece.sender_index].name
            found = before.get((case_id, official_ids[piece.addressee_index], signer))
            if found:
                again.append(piece)
                runs |= {letter.run: letter.run_at for letter in found}
        if again:
            people = sorted({piece.sender_index for piece in again})
            first = plan.senders[people[0]].name
            who = f"{first} has" if len(people) == 1 else f"{len(people)} signers have"
            ones = "a letter" if len(again) == 1 else "letters"
            message = f"{who} {ones} on {case.reference} to the same official already: {_runs(runs)}."
            remedy = "Leave them out, or print all the same if a second letter is meant."
            cause = Cause("signer", str(people[0])) if len(people) == 1 else Cause("case", case.reference)
            yield ask("duplicate", numbers(again), cause, message, remedy)


def _is_there(earlier: EarlierAddress, written: Written, parts: Parts) -> bool:
    """Whether earlier pieces went where these will go.

    How an official is named above the address is no matter, nor in which script, whether at home or abroad
    and with a town in capitals or not the same address was printed.
    """
    addressee, options = written.addressee, parts.plan.options
    before = _place(_lines(earlier), addressee)
    homes = {options.home_country, addressee.country or options.home_country, *_POSTS}
    for script in (options.address_script, *SCRIPTS):
        for home in homes:
            printed = msgspec.structs.replace(options, address_script=script, home_country=home)
            block = block_of(addressee, printed)
            now = block.lines[:-1] if block.country_line else block.lines
            if _place(now, addressee) == before:
                return True
    return False


def _place(lines: Sequence[str], addressee: Addressee) -> tuple[str, ...]:
    """The lines for comparing, without those that say who the official is, wherever these stand."""
    name, role = folded(addressee.name), folded(addressee.role)
    kept = (line for line in map(folded, lines) if line != role and not (name and name in line))
    return tuple(kept)


def _lines(earlier: EarlierAddress) -> tuple[str, ...]:
    """The block without its country line, which follows from where letters are posted."""
    has_country = not earlier.home and earlier.country is not None
    return earlier.address_block[:-1] if has_country else earlier.address_block


def _runs(runs: dict[int, datetime]) -> str:
    """``run 3 of 28 November 2026, run 5 of …``; of many the newest three."""
    newest = sorted(runs.items())[-3:]
    words = ", ".join(f"run {run} of {_day(at)}" for run, at in newest)
    return f"{len(runs) - len(newest)} earlier runs, {words}" if len(runs) > len(newest) else words


def _pieces(found: Sequence[int]) -> str:
    """``piece 4``, ``pieces 4-6, 9``; of many stretches the first six."""
    stretches: list[list[int]] = []
    for number in found:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1][1:] = [number]
        else:
            stretches.append([number])
    words = ["-".join(map(str, stretch)) for stretch in stretches]
    more = ", …" if len(words) > 6 else ""
    return f"{'piece' if len(found) == 1 else 'pieces'} {', '.join(words[:6])}{more}"


def _day(day: date) -> str:
    """``28 November 2026``, of a moment the local day."""
    here = day.astimezone().date() if isinstance(day, datetime) else day
    return letter_date(here, language="en", country="GB")
