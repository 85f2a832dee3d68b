"""German demands become requests: one test a form, and that no word is lost."""

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
            "Fordern Sie die Behörden auf, Ada Quill freizulassen.",
            "Ich fordere Sie auf, Ada Quill freizulassen.",
        ),
        (
            "Bitte fordern Sie die veranischen Behörden nachdrücklich auf, ihren Pflichten nachzukommen;",
            "Ich fordere Sie nachdrücklich auf, Ihren Pflichten nachzukommen.",
        ),
        ("Bitten Sie den Hafenmeister, die Tür zu öffnen", "Ich bitte den Hafenmeister, die Tür zu öffnen."),
        (
            "Bitten Sie die Behörden darum, dass sie die Tür öffnen",
            "Ich bitte die Behörden darum, dass sie die Tür öffnen.",
        ),
        (
            "Appellieren Sie an die Behörden, die Tür zu öffnen",
            "Ich appelliere an Sie, die Tür zu öffnen.",
        ),
        # imperatives to the authorities
        ("Lassen Sie Ada Quill frei!", "Bitte lassen Sie Ada Quill frei!"),
        ("Bitte lassen Sie Ada Quill frei", "Bitte lassen Sie Ada Quill frei."),
        (
            "Sorgen Sie dafür, dass sie einen Arzt sieht. Öffnen Sie die Tür.",
            "Bitte sorgen Sie dafür, dass sie einen Arzt sieht. Bitte öffnen Sie die Tür.",
        ),
        # infinitives, with "zu" and without
        (
            "die Tür unverzüglich und bedingungslos zu öffnen",
            "Ich fordere Sie auf, die Tür unverzüglich und bedingungslos zu öffnen.",
        ),
        ("Sicherzustellen, dass sie singt;", "Ich fordere Sie auf, sicherzustellen, dass sie singt."),
        ("Politische Gefangene freizulassen", "Ich fordere Sie auf, politische Gefangene freizulassen."),
        (
            "Ada Quill, die im Turm ist, freizulassen",
            "Ich fordere Sie auf, Ada Quill, die im Turm ist, freizulassen.",
        ),
        (
            "Den Vorfall untersuchen und Ada Quill freilassen",
            "Ich fordere Sie auf, den Vorfall zu untersuchen und Ada Quill freizulassen.",
        ),
        # what else a writer says
        ("Äußern Sie Ihre große Sorge um Ada Quill", "Ich äußere meine große Sorge um Ada Quill."),
        ("Zeigen Sie sich besorgt über die Haft", "Ich zeige mich besorgt über die Haft."),
        ("Erinnern Sie sie an ihre Pflichten", "Ich erinnere Sie an Ihre Pflichten."),
        (
            "Erinnern Sie die Behörden daran, dass sie gebunden sind",
            "Ich erinnere die Behörden daran, dass sie gebunden sind.",
        ),
        (
            "Bringen Sie Ihre Sorge zum Ausdruck und fordern Sie die Behörden auf, sie freizulassen",
            "Ich bringe meine Sorge zum Ausdruck und fordere Sie auf, sie freizulassen.",
        ),
        ("Bringen Sie die Täter vor Gericht", "Bitte bringen Sie die Täter vor Gericht."),
        # nouns and sentences
        ("Sofortige Freilassung von Ada Quill", "Ich fordere die sofortige Freilassung von Ada Quill."),
        ("Der sofortige Zugang zu einem Arzt", "Ich fordere den sofortigen Zugang zu einem Arzt."),
        ("Ein fairer Prozess für Ada Quill", "Ich fordere einen fairen Prozess für Ada Quill."),
        ("Dass sie freigelassen wird", "Ich fordere, dass sie freigelassen wird."),
        ("Die Behörden müssen die Tür öffnen", "Die Behörden müssen die Tür öffnen."),
        ("Daher bitte ich Sie, die Tür zu öffnen", "Daher bitte ich Sie, die Tür zu öffnen."),
        ("Wir fordern Sie auf, die Tür zu öffnen", "Ich fordere Sie auf, die Tür zu öffnen."),
    ],
)
def test_a_german_demand_is_said_as_a_letter_says_it(demand: str, said: str) -> None:
    assert request(demand, "de") == said
    assert request(said, "de") == said


@pytest.mark.parametrize(
    "demand",
    [
        "Hände weg von Ada Quill",
        "Machen Sie deutlich, dass Sie die Haft ablehnen",  # the writer, who would become the reader
        "Zeigen Sie Ihre Sorge",  # no official is to do that
        "Schreiben Sie einen Brief an den Hafenmeister",
        "Ada Quill Zugang gewähren und helfen",  # a verb that is not known would lack its "zu"
        "Wenn Sie die Tür öffnen",
    ],
)
def test_anything_else_is_quoted_whole(demand: str) -> None:
    assert is_quoted(request(demand, "de"))
    assert f"„{demand}.“" in request(demand, "de")


@pytest.mark.parametrize(
    "frame",
    [
        "Fordern Sie die Behörden auf, {}",
        "Bitte fordern Sie die veranischen Behörden nachdrücklich auf, {};",
        "Bitten Sie den Hafenmeister, {}",
        "- {}",
        "Ich bitte Sie, {}",
    ],
)
@pytest.mark.parametrize(
    "asked",
    ["Ada Quill sofort freizulassen", "die Tür im Turm 9, in dem sie ist, zu öffnen", "zu sagen, wo sie ist"],
)
def test_only_the_frame_of_the_asking_changes(frame: str, asked: str) -> None:
    said = request(frame.format(asked), "de")
    assert said.endswith(f" {asked}.")
    assert not is_quoted(said)


WORDS = (
    "Fordern Bitten Lassen Stellen Erinnern Äußern Sie die Behörden "
    "auf, , dass Ada Quill freizulassen zu öffnen und "
    "frei muss Freilassung sofortige freilassen Ihre Sorge ihre Pflichten . Bitte Ich"
)
demands = st.lists(st.sampled_from([*WORDS.split(), "9", "„Tür“"]), max_size=12).map(" ".join)


@settings(deadline=None)
@given(demands)
def test_any_german_demand_is_ended_and_keeps_its_facts(demand: str) -> None:
    assert_whole(demand, request(demand, "de"), facts=("Ada", "Quill", "9", "Tür"))
    assert request(request(demand, "de"), "de") == request(demand, "de")
