"""A letter text as plain text, as somebody writes it in any editor, and back."""

from __future__ import annotations

import re
from typing import cast

from desktop.writing.inline import marks_of, with_marks
from desktop.writing.sentences import usual_farewell
from desktop.writing.text import LetterText, Paragraph, ParagraphKind

OWN_WORDS = "{{own words}}"
"""Alone in a paragraph: there each signer's own words are set."""

_SUBJECT = re.compile(r"(?:subject|re|betreff|objet|asunto)\s*:\s*", re.IGNORECASE)
_FAREWELL = re.compile(r"farewell\s*:\s*", re.IGNORECASE)
_BULLET = re.compile(r"[-•*]\s+")
_ITEM = re.compile(r"\d{1,2}([.)])\s+")
_LONGEST_FAREWELL = 60


def text_from_plain(content: str, language: str) -> LetterText:
    """The letter text that `content` spells out; empty `paragraphs` when it holds no words.

    A first line ``Subject: …`` is the subject. Empty lines part paragraphs; a line that begins with ``-`` or
    a number is one of a list. ``**bold**`` and ``*italic*`` are marked (`desktop.writing.inline`); a
    backslash takes the meaning from the sign after it. A short last paragraph that ends with a comma is the
    farewell, and so is ``Farewell: …``; without one the language's usual farewell is set. Own words come
    where `OWN_WORDS` stands, else at the end.
    """
    lines = content.strip().splitlines()
    subject = ""
    if lines and (found := _SUBJECT.match(lines[0])):
        subject, lines = lines[0][found.end() :].strip(), lines[1:]
    blocks = [block.strip() for block in re.split(r"\n\s*\n", "\n".join(lines)) if block.strip()]
    farewell = usual_farewell(language)
    if blocks and (said := _FAREWELL.match(blocks[-1])):
        farewell = " ".join(blocks.pop()[said.end() :].split())
    elif blocks and (blocks[-1] == farewell or _is_farewell(blocks[-1])):
        farewell = blocks.pop()
    paragraphs = [paragraph for block in blocks for paragraph in _paragraphs(block)]
    if paragraphs and not any(paragraph.kind == "own_words" for paragraph in paragraphs):
        paragraphs.append(Paragraph(kind="own_words"))
    return LetterText(language, subject, tuple(paragraphs), farewell)


def text_as_plain(text: LetterText) -> str:
    """The plain text that `text_from_plain` reads back as the same letter text; lists have a line an item."""
    blocks = [f"Subject: {text.subject}"] if text.subject else []
    number = 0
    kind_before = ""
    for paragraph in text.paragraphs:
        if paragraph.kind != "own_words" and not paragraph.text.strip():
            continue
        number = number + 1 if paragraph.kind == "item" else 0
        source = _source(paragraph, number, is_first=not blocks)
        if paragraph.kind == kind_before and paragraph.kind in ("item", "bullet"):
            blocks[-1] += f"\n{source}"
        else:
            blocks.append(source)
        kind_before = paragraph.kind
    usual = usual_farewell(text.language)
    plain = text.farewell == usual or (_is_farewell(text.farewell) and not _FAREWELL.match(text.farewell))
    farewell = text.farewell if plain else f"Farewell: {text.farewell}"
    return "\n\n".join([*blocks, farewell]) + "\n"


def _is_farewell(block: str) -> bool:
    if not block.endswith(",") or "\n" in block or len(block) > _LONGEST_FAREWELL:
        return False
    return not (_BULLET.match(block) or _ITEM.match(block) or block == ",")


def _source(paragraph: Paragraph, number: int, *, is_first: bool) -> str:
    """A paragraph as it is written; what would be read as something else has a backslash before its sign."""
    if paragraph.kind == "own_words":
        return OWN_WORDS
    source = with_marks(paragraph.text, paragraph.marked)
    if paragraph.kind == "bullet":
        return f"- {source}"
    if paragraph.kind == "item":
        return f"{number}. {source}"
    if _BULLET.match(source) or source.casefold() == OWN_WORDS:
        return f"\\{source}"
    if found := _ITEM.match(source):
        return f"{source[: found.start(1)]}\\{source[found.start(1) :]}"
    if is_first and _SUBJECT.match(source):
        return source.replace(":", "\\:", 1)
    return source


def _paragraphs(block: str) -> list[Paragraph]:
    """One block: the place of own words, the items of a list, or one paragraph whose lines run on."""
    if block.casefold() == OWN_WORDS:
        return [Paragraph(kind="own_words")]
    found: list[tuple[str, ParagraphKind]] = []
    for line in block.splitlines():
        kind, words = _line(line.strip())
        if found and kind == "text":
            found[-1] = (f"{found[-1][0]} {words}", found[-1][1])
        else:
            found.append((words, kind))
    return [_marked(words, kind) for words, kind in found if words.strip()]


def _line(line: str) -> tuple[ParagraphKind, str]:
    """What a line is, and its words without the sign that says so."""
    for sign, kind in ((_BULLET, "bullet"), (_ITEM, "item")):
        if found := sign.match(line):
            return cast("ParagraphKind", kind), line[found.end() :].strip()
    return "text", line


def _marked(source: str, kind: ParagraphKind) -> Paragraph:
    words, marked = marks_of(source.strip())
    return Paragraph(words, kind, marked)
