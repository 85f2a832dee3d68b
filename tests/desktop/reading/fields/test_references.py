"""UA numbers and AI indexes in all their spellings."""

from __future__ import annotations

import pytest

from desktop.reading.fields.references import find_ai_index, find_reference


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("UA 920/17", "UA 920/17"),
        ("UA 932.19", "UA 932/19"),
        ("UA: 995/12", "UA 995/12"),
        ("UA-912/2011", "UA 912/11"),
        ("UA-957-1/2014", "UA 957/14"),
        ("UA: USA 957.22", "UA 957/22"),
        ("AU 905/25", "UA 905/25"),
        ("Urgent Action 990.23", "UA 990/23"),
        ("EXTRA 939/95", "EXTRA 939/95"),
        ("EX 929/99", "EXTRA 929/99"),
        ("UA  035/88", "UA 35/88"),
        ("UAA 93/13", "UA 93/13"),
        ("Further information on 928/91", "UA 928/91"),
        ("Further Information on UA 967/07", "UA 967/07"),
    ],
)
def test_references(printed: str, canonical: str) -> None:
    found = find_reference(f"see {printed} for more")
    assert found is not None
    assert found.canonical == canonical
    assert found.as_printed in printed


@pytest.mark.parametrize("text", ["AMR 51/24/92", "1/2017", "Article 19/20", "UA", "the EU 27/28"])
def test_other_numbers_are_no_reference(text: str) -> None:
    assert find_reference(text) is None


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("AMR 99/24/92", "AMR 99/024/1992"),
        ("EUR 99/175/90", "EUR 99/175/1990"),
        ("ASA 99/005/2006", "ASA 99/005/2006"),
        ("ASA 99/5658/2017", "ASA 99/5658/2017"),
        ("AMR 99/0577/2025", "AMR 99/0577/2025"),
        ("MDE 99/015/2011", "MDE 99/015/2011"),
        ("AFR 99/003/03", "AFR 99/003/2003"),
    ],
)
def test_indexes(printed: str, canonical: str) -> None:
    assert find_ai_index(f"AI Index: {printed} Distr: UA/SC") == canonical
