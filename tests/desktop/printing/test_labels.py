"""Labels: where each lies on its sheet, read back from the PDF in mm, and part-used sheets."""

from __future__ import annotations

import io
from typing import Any

import msgspec
import pytest

from desktop.printing.figures import Stationery
from desktop.printing.labels import label_box
from desktop.printing.plan import RunPlan
from desktop.printing.preflight import check
from desktop.printing.run import write_labels
from desktop.printing.stationery import check as check_stationery
from desktop.printing.stationery import label_sheet, paper, stationery
from models.errors import NotFoundError, RefusedError, WrongInputError
from tests.desktop.printing.page_text import Page, Shown, pages
from tests.desktop.printing.planned import BO, ENVOY, IDA, WARDEN, manifest, planned

INCH = 25.4
SHEETS = {
    "l7159": ("a4", 24, 63.5, 33.9, 7.2, 12.9),
    "l7160": ("a4", 21, 63.5, 38.1, 7.2, 15.15),
    "l7163": ("a4", 14, 99.1, 38.1, 4.65, 15.15),
    "5160": ("letter", 30, 2.625 * INCH, INCH, 0.1875 * INCH, 0.5 * INCH),
    "5161": ("letter", 20, 4 * INCH, INCH, 0.15625 * INCH, 0.5 * INCH),
    "5163": ("letter", 10, 4 * INCH, 2 * INCH, 0.15625 * INCH, 0.5 * INCH),
    "4464": ("a4", 24, 70, 37, 0, 0.5),
    "4625": ("a4", 14, 105, 42.3, 0, 0.45),
    "4677": ("a4", 21, 63.5, 38.1, 7.2, 15.15),
}
"""Paper, labels on a sheet, size of a label, margins left and above it, in mm, as the makers give them."""


def labels(plan: RunPlan, **how: Any) -> bytes:
    stream = io.BytesIO()
    write_labels(plan, stream, **how)
    return stream.getvalue()


def labelled(name: str, *, senders: int = 1, **options: Any) -> RunPlan:
    return planned(WARDEN, senders=(IDA,) * senders, envelope="none", labels=name, **options)


def on_label(page: Page, name: str, number: int) -> list[Shown]:
    """What stands on the label with this number, counted from 1."""
    box = label_box(label_sheet(name), number - 1)
    return [
        item
        for item in page.shown
        if box.x_mm <= item.left < box.right_mm and box.y_mm <= item.top < box.bottom_mm
    ]


@pytest.mark.parametrize("name", SHEETS)
def test_sheets_are_as_the_makers_say(name: str) -> None:
    paper_name, count, width, height, left, top = SHEETS[name]
    form = label_sheet(name.upper())
    assert (form.paper, form.count) == (paper_name, count)
    first, last = label_box(form, 0), label_box(form, count - 1)
    assert (first.width_mm, first.height_mm) == pytest.approx((width, height), abs=0.05)
    assert (first.x_mm, first.y_mm) == pytest.approx((left, top), abs=0.05)
    sheet = paper(form.paper)
    assert sheet.width_mm - last.right_mm == pytest.approx(left, abs=0.1), "as much free at the right"
    assert sheet.height_mm - last.bottom_mm == pytest.approx(top, abs=0.1), "as much free below"


def test_every_sheet_is_measured() -> None:
    assert set(SHEETS) == set(stationery().labels)


@pytest.mark.parametrize("name", SHEETS)
def test_every_label_of_a_sheet_has_its_piece_inside_its_edges(name: str) -> None:
    form = label_sheet(name)
    plan = labelled(name, senders=form.count, airmail=True)
    (page,) = pages(labels(plan))
    sheet = paper(form.paper)
    assert (page.width, page.height) == pytest.approx((sheet.width_mm, sheet.height_mm), abs=0.01)
    counted = 0
    for number in range(1, form.count + 1):
        box = label_box(form, number - 1)
        shown = on_label(page, name, number)
        counted += len(shown)
        assert f"{411 + number:04d}" in [item.text for item in shown]
        assert [item.text for item in shown][-1] == "AIRMAIL · PAR AVION" or len(shown) == 8
        for item in shown:
            assert item.left >= max(box.x_mm + 3, 5) - 0.3
            assert item.right <= min(box.right_mm - 3, sheet.width_mm - 5) + 0.3
            head = item.text == "AIRMAIL · PAR AVION" or item.text.startswith("04")
            assert item.top >= max(box.y_mm + (1.2 if head else 3), 5) - 0.3
            assert item.bottom <= min(box.bottom_mm - 3, sheet.height_mm - 5) + 0.3
    assert counted == len(page.shown) == 8 * form.count, "six lines, number and mark"


def test_a_part_used_sheet_begins_at_its_first_free_label() -> None:
    plan = labelled("l7160", senders=5, start_at=19)
    first, second = pages(labels(plan))
    assert [bool(on_label(first, "l7160", number)) for number in range(1, 22)] == [False] * 18 + [True] * 3
    assert [bool(on_label(second, "l7160", number)) for number in range(1, 4)] == [True, True, False]
    assert "0415" in [item.text for item in on_label(second, "l7160", 1)]
    (page,) = pages(manifest(plan))
    assert "Avery L7160 labels from label 19" in page.text


@pytest.mark.parametrize("start_at", [0, 22])
def test_a_label_that_the_sheet_does_not_have_is_refused(start_at: int) -> None:
    with pytest.raises(WrongInputError, match="no label"):
        check(labelled("l7160", start_at=start_at))


def test_unknown_labels_are_said_with_those_there_are() -> None:
    with pytest.raises(WrongInputError, match="no label sheet called l9") as caught:
        check(labelled("l9"))
    assert "l7160" in caught.value.todo


def test_the_same_plan_gives_the_same_bytes_and_some_pieces_begin_anew() -> None:
    plan = labelled("5160", senders=9)
    assert labels(plan) == labels(plan)
    (page,) = pages(labels(plan, pieces={415, 417}))
    assert {item.text for item in page.shown if item.text.startswith("04")} == {"0415", "0417"}
    assert "0417" in [item.text for item in on_label(page, "5160", 2)]
    with pytest.raises(NotFoundError):
        labels(plan, pieces={9})


def test_home_mail_has_no_mark_on_its_label() -> None:
    plan = planned(ENVOY, senders=(BO,), envelope="none", labels="l7163", airmail=True)
    (page,) = pages(labels(plan))
    assert [item.text for item in page.shown] == [
        "Ambassador Lio Vant",
        "Embassy of Verania",
        "1 Elm Row NW",
        "Washington DC 20000",
        "0412",
    ]


def test_an_address_too_large_for_a_label_stops() -> None:
    crowded = msgspec.structs.replace(WARDEN, address=tuple(f"Line {n}" for n in range(9)))
    plan = planned(crowded, senders=(IDA,), envelope="none", labels="5160")
    found = {finding.code: finding for finding in check(plan)}
    assert (found["address-overflow"].level, found["address-overflow"].pieces) == ("stop", (412,))
    with pytest.raises(RefusedError):
        labels(plan)


def test_labels_take_the_place_of_envelopes() -> None:
    options = planned(WARDEN, labels="l7160", layout="din5008b").options
    assert (options.prints_envelopes, options.shows_address, options.prints_labels) == (False, False, True)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"across_mm": 60.0}, "overlap"),
        ({"left_mm": 20.0}, "do not lie on A4"),
        ({"paper": "a3"}, "no paper a3"),
    ],
)
def test_labels_that_cannot_be_are_our_bug(changes: dict[str, Any], message: str) -> None:
    raw = msgspec.to_builtins(stationery())
    raw["labels"]["l7160"] |= changes
    with pytest.raises(ValueError, match=message):
        check_stationery(msgspec.convert(raw, Stationery))
