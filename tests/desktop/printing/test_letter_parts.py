"""What letters of one run share, and what each says in words of its own."""

from __future__ import annotations

import msgspec
import pytest

from desktop.printing import letter_parts
from desktop.printing.letter import LetterSetter
from desktop.printing.plan import Sender, plan_run
from desktop.writing.text import Marked, Paragraph
from tests.desktop.printing.page_text import pages
from tests.desktop.printing.planned import ENVOY, IDA, TEXT, WARDEN, case, letters, planned, saying


def test_fields_are_filled_for_each_official_and_signer() -> None:
    text = msgspec.structs.replace(
        TEXT,
        subject="{{person}}, {{reference}}",
        paragraphs=(
            Paragraph("To {{official}}, {{role}}, in {{country}}, on {{date}}."),
            Paragraph("I am {{signer}} of {{town}}.", marked=(Marked(5, 15, "bold"),)),
            Paragraph(kind="own_words"),
        ),
    )
    plan = planned(WARDEN, msgspec.structs.replace(ENVOY, role="Envoy"), text=text)
    shown = {page.number.text: " ".join(page.text.split()) for page in pages(letters(plan))}
    for piece in plan.pieces:
        addressee, sender = plan.cases[0].addressees[piece.addressee_index], plan.senders[piece.sender_index]
        said = shown[f"{piece.piece:04}"]
        assert "Ada Quill, UA 90/99" in said
        assert f"To {addressee.name}, {addressee.role}, in South Korea, on March 11, 2031." in said
        assert f"I am {sender.name} of Ellery, ME." in said
        assert "{{" not in said
    hidden = planned(WARDEN, senders=(IDA,), text=saying("I am {{signer}}."), sender="initials")
    assert "I am I. C." in pages(letters(hidden))[0].text


def test_a_body_with_fields_of_the_case_alone_is_still_shared() -> None:
    def streams(words: str) -> int:
        return letters(planned(WARDEN, ENVOY, text=saying(words))).count(b"/Subtype /Form")

    assert streams("On {{person}}, {{date}}.") == streams("On Ada Quill.") == 2
    assert streams("I am {{signer}}.") == streams("To {{official}}.") == 1, "the farewell alone is shared"


def test_parts_of_many_signers_are_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letter_parts, "_KEPT", 40)
    many = tuple(
        Sender(f"Signer {number}", (f"{number} Fern Lane",), "US", f"My {number} words.")
        for number in range(90)
    )
    plan = planned(WARDEN, senders=many)
    setter = LetterSetter(plan)
    shown = [setter.set(piece) for piece in plan.pieces]
    assert all(shown)
    assert setter.parts.kept <= 2 * 40, "blocks, and texts"
    assert shown[0] == setter.set(plan.pieces[0]), "what was forgotten is set again, and alike"


def test_each_text_is_set_once_and_pieces_differ() -> None:
    other = msgspec.structs.replace(TEXT, subject="The regatta", paragraphs=(Paragraph("Open it."),))
    one = case(WARDEN, ENVOY, text=TEXT)
    plan = planned(WARDEN, ENVOY)
    plan = plan_run(
        plan.senders, (msgspec.structs.replace(one, texts=(TEXT, other)),), plan.options, first_piece=412
    )
    pdf = letters(plan)
    for piece, page in zip(plan.pieces, pages(pdf), strict=True):
        assert ("The regatta" in page.text) is (piece.text_index == 1)
    assert {piece.text_index for piece in plan.pieces} == {0, 1}
    assert pdf.count(b"/Subtype /Form") == 4
