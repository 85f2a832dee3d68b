"""The commands on embassies: answers, exit statuses, and copies that `write` then makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli.main import main
from tests.desktop.cli.test_commands import Letterwright, letterwright, usage

__all__ = ["letterwright"]

GENERIC = """URGENT ACTION
LAMP KEEPER HELD WITHOUT CHARGE
UA: 77/31 Index: EUR 28/9999/2031 Iceland Date: 1 March 2031

Lamp keeper Mirela Osten has been held without charge since 2 February in the harbour town of Port Sarn.

Please write immediately in English or your own language:
• Calling on the authorities to release her immediately;
• Urging them to let her see a lawyer.

PLEASE SEND APPEALS BEFORE 12 APRIL 2031 TO:
Minister of Harbours
Aldric Venn
Ministry of Harbours
4 Courthouse Square
10200 Port Sarn
Iceland
Salutation: Your Excellency

Also send copies to diplomatic representatives accredited to your country.
"""
ADD = ("add", "Iceland", "Embassy of Iceland", "5 Lantern Court", "Washington DC 20000", "--in", "US")


def test_an_embassy_is_added_listed_and_removed(letterwright: Letterwright) -> None:
    status, added = letterwright(
        "embassies", *ADD, "--salutation", "Your Excellency", "--name", "Ida Fictive"
    )
    assert status == 0
    assert added["address"] == ["Embassy of Iceland", "5 Lantern Court", "Washington DC 20000"]
    assert (added["represents"], added["country"], added["role"]) == ("IS", "US", "Ambassador")
    assert letterwright("embassies") == (0, {"embassies": [added]})
    assert letterwright("officials")[1]["officials"][0]["id"] == added["official"]
    assert letterwright("embassies", "remove", added["id"])[0] == 0
    assert letterwright("embassies") == (0, {"embassies": []})
    status, answer = letterwright("embassies", "remove", added["id"])
    assert status == 1
    assert "no embassy 1" in answer["error"]["happened"]


def test_words_of_the_list(
    letterwright: Letterwright, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letterwright("embassies", *ADD)
    assert main(["--home", str(tmp_path / "home"), "embassies"]) == 0
    assert "Embassy of Iceland, 5 Lantern Court" in capsys.readouterr().out


def test_wrong_usage(letterwright: Letterwright) -> None:
    assert usage("embassies", "add", "IS", "Embassy") == 2  # no --in
    assert usage("embassies", "add", "IS", "--in", "US") == 2  # no line
    assert usage("embassies", "remove", "first") == 2
    status, answer = letterwright("embassies", "add", "Atlantis", "Embassy", "--in", "US")
    assert status == 2
    assert "Atlantis" in answer["error"]["happened"]


def test_a_list_goes_in_and_out(letterwright: Letterwright, tmp_path: Path) -> None:
    path = tmp_path / "embassies.csv"
    path.write_text("represents,line1,country\nIS,Embassy of Iceland,US\nXX,Embassy,US\n")
    status, answer = letterwright("embassies", "import", path)
    assert status == 1
    assert (answer["added"], [row["line"] for row in answer["kept_out"]]) == (1, [3])
    copy = tmp_path / "copy.csv"
    assert letterwright("embassies", "export", copy) == (0, {"file": str(copy), "embassies": 1})
    status, answer = letterwright("embassies", "import", copy)
    assert (status, answer) == (0, {"added": 0, "changed": 0, "unchanged": 1, "kept_out": []})
    assert letterwright("embassies", "import", tmp_path / "nowhere.csv")[0] == 1


def test_a_document_that_asks_for_copies_gets_them_written(
    letterwright: Letterwright, tmp_path: Path
) -> None:
    path = tmp_path / "action.txt"
    path.write_text(GENERIC)
    status, answer = letterwright("import", "--accept", path)
    assert status == 0
    reference = answer["documents"][0]["cases"][0]
    assert letterwright("case", reference)[1]["copies_generic"] is True
    ask = ("write", reference, "--signer", "Ida Calloway", "--dry-run")
    before = letterwright(*ask)[1]
    assert "no-embassy" in [finding["code"] for finding in before["preflight"]]
    letterwright("embassies", *ADD)
    after = letterwright(*ask)[1]
    assert (before["pieces"], after["pieces"], after["home"]) == (1, 2, 1)
    assert "no-embassy" not in [finding["code"] for finding in after["preflight"]]
    assert letterwright(*ask, "--to", "main")[1]["pieces"] == 1
    assert letterwright(*ask, "--to", "copies")[1]["home"] == 1


def test_a_case_says_that_embassies_get_copies(
    letterwright: Letterwright, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "action.txt"
    path.write_text(GENERIC)
    reference = letterwright("import", "--accept", path)[1]["documents"][0]["cases"][0]
    assert main(["--home", str(tmp_path / "home"), "case", reference]) == 0
    assert "Copies to diplomats accredited to your country" in capsys.readouterr().out
