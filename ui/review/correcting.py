"""What each thing a person does makes of a step of the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.reading.case_object import ReadOfficial
from desktop.reading.corrections import assigned, left_out, with_official_read
from desktop.reading.questions import Question
from desktop.reading.values import spot_of, with_item, with_official, with_text, without_official
from ui.review.draft import Step
from ui.review.targets import NEW_OFFICIAL
from ui.review.typing import taken
from ui.words import tr


def edited(step: Step, key: str, typed: str) -> Step:
    """A field says something else. Raises NotTakenError as `ui.review.typing.taken`."""
    spot = spot_of(key)
    return replace(step, document=with_text(step.document, spot, taken(spot, typed)))


def answered(step: Step, question: Question, number: int) -> Step:
    """A question was answered; an answer that says what the field says already keeps it."""
    document = with_text(step.document, question.spot, question.answers[number])
    kept = step.kept | {question.spot} if document == step.document else step.kept
    return Step(document, kept)


def kept(step: Step, key: str) -> Step:
    """A value is right as it is."""
    return replace(step, kept=step.kept | {spot_of(key)})


def added(step: Step, key: str) -> tuple[Step, str]:
    """One more demand, or one more official, still empty; and the key of the field to fill in."""
    spot = spot_of(key)
    if spot.official is None:
        document = with_item(step.document, spot, tr("…"))
        number = len(document.cases[spot.case].demands) - 1
        return replace(step, document=document), replace(spot, item=number).key
    return replace(step, document=with_official(step.document, spot.case, ReadOfficial())), key


def removed(step: Step, key: str) -> Step:
    """An official is nobody to write to on this case."""
    case, _at, number = key.partition("@")
    # what was kept of officials by their number would be kept of others now
    kept_of_case = frozenset(spot for spot in step.kept if spot.official is None)
    return Step(without_official(step.document, int(case), int(number)), kept_of_case)


def used(step: Step, target: str, text: str, lines: Sequence[int]) -> tuple[Step, str]:
    """Words of the source, selected on these lines, are a value; and the key of its field.

    Raises:
        NothingReadError: the words hold no such value.
    """
    if target.startswith(NEW_OFFICIAL):
        case = int(target.removeprefix(NEW_OFFICIAL))
        document = with_official_read(step.document, case, text, lines)
        return replace(step, document=document), f"{case}@{len(document.cases[case].officials) - 1}.role"
    spot = spot_of(target)
    document = assigned(step.document, spot, text, lines)
    number = len(document.cases[spot.case].demands) - 1
    key = replace(spot, item=number).key if spot.name == "demands" else target
    return replace(step, document=document), key


def without_lines(step: Step, lines: Sequence[int]) -> Step:
    """Lines are left out on purpose."""
    document = step.document
    for n in lines:
        document = left_out(document, n)
    return replace(step, document=document)
