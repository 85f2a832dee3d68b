"""Letter texts kept under a name, so that a good one is written once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop.writing.text import LetterText
from models.errors import NotFoundError
from models.queries.texts import keep_text, text_body, text_names

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store


def list_texts(store: Store) -> tuple[tuple[str, str], ...]:
    """Name and language of every kept text, by name."""
    with store.reading() as session:
        return text_names(session)


def save_text(store: Store, name: str, text: LetterText) -> None:
    """Keeps a text under its name and language, in the place of an older one."""
    with store.transaction() as session:
        keep_text(session, name=name, language=text.language, body=msgspec.json.encode(text).decode())
        session.commit()


def kept_text(session: Session, name: str, *, language: str) -> LetterText:
    """The text kept under a name in a language.

    Raises:
        NotFoundError: there is none.
    """
    body = text_body(session, name=name, language=language)
    if body is None:
        raise NotFoundError(
            f"No letter text “{name}” is kept in the language {language}.",
            safe="Nothing was printed.",
            todo="Choose another text, or none for a draft from the case.",
        )
    return msgspec.json.decode(body, type=LetterText)
