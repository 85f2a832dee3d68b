"""Press releases and public statements: they report, and ask nobody to write."""

from __future__ import annotations

import re

from desktop.reading.layouts.layout import Layout, words
from models.words import DocumentKind

LAYOUT = Layout(
    name="press-release",
    signs=(
        (re.compile(r"^[\W_]*/?ENDS\b[\W_]*$", re.MULTILINE), 3),
        (words(r"(?:said|says) (?:\w+ ){0,3}today\b"), 1),
        (words(r"amnesty international (?:\w+ )?(?:said|says)\b|(?:said|says) amnesty international"), 1),
        (words(r"for immediate release|\bpress release\b|\bnews (?:flash|service)\b"), 3),
        (words(r"\b(?:pressemitteilung|comunicado de prensa|nota de prensa|communiqué de presse)\b"), 3),
        (
            words(
                r"for (?:more|further) information,? or to (?:arrange|request) an interview|media contacts?:"
            ),
            2,
        ),
    ),
    markers=(),
    threshold=3,
    asks=False,
    otherwise=DocumentKind.PRESS_RELEASE,
)
