"""Layout S1: sheets of the International Secretariat of 2009 to 2017 in Spanish and French."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words

LAYOUT = Layout(
    name="translated-2009",
    signs=(
        sign(r"^(?:les rogamos que )?escriban? inmediatamente", 4),
        sign(r"^env[ií]en (?:sus )?llamamientos antes del", 4),
        sign(r"^(?:dans les appels que vous ferez parvenir|envoyez vos appels avant)", 4),
        sign(r"^veuillez (?:écrire|envoyer vos appels)", 3),
        sign(r"^(?:acción recomendada|action recommandée) ?:", 3),
    ),
    markers=(
        Marker(words(r"(?:acción recomendada|action recommandée) ?:"), Part.REQUEST),
        Marker(words(r"(?:les rogamos que )?escriban? inmediatamente\b"), Part.REQUEST, heading=False),
        Marker(
            words(r"env[ií]en (?:sus )?llamamientos (?:\w+ )?antes del .{0,60}\ba ?:?$"),
            Part.OFFICIALS,
            heading=False,
        ),
        Marker(words(r"env[ií]en (?:sus )?llamamientos\b.{0,120}:$"), Part.REQUEST, heading=False),
        Marker(words(r"(?:env[ií]en (?:sus )?)?llamamientos a ?:?$"), Part.OFFICIALS),
        Marker(words(r"dans les appels que vous ferez parvenir"), Part.REQUEST, heading=False),
        Marker(
            words(r"veuillez (?:écrire|envoyer vos appels)\b(?!.{0,40} avant)"), Part.REQUEST, heading=False
        ),
        Marker(
            words(r"(?:veuillez )?envoye[rz] vos appels avant .{0,60}(?:\bà|aux personnes suivantes) ?:?$"),
            Part.OFFICIALS,
            heading=False,
        ),
        Marker(words(r"(?:vos )?appels à ?:?$"), Part.OFFICIALS),
        Marker(words(r"(?:y |et )?(?:env[ií]en )?(?:copias? a|copies? à) ?:?$"), Part.COPIES),
        Marker(words(r"env[ií]en también copias?"), Part.REPORT, heading=False),
        Marker(words(r"veuillez également (?:adresser|envoyer) des copies"), Part.REPORT, heading=False),
        Marker(words(r"(?:consulten con|vérifiez auprès de)\b"), Part.REPORT, heading=False),
        Marker(words(r"información (?:complementaria|adicional|general) ?:?$"), Part.BACKGROUND),
        Marker(
            words(r"(?:informations? (?:complémentaires?|générales?)|complément d'information) ?:?$"),
            Part.BACKGROUND,
        ),
    ),
)
