"""A user's own envelopes and label sheets: measured, checked, kept in the home."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NoReturn

import msgspec

from desktop.printing.figures import LabelSheet, Sheet
from desktop.printing.stationery import WORLD, check_labels, paper, stationery, zones_of_sheet
from desktop.printing.zones import have_room
from models.delivery import Home
from models.errors import NotFoundError, WrongInputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store

OWN = "own size"
"""The source of a size that a user added."""

_KEY = "own_sizes"
_LEAST_MM, _MOST_MM = 90.0, 400.0
_LEAST_LABEL_MM = (45.0, 20.0)
_LONGEST_NAME = 40
_MOST_SIZES = 50

_NUMBER = r"\d+(?:\s+\d+/\d+|[.,]\d+|/\d+)?"
_UNIT = r"(?:mm|cm|inch(?:es)?|in|\"|″)"
_SIZE = re.compile(
    rf"\s*(?P<width>{_NUMBER})\s*(?P<first>{_UNIT})?\s*(?:x|×|\*|by)\s*(?P<height>{_NUMBER})\s*(?P<unit>{_UNIT})?\.?\s*",
    re.IGNORECASE,
)


class OwnSizes(msgspec.Struct, frozen=True):
    """What a home keeps beside stationery.toml, in the order it was added."""

    envelopes: tuple[Sheet, ...] = ()
    labels: tuple[LabelSheet, ...] = ()

    @property
    def all(self) -> tuple[Sheet | LabelSheet, ...]:
        """Envelopes, then label sheets."""
        return (*self.envelopes, *self.labels)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them."""
        return tuple(size.name for size in self.all)

    def envelope(self, name: str) -> Sheet | None:
        """The envelope of that name, in capitals or not."""
        return next((one for one in self.envelopes if one.name.casefold() == name.casefold()), None)

    def label_form(self, name: str) -> LabelSheet | None:
        """The label sheet of that name, in capitals or not."""
        return next((one for one in self.labels if one.name.casefold() == name.casefold()), None)


@dataclass(frozen=True, slots=True)
class Grid:
    """How labels lie on their sheet, in mm; what is None follows: edge to edge, in the middle of the sheet.

    `across_mm` and `down_mm` are from the left or upper edge of one label to that of the next.
    """

    columns: int
    rows: int
    paper: str = "a4"
    left_mm: float | None = None
    top_mm: float | None = None
    across_mm: float | None = None
    down_mm: float | None = None


def measured(text: str) -> tuple[float, float]:
    """Width and height in mm of ``241 x 105``, ``9.5 x 4.125 in``, ``9 1/2 × 4 1/8"`` or ``24,1 x 10,5 cm``.

    Raises:
        WrongInputError: it is no size.
    """
    found = _SIZE.fullmatch(text)
    if found is None:
        raise _wrong(
            f"“{text.strip()}” is no size.", "Write width x height, such as 220 x 110 or 9.5 x 4.125 in."
        )
    unit = found["unit"] or found["first"]
    return (
        round(_length(found["width"], found["first"] or unit), 2),
        round(_length(found["height"], unit), 2),
    )


def _length(number: str, unit: str | None) -> float:
    whole, _space, part = " ".join(number.replace(",", ".").split()).partition(" ")
    try:
        value = float(Fraction(whole) + (Fraction(part) if part else 0))
    except ZeroDivisionError:
        value = 0
    return value * {None: 1.0, "mm": 1.0, "cm": 10.0}.get(unit and unit.lower(), 25.4)


def own_envelope(name: str, size: str) -> Sheet:
    """An envelope of the user's own, checked but not kept.

    Raises:
        WrongInputError: the size is none, too small or too large, or its zones have no room.
    """
    width, height = measured(size)
    for what, length in (("wide", width), ("high", height)):
        if not _LEAST_MM <= length <= _MOST_MM:
            raise _wrong(
                f"An envelope {length:g} mm {what} cannot be printed.",
                f"Give a size from {_LEAST_MM:g} to {_MOST_MM:g} mm, width first, with the text upright.",
            )
    sheet = Sheet(_clean(name), width, height, OWN)
    # whatever the home country is later: the face of all posts must have room
    if not have_room(zones_of_sheet(sheet, WORLD)):
        raise _wrong(
            f"An envelope of {width:g} × {height:g} mm has no room for sender, stamp and address.",
            "Give the larger side first, or use labels or a larger envelope.",
        )
    return sheet


def own_labels(name: str, size: str, grid: Grid) -> LabelSheet:
    """A sheet of labels of the user's own, checked but not kept.

    Raises:
        WrongInputError: the size is none, there is no such paper, the labels overlap, do not lie on their
            paper, or have no room for an address.
    """
    width, height = measured(size)
    sheet = paper(grid.paper)
    if width < _LEAST_LABEL_MM[0] or height < _LEAST_LABEL_MM[1]:
        least = " × ".join(f"{side:g}" for side in _LEAST_LABEL_MM)
        raise _wrong(
            f"A label of {width:g} × {height:g} mm has no room for an address.",
            f"Give labels of {least} mm or more.",
        )
    across, down = grid.across_mm or width, grid.down_mm or height
    wide, tall = (grid.columns - 1) * across + width, (grid.rows - 1) * down + height
    fields = {
        "name": _clean(name),
        "source": OWN,
        "paper": grid.paper,
        "columns": grid.columns,
        "rows": grid.rows,
        "width_mm": width,
        "height_mm": height,
        "left_mm": max(0.0, (sheet.width_mm - wide) / 2) if grid.left_mm is None else grid.left_mm,
        "top_mm": max(0.0, (sheet.height_mm - tall) / 2) if grid.top_mm is None else grid.top_mm,
        "across_mm": across,
        "down_mm": down,
    }
    try:
        form = msgspec.convert(fields, LabelSheet)
        check_labels(form.name, form, stationery())
    except (msgspec.ValidationError, ValueError) as error:
        raise _wrong(
            f"{grid.columns} × {grid.rows} labels of {width:g} × {height:g} mm do not lie on a sheet of "
            f"{sheet.name} beside one another.",
            "Measure label, margins and distances again, or give fewer of them.",
        ) from error
    return form


def list_sizes(store: Store) -> OwnSizes:
    """The sizes this home keeps."""
    with store.reading() as session:
        return sizes_in(session)


def sizes_in(session: Session) -> OwnSizes:
    """The sizes this home keeps; a size that an older program cannot read is not offered."""
    kept = session.get_one(Home, 1).preferences.get(_KEY, "")
    try:
        return msgspec.json.decode(kept, type=OwnSizes) if kept else OwnSizes()
    except msgspec.MsgspecError:
        return OwnSizes()


def add_size(store: Store, name: str, size: str, grid: Grid | None = None) -> Sheet | LabelSheet:
    """Keeps an envelope, or with `grid` a sheet of labels, for the next runs.

    Raises:
        WrongInputError: as `own_envelope` and `own_labels`, or the name is taken.
    """
    added: Sheet | LabelSheet
    added = own_envelope(name, size) if grid is None else own_labels(name, size, grid)
    with store.transaction() as session:
        kept = sizes_in(session)
        if added.name.casefold() in _taken(kept):
            raise _wrong(
                f"There is a size called {added.name} already.", "Give it another name, or remove that one."
            )
        if len(kept.names) >= _MOST_SIZES:
            raise _wrong(f"There are {_MOST_SIZES} sizes already.", "Remove one that is not used any more.")
        if isinstance(added, Sheet):
            kept = msgspec.structs.replace(kept, envelopes=(*kept.envelopes, added))
        else:
            kept = msgspec.structs.replace(kept, labels=(*kept.labels, added))
        _keep(session, kept)
        session.commit()
    return added


def remove_size(store: Store, name: str) -> str:
    """Forgets a size and returns its name; runs that were printed on it print again all the same.

    Raises:
        NotFoundError: there is none of that name.
    """
    with store.transaction() as session:
        kept = sizes_in(session)
        found = kept.envelope(name) or kept.label_form(name)
        if found is None:
            raise NotFoundError(
                f"There is no size of your own called {name}.",
                safe="Nothing was changed.",
                todo=f"Choose one of: {', '.join(kept.names)}." if kept.names else "Add one first.",
            )
        _keep(
            session,
            OwnSizes(
                tuple(one for one in kept.envelopes if one is not found),
                tuple(one for one in kept.labels if one is not found),
            ),
        )
        session.commit()
    return found.name


def chosen_envelope(own: OwnSizes, name: str) -> Sheet | None:
    """The user's own envelope of that name; None for one of stationery.toml, or none at all.

    Raises:
        WrongInputError: there is no such envelope, with the names there are.
    """
    known = stationery().envelopes
    if name in known or name == "none":
        return None
    return own.envelope(name) or _no_such("envelope", name, (*known, *(one.name for one in own.envelopes)))


def chosen_labels(own: OwnSizes, name: str) -> LabelSheet | None:
    """The user's own label sheet of that name, as `chosen_envelope`."""
    known = stationery().labels
    if name.casefold() in known or name == "none":
        return None
    return own.label_form(name) or _no_such("label sheet", name, (*known, *(one.name for one in own.labels)))


def _no_such(noun: str, name: str, known: tuple[str, ...]) -> NoReturn:
    raise _wrong(f"There is no {noun} called {name}.", f"Choose one of: {', '.join(known)}.")


def _keep(session: Session, sizes: OwnSizes) -> None:
    home = session.get_one(Home, 1)
    home.preferences = {**home.preferences, _KEY: msgspec.json.encode(sizes).decode()}


def _taken(own: OwnSizes) -> set[str]:
    """Names that a new size may not have, for `write --envelope` takes them all."""
    kept = stationery()
    made = [*kept.envelopes, *kept.labels, *(one.name for one in kept.envelopes.values())]
    return {name.casefold() for name in ("none", *made, *own.names)}


def _clean(name: str) -> str:
    words = " ".join(name.split())
    if not words or len(words) > _LONGEST_NAME or not words.isprintable():
        raise _wrong("A size needs a name.", f"Give it one of up to {_LONGEST_NAME} letters.")
    return words


def _wrong(happened: str, todo: str) -> WrongInputError:
    return WrongInputError(happened, safe="Nothing was changed.", todo=todo)
