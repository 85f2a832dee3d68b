"""Nothing is printed that preflight has not looked at."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.printing.ink import all_ink
from desktop.printing.plan import RunPlan, plan_run
from desktop.printing.text.faces import LETTER, LETTER_BOLD, LETTER_BOLD_ITALIC, PLAIN, PLAIN_BOLD
from desktop.writing.text import Marked, Paragraph
from tests.desktop.printing.page_text import pages
from tests.desktop.printing.planned import (
    ENVOY,
    IDA,
    JUDGE,
    TEXT,
    WARDEN,
    case,
    envelopes,
    letters,
    planned,
)


def characters(plan: RunPlan) -> dict[str, set[str]]:
    """By face what preflight looks at."""
    used: dict[str, set[str]] = {}
    for ink in all_ink(plan):
        for face in ink.faces:
            used.setdefault(face, set("0123456789.")).update(ink.text)
    return used


def shown(pdf: bytes) -> set[str]:
    return {char for page in pages(pdf) for char in page.text if not char.isspace()}


def test_every_character_on_paper_was_looked_at() -> None:
    changed: tuple[dict[str, Any], ...] = (
        {},
        {"sender": "initials"},
        {"sender": "none"},
        {"home_country": "DE", "country_language": "de"},
    )
    for changes in changed:
        plan = planned(**changes)
        used = characters(plan)
        assert shown(letters(plan)) <= used[LETTER] | used[LETTER_BOLD]
        assert shown(envelopes(plan)) <= used[PLAIN] | used[PLAIN_BOLD]


def test_every_character_above_a_window_letter_was_looked_at() -> None:
    for envelope in ("dl", "c6"):
        plan = planned(layout="din5008b", envelope=envelope, airmail=True, home_country="GB")
        used = characters(plan)
        on_paper = shown(letters(plan))
        assert "·" in on_paper
        assert on_paper <= set().union(*used.values())
        assert "М" not in used[LETTER], "addresses in a window are set in the sans serif alone"
        assert {"М", "·"} <= used[PLAIN]
        assert set("BY AIR MAIL · PAR AVION") <= used[PLAIN_BOLD]


def test_ink_knows_the_pieces_it_is_on() -> None:
    plan = planned(WARDEN, ENVOY)
    numbers = {ink.text: [piece.piece for piece in plan.pieces if ink.is_on(piece)] for ink in all_ink(plan)}
    assert numbers["Saltgate Prison"] == [412, 413]
    assert numbers["Dear Ambassador,"] == [414, 415]
    assert numbers["My brother is a locksmith."] == [412, 414]
    assert numbers["Yours respectfully,"] == [412, 413, 414, 415]


def test_envelope_fonts_are_asked_only_for_what_they_print() -> None:
    faces = {ink.text: ink.faces for ink in all_ink(planned(WARDEN, envelope="none"))}
    assert faces["Quay 9"] == (LETTER,)
    assert faces["Tam Orrel, Warden"] == (PLAIN,), "the manifest names the official"


def test_what_fields_and_the_lines_below_the_letter_say_was_looked_at() -> None:
    text = msgspec.structs.replace(
        TEXT,
        subject="{{person}}",
        paragraphs=(
            Paragraph("To {{official}} of {{town}}", marked=(Marked(3, 15, "bold"), Marked(3, 15, "italic"))),
            Paragraph(kind="own_words"),
        ),
    )
    plan = planned(WARDEN, JUDGE, text=text, enclosures=("A ‡ picture",), copy_line=True, pages=2)
    (written,) = plan.cases
    plan = msgspec.structs.replace(plan, cases=(msgspec.structs.replace(written, copy_to=("Ж. Ostrow",)),))
    used = characters(plan)
    assert "Q" in used[LETTER_BOLD], "the person, in the subject line"
    assert set("МираОстен") <= used[LETTER_BOLD_ITALIC], "the official, in a bold and italic field"
    assert {"‡", "Ж"} <= used[LETTER]
    assert shown(letters(plan)) <= set().union(*used.values())
    assert "{" not in used[LETTER]


def test_ink_of_one_text_is_on_the_pieces_that_say_it() -> None:
    other = msgspec.structs.replace(TEXT, subject="Regatta")
    plan = planned(WARDEN, ENVOY)
    both = msgspec.structs.replace(case(WARDEN, ENVOY), texts=(TEXT, other))
    plan = plan_run(plan.senders, (both,), plan.options, 412)
    (ink,) = [ink for ink in all_ink(plan) if ink.text == "Regatta"]
    assert {piece.text_index for piece in plan.pieces if ink.is_on(piece)} == {1}


def test_a_sheet_for_handwriting_shows_no_text() -> None:
    plan = planned(WARDEN, senders=(IDA,), handwriting=True)
    plan = msgspec.structs.replace(plan, cases=(msgspec.structs.replace(plan.cases[0], texts=()),))
    assert {ink.what for ink in all_ink(plan)}.isdisjoint({"own words", "letter text", "subject line"})
    assert shown(letters(plan)) <= set().union(*characters(plan).values())
