"""Public statements and newsletters: they carry an index number, and ask nobody to write."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, words

LAYOUT = Layout(
    name="statement",
    signs=(
        (words(r"\bPUBLIC STATEMENT\b", case=True), 3),
        (words(r"\bDECLARACIÓN PÚBLICA\b", case=True), 3),
        (words(r"\bDÉCLARATION PUBLIQUE\b", case=True), 3),
        (words(r"\bÖFFENTLICHE ERKLÄRUNG\b", case=True), 3),
    ),
    markers=(),
    threshold=3,
    asks=False,
)
