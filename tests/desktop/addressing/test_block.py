"""Address blocks: lines as given, the country once, last and in capitals abroad, not at all at home."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.addressing.block import (
    SCRIPTS,
    AddressBlock,
    AddressScript,
    address_block,
    recipient_lines,
    without_country,
)
from desktop.addressing.countries import LANGUAGES, country_line, folded, known_countries, names_country


def block(*address: str, country: str | None = "KR", home: str = "US", **changes: Any) -> AddressBlock:
    values = {"role": "", "honorific": "", "name": ""} | changes
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
        ("Ciudad de México", "MX", "CIUDAD DE MÉXICO"),
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


def dotless(text: str) -> str:
    """`folded`, with the ı that becomes I in Türkiye as an i."""
    return folded(text).replace("ı", "i")


postal_lines = st.lists(
    st.sampled_from(["Quay 9", "Tür 4 ß", "10200", "Порт-Сарн", "港町 4", "Port Sarn", "Box-1"])
)


@settings(deadline=None)
@given(postal_lines, countries, countries, st.sampled_from(LANGUAGES))
def test_no_word_is_lost_or_invented_but_the_country(
    address: list[str], country: str, home: str, language: str
) -> None:
    found = block(*address, country=country, home=home, language=language, name="Tam Orrel")
    lines = found.lines if found.home else found.lines[:-1]
    given_lines = ["Tam Orrel", *address]
    assert [dotless(line) for line in lines] == [dotless(line) for line in given_lines]
    assert found.home == (found.country_line is None)
    ends = [line for line in found.lines if line == found.country_line]
    assert ends == ([] if found.home else [found.lines[-1]])


@settings(deadline=None)
@given(postal_lines, countries, countries, st.sampled_from(SCRIPTS))
def test_a_script_never_invents_a_line_or_loses_the_recipient(
    address: list[str], country: str, home: str, script: AddressScript
) -> None:
    found = block(*address, country=country, home=home, script=script, name="Tam Orrel")
    lines = found.lines if found.home else found.lines[:-1]
    known = {dotless(line) for line in address}
    assert lines[0] == "Tam Orrel"
    assert {dotless(line) for line in lines[1:]} <= known
    assert len(lines) > 1 or not address


SEOUL = (
    "서울특별시 항구로 9",
    "솔트게이트 교도소",
    "Saltgate Prison",
    "Quay 9",
    "Port Sarn",
    "10200",
    "Republic of Korea",
)


def test_lines_in_two_scripts_are_printed_as_given_or_one_of_them() -> None:
    as_given = block(*SEOUL, name="Tam Orrel")
    assert as_given.lines == ("Tam Orrel", *SEOUL[:-1], "SOUTH KOREA")
    local = block(*SEOUL, name="탐 오렐", role="교도소장", script="local")
    assert local.lines == (*SEOUL[:2], "교도소장", "탐 오렐", "Port Sarn", "10200", "SOUTH KOREA")
    latin = block(*SEOUL, name="Tam Orrel", script="latin")
    assert latin.lines == ("Tam Orrel", "Saltgate Prison", "Quay 9", "Port Sarn", "10200", "SOUTH KOREA")
    assert not any(found.needs_latin_town for found in (as_given, local, latin))


def test_the_recipient_stays_first_in_latin_letters_and_where_that_is_the_order() -> None:
    assert block(*SEOUL, name="Tam Orrel", script="local").lines[0] == "Tam Orrel"
    greek = block("Οδός Λιμένος 4", "Λιμάνι", "1020 Limani", country="GR", name="Τάμ", script="local")
    assert greek.lines == ("Τάμ", "Οδός Λιμένος 4", "Λιμάνι", "1020 Limani", "GREECE")


def test_home_mail_in_the_local_script_has_no_latin_town() -> None:
    assert block(*SEOUL, name="탐 오렐", home="KR", script="local").lines == (*SEOUL[:2], "탐 오렐")


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_foreign_script_alone_lacks_a_town_that_the_post_can_read(script: AddressScript) -> None:
    found = block("서울특별시 항구로 9", "10200", name="Tam Orrel", script=script)
    assert found.needs_latin_town
    assert found.lines == ("Tam Orrel", "서울특별시 항구로 9", "10200", "SOUTH KOREA")
    assert not block("서울특별시 항구로 9", home="KR", script=script).needs_latin_town
    assert not block("Quay 9", "Port Sarn", script=script).needs_latin_town


@pytest.mark.parametrize(
    ("country", "home", "last"),
    [
        ("FR", "US", "75999 PORT-ÎLE"),
        ("KR", "US", "75999 Port-Île"),
        ("KR", "DE", "75999 PORT-ÎLE"),
        ("FR", "FR", "75999 PORT-ÎLE"),
        ("DE", "DE", "75999 Port-Île"),
        ("US", "US", "75999 Port-Île"),
        ("PR", "US", "75999 Port-Île"),
        ("US", "KR", "75999 PORT-ÎLE"),
    ],
)
def test_the_town_is_in_capitals_where_a_post_asks_for_it(country: str, home: str, last: str) -> None:
    lines = ("Quai 9", "75999 Port-Île")
    found = block(*lines, country=country, home=home)
    assert found.lines[:2] == ("Quai 9", last)
    assert block(*lines, country=country, home=home, town_capitals=False).lines[:2] == lines


def test_neither_the_recipient_nor_a_single_line_is_a_town() -> None:
    assert block("10200", country="FR", name="Tam Orrel").lines == ("Tam Orrel", "10200", "FRANCE")
    assert block("Port Sarn", country="FR", name="Tam Orrel").lines[:2] == ("Tam Orrel", "Port Sarn")


@pytest.mark.parametrize(
    ("lines", "abroad"),
    [
        (("c/o Ms Ida Lark", "Quay 9", "Kenya"), True),
        (("In care of: Ida Lark", "Quay 9", "Kenya"), True),
        (("Quay 9", "Kenya"), False),
        (("c/o Ms Ida Lark", "Quay 9", "South Korea"), False),
        (("c/o Embassy of the Republic of Korea", "Quay 9", "Kenya"), False),
    ],
)
def test_care_of_somebody_in_another_country_is_told(lines: tuple[str, ...], abroad: bool) -> None:
    assert block(*lines).care_of_abroad is abroad
