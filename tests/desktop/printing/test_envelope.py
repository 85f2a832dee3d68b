"""Envelopes: zones kept, read back from the PDF in mm."""

from __future__ import annotations

import msgspec
import pytest

from desktop.printing.plan import Addressee
from desktop.printing.stationery import stationery
from tests.desktop.printing.page_text import Page, Shown, pages
from tests.desktop.printing.planned import ENVOY, IDA, JUDGE, WARDEN, envelopes, planned

SIZES = {
    "dl": (220, 110),
    "c6c5": (229, 114),
    "c6": (162, 114),
    "c5": (229, 162),
    "c4": (324, 229),
    "b6": (176, 125),
    "b5": (250, 176),
    "b4": (353, 250),
    "no10": (241.3, 104.8),
    "no9": (225.4, 98.4),
    "no6": (165.1, 92.1),
    "monarch": (190.5, 98.4),
    "a7": (184.2, 133.4),
    "chou3": (235, 120),
    "chou4": (205, 90),
    "you2": (162, 114),
    "you4": (235, 105),
}
"""Width and height in mm: ISO 269, and trade sizes of the United States and Japan."""
LARGER_THAN_B5 = {"c4", "b4"}
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
    # Royal Mail has no figures of its own here: the face is that of all posts
    plan = planned(addressee, senders=(IDA,), envelope=envelope, home_country="GB")
    (page,) = pages(envelopes(plan))
    width, height = SIZES[envelope]
    assert (page.width, page.height) == pytest.approx((width, height), abs=0.01)
    for item in address(page):
        assert item.top >= 40 - 0.1, "Deutsche Post: 40 mm below the upper edge"
        if envelope in LARGER_THAN_B5:
            assert height - item.bottom >= 35, "coding strip of the Swiss post beyond B5"
        else:
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


def test_every_envelope_is_measured() -> None:
    assert set(SIZES) == set(stationery().envelopes)


@pytest.mark.parametrize("envelope", SIZES)
@pytest.mark.parametrize(
    ("home", "mark"),
    [
        ("US", "AIRMAIL · PAR AVION"),
        ("GB", "BY AIR MAIL · PAR AVION"),
        ("IT", "POSTA PRIORITARIA · PRIORITAIRE"),  # the longest of all
    ],
)
def test_mail_abroad_is_marked_below_the_sender(envelope: str, home: str, mark: str) -> None:
    plan = planned(WARDEN, senders=(IDA,), envelope=envelope, home_country=home, airmail=True)
    (page,) = pages(envelopes(plan))
    shown = page.find(mark)
    assert 40 <= shown.top < shown.bottom <= 46
    assert 11.5 <= shown.left < 13
    lines = page.find("Tam Orrel")
    assert lines.left - shown.right >= 20 - 0.3, "Deutsche Post: 20 mm left of the address are free"


def test_home_mail_has_no_mark() -> None:
    (page,) = pages(envelopes(planned(ENVOY, senders=(IDA,), airmail=True)))
    assert "AVION" not in page.text


def test_an_envelope_with_a_window_has_the_sender_alone() -> None:
    plan = planned(WARDEN, senders=(IDA,), paper="letter", layout="us10", envelope="no10", airmail=True)
    (page,) = pages(envelopes(plan))
    assert [item.text for item in page.shown] == [
        "Ida Calloway",
        "3 Fern Lane",
        "Ellery, ME 04999",
        "UNITED STATES OF AMERICA",
        "AIRMAIL · PAR AVION",
        "0412",
    ]


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
