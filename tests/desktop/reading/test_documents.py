"""Invented documents of each layout, read whole."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from desktop.reading import read_file, read_text
from desktop.reading.case_object import ReadCase, ReadDocument
from models.words import DocumentKind

DOCUMENTS = Path(__file__).parent / "documents"
EMBASSY = ("Embassy of the Republic of Iceland", "9995 Invented Ct NW, Washington DC 20099")


def read(name: str) -> ReadDocument:
    return read_file(DOCUMENTS / name)


def case_of(name: str) -> ReadCase:
    (case,) = read(name).cases
    return case


def fields(name: str) -> Counter[str]:
    return Counter(line.field for line in read(name).lines)


@pytest.mark.parametrize(
    ("name", "kind", "reference", "country", "title", "issued_on", "deadline"),
    [
        (
            "a2_steps.txt",
            DocumentKind.URGENT_ACTION,
            "UA 958/15",
            "NO",
            "Tell The Gardeners Why They Were Arrested",
            date(2015, 3, 2),
            None,
        ),
        (
            "a3_two_officials.txt",
            DocumentKind.URGENT_ACTION,
            "UA 957/17",
            "NO",
            "Baker Detained For Round Bread",
            date(2017, 11, 3),
            date(2017, 12, 15),
        ),
        (
            "a4_clean_lines.txt",
            DocumentKind.UPDATE,
            "UA 955/20",
            "IS",
            "Weaver Held Over A Blue Thread",
            date(2020, 5, 4),
            None,
        ),
        (
            "a4_flattened.txt",
            DocumentKind.UPDATE,
            "UA 954/21",
            "IS",
            "FIDDLER TRIED BY SPECIAL COURT",
            date(2021, 10, 6),
            date(2021, 12, 1),
        ),
        (
            "a4_blank_between_lines.txt",
            DocumentKind.URGENT_ACTION,
            "UA 953/22",
            "IS",
            "",
            date(2022, 1, 12),
            None,
        ),
        (
            "a4_all_on_one_line.txt",
            DocumentKind.URGENT_ACTION,
            "UA 952/22",
            "US",
            "ROOFER TO BE BANISHED FOR WORK AT NIGHT",
            None,
            date(2022, 8, 3),
        ),
        (
            "a5_victory.txt",
            DocumentKind.STOP_ACTION,
            "UA 951/17",
            "IS",
            "Clockmakers Released Without Charge",
            date(2017, 5, 2),
            None,
        ),
        (
            "a4_page.html",
            DocumentKind.URGENT_ACTION,
            "UA 950/23",
            "IS",
            "COOK HELD OVER A RECIPE",
            date(2023, 9, 27),
            None,
        ),
    ],
)
def test_the_head_of_every_layout(
    name: str,
    kind: DocumentKind,
    reference: str,
    country: str,
    title: str,
    issued_on: date | None,
    deadline: date | None,
) -> None:
    document = read(name)
    (case,) = document.cases
    assert document.kind is kind
    assert (case.reference, case.country, case.title) == (reference, country, title)
    assert (case.issued_on, case.deadline) == (issued_on, deadline)


@pytest.mark.parametrize(
    ("name", "subjects"),
    [
        ("a2_steps.txt", ("Ada Sampleby", "Bo El-Placeholder", "Cleo Testrup", "Dag Van Mockup")),
        ("a3_two_officials.txt", ("Bella Testhagen",)),
        ("a4_clean_lines.txt", ("Katla Prufudottir", "Gunnar al-Sampleson")),
        ("a4_flattened.txt", ("Sindri George Mocksson",)),
        ("a4_blank_between_lines.txt", ("Arni Prufuson",)),
        ("a4_all_on_one_line.txt", ("Rufus Felix Mockaby",)),
        ("a5_victory.txt", ("Egill Hassan El Prufa", "Freyja Testud", "Motaz Al Sample")),
        ("a4_page.html", ("Svala Prufudottir",)),
    ],
)
def test_the_people_at_risk_and_nobody_else(name: str, subjects: tuple[str, ...]) -> None:
    assert case_of(name).subjects == subjects


def test_demands_keep_the_words_of_the_source_and_steps_are_no_demands() -> None:
    case = case_of("a3_two_officials.txt")
    assert case.demands == (
        "Calling on the Norwegian authorities to immediately and unconditionally release Bella Testhagen;",
        "Urging them to ensure that she is given access to her lawyer.",
    )
    assert case.action_types == ("letter", "email", "call", "fax", "social")
    assert len(case_of("a2_steps.txt").demands) == 3


def test_without_bullets_the_demands_are_the_requests_of_the_model_letter() -> None:
    assert case_of("a4_clean_lines.txt").demands == (
        "release Katla Prufudottir and Gunnar al-Sampleson.",
        "ensure that they may write to their families.",
    )


def test_languages_to_write_in() -> None:
    assert case_of("a2_steps.txt").write_in == ("is", "en", "own")


def test_a_deadline_is_kept_as_printed() -> None:
    case = case_of("a3_two_officials.txt")
    assert (case.deadline_as_printed, case.deadline_inclusive) == ("by 15 December, 2017", True)


def test_officials_on_clean_lines() -> None:
    minister, ambassador = case_of("a3_two_officials.txt").officials
    assert (minister.role, minister.name) == ("Prime Minister", "Liv Placeholdersen")
    assert minister.address == ("Office of Invented Affairs", "0999 Samplevik, Norway")
    assert (minister.country, minister.inferred) == ("NO", ())
    assert minister.salutation == ("Your Excellency",)
    assert (ambassador.role, ambassador.name) == ("Ambassador", "Per Testnes")
    assert (ambassador.country, ambassador.inferred) == ("US", ("country",))
    assert (ambassador.phone, ambassador.fax) == (("202 555 0110",), ("202 555 0111",))


def test_a_note_inside_an_address_is_no_address_line() -> None:
    prosecutor, ambassador = case_of("a4_clean_lines.txt").officials
    assert prosecutor.address == ()
    assert prosecutor.notes == ("Due to postal restrictions, please only send physical mail to the Embassy",)
    assert prosecutor.salutation == ("Dear Counselor",), "it stands only in the model letter"
    assert ambassador.address == EMBASSY
    assert (ambassador.phone, ambassador.fax) == (("202 555 0120",), ("202 555 0121",))


def test_officials_flattened_to_one_line_each() -> None:
    president, ambassador = case_of("a4_flattened.txt").officials
    assert (president.role, president.name) == ("President", "Alma el-Testa")
    assert president.address == (
        "Office of the President",
        "Sample Palace Port Example",
        "Republic of Iceland",
    )
    assert (president.country, president.inferred) == ("IS", ())
    assert president.salutation == ("Your Excellency",)
    assert ambassador.address == EMBASSY
    assert ambassador.email == ("sample@embassy.example",)
    assert ambassador.social == ("@SampleEmbassy", "@JonPlaceholder", "Facebook: @SampleEmbassy")


def test_officials_with_a_blank_line_between_all_lines_and_the_institution_first() -> None:
    ambassador, minister = case_of("a4_blank_between_lines.txt").officials
    assert (ambassador.role, ambassador.name) == ("Ambassador", "Jon Placeholder")
    assert ambassador.address == ("Embassy of Iceland", "9995 Invented Ct NW", "Washington DC 20099")
    assert minister.role == "Minister of the Interior and Public Safety"
    assert (minister.honorific, minister.name) == ("Dr.", "Vala Makebelieve")
    assert minister.address[-1] == "Iceland"


def test_heading_address_and_letter_on_one_line() -> None:
    case = case_of("a4_all_on_one_line.txt")
    (governor,) = case.officials
    assert (governor.role, governor.name) == ("Sampleland Governor", "Gwen Testly")
    assert governor.address == ("Office of the Governor", "PO Box 99999, Nowhere Texas 99999-9999, USA")
    assert governor.contact_form == ("https://governor.example/contact/form.aspx",)
    assert case.sample_letter is not None
    assert case.sample_letter.startswith("Dear Governor Testly, Rufus Felix Mockaby (ID #000000)")


def test_a_hidden_email_is_left_out_and_warned_of() -> None:
    document = read("a4_page.html")
    minister = document.cases[0].officials[0]
    assert minister.email == ()
    (warning,) = [warning for warning in document.warnings if warning.code == "email-hidden"]
    line = next(line for line in document.lines if line.n == warning.line)
    assert "protected" in line.text


def test_a_page_without_addresses_says_so() -> None:
    assert [warning.code for warning in read("a2_steps.txt").warnings] == ["officials-missing"]


def test_a_victory_asks_for_nothing_and_is_warned_of_nothing() -> None:
    document = read("a5_victory.txt")
    assert (document.cases[0].demands, document.cases[0].officials, document.warnings) == ((), (), ())
    assert fields("a5_victory.txt")["stop"] == 1


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("press_release.txt", DocumentKind.PRESS_RELEASE, "IS"),
        ("public_statement.txt", DocumentKind.OTHER, "IS"),
        ("landing_page.txt", DocumentKind.OTHER, None),
    ],
)
def test_what_asks_for_no_action_has_no_cases(name: str, kind: DocumentKind, country: str | None) -> None:
    document = read(name)
    assert (document.kind, document.cases, document.country) == (kind, (), country)
    assert not {"demand", "official", "sample_letter"} & set(fields(name))


def test_a_press_release_has_a_day_only_when_it_prints_one() -> None:
    assert read("press_release.txt").issued_on is None
    assert read("public_statement.txt").issued_on == date(2020, 6, 26)


def test_menus_banners_and_footers_of_a_page_are_furniture() -> None:
    document = read("a4_page.html")
    furniture = {line.text for line in document.lines if line.field == "furniture"}
    assert {"• About us", "We use cookies.", "Minister of Footers, 1 Footer Street", "Share"} <= furniture
    assert not any("hidden" in line.text or "color" in line.text for line in document.lines)
    assert document.source.format == "html"


def test_a_page_inside_a_form_or_a_misnamed_wrapper_is_still_read() -> None:
    page = (DOCUMENTS / "a4_page.html").read_text(encoding="utf-8")
    for wrapper in ('<form id="aspnetForm">{}</form>', '<div class="page-menu">{}</div>'):
        inside = page.replace("<main>", wrapper.split("{}")[0] + "<article>").replace(
            "</main>", "</article></div>"
        )
        (case,) = read_text(inside, name="page.html").cases
        assert case.reference == "UA 950/23"
        assert len(case.officials) == 2


def test_officials_without_a_heading_begin_behind_the_steps() -> None:
    case = case_of("a4_no_headings.txt")
    assert (case.reference, case.title) == ("UA 942/22", "")
    ministry, ambassador = case.officials
    assert (ministry.role, ministry.name) == ("Ministry of Fences", "")
    assert ministry.address == ("Sample Square 9", "999 Port Example, Iceland")
    assert (ambassador.name, ambassador.salutation) == ("Jon Placeholder", ("His Excellency",))
    assert case.demands == ("find both sisters;", "return their brushes.")
