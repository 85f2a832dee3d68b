"""Address blocks: lines as given, the country once, last and in capitals abroad, not at all at home."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.addressing.block import AddressBlock, address_block, recipient_lines, without_country
from desktop.addressing.countries import LANGUAGES, country_line, known_countries, names_country


def block(*address: str, country: str | None = "KR", home: str = "US", **changes: str) -> AddressBlock:
    values = {"role": "", "honorific": "", "name": "", "language": "en"} | changes
    return address_block(address=address, country=country, home_country=home, **values)


def test_name_with_honorific_then_role_then_the_lines() -> None:
    found = block("Saltgate Prison", "Quay 9", role="Warden", honorific="Dr.", name="Tam Orrel")
    assert found == AddressBlock(
        ("Dr. Tam Orrel", "Warden", "Saltgate Prison", "Quay 9", "SOUTH KOREA"), "SOUTH KOREA", home=False
    )


@pytest.mark.parametrize(
    ("role", "honorific", "name", "address", "lines"),
    [
        ("Warden", "", "", ["Quay 9"], ("Warden", "Quay 9")),
        ("", "Dr.", "", ["Quay 9"], ("Quay 9",)),
        ("Warden", "Dr.", "Dr. Tam Orrel", ["Quay 9"], ("Dr. Tam Orrel", "Warden", "Quay 9")),
        ("Ambassador", "Ambassador", "Lio Vant", ["1 Elm Row"], ("Ambassador Lio Vant", "1 Elm Row")),
        ("Warden", "", "Tam Orrel", ["WARDEN", "Tam Orrel", "Quay 9"], ("Tam Orrel", "Warden", "Quay 9")),
        ("", "", "Tam  Orrel ", [" Quay\t9,", "", "  "], ("Tam Orrel", "Quay 9")),
        ("", "", "Tam Orrel", ["Box 4", "Box 4"], ("Tam Orrel", "Box 4", "Box 4")),
    ],
)
def test_nothing_twice_and_no_empty_line(
    role: str, honorific: str, name: str, address: list[str], lines: tuple[str, ...]
) -> None:
    assert recipient_lines(role=role, honorific=honorific, name=name, address=address) == lines


@pytest.mark.parametrize(
    ("last", "country", "kept"),
    [
        ("South Korea", "KR", None),
        ("REPUBLIC OF KOREA", "KR", None),
        ("10200 Port Sarn, South Korea", "KR", "10200 Port Sarn"),
        ("10200 Port Sarn - Republic of Korea.", "KR", "10200 Port Sarn"),
        ("10200 Port Sarn South Korea", "KR", "10200 Port Sarn"),
        ("Port Sarn KENYA", "KE", "Port Sarn"),
        ("Port Sarn 10200 Kenya", "KE", "Port Sarn 10200"),
        ("Port Sarn, Islamic Republic of Iran", "IR", "Port Sarn"),
        ("Λιμάνι, Ελλάδα", "GR", "Λιμάνι"),
        ("Порт-Сарн, Россия", "RU", "Порт-Сарн"),
        ("Port Sarn Kenya", "KE", "Port Sarn Kenya"),
        ("L-1234 Luxembourg", "LU", "L-1234 Luxembourg"),
        ("L-1234 Port Sarn, Luxembourg", "LU", "L-1234 Port Sarn"),
        ("Ciudad de México", "MX", "Ciudad de México"),
        ("New Guinea Road", "GN", "New Guinea Road"),
    ],
)
def test_a_country_that_is_printed_already_is_not_repeated(last: str, country: str, kept: str | None) -> None:
    found = block("Saltgate Prison", last, country=country)
    assert found.lines == ("Saltgate Prison", *([kept] if kept else []), country_line(country))


def test_home_mail_loses_a_country_line_of_its_own_and_keeps_one_inside_a_line() -> None:
    assert block("1 Elm Row", "Washington DC 20000", "USA", country="US").lines[-1] == "Washington DC 20000"
    inside = block("1 Elm Row", "Washington DC 20000, USA", country="US")
    assert inside == AddressBlock(("1 Elm Row", "Washington DC 20000, USA"), None, home=True)


def test_an_embassy_in_the_home_country_is_home_mail_and_elsewhere_abroad() -> None:
    lines = ("Embassy of the Republic of Korea", "1 Elm Row NW", "Washington DC 20000")
    assert block(*lines, country="US", home="US") == AddressBlock(lines, None, home=True)
    assert (
        block(*lines, country="US", home="DE", language="de").country_line == "VEREINIGTE STAATEN VON AMERIKA"
    )


@pytest.mark.parametrize("country", [None, "QQ", ""])
def test_no_country_is_never_guessed(country: str | None) -> None:
    assert block("Quay 9", "Kenya", country=country) == AddressBlock(("Quay 9", "Kenya"), None, home=False)


def test_another_country_on_the_last_line_is_reported_and_kept() -> None:
    found = block("Quay 9", "Kenya", country="KR")
    assert (found.printed_country, found.lines) == ("KE", ("Quay 9", "Kenya", "SOUTH KOREA"))


def test_a_country_alone_stays_somebodys_address() -> None:
    assert block("Kenya", country="KE").lines == ("Kenya", "KENYA")


countries = st.sampled_from(sorted(known_countries()))
words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=20)


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(st.lists(words, max_size=6), words, words, countries, countries, st.sampled_from(LANGUAGES))
def test_any_block_has_the_country_last_or_not_at_all(
    address: list[str], role: str, name: str, country: str, home: str, language: str
) -> None:
    found = block(*address, country=country, home=home, role=role, name=name, language=language)
    assert all(line == line.strip() and line and "\n" not in line for line in found.lines)
    if found.home:
        assert found.country_line is None
        assert not any(names_country(line, country) for line in found.lines[1:][-1:])
    else:
        assert found.lines[-1] == found.country_line == country_line(country, language)
        assert not any(names_country(line, country) for line in found.lines[1:-1][-1:])


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(st.lists(words, max_size=6), countries, st.booleans())
def test_taking_the_country_away_twice_takes_nothing_more(
    address: list[str], country: str, home: bool
) -> None:
    once = without_country(
        recipient_lines(role="", honorific="", name="", address=address), country, home=home
    )
    assert without_country(once, country, home=home) == once


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(countries, st.sampled_from(LANGUAGES))
def test_a_block_that_is_read_again_is_the_same(country: str, language: str) -> None:
    first = block("Saltgate Prison", "10200 Port Sarn", country=country, home="QZ", language=language)
    assert block(*first.lines, country=country, home="QZ", language=language) == first
