"""Volunteers who sign: added by name, or from a CSV file whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.addressing.countries import known_countries
from desktop.csv_list import ListRow, NoListError, list_rows
from models.errors import NotFoundError, UnreadableFileError, WrongInputError
from models.lines import SignerLine
from models.people import Signer
from models.queries.runs import signer_lines

if TYPE_CHECKING:
    from models.store import Store

COLUMNS = ("name", "line1", "line2", "line3", "country", "own_words")
_MOST_LINES = 3


def list_signers(store: Store) -> tuple[SignerLine, ...]:
    """Volunteers in the order they were added."""
    with store.reading() as session:
        return signer_lines(session)


def add_signers(store: Store, names: Iterable[str]) -> tuple[SignerLine, ...]:
    """Adds volunteers by name alone; somebody who is there under that name already is not added again.

    Returns:
        the volunteers of these names, in the order given.

    Raises:
        WrongInputError: a name is empty.
    """
    return keep_signers(store, named_signers(store, names))


def named_signers(store: Store, names: Iterable[str]) -> tuple[SignerLine, ...]:
    """The stored volunteers of these names, and new ones (id 0) for names nobody has yet; stores nothing.

    Raises:
        WrongInputError: a name is empty.
    """
    wanted = [" ".join(name.split()) for name in names]
    if not all(wanted):
        raise WrongInputError(
            "A signer needs a name.", safe="Nobody was added.", todo="Give at least one letter."
        )
    known = {person.name.casefold(): person for person in reversed(list_signers(store))}
    return tuple(known.get(name.casefold(), SignerLine(0, name, (), "", "")) for name in wanted)


def import_signers(store: Store, path: Path) -> tuple[SignerLine, ...]:
    """Adds the volunteers of a CSV file; a row that is there already, word for word, is not added again.

    Raises:
        UnreadableFileError: not a CSV file with a `name` column, or a bad row; nobody was added.
    """
    return keep_signers(store, read_signers(path))


def keep_signers(store: Store, people: Iterable[SignerLine]) -> tuple[SignerLine, ...]:
    """Stores those who are not there yet and returns all of them as stored, in the order given."""
    with store.transaction() as session:
        known = {_key(line): line for line in reversed(signer_lines(session))}
        kept = []
        for person in people:
            key = _key(person)
            if key not in known:
                signer = Signer(
                    name=person.name, lines=person.lines, country=person.country, own_words=person.own_words
                )
                session.add(signer)
                session.flush()
                known[key] = SignerLine(
                    signer.id, person.name, person.lines, person.country, person.own_words
                )
            kept.append(known[key])
        session.commit()
    return tuple(kept)


def change_signer(store: Store, changed: SignerLine) -> SignerLine:
    """Writes name, address lines, country and own words of a stored volunteer; returns them as stored.

    Letters that are printed already keep what they were printed with.

    Raises:
        NotFoundError: nobody has that id.
        WrongInputError: no name, a country that is no known code, or more than three address lines.
    """
    name = " ".join(changed.name.split())
    lines = tuple(line for given in changed.lines if (line := " ".join(given.split())))
    country = changed.country.strip().upper()
    if not name:
        raise _not_changed("A signer needs a name.", "Give at least one letter.")
    if not _is_country(country):
        raise _not_changed(f"“{changed.country}” is no country code.", "Give two letters, such as US or DE.")
    if len(lines) > _MOST_LINES:
        raise _not_changed("An address has three lines at most.", "Put street and town on one line each.")
    with store.transaction() as session:
        signer = session.get(Signer, changed.signer_id)
        if signer is None:
            raise NotFoundError(
                f"{name} is not on the list of signers any more.",
                safe="Nothing was changed.",
                todo="Add the name again.",
            )
        signer.name, signer.lines, signer.country = name, lines, country
        signer.own_words = changed.own_words.strip()
        kept = SignerLine(signer.id, signer.name, signer.lines, signer.country, signer.own_words)
        session.commit()
    return kept


def read_signers(path: Path) -> tuple[SignerLine, ...]:
    """The volunteers of a CSV file (`name,line1,line2,line3,country,own_words`; all but `name` may be empty).

    Comma, semicolon and tab are told apart; UTF-8 with or without BOM, else Windows-1252. Ids are 0.

    Raises:
        UnreadableFileError: no text, no `name` column, or a row without a name or with a country that is
            no known code; the message gives the line of the file.
    """
    try:
        return tuple(_person(path, row) for row in list_rows(path, COLUMNS, needed=("name",)))
    except NoListError as error:
        raise _unreadable(path, str(error)) from error


def _person(path: Path, row: ListRow) -> SignerLine:
    cells = row.cells
    if row.trouble:
        raise _unreadable(path, f"line {row.line} {row.trouble}")
    if not cells.get("name"):
        raise _unreadable(path, f"line {row.line} has no name")
    country = cells.get("country", "").upper()
    if not _is_country(country):
        raise _unreadable(path, f"line {row.line} has the country “{country}”, not a code as US or DE")
    lines = tuple(line for key in ("line1", "line2", "line3") if (line := cells.get(key, "")))
    return SignerLine(0, cells["name"], lines, country, cells.get("own_words", ""))


def _is_country(code: str) -> bool:
    """The code of a country, or none: an unknown one would leave the country out below a sender abroad."""
    return not code or code in known_countries()


def _not_changed(happened: str, todo: str) -> WrongInputError:
    return WrongInputError(happened, safe="Nothing was changed.", todo=todo)


def _key(person: SignerLine) -> tuple[object, ...]:
    return (person.name.casefold(), person.lines, person.country, person.own_words)


def _unreadable(path: Path, why: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"The list of signers {path.name} cannot be used: {why}.",
        safe="Nobody was added.",
        todo="Mend the file and import it again.",
    )
