"""The whole page's state, from a draft and what is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui.review.draft import Draft, Facts
from ui.review.state import ReviewState, Source
from ui.review.targets import targets_of
from ui.review.telling import Telling
from ui.words import tr


def page_of(
    state: ReviewState, draft: Draft, facts: Facts, telling: Telling, queue: Sequence[int], source: Source
) -> ReviewState:
    """`state` with everything that follows from the draft; `queue` are the documents that wait."""
    marks, unused = telling.marks(), telling.unused()
    here = draft.review.document_id
    in_queue = len(queue) > 1 and here in queue
    if draft.is_changed:
        saved = tr("Corrections not saved yet")
    else:
        saved = tr("Accepted before") if draft.review.accepted else tr("Not accepted yet")
    return replace(
        state,
        loading=False,
        nothing="",
        problem=None,
        head=tr("{n} of {total}", n=queue.index(here) + 1, total=len(queue)) if in_queue else "",
        source=source,
        sections=telling.sections(),
        unused=unused,
        targets=targets_of(facts.document),
        sure=telling.sure(),
        open_marks=len(marks) - len(unused),
        saved=saved,
        accept=tr("Accept case") if facts.document.cases else tr("Accept as background"),
        accept_all=tr("Accept all {n}", n=len(queue)) if len(queue) > 1 else "",
        can_undo=draft.at > 0,
        can_redo=draft.at < len(draft.steps) - 1,
        can_discard=draft.is_changed,
    )
