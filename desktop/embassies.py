"""The group's own address book of embassies: added, changed, removed, brought in and out as CSV."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.accredited import names_embassy
from desktop.embassy_csv import BadRow, embassies_csv, read_embassies
from desktop.embassy_entry import checked_entry
from desktop.settling import entered_block, official_meant, settle_official
from models.embassies import Embassy
from models.errors import NotFoundError, WrongInputError
from models.files import written_whole
from models.lines import EmbassyEntry, EmbassyLine
from models.officials import Official
from models.queries.embassies import (
    cases_asking_for_copies,
    embassies,
    embassy_of_official,
    entry_of,
)
from models.queries.officials import forget_officials, identity, official_by_identity

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store


@dataclass(frozen=True, slots=True)
class EmbassiesImported:
    """What became of the rows of a file; `kept_out` names each that did not go in, in their order."""

    added: int
    changed: int
    unchanged: int
    kept_out: tuple[BadRow, ...]


def list_embassies(store: Store) -> tuple[EmbassyLine, ...]:
    """Every embassy by country it stands in, then by country it represents."""
    with store.reading() as session:
        return embassy_lines(session)


def add_embassy(store: Store, entry: EmbassyEntry) -> EmbassyLine:
    """Adds an embassy; the same one again changes nothing.

    Raises:
        WrongInputError: a field that cannot be meant, or an embassy of that name and address is there
            already with other particulars.
    """
    wanted = checked_entry(entry)
    with store.transaction() as session:
        embassy = _known(session, wanted)
        if embassy is None:
            embassy = _keep(session, Embassy(), wanted)
        elif entry_of(embassy) != wanted:
            raise _taken(embassy)
        session.commit()
        return _line(session, embassy)


def change_embassy(store: Store, embassy_id: int, entry: EmbassyEntry) -> EmbassyLine:
    """Says anew what an embassy is; pieces that were printed keep the address they were printed with.

    Raises:
        NotFoundError: there is no such embassy.
        WrongInputError: as `add_embassy`; the embassy is as before.
    """
    wanted = checked_entry(entry)
    with store.transaction() as session:
        embassy = _embassy(session, embassy_id)
        known = _known(session, wanted)
        if known is not None and known is not embassy:
            raise _taken(known)
        _keep(session, embassy, wanted)
        session.commit()
        return _line(session, embassy)


def remove_embassy(store: Store, embassy_id: int) -> EmbassyEntry:
    """Takes an embassy out of the book, and returns what was entered, so that it can be added again.

    Its official stays in the address book while a document or case names it, or a piece or action went to it.

    Raises:
        NotFoundError: there is no such embassy.
    """
    with store.transaction() as session:
        embassy = _embassy(session, embassy_id)
        entry, official_id = entry_of(embassy), embassy.official_id
        session.delete(embassy)
        session.flush()
        _let_go(session, official_id)
        session.commit()
    return entry


def import_embassies(store: Store, path: Path) -> EmbassiesImported:
    """Adds the embassies of a CSV file (its columns: `desktop.embassy_csv`); a bad row alone is kept out.

    One of the same role, name and address is the same embassy: what the file says of it counts, what the file
    leaves empty stays. Twice the same file changes nothing.

    Raises:
        UnreadableFileError: no text, no column that is needed, no row; nothing was added.
    """
    rows = read_embassies(path)
    added = changed = unchanged = 0
    kept_out = []
    with store.transaction() as session:
        for row in rows:
            if isinstance(row, BadRow):
                kept_out.append(row)
                continue
            line, entry = row
            embassy = _known(session, entry)
            if embassy is None:
                _keep(session, Embassy(), entry)
                added += 1
            elif embassy.represents != entry.represents:
                why = f"that address is in the book already as an embassy of {embassy.represents}"
                kept_out.append(BadRow(line, why))
            elif (whole := _filled(entry, entry_of(embassy))) == entry_of(embassy):
                unchanged += 1
            else:
                _keep(session, embassy, whole)
                changed += 1
        session.commit()
    return EmbassiesImported(added, changed, unchanged, tuple(kept_out))


def export_embassies(store: Store, path: Path) -> int:
    """Writes every embassy as CSV that `import_embassies` reads; returns how many.

    Raises:
        DiskFullError: no room; an earlier file of that name is as before.
    """
    entries = [line.entry for line in list_embassies(store)]
    with written_whole(path) as stream:
        stream.write(embassies_csv(entries))
    return len(entries)


def embassy_lines(session: Session) -> tuple[EmbassyLine, ...]:
    """Every embassy as a line with the cases it gets copies on."""
    found = embassies(session)
    asking = cases_asking_for_copies(session, {embassy.represents for embassy in found})
    return tuple(
        EmbassyLine(
            embassy.id,
            embassy.official_id,
            entry_of(embassy),
            tuple(
                reference
                for reference, country, officials in asking
                if country == embassy.represents
                and not names_embassy(
                    officials, (embassy.official_id,), country=country, home=embassy.country
                )
            ),
        )
        for embassy in found
    )


def _line(session: Session, embassy: Embassy) -> EmbassyLine:
    return next(line for line in embassy_lines(session) if line.embassy_id == embassy.id)


def _known(session: Session, entry: EmbassyEntry) -> Embassy | None:
    """The embassy of the same role, name and address."""
    official = official_by_identity(session, identity(entry.role, entry.name, entry.address))
    return None if official is None else embassy_of_official(session, official.id)


def _keep(session: Session, embassy: Embassy, entry: EmbassyEntry) -> Embassy:
    """Writes an entry down, its official with it, and lets go of the official it had before."""
    before: int | None = embassy.official_id
    official = official_meant(session, entered_block(entry))
    embassy.official_id = official.id
    for part in fields(entry):
        setattr(embassy, part.name, getattr(entry, part.name))
    session.add(embassy)
    session.flush()
    settle_official(session, official)
    if before not in (None, official.id):
        _let_go(session, before)
    return embassy


def _let_go(session: Session, official_id: int) -> None:
    """An official that an embassy no longer means: what documents say counts again."""
    settle_official(session, session.get_one(Official, official_id))
    session.flush()
    forget_officials(session, {official_id})


def _filled(entry: EmbassyEntry, known: EmbassyEntry) -> EmbassyEntry:
    """`entry`, with what it leaves empty as it is known."""
    empty = {part.name: getattr(known, part.name) for part in fields(entry) if not getattr(entry, part.name)}
    return replace(entry, **empty)


def _embassy(session: Session, embassy_id: int) -> Embassy:
    embassy = session.get(Embassy, embassy_id)
    if embassy is None:
        raise NotFoundError(
            f"There is no embassy {embassy_id}.",
            safe="Nothing was changed.",
            todo="See `letterwright embassies` for the numbers.",
        )
    return embassy


def _taken(embassy: Embassy) -> WrongInputError:
    return WrongInputError(
        f"An embassy of that name and address is in the book already, under number {embassy.id}.",
        safe="Nothing was changed.",
        todo="Change that one, or remove it first.",
    )
