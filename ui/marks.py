"""States, kinds and types as icon, word and tone together: colour is never the only sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.words import ActionType, CaseStatus, PieceState
from ui.theme import Tone
from ui.words import tr, trn


@dataclass(frozen=True, slots=True)
class Mark:
    """A small sign: the name of its icon, its word, what it means."""

    icon: str
    word: str
    tone: Tone


def case_mark(status: CaseStatus) -> Mark:
    """How a case's status is shown."""
    return {
        CaseStatus.OPEN: Mark("circle", tr("Open"), Tone.PLAIN),
        CaseStatus.UPDATED: Mark("arrows-clockwise", tr("Updated"), Tone.AMBER),
        CaseStatus.STOPPED: Mark("hand-palm", tr("Stopped"), Tone.RED),
        CaseStatus.EXPIRED: Mark("clock", tr("Expired"), Tone.PLAIN),
    }[status]


def review_mark() -> Mark:
    """A case that nobody has looked over since it was read."""
    return Mark("eye", tr("Look it over"), Tone.AMBER)


def piece_mark(state: PieceState) -> Mark:
    """How a piece's state is shown."""
    return {
        PieceState.PLANNED: Mark("circle-dashed", tr("planned"), Tone.PLAIN),
        PieceState.PRINTED: Mark("printer", tr("printed"), Tone.ACCENT),
        PieceState.DAMAGED: Mark("x-circle", tr("damaged"), Tone.RED),
        PieceState.SIGNED: Mark("pencil-simple-line", tr("signed"), Tone.VIOLET),
        PieceState.POSTED: Mark("paper-plane-tilt", tr("posted"), Tone.GREEN),
        PieceState.RETURNED: Mark("arrow-u-down-left", tr("returned"), Tone.AMBER),
        PieceState.REPLIED: Mark("chat-text", tr("replied"), Tone.TEAL),
    }[state]


def urgency(deadline: date | None, today: date) -> Tone:
    """Red for 0 to 3 days, amber for 4 to 7, plain otherwise (also when none is stated or it is over)."""
    if deadline is None:
        return Tone.PLAIN
    left = (deadline - today).days
    if 0 <= left <= 3:
        return Tone.RED
    return Tone.AMBER if 4 <= left <= 7 else Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Kind:
    """An action type: icon, its words, and its place in the order of bars (0 to 4)."""

    icon: str
    one: str
    many: str
    bar: int


def action_kind(kind: ActionType) -> Kind:
    """How an action type is shown; types without a bar of their own share the last one."""
    return {
        ActionType.LETTER: Kind("envelope-simple", tr("Letter"), tr("Letters"), 0),
        ActionType.EMAIL: Kind("at", tr("Email"), tr("Emails"), 1),
        ActionType.CALL: Kind("phone", tr("Call"), tr("Calls"), 2),
        ActionType.FAX: Kind("file-arrow-up", tr("Fax"), tr("Faxes"), 3),
        ActionType.SOCIAL: Kind("megaphone-simple", tr("Social post"), tr("Social posts"), 4),
        ActionType.PETITION: Kind("list-checks", tr("Petition"), tr("Petitions"), 4),
        ActionType.SOLIDARITY: Kind("hand-heart", tr("Solidarity card"), tr("Solidarity cards"), 4),
    }[kind]


def counted(kind: ActionType, n: int) -> str:
    """``1 call``, ``22 letters``."""
    return {
        ActionType.LETTER: trn("{n} letter", "{n} letters", n),
        ActionType.EMAIL: trn("{n} email", "{n} emails", n),
        ActionType.CALL: trn("{n} call", "{n} calls", n),
        ActionType.FAX: trn("{n} fax", "{n} faxes", n),
        ActionType.SOCIAL: trn("{n} social post", "{n} social posts", n),
        ActionType.PETITION: trn("{n} petition", "{n} petitions", n),
        ActionType.SOLIDARITY: trn("{n} solidarity card", "{n} solidarity cards", n),
    }[kind]
