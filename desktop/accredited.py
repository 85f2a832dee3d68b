"""Copies to diplomats accredited to the reader's country: who gets one of the letters on a case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from desktop.addressing.countries import country_name, folded, is_home, known_countries
from desktop.addressing.host import is_mission, postal_country, represented
from desktop.printing.preflight.finding import Cause, Finding, ask
from models.officials import Official
from models.queries.embassies import embassies_of
from models.queries.officials import official_line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.embassies import Embassy
    from models.lines import CaseDetail, CaseOfficial

# who heads a mission, in the languages of the readings; the mission itself is known by its address
_ENVOY = re.compile(
    r"\b(?:ambassad\w*|botschafter\w*|embajador\w*|embaixador\w*|high commissioner|haut commissaire)"
)


def embassies_to_copy(session: Session, detail: CaseDetail, *, home: str) -> tuple[CaseOfficial, ...]:
    """The group's embassies of the case's country that stand at `home`, as addressees of copies.

    None where the document asks for no such copies, or names its embassy at `home` itself.
    """
    if not asks_for_embassy(detail, home=home):
        return ()
    found = _standing(session, detail, home)
    if names_embassy(
        detail.officials,
        [embassy.official_id for embassy in found],
        country=detail.line.country,
        home=home,
    ):
        return ()
    return tuple(
        official_line(session.get_one(Official, embassy.official_id), copy=True) for embassy in found
    )


def asks_for_embassy(detail: CaseDetail, *, home: str) -> bool:
    """Whether copies to diplomats are asked for that a country other than the reader's own has sent."""
    return detail.copies_generic and not is_home(detail.line.country, home_country=home)


def names_embassy(
    officials: Iterable[CaseOfficial], embassies: Collection[int], *, country: str | None, home: str
) -> bool:
    """Whether a document's officials hold one of these embassies, or any of `country` that stands at `home`.

    Args:
        embassies: ids of officials.
        country: alpha-2 of the country that the case is about.
        home: alpha-2 of the country that letters are written in.
    """
    return any(
        official.official_id in embassies
        or (
            is_home(postal_country(official.country, official.address), home_country=home)
            and _is_embassy(official, country)
        )
        for official in officials
    )


def no_embassy(session: Session, detail: CaseDetail, *, home: str) -> Finding | None:
    """What is said where such copies are asked for and nobody is known who gets them."""
    if not asks_for_embassy(detail, home=home) or names_embassy(
        detail.officials, (), country=detail.line.country, home=home
    ):
        return None
    if _standing(session, detail, home):
        return None
    line, cause = detail.line, Cause("case", detail.line.reference)
    if line.country not in known_countries():
        message = f"{line.reference} asks for copies to an embassy, but the country of the case is not known."
        return ask("no-embassy", (), cause, message, "Give the country when you look the case over.")
    sent, host = country_name(line.country), country_name(home)
    message = (
        f"{line.reference} asks for copies to the embassy of {sent} in your country ({host}): none is known."
    )
    remedy = "Add it under Officials or with `letterwright embassies add`."
    return ask("no-embassy", (), cause, message, remedy)


def _standing(session: Session, detail: CaseDetail, home: str) -> list[Embassy]:
    """The mapped embassies of the case's country that stand at `home`."""
    sent = embassies_of(session, detail.line.country or "")
    return [embassy for embassy in sent if is_home(embassy.country, home_country=home)]


def _is_embassy(official: CaseOfficial, country: str | None) -> bool:
    """Whether the official is a mission of `country`, or of a country that the address does not tell."""
    missions = [line for line in official.address if is_mission(line)]
    if missions:
        return any(represented(line) in (None, country) for line in missions)
    return bool(_ENVOY.search(folded(f"{official.role} {official.name}"))) or is_mission(official.name)
