"""Public statements, newsletters and open letters: they may carry an index number, and are no action."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="statement",
    signs=(
        sign(r"PUBLIC STATEMENT\b", 3, capitals=True),
        sign(r"DECLARACIÓN PÚBLICA\b", 3, capitals=True),
        sign(r"DÉCLARATION PUBLIQUE\b", 3, capitals=True),
        sign(r"^(?:an )?open letter\b", 3),
        sign(r"\brapid action network\b", 3),
        sign(r"^we,? the undersigned\b", 3),
        sign(r"urgent action newsletter", 3),
        sign(r"ÖFFENTLICHE ERKLÄRUNG\b", 3, capitals=True),
    ),
    markers=(),
    threshold=3,
    asks=False,
)
