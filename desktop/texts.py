"""Letter texts: those kept under a name, and all that a letter on a case may begin from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from desktop.addressing.countries import LANGUAGES
from desktop.cases import find_case
from desktop.writing.draft import LANGUAGES as DRAFT_LANGUAGES
from desktop.writing.draft import CaseFacts, draft_letter
from desktop.writing.model_letter import model_letter
from desktop.writing.text import LetterText
from desktop.writing.text_file import text_from_plain
from models.errors import NotFoundError, UnreadableFileError, WrongInputError
from models.lines import CaseDetail
from models.queries.texts import drop_text, keep_text, text_body, text_names

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store

_LARGEST_FILE = 100_000  # bytes; a letter has two pages at most

DRAFT = "draft"
MODEL = "model"
RESERVED = (DRAFT, MODEL)
"""What a request calls the draft from the case and the model letter of its document: no names to keep."""


@dataclass(frozen=True, slots=True)
class OfferedText:
    """A text that letters on a case may say; `name` is what a `WriteRequest` calls it."""

    kind: Literal["draft", "model", "kept"]
    name: str
    text: LetterText


def offered_texts(store: Store, reference: str, *, language: str) -> tuple[OfferedText, ...]:
    """The draft from the case, the model letter printed in its document, then the kept texts by name.

    Only texts in `language`: there is no draft in a language in which none is made, and no model letter
    where the document has none or is in another language.

    Raises:
        NotFoundError: there is no such case.
    """
    # the day says only whether the case has expired
    detail = find_case(store, reference, today=dt.date.min)
    offered = []
    if language in DRAFT_LANGUAGES:
        offered.append(OfferedText("draft", DRAFT, draft_letter(case_facts(detail), language=language)))
    if (model := model_of(detail, language)) is not None:
        offered.append(OfferedText("model", MODEL, model))
    with store.reading() as session:
        offered += [
            OfferedText("kept", name, kept_text(session, name, language=language))
            for name, its_language in text_names(session)
            if its_language == language
        ]
    return tuple(offered)


def case_texts(
    session: Session, detail: CaseDetail, names: tuple[str, ...], *, language: str
) -> tuple[LetterText, ...]:
    """The texts of these names for one case, in this order; the draft where no name is given.

    Raises:
        NotFoundError: no text is kept under a name, or the document has no model letter in `language`.
        WrongInputError: no draft is made in `language`.
    """
    return tuple(_case_text(session, detail, name, language) for name in dict.fromkeys(names or (DRAFT,)))


def _case_text(session: Session, detail: CaseDetail, name: str, language: str) -> LetterText:
    if name == DRAFT:
        return draft_letter(case_facts(detail), language=language)
    if name != MODEL:
        return kept_text(session, name, language=language)
    if (model := model_of(detail, language)) is None:
        raise NotFoundError(
            f"The document on {detail.line.reference} prints no model letter in the language {language}.",
            safe="Nothing was printed.",
            todo="Choose the draft or a kept text, or another language for the letter.",
        )
    return model


def case_facts(detail: CaseDetail) -> CaseFacts:
    """What a draft is made from."""
    return CaseFacts(
        reference=detail.line.reference,
        title=detail.line.title,
        subjects=detail.line.subjects,
        demands=detail.demands,
        background=detail.background,
        language=detail.language,
    )


def model_of(detail: CaseDetail, language: str) -> LetterText | None:
    """The model letter of the case's document, or None where it prints none in this language."""
    if not detail.sample_letter or detail.language != language:
        return None
    about = ", ".join(detail.line.subjects) or detail.line.title
    text = model_letter(detail.sample_letter, language, subject=f"{about} ({detail.line.reference})")
    return text if text.paragraphs else None


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
    """Keeps a text under its name and language, in the place of an older one.

    Raises:
        WrongInputError: no name, or one of `RESERVED`.
    """
    if not name.strip() or name.casefold() in RESERVED:
        raise WrongInputError(
            f"A letter text cannot be kept as “{name}”.",
            safe="Nothing was kept.",
            todo=f"Give a name other than {' and '.join(RESERVED)}, which mean what each case brings along.",
        )
    with store.transaction() as session:
        keep_text(session, name=name, language=text.language, body=msgspec.json.encode(text).decode())
        session.commit()


def remove_text(store: Store, name: str, *, language: str) -> LetterText:
    """Forgets the text kept under a name in a language, and returns it: `save_text` brings it back.

    Runs that were printed with it keep their own copy.

    Raises:
        NotFoundError: there is none.
    """
    with store.transaction() as session:
        text = kept_text(session, name, language=language)
        drop_text(session, name=name, language=language)
        session.commit()
    return text


def import_text(store: Store, name: str, path: Path, *, language: str) -> LetterText:
    """Keeps the letter text that a file of plain text spells out (`desktop.writing.text_file`).

    Raises:
        WrongInputError: no name or a reserved one, or a language in which no letter is printed.
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
