"""The verbs of demands in German, French and Spanish: their forms fit together."""

from __future__ import annotations

from desktop.writing import verbs_de, verbs_es, verbs_fr


def test_german_infinitives_are_paired_with_their_own_form_with_zu() -> None:
    for plain, with_to in verbs_de.INFINITIVES.items():
        joined = with_to.replace("zu ", "zu")
        without = {joined[:at] + joined[at + 2 :] for at in range(len(joined)) if joined.startswith("zu", at)}
        assert plain in without


def test_french_imperatives_lead_back_to_one_infinitive() -> None:
    assert verbs_fr.IMPERATIVES["libérez"] == "libérer"
    assert verbs_fr.IMPERATIVES["mettez"] == "mettre"
    assert len(verbs_fr.IMPERATIVES) == len(verbs_fr.INFINITIVES)
    assert all(form.endswith(("ez", "aites")) for form in verbs_fr.IMPERATIVES)


def test_spanish_subjunctives_follow_the_spelling() -> None:
    forms = {order.form for order in verbs_es.IMPERATIVES.values()}
    assert {
        "libere",
        "liberen",
        "juzgue",
        "juzguen",
        "indague",
        "localice",
        "publiquen",
        "dé",
        "den",
    } <= forms
    assert verbs_es.IMPERATIVES["evaluen"].form == "evalúen"


def test_spanish_verbs_of_the_writer_are_no_orders_unless_said_to_be() -> None:
    orders = {form for form in verbs_es.IMPERATIVES if form in verbs_es.SAYS}
    assert orders <= verbs_es.FOR_THE_AUTHORITIES
