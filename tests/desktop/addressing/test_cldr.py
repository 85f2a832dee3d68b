"""Where our names of countries differ from Unicode CLDR, on purpose: an upgrade of Babel shows here."""

from __future__ import annotations

import pytest
from babel import Locale

from desktop.addressing.countries import LANGUAGES, country_name, known_countries

# CLDR's name where ours is another: it abbreviates ("&", "St.", "U.S."), names a territory by its state
# ("SAR China"), or writes what no post prints ("Congo - Kinshasa"). When this fails after an upgrade, a
# person decides: the table follows (countries.toml, then blocks.tsv), or the difference is listed here.
CLDR_SAYS = {
    ("AG", "en"): "Antigua & Barbuda",
    ("BA", "en"): "Bosnia & Herzegovina",
    ("BL", "en"): "St. Barthélemy",
    ("BL", "de"): "St. Barthélemy",
    ("CC", "en"): "Cocos (Keeling) Islands",
    ("CD", "en"): "Congo - Kinshasa",
    ("CD", "de"): "Kongo-Kinshasa",
    ("CD", "fr"): "Congo-Kinshasa",
    ("CG", "en"): "Congo - Brazzaville",
    ("CG", "de"): "Kongo-Brazzaville",
    ("CG", "fr"): "Congo-Brazzaville",
    ("CG", "es"): "Congo",
    ("EA", "en"): "Ceuta & Melilla",
    ("FK", "fr"): "Îles Malouines",
    ("GS", "en"): "South Georgia & South Sandwich Islands",
    ("HK", "en"): "Hong Kong SAR China",
    ("HK", "de"): "Sonderverwaltungsregion Hongkong",
    ("HK", "fr"): "R.A.S. chinoise de Hong Kong",
    ("HK", "es"): "RAE de Hong Kong (China)",
    ("HM", "en"): "Heard & McDonald Islands",
    ("KN", "en"): "St. Kitts & Nevis",
    ("KN", "de"): "St. Kitts und Nevis",
    ("LC", "en"): "St. Lucia",
    ("LC", "de"): "St. Lucia",
    ("MD", "de"): "Republik Moldau",
    ("MF", "en"): "St. Martin",
    ("MF", "de"): "St. Martin",
    ("MM", "en"): "Myanmar (Burma)",
    ("MM", "fr"): "Myanmar (Birmanie)",
    ("MM", "es"): "Myanmar (Birmania)",
    ("MO", "en"): "Macao SAR China",
    ("MO", "de"): "Sonderverwaltungsregion Macau",
    ("MO", "fr"): "R.A.S. chinoise de Macao",
    ("MO", "es"): "RAE de Macao (China)",
    ("PM", "en"): "St. Pierre & Miquelon",
    ("PM", "de"): "St. Pierre und Miquelon",
    ("PS", "en"): "Palestinian Territories",
    ("PS", "de"): "Palästinensische Autonomiegebiete",
    ("PS", "fr"): "Territoires palestiniens",
    ("PS", "es"): "Territorios Palestinos",
    ("SH", "en"): "St. Helena",
    ("SH", "de"): "St. Helena",
    ("SJ", "en"): "Svalbard & Jan Mayen",
    ("ST", "en"): "São Tomé & Príncipe",
    ("SX", "fr"): "Saint-Martin (partie néerlandaise)",
    ("TC", "en"): "Turks & Caicos Islands",
    ("TT", "en"): "Trinidad & Tobago",
    ("UM", "en"): "U.S. Outlying Islands",
    ("UM", "es"): "Islas menores alejadas de EE. UU.",
    ("US", "en"): "United States",
    ("US", "de"): "Vereinigte Staaten",
    ("US", "fr"): "États-Unis",
    ("US", "es"): "Estados Unidos",
    ("VC", "en"): "St. Vincent & Grenadines",
    ("VC", "de"): "St. Vincent und die Grenadinen",
    ("VC", "fr"): "Saint-Vincent-et-les Grenadines",
    ("VI", "en"): "U.S. Virgin Islands",
    ("VI", "es"): "Islas Vírgenes de EE. UU.",
    ("WF", "en"): "Wallis & Futuna",
}
# CLDR codes that name no place a letter can go to; and CQ, Sark, to which mail goes as to Guernsey
NOT_PLACES = {"CQ", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_names_are_those_of_cldr_but_for_these(language: str) -> None:
    theirs = Locale(language).territories
    differ = {
        (code, language): theirs[code]
        for code in sorted(known_countries())
        if theirs[code] != country_name(code, language)
    }
    assert differ == {key: name for key, name in CLDR_SAYS.items() if key[1] == language}


def test_cldr_knows_no_country_that_we_do_not() -> None:
    theirs = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}
    assert theirs - NOT_PLACES == known_countries()
