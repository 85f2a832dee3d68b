"""What words of the source can be used as: the fields of the case and of its officials."""

from __future__ import annotations

from desktop.case_changes import label
from desktop.reading.case_object import ReadDocument
from desktop.reading.corrections import ASSIGNABLE, ASSIGNABLE_OF_OFFICIALS
from desktop.reading.values import Spot
from ui.review.words import label_of
from ui.words import tr

NEW_OFFICIAL = "official "
"""Begins the key of the target that makes a new official; the number of the case follows."""
_LONGEST_NAME = 32


def targets_of(document: ReadDocument) -> tuple[tuple[str, str], ...]:
    """Every target as (key, words), those of the case first."""
    targets: list[tuple[str, str]] = []
    several = len(document.cases) > 1
    for at, case in enumerate(document.cases):
        owner = (case.reference or tr("Case {n}", n=at + 1)) if several else tr("Case")
        names = (*ASSIGNABLE, "background")
        targets += (
            (Spot(at, name).key, tr("{owner}: {field}", owner=owner, field=label_of(name).lower()))
            for name in names
        )
        targets.append((f"{NEW_OFFICIAL}{at}", tr("A new official")))
        for number, official in enumerate(case.officials):
            named = label(official)[:_LONGEST_NAME] or tr("Official {n}", n=number + 1)
            targets += (
                (
                    Spot(at, name, number).key,
                    tr("{owner}: {field}", owner=named, field=label_of(name).lower()),
                )
                for name in ASSIGNABLE_OF_OFFICIALS
            )
    return tuple(targets)
