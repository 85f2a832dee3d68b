"""Invented documents of the older and foreign layouts, as far as they are read so far."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.reading import read_file
from desktop.reading.case_object import ReadCase, ReadDocument
from models.words import DocumentKind

DOCUMENTS = Path(__file__).parent / "documents"


def read(name: str) -> tuple[ReadDocument, ReadCase]:
    document = read_file(DOCUMENTS / name)
    (case,) = document.cases
    return document, case


def test_a_sheet_headed_external() -> None:
    document, case = read("l1_external.txt")
    assert document.kind is DocumentKind.URGENT_ACTION
    assert (case.reference, case.ai_index, case.country) == ("EXTRA 947/92", "EUR 99/024/1992", "NO")
    assert case.issued_on == date(1992, 2, 20)
    assert case.subjects == ("Odd M TESTNES", "Ida Mockby", "Tore ...")
    assert case.demands == (
        "urging the Sample Board of Mercy to recommend that the Governor grant mercy to Odd Testnes "
        "by letting him stay;",
        "stating your opposition to banishment.",
    )
    board, member, governor = case.officials
    assert board.salutation == ("Dear Board Members",)
    assert (board.role, board.name) == ("Sample Board of Mercy", "")
    assert board.address[0] == "9910 Invented Boulevard, PO Box 99999"
    assert (board.phone, board.fax) == (("+ 47 999 459 2782",), ("+ 47 999 459 2790",))
    assert board.notes == ("Telegrams: Sample Board, 9999 Samplevik, Norway",)
    assert (member.honorific, member.name) == ("Mr", "Per D Placeholder")
    assert (governor.role, governor.name, governor.copy) == ("Governor of Samplevik", "Anne Mockson", True)


def test_a_mail_that_was_quoted() -> None:
    document, case = read("a1_quoted_mail.txt")
    assert (case.reference, case.title, case.country) == ("UA 946/99", "Fear for safety", "IS")
    assert case.subjects == ("Jon Eduardo Prufuson", "Two other men, unnamed")
    assert case.issued_on == date(1999, 5, 14)
    assert case.demands == (
        "expressing concern at the recent threats directed at the Human Rights Procurator;",
        "calling for an investigation.",
    )
    assert {"telegram", "fax", "letter"} == set(case.action_types)
    assert all(line.text.startswith((">", "U R G E N T")) for line in document.lines)


def test_a_header_of_one_line() -> None:
    document, case = read("l3_one_line_header.txt")
    assert document.kind is DocumentKind.UPDATE
    assert (case.reference, case.ai_index, case.country) == ("UA 945/11", "EUR 99/015/2011", "IS")
    assert (case.title, case.issued_on) == ("FURTHER ARRESTS OF SINGERS", date(2011, 3, 23))


def test_the_labelled_template() -> None:
    document, case = read("l4_labelled.txt")
    assert document.kind is DocumentKind.UPDATE
    assert (case.reference, case.ai_index) == ("UA 944/16", "EUR 99/9674/2017")
    assert (case.issued_on, case.deadline) == (date(2017, 7, 5), date(2017, 8, 16))
    assert case.subjects == ("Berta Prufudottir", "Sindri Testson", "Jon Mar Samplesson")
    assert case.demands == ("ensure that the choir may sing.",)
    assert case.write_in == ("es",)
    assert case.copies_generic
    (minister,) = case.officials
    assert (minister.role, minister.honorific, minister.name) == (
        "Minister of Security",
        "General de División",
        "Julian Placeholder",
    )
    assert minister.salutation == ("Dear Minister", "Estimado Señor Secretario de Seguridad")


def test_a_spanish_sheet_with_a_model_letter() -> None:
    document, case = read("l5_spanish.txt")
    assert (document.language, case.reference, case.country) == ("es", "UA 943/25", "IS")
    assert case.title == "La biblioteca flotante debe recibir protección"
    assert case.demands == ("proteger los libros y a sus lectores.",)
    (director,) = case.officials
    assert director.role == "Director de la Unidad Nacional de Pruebas"
    assert (director.name, director.salutation) == ("Augusto Ejemplo Prueba", ("Señor Director",))
    assert director.email == ("correo@ejemplo.example",)


def test_a_german_page() -> None:
    document, case = read("g1_german.txt")
    assert document.language == "de"
    assert (case.title, case.country) == ("Drohende Verbannung", "IS")
    assert (case.deadline, case.deadline_inclusive) == (date(2009, 7, 10), True)
    assert case.write_in == ("is", "en", "de")
    assert case.demands == (
        "Ich bitte Sie, die Verbannung aufzuheben;",
        "bitte geben Sie das Gedicht zurück.",
    )
    minister, president, embassy = case.officials
    assert (minister.role, minister.honorific, minister.name) == ("INNENMINISTER", "Dr.", "Jon Placeholder")
    assert minister.salutation == ("Dear Minister", "Sehr geehrter Herr Minister")
    assert minister.email == ("minister@sample.example", "zwei@sample.example")
    assert minister.notes == ('("please fax")', "Betreff jeweils: FAO Jon Placeholder")
    assert (president.social, president.copy) == (("@AlmaTest", "@AlmaTest_is"), True)
    assert (embassy.name, embassy.country, embassy.inferred) == ("Bjarni Placeholder", "DE", ("country",))
