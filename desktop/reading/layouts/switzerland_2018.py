"""Layout F2: sheets of Amnesty International Switzerland in French and German, with a model letter."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words

LAYOUT = Layout(
    name="switzerland-2018",
    signs=(
        sign(
            r"^(?:adresses?|destinataires?|adressat(?:\*innen|en|in)?)(?: et copies?| und kopien?)? ?:?$", 1
        ),
        sign(r"^(?:lettre modèle|modèle de lettre|modellbrief|musterbrief)\b", 2),
        sign(r"\bberne?\b", 1),
        sign(r"^(?:copies?|kopien?) ?(?:à|an) ?:?", 1),
        sign(r"^(?:délai d'envoi|einsendeschluss|bitte schreiben sie bis)", 2),
    ),
    markers=(
        Marker(words(r"(?:lettre modèle|modèle de lettre|modellbrief|musterbrief)\b.{0,60}$"), Part.LETTER),
        Marker(
            words(
                r"(?:adresses?|destinataires?|adressat(?:\*innen|en|in)?)(?: et copies?| und kopien?)? ?:?$"
            ),
            Part.OFFICIALS,
        ),
        Marker(words(r"(?:copies?|kopien?) ?(?:à|an) ?:? ?$"), Part.COPIES),
        Marker(words(r"(?:délai d'envoi|einsendeschluss)\b"), Part.REQUEST, heading=False),
        Marker(words(r"(?:écrivez|schreiben sie) .{3,120}:?$"), Part.REQUEST, heading=False),
        Marker(
            words(r"(?:complément d'information|informations? complémentaires?|contexte|hintergrund) ?:?$"),
            Part.BACKGROUND,
        ),
    ),
    network="CH",
    threshold=4,
)
