"""Spanish demands become requests: one test a form, and that no word is lost."""

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
        (
            "Instando a las autoridades a que liberen a Ada Quill;",
            "Insto a las autoridades a que liberen a Ada Quill.",
        ),
        ("instando a las autoridades veranias a abrir la puerta", "Le insto a abrir la puerta."),
        ("Pidiendo que se libere a Ada Quill", "Pido que se libere a Ada Quill."),
        ("Pidiéndoles que liberen a Ada", "Pido a las autoridades que liberen a Ada."),
        ("Instándolas a abrir la puerta", "Le insto a abrir la puerta."),
        ("Pídele que abra la puerta", "Le pido que abra la puerta."),
        ("Insten a las autoridades a abrir la puerta", "Le insto a abrir la puerta."),
        ("Haciendo un llamamiento para que la liberen", "Hago un llamamiento para que la liberen."),
        # infinitives
        ("Liberar a Ada Quill y abrir la puerta", "Le insto a liberar a Ada Quill y abrir la puerta."),
        ("Anular su condena", "Le insto a anular su condena."),  # the prisoner's sentence
        ("Expresando su condena del ataque", "Expreso mi condena del ataque."),  # the writer's own
        ("Inmediatamente liberar a Ada", "Le insto a liberar inmediatamente a Ada."),
        ("Abstenerse de torturar a Ada", "Le insto a abstenerse de torturar a Ada."),
        ("Hasta su juicio, garantizar que lea", "Hasta su juicio, le insto a garantizar que lea."),
        # imperatives, whose form is the subjunctive of a request
        ("Liberen a Ada y abran la puerta", "Les pido que liberen a Ada y abran la puerta."),
        ("Libere a Ada Quill", "Le pido que libere a Ada Quill."),
        ("Pónganla en libertad", "Les pido que la pongan en libertad."),
        ("Asegúrense de que lea", "Les pido que se aseguren de que lea."),
        ("No la torturen", "Les pido que no la torturen."),
        ("Den a conocer su paradero", "Les pido que den a conocer su paradero."),
        ("Indaguen, busquen y localicen a Ada", "Les pido que indaguen, busquen y localicen a Ada."),
        # what else a writer says
        ("Expresando su honda preocupación por Ada", "Expreso mi honda preocupación por Ada."),
        (
            "Expresen su tristeza y pidan que se la libere",
            "Expreso mi tristeza y pido que se la libere.",
        ),
        ("Muestren su preocupación por Ada", "Muestro mi preocupación por Ada."),
        ("Muestren respeto por la ley", "Les pido que muestren respeto por la ley."),
        (
            "Recordándoles que la tortura está prohibida",
            "Recuerdo a las autoridades que la tortura está prohibida.",
        ),
        # nouns and sentences
        ("Liberación inmediata de Ada", "Pido la liberación inmediata de Ada."),
        ("que liberen a Ada", "Pido a las autoridades que liberen a Ada."),
        ("que libere a Ada", "Le pido que libere a Ada."),
        ("Que Ada sea liberada", "Pido que Ada sea liberada."),
        ("Las autoridades deben abrir la puerta", "Las autoridades deben abrir la puerta."),
        ("Le instamos a abrir la puerta", "Le insto a abrir la puerta."),
        ("Por ello, le pido que abra la puerta", "Por ello, le pido que abra la puerta."),
    ],
)
def test_a_spanish_demand_is_said_as_a_letter_says_it(demand: str, said: str) -> None:
    assert request(demand, "es") == said
    assert request(said, "es") == said


@pytest.mark.parametrize("demand", ["Escriban al alcaide", "Libera a Ada", "Manos fuera de Ada"])
def test_anything_else_is_quoted_whole(demand: str) -> None:
    assert is_quoted(request(demand, "es"))
    assert f"«{demand}»." in request(demand, "es")


@pytest.mark.parametrize(
    "frame",
    [
        "Instando a las autoridades a {}",
        "Insten encarecidamente a las autoridades veranias a {};",
        "Instándolas a {}",
        "- {}",
        "Le insto a {}",
    ],
)
@pytest.mark.parametrize(
    "asked",
    ["liberar de inmediato a Ada Quill", "abrir la puerta de la torre 9, donde está", "no torturar a Ada"],
)
def test_only_the_frame_of_the_asking_changes(frame: str, asked: str) -> None:
    said = request(frame.format(asked), "es")
    assert said.endswith(f" {asked}.")
    assert not is_quoted(said)


WORDS = (
    "Instando Pidiendo pidiéndoles a las autoridades que liberen "
    "Liberen Liberar Ada Quill y e instando su preocupación "
    "Expresen La liberación de No la ; , . ! le pido"
)
demands = st.lists(st.sampled_from([*WORDS.split(), "9", "«puerta»"]), max_size=12).map(" ".join)


@settings(deadline=None)
@given(demands)
def test_any_spanish_demand_is_ended_and_keeps_its_facts(demand: str) -> None:
    assert_whole(demand, request(demand, "es"), facts=("Ada", "Quill", "9", "puerta"))
    assert request(request(demand, "es"), "es") == request(demand, "es")
