"""Letter texts kept under a name, so that a good one is written once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from desktop.addressing.countries import LANGUAGES
from desktop.writing.text import LetterText
from desktop.writing.text_file import text_from_plain
from models.errors import NotFoundError, UnreadableFileError, WrongInputError
from models.queries.texts import drop_text, keep_text, text_body, text_names

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store

_LARGEST_FILE = 100_000  # bytes; a letter has one page


@dataclass(frozen=True, slots=True)
class OfferedText:
    """A text that letters on a case can begin from; `name` is that of a kept one, else empty."""

    kind: Literal["draft", "model", "kept"]
    name: str
    text: LetterText


def list_texts(store: Store) -> tuple[tuple[str, str], ...]:
    """Name and language of every kept text, by name."""
    with store.reading() as session:
        return text_names(session)


def find_text(store: Store, name: str, *, language: str) -> LetterText:
    """The text kept under a name in a language.

    Raises:
        NotFoundError: there is none.
    """
    with store.reading() as session:
        return kept_text(session, name, language=language)


def save_text(store: Store, name: str, text: LetterText) -> None:
    """Keeps a text under its name and language, in the place of an older one."""
    with store.transaction() as session:
        keep_text(session, name=name, language=text.language, body=msgspec.json.encode(text).decode())
        session.commit()


def remove_text(store: Store, name: str, *, language: str) -> LetterText:
    """Forgets a kept text and returns it, so that `save_text` can bring it back.

    Raises:
        NotFoundError: there is none.
    """
    with store.transaction() as session:
        text = kept_text(session, name, language=language)
        drop_text(session, name=name, language=language)
        session.commit()
    return text


def offered_texts(store: Store, reference: str, *, language: str) -> tuple[OfferedText, ...]:
    """What can be sent on a case in a language: the draft, the model letter of its document, kept texts.

    A language in which no draft is made begins with the model letter; it is offered where the document is
    in that language.

    Raises:
        NotFoundError: no such case.
    """
    from desktop.cases import find_case
    from desktop.selection import case_facts
    from desktop.writing import draft

    # the day decides whether a case has expired, which says nothing about its words
    detail = find_case(store, reference, today=dt.date.min)
    found: list[OfferedText] = []
    if language in draft.LANGUAGES:
        text = draft.draft_letter(case_facts(detail), language)
        found.append(OfferedText("draft", "", text))
    if detail.sample_letter and detail.language == language:
        found.append(OfferedText("model", "", text_from_plain(detail.sample_letter, language)))
    with store.reading() as session:
        found += [
            OfferedText("kept", name, kept_text(session, name, language=language))
            for name, of in text_names(session)
            if of == language
        ]
    return tuple(found)


def import_text(store: Store, name: str, path: Path, *, language: str) -> LetterText:
    """Keeps the letter text that a file of plain text spells out (`desktop.writing.text_file`).

    Raises:
        WrongInputError: no name, or a language in which no letter is printed.
        UnreadableFileError: not a file of text in UTF-8, too large for a letter, or without words.
    """
    words = " ".join(name.split())
    if not words or language not in LANGUAGES:
        raise WrongInputError(
            "A letter text needs a name and a language that is known.",
            safe="Nothing was kept.",
            todo=f"Give a name, and as language one of {', '.join(LANGUAGES)}.",
        )
    text = text_from_plain(_content(path), language)
    if not text.paragraphs:
        raise _unreadable(path, "it holds no words")
    save_text(store, words, text)
    return text


def kept_text(session: Session, name: str, *, language: str) -> LetterText:
    """As `find_text`, within a transaction."""
    body = text_body(session, name=name, language=language)
    if body is None:
        raise NotFoundError(
            f"No letter text “{name}” is kept in the language {language}.",
            safe="Nothing was printed.",
            todo="See `letterwright texts` for those kept, or choose none for a draft from the case.",
        )
    return msgspec.json.decode(body, type=LetterText)


def _content(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise _unreadable(path, "it is too large for a letter")
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(path, "it is not text in UTF-8") from error
    if "\0" in text:
        raise _unreadable(path, "it is not text")
    return text


def _unreadable(path: Path, why: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"The letter text {path.name} cannot be used: {why}.",
        safe="Nothing was kept.",
        todo="Save the letter as plain text in UTF-8 and try again.",
    )
