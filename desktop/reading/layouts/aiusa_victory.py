"""Layout A5: Amnesty USA pages that say a case is over and ask for nothing more."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="aiusa-victory",
    signs=(
        sign(r"no (?:further|more) action is (?:requested|required|needed|necessary)", 5),
        sign(r"urgent action victory", 4),
        sign(r"(?:great|good) news ?!", 1),
        sign(r"many thanks to (?:all )?(?:those )?who (?:sent|wrote|took)", 1),
    ),
    markers=MARKERS,
    network="US",
)
