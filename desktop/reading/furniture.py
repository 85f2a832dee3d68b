"""Furniture: lines of a page or print-out that are not part of the document."""

from __future__ import annotations

from desktop.reading.layouts.layout import words

_WHOLE_LINES = words(
    r"(?:[•*·-] ?)?(?:"
    r"urgent actions?|share ?:?|share this(?: page| action)?|tweet|facebook|twitter|e-?mail"
    r"|print(?: this page)?|whatsapp|copy link|pdf|pdf version ?:?|word version ?:?|"
    r"download(?: pdf| the pdf)?|donate(?: now)?|sign up(?: now| today!?)?|search|menu|home|close"
    r"|skip to (?:main )?content|back to top|read more|learn more|see all|related(?: content)?|"
    r"campaigns|take action now!?|the end date for this action has passed\.?"
    r"|choose a language to view report|subscribe|log ?in|contact us|privacy(?: policy)?"
    r"|terms(?: of use)?|"
    r"(?:this (?:web)?site|we) uses? cookies\b.{0,200}|accept(?: all)?(?: cookies)?|cookie settings|"
    r"©.{0,120}|copyright .{0,120}|all rights reserved\.?|photo(?: credit)? ?: .{0,120}|©.{0,80}|"
    r"(?:das foto zeigt|the photo(?:graph)? shows|la foto(?:grafía)? muestra|la photo montre) .{5,200}"
    r"|.{5,200}\((?:archivaufnahme|archivbild|archivfoto|file photo|foto de archivo|photo d'archives)\)|"
    r"page \d{1,3}(?: of (?:\d{1,3}|(?:UA|EXTRA|EX) ?\d+/\d+))?|\d{1,3}|[-=_*~. ]{3,}|[xX]{8,}|"
    r"(?:(?:name|address(?: line)? \d|fax(?: number)?|e-?mail(?: address)?|salutation)\s*)+|"
    r"posted by .{1,80}|labels ?: .{1,120}|no comments ?:?|\d{1,4} comments? ?:?"
    r"|(?:newer|older) posts?|post a comment|blog archive|seguir leyendo|leer más"
    r"|compartir ?:?|teilen ?:?|partager ?:?"
    r"|.{0,60}\bspenden?\b.{0,60}|mit amnesty kannst du .{0,80}|menschenrechte schützen!?"
    r"|wir setzen uns für .{0,120}"
    r"|www\.[\w./-]+|página creada .{0,60}"
    r")$"
)


def is_furniture(line: str) -> bool:
    """Whether a cleaned line is a menu entry, a share button, a banner, a page number or an empty label."""
    return len(line) <= 220 and _WHOLE_LINES.match(line) is not None
