"""Piece states, recorded actions and voids: every countable fact and its report in one transaction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from desktop.addressing.host import mission_told
from models.actions import Action
from models.cases import Case
from models.delivery import OutboxRow
from models.errors import NotFoundError, WrongInputError
from models.letters import Piece, PieceChange, PrintRun
from models.lines import ActionLine
from models.queries import actions as action_queries
from models.queries import runs as run_queries
from models.queries.cases import case_by_reference
from models.queries.officials import official_line, written_to
from models.words import LABEL_LENGTH, LARGEST_COUNT, WAS_POSTED, ActionType, PieceState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store


@dataclass(frozen=True, slots=True)
class Marked:
    """What marking changed."""

    state: PieceState
    changed: tuple[int, ...]
    """Pieces whose state is new, in order of number."""
    kept: tuple[int, ...]
    """Pieces that were in this state already."""
    before: tuple[tuple[int, PieceState], ...]
    """The state that each changed piece had, for undo."""
    actions: int
    """Letters newly counted; minus those taken back when pieces are unposted."""


def mark(
    store: Store, run: int, state: PieceState, *, pieces: Collection[int] | None = None, on: date
) -> Marked:
    """Sets pieces of a run to a state, as of a day; posting makes one countable letter of each.

    Without `pieces` all that were printed are meant; those held back have no letter that could be posted.
    A piece is counted once however often it is marked. Taking a posted piece back to an earlier state
    voids its letter; posting it again makes a new one.

    Raises:
        NotFoundError: no such run, or a number that is not a printed piece of it; nothing is marked.
        WrongInputError: the day lies in the future.
    """
    _not_in_future(on)
    with store.transaction() as session:
        found = _pieces(session, run, pieces)
        changed = [piece for piece in found if piece.state != state]
        actions = 0
        before = tuple((piece.number, piece.state) for piece in changed)
        kept = tuple(piece.number for piece in found if piece.state == state)
        for piece in changed:
            session.add(PieceChange(piece_number=piece.number, before=piece.state, after=state, on=on))
            actions += _count_piece(session, piece, state, on)
            piece.state, piece.state_on = state, on
        session.commit()
    return Marked(
        state=state,
        changed=tuple(number for number, _ in before),
        kept=kept,
        before=before,
        actions=actions,
    )


def unmark(store: Store, run: int, marked: Marked, *, on: date) -> None:
    """Undoes `mark`: each piece goes back to the state it had, and letters counted by it are taken back."""
    by_state: dict[PieceState, list[int]] = {}
    for number, state in marked.before:
        by_state.setdefault(state, []).append(number)
    for state, numbers in by_state.items():
        mark(store, run, state, pieces=numbers, on=on)


def record(
    store: Store,
    reference: str,
    *,
    type: ActionType,  # noqa: A002 - the word of the product and of the command line
    count: int,
    on: date,
    official_id: int | None = None,
    event: str | None = None,
) -> ActionLine:
    """Records an action taken elsewhere; it is on its way to the collector in the same transaction.

    Raises:
        NotFoundError: no such case, or the official is not one of it, nor one that its letters went to.
        WrongInputError: the count is not 1 to `LARGEST_COUNT`, the day lies in the future, or the name of the
            event is too long.
    """
    _not_in_future(on)
    if not 1 <= count <= LARGEST_COUNT:
        raise WrongInputError(
            f"A count of {count} cannot be meant.",
            safe="Nothing was recorded.",
            todo=f"Give a whole number from 1 to {LARGEST_COUNT:,}.",
        )
    event = event_name(event)
    with store.transaction() as session:
        case = _case(session, reference)
        official = None if official_id is None else _official_of(session, case, official_id)
        action = Action(
            id=uuid4(),
            case_id=case.id,
            case_ref=case.reference,
            country=case.country,
            type=type,
            count=count,
            on=on,
            official_id=official_id,
            official=official,
            event=event,
        )
        _report(session, action)
        session.flush()
        line = action_queries.action_line(action)
        session.commit()
    return line


def void(store: Store, action_id: UUID, *, why: str | None = None) -> ActionLine:
    """Takes an action back; the record stays. Taking it back twice changes nothing.

    Raises:
        NotFoundError: no such action.
    """
    with store.transaction() as session:
        action = session.get(Action, action_id)
        if action is None or action.voids is not None:
            raise _no_action(str(action_id))
        if action_queries.void_of(session, action_id) is None:
            _take_back(session, action, on=action.on, why=why)
        session.commit()
        return action_queries.action_line(action, voided=True)


def event_name(name: str | None) -> str | None:
    """The name of an event on one line; None where none is given.

    Raises:
        WrongInputError: longer than a collector takes, or not printable.
    """
    words = " ".join((name or "").split())
    if len(words) > LABEL_LENGTH or not words.isprintable():
        raise WrongInputError(
            "The name of the event is too long, or holds signs that cannot be printed.",
            safe="Nothing was recorded.",
            todo=f"Give a name of up to {LABEL_LENGTH} letters.",
        )
    return words or None


def find_action(store: Store, text: str) -> ActionLine:
    """The action whose id begins with `text` (four digits or more).

    Raises:
        NotFoundError: no action begins so.
        WrongInputError: several do, or the text is too short to tell.
    """
    with store.reading() as session:
        found = action_queries.actions_starting(session, text) if len(text) >= 4 else ()
        lines = [action_queries.action_line(action) for action in found]
    if len(lines) == 1:
        return lines[0]
    if len(text) >= 4 and not lines:
        raise _no_action(text)
    raise WrongInputError(
        f"“{text}” does not say which action is meant.",
        safe="Nothing was changed.",
        todo="Give more digits of its number, as `letterwright tally` and the Actions page show it.",
    )


def list_actions(store: Store, *, limit: int | None = None) -> tuple[ActionLine, ...]:
    """Recorded actions, the newest first; those taken back are marked."""
    with store.reading() as session:
        return action_queries.action_lines(session, limit=limit)


def _count_piece(session: Session, piece: Piece, state: PieceState, on: date) -> int:
    """Makes or takes back the letter of one piece; returns +1, -1 or 0."""
    if state in WAS_POSTED and piece.action_id is None:
        action = Action(
            id=uuid4(),
            case_id=piece.case_id,
            case_ref=piece.case_ref,
            country=session.get_one(Case, piece.case_id).country,
            type=ActionType.LETTER,
            count=1,
            on=on,
            official_id=piece.official_id,
            official=piece.official,
            event=piece.run.event,
        )
        _report(session, action)
        piece.action = action
        return 1
    if state not in WAS_POSTED and piece.action_id is not None:
        action = session.get_one(Action, piece.action_id)
        piece.action = None
        if action_queries.void_of(session, action.id) is None:
            _take_back(session, action, on=on, why=None)
            return -1
    return 0


def _take_back(session: Session, action: Action, *, on: date, why: str | None) -> None:
    _report(
        session,
        Action(
            id=uuid4(),
            case_id=action.case_id,
            case_ref=action.case_ref,
            country=action.country,
            type=action.type,
            count=action.count,
            on=on,
            official_id=action.official_id,
            official=action.official,
            event=action.event,
            voids=action.id,
            why=why,
        ),
    )


def _report(session: Session, action: Action) -> None:
    """An action and its outbox row: neither is ever without the other."""
    session.add(OutboxRow(action=action))


def _pieces(session: Session, run: int, numbers: Collection[int] | None) -> list[Piece]:
    if session.get(PrintRun, run) is None:
        raise NotFoundError(
            f"There is no run {run}.",
            safe="Nothing was marked.",
            todo="See `letterwright runs` for the numbers.",
        )
    found = [piece for piece in run_queries.pieces_of(session, run, numbers) if piece.letter_page is not None]
    missing = sorted(set(numbers or ()) - {piece.number for piece in found})
    if missing:
        raise NotFoundError(
            f"Run {run} has printed no piece {', '.join(map(str, missing))}.",
            safe="Nothing was marked.",
            todo=f"See `letterwright run {run}` for its pieces.",
        )
    return found


def _case(session: Session, reference: str) -> Case:
    case = case_by_reference(session, reference)
    if case is None:
        raise NotFoundError(
            f"There is no case {reference}.",
            safe="Nothing was recorded.",
            todo="See `letterwright cases --all` for the references.",
        )
    return case


def _official_of(session: Session, case: Case, official_id: int) -> str:
    """An official that can be written to on the case, in one line as on a manifest."""
    officials = (*(official_line(link.official) for link in case.officials), *written_to(session, case.id))
    official = next((known for known in officials if known.official_id == official_id), None)
    if official is None:
        raise NotFoundError(
            f"Official {official_id} is not one of {case.reference}.",
            safe="Nothing was recorded.",
            todo=f'See `letterwright case "{case.reference}"` for the officials.',
        )
    mission = mission_told(official.role, official.name, official.address)
    return ", ".join(part for part in (official.label, mission) if part)


def _no_action(text: str) -> NotFoundError:
    return NotFoundError(
        f"There is no action {text}.",
        safe="Nothing was changed.",
        todo="See the Actions page for the numbers.",
    )


def _not_in_future(on: date) -> None:
    if on > date.today():  # noqa: DTZ011 - the reader's local day is meant
        raise WrongInputError(
            f"{on.isoformat()} lies in the future.",
            safe="Nothing was recorded.",
            todo="Give the day it happened.",
        )
