"""Any text at all: no exception, nothing lost, nothing invented."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading import read_text
from desktop.reading.case_object import ReadCase, ReadDocument, ReadOfficial, to_json
from desktop.reading.fields.countries import find_countries
from desktop.reading.fields.dates import find_date
from models.errors import UnreadableFileError

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))
LINES = [line for path in DOCUMENTS for line in path.read_text(encoding="utf-8").splitlines()]

any_text = st.text(max_size=400)
shuffled_lines = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)
words = st.sampled_from([word for line in LINES for word in line.split()])
shuffled_words = st.lists(st.lists(words, max_size=20).map(" ".join), max_size=12).map("\n".join)


@st.composite
def damaged_document(draw: st.DrawFn) -> str:
    """A document with a stretch cut out of it and a word put in its place."""
    text = draw(st.sampled_from(DOCUMENTS)).read_text(encoding="utf-8")
    start = draw(st.integers(0, len(text)))
    return text[:start] + draw(words) + text[start + draw(st.integers(0, 80)) :]


anything = st.one_of(any_text, shuffled_lines, shuffled_words, damaged_document())


@given(anything)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_said_to_be_empty(text: str) -> None:
    try:
        document = read_text(text, name="any.txt")
    except UnreadableFileError:
        assert re.search(r"\w", text) is None
        return
    json.dumps(to_json(document))
    if document.source.format == "text":
        told = [line.text for line in document.lines]
        assert told == [line for line in _as_encoded(text).splitlines() if line.strip()]
        assert all(line.field for line in document.lines)
        _nothing_invented(document, text)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_nothing_is_invented_in_the_sample_documents(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    _nothing_invented(read_text(text, name=path.name), text)


def _as_encoded(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", text).split())


def _nothing_invented(document: ReadDocument, text: str) -> None:
    # a demand may go on behind a page number: furniture is no part of what is said
    said = " ".join(line.text for line in document.lines if line.field != "furniture")
    source = f"{_folded(_as_encoded(text))} {_folded(said)}"
    assert _folded(document.title) in source
    for case in document.cases:
        for value in _strings_of_case(case):
            assert _folded(value) in source, value
        if case.country is not None:
            assert case.country in {
                found.code for line in text.splitlines() for found in find_countries(line)
            }
        for day in (case.issued_on, case.deadline):
            assert day is None or any(_says(line, day.isoformat()) for line in text.splitlines())
        for official in case.officials:
            for value in _strings_of_official(official):
                assert _folded(value) in source, value
            if official.country is not None and "country" not in official.inferred:
                named = {found.code for line in official.address for found in find_countries(line)}
                assert official.country in named


def _says(line: str, day: str) -> bool:
    start = 0
    while (found := find_date(line.replace("\u00a0", " "), start)) is not None:
        if found.day.isoformat() == day:
            return True
        start = found.end
    return False


def _strings_of_case(case: ReadCase) -> list[str]:
    lines = [*case.background.splitlines(), *(case.sample_letter or "").splitlines()]
    printed = [case.title, case.reference_as_printed or "", case.deadline_as_printed or ""]
    return [*lines, *printed, *case.subjects, *case.demands]


def _strings_of_official(official: ReadOfficial) -> list[str]:
    lists = (
        official.address,
        official.fax,
        official.phone,
        official.email,
        official.social,
        official.contact_form,
        official.salutation,
        official.notes,
    )
    return [
        official.role,
        official.honorific,
        official.name,
        *(value for values in lists for value in values),
    ]
