"""The words of merge fields, and what can be said of a letter text without a window."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.writing.fields import FIELDS, places_of_fields
from desktop.writing.text import LetterText, Marked, Paragraph
from ui.words import tr

OWN_WORDS = "own words"
"""The chip that stands alone in its paragraph."""
LETTER_FIELDS = ("person", "official", "signer", "town")
"""Those that letters need most; the others are in the list."""


MOST_CHARACTERS = 20_000
"""What a letter of two pages holds several times over; the window stays quick up to it."""


def as_much_as_fits(text: str, room: int) -> str:
    """The beginning of `text`, at most `room` characters long; it ends with a whole word."""
    if len(text) <= room:
        return text
    kept = text[: max(0, room)]
    words = kept.rsplit(None, 1) if not text[room : room + 1].isspace() else [kept]
    return words[0] if len(words) > 1 or kept.isspace() else kept


def field_word(name: str) -> str:
    """What a chip says; an unknown field says its own name."""
    words = {
        "person": tr("Person at risk"),
        "reference": tr("Reference"),
        "country": tr("Country"),
        "date": tr("Date"),
        "official": tr("Official"),
        "role": tr("Role"),
        "signer": tr("Signer"),
        "town": tr("Town"),
        OWN_WORDS: tr("Own words"),
    }
    return words.get(name, name)


def offered_fields(*, own_words: bool) -> tuple[tuple[str, str], ...]:
    """Name and word of every field that can be set, in the order of the list."""
    names = (*FIELDS, OWN_WORDS) if own_words else FIELDS
    return tuple((name, field_word(name)) for name in names)


def matching_fields(typed: str, *, own_words: bool) -> tuple[tuple[str, str], ...]:
    """The fields whose word or name holds what was typed; all of them before anything is."""
    wanted = typed.strip().rstrip("}").strip().casefold()
    return tuple(
        (name, word)
        for name, word in offered_fields(own_words=own_words)
        if wanted in word.casefold() or wanted in name
    )


def word_count(text: LetterText) -> int:
    """The words of the paragraphs and the farewell; a merge field counts as one."""
    parts = (*(paragraph.text for paragraph in text.paragraphs), text.farewell)
    return sum(_words(part) for part in parts)


def _words(text: str) -> int:
    plain = list(text)
    for start, end, _name in places_of_fields(text):
        plain[start:end] = "x" * (end - start)
    return len("".join(plain).split())


def tidied(text: LetterText) -> LetterText:
    """The same text as an editor gives it back: marks in order, those of one style that touch joined."""
    paragraphs = tuple(
        msgspec.structs.replace(paragraph, marked=joined_marks(paragraph.marked))
        for paragraph in text.paragraphs
    )
    return msgspec.structs.replace(text, paragraphs=() if paragraphs == (Paragraph(),) else paragraphs)


def joined_marks(marks: Iterable[Marked]) -> tuple[Marked, ...]:
    """Marks by start and style; empty ones left out, those of one style that touch joined."""
    joined: list[Marked] = []
    for style in ("bold", "italic"):
        of_style = sorted((mark.start, mark.end) for mark in marks_of(marks, style))
        for start, end in of_style:
            last = joined[-1] if joined else None
            if last is not None and last.style == style and start <= last.end:
                joined[-1] = Marked(last.start, max(last.end, end), last.style)
            else:
                joined.append(Marked(start, end, "bold" if style == "bold" else "italic"))
    return tuple(sorted(joined, key=lambda mark: (mark.start, mark.style)))


def marks_of(marks: Iterable[Marked], style: str) -> list[Marked]:
    """The marks of one style that mark anything."""
    return [mark for mark in marks if mark.style == style and mark.end > mark.start]


def without_empty(text: LetterText) -> LetterText:
    """What is printed of `text`: an empty line between paragraphs is none of them."""
    kept = tuple(p for p in text.paragraphs if p.kind == "own_words" or p.text.strip())
    return msgspec.structs.replace(text, paragraphs=kept)
