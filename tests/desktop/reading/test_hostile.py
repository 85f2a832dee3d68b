"""Files made to break readers: each ends in a document or a sentence, soon, and the next one is read."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from collections.abc import Iterator

import pytest

from desktop.reading.case_object import ReadDocument
from desktop.reading.confined import ConfinedReader
from desktop.reading.exchange import Given
from models.errors import UnreadableFileError

SECONDS = 10.0
SHOWN = b"BT /F1 12 Tf 72 700 Td (Twelve gulls) Tj ET"


@pytest.fixture(scope="module")
def reader() -> Iterator[ConfinedReader]:
    with ConfinedReader(seconds=SECONDS) as reader:
        yield reader


def answered(reader: ConfinedReader, content: bytes, name: str) -> ReadDocument | UnreadableFileError:
    """What the reader makes of the file; whatever it is, it can read the next one."""
    begun = time.monotonic()
    try:
        return reader.read(Given.FILE, content, name)
    except UnreadableFileError as error:
        return error
    finally:
        assert time.monotonic() - begun < SECONDS + 5
        after = reader.read(Given.FILE, b"Twelve gulls are well.", "after.txt")
        assert [line.text for line in after.lines] == ["Twelve gulls are well."]


def pdf(
    content: bytes = SHOWN,
    *,
    page: bytes = b"",
    pages: bytes = b"/Kids [3 0 R] /Count 1",
    catalog: bytes = b"",
    stream: bytes = b"",
    more: tuple[bytes, ...] = (),
    trailer: bytes = b"",
) -> bytes:
    """A PDF of one page, written by hand so that each part of it can lie (ISO 32000-1, 7.5)."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages %s >>" % pages,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> %s >>" % page,
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), stream, content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    ]
    whole, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(whole)
    whole += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return whole + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )


def deflated(content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    return content


FORM = (
    b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> >>"
)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(pdf(page=b"/UserUnit 75000"), id="pages of kilometres"),
        pytest.param(pdf().replace(b"[0 0 595 842]", b"[0 0 1e30 1e30]"), id="a page without end"),
        pytest.param(pdf().replace(b"[0 0 595 842]", b"[9 9 9 9]"), id="a page without size"),
        pytest.param(pdf(catalog=b"/OpenAction << /S /JavaScript /JS (while(true){}) >>"), id="a script"),
        pytest.param(
            pdf(
                catalog=b"/OpenAction << /S /Launch /F (/bin/sh) >>"
                b" /AA << /O << /S /URI /URI (http://a.example) >> >>"
            ),
            id="a program and an address",
        ),
        pytest.param(pdf(trailer=b"/Prev 9"), id="an earlier table that is none"),
    ],
)
def test_tricks_that_change_nothing(reader: ConfinedReader, content: bytes) -> None:
    document = answered(reader, content, "trick.pdf")
    assert isinstance(document, ReadDocument), document
    assert [line.text for line in document.lines] == ["Twelve gulls"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(pdf(pages=b"/Kids [2 0 R] /Count 1"), id="pages within themselves"),
        pytest.param(pdf(pages=b"/Kids [3 0 R] /Count 2000000000"), id="two thousand million pages"),
        pytest.param(pdf(pages=b"/Kids [3 0 R 3 0 R 3 0 R] /Count -3"), id="fewer than no pages"),
        pytest.param(
            pdf(b"/X Do", more=(FORM + b" /Length 5 >>\nstream\n/X Do\nendstream",)), id="a form in itself"
        ),
        pytest.param(
            pdf(
                b"/X Do",
                more=(
                    FORM + b" /Length 120 >>\nstream\n" + b"/Y Do " * 20 + b"\nendstream",
                    FORM + b" /Length 120 >>\nstream\n" + b"/X Do " * 20 + b"\nendstream",
                ),
            ),
            id="forms in each other",
        ),
        pytest.param(pdf(b"q " * 500_000 + SHOWN), id="states without end"),
        pytest.param(pdf(b"[" * 500_000 + SHOWN), id="lists in lists"),
        pytest.param(pdf(b"BT /F1 12 Tf (a) Tj ET " * 200_000), id="letters on one place"),
        pytest.param(pdf() * 300, id="three hundred files in one"),
        pytest.param(b"%PDF-1.7\n" + b"1 0 obj\n<< /A " * 200_000, id="dictionaries in dictionaries"),
    ],
)
def test_pdf_tricks_end(reader: ConfinedReader, content: bytes) -> None:
    answer = answered(reader, content, "trick.pdf")
    if isinstance(answer, UnreadableFileError):
        assert "trick.pdf" in answer.happened


@pytest.mark.parametrize("times", [1, 3])
def test_a_page_that_unpacks_without_end(reader: ConfinedReader, times: int) -> None:
    packed = deflated(b" " * 200_000_000 + SHOWN, times)
    content = pdf(packed, stream=b"/Filter [%s]" % (b"/FlateDecode " * times))
    assert len(content) < 250_000
    answer = answered(reader, content, "trick.pdf")
    if isinstance(answer, UnreadableFileError):
        assert "trick.pdf" in answer.happened


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def test_packages_that_unpack_without_end(reader: ConfinedReader) -> None:
    inner = zipped({"0": b"\x00" * 10_000_000})
    nested = zipped({"word/document.xml": b"<w/>", **{f"word/media/{n}.zip": inner for n in range(50)}})
    many = zipped({"word/document.xml": b"<w/>", **{f"word/{n}": b"" for n in range(5_000)}})
    for content in (nested, many):
        answer = answered(reader, content, "bomb.docx")
        assert isinstance(answer, UnreadableFileError)
        assert "bomb.docx is a" in answer.happened


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<div>" * 20_000 + "Twelve gulls", id="blocks in blocks"),
        pytest.param("<b>" * 200_000 + "Twelve gulls", id="words in words"),
        pytest.param("<table><tr><td>" * 30_000 + "Twelve gulls", id="tables in tables"),
        pytest.param("<ul><li>" * 10_000 + "Twelve gulls", id="lists in lists"),
        pytest.param("<p " + 'a="b" ' * 300_000 + ">Twelve gulls</p>", id="attributes without end"),
        pytest.param("<!--" * 300_000 + "-->Twelve gulls", id="comments in comments"),
        pytest.param("&amp" * 300_000 + "Twelve gulls", id="entities without end"),
    ],
)
def test_pages_that_nest_without_end(reader: ConfinedReader, markup: str) -> None:
    answer = answered(reader, b"<html><body>" + markup.encode(), "page.html")
    if isinstance(answer, UnreadableFileError):
        assert "page.html" in answer.happened
    else:
        assert any("Twelve gulls" in line.text for line in answer.lines)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 3_000_000, id="one word"),
        pytest.param("- " * 1_000_000, id="dashes"),
        pytest.param("Fax: " * 300_000, id="labels"),
        pytest.param("UA 1/01 " * 300_000, id="numbers"),
        pytest.param("(((((" * 300_000, id="brackets"),
        pytest.param("1 March " * 300_000, id="dates"),
        pytest.param("Dear Minister\n" * 200_000, id="salutations"),
        pytest.param("a@b." * 300_000, id="addresses"),
    ],
)
def test_long_texts_end(reader: ConfinedReader, text: str) -> None:
    answer = answered(reader, text.encode(), "long.txt")
    if isinstance(answer, UnreadableFileError):
        assert "long.txt" in answer.happened
