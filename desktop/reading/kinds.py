"""Kinds: whether a document asks for action, changes an earlier one, ends it, or only reports."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, lowered
from models.words import DocumentKind

_STOP = lowered(
    r"\bno (?:further|more) action is (?:requested|required|needed|necessary)|\burgent action victory"
    r"|^[^\w\n]*(?:great|good) news ?!|\bstop action\b|"
    r"\bkeine weiteren (?:appelle|aktionen)|\bno se requiere (?:ninguna )?(?:otra )?acción"
)
_UPDATE = lowered(
    r"\burgent action update\b|\bfurther information on\b|\bupdate\b|\bfollow-?up\b"
    # the first issue is no update of anything
    r"|\b(?:second|third|fourth|fifth|sixth|seventh|segunda|tercera|cuarta|deuxième|troisième) (?:ua|au)\b"
    r"|\bweitere informationen\b|\bmás información sobre\b|\binformations? complémentaires? sur\b"
    r"|\bcomplément d'information\b|\bua-\d{1,4}-\d{1,2}/\d{4}"
)
_URGENT = lowered(r"\burgent actions?\b|\bua\b|\bacci[oó]n(?:es)? urgentes?\b|\baction urgente\b|\beilaktion")


def kind_of(*, head: str, text: str, layout: Layout, has_reference: bool, asks: bool) -> DocumentKind:
    """The kind of a document.

    A UA number or the words "urgent action" alone make none: landing pages, statements and newsletters quote
    them. It must also ask for something, or say that no more is needed. A sheet without either word is known
    by its layout.

    Args:
        head: its first lines, up to the first paragraph.
        text: all of it.
        layout: the layout that it was recognised as.
        has_reference: it carries its own UA number.
        asks: it has demands, officials or a step that says to write.
    """
    head, text = head.lower(), text.lower()
    urgent = has_reference or _URGENT.search(head) is not None
    if urgent and (not asks or _STOP.search(head)) and _STOP.search(text):
        return DocumentKind.STOP_ACTION
    known = bool(layout.signs) or urgent or _URGENT.search(text) is not None
    if has_reference or (layout.asks and asks and known):
        return DocumentKind.UPDATE if _UPDATE.search(head) else DocumentKind.URGENT_ACTION
    return layout.otherwise
