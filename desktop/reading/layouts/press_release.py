"""Press releases and public statements: they report, and ask nobody to write."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign
from models.words import DocumentKind

LAYOUT = Layout(
    name="press-release",
    signs=(
        sign(r"^[^\w\n]*ENDS\b[^\w\n]*$", 3, capitals=True),
        sign(r"(?:said|says) (?:\w+ ){0,3}today\b", 1),
        sign(r"amnesty international (?:\w+ )?(?:said|says)\b|(?:said|says) amnesty international", 1),
        sign(r"for immediate release|\bpress release\b|\bnews (?:flash|service)\b", 3),
        sign(r"\b(?:pressemitteilung|comunicado de prensa|nota de prensa|communiqué de presse)\b", 3),
        sign(
            r"for (?:more|further) information,? or to (?:arrange|request) an interview|media contacts?:", 2
        ),
    ),
    markers=(),
    threshold=3,
    asks=False,
    otherwise=DocumentKind.PRESS_RELEASE,
)
