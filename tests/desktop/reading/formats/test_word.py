"""Word documents as lines: lists, tables, text boxes, what is not text, and packages that are traps."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from desktop.reading.formats.format_lines import FormatError
from desktop.reading.formats.word import MOST_XML, word_lines

BOX = """<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" {w}>
  <mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>Minister of Tides</w:t></w:r></w:p>
  <w:p><w:r><w:t>4 Breakwater Street</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>
  <mc:Fallback><w:txbxContent><w:p><w:r><w:t>Minister of Tides</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
  </mc:AlternateContent>"""


def written(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def texts(document: Document, *, aside: bool = False) -> list[str]:
    lines = word_lines(written(document)).lines
    return [text for text, around in lines if text.strip() and around is aside]


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one part of it changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, change(content) if part.filename == name else content)
    return stream.getvalue()


@pytest.fixture
def document() -> Document:
    return docx.Document()


def test_paragraphs_breaks_and_signs(document: Document) -> None:
    paragraph = document.add_paragraph("4 Breakwater Street")
    paragraph.add_run().add_break()
    paragraph.add_run("Ellery\t04999")
    run = document.add_paragraph("co").add_run()
    run._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))
    run._r.append(parse_xml(f"<w:t {nsdecls('w')}>oper\u00adation</w:t>"))
    assert texts(document) == ["4 Breakwater Street", "Ellery\t04999", "co-operation"]


def test_deleted_text_and_codes_of_fields_are_not_read_and_inserted_text_is(document: Document) -> None:
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:p {nsdecls('w')}><w:r><w:t>before </w:t></w:r>"
            "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>9 April</w:t></w:r></w:ins>"
            "<w:r><w:instrText> DATE </w:instrText></w:r>"
            "<w:hyperlink><w:r><w:t> or sooner</w:t></w:r></w:hyperlink></w:p>"
        ),
    )
    assert texts(document) == ["before 9 April or sooner"]


def test_items_of_lists_have_their_bullet_or_number(document: Document) -> None:
    for style, text in (
        ("List Bullet", "Asking for news"),
        ("List Number", "Please write"),
        ("List Number", "Please report"),
        ("Normal", "The end"),
    ):
        document.add_paragraph(text, style=style)
    assert texts(document) == ["• Asking for news", "1. Please write", "2. Please report", "The end"]


def test_numbers_of_levels_and_letters(document: Document) -> None:
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f"<w:abstractNum {nsdecls('w')} w:abstractNumId='77'><w:lvl w:ilvl='0'><w:start w:val='3'/>"
            "<w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1)'/></w:lvl><w:lvl w:ilvl='1'>"
            "<w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2'/></w:lvl>"
            "</w:abstractNum>"
        ),
    )
    numbering.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='77'><w:abstractNumId w:val='77'/></w:num>"))
    for level, text in ((0, "one"), (1, "in it"), (1, "more"), (0, "two"), (1, "again")):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f"<w:numPr {nsdecls('w')}><w:ilvl w:val='{level}'/><w:numId w:val='77'/></w:numPr>")
        )
    assert texts(document) == ["III) one", "III.a in it", "III.b more", "IV) two", "IV.a again"]


def test_a_box_of_addresses_is_read_cell_by_cell(document: Document) -> None:
    table = document.add_table(rows=1, cols=3)
    columns = ("Minister of Tides\nEllery", "Harbour Master\nQuay 9", "And copies to:\nOmbudsman")
    for cell, text in zip(table.rows[0].cells, columns, strict=True):
        cell.text = text
    lines = [text for text, _ in word_lines(written(document)).lines]
    assert lines[lines.index("Minister of Tides") :][:8] == [
        *("Minister of Tides", "Ellery", ""),
        *("Harbour Master", "Quay 9", ""),
        *("And copies to:", "Ombudsman"),
    ]


def test_labels_in_a_table_stand_before_their_values(document: Document) -> None:
    table = document.add_table(rows=2, cols=2)
    values = (("Fax:", "555 0101"), ("Salutation:", "Dear Minister"))
    for row, (label, value) in zip(table.rows, values, strict=True):
        row.cells[0].text, row.cells[1].text = label, value
    assert texts(document) == ["Fax: 555 0101", "Salutation: Dear Minister"]


def test_a_text_box_is_read_once_and_after_its_paragraph(document: Document) -> None:
    paragraph = document.add_paragraph("Send appeals to:")
    paragraph.add_run()._r.append(parse_xml(BOX.format(w=nsdecls("w"))))
    document.add_paragraph("The end")
    assert texts(document) == ["Send appeals to:", "Minister of Tides", "4 Breakwater Street", "The end"]


def test_headers_and_footers_stand_around(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "An invented network"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_paragraph("The text")
    assert texts(document) == ["The text"]
    assert texts(document, aside=True) == ["An invented network", "Page 1"]


def test_a_header_with_the_number_of_the_case_is_text(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "UA: 981/17 Index: EUR 36/015/2017 Norway"
    document.add_paragraph("The text")
    assert texts(document) == ["UA: 981/17 Index: EUR 36/015/2017 Norway", "The text"]


def test_space_after_a_paragraph_is_an_empty_line(document: Document) -> None:
    document.add_paragraph("One").paragraph_format.space_after = docx.shared.Pt(8)
    document.add_paragraph("Two").paragraph_format.space_after = docx.shared.Pt(0)
    document.add_paragraph("Three")
    assert [text for text, _ in word_lines(written(document)).lines][:4] == ["One", "", "Two", "Three"]


def with_entities(document: Document, declared: str, used: str) -> bytes:
    document.add_paragraph("HERE")

    def change(xml: bytes) -> bytes:
        declaration, rest = xml.split(b"?>", 1)
        doctype = f"?><!DOCTYPE w:document [{declared}]>".encode()
        return declaration + doctype + rest.replace(b"HERE", f"HERE {used}".encode())

    return changed(written(document), "word/document.xml", change)


def test_entities_are_not_put_in(document: Document, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a name")
    declared = f'<!ENTITY own "a word"><!ENTITY file SYSTEM "{secret.as_uri()}">'
    lines = word_lines(with_entities(document, declared, "&own; &file;")).lines
    assert "".join(text for text, _ in lines).strip() == "HERE"


def test_entities_that_grow_without_end(document: Document) -> None:
    declared = '<!ENTITY e0 "ha">' + "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    with pytest.raises(FormatError, match="damaged"):
        word_lines(with_entities(document, declared, "&e9;"))


def test_a_package_that_unpacks_without_end_is_not_unpacked(document: Document) -> None:
    bomb = changed(written(document), "word/styles.xml", lambda _: b" " * (MOST_XML + 1))
    assert len(bomb) < 100_000
    with pytest.raises(FormatError, match="a Word document that unpacks to 24 MB in 17 parts"):
        word_lines(bomb)


def test_a_part_that_lies_about_its_size(document: Document) -> None:
    data = bytearray(changed(written(document), "word/styles.xml", lambda _: b" " * 5_000_000))
    # the central directory says 10 bytes where the part has 5 MB (APPNOTE.TXT, 4.3.12)
    at = data.rindex(b"word/styles.xml") - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(FormatError, match="damaged"):
        word_lines(bytes(data))


def test_deep_nesting_is_refused(document: Document) -> None:
    document.add_paragraph("HERE")
    depth = 3_000
    deep = b"<w:sdt><w:sdtContent>" * depth + b"</w:sdtContent></w:sdt>" * depth
    data = changed(
        written(document), "word/document.xml", lambda xml: xml.replace(b"<w:body>", b"<w:body>" + deep)
    )
    with pytest.raises(FormatError, match="damaged"):
        word_lines(data)


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_damaged_and_foreign_packages(document: Document, cut: float) -> None:
    data = written(document)
    with pytest.raises(FormatError, match="damaged"):
        word_lines(data[: int(len(data) * cut)])
    with pytest.raises(FormatError, match="damaged"):
        word_lines(changed(data, "word/document.xml", lambda _: b"<no"))
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with pytest.raises(FormatError, match="no Word document"):
        word_lines(
            changed(data, "[Content_Types].xml", lambda xml: xml.replace(word.encode(), sheet.encode()))
        )


def test_styles_that_are_based_on_each_other_end(document: Document) -> None:
    style = document.styles["Normal"].element
    style.append(parse_xml(f"<w:basedOn {nsdecls('w')} w:val='Normal'/>"))
    document.add_paragraph("The text")
    assert style.find(qn("w:basedOn")) is not None
    assert texts(document) == ["The text"]
