"""An invented document of each layout, against all that it should be read as (expected/)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.reading.case_object import to_json
from desktop.reading.content import read_bytes
from desktop.reading.layouts import LAYOUTS, layout_of
from desktop.reading.source_lines import source_lines

DOCUMENTS = Path(__file__).parent / "documents"
EXPECTED = sorted((Path(__file__).parent / "expected").glob("*.json"))
# A layout can be told from the others by this invented document.
LAYOUT_OF = {
    "a1_follow_up": "usa-mail-1995",
    "b1_library": "library-page",
    "b2_blog": "unknown",
    "b2_bulletin": "bulletin",
    "f1_prose": "belgium-2018",
    "f2_swiss": "switzerland-2018",
    "g2_sheet": "germany-sheet",
    "g3_du": "germany-2018",
    "g4_letters": "germany-letters",
    "l2_public": "secretariat-1998",
    "l3_full": "secretariat-2009",
    "l5_english": "model-letter-2018",
    "l5_french": "model-letter-2018",
    "no_newsletter": "statement",
    "no_other_network": "statement",
    "no_open_letter": "statement",
    "no_press_release": "press-release",
    "s1_french": "translated-2009",
    "s1_spanish": "translated-2009",
}


def read(name: str) -> dict[str, Any]:
    return to_json(read_bytes((DOCUMENTS / f"{name}.txt").read_bytes(), f"{name}.txt"))


def told(value: Any) -> Any:
    """`value` without keys that say nothing, as the expectations are written."""
    if isinstance(value, dict):
        return {key: told(inner) for key, inner in value.items() if inner not in (None, "", [], {}, False)}
    return [told(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_a_document_is_read_as_expected(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    document = read(path.stem)
    for case in document["cases"]:
        # of long texts the first line tells where they begin
        case["background"] = case["background"].partition("\n")[0]
        case["sample_letter"] = (case["sample_letter"] or "").partition("\n")[0]
    assert (document["kind"], document["language"]) == (expected["kind"], expected["language"])
    assert told(document["cases"]) == expected["cases"]
    assert [f"{line['n']} {line['field']}" for line in document["lines"]] == expected["fields"]


@pytest.mark.parametrize(("name", "layout"), LAYOUT_OF.items())
def test_the_layout_is_known(name: str, layout: str) -> None:
    lines = source_lines((DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8"))
    assert layout_of("\n".join(line.clean for line in lines)).name == layout


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_needle_of_a_sign_is_part_of_its_pattern(layout: Any) -> None:
    for sign in layout.signs:
        assert sign.needle in sign.pattern.pattern.replace(r"\s+", " ")


def test_no_negative_document_has_a_case() -> None:
    names = [path.stem for path in DOCUMENTS.glob("no_*.txt")]
    assert len(names) >= 7
    assert [name for name in names if read(name)["cases"]] == []


def test_a_page_of_letters_gives_a_case_for_each_number() -> None:
    document = read("g4_letters")
    assert [case["reference"] for case in document["cases"]] == ["UA 913/14", "UA 957/14"]
    assert [case["subjects"] for case in document["cases"]] == [["Salvar al-Prufason"], ["Kari Testdatter"]]
    assert [len(case["officials"]) for case in document["cases"]] == [1, 1]


def test_the_same_action_twice_on_a_page_is_one_case() -> None:
    page = (DOCUMENTS / "l3_full.txt").read_bytes()
    assert len(to_json(read_bytes(page + b"\n\n" + page, "twice.txt"))["cases"]) == 1


def test_two_actions_in_one_file_are_two_cases() -> None:
    both = b"\n\n".join((DOCUMENTS / f"{name}.txt").read_bytes() for name in ("l5_english", "l3_full"))
    cases = to_json(read_bytes(both, "both.txt"))["cases"]
    assert [case["reference"] for case in cases] == ["UA 948/24", "UA 945/11"]
    assert [len(case["officials"]) for case in cases] == [1, 3]
