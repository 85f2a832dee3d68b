"""Names, colours and editors of the fields, and the words of marks and doubts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.reading.confidence import Confidence, Doubt
from desktop.reading.questions import Ask
from models.words import DocumentKind
from ui import dates
from ui.marks import Mark
from ui.review.state import Editor
from ui.theme import Tone
from ui.words import tr, trn

if TYPE_CHECKING:
    from desktop.reading.provenance import Span

TONES = {
    "reference": Tone.ACCENT,
    "ai_index": Tone.ACCENT,
    "title": Tone.VIOLET,
    "country": Tone.TEAL,
    "subjects": Tone.PINK,
    "deadline": Tone.AMBER,
    "deadline_inclusive": Tone.AMBER,
    "write_in": Tone.TEAL,
    "demands": Tone.GREEN,
}
_LINES = (
    *("title", "subjects", "demands", "address", "fax", "phone", "email", "social"),
    *("contact_form", "salutation", "notes"),
)
_LINES_OF_TEXT = ("background", "sample_letter")


def label_of(name: str) -> str:
    """What a field is called."""
    return {
        "reference": tr("Reference"),
        "ai_index": tr("Index number"),
        "title": tr("Title"),
        "country": tr("Country"),
        "subjects": tr("Person at risk"),
        "issued_on": tr("Published on"),
        "deadline": tr("Deadline"),
        "deadline_inclusive": tr("Last day"),
        "action_types": tr("Ways to act"),
        "write_in": tr("Languages"),
        "background": tr("Background"),
        "demands": tr("Demand"),
        "sample_letter": tr("Sample letter"),
        "role": tr("Role"),
        "honorific": tr("Honorific"),
        "name": tr("Name"),
        "address": tr("Address"),
        "fax": tr("Fax"),
        "phone": tr("Phone"),
        "email": tr("Email"),
        "social": tr("Social media"),
        "contact_form": tr("Contact form"),
        "salutation": tr("Salutation"),
        "copy": tr("Copy"),
        "notes": tr("Note"),
    }[name]


def tone_of(name: str, *, official: bool, copy: bool = False) -> Tone:
    """The colour of a field: of its bar and of its words in the source."""
    if official:
        return Tone.VIOLET if copy else Tone.ACCENT
    return TONES.get(name, Tone.PLAIN)


def editor_of(name: str) -> Editor:
    """How a field is edited."""
    if name in (*_LINES, *_LINES_OF_TEXT):
        return Editor.LINES
    if name == "action_types":
        return Editor.TICKS
    if name in ("deadline_inclusive", "copy"):
        return Editor.TICK
    return Editor.CHOICE if name == "country" else Editor.LINE


def mark_of(confidence: Confidence) -> Mark:
    """A mark is an icon, a word and a colour."""
    return {
        Confidence.SURE: Mark("check-circle", tr("Sure"), Tone.GREEN),
        Confidence.CHECK: Mark("warning-circle", tr("Check"), Tone.AMBER),
        Confidence.MISSING: Mark("circle-dashed", tr("Missing"), Tone.RED),
        Confidence.TYPED: Mark("pencil-simple-line", tr("Typed"), Tone.ACCENT),
    }[confidence]


def doubt_words(doubt: Doubt | None, name: str) -> str:
    """Why a value should be checked; nothing where its mark says it all."""
    if doubt is None:
        return ""
    if doubt is Doubt.NONE:
        return tr("The document states none.") if name == "deadline" else ""
    return {
        Doubt.INFERRED: tr("Not printed; it follows from the rest."),
        Doubt.NOT_FOUND: tr("These words do not stand in the text in this order."),
        Doubt.UNKNOWN_LAYOUT: tr("This kind of document is not known."),
        Doubt.LIKELY: tr("Told from the running text."),
        Doubt.SEVERAL: tr("The text gives more than one."),
        Doubt.ENCODING: tr("Check the accents: the file does not say how it is encoded."),
        Doubt.DAMAGED: tr("Letters seem to be lost."),
        Doubt.SHORT_NUMBER: tr("Short for a number that is dialled from abroad."),
    }[doubt]


def place_words(spans: Sequence[Span]) -> str:
    """``line 3``, ``lines 4 to 9``."""
    if not spans:
        return ""
    first, last = min(span.line for span in spans), max(span.line for span in spans)
    return tr("line {n}", n=first) if first == last else tr("lines {a} to {b}", a=first, b=last)


def channel_words() -> tuple[tuple[str, str], ...]:
    """The types of action that a document can ask for."""
    return (
        ("letter", tr("letter")),
        ("email", tr("email")),
        ("call", tr("call")),
        ("fax", tr("fax")),
        ("social", tr("social post")),
        ("petition", tr("petition")),
    )


def options_of(name: str) -> tuple[tuple[str, str], ...]:
    """What can be chosen or ticked in a field, as (value, words)."""
    if name == "country":
        return (("", tr("not stated")), *dates.countries())
    if name == "action_types":
        return channel_words()
    if name == "deadline_inclusive":
        return (("yes", tr("That day itself is still in time")),)
    return (("yes", tr("Gets a copy only")),) if name == "copy" else ()


def ask_words(ask: Ask, *, printed: str, country: str) -> str:
    """A question in words."""
    return {
        Ask.COUNTRY: tr("No country is printed in this address. Is it {country}?", country=country),
        Ask.NO_DEADLINE: tr("No deadline was read. Is one of these the last day to write?"),
        Ask.SEVERAL_DEADLINES: tr("The text gives more than one last day. Which one holds?"),
        Ask.DAY_OR_MONTH: tr("Is {printed} day first or month first?", printed=printed),
    }[ask]


def line_words(field: str) -> str:
    """What a line is, that holds no value of its own."""
    return {
        "report": tr("How to report"),
        "instruction": tr("What to do"),
        "background": tr("Background"),
        "sample_letter": tr("Sample letter"),
        "stop": tr("Stop"),
    }.get(field, "")


def kind_words(kind: DocumentKind) -> str:
    """What a document is."""
    return {
        DocumentKind.URGENT_ACTION: tr("first action"),
        DocumentKind.UPDATE: tr("update"),
        DocumentKind.STOP_ACTION: tr("stop action"),
        DocumentKind.PRESS_RELEASE: tr("press release"),
        DocumentKind.OTHER: tr("other text"),
    }[kind]


def officials_words(main: int, copies: int) -> str:
    """``2 to write to, 1 copy``."""
    said = trn("{n} to write to", "{n} to write to", main)
    return f"{said}, {trn('{n} copy', '{n} copies', copies)}" if copies else said
