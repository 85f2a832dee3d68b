"""Embassies and missions: their mail goes to the country where they stand."""

from __future__ import annotations

import pytest

from desktop.addressing.host import (
    host_doubtful,
    is_care_of,
    is_mission,
    mission_told,
    postal_country,
    represented,
)


@pytest.mark.parametrize(
    ("lines", "given", "host"),
    [
        (["Embassy of the Republic of Kenya", "1 Elm Row NW", "Washington DC 20000", "USA"], "KE", "US"),
        (["Embassy of the Republic of Kenya", "1 Elm Row NW", "Washington DC 20000"], "KE", "US"),
        (["Kenya High Commission", "1 Elm Row", "London EL1 2AB"], "KE", "GB"),
        (["Permanent Mission of Kenya to the UN", "1 Elm Row", "New York, NY 10000"], "KE", "US"),
        (
            ["Permanent Mission of Kenya to the United Nations", "Chemin de l’Orme 1", "1200 Genève"],
            "KE",
            "CH",
        ),
        (["Botschaft der Republik Kenia", "Ulmenweg 1", "10000 Berlin"], "KE", "DE"),
        (["Ambassade du Kenya", "Rue de l’Orme 1", "75000 Paris", "France"], "KE", "FR"),
        (["Embajada de Kenia", "Calle del Olmo 1", "28000 Madrid"], "KE", "ES"),
        (["c/o Embassy of Kenya", "1 Elm Row", "Port Sarn, Germany"], "KE", "DE"),
        (["via the Embassy of Kenya in Germany", "Ulmenweg 1", "10000 Berlin"], "KE", "DE"),
        (["Consulate General of Kenya", "1 Elm Row", "Ellery, ME 04999"], "KE", "US"),
        (["Embassy of Kenya", "1 Elm Row", "Republic of Verania", "Kingdom of Norway"], "KE", "NO"),
        (["Embassy of Kenya", "Berlin Road 4, London", "EL1 2AB"], "KE", "GB"),
        (["Embassy of Kenya", "Paris Street 4", "Port Sarn"], "KE", "KE"),
        (["Embassy of Kenya", "Port Sarn CR 10200"], "KE", "KE"),
        # what the document says of the host stands
        (["Embassy of Kenya", "1 Elm Row NW", "Washington DC 20000"], "US", "US"),
        (["Kenyan Embassy", "1 Elm Row NW", "Washington DC 20000"], "KE", "KE"),
        (["Kenyan Embassy", "1 Elm Row NW", "USA"], "KE", "US"),
        (["Consulate General of Kenya", "1 Elm Row", "Atlanta, Georgia"], "US", "US"),
        (["Embassy of Kenya to France", "Rue de l’Orme 1", "75000 Paris"], "FR", "FR"),
        # no embassy, or nothing that tells where it stands
        (["Ministry of Justice", "10000 Berlin"], "KE", "KE"),
        (["Embassy Road 4", "Washington", "Germany"], "KE", "KE"),
        (["4, rue de l’Ambassade", "Paris", "Germany"], "KE", "KE"),
        (["Embassy of Kenya", "1 Elm Row", "Port Sarn"], "KE", "KE"),
        (["Embassy of Kenya", "1 Elm Row", "10000 Berlin"], None, None),
        (["Embassy of Kenya", "1 Elm Row", "Germany"], None, "DE"),
        ([], "KE", "KE"),
    ],
)
def test_the_host_of_an_embassy(lines: list[str], given: str | None, host: str | None) -> None:
    assert postal_country(given, lines) == host


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Embassy of the Republic of Korea", "KR"),
        ("Embassy of the Democratic People's Republic of Korea", "KP"),
        ("Embassy of the Democratic Republic of the Congo", "CD"),
        ("Embassy of the Republic of the Congo, Room 4", "CG"),
        ("Embassy of Guinea-Bissau to the Kingdom of Verania", "GW"),
        ("Haut-commissariat de l’Inde", "IN"),
        ("Ambassade de Côte d’Ivoire", "CI"),
        ("The India High Commission", "IN"),
        ("c/o South Sudan Embassy", "SS"),
        ("Ambassador of Kenya, Embassy in Verania", "KE"),
        ("The Indian High Commission", None),
        ("Embassy in Kenya", None),
        ("Ministry of Kenya", None),
    ],
)
def test_whom_a_mission_represents(line: str, country: str | None) -> None:
    assert represented(line) == country


@pytest.mark.parametrize(
    ("country", "lines", "doubtful"),
    [
        ("KE", ["Embassy of Kenya", "1 Elm Row"], True),
        ("KE", ["Royal Veranian Embassy", "1 Elm Row NW", "Washington DC 20000"], True),
        ("US", ["Royal Veranian Embassy", "1 Elm Row NW", "Washington DC 20000"], False),
        ("KE", ["Royal Veranian Embassy", "1 Elm Row", "Port Sarn"], False),
        ("US", ["Embassy of Kenya", "1 Elm Row"], False),
        ("KE", ["Ministry of Kenya", "1 Elm Row NW", "Washington DC 20000"], False),
        (None, ["Embassy of Kenya"], False),
        ("QQ", ["Embassy of Kenya"], False),
    ],
)
def test_an_embassy_that_may_stand_elsewhere(country: str | None, lines: list[str], doubtful: bool) -> None:
    assert host_doubtful(country, lines) is doubtful


@pytest.mark.parametrize(
    ("line", "care"),
    [
        ("c/o Ms Ida Lark", True),
        ("Warden, c/o Ida Lark", True),
        ("C/O: Ida Lark", True),
        ("P/A Ida Lark", True),
        ("care of Ida Lark", True),
        ("Care office 4", False),
        ("C. O. Lark", False),
        ("Michez Lark", False),
    ],
)
def test_care_of(line: str, care: bool) -> None:
    assert is_care_of(line) is care


def test_a_street_is_no_mission() -> None:
    assert is_mission("Royal Embassy of Verania")
    assert not is_mission("9 Embassy Row")


@pytest.mark.parametrize(
    ("role", "name", "told"),
    [
        ("Ambassador", "", "Embassy of Kenya"),
        ("Ambassador", "Corin Hathe", ""),
        ("Ambassador of the Embassy of Kenya", "", ""),
        ("", "", ""),
    ],
)
def test_who_heads_a_mission_is_told_by_it(role: str, name: str, told: str) -> None:
    assert mission_told(role, name, ("c/o the porter", "Embassy of Kenya", "1 Elm Row")) == told
    assert mission_told(role, name, ("Embassy Road 4",)) == ""
