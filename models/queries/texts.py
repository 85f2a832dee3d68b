"""Letter texts by name and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from models.letters import LetterText

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def text_names(session: Session) -> tuple[tuple[str, str], ...]:
    """Name and language of every text, by name."""
    rows = session.execute(select(LetterText.name, LetterText.language).order_by(LetterText.name))
    return tuple((name, language) for name, language in rows)


def text_body(session: Session, *, name: str, language: str) -> str | None:
    """The stored words of a text, or None."""
    return session.scalar(
        select(LetterText.body).where(LetterText.name == name, LetterText.language == language)
    )


def keep_text(session: Session, *, name: str, language: str, body: str) -> None:
    """Stores a text, over an older one of the same name and language."""
    text = session.scalar(select(LetterText).where(LetterText.name == name, LetterText.language == language))
    if text is None:
        session.add(LetterText(name=name, language=language, body=body))
    else:
        text.body = body


def drop_text(session: Session, *, name: str, language: str) -> None:
    """Forgets a text; nothing happens where there is none."""
    session.execute(delete(LetterText).where(LetterText.name == name, LetterText.language == language))
