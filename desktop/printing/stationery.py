"""Papers, envelopes, postal zones and letter layouts, from stationery.toml, checked on load."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TypeVar

import msgspec

import resources
from desktop.printing.figures import LabelSheet, Layout, Sheet, Stationery, Window
from desktop.printing.posts import Face, Post
from desktop.printing.window import check_letterhead
from desktop.printing.zones import Zones, check_zones, face_for, have_room, zones_on
from models.errors import WrongInputError

_T = TypeVar("_T")

WORLD = "world"
"""The post of every country that has none of its own in stationery.toml."""


@cache
def stationery() -> Stationery:
    """The bundled stationery.

    Raises:
        ValueError: a figure is missing, out of range, two zones of an envelope overlap, or a window does not
            show where its layout puts the address (our bug).
    """
    with resources.path("stationery.toml").open("rb") as stream:
        loaded = msgspec.convert(tomllib.load(stream), Stationery)
    check(loaded)
    return loaded


def check(loaded: Stationery) -> None:
    """Raises ValueError where figures that are each in range contradict one another."""
    if WORLD not in loaded.posts:
        raise ValueError(f"posts: there is no post {WORLD}")
    served = [country for post in loaded.posts.values() for country in post.countries]
    if twice := {country for country in served if served.count(country) > 1}:
        raise ValueError(f"posts: two of them for {', '.join(sorted(twice))}")
    for post_name, post in loaded.posts.items():
        for name, sheet in loaded.envelopes.items():
            face = face_for(sheet, loaded.face, loaded.large_face, post)
            check_zones(f"{name} of {post_name}", zones_on(sheet, face, post.read))
    for name, form in loaded.layouts.items():
        for paper_name in form.papers:
            if paper_name not in loaded.papers:
                raise ValueError(f"layout {name}: there is no paper {paper_name}")
            if form.letterhead is not None:
                check_letterhead(name, form.letterhead, loaded.papers[paper_name], loaded)

    for name, labels in loaded.labels.items():
        check_labels(name, labels, loaded)


def check_labels(name: str, form: LabelSheet, loaded: Stationery) -> None:
    """Raises ValueError where the labels `name` overlap or do not lie on their paper."""
    if form.paper not in loaded.papers:
        raise ValueError(f"labels {name}: there is no paper {form.paper}")
    if form.across_mm < form.width_mm or form.down_mm < form.height_mm:
        raise ValueError(f"labels {name}: they overlap")
    sheet = loaded.papers[form.paper]
    right = form.left_mm + (form.columns - 1) * form.across_mm + form.width_mm
    bottom = form.top_mm + (form.rows - 1) * form.down_mm + form.height_mm
    # makers round to a tenth of a millimetre
    if right > sheet.width_mm + 0.1 or bottom > sheet.height_mm + 0.1:
        raise ValueError(f"labels {name}: they do not lie on {sheet.name}")


def paper(name: str) -> Sheet:
    """The paper of that name. Raises WrongInputError with the names there are."""
    return _named(stationery().papers, name, "paper")


def envelope(name: str) -> Sheet:
    """The envelope of that name. Raises WrongInputError with the names there are."""
    return _named(stationery().envelopes, name, "envelope")


def label_sheet(name: str) -> LabelSheet:
    """The labels of that name, in capitals or not. Raises WrongInputError with the names there are."""
    return _named(stationery().labels, name.casefold(), "label sheet")


def layout(name: str, *, on_paper: str | None = None) -> Layout:
    """The letter layout of that name.

    Raises:
        WrongInputError: there is none, with the names there are; or the standard does not place it on the
            paper `on_paper`, with the papers and layouts that go together.
    """
    found = _named(stationery().layouts, name, "layout")
    if on_paper is None or on_paper in found.papers:
        return found
    sheet = paper(on_paper)
    fitting = sorted(key for key, other in stationery().layouts.items() if on_paper in other.papers)
    raise WrongInputError(
        f"The layout {found.name} is not made for {sheet.name} paper.",
        safe="Nothing was printed.",
        todo=f"Choose the paper {' or '.join(found.papers)}, or one of the layouts: {', '.join(fitting)}.",
    )


def post_in(country: str) -> str:
    """The name of the post that takes letters in `country`, an alpha-2 code; else ``world``."""
    posts = stationery().posts
    return next((name for name, post in posts.items() if country.upper() in post.countries), WORLD)


def post_named(name: str) -> Post:
    """The post of that name. Raises WrongInputError with the names there are."""
    return _named(stationery().posts, name, "post")


def face_of(sheet: Sheet, post: str) -> Face:
    """The figures of an envelope's face at `post`; those of ``world`` where it is too small for them."""
    kept = stationery()
    own = post_named(post)
    face = face_for(sheet, kept.face, kept.large_face, own)
    if have_room(zones_on(sheet, face, own.read)):
        return face
    return face_for(sheet, kept.face, kept.large_face, kept.posts[WORLD])


def zones(envelope_name: str, post: str) -> Zones:
    """The zones at `post` of the envelope of that name, in mm from its upper left corner."""
    return zones_of_sheet(envelope(envelope_name), post)


def zones_of_sheet(sheet: Sheet, post: str) -> Zones:
    """The zones at `post` of an envelope of any size; `have_room` tells whether it is large enough."""
    return zones_on(sheet, face_of(sheet, post), post_named(post).read)


def window(layout_name: str, envelope_name: str) -> Window | None:
    """The window through which the address of a letter shows, or None where the envelope has none for it.

    An envelope ``none`` has no window. Raises WrongInputError where there is no such layout.
    """
    letterhead = layout(layout_name).letterhead
    return letterhead.windows.get(envelope_name) if letterhead else None


def _named(known: dict[str, _T], name: str, noun: str) -> _T:
    try:
        return known[name]
    except KeyError:
        raise WrongInputError(
            f"There is no {noun} called {name}.",
            safe="Nothing was printed.",
            todo=f"Choose one of: {', '.join(sorted(known))}.",
        ) from None
