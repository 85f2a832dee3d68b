"""Blocks of officials, apart from any document."""

from __future__ import annotations

import pytest

from desktop.reading.case_object import ReadOfficial
from desktop.reading.fields.officials import BlockLine, find_officials


def officials(text: str, *, copy: bool = False) -> list[ReadOfficial]:
    lines = [BlockLine(line.strip(), copy, 0, n, n) for n, line in enumerate(text.strip().splitlines(), 1)]
    return [one.official for one in find_officials(lines, case_country="NO", network="US")]


@pytest.mark.parametrize(
    ("line", "role", "honorific", "name", "first_line"),
    [
        (
            "Supreme Leader Ayatollah Sampleh c/o Permanent Mission of Norway 9 3rd Ave New York, NY 10099",
            "Supreme Leader",
            "",
            "Ayatollah Sampleh",
            "c/o Permanent Mission of Norway",
        ),
        (
            "His Excellency Bola Sampleson President of the Republic of Norway 1 Palace Way, Norway",
            "President of the Republic of Norway",
            "His Excellency",
            "Bola Sampleson",
            "1 Palace Way, Norway",
        ),
        (
            "Mr. Jon Exampleson, Minister of Justice, Ministry of Justice, 12 Sample Street, Norway",
            "Minister of Justice",
            "Mr.",
            "Jon Exampleson",
            "Ministry of Justice",
        ),
        (
            "Deputy Minister of Home Affairs and Prisons Dr. Ola Van Testen Ministry of Home Affairs, Norway",
            "Deputy Minister of Home Affairs and Prisons",
            "Dr.",
            "Ola Van Testen",
            "Ministry of Home Affairs, Norway",
        ),
        (
            "H.E. Ida Testnes Permanent Mission of Norway 99 Third Avenue New York, NY 10099",
            "",
            "H.E.",
            "Ida Testnes",
            "Permanent Mission of Norway",
        ),
    ],
)
def test_a_block_on_one_line(line: str, role: str, honorific: str, name: str, first_line: str) -> None:
    (official,) = officials(line)
    assert (official.role, official.honorific, official.name) == (role, honorific, name)
    assert official.address[0] == first_line


def test_two_blocks_on_one_line() -> None:
    minister, ambassador = officials(
        "Minister of Justice Ali Example Ministry of Justice 12 Sample Street Port Example, Norway "
        "Salutation: Dear Minister Ambassador Per Testnes Embassy of Norway 99 Invented Drive, NW, "
        "Washington DC 20099 Phone: 202 555 0110 Salutation: Dear Ambassador"
    )
    assert minister.salutation == ("Dear Minister",)
    assert (ambassador.role, ambassador.name, ambassador.phone) == (
        "Ambassador",
        "Per Testnes",
        ("202 555 0110",),
    )


def test_an_office_without_a_person_has_its_own_name_as_the_role() -> None:
    (board,) = officials(
        "Sample Pardon and Parole Board\nPO Box 99999\nSample City, OK 73999\nFax: 405 555 0100"
    )
    assert (board.role, board.name) == ("Sample Pardon and Parole Board", "")
    assert board.address[0] == "PO Box 99999"
    assert (board.country, board.inferred) == ("US", ("country",))


def test_the_institution_may_stand_between_role_and_name() -> None:
    (inspector,) = officials(
        "Chief Inspector,\nSample Detention Center\nPark Testnam\n99 Example Ro\nExample-gu"
    )
    assert (inspector.role, inspector.name) == ("Chief Inspector", "Park Testnam")
    assert inspector.address == ("Sample Detention Center", "99 Example Ro", "Example-gu")
    assert (inspector.country, inspector.inferred) == ("NO", ("country",))


def test_a_rank_before_the_name_is_an_honorific() -> None:
    (official,) = officials(
        "President of the Transitional Military Council\nLieutenant General Omar Testson\nSample Camp\nNorway"
    )
    assert official.role == "President of the Transitional Military Council"
    assert (official.honorific, official.name) == ("Lieutenant General", "Omar Testson")


@pytest.mark.parametrize(
    ("line", "kind", "values"),
    [
        ("Fax: +47-2-9999-0001 / +47-2-9999-0002", "fax", ("+47-2-9999-0001", "+47-2-9999-0002")),
        ("Fax +47 99990001", "fax", ("+47 99990001",)),
        ('Fax: (00 47) 99 9999 0001 ("fax por favor")', "fax", ("(00 47) 99 9999 0001",)),
        ("T: 202 555 0100 | F: 202 555 0101", "phone", ("202 555 0100",)),
        ("Phone: 202 555 0100 I Fax: 202 555 0101", "phone", ("202 555 0100",)),
        (
            "Email: one@sample.example; two@sample.example",
            "email",
            ("one@sample.example", "two@sample.example"),
        ),
        (
            "E-Mail : one@sample.example oder two@sample.example",
            "email",
            ("one@sample.example", "two@sample.example"),
        ),
        ("Twitter: @one , @two", "social", ("@one", "@two")),
        ("Email (via contact form): https://form.example/x", "contact_form", ("https://form.example/x",)),
        (
            "Salutation: Dear Minister / Sehr geehrter Herr Minister",
            "salutation",
            ("Dear Minister", "Sehr geehrter Herr Minister"),
        ),
        ("(korrekte Anrede: Your Excellency / Exzellenz)", "salutation", ("Your Excellency", "Exzellenz")),
    ],
)
def test_contact_lines(line: str, kind: str, values: tuple[str, ...]) -> None:
    (official,) = officials(f"Minister of Justice\nJo Example\n1 Sample Street\nPort Example, Norway\n{line}")
    assert getattr(official, kind) == values
    assert official.address == ("1 Sample Street", "Port Example, Norway")


def test_an_email_goes_on_in_the_next_line() -> None:
    (official,) = officials(
        "Minister Jo Example\nSample Street 1, Norway\nEmail: a@sample.example;\nb@sample.example"
    )
    assert official.email == ("a@sample.example", "b@sample.example")


def test_copies_are_marked() -> None:
    (official,) = officials("Minister Jo Example\nSample Street 1, Norway", copy=True)
    assert official.copy


@pytest.mark.parametrize(
    "role", ["Chief Warden", "Chief Inspector", "Acting Governor", "Director General of Police"]
)
def test_an_office_in_several_words(role: str) -> None:
    for lines in (
        f"{role},\nSample Prison\nJo Example\n9 Sample Street\nPort Example",
        f"{role} Jo Example\n9 Sample Street\nPort Example",
    ):
        (official,) = officials(lines)
        assert (official.role, official.name) == (role, "Jo Example")


@pytest.mark.parametrize(
    ("text", "person", "address"),
    [
        (
            "Sunna Exampleson\nMinister of Harbours\nMinistry of Harbours\n99 Quay Road\nNorway",
            ("Minister of Harbours", "", "Sunna Exampleson"),
            ("Ministry of Harbours", "99 Quay Road", "Norway"),
        ),
        (
            "Ministry of Harbours\nHis Excellency Ole Testson\n99 Quay Road\nNorway",
            ("", "His Excellency", "Ole Testson"),
            ("Ministry of Harbours", "99 Quay Road", "Norway"),
        ),
        (
            "Grand Steward,\nPort Example Harbour Authority\nJo Exampleson\n99 Quay Road\n999 Port Example",
            ("Grand Steward", "", "Jo Exampleson"),
            ("Port Example Harbour Authority", "99 Quay Road", "999 Port Example"),
        ),
        (
            "Keeper of the Keys\nJo Exampleson\nPort Example Lighthouse Board\nPO Box 99\nNorway",
            ("Keeper of the Keys", "", "Jo Exampleson"),
            ("Port Example Lighthouse Board", "PO Box 99", "Norway"),
        ),
        (
            "Jon Prufuson\nChief Registrar of Lighthouses\n1 Light Road\nNorway",
            ("Chief Registrar of Lighthouses", "", "Jon Prufuson"),
            ("1 Light Road", "Norway"),
        ),
        (
            "Attorney General and Minister of Law\nThe Hon. Vala Testdottir, QC\nPO Box 999\nNorway",
            ("Attorney General and Minister of Law", "The Hon.", "Vala Testdottir"),
            ("PO Box 999", "Norway"),
        ),
        (
            "Governor of Port Example Province\nGeneral (retired) Jon Prufuson\nGovernor's Office\nNorway",
            ("Governor of Port Example Province", "General", "Jon Prufuson"),
            ("Governor's Office", "Norway"),
        ),
        (
            "Head of the Harbour Judiciary\nJon al-Prufa\nc/o Permanent Mission of Norway to the UN\n"
            "Invented Way 99, 1299 Geneva, Switzerland",
            ("Head of the Harbour Judiciary", "", "Jon al-Prufa"),
            ("c/o Permanent Mission of Norway to the UN", "Invented Way 99, 1299 Geneva, Switzerland"),
        ),
        (
            "Botschaft der Republik Island\nS. E. Herrn Bjarni Madeup\nErfundene Straße 99\n10999 Berlin",
            ("Botschaft der Republik Island", "S. E. Herrn", "Bjarni Madeup"),
            ("Erfundene Straße 99", "10999 Berlin"),
        ),
        (
            "Samplevik Evening Paper\n99 Printer's Lane\n9992 Samplevik\nNorway",
            ("Samplevik Evening Paper", "", ""),
            ("99 Printer's Lane", "9992 Samplevik", "Norway"),
        ),
        (
            "Choir of Samplevik\nSong Street 9\n9992 Samplevik\nNorway",
            ("Choir of Samplevik", "", ""),
            ("Song Street 9", "9992 Samplevik", "Norway"),
        ),
    ],
)
def test_role_name_and_institution_in_any_order(
    text: str, person: tuple[str, str, str], address: tuple[str, ...]
) -> None:
    (official,) = officials(text)
    assert (official.role, official.honorific, official.name) == person
    assert official.address == address


def test_an_official_without_a_number_behind_a_numbered_list_is_a_copy() -> None:
    first, second, third = officials(
        "1) Sample Board  Dear Members\n99 Sample Road\nFax: 999 0001\n"
        "2) Mr Per Example  Dear Mr Example\n98 Sample Road\nFax: 999 0002\n"
        "The Honourable Ann Sample\nGovernor of Samplevik\n97 Sample Road"
    )
    assert (first.copy, second.copy, third.copy) == (False, False, True)
    assert "copy" in third.inferred, "the heading of the copies got lost"


def test_an_email_behind_the_city_needs_no_label() -> None:
    (official,) = officials("Minister Jo Example\n1 Sample Street\nPort Example, Norway   jo@sample.example")
    assert (official.email, official.address[-1]) == (("jo@sample.example",), "Port Example, Norway")


def test_an_address_written_against_robots_is_kept_as_printed() -> None:
    (official,) = officials("Minister Jo Example\n1 Sample Street, Norway\nE-mail: jo(at)sample.example")
    assert official.email == ("jo(at)sample.example",)


def test_a_remark_in_brackets_is_a_note() -> None:
    (official,) = officials("Director of the Sample Prison\n(name unknown)\nPrison Road 9\nNorway")
    assert (official.notes, official.address) == (("(name unknown)",), ("Prison Road 9", "Norway"))
