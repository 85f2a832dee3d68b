"""A page in every script looks as it did when somebody last looked at it."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageStat

from desktop.printing.preflight import check
from tests.desktop.printing.planned import planned
from tests.desktop.printing.script_pages import PICTURES, addressee, picture
from tests.desktop.printing.scripts import SAMPLES

_AS_STORED = 0.4
"""Mean difference of grey levels, of 255: what a stored picture loses to its sixteen greys."""


@pytest.mark.parametrize("name", SAMPLES)
def test_a_page_looks_as_it_did(name: str) -> None:
    now = picture(name)
    with Image.open(PICTURES / f"{name}.png") as stored:
        before = stored.convert("L")
    assert now.size == before.size
    assert ImageStat.Stat(ImageChops.difference(now, before)).mean[0] < _AS_STORED, (
        f"the page in {name} changed: look at it, then run python -m tests.desktop.printing.script_pages"
    )


def test_another_word_is_another_picture() -> None:
    with Image.open(PICTURES / "arabic.png") as stored:
        other = stored.convert("L")
    assert ImageStat.Stat(ImageChops.difference(picture("persian"), other)).mean[0] > 2 * _AS_STORED


@pytest.mark.parametrize("name", SAMPLES)
def test_no_letter_is_missing(name: str) -> None:
    assert [finding for finding in check(planned(addressee(name))) if finding.code == "missing-glyph"] == []
