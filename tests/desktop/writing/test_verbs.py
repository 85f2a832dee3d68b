"""What is an order, and what only begins like one."""

from __future__ import annotations

import pytest

from desktop.writing.verbs import is_order


@pytest.mark.parametrize(
    "text",
    [
        "release Ada Quill",
        "Immediately and unconditionally release her",
        "fully, fairly and promptly investigate",
        "Please open the door",
        "provide for her family",
        "end the siege",
        "Not execute her",
    ],
)
def test_orders(text: str) -> None:
    assert is_order(text)


@pytest.mark.parametrize(
    "text",
    ["Release of all prisoners", "Respect for the law", "End to the siege", "Ada Quill", "", "The door", "9"],
)
def test_no_orders(text: str) -> None:
    assert not is_order(text)
