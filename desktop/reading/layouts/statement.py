"""Public statements and newsletters: they carry an index number, and ask nobody to write."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="statement",
    signs=(
        sign(r"PUBLIC STATEMENT\b", 3, capitals=True),
        sign(r"DECLARACIÓN PÚBLICA\b", 3, capitals=True),
        sign(r"DÉCLARATION PUBLIQUE\b", 3, capitals=True),
        sign(r"ÖFFENTLICHE ERKLÄRUNG\b", 3, capitals=True),
    ),
    markers=(),
    threshold=3,
    asks=False,
)
