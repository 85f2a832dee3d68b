"""Address boxes side by side."""

from __future__ import annotations

from desktop.reading.fields.columns import unfolded
from desktop.reading.fields.officials import BlockLine


def boxes(text: str) -> list[tuple[str, int, bool]]:
    printed = text.strip("\n").splitlines()
    lines = [BlockLine(line.strip(), False, 0, n, n) for n, line in enumerate(printed)]
    return [(line.text, line.box, line.copy) for line in unfolded(lines, lambda line: printed[line.n])]


def test_boxes_are_read_one_below_the_other() -> None:
    assert boxes(
        """
Minister of Gardens        And copies to:
Arni Placeholder           Ombudsman
99 Invented Road           Vala Testdottir
999 Port Example, Iceland
Salutation: Dear Minister  Salutation: Dear Ombudsman
"""
    ) == [
        ("Minister of Gardens", 1, False),
        ("Arni Placeholder", 1, False),
        ("99 Invented Road", 1, False),
        ("999 Port Example, Iceland", 1, False),
        ("Salutation: Dear Minister", 1, False),
        ("Ombudsman", 2, True),
        ("Vala Testdottir", 2, True),
        ("Salutation: Dear Ombudsman", 2, True),
    ]


def test_a_quoted_mail_has_no_columns() -> None:
    text = ">        Minister of Gardens\n>        Arni Placeholder\n>        99 Invented Road"
    assert [box for _, box, _ in boxes(text)] == [0, 0, 0]


def test_a_salutation_beside_one_name_makes_no_columns() -> None:
    text = "1) Sample Board      Dear Members\n99 Invented Road\n999 Port Example"
    assert [line for line, _, _ in boxes(text)] == [
        "1) Sample Board      Dear Members",
        "99 Invented Road",
        "999 Port Example",
    ]
