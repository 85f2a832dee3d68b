"""Scans: what text recognition gives back becomes lines, and without it a scan says what to do."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from itertools import count
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.reading import one_file, recognition
from desktop.reading.confined import ConfinedReader
from desktop.reading.content import read_recognised
from desktop.reading.exchange import Picture, RecognisedPage
from desktop.reading.formats.pdf_pictures import MOST_SCANNED_PAGES, page_pictures
from desktop.reading.formats.recognised import recognised_lines
from desktop.reading.one_file import read_content
from models.errors import UnreadableFileError
from tests.desktop.reading.formats.pages import draw_lines, pdf

ACTION = [
    "URGENT ACTION",
    "Ferry pilot held without charge (Norway: UA 981/17)",
    "",
    "Minister of Tides",
    "4 Breakwater Street",
    "Ellery 04999",
    "Salutation: Dear Minister",
]
SCALE = 200 / 72


def scanned(lines: list[str], *, pages: int = 1) -> bytes:
    """A PDF with pictures of a page on which `lines` stand."""
    printed = pypdfium2.PdfDocument(pdf(lambda canvas: draw_lines(canvas, lines, size=12, pitch=18)))
    image = printed[0].render(scale=SCALE).to_pil()

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(image), 0, 0, 595, 842)

    return pdf(*[draw] * pages)


def table(*words: tuple[str, int, int, int]) -> str:
    """The table of Tesseract for words with the number of their line, left and top in points."""
    rows = ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"]
    numbers = count(1)
    for text, line, left, top in words:
        box = [str(round(value * SCALE)) for value in (left, top, 5 * len(text), 10)]
        rows.append("\t".join(["5", "1", "1", "1", str(line), str(next(numbers)), *box, "91.5", text]))
    return "\n".join([*rows, "4\t1\t1\t1\t9\t0\t0\t0\t9\t9\t-1\t", "broken\trow", "5" + "\tx" * 11])


def page(*words: tuple[str, int, int, int]) -> RecognisedPage:
    return RecognisedPage(1653, 2339, 200, table(*words))


@pytest.fixture(scope="module")
def reader() -> Iterator[ConfinedReader]:
    with ConfinedReader() as reader:
        yield reader


def test_columns_of_recognised_words_are_kept_together() -> None:
    words = []
    for line, (left, right) in enumerate(
        (("Minister", "Harbour"), ("Ellery", "Quay"), ("Norway", "Bergen")), start=1
    ):
        words += [(left, line, 60, 100 + 14 * line), (right, line, 300, 100 + 14 * line)]
    read = recognised_lines([page(*words)])
    assert [text for text, _ in read.lines if text] == [
        "Minister",
        "Ellery",
        "Norway",
        "Harbour",
        "Quay",
        "Bergen",
    ]
    assert [warning.code for warning in read.warnings] == ["text-recognised"]


def test_words_of_a_line_are_joined() -> None:
    read = recognised_lines([page(("Dear", 1, 60, 100), ("Minister", 1, 84, 101))])
    assert [text for text, _ in read.lines if text] == ["Dear Minister"]


def test_nothing_recognised_is_said() -> None:
    from msgspec.msgpack import encode

    with pytest.raises(UnreadableFileError, match="no text could be recognised"):
        read_recognised(encode([page()]), "scan.pdf")


def test_pictures_of_pages_have_a_bounded_size() -> None:
    (usual,) = page_pictures(scanned(ACTION)).pages
    assert (usual.dots, len(usual.pixels)) == (200, usual.width * usual.height)
    assert min(usual.pixels) == 0
    huge = pdf(lambda canvas: canvas.setPageSize((14_000, 14_000)))
    (picture,) = page_pictures(huge).pages
    assert max(picture.width, picture.height) <= 2600


def test_without_tesseract_a_scan_says_what_to_do(
    reader: ConfinedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_file, "find_tesseract", lambda: None)
    with pytest.raises(UnreadableFileError, match=r"scan\.pdf is a PDF made of pictures") as caught:
        read_content(reader, scanned(ACTION), "scan.pdf")
    assert "install Tesseract" in caught.value.todo


def test_tesseract_is_given_pixels_and_its_table_is_read(
    reader: ConfinedReader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given = io.BytesIO()

    def run(command: list[str], **settings: object) -> subprocess.CompletedProcess[bytes]:
        if "--list-langs" in command:
            return subprocess.CompletedProcess(command, 0, b"List of languages (3):\neng\nosd\nspa\n")
        assert command[1:] == ["-", "-", "--dpi", "200", "-l", "eng+spa", "tsv"]
        image = settings["input"]
        assert isinstance(image, bytes)
        given.write(image)
        return subprocess.CompletedProcess(command, 0, table(("Salutation:", 1, 60, 100)).encode())

    monkeypatch.setattr(one_file, "find_tesseract", lambda: str(tmp_path / "tesseract"))
    monkeypatch.setattr(subprocess, "run", run)
    content = scanned(ACTION, pages=MOST_SCANNED_PAGES + 1)
    document = read_content(reader, content, "scan.pdf")
    assert given.getvalue().startswith(b"P5 1654 2339 255\n")
    assert {line.text for line in document.lines} == {"Salutation:"}
    assert [warning.code for warning in document.warnings][:2] == ["pages-left-out", "text-recognised"]
    assert (document.source.format, document.source.sha256) == ("pdf", sha256(content).hexdigest())


def test_pixels_that_do_not_fit_their_size_are_not_handed_on() -> None:
    with pytest.raises(UnreadableFileError, match="Tesseract"):
        recognition.recognise("/no/such/program", [Picture(100, 100, 200, b"few")], "scan.pdf")


def test_a_tesseract_that_fails(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"recognition \(Tesseract\) failed"):
        recognition.recognise(str(tmp_path / "none"), [Picture(1, 1, 200, b"\x00")], "scan.pdf")


@pytest.mark.skipif(recognition.find_tesseract() is None, reason="Tesseract is not installed")
def test_a_real_scan(reader: ConfinedReader) -> None:
    document = read_content(reader, scanned(ACTION), "scan.pdf")
    assert [line.text for line in document.lines] == [line for line in ACTION if line]
    assert document.cases[0].reference == "UA 981/17"
