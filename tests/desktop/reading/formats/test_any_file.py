"""Any file at all: a document or a sentence, in every format, however it was damaged."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading.case_object import ReadDocument
from desktop.reading.content import read_bytes, read_pasted
from models.errors import UnreadableFileError
from tests.desktop.reading.formats.files import FILES

MAIL = b"MIME-Version: 1.0\nMessage-ID: <1@example.org>\n"
STARTS = (b"", b"%PDF-1.7\n", b"PK\x03\x04word/", b"<html>", MAIL)


def answered(content: bytes, name: str, *, html: bool = False) -> ReadDocument | UnreadableFileError:
    """A document, or an error that names the file; anything else that is raised fails the test."""
    answer: ReadDocument | UnreadableFileError
    try:
        answer = read_pasted(content, name, html=True) if html else read_bytes(content, name)
    except UnreadableFileError as error:
        answer = error
    assert isinstance(answer, ReadDocument) or name in answer.happened
    return answer


@pytest.mark.parametrize("ending", FILES)
def test_each_whole_file_is_read(ending: str) -> None:
    document = answered(FILES[ending], f"gulls.{ending}")
    assert isinstance(document, ReadDocument)
    assert document.source.format == {"txt": "text"}.get(ending, ending)
    assert document.cases[0].reference == "UA 981/17"


@given(
    content=st.binary(max_size=2000),
    start=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04word/", b"<html>"]),
)
@settings(max_examples=100, deadline=None)
def test_any_bytes(content: bytes, start: bytes) -> None:
    answered(start + content, "any")


@pytest.mark.parametrize("ending", FILES)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_damage(ending: str, data: st.DataObject) -> None:
    content = bytearray(FILES[ending])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        piece = data.draw(st.binary(max_size=12))
        content[at : at + data.draw(st.integers(0, 40))] = piece
        if not content:
            return
    answered(bytes(content), f"gulls.{ending}")


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_markup_that_is_pasted(text: str) -> None:
    answered(f"<div>{text}".encode("utf-8", "replace"), "pasted", html=True)
