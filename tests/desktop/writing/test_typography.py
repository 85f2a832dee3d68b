"""French spaces beside marks."""

from __future__ import annotations

import pytest

from desktop.writing.typography import typeset


@pytest.mark.parametrize(
    ("sentence", "set_so"),
    [
        ("Quoi ?", "Quoi\u00a0?"),
        ("«porte»", "«\u00a0porte\u00a0»"),
        ("« porte » ; là : oui !", "«\u00a0porte\u00a0»\u00a0; là\u00a0: oui\u00a0!"),
        ("https://port.example", "https://port.example"),
    ],
)
def test_french(sentence: str, set_so: str) -> None:
    assert typeset(sentence, "fr") == set_so
    assert typeset(set_so, "fr") == set_so


def test_no_other_language() -> None:
    assert typeset("Was ?", "de") == "Was ?"
