"""Town lines in capitals."""

from __future__ import annotations

import pytest

from desktop.addressing.capitals import in_capitals, with_town_in_capitals


@pytest.mark.parametrize(
    ("text", "country", "capitals"),
    [
        ("10200 Großhafen", "AT", "10200 GROSSHAFEN"),
        ("35000 Sarnişli Kıyı", "TR", "35000 SARNİŞLİ KIYI"),
        ("35000 Sarnişli", "FR", "35000 SARNIŞLI"),
        ("Port-d’Île CEDEX 4", "FR", "PORT-D’ÎLE CEDEX 4"),
    ],
)
def test_capitals_of_a_language(text: str, country: str, capitals: str) -> None:
    assert in_capitals(text, country) == capitals


@pytest.mark.parametrize(
    ("lines", "made"),
    [
        (("Quay 9", "Port Sarn"), ("Quay 9", "PORT SARN")),
        (("Quay 9", "Port Sarn", "EL1 2AB"), ("Quay 9", "PORT SARN", "EL1 2AB")),
        (("Quay 9", "Port Sarn", "el1 2ab"), ("Quay 9", "PORT SARN", "EL1 2AB")),
        (("Quay 9", "Порт-Сарн"), ("Quay 9", "Порт-Сарн")),
        (("Quay 9", "Sarn 港"), ("Quay 9", "Sarn 港")),
        (("Quay 9", "10200"), ("Quay 9", "10200")),
    ],
)
def test_the_last_line_and_the_one_above_a_postcode(lines: tuple[str, ...], made: tuple[str, ...]) -> None:
    assert with_town_in_capitals(lines, "GB", below=1) == made
