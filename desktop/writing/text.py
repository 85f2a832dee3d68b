"""The words of a letter as paragraphs, with what is bold or italic and the place of the own words."""

from __future__ import annotations

from typing import Literal

import msgspec

ParagraphKind = Literal["text", "item", "bullet", "own_words"]
Style = Literal["bold", "italic"]


class Marked(msgspec.Struct, frozen=True):
    """Characters `start` up to before `end` of a paragraph's text are bold or italic; the two may overlap."""

    start: int
    end: int
    style: Style


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph.

    `kind` is ``text``, ``item`` (one of a numbered list), ``bullet`` (one of a list without numbers) or
    ``own_words``: there the signer's own words are set, and nothing where a signer has none; `text` is then
    empty. `text` may hold merge fields, ``{{signer}}`` (`desktop.writing.fields`). `marked` says what of it
    is bold or italic.
    """

    text: str = ""
    kind: ParagraphKind = "text"
    marked: tuple[Marked, ...] = ()


class LetterText(msgspec.Struct, frozen=True):
    """What every letter of one case and language shares, from the subject line to the farewell.

    Subject, paragraphs and farewell may hold merge fields.
    """

    language: str
    subject: str
    paragraphs: tuple[Paragraph, ...]
    farewell: str
