"""Layout F1: pages of Amnesty International Belgium in French: addressees inside a sentence, by e-mail."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words

LAYOUT = Layout(
    name="belgium-2018",
    signs=(
        sign(r"^pour agir ?:", 3),
        sign(r"copiez-collez (?:le modèle de lettre|la lettre)", 3),
        sign(r"en copie cachée", 1),
        sign(r"personnaliser votre (?:e-?mail|lettre|message)", 1),
    ),
    markers=(
        Marker(words(r"pour agir ?: ?$"), Part.REQUEST),
        Marker(words(r"pour agir ?:"), Part.REQUEST, heading=False),
        Marker(words(r"copiez-collez "), Part.REQUEST, heading=False),
        Marker(words(r"vous pouvez aussi personnaliser"), Part.REQUEST, heading=False),
        Marker(words(r"pour que nous puissions faire un suivi"), Part.REQUEST, heading=False),
        Marker(words(r"(?:modèle de lettre|lettre modèle) ?:?$"), Part.LETTER),
        Marker(
            words(r"(?:complément d'information|informations? complémentaires?|contexte) ?:?$"),
            Part.BACKGROUND,
        ),
    ),
    network="BE",
)
