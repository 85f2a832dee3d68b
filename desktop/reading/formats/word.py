"""Word: a .docx as lines, with its lists, tables and text boxes where they stand."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from desktop.reading.formats.format_lines import FormatError, FormatLines, RawLine, names_case
from desktop.reading.formats.word_lists import Lists

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

_MB = 1024 * 1024
MOST_UNPACKED = 100 * _MB
MOST_XML = 24 * _MB
MOST_PARTS = 2000
_GAP_TWIPS = 120
"""Space of 6 pt between paragraphs is seen as an empty line. A twip is 1/20 pt (ECMA-376, 17.3.1.33)."""

_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Deleted text, codes of fields, and the older copy of what stands in mc:Choice.
_UNSEEN = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:pPr"), qn("w:rPr")}
_BOX = qn("w:txbxContent")
_HELD = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")}
_SIGNS = {qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-", qn("w:cr"): "\n", qn("w:br"): "\n"}
# Characters of Symbol and Wingdings that stand for bullets (w:sym).
_SYMBOLS = {"F0B7": "•", "F0A7": "•", "F0D8": "•", "F02D": "-", "F0E0": "→"}


def word_lines(data: bytes) -> FormatLines:
    """The lines of a .docx: paragraphs, tables cell by cell, text boxes after the paragraph that holds them;
    headers and footers are marked as standing around the document, footnotes come last.

    Raises:
        FormatError: damaged, locked, with macros, or so large that it is none.
    """
    _check_package(data)
    try:
        document = docx.Document(io.BytesIO(data))
    except ValueError as error:
        raise FormatError(
            "no Word document", "Save it as .docx, or copy its text and paste it here."
        ) from error
    except (OpcError, KeyError, zipfile.BadZipFile, zlib.error, etree.LxmlError, EOFError) as error:
        raise _damaged() from error
    lists = Lists(document)
    lines: list[RawLine] = []
    headers = list(_parts(document, RELATIONSHIP_TYPE.HEADER))
    footers = list(_parts(document, RELATIONSHIP_TYPE.FOOTER))
    lines += _around(headers, lists)
    lines += [(line, False) for line in _block_lines(document.element.body, lists)]
    for notes in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        for element in _parts(document, notes):
            lines += [(line, False) for note in element for line in _block_lines(note, lists)]
    lines += _around(footers, lists)
    return FormatLines(tuple(lines))


def _check_package(data: bytes) -> None:
    """Refuses what would unpack to far more than a document has, before anything of it is unpacked.

    ``zipfile`` gives no more bytes of a part than the directory states: the statement can be trusted.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise _damaged() from error
    if any(part.flag_bits & 1 for part in parts):
        raise FormatError("a Word document that asks for a password", "Open it and save it without one.")
    xml = [part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    total = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or total > MOST_UNPACKED or max(xml, default=0) > MOST_XML:
        raise FormatError(
            f"a Word document that unpacks to {total // _MB} MB in {len(parts)} parts, more than a text has",
            "If you trust it, open it, copy its text and paste it here.",
        )


def _parts(document: Document, kind: str) -> Iterator[etree._Element]:
    """The parts of one kind that the document refers to, as XML."""
    for relation in document.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            part: Part = relation.target_part
            yield part.element if hasattr(part, "element") else parse_xml(part.blob)


def _around(elements: list[etree._Element], lists: Lists) -> Iterator[RawLine]:
    """Headers or footers, each wording once: a document has up to three a section, mostly alike."""
    seen: set[str] = set()
    for element in elements:
        for line in _block_lines(element, lists):
            if line.strip() and line not in seen:
                seen.add(line)
                # the header of the older layouts is their heading: number, index, country, date
                yield line, not names_case(line)


def _block_lines(container: etree._Element, lists: Lists) -> Iterator[str]:
    for element in container:
        if element.tag == qn("w:p"):
            yield from _paragraph_lines(element, lists)
        elif element.tag == qn("w:tbl"):
            yield from _table_lines(element, lists)
        elif element.tag in _HELD:
            yield from _block_lines(element, lists)


def _paragraph_lines(paragraph: etree._Element, lists: Lists) -> Iterator[str]:
    boxes: list[etree._Element] = []
    text = "".join(_text(paragraph, boxes))
    spaced = lists.space_between(paragraph) >= _GAP_TWIPS
    if text.strip() or not boxes:
        mark = lists.mark(paragraph) if text.strip() else ""
        yield from (mark + text).split("\n")
        if spaced and text.strip():
            yield ""
    for box in boxes:
        yield ""
        yield from _block_lines(box, lists)
        yield ""


def _text(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    """The text of a paragraph; the text boxes met on the way are added to `boxes`."""
    for child in element:
        if child.tag == qn("w:t"):
            yield (child.text or "").replace("\u00ad", "")
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == qn("w:sym"):
            yield _SYMBOLS.get((child.get(qn("w:char")) or "").upper(), "")
        elif child.tag == _BOX:
            boxes.append(child)
        elif child.tag == f"{_ALTERNATE}AlternateContent":
            choice = child.find(f"{_ALTERNATE}Choice")
            yield from _text(choice if choice is not None else child, boxes)
        elif child.tag not in _UNSEEN and isinstance(child.tag, str):
            yield from _text(child, boxes)


def _table_lines(table: etree._Element, lists: Lists) -> Iterator[str]:
    yield ""
    for row in table.iter(qn("w:tr")):
        if next(row.iterancestors(qn("w:tbl"))) is not table:
            continue
        cells = [lines for cell in _cells(row) if any(lines := _trimmed(_block_lines(cell, lists)))]
        if len(cells) == 2 and len(cells[0]) == len(cells[1]) == 1 and cells[0][0].rstrip().endswith(":"):
            yield f"{cells[0][0].rstrip()} {cells[1][0]}"
            continue
        for at, lines in enumerate(cells):
            if at:
                yield ""
            yield from lines
        if len(cells) > 1:
            yield ""
    yield ""


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag in _HELD:
            yield from _cells(child)


def _trimmed(lines: Iterator[str]) -> list[str]:
    """Without empty lines at both ends."""
    whole = list(lines)
    while whole and not whole[-1].strip():
        whole.pop()
    while whole and not whole[0].strip():
        whole.pop(0)
    return whole


def _damaged() -> FormatError:
    return FormatError("a damaged Word document", "Get the file again, or open it and copy its text.")
