from hypothesis import given
from hypothesis import strategies as st

from desktop.writing.fields import FIELDS, field_mark, fields_in, filled, filled_words, places_of_fields
from desktop.writing.text import Marked, Paragraph


def test_fields_are_named_once_and_in_order() -> None:
    assert fields_in("I, {{signer}} of {{ Town }}, ask {{official}}; {{signer}}") == (
        "signer",
        "town",
        "official",
    )


def test_a_field_without_a_value_stays() -> None:
    assert (
        filled_words("Dear {{official}}, {{nobody}}", {"official": "Judge Oblo"})
        == "Dear Judge Oblo, {{nobody}}"
    )


def test_what_was_bold_stays_bold() -> None:
    text = "I ask {{official}} to act at once."
    before = Paragraph(
        text, marked=(Marked(6, 18, "bold"), Marked(text.index("at once"), len(text) - 1, "italic"))
    )
    after = filled(before, {"official": "the Prefect of Nowhere"})
    assert [after.text[mark.start : mark.end] for mark in after.marked] == [
        "the Prefect of Nowhere",
        "at once",
    ]


@given(
    st.lists(
        st.one_of(st.text(alphabet="ab {", max_size=5), st.sampled_from(FIELDS).map(field_mark)), max_size=6
    ),
    st.text(alphabet="xyz ", max_size=6),
)
def test_filling_changes_nothing_but_fields(parts: list[str], value: str) -> None:
    text = "".join(parts)
    marked = tuple(Marked(start, end, "bold") for start, end, _name in places_of_fields(text))
    after = filled(Paragraph(text, marked=marked), dict.fromkeys(FIELDS, value))
    assert all(after.text[mark.start : mark.end] == value for mark in after.marked)
    outside = "".join(text[last:start] for last, start in _gaps(text))
    kept = _without(after.text, [(mark.start, mark.end) for mark in after.marked])
    assert kept == outside


def _gaps(text: str) -> list[tuple[int, int]]:
    last, gaps = 0, []
    for start, end, _name in places_of_fields(text):
        gaps.append((last, start))
        last = end
    return [*gaps, (last, len(text))]


def _without(text: str, places: list[tuple[int, int]]) -> str:
    for start, end in reversed(places):
        text = text[:start] + text[end:]
    return text
