"""PAR AVION in the words of the sender's post."""

from __future__ import annotations

import pytest

from desktop.addressing.airmail import airmail_mark
from desktop.addressing.table import table


@pytest.mark.parametrize(
    ("home", "mark"),
    [
        ("US", "AIRMAIL · PAR AVION"),
        ("GB", "BY AIR MAIL · PAR AVION"),
        ("FR", "PRIORITAIRE · PAR AVION"),
        ("BE", "A PRIOR · PRIORITAIRE"),
        ("DE", "LUFTPOST · PRIORITAIRE"),
        ("JP", "AIR MAIL · PAR AVION"),
        ("KE", "PAR AVION"),
    ],
)
def test_each_post_has_its_words_and_all_read_french(home: str, mark: str) -> None:
    assert airmail_mark(home) == mark


@pytest.mark.parametrize("home", sorted({*table().posts, "KE"}))
def test_the_universal_postal_union_can_read_every_mark(home: str) -> None:
    assert airmail_mark(home).endswith(("PAR AVION", "PRIORITAIRE"))
    assert airmail_mark(home) == airmail_mark(home).upper()


def test_the_posts_that_groups_write_from_are_known() -> None:
    homes = "US GB IE FR BE CH DE AT ES IT NL SE NO DK FI CA AU NZ JP KR BR MX"
    assert set(homes.split()) <= set(table().posts)


def test_the_longest_mark_is_the_one_that_envelopes_are_tested_with() -> None:
    assert max((known.airmail for known in table().posts.values()), key=len) == airmail_mark("IT")
