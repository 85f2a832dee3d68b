"""The address book with the cases each official is written to about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.lines import OfficialLine
from models.queries.officials import official_lines

if TYPE_CHECKING:
    from models.store import Store


def list_officials(store: Store) -> tuple[OfficialLine, ...]:
    """Every official by country, role and name."""
    with store.reading() as session:
        return official_lines(session)
