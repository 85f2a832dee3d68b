"""The draft: made of the case's own facts and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.printing.text.faces import printable
from desktop.writing.draft import LANGUAGES, CaseFacts, draft_letter, untranslated
from desktop.writing.fields import fields_of
from desktop.writing.text_file import text_from_plain
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
    with pytest.raises(WrongInputError, match="language eo"):
        draft_letter(FACTS, "eo")


def test_a_german_draft() -> None:
    text = draft_letter(
        replace(
            FACTS,
            subjects=("Ada Quill", "Bo Venn"),
            demands=("Öffnen Sie sofort die Tür;", "Fordern Sie die Behörden auf, sie freizulassen"),
            background="Ada Quill wurde am 3. März eingesperrt. Niemand weiß, warum.",
            language="de",
        ),
        "de",
    )
    assert [text.subject, *(paragraph.text for paragraph in text.paragraphs), text.farewell] == [
        "Ada Quill und Bo Venn (UA 90/99)",
        # a small letter, after the comma of the salutation
        "ich wende mich an Sie, weil ich in großer Sorge um Ada Quill und Bo Venn bin. "
        "Ada Quill wurde am 3. März eingesperrt. Niemand weiß, warum.",
        "Bitte öffnen Sie sofort die Tür.",
        "Ich fordere Sie auf, sie freizulassen.",
        "",
        "Für eine Auskunft darüber, welche Schritte unternommen werden, wäre ich Ihnen dankbar.",
        "Hochachtungsvoll",
    ]


def test_a_french_draft_has_no_break_before_double_marks() -> None:
    text = draft_letter(
        replace(FACTS, subjects=(), title="La porte", demands=("d’ouvrir la porte",), language="fr"), "fr"
    )
    assert [text.subject, *(paragraph.text for paragraph in text.paragraphs), text.farewell] == [
        "La porte (UA 90/99)",
        "Je me permets de vous écrire pour vous faire part de ma vive préoccupation concernant l’affaire "
        "suivante\u00a0: «\u00a0La porte\u00a0».",
        "Je vous demande d’ouvrir la porte.",
        "",
        "Je vous saurais gré de bien vouloir m’informer des mesures qui seront prises.",
        "Veuillez agréer l’expression de ma haute considération.",
    ]


def test_a_spanish_draft() -> None:
    text = draft_letter(
        replace(
            FACTS,
            subjects=("Ada Quill", "Inés Venn"),
            demands=("Instando a las autoridades a abrir la puerta",),
            background="",
            language="es",
        ),
        "es",
    )
    assert [text.subject, *(paragraph.text for paragraph in text.paragraphs), text.farewell] == [
        "Ada Quill e Inés Venn (UA 90/99)",
        "Me dirijo a usted para expresarle mi preocupación por Ada Quill e Inés Venn.",
        "Le insto a abrir la puerta.",
        "",
        "Le agradecería que me informara de las medidas que se adopten.",
        "Respetuosamente,",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_farewell_is_the_one_a_text_file_gets(language: str) -> None:
    assert draft_letter(FACTS, language).farewell == text_from_plain("Open it.", language).farewell


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("Inés", "Bo e Inés"),
        ("Hilda", "Bo e Hilda"),
        ("Yves", "Bo e Yves"),
        ("Yago", "Bo y Yago"),
        ("Hiero", "Bo y Hiero"),
        ("Ada", "Bo y Ada"),
    ],
)
def test_spanish_and_before_the_sound_of_i(last: str, joined: str) -> None:
    facts = replace(FACTS, subjects=("Bo", last), reference=None)
    assert draft_letter(facts, "es").subject == joined


def test_a_group_without_a_name_has_no_capital_inside_a_sentence() -> None:
    group = replace(FACTS, subjects=("Four other singers",), background="")
    assert said(group)[0] == "I am writing to express my concern for four other singers."
    assert draft_letter(group).subject == "Four other singers (UA 90/99)"


def test_a_german_narrative_does_not_end_with_an_ordinal() -> None:
    facts = replace(
        FACTS, background="Ada Quill singt. " + "und singt " * 33 + "am 3. Januar im Hafen. Sie singt gern."
    )
    opening = draft_letter(replace(facts, language="de"), "de").paragraphs[0].text
    assert not opening.endswith("am 3.")


@pytest.mark.parametrize(
    ("language", "introduced"),
    [
        ("en", "I urge you to act on the following, which I quote in German: “Öffnen Sie die Tür.”"),
        (
            "fr",
            "Je vous prie de donner suite à la demande suivante, que je cite en allemand\u00a0: «",
        ),
        ("es", "Le ruego que atienda la siguiente petición, que cito en alemán: «Öffnen Sie die Tür»."),
    ],
)
def test_demands_in_another_language_are_quoted_and_said_to_be(language: str, introduced: str) -> None:
    german = replace(FACTS, demands=("Öffnen Sie die Tür",), language="de")
    assert draft_letter(german, language).paragraphs[1].text.startswith(introduced)
    assert untranslated(german, language)
    assert not untranslated(german, "de")
    assert not untranslated(replace(german, demands=()), language)


def test_english_demands_of_a_german_page_need_a_person_in_a_german_letter_alone() -> None:
    page = replace(
        FACTS, demands=("urging the authorities to open the door for her", "release her"), language="de"
    )
    assert untranslated(page, "de")
    assert not untranslated(page, "en")
    assert [paragraph.text for paragraph in draft_letter(page, "en").paragraphs[1:3]] == [
        "I urge you to open the door for her.",
        "I urge you to release her.",
    ]


def test_several_demands_in_another_language_are_listed_after_one_introduction() -> None:
    facts = CaseFacts(
        "UA 90/99", "The door", ("Ada Quill",), ("Open the door at once;", "Say who had the key.")
    )
    text = draft_letter(facts, "de")
    introduction, *listed = text.paragraphs[1:4]
    assert (
        introduction.text
        == "Ich bitte Sie, den folgenden Forderungen nachzukommen, die ich auf Englisch anführe:"
    )
    assert [(item.kind, item.text) for item in listed] == [
        ("bullet", "„Open the door at once.“"),
        ("bullet", "„Say who had the key.“"),
    ]


def test_braces_of_a_document_are_no_merge_fields() -> None:
    facts = CaseFacts("UA 90/99", "The {{signer}}", ("Ada {{town}}",), ("Open the door of {{official}};",))
    text = draft_letter(facts)
    assert fields_of(text) == ()
    assert "Ada {{town}}" in printable(text.subject)
