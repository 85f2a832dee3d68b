"""The table of countries: complete, in full words, and refused where it contradicts itself."""

from __future__ import annotations

import re

import msgspec
import pytest

import resources
from desktop.addressing.countries import LANGUAGES, folded, known_countries, names_of
from desktop.addressing.scripts import script_of
from desktop.addressing.table import post, read, table

# all 249 of 2026
ISO_3166_1 = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT "
    "BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH "
    "ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT "
    "HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS "
    "LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI "
    "NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG "
    "SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG "
    "UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
)
RESERVED = {"AC", "CP", "DG", "EA", "IC", "TA", "XK"}
"""Exceptional reservations and Kosovo, which CLDR has beside them and mail goes to."""


def text() -> str:
    return resources.path("countries.toml").read_text(encoding="utf-8")


def test_every_code_of_iso_3166_1_is_there() -> None:
    codes = ISO_3166_1.split()
    assert len(codes) == 249
    assert known_countries() == {*codes, *RESERVED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_there_and_in_full(language: str) -> None:
    for code, country in table().countries.items():
        name = getattr(country, language)
        assert script_of(name) == "latin", code
        assert re.fullmatch(r"[^\W\d_][\w’ -]*", name), (code, name)
        assert not re.search(r"\b(St|Ste|USA|EE|UU|SAR|RAS)\b", name), (code, name)


def test_local_names_are_in_latin_letters_and_missing_only_where_none_is_certain() -> None:
    without = {code for code, country in table().countries.items() if country.local is None}
    assert without == {"AQ", "DZ", "EG", "EH", "KW", "TN"}
    for code, country in table().countries.items():
        assert country.local is None or script_of(country.local) == "latin", code
    countries = table().countries
    assert [countries[code].local for code in ("GE", "JP", "FI")] == ["Sakartvelo", "Nippon", "Suomi"]


def test_no_two_countries_share_a_name() -> None:
    owners: dict[str, list[str]] = {}
    for code in sorted(known_countries()):
        for name in names_of(code):
            owners.setdefault(name, []).append(code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_no_country_goes_by_the_name_of_its_capital_unless_the_table_says_so() -> None:
    capitals = {"TN": "Tunis", "DZ": "Alger", "LU": "Luxembourg", "KW": "Kuwait", "GT": "Guatemala"}
    for code, town in capitals.items():
        assert folded(town) not in names_of(code) or code in table().named_like_a_town


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('en = "Kenya"', 'en = ""'),
        ('en = "Kenya"', ""),
        ('home_with = "NO"', 'home_with = "QQ"'),
        ('recipient_last = ["CN"', 'recipient_last = ["QQ"'),
        ("[posts.AT]", "[posts.QQ]"),
        ('Nairobi"]', 'Nairobi", ""]'),
        ("characters = 38", "characters = 0"),
        ('town_capitals = ["home"]', 'town_capitals = ["everywhere"]'),
        ("[posts.BE]", "[posts.BE]\nair = 4"),
    ],
)
def test_a_table_that_is_wrong_is_refused(old: str, new: str) -> None:
    assert old in text()
    with pytest.raises((ValueError, msgspec.ValidationError)):
        read(text().replace(old, new, 1).encode())


def test_a_post_has_what_most_posts_have_where_it_says_nothing_itself() -> None:
    assert (post("US").lines_home, post("US").lines_abroad, post("US").characters) == (5, 7, 38)
    assert (post("KE").lines_home, post("KE").lines_abroad, post("KE").characters) == (6, 7, 38)
    assert post("QQ") == table().posts["other"]
