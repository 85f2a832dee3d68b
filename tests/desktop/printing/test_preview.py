"""The preview is the printed page, and its picture shows ink where the letter has some."""

from __future__ import annotations

import pytest

from desktop.printing.figures import Box
from desktop.printing.labels import label_box
from desktop.printing.preview import PageImage, envelope_page, label_page, letter_page, page_image
from desktop.printing.stationery import label_sheet
from models.errors import NotFoundError
from tests.desktop.printing.page_text import pages
from tests.desktop.printing.planned import IDA, WARDEN, envelopes, letters, planned
from tests.desktop.printing.test_run import page_streams


def test_the_preview_is_the_very_page() -> None:
    plan = planned()
    for preview, whole in ((letter_page, letters), (envelope_page, envelopes)):
        assert page_streams(preview(plan, 415)) == [page_streams(whole(plan))[3]]
        (page,) = pages(preview(plan, 415))
        assert page.number.text == "0415"


def test_an_unknown_piece_has_no_preview() -> None:
    with pytest.raises(NotFoundError):
        letter_page(planned(), 1)


def ink(image: PageImage, left: float, top: float, right: float, bottom: float) -> bool:
    """Whether anything darker than paper lies in this part of the picture (shares of its sides)."""
    columns = range(int(left * image.width), int(right * image.width))
    lines = range(int(top * image.height), int(bottom * image.height))
    return any(min(image.rgba[(y * image.width + x) * 4 :][:3]) < 200 for y in lines for x in columns)


@pytest.mark.parametrize(("dpi", "width", "height"), [(96, 832, 416), (48, 416, 208)])
def test_a_picture_shows_address_sender_and_an_empty_coding_strip(dpi: int, width: int, height: int) -> None:
    image = page_image(envelope_page(planned(), 412), dpi=dpi)
    assert (image.width, image.height) == pytest.approx((width, height), abs=1)
    assert len(image.rgba) == image.width * image.height * 4
    assert image.rgba[3::4] == b"\xff" * (image.width * image.height)
    assert ink(image, 0.05, 0.09, 0.25, 0.35), "sender"
    assert ink(image, 0.45, 0.37, 0.8, 0.83), "address"
    assert not ink(image, 0.36, 0.86, 1, 1), "coding strip"
    assert not ink(image, 0.05, 0.4, 0.4, 1), "lower left"


@pytest.mark.parametrize(
    ("piece", "label", "shown"),
    [
        (412, 19, ["0412", "0413"]),
        (413, 20, ["0412", "0413"]),
        (414, 0, [f"{n:04}" for n in range(414, 435)]),
    ],
)
def test_a_label_is_shown_on_the_very_sheet_it_is_printed_on(
    piece: int, label: int, shown: list[str]
) -> None:
    plan = planned(WARDEN, senders=(IDA,) * 30, labels="l7160", start_at=20)
    pdf, found = label_page(plan, piece)
    (page,) = pages(pdf)
    assert found == label
    assert sorted(item.text for item in page.shown if item.text.isdigit()) == shown
    box = label_box(label_sheet("l7160"), label)
    number = next(item for item in page.shown if item.text == f"{piece:04}")
    assert Box(number.left, number.top, 1, 1).lies_in(box)
