"""Layout L5: sheets of the International Secretariat since 2018: one official, a model letter."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words

LAYOUT = Layout(
    name="model-letter-2018",
    signs=(
        sign(r"write an appeal in your own words or us(?:e|ing) this model letter", 4),
        sign(r"act(?:úa|úen|úe) ?: redact(?:a|en|e) ", 4),
        sign(r"carta modelo", 1),
        sign(r"passez à l'action ?:", 3),
    ),
    markers=(
        Marker(words(r"(?:take action ?: )?write an appeal in your own words.{0,100}$"), Part.OFFICIALS),
        Marker(words(r"act(?:úa|úen|úe) ?: .{0,160}$"), Part.OFFICIALS),
        Marker(words(r"passez à l'action ?: .{0,160}$"), Part.OFFICIALS),
        Marker(words(r"(?:additional|background) information ?:?$"), Part.BACKGROUND),
        Marker(words(r"información (?:complementaria|adicional) ?:?$"), Part.BACKGROUND),
        Marker(
            words(r"(?:informations|complément d')? ?(?:complémentaires|information) ?:?$"), Part.BACKGROUND
        ),
        Marker(words(r"preferred language to address target ?:"), Part.REQUEST, heading=False),
        Marker(words(r"langue\(?s?\)? [àa] privil[ée]gier.{0,80}:"), Part.REQUEST, heading=False),
        Marker(words(r"idiomas? (?:preferidos?|preferentes?).{0,80}:"), Part.REQUEST, heading=False),
        Marker(words(r"merci d'agir dans les plus brefs délais"), Part.REQUEST, heading=False),
        Marker(words(r"actúen lo antes posible"), Part.REQUEST, heading=False),
        Marker(words(r"please take action as soon as possible until ?:"), Part.REQUEST, heading=False),
        Marker(
            words(r"(?:please check with|au-delà de cette date|consulten? con|vérifiez auprès)\b"),
            Part.REPORT,
            heading=False,
        ),
        Marker(words(r"names? and (?:preferred )?pronouns? ?:"), Part.REST, heading=False),
        Marker(words(r"noms?,? prénoms? et pronoms?\b.{0,40}:"), Part.REST, heading=False),
        Marker(words(r"nombres? y pronombres?\b.{0,40}:"), Part.REST, heading=False),
        Marker(
            words(r"(?:link to previous ua|lien vers l'au|enlace a la au)\b.{0,60}:"),
            Part.REST,
            heading=False,
        ),
    ),
)
