"""The draft: made of the case's own facts and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.writing.draft import CaseFacts, draft_letter
from models.errors import WrongInputError

FACTS = CaseFacts(
    reference="UA 90/99",
    title="The Locked Door",
    subjects=("Ada Quill",),
    demands=("Immediately open the door;", "Urging the authorities to say who had the key."),
    background="Ada Quill was locked in on the night of the regatta. Nobody has said why.\nShe is a singer.",
)


def said(facts: CaseFacts) -> list[str]:
    return [paragraph.text for paragraph in draft_letter(facts).paragraphs]


def test_the_draft_says_concern_narrative_requests_and_closing_in_order() -> None:
    text = draft_letter(FACTS)
    assert text.subject == "Ada Quill (UA 90/99)"
    assert [(paragraph.kind, paragraph.text) for paragraph in text.paragraphs] == [
        (
            "text",
            "I am writing to express my concern for Ada Quill. "
            "Ada Quill was locked in on the night of the regatta. Nobody has said why.",
        ),
        ("text", "I urge you to immediately open the door."),
        ("text", "I urge you to say who had the key."),
        ("own_words", ""),
        ("text", "I would be grateful to hear from you what steps are taken."),
    ]
    assert text.farewell == "Yours respectfully,"


@pytest.mark.parametrize(
    ("subjects", "subject"),
    [
        (("A B", "C D"), "A B and C D (UA 90/99)"),
        (("A", "B", "C"), "A, B and C (UA 90/99)"),
        (("A", "B", "C", "D", "E"), "A, B, C and others (UA 90/99)"),
        ((), "The Locked Door (UA 90/99)"),
        (("", " "), "The Locked Door (UA 90/99)"),
    ],
)
def test_the_subject_names_the_people_else_the_title(subjects: tuple[str, ...], subject: str) -> None:
    assert draft_letter(replace(FACTS, subjects=subjects)).subject == subject


@pytest.mark.parametrize(
    ("changes", "opening"),
    [
        ({"subjects": ()}, "I am writing to express my concern about this case: “The Locked Door”."),
        ({"subjects": (), "title": ""}, "I am writing to express my concern about the case UA 90/99."),
        ({"subjects": (), "title": "", "reference": None}, "I am writing to express my concern."),
        ({"background": ""}, "I am writing to express my concern for Ada Quill."),
        ({"background": "The regatta is old."}, "I am writing to express my concern for Ada Quill."),
        (
            {"background": "Ada Quill was cut off in the mid"},
            "I am writing to express my concern for Ada Quill.",
        ),
        (
            {"background": "Ada Quill " + "sang " * 90 + "."},
            "I am writing to express my concern for Ada Quill.",
        ),
    ],
)
def test_only_what_is_known_is_said(changes: dict[str, object], opening: str) -> None:
    assert said(replace(FACTS, **changes))[0] == opening  # type: ignore[arg-type]


def test_the_narrative_ends_with_a_whole_sentence() -> None:
    long = "Ada Quill sings. " + "She sings at sea and on land and in the night. " * 20
    opening = said(replace(FACTS, background=long))[0]
    assert opening.endswith("in the night.")
    assert len(opening.split()) <= 90


def test_a_narrative_in_another_language_is_left_out() -> None:
    german = replace(FACTS, background="Ada Quill wurde eingeschlossen.", language="de")
    assert said(german)[0] == "I am writing to express my concern for Ada Quill."


def test_without_demands_the_draft_asks_for_nothing() -> None:
    assert not any("urge" in paragraph for paragraph in said(replace(FACTS, demands=())))


def test_other_languages_are_refused_in_words() -> None:
    with pytest.raises(WrongInputError, match="language de"):
        draft_letter(FACTS, "de")
