"""Letters for window envelopes: what stands where, read back in mm, for every layout and envelope."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.figures import MM, Box, Letterhead
from desktop.printing.letter import LetterSetter
from desktop.printing.plan import Addressee, RunPlan
from desktop.printing.preflight import check
from desktop.printing.stationery import envelope, layout, paper, stationery, window
from desktop.printing.text.typesetting import text_width
from desktop.printing.window import always_shown, ever_shown
from models.errors import RefusedError, WrongInputError
from tests.desktop.printing.page_text import MM_PER_PT, Page, Shown, pages
from tests.desktop.printing.planned import ENVOY, IDA, JUDGE, WARDEN, letters, manifest, planned
from tests.desktop.printing.test_window import stays_in_window

FIELDS = {
    "din5008a": (20, 44.7, 85, 27.3),
    "din5008b": (20, 62.7, 85, 27.3),
    "sn-left": (20, 35.5, 100, 45),
    "sn-right": (112, 45, 90, 45),
    "nf": (100, 35, 100, 45),
    "us9": (17.5, 55.6, 114.3, 28.6),
    "us10": (9.5, 61.6, 114.3, 28.6),
    "us9dw": (14.3, 55.6, 92.1, 24),
    "us10dw": (15.9, 53, 92, 24),
}
"""Where the standards want the address, as x, y, width, height (KOMA-Script; DIN: its lower 27.3 mm)."""
FOLDS = {
    "din5008a": [87, 148.5, 192],
    "din5008b": [105, 148.5, 210],
    "sn-left": [105, 210],
    "sn-right": [105, 210],
    "nf": [99, 198],
    "us9": [95.3, 187.3],
    "us10": [101, 190.2],
    "us9dw": [95.3, 187.3],
    "us10dw": [101.6, 190.5],
}
"""Fold marks from the upper edge; DIN 5008 has a mark for a punch in the middle."""
SHEETS = [
    (layout_name, paper_name, envelope_name)
    for layout_name, form in stationery().layouts.items()
    if form.letterhead
    for paper_name in form.papers
    for envelope_name in (*form.letterhead.windows, "none")
]
LONG = msgspec.structs.replace(
    WARDEN,
    address=(
        "Directorate of Locks, Keys and Harbour Gates",
        "Building 9, Third Floor",
        "Quay 9",
        "10200 Port Sarn",
    ),
    country="CD",
)


def letterhead(layout_name: str) -> Letterhead:
    found = layout(layout_name).letterhead
    assert found is not None
    return found


def one(layout_name: str, paper_name: str, envelope_name: str, addressee: Addressee = WARDEN) -> RunPlan:
    return planned(
        addressee,
        senders=(IDA,),
        layout=layout_name,
        paper=paper_name,
        envelope=envelope_name,
        airmail=True,
    )


def block(page: Page, first: str, last: str) -> list[Shown]:
    """The lines of the address, its wrapped lines too."""
    start = page.first(first)
    rows = [item for item in page.shown if abs(item.left - start.left) < 1.5 and item.top >= start.top - 0.01]
    ends = next(index for index, item in enumerate(rows) if item.text == last)
    return rows[: ends + 1]


def around(items: list[Shown]) -> Box:
    left, top = min(item.left for item in items), min(item.top for item in items)
    return Box(left, top, max(item.right for item in items) - left, max(item.bottom for item in items) - top)


@pytest.mark.parametrize(("layout_name", "paper_name", "envelope_name"), SHEETS)
@pytest.mark.parametrize(
    ("addressee", "first", "last"),
    [
        (WARDEN, "Tam Orrel", "SOUTH KOREA"),
        (ENVOY, "Ambassador Lio Vant", "Washington DC 20000"),
        (JUDGE, "Мира Остен", "GERMANY"),
    ],
    ids=["abroad", "home", "europe"],
)
def test_the_address_stands_in_its_field_and_passes_the_tap_test(
    layout_name: str, paper_name: str, envelope_name: str, addressee: Addressee, first: str, last: str
) -> None:
    where = (layout_name, paper_name, envelope_name)
    (page,) = pages(letters(one(*where, addressee)))
    sheet = paper(paper_name)
    assert (page.width, page.height) == pytest.approx((sheet.width_mm, sheet.height_mm), abs=0.01)
    lines = around(block(page, first, last))
    x, y, width, height = FIELDS[layout_name]
    assert x <= lines.x_mm
    assert y <= lines.y_mm
    assert lines.right_mm <= x + width
    assert lines.bottom_mm <= y + height
    seen = window(layout_name, envelope_name)
    if seen:
        asked = "window-tap" in {finding.code for finding in check(one(*where, addressee))}
        # the lower of two windows shows five lines; whoever writes to six is asked
        assert asked == (seen.sender is not None and len(block(page, first, last)) > 5)
        assert stays_in_window(lines, seen, envelope(envelope_name), sheet) != asked


@pytest.mark.parametrize(("layout_name", "paper_name", "envelope_name"), SHEETS)
def test_nothing_else_shows_in_the_window(layout_name: str, paper_name: str, envelope_name: str) -> None:
    seen = window(layout_name, envelope_name)
    if seen is None:
        return
    plan = one(layout_name, paper_name, envelope_name)
    (page,) = pages(letters(plan))
    ever = ever_shown(seen, envelope(envelope_name), paper(paper_name))
    shown = [
        item.text
        for item in page.shown
        if Box(item.left, item.top, item.right - item.left, item.bottom - item.top).overlaps(ever)
    ]
    address = ["Tam Orrel", "Warden", "Saltgate Prison", "Quay 9", "10200 Port Sarn", "SOUTH KOREA"]
    assert shown[-6:] == address
    if letterhead(layout_name).above_address:
        sender = "Ida Calloway · 3 Fern Lane · Ellery, ME 04999"
        assert shown[:-6] == [sender, "UNITED STATES OF AMERICA", "AIRMAIL · PAR AVION"]
        assert not plan.options.prints_envelopes
    else:
        assert shown[:-6] == []
        assert plan.options.prints_envelopes == (seen.sender is None)


@pytest.mark.parametrize(("layout_name", "envelope_name"), [("us9dw", "no9"), ("us10dw", "no10")])
def test_the_upper_window_shows_the_sender_and_the_mark_and_nothing_else(
    layout_name: str, envelope_name: str
) -> None:
    seen = window(layout_name, envelope_name)
    assert seen is not None
    (page,) = pages(letters(one(layout_name, "letter", envelope_name)))
    where = (seen, envelope(envelope_name), paper("letter"), seen.sender)
    shown = [
        (item.text, box)
        for item in page.shown
        if (box := Box(item.left, item.top, item.right - item.left, item.bottom - item.top)).overlaps(
            ever_shown(*where)
        )
    ]
    sender = ["Ida Calloway", "3 Fern Lane", "Ellery, ME 04999", "UNITED STATES OF AMERICA"]
    assert [text for text, _box in shown] == [*sender, "AIRMAIL · PAR AVION"]
    assert all(box.lies_in(always_shown(*where)) for _text, box in shown)


def test_a_sender_larger_than_the_upper_window_is_asked_about() -> None:
    tall = msgspec.structs.replace(IDA, lines=tuple(f"Stairway {n}" for n in range(5)))
    plan = planned(ENVOY, senders=(IDA, tall), layout="us10dw", paper="letter", envelope="no10")
    found = [finding for finding in check(plan) if "sender" in finding.message]
    assert [(finding.code, finding.level, finding.pieces) for finding in found] == [
        ("window-tap", "ask", (413,))
    ]


@pytest.mark.parametrize(
    ("home", "layout_name", "envelope_name", "lines", "asked"),
    [
        ("US", "us10", "no10", 2, False),
        ("US", "us10", "no10", 4, True),
        ("US", "din5008b", "dl", 5, False),
        ("DE", "us10", "no10", 4, True),
        ("GB", "us10", "no10", 4, False),
        ("DE", "din5008b", "dl", 5, False),
        ("CH", "sn-right", "c6c5", 5, False),
        ("BE", "nf", "dl", 5, False),
    ],
)
def test_an_address_in_a_window_below_what_the_home_post_reads_asks(
    home: str, layout_name: str, envelope_name: str, lines: int, asked: bool
) -> None:
    """A #10 window begins 12.7 mm above the lower edge; USPS reads from 15.9 on, Deutsche Post from 15."""
    sheets: dict[str, Any] = {"layout": layout_name, "envelope": envelope_name}
    tall = msgspec.structs.replace(WARDEN, address=tuple(f"Quay {n}" for n in range(lines)))
    plan = planned(tall, senders=(IDA,), home_country=home, paper=layout(layout_name).papers[0], **sheets)
    found = [finding for finding in check(plan) if finding.code == "read-area"]
    assert bool(found) == asked
    if asked:
        assert ("USPS" if home == "US" else "Deutsche Post") in found[0].message


@pytest.mark.parametrize(("layout_name", "paper_name", "envelope_name"), SHEETS)
def test_sender_date_and_words_stand_at_their_places(
    layout_name: str, paper_name: str, envelope_name: str
) -> None:
    (page,) = pages(letters(one(layout_name, paper_name, envelope_name)))
    form, head = layout(layout_name), letterhead(layout_name)
    sender = page.first("3 Fern Lane")
    assert sender.left == pytest.approx(head.sender.x_mm, abs=0.5)
    assert head.sender.y_mm <= sender.top < sender.bottom <= head.sender.box.bottom_mm
    date = page.first("March 11, 2031")
    assert date.left == pytest.approx(head.date.x_mm, abs=0.5)
    assert head.date.y_mm <= date.top < date.bottom <= head.date.box.bottom_mm
    subject = page.first("Ada Quill (UA 90/99)")
    assert subject.left == pytest.approx(form.left_mm, abs=0.5)
    assert 0 <= subject.top - head.body_mm < 3
    words = [item for item in page.shown if item.top >= subject.top and item is not page.number]
    assert max(item.right for item in words) <= page.width - form.right_mm + 0.3
    assert max(item.bottom for item in words) <= page.height - form.bottom_mm


@pytest.mark.parametrize(
    ("layout_name", "x", "y"), [("din5008a", 125, 32), ("din5008b", 125, 50)], ids=["a", "b"]
)
def test_a_german_letter_has_sender_and_date_in_the_information_block(
    layout_name: str, x: float, y: float
) -> None:
    """DIN 5008: 125 from the left, 75 wide, 50 (form A 32) from the upper edge."""
    (page,) = pages(letters(one(layout_name, "a4", "dl")))
    sender, date = page.first("Ida Calloway"), page.first("March 11, 2031")
    for item in (sender, date):
        assert item.left == pytest.approx(x, abs=0.5)
        assert item.right <= 200
    assert sender.top == pytest.approx(y, abs=2)
    assert date.bottom <= y + 40


def marks(pdf: bytes) -> list[tuple[float, float, float]]:
    """Lines drawn left of the text, as y from the upper edge, left and right end, in mm."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        height = page.get_height()
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = item.get_bounds()
            if left * MM_PER_PT < 12:
                found.append(((height - (top + bottom) / 2) * MM_PER_PT, left * MM_PER_PT, right * MM_PER_PT))
    return sorted(found)


@pytest.mark.parametrize(("layout_name", "paper_name", "envelope_name"), SHEETS)
def test_fold_marks_lie_at_the_edge_where_the_letter_is_folded(
    layout_name: str, paper_name: str, envelope_name: str
) -> None:
    found = marks(letters(one(layout_name, paper_name, envelope_name)))
    wanted = [148.5] if envelope_name == "c5" else FOLDS[layout_name]
    assert [y for y, _left, _right in found] == pytest.approx(wanted, abs=0.1)
    for y, left, right in found:
        assert 4 <= left < right <= 11, "inside what printers reach, outside the text"
        punched = layout_name.startswith("din") and y == pytest.approx(148.5, abs=0.1)
        assert right - left == pytest.approx(6 if punched else 3.5, abs=0.5)


def test_a_plain_letter_has_no_marks() -> None:
    assert marks(letters(planned(WARDEN, senders=(IDA,)))) == []


def test_a_layout_is_refused_on_the_other_paper() -> None:
    for layout_name, paper_name in (("din5008b", "letter"), ("us10", "a4")):
        with pytest.raises(WrongInputError, match="is not made for"):
            check(planned(layout=layout_name, paper=paper_name))


def test_a_return_line_stands_on_one_row_where_it_can() -> None:
    (page,) = pages(letters(planned(ENVOY, senders=(IDA,), layout="din5008b")))
    assert "Ida Calloway · 3 Fern Lane · Ellery, ME 04999" in [item.text for item in page.shown]


def test_an_address_that_may_slide_out_of_the_window_asks() -> None:
    plan = planned(LONG, senders=(IDA,), layout="us10", paper="letter", envelope="no10")
    found = {finding.code: finding for finding in check(plan)}
    assert (found["window-tap"].level, found["window-tap"].pieces) == ("ask", (412,))
    assert "#10" in found["window-tap"].message
    (page,) = pages(letters(plan))
    assert "DEMOCRATIC REPUBLIC OF THE CONGO" in page.text
    assert "window-tap" not in {finding.code for finding in check(planned(LONG, senders=(IDA,)))}


def test_an_address_larger_than_its_field_stops() -> None:
    crowded = msgspec.structs.replace(WARDEN, address=tuple(f"Line {n}" for n in range(12)))
    plan = planned(crowded, ENVOY, layout="din5008b")
    found = [finding for finding in check(plan) if finding.level == "stop"]
    assert [(finding.code, finding.pieces) for finding in found] == [("address-overflow", (412, 413))]
    with pytest.raises(RefusedError):
        letters(plan)


def test_a_sender_larger_than_its_place_stops() -> None:
    wordy = msgspec.structs.replace(IDA, lines=tuple(f"Line {n} of a very long address" for n in range(12)))
    plan = planned(WARDEN, senders=(IDA, wordy), layout="din5008b")
    (finding,) = [finding for finding in check(plan) if finding.level == "stop"]
    assert (finding.code, finding.pieces) == ("sender-overflow", (413,))


def test_an_envelope_without_a_window_gets_the_address_printed() -> None:
    plan = planned(WARDEN, senders=(IDA,), layout="din5008b", envelope="c6")
    assert plan.options.prints_envelopes
    assert not plan.options.shows_address
    (finding,) = check(plan)
    assert (finding.level, finding.code, finding.pieces) == ("ask", "no-window", (412,))
    assert finding.message.endswith("made for the windows of: c5, c6c5, dl.")
    for fitting in ("dl", "c5", "none"):
        assert check(planned(WARDEN, senders=(IDA,), layout="din5008b", envelope=fitting)) == ()
    assert check(planned(WARDEN, senders=(IDA,), layout="din5008b", labels="l7160")) == ()


def test_the_manifest_says_which_envelopes_to_take() -> None:
    (with_window,) = pages(manifest(planned(WARDEN, layout="din5008b")))
    (without,) = pages(manifest(planned(WARDEN)))
    assert "DL envelopes with a window" in with_window.text
    assert re.search(r"DL envelopes(?! with)", without.text)


def test_a_run_without_the_address_of_the_sender_keeps_it_off_the_window() -> None:
    (page,) = pages(letters(planned(WARDEN, senders=(IDA,), layout="din5008b", sender="initials")))
    assert "Calloway" not in page.text
    assert "I. C. · Ellery, ME" in page.text


@settings(deadline=None, max_examples=60)  # fonts are loaded by whoever comes first
@given(
    st.sampled_from([sheet for sheet in SHEETS if sheet[2] != "none"]),
    st.lists(st.text("abcÉgW 1-", min_size=1, max_size=45), min_size=1, max_size=7),
)
def test_what_is_not_asked_about_stays_in_the_window(where: tuple[str, str, str], lines: list[str]) -> None:
    plan = one(*where, msgspec.structs.replace(WARDEN, address=tuple(lines)))
    head = LetterSetter(plan).head
    assert head is not None
    placed = head.address(plan.pieces[0])
    asked = {finding.code for finding in check(plan)} & {"window-tap", "address-overflow"}
    if placed is None:
        assert asked == {"address-overflow"}
        return
    assert asked == (set() if placed.safe else {"window-tap"})
    # the ink of a line reaches from the accent of É to the tail of g
    tops = [line.y_pt - 0.95 * line.size_pt for line in placed.lines]
    ends = [line.x_pt + text_width(line.text, line.face, line.size_pt) for line in placed.lines]
    left, right, top = placed.lines[0].x_pt, max(ends), min(tops)
    bottom = max(line.y_pt + 0.22 * line.size_pt for line in placed.lines)
    ink = Box(left / MM, top / MM, (right - left) / MM, (bottom - top) / MM)
    seen = window(where[0], where[2])
    assert seen is not None
    if placed.safe:
        assert stays_in_window(ink, seen, envelope(where[2]), paper(where[1]))


def test_blocks_are_set_once_for_many_signers() -> None:
    plan = planned(WARDEN, senders=(IDA,) * 50, layout="din5008b")
    head = LetterSetter(plan).head
    assert head is not None
    assert len({id(head.address(piece)) for piece in plan.pieces}) == 1
