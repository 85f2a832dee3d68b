"""Envelopes: zones kept, read back from the PDF in mm."""

from __future__ import annotations

import msgspec
import pytest

from desktop.printing.plan import Addressee
from tests.desktop.printing.page_text import Page, Shown, pages
from tests.desktop.printing.planned import ENVOY, IDA, JUDGE, WARDEN, envelopes, planned

SIZES = {"dl": (220, 110), "c6": (162, 114), "no10": (241.3, 104.8)}
LONG = msgspec.structs.replace(
    WARDEN,
    address=(
        "Directorate of Locks, Keys and Harbour Gates",
        "Building 9, Stairway C, Third Floor, Room 312",
        "Quay of the Old Regatta Society 1184",
        "10200 Port Sarn",
    ),
    country="CD",
)


def address(page: Page) -> list[Shown]:
    return [item for item in page.shown if item.top >= 39.5]


@pytest.mark.parametrize("envelope", SIZES)
@pytest.mark.parametrize("addressee", [WARDEN, ENVOY, JUDGE, LONG], ids=["abroad", "home", "europe", "long"])
def test_the_face_keeps_the_rules_of_every_post(envelope: str, addressee: Addressee) -> None:
    plan = planned(addressee, senders=(IDA,), envelope=envelope)
    (page,) = pages(envelopes(plan))
    width, height = SIZES[envelope]
    assert (page.width, page.height) == pytest.approx((width, height), abs=0.01)
    for item in address(page):
        assert item.top >= 40 - 0.1, "Deutsche Post: 40 mm below the upper edge"
        assert height - item.top <= 69.9, "USPS: read area ends 69.9 mm above the lower edge"
        assert height - item.bottom >= 16, "coding strip of USPS, Swiss and Austrian post"
        assert item.left >= 0.44 * width
        assert width - item.right >= 15, "Deutsche Post, bpost: 15 mm at the side"
    lefts = [item.left for item in address(page)]
    assert max(lefts) - min(lefts) < 1, "flush left"
    assert max(item.right for item in address(page)) - min(lefts) <= 100
    sender = [item for item in page.shown if item.left < 74 and item.top < 39.5]
    assert [item.text for item in sender][:1] == ["Ida Calloway"]
    assert all(item.bottom <= 40 and item.left >= 10 and item.top >= 10 for item in sender)
    number = page.number
    assert number.left > width - 74
    assert number.bottom < 38, "the stamp covers it"
    assert len(page.shown) == len(address(page)) + len(sender) + 1


def test_the_country_is_last_and_in_capitals_abroad_and_missing_at_home() -> None:
    world, europe, home = pages(envelopes(planned(senders=(IDA,))))
    assert address(world)[-1].text == "SOUTH KOREA"
    assert address(europe)[-1].text == "GERMANY"
    assert address(home)[-1].text == "Washington DC 20000"


def test_the_country_line_is_in_the_language_of_the_senders_post() -> None:
    plan = planned(WARDEN, ENVOY, home_country="DE", country_language="de", senders=(IDA,))
    lasts = [address(page)[-1].text for page in pages(envelopes(plan))]
    assert lasts == ["SÜDKOREA", "VEREINIGTE STAATEN VON AMERIKA"]


def test_lines_are_the_documents_in_order() -> None:
    page = pages(envelopes(planned(WARDEN)))[0]
    shown = [item.text for item in address(page)]
    assert shown == ["Tam Orrel", "Warden", "Saltgate Prison", "Quay 9", "10200 Port Sarn", "SOUTH KOREA"]
