"""The sample cases of the demo: read without a question, and printable."""

from __future__ import annotations

import resources
from desktop.reading import read_file
from desktop.reading.case_object import ReadDocument
from models.words import DocumentKind


def sample(name: str) -> ReadDocument:
    return read_file(resources.path("samples", name))


def test_the_first_sample_has_an_official_abroad_and_an_embassy_in_washington() -> None:
    document = sample("01-librarian.txt")
    assert (document.kind, document.warnings) == (DocumentKind.URGENT_ACTION, ())
    warden, ambassador = document.cases[0].officials
    assert (warden.name, warden.country) == ("Hrafn Sampleson", "IS")
    assert (ambassador.address[-1], ambassador.country) == ("Washington DC 20099", "US")
    assert len(document.cases[0].demands) == 3


def test_the_second_sample_is_an_update_with_greek_address_lines() -> None:
    document = sample("02-map-maker.txt")
    assert document.kind is DocumentKind.UPDATE
    assert "Οδός Παραδείγματος 999" in document.cases[0].officials[0].address


def test_the_victory_stops_the_third_sample() -> None:
    (asked,), (over,) = sample("03-choir.txt").cases, sample("04-choir-released.txt").cases
    assert asked.reference == over.reference == "UA 903/26"
    assert asked.subjects == over.subjects
    assert sample("04-choir-released.txt").kind is DocumentKind.STOP_ACTION


def test_the_press_release_has_no_case() -> None:
    document = sample("05-press-release.txt")
    assert (document.kind, document.country, document.cases) == (DocumentKind.PRESS_RELEASE, "IS", ())
