"""Files that can be read, in any encoding, and files that cannot, each with its three sentences."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop.reading import file_text as module
from desktop.reading import read_file, read_text
from models.errors import UnreadableFileError

TEXT = "Urgent Action: Zwölf Möwen ohne Grund festgehalten (Norway: UA 949/17)\n\nÉté à Sørvågen.\n"


def refused(path: Path) -> UnreadableFileError:
    with pytest.raises(UnreadableFileError) as caught:
        read_file(path)
    error = caught.value
    assert all(part.endswith(".") for part in (error.happened, error.safe, error.todo))
    return error


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom", "utf-32", "cp1252"])
def test_every_encoding_gives_the_same_lines(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "gulls.txt"
    if encoding == "utf-16-be-bom":
        path.write_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"))
    else:
        path.write_bytes(TEXT.encode(encoding))
    document = read_file(path)
    assert [line.text for line in document.lines] == [line for line in TEXT.splitlines() if line]
    assert document.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_guessed_encoding_is_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "cyrillic.txt"
    text = (
        "Вымышленный пример: библиотекарь задержан за то, что выдал читателю стихи. Он работает в плавучей "
        "библиотеке города, которого нет ни на одной карте. Никто из названных людей не существует."
    )
    path.write_bytes(text.encode("cp1251"))
    document = read_file(path)
    assert document.lines[0].text == text
    assert [warning.code for warning in document.warnings] == ["encoding-guessed"]


def test_a_page_is_decoded_by_the_charset_it_states(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(
        '<html><head><meta charset="iso-8859-7"></head><body><p>Αθήνα</p></body>'.encode("iso-8859-7")
    )
    assert [line.text for line in read_file(path).lines] == ["Αθήνα"]


def test_text_that_was_pasted() -> None:
    document = read_text(TEXT, name="pasted")
    assert (document.source.name, document.source.format) == ("pasted", "text")
    assert document.cases[0].reference == "UA 949/17"


def test_a_page_that_was_pasted_is_read_as_a_page() -> None:
    document = read_text("<p>One</p><div>Two</div><p>Three</p>", name="pasted")
    assert [line.text for line in document.lines] == ["One", "Two", "Three"]


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("action.txt", b"%PDF-1.7\n%...", "a damaged PDF"),
        ("action.docx", b"PK\x03\x04....word/document.xml", "a damaged Word document"),
        ("action.odt", b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        ("action.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "Word"),
        ("action.rtf", b"{\\rtf1 hello}", "RTF"),
        ("mail.txt", b"Received: from a\nMIME-Version: 1.0\nSubject: x\n\n \n", "an e-mail without text"),
        ("scan.txt", b"\x89PNG\r\n\x1a\n....", "picture"),
        ("all.zip", b"PK\x03\x04....", "packed"),
        ("noise.txt", bytes(range(256)) * 4, "not text"),
        ("controls.txt", b"\x01\x02\x03abc" * 50, "not text"),
    ],
)
def test_what_is_no_text_is_named_by_its_content(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    error = refused(path)
    assert what in error.happened
    assert name in error.happened


@pytest.mark.parametrize("data", [b"", b"  \n\n\t", b"\xef\xbb\xbf\n"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    assert "is empty" in refused(path).happened


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path / "missing.txt").happened
    assert "is a folder" in refused(tmp_path).happened


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 2 * 1024 * 1024)
    path = tmp_path / "large.txt"
    path.write_bytes(b"a line\n" * 500_000)
    assert "3 MB" in refused(path).happened
    with pytest.raises(UnreadableFileError, match="up to 2 MB"):
        read_text("a line\n" * 500_000, name="pasted")


def test_a_lone_surrogate_does_no_harm() -> None:
    assert read_text("broken \ud800 text", name="pasted").lines[0].text == "broken ? text"
