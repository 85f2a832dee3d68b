"""Demands become requests: grammatical, in the first person, facts as they are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.writing.requests import is_quoted, request, requests


@pytest.mark.parametrize(
    ("demand", "said"),
    [
        # imperatives
        (
            "Immediately drop the charges and release Ada Quill;",
            "I urge you to immediately drop the charges and release Ada Quill.",
        ),
        (
            "Stop the use of, and amend, the Key Act.",
            "I urge you to stop the use of, and amend, the Key Act.",
        ),
        (
            "Immediately and unconditionally release Ada Quill",
            "I urge you to immediately and unconditionally release Ada Quill.",
        ),
        ("Please let her go home; and", "I urge you to let her go home."),
        ("Do not move her to Port Sarn", "I urge you not to move her to Port Sarn."),
        ("ensure that the crew is safe,", "I urge you to ensure that the crew is safe."),
        ("Respect their duty to protect the crew", "I urge you to respect your duty to protect the crew."),
        (
            "Until she is let out, immediately end her isolation, and ensure her safety",
            "Until she is let out, I urge you to immediately end her isolation, and ensure her safety.",
        ),
        (
            "Pending an inquiry, suspend the harbour master.",
            "Pending an inquiry, I urge you to suspend the harbour master.",
        ),
        ("To say who had the key", "I urge you to say who had the key."),
        # what the document tells the writer to ask
        ("Urging the authorities to open the door;", "I urge you to open the door."),
        (
            "Calling on the Veranian authorities to immediately release Ada Quill",
            "I urge you to immediately release Ada Quill.",
        ),
        (
            "- Calling on them to ensure that, pending her release, she is not harmed",
            "I urge you to ensure that, pending her release, she is not harmed.",
        ),
        ("Call on the authorities to open the door", "I urge you to open the door."),
        ("Urging them not to move her", "I urge you not to move her."),
        ("Strongly urging the authorities immediately to act", "I strongly urge you immediately to act."),
        (
            "Urging the Port Sarn Board of Keys to recommend that the Mayor act",
            "I urge the Port Sarn Board of Keys to recommend that the Mayor act.",
        ),
        (
            "Asking them to free her and urging them to publish the Key Act",
            "I urge you to free her and urge you to publish the Key Act.",
        ),
        (
            "Urging them to comply with their international obligations",
            "I urge you to comply with your international obligations.",
        ),
        (
            "Urging them to ensure that companies meet their obligations",
            "I urge you to ensure that companies meet their obligations.",
        ),
        (
            "Urging them to lift limits on the crew's rights and their right to sail",
            "I urge you to lift limits on the crew's rights and their right to sail.",
        ),
        # what else a writer says
        (
            "Expressing concern that she is held, and urging the authorities to release her",
            "I express concern that she is held, and urge you to release her.",
        ),
        (
            "Reminding them of their obligations under the Key Treaty",
            "I remind you of your obligations under the Key Treaty.",
        ),
        ("Reminding the authorities that torture is banned", "I remind you that torture is banned."),
        (
            "Reminding them that as signatories they are bound by it",
            "I remind the authorities that as signatories they are bound by it.",
        ),
        ("stating your opposition to locked doors.", "I state my opposition to locked doors."),
        ("calling for a new trial of the case", "I call for a new trial of the case."),
        ("Asking for her to be freed", "I ask for her to be freed."),
        ("Demanding that steps be taken to end this", "I demand that steps be taken to end this."),
        (
            "Expressing sorrow for Ada Quill and asking for her protection",
            "I express sorrow for Ada Quill and ask for her protection.",
        ),
        (
            "Acknowledging the duty to keep order, but insisting that torture is banned",
            "I acknowledge the duty to keep order, but insist that torture is banned.",
        ),
        ("Explaining that you are a singer", "I explain that I am a singer."),
        ("Not to move her", "I urge you not to move her."),
        ("that she be released", "I urge that she be released."),
        # sentences and nouns
        ("I urge you to open the door.", "I urge you to open the door."),
        ("We call on you to open the door", "I call on you to open the door."),
        ("That she be released", "I urge that she be released."),
        ("The authorities must open the door", "The authorities must open the door."),
        ("The immediate release of Ada Quill", "I call for the immediate release of Ada Quill."),
        ("Release of all prisoners", "I call for release of all prisoners."),
        # anything else is quoted whole
        ("Justice for Ada Quill!", "I urge you to act on the following: “Justice for Ada Quill!”"),
        ("Öffnen Sie die Tür", "I urge you to act on the following: “Öffnen Sie die Tür.”"),
        ("  • ;", ""),
    ],
)
def test_a_demand_is_said_as_a_letter_says_it(demand: str, said: str) -> None:
    assert request(demand) == said


def test_line_breaks_and_bullets_of_the_source_are_not_part_of_it() -> None:
    assert request(">  2) Open the\n   door\nat once;") == "I urge you to open the door at once."


def test_order_is_kept_and_empty_demands_are_left_out() -> None:
    assert requests(["Open the door", " ", "Urging them to sail"]) == (
        "I urge you to open the door.",
        "I urge you to sail.",
    )


@pytest.mark.parametrize(
    ("language", "quoted"),
    [
        ("en", "I urge you to act on the following: “Xyzzy.”"),
        ("de", "Ich bitte Sie, der folgenden Forderung nachzukommen: „Xyzzy.“"),
        ("fr", "Je vous prie de donner suite à la demande suivante\u00a0: «\u00a0Xyzzy.\u00a0»"),
        ("es", "Le ruego que atienda la siguiente petición: «Xyzzy»."),
    ],
)
def test_what_is_of_no_known_form_is_quoted_in_the_marks_of_the_language(language: str, quoted: str) -> None:
    said = request("Xyzzy;", language)
    assert said == quoted
    assert is_quoted(said)
    assert request(said, language) == said
    assert not is_quoted(request("Xyzzy", language, written_in="en" if language != "en" else "de"))


WORDS = "Urging urging them to not Immediately release Ada Quill and their obligations ; , . Until she is out"
words = st.lists(
    st.sampled_from(
        [*WORDS.split(), "the authorities", "Reminding", "Do", "“key”", "(now)", "9", "calling on"]
    ),
    max_size=14,
).map(" ".join)


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(words)
def test_any_demand_is_one_ended_sentence_that_keeps_its_facts(demand: str) -> None:
    said = request(demand)
    if not said:
        assert set(re.findall(r"\w+", demand)) <= {"and"}
        return
    assert said[0].isupper() or not said[0].isalpha()
    assert re.search(r"[.!?][”’\"')\]]*$", said)
    assert not re.search(r"\.\.|;\.|,\.", said)
    for fact in ("Ada", "Quill", "9", "key", "out"):
        assert len(re.findall(rf"\b{fact}\b", said)) == len(re.findall(rf"\b{fact}\b", demand))


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(st.text(max_size=60))
def test_any_text_is_taken(demand: str) -> None:
    assert isinstance(request(demand), str)
