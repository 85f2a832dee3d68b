"""The words of a letter as paragraphs, with the place of the signer's own words."""

from __future__ import annotations

from typing import Literal

import msgspec

ParagraphKind = Literal["text", "item", "own_words"]


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph.

    `kind` is ``text``, ``item`` (one of a numbered list) or ``own_words``: there the signer's own words are
    set, and nothing where a signer has none; `text` is then empty.
    """

    text: str = ""
    kind: ParagraphKind = "text"


class LetterText(msgspec.Struct, frozen=True):
    """What every letter of one case and language shares, from the subject line to the farewell."""

    language: str
    subject: str
    paragraphs: tuple[Paragraph, ...]
    farewell: str
