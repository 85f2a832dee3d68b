"""What the options of a run change on its letters: enclosures, copies, no sender, sheets for handwriting."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import msgspec
import pytest

from desktop.printing.letter import LetterSetter
from desktop.printing.options import RunOptions
from desktop.printing.plan import plan_run
from desktop.printing.preflight import check
from desktop.printing.stationery import stationery
from tests.desktop.printing.page_text import MM_PER_PT, Page, pages
from tests.desktop.printing.planned import ENVOY, IDA, TEXT, WARDEN, case, envelopes, letters, planned


@pytest.mark.parametrize(
    ("language", "one", "several", "copies"),
    [
        ("en", "Enc.: Photograph", "Encs.: Photograph; Petition", "cc: Lio Vant"),
        ("de", "Anlage: Photograph", "Anlagen: Photograph; Petition", "Kopie: Lio Vant"),
        ("fr", "P. J. : Photograph", "P. J. : Photograph; Petition", "Copie : Lio Vant"),
        ("es", "Anexo: Photograph", "Anexos: Photograph; Petition", "c.c.: Lio Vant"),
    ],
)
def test_enclosures_and_copies_are_named_below_the_signature(
    language: str, one: str, several: str, copies: str
) -> None:
    written = msgspec.structs.replace(case(WARDEN, ENVOY), language=language, copy_to=("Lio Vant",))

    def shown(*enclosures: str) -> list[Page]:
        options = RunOptions(dt.date(2031, 3, 11), enclosures=enclosures, copy_line=True)
        return pages(letters(plan_run((IDA,), (written,), options, 412)))

    to_warden, to_envoy = shown("Photograph", "Petition")
    words = {item.text.replace("\xa0", " "): item for item in to_warden.shown}
    assert words[copies].top > words[several].top > words["Ida Calloway"].top
    assert words[several].left == pytest.approx(25, abs=0.5)
    assert copies not in to_envoy.text.replace("\xa0", " "), "who gets the copy is not told of it"
    assert one in shown("Photograph")[0].text.replace("\xa0", " ")


@pytest.mark.parametrize("layout", ["plain", "din5008b", "nf"])
def test_without_a_sender_nothing_tells_who_wrote(layout: str) -> None:
    plan = planned(WARDEN, senders=(IDA,), text=TEXT, sender="none", layout=layout, airmail=True)
    plan = msgspec.structs.replace(plan, senders=(msgspec.structs.replace(IDA, own_words=""),))
    shown = pages(letters(plan)) + (pages(envelopes(plan)) if plan.options.prints_envelopes else [])
    for page in shown:
        for word in ("Ida", "Calloway", "I. C.", "Fern", "Ellery", "UNITED STATES"):
            assert word not in page.text
        assert "Tam Orrel" in page.text
    assert check(plan) == ()


@pytest.mark.parametrize("layout", sorted(stationery().layouts))
def test_a_sheet_for_handwriting_has_lines_down_to_the_foot(layout: str) -> None:
    paper = "letter" if layout.startswith("us") else "a4"
    plan = planned(WARDEN, senders=(IDA,), text=TEXT, handwriting=True, layout=layout, paper=paper)
    (page,) = pages(letters(plan))
    assert page.number.text == "0412"
    assert "Dear Warden," in page.text
    assert "March 11, 2031" in page.text
    assert "Tam Orrel" in page.text
    for word in ("regatta", "Yours respectfully", "locksmith"):
        assert word not in page.text
    setter = LetterSetter(plan)
    ((sheet),) = setter.set(plan.pieces[0]) or ()
    lines = [rule.y_pt * MM_PER_PT for rule in sheet.rules if rule.length_pt > 300]
    assert len(lines) >= 10
    assert all(below - above == pytest.approx(8.0) for above, below in pairwise(lines))
    assert lines[0] > page.first("Dear Warden,").bottom + 4
    foot = page.height - setter.layout.bottom_mm
    assert foot - 8 < lines[-1] <= foot + 0.01
    assert page.number.top > lines[-1]
