"""A run as a whole: the same bytes again, single pieces alike, stops, progress and cancelling."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable

import msgspec
import pytest

from desktop.printing.run import chosen, write_envelopes, write_letters
from desktop.printing.text.faces import LETTER, missing
from models.errors import CancelledError, NotFoundError, RefusedError, WrongInputError
from tests.desktop.printing.page_text import pages
from tests.desktop.printing.planned import BO, IDA, WARDEN, envelopes, letters, manifest, planned, saying

TOO_LONG = saying(*["The door was locked and nobody would say who had the key. " * 8] * 12)


def page_streams(pdf: bytes) -> list[bytes]:
    """Content of each page, decompressed, in order."""
    objects = dict(re.findall(rb"(?ms)^(\d+) 0 obj\n(.*?)endobj", pdf))
    (kids,) = re.findall(rb"/Kids \[([^\]]*)\]", pdf)
    contents = [
        re.findall(rb"/Contents (\d+) 0 R", objects[page])[0] for page in re.findall(rb"(\d+) 0 R", kids)
    ]
    return [zlib.decompress(objects[number].split(b"stream\n", 1)[1]) for number in contents]


@pytest.mark.parametrize("write", [letters, envelopes, manifest])
def test_the_same_plan_gives_the_same_bytes(write: Callable[..., bytes]) -> None:
    assert write(planned()) == write(planned())


@pytest.mark.parametrize("write", [letters, envelopes])
def test_some_pieces_are_the_pages_of_the_whole_run(write: Callable[..., bytes]) -> None:
    plan = planned()
    whole = page_streams(write(plan))
    some = page_streams(write(plan, pieces={414, 417}))
    assert some == [whole[2], whole[5]]


def test_every_object_lies_where_the_table_says() -> None:
    pdf = letters(planned())
    start = int(re.findall(rb"startxref\n(\d+)\n", pdf)[-1])
    assert pdf[start:].startswith(b"xref\n0 ")
    offsets = re.findall(rb"(?m)^(\d{10}) 00000 n ", pdf[start:])
    assert len(offsets) > 20
    for number, offset in enumerate(offsets, start=1):
        assert pdf[int(offset) :].startswith(b"%d 0 obj" % number)


def test_a_file_has_an_id_of_its_own() -> None:
    ids = [
        re.findall(rb"(?s)/ID\s*\[(.*?)\]", letters(planned(senders=(sender,)))) for sender in (IDA, BO, BO)
    ]
    assert all(len(found) == 1 for found in ids)
    assert ids[0] != ids[1] == ids[2]


def test_fonts_are_embedded_and_no_other_is_named() -> None:
    for pdf in (letters(planned()), envelopes(planned()), manifest(planned())):
        names = set(re.findall(rb"/BaseFont /(\S+)", pdf))
        assert names
        assert all(re.fullmatch(rb"[A-Z]{6}\+(SourceSerif4|Inter).*", name) for name in names), names
        assert pdf.count(b"/FontFile2") == len(names)


def test_the_file_says_nothing_of_people() -> None:
    for pdf in (letters(planned()), envelopes(planned()), manifest(planned())):
        for name in (b"Calloway", b"Orrel", b"Quill", b"Vant"):
            assert name not in pdf


def test_more_letters_than_one_subset_holds_come_out_right_on_any_page() -> None:
    alphabet = [chr(code) for code in (*range(0x100, 0x180), *range(0x391, 0x3C9), *range(0x410, 0x460))]
    drawable = [char for char in alphabet if not missing(char, LETTER)]
    assert len(drawable) > 240
    words = " ".join("".join(drawable[start : start + 8]) for start in range(0, len(drawable), 8))
    plan = planned(WARDEN, senders=(IDA, msgspec.structs.replace(BO, own_words=words)))
    (page,) = pages(letters(plan, pieces={413}))
    assert page_streams(letters(plan, pieces={413})) == page_streams(letters(plan))[1:]
    assert words.replace(" ", "") in "".join(page.copied.split())


def test_viewers_are_told_to_print_at_true_size_on_one_side() -> None:
    for pdf in (letters(planned()), envelopes(planned())):
        assert b"/PrintScaling /None" in pdf
        assert b"/Duplex /Simplex" in pdf


def test_pages_come_in_order_of_number() -> None:
    assert [page.number.text for page in pages(letters(planned()))] == [f"{n:04d}" for n in range(412, 418)]


def test_a_shared_body_is_kept_once() -> None:
    few, many = (letters(planned(WARDEN, senders=(BO,) * count)) for count in (2, 40))
    assert few.count(b"/Subtype /Form") == many.count(b"/Subtype /Form") == 2
    assert (len(many) - len(few)) / 38 < 1200


def test_a_letter_that_does_not_fit_is_refused() -> None:
    with pytest.raises(RefusedError, match="Piece 412 does not fit"):
        letters(planned(WARDEN, text=TOO_LONG))


@pytest.mark.parametrize("pieces", [{411}, {412, 9999}, set()])
def test_unknown_pieces_are_named(pieces: set[int]) -> None:
    with pytest.raises(NotFoundError, match="no pie"):
        chosen(planned(), pieces)


def test_a_run_without_envelopes_prints_none() -> None:
    with pytest.raises(WrongInputError, match="no envelope called none"):
        envelopes(planned(envelope="none"))


def test_progress_counts_up_to_the_whole() -> None:
    told: list[tuple[int, int]] = []
    plan = planned(WARDEN, senders=(IDA, BO) * 25)
    letters(plan, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 50), (20, 50), (40, 50), (50, 50)]


@pytest.mark.parametrize("write", [write_letters, write_envelopes])
def test_cancelling_stops_within_a_chunk(write: Callable[..., None]) -> None:
    asked: list[int] = []
    stream = io.BytesIO()

    def cancelled() -> bool:
        asked.append(stream.tell())
        return len(asked) > 1

    with pytest.raises(CancelledError):
        write(planned(WARDEN, senders=(IDA, BO) * 25), stream, cancelled=cancelled)
    assert len(asked) == 2
    assert asked[1] > asked[0], "pages are written as they are made"
    assert b"startxref" not in stream.getvalue()


def test_a_letter_is_copied_out_in_the_order_it_is_read() -> None:
    told = msgspec.structs.replace(IDA, own_words="These are mine.")
    plan = planned(WARDEN, senders=(told,), text=saying("Open the harbour."))
    copied = pages(letters(plan))[0].copied
    order = [WARDEN.name, "Open the harbour.", "These are mine.", plan.cases[0].texts[0].farewell, told.name]
    # the sender's name stands above the letter as well
    places = [copied.rindex(part) for part in order]
    assert places == sorted(places), copied
