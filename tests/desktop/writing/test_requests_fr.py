"""French demands become requests: one test a form, and that no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.writing.requests import is_quoted, request
from tests.desktop.writing.kept import assert_whole


@pytest.mark.parametrize(
    ("demand", "said"),
    [
        # what the document tells the writer to ask
        ("en exhortant les autorités à libérer Ada Quill ;", "Je vous exhorte à libérer Ada Quill."),
        ("Exhortez-les à ouvrir la porte", "Je vous exhorte à ouvrir la porte."),
        ("Demandez aux autorités d’ouvrir la porte", "Je vous demande d’ouvrir la porte."),
        (
            "en leur demandant instamment de se conformer à leurs obligations",
            "Je vous demande instamment de vous conformer à vos obligations.",
        ),
        ("en les engageant à ouvrir la porte", "Je vous engage à ouvrir la porte."),
        ("Demandez au président de gracier Ada Quill", "Je demande au président de gracier Ada Quill."),
        (
            "Demandez aux autorités qu’elles ouvrent la porte",
            "Je demande aux autorités qu’elles ouvrent la porte.",
        ),
        # whose is the second "se"? Nobody is "vous" then
        (
            "Appelez les autorités à lui permettre de lire et de s’entretenir avec Bo",
            "J’appelle les autorités à lui permettre de lire et de s’entretenir avec Bo.",
        ),
        # infinitives
        (
            "Libérer Ada Quill et abandonner les charges",
            "Je vous demande de libérer Ada Quill et d’abandonner les charges.",
        ),
        (
            "Prendre des mesures pour protéger et garantir ses droits",
            "Je vous demande de prendre des mesures pour protéger et garantir ses droits.",
        ),
        ("d'ouvrir la porte", "Je vous demande d’ouvrir la porte."),
        ("S’abstenir de torturer Ada", "Je vous demande de vous abstenir de torturer Ada."),
        ("Ne pas expulser Ada Quill", "Je vous demande de ne pas expulser Ada Quill."),
        ("Hâter le procès", "Je vous demande de hâter le procès."),
        ("Honorer la loi", "Je vous demande d’honorer la loi."),
        (
            "Dans l’attente de son procès, veiller à ce qu’elle puisse lire",
            "Dans l’attente de son procès, je vous demande de veiller à ce qu’elle puisse lire.",
        ),
        # imperatives
        (
            "Libérez Ada Quill et abandonnez les charges",
            "Je vous demande de libérer Ada Quill et d’abandonner les charges.",
        ),
        ("Libérez-la", "Je vous demande de la libérer."),
        (
            "Assurez-vous que la porte soit ouverte",
            "Je vous demande de vous assurer que la porte soit ouverte.",
        ),
        ("Ne torturez pas Ada", "Je vous demande de ne pas torturer Ada."),
        ("Faites en sorte qu’elle lise", "Je vous demande de faire en sorte qu’elle lise."),
        ("Veuillez ouvrir la porte", "Veuillez ouvrir la porte."),
        # what else a writer says
        ("en exprimant votre vive inquiétude pour Ada", "J’exprime ma vive inquiétude pour Ada."),
        ("exprimez votre inquiétude pour Ada", "J’exprime mon inquiétude pour Ada."),
        (
            "exprimez votre tristesse et demandez qu’elle soit libérée",
            "J’exprime ma tristesse et demande qu’elle soit libérée.",
        ),
        ("Rappelez-leur que la torture est interdite", "Je vous rappelle que la torture est interdite."),
        (
            "en leur rappelant qu’ils sont liés par la loi",
            "Je rappelle aux pouvoirs publics qu’ils sont liés par la loi.",
        ),
        ("Appelez à la libération d’Ada", "J’appelle à la libération d’Ada."),
        # nouns and sentences
        ("Libération d’Ada Quill", "Je demande la libération d’Ada Quill."),
        ("Qu’Ada Quill soit libérée", "Je demande qu’Ada Quill soit libérée."),
        ("Les autorités doivent ouvrir la porte", "Les autorités doivent ouvrir la porte."),
        ("Justice pour Ada !", "Je demande justice pour Ada\u00a0!"),
        ("Nous vous prions d’ouvrir la porte", "Je vous prie d’ouvrir la porte."),
    ],
)
def test_a_french_demand_is_said_as_a_letter_says_it(demand: str, said: str) -> None:
    assert request(demand, "fr") == said
    assert request(said, "fr") == said


@pytest.mark.parametrize(
    "demand",
    [
        "Écrivez une lettre au ministre",
        "Montrez votre inquiétude",  # no official is to do that
        "Dites-vous préoccupé par le sort d’Ada",  # it would tell the sex of who signs
        "exhortez les autorités à ouvrir la porte et écrivez au port",
    ],
)
def test_anything_else_is_quoted_whole(demand: str) -> None:
    assert is_quoted(request(demand, "fr"))
    assert f"«\u00a0{demand}.\u00a0»" in request(demand, "fr")


@pytest.mark.parametrize(
    "frame",
    [
        "en exhortant les autorités à {}",
        "Exhortez-les à {} ;",
        "Invitez le gouvernement véranien à {}",
        "- {}",
        "Je vous exhorte à {}",
    ],
)
@pytest.mark.parametrize(
    "asked",
    [
        "libérer Ada Quill sur-le-champ",
        "mettre la porte de la tour 9, où elle est, en bon état",
        "protéger Ada",
    ],
)
def test_only_the_frame_of_the_asking_changes(frame: str, asked: str) -> None:
    said = request(frame.format(asked), "fr")
    assert said.endswith(f" {asked}.")
    assert not is_quoted(said)


WORDS = (
    "Exhortez exhortant en les leur autorités à de d’ "
    "Libérez Libérer libérer Ada Quill et demandez demandant Demandez-leur "
    "votre inquiétude que qu’elle soit libérée La libération aux ; , . ! ne pas"
)
demands = st.lists(st.sampled_from([*WORDS.split(), "9", "« porte »"]), max_size=12).map(" ".join)


@settings(deadline=None)
@given(demands)
def test_any_french_demand_is_ended_and_keeps_its_facts(demand: str) -> None:
    assert_whole(demand, request(demand, "fr"), facts=("Ada", "Quill", "9", "porte"))
    assert request(request(demand, "fr"), "fr") == request(demand, "fr")
