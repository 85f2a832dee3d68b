"""An invented run: a case, a warden abroad, an envoy at home, a judge in Europe, and people who sign."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import msgspec

from desktop.printing.manifest import write_manifest
from desktop.printing.options import RunOptions
from desktop.printing.plan import Addressee, CaseToWrite, RunPlan, Sender, plan_run
from desktop.printing.run import write_envelopes, write_letters
from desktop.writing.text import LetterText, Paragraph

TEXT = LetterText(
    "en",
    "Ada Quill (UA 90/99)",
    (
        Paragraph("I am writing about Ada Quill, who was locked in on the night of the regatta."),
        Paragraph("I urge you to open the door at once and to let her go home.", "item"),
        Paragraph("I urge you to say who had the key.", "item"),
        Paragraph(kind="own_words"),
        Paragraph("I would be glad to hear from you."),
    ),
    "Yours respectfully,",
)
WARDEN = Addressee(
    1,
    role="Warden",
    name="Tam Orrel",
    address=("Saltgate Prison", "Quay 9", "10200 Port Sarn"),
    country="KR",
    salutation=("Dear Warden",),
)
ENVOY = Addressee(
    2,
    honorific="Ambassador",
    name="Lio Vant",
    address=("Embassy of Verania", "1 Elm Row NW", "Washington DC 20000"),
    country="US",
    salutation=("Dear Ambassador",),
    copy=True,
)
JUDGE = Addressee(
    3,
    role="Δικαστής",
    name="Мира Остен",
    address=("Суд Эллери", "Οδός Λιμένος 4", "1020 Łódźgrad"),
    country="DE",
    salutation=("Dear Judge",),
)
IDA = Sender("Ida Calloway", ("3 Fern Lane", "Ellery, ME 04999"), "US", "My brother is a locksmith.")
BO = Sender("Bo Lark", ("9 Mill Row", "Ellery, ME 04999"), "US")


def case(*addressees: Addressee, text: LetterText = TEXT, reference: str = "UA 90/99") -> CaseToWrite:
    subjects, demands = ("Ada Quill",), ("Open the door at once;",)
    return CaseToWrite(reference, "The locked door", "KR", subjects, demands, "en", addressees, (text,))


def planned(
    *addressees: Addressee,
    senders: tuple[Sender, ...] = (IDA, BO),
    text: LetterText = TEXT,
    first_piece: int = 412,
    **options: Any,
) -> RunPlan:
    """A plan with these officials, or the warden, the judge and the envoy."""
    chosen = RunOptions(dated=dt.date(2031, 3, 11), **options)
    return plan_run(senders, (case(*(addressees or (ENVOY, WARDEN, JUDGE)), text=text),), chosen, first_piece)


def saying(*paragraphs: str) -> LetterText:
    """A text of these paragraphs, own words last."""
    said = (*map(Paragraph, paragraphs), Paragraph(kind="own_words"))
    return msgspec.structs.replace(TEXT, paragraphs=said)


def letters(plan: RunPlan, **how: Any) -> bytes:
    stream = io.BytesIO()
    write_letters(plan, stream, **how)
    return stream.getvalue()


def envelopes(plan: RunPlan, **how: Any) -> bytes:
    stream = io.BytesIO()
    write_envelopes(plan, stream, **how)
    return stream.getvalue()


def manifest(plan: RunPlan, **how: Any) -> bytes:
    stream = io.BytesIO()
    write_manifest(plan, stream, **how)
    return stream.getvalue()
