"""The address book with the cases each official is written to about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.embassies import embassy_lines
from models.lines import OfficialLine
from models.queries.officials import official_lines

if TYPE_CHECKING:
    from models.store import Store


def list_officials(store: Store) -> tuple[OfficialLine, ...]:
    """Every official by country, role and name; what the group entered as an embassy says so."""
    with store.reading() as session:
        embassies = {line.official_id: line for line in embassy_lines(session)}
        return tuple(
            replace(line, embassy=embassies.get(line.official.official_id))
            for line in official_lines(session)
        )
