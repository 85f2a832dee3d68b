"""The preview steps through the pieces, and shows both pages of a letter."""

from __future__ import annotations

import msgspec
import pytest

from desktop.importing import import_document
from desktop.planned_runs import PlannedRun
from desktop.printing.preview import PageImage
from desktop.signers import keep_signers
from desktop.writing.text import Paragraph
from models.errors import WrongInputError
from models.store import Store
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, read_case, read_document
from tests.ui.write.test_presenter import Desk
from ui.wiring.write import picture_of_piece
from ui.write.letter_state import LetterOptions
from ui.write.use_cases import Pictures

WHITE = b"\xff\xff\xff\xff"


@pytest.fixture
def home(store: Store) -> Store:
    """A case with two officials, three signers."""
    import_document(store, read_document(read_case(officials=(MINISTER, AMBASSADOR))), accept=True)
    keep_signers(store, SIGNERS)
    return store


def lengthen(desk: Desk) -> None:
    """A second page is allowed, and needed."""
    desk.presenter.letter.set_options(LetterOptions(pages=2))
    text = desk.state.letter.text
    assert text is not None
    words = (*text.paragraphs, *(Paragraph("I ask what steps are taken, and when. " * 8) for _ in range(9)))
    desk.presenter.letter.edit(msgspec.structs.replace(text, paragraphs=words))


def test_a_letter_of_two_pages_shows_both(home: Store) -> None:
    desk = Desk(home, picture=picture_of_piece)
    desk.presenter.opened("UA 7/31")
    assert desk.state.preview is not None
    assert (desk.state.preview.pages, desk.state.preview.second_image) == (1, None)
    lengthen(desk)
    preview = desk.state.preview
    assert (preview.pages, desk.state.letter.pages) == (2, "two pages")
    first, second = preview.letter_image, preview.second_image
    assert first is not None
    assert second is not None
    assert (first.width, first.height) == (second.width, second.height)
    assert first.rgba != second.rgba
    desk.presenter.letter.take_offered()
    assert desk.state.preview is not None
    assert (desk.state.preview.pages, desk.state.preview.second_image) == (1, None)


def test_after_the_last_piece_comes_the_first(home: Store) -> None:
    desk = Desk(home)
    desk.presenter.opened("UA 7/31")
    seen = []
    for step in (desk.presenter.preview.previous_piece, desk.presenter.preview.next_piece):
        step()
        assert desk.state.preview is not None
        seen.append((desk.state.preview.at, desk.presenter.preview.piece))
    assert [at for at, _piece in seen] == [6, 1]
    assert seen[0][1] == desk.lines[-1].piece


def test_a_piece_that_cannot_be_shown_says_why_and_has_no_old_picture(home: Store) -> None:
    page = PageImage(1, 1, WHITE)

    def picture(draft: PlannedRun, piece: int) -> Pictures:
        if piece != draft.plan.pieces[0].piece:
            raise WrongInputError("its address is too long.", safe="Nothing was printed.", todo="Shorten it.")
        return Pictures(page, page)

    desk = Desk(home, picture=picture)
    desk.presenter.opened("UA 7/31")
    seen = []
    for step in (desk.presenter.preview.draw, desk.presenter.preview.next_piece, desk.presenter.preview.draw):
        step()
        assert desk.state.preview is not None
        seen.append((desk.state.preview_note, desk.state.preview.letter_image))
    why = "This piece cannot be shown: its address is too long."
    assert seen == [("", page), (why, None), (why, None)]
    desk.presenter.preview.previous_piece()
    assert desk.state.preview_note == ""


def test_words_that_no_sheet_for_handwriting_has_are_said_to_be_on_none(home: Store) -> None:
    desk = Desk(home)
    desk.presenter.opened("UA 7/31")
    said = [desk.state.letter.dealt]
    desk.presenter.letter.set_options(LetterOptions(handwriting=True))
    said.append(desk.state.letter.dealt)
    assert said == ["", "Sheets to write by hand are printed: these words are on none of them."]
