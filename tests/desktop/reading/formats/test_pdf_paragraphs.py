"""Which lines of a page are one paragraph, when only their places and words tell."""

from __future__ import annotations

import pytest

from desktop.reading.formats.pdf_columns import Flow
from desktop.reading.formats.pdf_paragraphs import Setting, page_goes_on, paragraphs
from desktop.reading.formats.pdf_runs import Run

HOW = Setting(pitch=1.2, words=frozenset(), hyphenates=False)
FULL = (
    "The harbour of the town was closed when the gulls came home in March and the",
    "pilots said that nobody had told them of it before, and that they would wait",
    "until somebody did, as the law of the sea has it since the first of all boats.",
)


def run(text: str, row: int, *, full: bool, x0: float = 60) -> Run:
    """A line of 10 pt, as wide as its column or ending in its first half."""
    return Run(text, x0, 530 if full else x0 + 150, 800 - 12 * row, 10, x0, 40)


def joined(first: str, second: str, *, full: bool = False) -> list[str]:
    """Three full lines and a gap, then a full line and a second one."""
    before = [run(text, row, full=True) for row, text in enumerate(FULL)]
    after = [run(first, 5, full=True), run(second, 6, full=full)]
    return paragraphs(Flow((*before, *after)), HOW, width=595)[2:]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the harbour was closed when the gulls came home", "and nobody knew."),
        ("Norway: Ask Why the Harbour of Ellery Was Closed in Spring (Norway:", "UA 981/17)"),
        ("Norway: Ask Why the Harbour of Ellery Was Closed in the Month of", "April"),
        ("Further information on UA: 981/17 Index: AAA 01/001/2017 Norway Date: 23", "March 2017"),
        (
            "Am Morgen wurden die Möwen in den Hafen gebracht, und dort blieben sie bis zum",
            "29. Mai, sagt sie.",
        ),
        ("Wir bitten um eine Antwort und stellen klare", "Forderungen an den Hafen."),
        ("THE HEAD OF THE AUTHORITY FOR HARBOURS AND", "FERRIES"),
        ("THE HEAD OF THE AUTHORITY FOR ALL THE HARBOURS", "OF ELLERY"),
        ("Primera AU 981/17: 981/17 | Índice: AMR 23/0577/2025 |", "Noruega"),
    ],
)
def test_one_paragraph(first: str, second: str) -> None:
    assert joined(first, second) == [f"{first} {second}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Write in your own words or use this model letter that we made for you", "Minister of Tides"),
        ("the gulls came home and found the harbour closed.", "Minister of Tides"),
        ("the gulls came home and found the harbour closed.", "Salutation: Dear Minister"),
        ("the gulls came home and found the harbour closed", "• Asking for news"),
        ("THE HEAD OF THE AUTHORITY FOR ALL THE HARBOURS", "Ms Orla Fenwick"),
        ("Please write:", "1. Urging the authorities to open it"),
    ],
)
def test_two_lines(first: str, second: str) -> None:
    assert joined(first, second) == [first, second]


def test_a_line_that_is_not_full_ends_its_paragraph() -> None:
    lines = (run("Ministry of Tides", 0, full=False), run("4 Breakwater Street", 1, full=False))
    assert paragraphs(Flow(lines), HOW, width=595) == ["Ministry of Tides", "4 Breakwater Street"]


def column(*texts: str) -> list[str]:
    """The lines of a column 150 pt wide, each of 9 letters and more filling it."""
    runs = [
        Run(text, 60, 210 if len(text) > 12 else 120, 800 - 12 * row, 10, 60, 40)
        for row, text in enumerate(texts)
    ]
    return paragraphs(Flow(tuple(runs), column=True), HOW, width=595)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Minister of Tides and Currents", "of Ellery and the Isles"),
        ("Minister of Tides and", "Currents of Ellery"),
        ("4 Breakwater Street, PO", "Box 12"),
        ("4 Breakwater Street, PO Box", "12"),
        ("Fax: 00 47 555 0101 (press", "2 after the signal)"),
        ("E-mail of the ministry:", "tides@example.org"),
        ("Telephone and fax:", "+47 555 0101"),
    ],
)
def test_lines_that_were_too_long_for_a_narrow_column(first: str, second: str) -> None:
    assert column("Ms Orla Fenwick", first, second, "Norway") == [
        "Ms Orla Fenwick",
        f"{first} {second}",
        "Norway",
    ]


def test_lines_in_a_narrow_column_stay_apart() -> None:
    texts = (
        "Minister of Tides and Coasts",
        "Ms Orla Fenwick-Andersen",
        "4 Breakwater Street, Floor 3",
        "Ellery, East of the Sound 04999",
        "Email: tides@example.org",
        "ferries@example.org, Norway",
        "Salutation: Dear Minister,",
        "And copies to the following:",
        "Ombudsman for all the Ferries",
    )
    assert column(*texts) == list(texts)


def test_another_size_or_indent_begins_another_paragraph() -> None:
    large = Run("A heading that reaches to the right edge", 60, 530, 812, 16, 60, 60)
    assert paragraphs(Flow((large, run(FULL[0], 0, full=True))), HOW, width=595)[0] == large.text
    moved = (
        *(run(text, row, full=True) for row, text in enumerate(FULL)),
        run("of it", 3, full=False, x0=120),
    )
    assert paragraphs(Flow(moved), HOW, width=595) == [" ".join(FULL), "of it"]


@pytest.mark.parametrize(
    ("above", "below", "goes_on"),
    [
        (FULL[0], "gulls came home.", True),
        (f"{FULL[0]} end.", "gulls came home.", False),
        (FULL[0], "The gulls came home.", False),
        ("Quay 9", "in the harbour", False),
    ],
)
def test_paragraphs_that_run_over_the_page(above: str, below: str, goes_on: bool) -> None:
    assert page_goes_on(above, below) is goes_on
