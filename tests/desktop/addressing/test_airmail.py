"""PAR AVION in the words of the sender's post."""

from __future__ import annotations

import pytest

from desktop.addressing.airmail import airmail_mark


@pytest.mark.parametrize(
    ("home", "mark"),
    [
        ("US", "AIRMAIL · PAR AVION"),
        ("GB", "BY AIR MAIL · PAR AVION"),
        ("FR", "PRIORITAIRE · PAR AVION"),
        ("DE", "PAR AVION"),
        ("KR", "PAR AVION"),
    ],
)
def test_each_post_has_its_words_and_all_read_french(home: str, mark: str) -> None:
    assert airmail_mark(home) == mark
