"""Every layout, envelope, paper and home post, measured on the PDF: ink against figures written down here.

The zones and windows are not asked of the program: posts, standards and makers say where ink may stand, and
pdfium says where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import msgspec
import pytest

from desktop.printing.figures import Box
from desktop.printing.plan import Addressee
from desktop.printing.stationery import stationery
from tests.desktop.printing.glyphs import GlyphPage, glyph_pages
from tests.desktop.printing.planned import ENVOY, IDA, JUDGE, WARDEN, envelopes, letters, planned
from tests.desktop.printing.test_envelope import LARGER_THAN_B5, LONG, SIZES

TAP_MM = 3.2
"""USPS Publication 25: 1/8 inch inside the window wherever the letter slides."""
SHEETS = {"a4": (210, 297), "letter": (215.9, 279.4)}


@dataclass(frozen=True)
class Rule:
    """What a post states, in mm: free edges of an address, its width, franking and coding strip."""

    top: float = 40
    bottom: float = 16
    side: float = 15
    above_bottom: float = 999
    widest: float = 999
    stamp: tuple[float, float] = (74, 40)
    coding: tuple[float, float] = (140, 16)
    large_coding: tuple[float, float] = (140, 35)
    sender_bottom: float = 40


RULES = {
    "DE": Rule(bottom=15, widest=100, coding=(999, 15)),
    "AT": Rule(bottom=15, coding=(999, 15), sender_bottom=40),
    "CH": Rule(top=38, bottom=15, side=12, stamp=(74, 38), coding=(140, 15), large_coding=(100, 35)),
    "BE": Rule(bottom=15, widest=100),
    "FR": Rule(),
    "US": Rule(bottom=15.9, side=12.7, above_bottom=69.9, coding=(120.7, 15.9)),
    "GB": Rule(above_bottom=69.9, widest=100),
}


def strip(width: float, height: float, size: tuple[float, float]) -> Box:
    """The coding strip: lower right."""
    wide = min(size[0], width)
    return Box(width - wide, height - size[1], wide, size[1])


def ink_of(page: GlyphPage) -> Box:
    found = page.glyphs[0].box
    for glyph in page.glyphs:
        found = found.around(glyph.box)
    return found


@pytest.mark.parametrize("home", RULES)
@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("addressee", [WARDEN, LONG, JUDGE], ids=["usual", "long", "greek"])
def test_an_envelope_keeps_the_rules_of_the_home_post(name: str, home: str, addressee: Addressee) -> None:
    rule, (width, height) = RULES[home], SIZES[name]
    plan = planned(addressee, senders=(IDA,), envelope=name, home_country=home, airmail=True)
    (page,) = glyph_pages(envelopes(plan))
    assert (page.width, page.height) == pytest.approx((width, height), abs=0.01)
    stamp = Box(width - rule.stamp[0], 0, *rule.stamp)
    numbered = page.text_in(stamp)
    assert numbered == "0412", "nothing but the number where the stamp is stuck"
    large = name in LARGER_THAN_B5
    assert page.text_in(strip(width, height, rule.large_coding if large else rule.coding)) == ""
    sender = Box(10, 10, 74, rule.sender_bottom - 10)
    left = (0.5 if home == "FR" else 0.44) * width
    mark = Box(10, 40, min(74, left - 10), 7)
    top = rule.top if large else max(rule.top, height - rule.above_bottom)
    address = Box(left, top, width - rule.side - left, height - rule.bottom - top)
    assert page.outside(sender, mark, stamp, address) == ""
    assert page.text_in(sender).startswith("IdaCalloway")
    block = [glyph.box for glyph in page.glyphs if glyph.box.lies_in(address)]
    right = max(box.right_mm for box in block)
    first = min(box.x_mm for box in block)
    assert right - first <= rule.widest
    marked = [glyph for glyph in page.glyphs if glyph.box.lies_in(mark)]
    if addressee.country == home:
        assert not marked
    else:
        assert "".join(glyph.char for glyph in marked).endswith(("AVION", "PRIORITAIRE"))
        ends = max(glyph.box.right_mm for glyph in marked)
        assert first - ends >= 20 - 0.3, "Deutsche Post: 20 mm left of the address are free"


# left edge and lower edge of the window, its size; first fold: DIN 680, Swiss makers, trade, KOMA, Lob
@dataclass(frozen=True)
class Made:
    left: float
    bottom: float
    width: float
    height: float
    fold: float
    sender: tuple[float, float, float, float] | None = None


MADE = {
    ("din5008a", "dl"): Made(20, 15, 90, 45, 87),
    ("din5008a", "c6c5"): Made(20, 15, 90, 45, 87),
    ("din5008b", "dl"): Made(20, 15, 90, 45, 105),
    ("din5008b", "c6c5"): Made(20, 15, 90, 45, 105),
    ("din5008b", "c5"): Made(20, 60, 90, 45, 148.5),
    ("sn-left", "c6c5"): Made(20, 21, 100, 45, 105),
    ("sn-left", "c5"): Made(20, 65, 100, 45, 148.5),
    ("sn-right", "c6c5"): Made(229 - 112, 21, 100, 45, 105),
    ("sn-right", "c5"): Made(229 - 112, 65, 100, 45, 148.5),
    ("nf", "dl"): Made(100, 20, 100, 45, 99),
    ("us9", "no9"): Made(22.2, 12.7, 114.3, 28.6, 95.3),
    ("us10", "no10"): Made(22.2, 12.7, 114.3, 28.6, 101),
    ("us9dw", "no9"): Made(14.3, 16.6, 101.6, 25.4, 95.3, (14.3, 47.7, 88.9, 30.7)),
    ("us10dw", "no10"): Made(15.9, 25.4, 101.6, 25.4, 101.6, (15.9, 60.3, 82.6, 22.2)),
}
HIGHEST = {87: 105, 105: 105, 148.5: 148.5, 99: 99, 95.3: 95.3, 101: 101, 101.6: 101.6}
"""The highest panel of the sheet, by its first fold."""
FIVE = msgspec.structs.replace(WARDEN, address=("Saltgate Prison", "10200 Port Sarn"))
"""As many lines as the lower of two windows shows."""


def test_every_window_is_measured() -> None:
    offered = {
        (layout, envelope)
        for layout, form in stationery().layouts.items()
        if form.letterhead
        for envelope in form.letterhead.windows
    }
    assert offered == set(MADE)


@pytest.mark.parametrize(("layout", "envelope"), MADE)
@pytest.mark.parametrize("addressee", [FIVE, ENVOY], ids=["abroad", "home"])
def test_in_every_position_the_windows_show_the_address_whole_and_nothing_of_the_letter(
    layout: str, envelope: str, addressee: Addressee
) -> None:
    made, (width, height) = MADE[layout, envelope], SIZES[envelope]
    paper = stationery().layouts[layout].papers[0]
    plan = planned(addressee, senders=(IDA,), layout=layout, envelope=envelope, paper=paper, airmail=True)
    (page,) = glyph_pages(letters(plan))
    assert (page.width, page.height) == pytest.approx(SHEETS[paper], abs=0.01)
    lines = {FIVE: "TamOrrelWardenSaltgatePrison10200PortSarnSOUTHKOREA"}
    wanted = lines.get(addressee, "AmbassadorLioVantEmbassyofVerania1ElmRowNWWashingtonDC20000")
    aside, up = width - page.width, height - HIGHEST[made.fold]
    for right, above in product((0, aside / 2, aside), (0, up / 2, up)):
        # from the sheet to the envelope: the first fold lies on the lower edge of the letter
        placed = [
            (glyph.char, glyph.box.moved(right, height - above - made.fold))
            for glyph in page.glyphs
            if glyph.box.y_mm < made.fold
        ]
        window = Box(made.left, height - made.bottom - made.height, made.width, made.height)
        whole = "".join(char for char, box in placed if box.lies_in(window.without_margin(TAP_MM - 0.01)))
        assert whole.endswith(wanted)
        touching = "".join(char for char, box in placed if box.overlaps(window))
        if made.sender is None:
            rest = touching.removesuffix(wanted)
            assert rest == "" or rest.endswith(
                ("AMERICA", "AIRMAIL·PARAVION", "MaineME04999", "Ellery,ME04999")
            )
            continue
        assert touching == wanted
        left, bottom, wide, tall = made.sender
        upper = Box(left, height - bottom - tall, wide, tall)
        seen = "".join(char for char, box in placed if box.lies_in(upper))
        assert seen.startswith("IdaCalloway3FernLaneEllery,ME04999")
        assert seen == "".join(char for char, box in placed if box.overlaps(upper))


@pytest.mark.parametrize("envelope", SIZES)
@pytest.mark.parametrize("layout", sorted(stationery().layouts))
def test_a_printed_envelope_never_says_again_what_a_window_shows(layout: str, envelope: str) -> None:
    paper = stationery().layouts[layout].papers[0]
    plan = planned(FIVE, senders=(IDA,), layout=layout, envelope=envelope, paper=paper)
    if not plan.options.prints_envelopes:
        assert (layout, envelope) in MADE
        return
    (page,) = glyph_pages(envelopes(plan))
    shown = "".join(glyph.char for glyph in page.glyphs)
    assert ("TamOrrel" in shown) == ((layout, envelope) not in MADE)
    made = MADE.get((layout, envelope))
    if made is not None:
        height = SIZES[envelope][1]
        window = Box(made.left, height - made.bottom - made.height, made.width, made.height)
        assert page.text_in(window) == "", "no ink on the film"
