"""The manifest: every piece in its group, counts that add up, a head on every page."""

from __future__ import annotations

import re

import msgspec

from desktop.printing.letter import paginated
from tests.desktop.printing.page_text import pages
from tests.desktop.printing.planned import BO, ENVOY, IDA, WARDEN, manifest, planned, saying


def test_pieces_stand_under_their_postage_group() -> None:
    (page,) = pages(manifest(planned(), run=7))
    order = ["Print run 7", "Abroad, world", "0412", "0413", "Abroad, Europe", "0414", "0415", "Home", "0416"]
    tops = [page.first(words).top for words in (*order, "0417", "Totals")]
    assert tops == sorted(tops)


def test_a_row_names_case_official_signer_and_country() -> None:
    (page,) = pages(manifest(planned()))
    assert page.row("0412") == ["0412", "UA 90/99", "Tam Orrel, Warden", "Ida Calloway", "South Korea"]


def test_a_long_country_is_not_cut() -> None:
    (page,) = pages(manifest(planned(ENVOY)))
    assert page.row("0412")[-1] == "United States of America"


def test_the_number_of_a_case_is_not_cut() -> None:
    plan = planned(WARDEN)
    for reference in ("UA 908/26", "EXTRA 189/99", "UA 255/2016"):
        renamed = msgspec.structs.replace(plan.cases[0], reference=reference)
        (page,) = pages(manifest(msgspec.structs.replace(plan, cases=(renamed,))))
        assert page.row("0412")[1] == reference


def test_totals_add_up() -> None:
    (page,) = pages(manifest(planned(WARDEN, ENVOY, senders=(IDA, BO, IDA))))
    assert "3 abroad, 3 home" in page.text
    totals = [item.text for item in page.shown if item.top > page.first("Totals").bottom]
    assert totals.count("3") == 2
    assert page.row("All pieces") == ["All pieces", "6"]


def test_the_head_is_repeated_and_no_group_begins_at_the_foot() -> None:
    found = pages(manifest(planned(WARDEN, ENVOY, senders=(BO,) * 77)))
    assert len(found) == 5
    numbers = []
    for index, page in enumerate(found, start=1):
        assert f"Page {index} of 5" in page.text
        assert {"Piece", "Case", "Official", "Signer", "Country"} <= {item.text for item in page.shown}
        assert max(item.bottom for item in page.shown) <= 297 - 20
        last = max(page.shown, key=lambda item: item.top).text
        assert last not in ("Home", "Totals", "77 pieces")
        numbers += [item.text for item in page.shown if re.fullmatch(r"\d{4}", item.text)]
    assert numbers == [f"{number:04d}" for number in range(412, 412 + 154)]


def test_long_names_end_before_the_next_column() -> None:
    wordy = msgspec.structs.replace(WARDEN, name="Tam " + "Orrel-" * 20, role="Warden of many keys")
    (page,) = pages(manifest(planned(wordy, senders=(msgspec.structs.replace(IDA, name="Ida " * 30),))))
    official, signer = (item for item in page.shown if item.text.endswith("…"))
    assert official.right < signer.left
    assert signer.right < page.first("South Korea").left


def test_only_the_pieces_asked_for_are_listed_and_counted() -> None:
    (page,) = pages(manifest(planned(), pieces={413, 417}))
    assert [item.text for item in page.shown if re.fullmatch(r"\d{4}", item.text)] == ["0413", "0417"]
    assert "1 abroad, 1 home" in page.text


def test_the_head_says_how_many_letters_have_two_sheets_and_that_sheets_are_written_by_hand() -> None:
    long = saying(*["The door was locked and nobody would say who had the key. " * 9] * 9)
    plan = paginated(planned(WARDEN, senders=(IDA,), text=long, pages=2))
    assert "1 letter of two sheets" in " ".join(pages(manifest(plan))[0].text.split())
    plan = planned(WARDEN, senders=(IDA,), handwriting=True)
    assert "sheets to write by hand" in " ".join(pages(manifest(plan))[0].text.split())
