"""The letter in hand without a window, on real texts of a real home."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from desktop.cases import list_cases
from desktop.importing import import_document
from desktop.signers import keep_signers
from desktop.texts import find_text, list_texts, offered_texts, remove_text, save_text
from desktop.write_request import WriteRequest
from desktop.writing.text import LetterText, Paragraph
from models.lines import SignerLine
from models.store import Store
from tests.invented import SIGNERS, TODAY, read_case, read_document
from tests.ui.stand_ins import AtOnce, Notes
from ui.work import Noun
from ui.write.choosing import Chosen
from ui.write.kept_texts import LetterUseCases
from ui.write.letter_presenter import LetterPresenter
from ui.write.letter_state import LetterOptions

FIRST, SECOND = "UA 7/31", "UA 8/31"
KEPT = LetterText("en", "About {{person}}", (Paragraph("Let {{person}} go."),), "Yours,")


class Kept:
    """Choices in memory."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}

    def word(self, key: str, default: str = "") -> str:
        return self.words.get(key, default)

    def keep(self, key: str, word: str) -> None:
        self.words[key] = word


class Desk:
    """A presenter over a home with two cases; it counts what it asks of the page."""

    def __init__(self, store: Store) -> None:
        self.store, self.plans = store, 0
        self.work, self.shell, self.kept = AtOnce(), Notes(), Kept()
        use = LetterUseCases(
            offered_texts=lambda reference, language: offered_texts(store, reference, language=language),
            save_text=lambda name, text: save_text(store, name, text),
            remove_text=lambda name, language: remove_text(store, name, language=language),
        )
        self.letter = LetterPresenter(
            use, self.work, self.shell, self.kept, changed=lambda: None, replan=self.replan
        )
        self.signers: tuple[SignerLine, ...] = keep_signers(store, SIGNERS)

    def replan(self) -> None:
        self.plans += 1

    def choose(self, *references: str, anew: bool = False) -> None:
        cases = list_cases(self.store, today=TODAY, everything=True)
        chosen = Chosen(signers=self.signers, cases=cases, references=frozenset(references))
        self.letter.follow(chosen, anew=anew)

    def type(self, words: str) -> None:
        """Writes `words` under what the letter says."""
        text = self.letter.state.text
        assert text is not None
        self.letter.edit(msgspec.structs.replace(text, paragraphs=(*text.paragraphs, Paragraph(words))))

    @property
    def own_texts(self) -> dict[str, tuple[LetterText, ...]]:
        request = WriteRequest((FIRST,), self.signers, dated=TODAY)
        return dict(self.letter.request(request).own_texts)

    def said(self, reference: str) -> list[str]:
        """The last paragraph of each text that letters on a case say."""
        return [text.paragraphs[-1].text for text in self.own_texts[reference]]

    def undo(self) -> None:
        assert self.shell.undo is not None
        self.shell.undo()


@pytest.fixture
def desk(store: Store) -> Desk:
    letter = "Your Excellency,\n\nPlease let Mirela Osten go home.\n\nYours sincerely,"
    import_document(store, read_document(read_case(sample_letter=letter)), accept=True)
    other = read_case(
        reference=SECOND, reference_as_printed="8/31", title="Baker Held", subjects=("Osk Vane",)
    )
    import_document(store, read_document(other, name="other.txt"), accept=True)
    made = Desk(store)
    made.choose(FIRST)
    return made


def keys(desk: Desk, *, used: bool = False) -> list[str]:
    return [entry.key for entry in desk.letter.state.entries if entry.used or not used]


def test_the_draft_is_in_hand_and_nothing_is_asked_for_beside_it(desk: Desk) -> None:
    state = desk.letter.state
    assert (state.reference, state.key, keys(desk)) == (FIRST, "draft", ["draft", "model"])
    assert state.text is not None
    assert "Mirela Osten" in state.text.subject
    assert desk.own_texts == {}
    assert not desk.letter.missing


def test_what_is_typed_is_printed_for_this_case_alone(desk: Desk) -> None:
    desk.choose(FIRST, SECOND)
    desk.type("I have written before.")
    assert desk.said(FIRST) == ["I have written before."]
    assert SECOND not in desk.own_texts
    assert desk.plans == 1
    desk.letter.choose_case(SECOND)
    desk.type("I bake too.")
    assert [desk.said(case) for case in (FIRST, SECOND)] == [["I have written before."], ["I bake too."]]


def test_an_edit_outlives_other_choices(desk: Desk) -> None:
    desk.type("I have written before.")
    desk.choose(SECOND)
    desk.letter.choose_language("de")
    assert desk.own_texts == {}
    desk.letter.choose_language("en")
    desk.choose(FIRST, anew=True)
    assert desk.said(FIRST) == ["I have written before."]
    assert [entry.changed for entry in desk.letter.state.entries] == [True, False]


def test_what_is_taken_back_while_typing_is_no_edit(desk: Desk) -> None:
    before = desk.letter.state.text
    assert before is not None
    desk.type("I have written before.")
    desk.letter.edit(before)
    assert desk.own_texts == {}


def test_what_comes_from_the_editor_is_not_put_into_it_again(desk: Desk) -> None:
    made = desk.letter.state.made
    desk.type("One.")
    desk.type("Two.")
    assert desk.letter.state.made == made
    desk.letter.pick_text("model")
    assert desk.letter.state.made == made + 1


def test_a_text_that_is_picked_is_the_one_that_is_printed(desk: Desk) -> None:
    desk.letter.pick_text("model")
    assert keys(desk, used=True) == ["model"]
    assert "go home" in " ".join(p.text for p in desk.own_texts[FIRST][0].paragraphs)


def test_several_texts_are_dealt_out_and_edited_in_turn(desk: Desk) -> None:
    desk.letter.tick_text("model")
    desk.type("Second text.")
    desk.letter.pick_text("draft")
    desk.type("First text.")
    assert desk.said(FIRST) == ["First text.", "Second text."]
    assert desk.letter.state.dealt == "2 texts are dealt out, so that letters differ."
    desk.letter.tick_text("draft")
    assert (desk.letter.state.key, keys(desk, used=True)) == ("model", ["model"])
    desk.letter.tick_text("model")
    assert keys(desk, used=True) == ["model"]


def test_a_letter_without_words_is_not_printed(desk: Desk) -> None:
    desk.letter.new_text()
    assert desk.letter.missing == f"The letter on {FIRST} has no words yet."
    desk.type("Let her go.")
    desk.type("")
    assert not desk.letter.missing
    # an empty line between paragraphs is not printed
    assert [p.text for p in desk.own_texts[FIRST][0].paragraphs] == ["Let her go."]


def test_a_text_is_kept_under_a_name_and_used_from_there(desk: Desk, store: Store) -> None:
    desk.type("Worth keeping.")
    desk.letter.kept.keep("  My   letter ")
    assert find_text(store, "My letter", language="en").paragraphs[-1].text == "Worth keeping."
    assert (desk.letter.state.key, desk.letter.state.kept) == ("kept:My letter", True)
    assert desk.said(FIRST) == ["Worth keeping."]
    assert desk.work.changes == [Noun.TEXTS]
    desk.undo()
    assert list_texts(store) == ()
    assert (desk.letter.state.key, desk.said(FIRST)) == ("draft", ["Worth keeping."])


def test_a_text_kept_in_the_place_of_another_gives_it_back(desk: Desk, store: Store) -> None:
    save_text(store, "Short", KEPT)
    desk.choose(FIRST, anew=True)
    desk.type("Another.")
    desk.letter.kept.keep("Short")
    assert find_text(store, "Short", language="en") != KEPT
    desk.undo()
    assert find_text(store, "Short", language="en") == KEPT


def test_a_kept_text_is_deleted_and_brought_back(desk: Desk, store: Store) -> None:
    save_text(store, "Short", KEPT)
    desk.choose(FIRST, anew=True)
    desk.letter.kept.delete()
    assert list_texts(store) == (("Short", "en"),), "only a kept text that is in hand"
    desk.letter.pick_text("kept:Short")
    desk.letter.kept.delete()
    desk.choose(FIRST, anew=True)
    assert (list_texts(store), desk.letter.state.key) == ((), "draft")
    desk.undo()
    desk.choose(FIRST, anew=True)
    assert (list_texts(store), desk.letter.state.key) == ((("Short", "en"),), "kept:Short")


def test_a_draft_that_changes_under_an_edit_is_offered_not_taken(desk: Desk, store: Store) -> None:
    desk.type("Mine.")
    newer = read_case(demands=("Return her boat at once.",), issued_on=date(2031, 2, 20))
    import_document(store, read_document(newer, name="newer.txt"), accept=True)
    desk.choose(FIRST, anew=True)
    mine, stale = desk.said(FIRST), [desk.letter.state.stale]
    desk.letter.take_offered()
    text = desk.letter.state.text
    assert text is not None
    stale.append(desk.letter.state.stale)
    assert (mine, stale) == (["Mine."], [True, False])
    assert "boat" in " ".join(p.text for p in text.paragraphs)
    desk.undo()
    assert desk.said(FIRST) == ["Mine."]


def test_chips_say_what_is_missing(desk: Desk) -> None:
    facts = desk.letter.state.facts
    assert facts["person"].note == "Mirela Osten"
    assert {name: facts[name].state for name in ("person", "town", "signer")} == {
        "person": "rest",
        "town": "rest",
        "signer": "rest",
    }
    desk.signers = (*desk.signers, SignerLine(9, "Osk Brandt", (), "", ""))
    desk.choose(FIRST)
    assert desk.letter.state.facts["town"].state == "missing"
    assert desk.letter.state.facts["town"].note == "1 signer gave no town"
    desk.type("Dear {{nobody}}")
    assert desk.letter.state.facts["nobody"].state == "missing"


def test_a_value_that_changed_under_the_letter_is_marked(desk: Desk, store: Store) -> None:
    newer = read_case(subjects=("Mirela Vane",), issued_on=date(2031, 2, 20))
    import_document(store, read_document(newer, name="newer.txt"), accept=True)
    desk.choose(FIRST, anew=True)
    fact = desk.letter.state.facts["person"]
    assert (fact.state, fact.note) == ("changed", "Mirela Vane; it was Mirela Osten")
    assert desk.letter.state.facts["reference"].state == "rest"


def test_options_go_into_the_request_and_the_usual_ones_are_remembered(desk: Desk, store: Store) -> None:
    options = LetterOptions(2, True, True, ("A drawing",), True, "none")
    desk.letter.set_options(options)
    request = desk.letter.request(WriteRequest((FIRST,), desk.signers, dated=TODAY))
    assert (request.pages, request.justified, request.copy_line) == (2, True, True)
    assert (request.enclosures, request.handwriting, request.sender) == (("A drawing",), True, "none")
    assert desk.letter.state.facts["town"].state == "missing"
    later = Desk(store)
    later.kept.words = desk.kept.words
    later.letter.recall()
    # enclosures and handwriting are of one run
    assert later.letter.state.options == LetterOptions(2, True, True, (), False, "none")


def test_a_language_that_offers_nothing_says_so(desk: Desk) -> None:
    desk.letter.choose_language("es")
    assert desk.plans == 1, "the letters planned before are in another language"
    state = desk.letter.state
    if state.text is None:
        assert state.note == "Nothing is offered in this language yet: Spanish. Write a text of your own."
    desk.letter.new_text()
    desk.type("Libertad.")
    assert desk.own_texts[FIRST][0].language == "es"
    assert desk.own_texts[FIRST][0].farewell == "Respetuosamente,"
