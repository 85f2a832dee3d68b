"""Press releases and public statements: they report, and ask nobody to write."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign
from models.words import DocumentKind

LAYOUT = Layout(
    name="press-release",
    signs=(
        sign(r"^[^\w\n]*ENDS\b[^\w\n]*$", 3, capitals=True),
        sign(r"said (?:\w+ ){0,3}today\b", 1),
        sign(r"amnesty international (?:\w+ )?(?:said|says)\b", 1),
        sign(r"said amnesty international", 1),
        sign(r"^for immediate release", 3),
        # at the start of a line only: actions quote press releases too
        sign(r"^(?:amnesty international )?(?:press release|news service|news flash)\b", 3),
        sign(r"^(?:pressemitteilung|comunicado de prensa|nota de prensa|communiqué de presse)\b", 3),
        sign(r"further information,? or to (?:arrange|request) an interview", 2),
        sign(r"^media contacts?:", 2),
    ),
    markers=(),
    threshold=3,
    asks=False,
    otherwise=DocumentKind.PRESS_RELEASE,
)
