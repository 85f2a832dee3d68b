"""Layout A5: Amnesty USA pages that say a case is over and ask for nothing more."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, words

LAYOUT = Layout(
    name="aiusa-victory",
    signs=(
        (words(r"no (?:further|more) action is (?:requested|required|needed|necessary)"), 5),
        (words(r"urgent action victory"), 4),
        (words(r"(?:great|good) news ?!"), 1),
        (words(r"many thanks to (?:all )?(?:those )?who (?:sent|wrote|took)"), 1),
    ),
    markers=MARKERS,
    network="US",
)
