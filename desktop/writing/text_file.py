"""A letter text as plain text, as somebody writes it in any editor, and back."""

from __future__ import annotations

import re

from desktop.writing.text import LetterText, Paragraph

OWN_WORDS = "{{own words}}"
"""Alone in a paragraph: there each signer's own words are set."""

DEFAULT_FAREWELL = {
    "en": "Yours respectfully,",
    "de": "Hochachtungsvoll",
    "fr": "Veuillez agréer l’expression de ma haute considération.",
    "es": "Respetuosamente,",
}

_SUBJECT = re.compile(r"(?:subject|re|betreff|objet|asunto)\s*:\s*", re.IGNORECASE)
_ITEM = re.compile(r"(?:[-•*]|\d{1,2}[.)])\s+")
_LONGEST_FAREWELL = 60


def text_from_plain(content: str, language: str) -> LetterText:
    """The letter text that `content` spells out; empty `paragraphs` when it holds no words.

    A first line ``Subject: …`` is the subject. Empty lines part paragraphs; a line that begins with ``-`` or
    a number is an item of a list. A short last paragraph that ends with a comma is the farewell; without one
    the language's usual farewell is set. Own words come where `OWN_WORDS` stands, else at the end.
    """
    lines = content.strip().splitlines()
    subject = ""
    if lines and (found := _SUBJECT.match(lines[0])):
        subject, lines = lines[0][found.end() :].strip(), lines[1:]
    blocks = [block.strip() for block in re.split(r"\n\s*\n", "\n".join(lines)) if block.strip()]
    farewell = DEFAULT_FAREWELL[language]
    if blocks and (blocks[-1] == farewell or _is_farewell(blocks[-1])):
        farewell = blocks.pop()
    paragraphs = [paragraph for block in blocks for paragraph in _paragraphs(block)]
    if paragraphs and not any(paragraph.kind == "own_words" for paragraph in paragraphs):
        paragraphs.append(Paragraph(kind="own_words"))
    return LetterText(language, subject, tuple(paragraphs), farewell)


def text_as_plain(text: LetterText) -> str:
    """The plain text that `text_from_plain` reads back as the same letter text."""
    blocks = [f"Subject: {text.subject}"] if text.subject else []
    for paragraph in text.paragraphs:
        if paragraph.kind == "own_words":
            blocks.append(OWN_WORDS)
        else:
            blocks.append(f"- {paragraph.text}" if paragraph.kind == "item" else paragraph.text)
    return "\n\n".join([*blocks, text.farewell]) + "\n"


def _is_farewell(block: str) -> bool:
    return block.endswith(",") and "\n" not in block and len(block) <= _LONGEST_FAREWELL


def _paragraphs(block: str) -> list[Paragraph]:
    """One block: the place of own words, the items of a list, or one paragraph whose lines run on."""
    if block.casefold() == OWN_WORDS:
        return [Paragraph(kind="own_words")]
    found: list[Paragraph] = []
    for line in block.splitlines():
        item = _ITEM.match(line)
        if item:
            found.append(Paragraph(line[item.end() :].strip(), "item"))
        elif found:
            found[-1] = Paragraph(f"{found[-1].text} {line.strip()}", found[-1].kind)
        else:
            found.append(Paragraph(line.strip()))
    return found
