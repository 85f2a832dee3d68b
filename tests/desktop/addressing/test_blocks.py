"""Every country from four posts and from its own: the block of a stored address, row by row."""

from __future__ import annotations

from desktop.addressing.countries import known_countries
from tests.desktop.addressing.blocks import POSTED_IN, rows, stored


def test_every_block_is_the_stored_one() -> None:
    """If this change is meant: ``python -m tests.desktop.addressing.blocks``, and read what it changed."""
    made, kept = list(rows()), stored()
    assert [row for row in made if row not in kept] == []
    assert made == kept


def test_the_stored_table_has_every_country_and_language() -> None:
    kept = stored()
    assert len(kept) == len(known_countries()) * (len(POSTED_IN) + 1)
    for country, post, _language, line, block in kept:
        lines = block.split(" | ")
        assert lines[:2] == ["Dr. Tam Orrel", "Warden"]
        if country == post:
            assert line not in lines
        elif lines[-1] != line:
            assert lines[-1].startswith("10200 "), (country, post)
