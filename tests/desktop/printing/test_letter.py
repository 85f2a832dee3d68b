"""Letters: what stands where on the page, read back from the PDF in mm."""

from __future__ import annotations

import msgspec
import pytest

from desktop.printing.letter import LetterSetter, paginated
from desktop.printing.planned_lines import piece_lines
from desktop.writing.text import Paragraph
from tests.desktop.printing.page_text import pages
from tests.desktop.printing.planned import BO, ENVOY, IDA, JUDGE, TEXT, WARDEN, letters, planned, saying


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("letter", 215.9, 279.4)])
def test_everything_stands_inside_the_margins(paper: str, width: float, height: float) -> None:
    for page in pages(letters(planned(paper=paper))):
        assert (page.width, page.height) == pytest.approx((width, height), abs=0.01)
        assert min(item.left for item in page.shown) >= 25 - 0.3
        assert max(item.right for item in page.shown) <= width - 25 + 0.3
        assert min(item.top for item in page.shown) >= 22
        number = page.number
        others = [item for item in page.shown if item is not number]
        assert max(item.bottom for item in others) <= height - 22
        assert number.bottom == pytest.approx(height - 12, abs=0.3)
        assert number.right == pytest.approx(width - 25, abs=0.3)


def test_the_parts_follow_one_another_down_the_page() -> None:
    page = pages(letters(planned(WARDEN)))[0]
    order = [
        "3 Fern Lane",
        "UNITED STATES OF AMERICA",
        "Tam Orrel",
        "Warden",
        "Saltgate Prison",
        "SOUTH KOREA",
        "March 11, 2031",
        "Ada Quill (UA 90/99)",
        "Dear Warden,",
        "I am writing about Ada Quill",
        "I urge you to open the door",
        "I urge you to say who",
        "My brother is a locksmith.",
        "I would be glad",
        "Yours respectfully,",
    ]
    tops = []
    for words in order:
        found = [item.top for item in page.shown if item.text.startswith(words) or f". {words}" in item.text]
        assert found, f"{words} is not on the page: {page.text}"
        tops.append(found[0])
    assert tops == sorted(tops)


def test_there_is_room_to_sign_between_farewell_and_name() -> None:
    page = pages(letters(planned(WARDEN, senders=(BO,))))[0]
    farewell = page.find("Yours respectfully,")
    name = [item for item in page.shown if item.text == "Bo Lark"][-1]
    assert 15 <= name.top - farewell.bottom <= 24
    assert name.left == pytest.approx(25, abs=0.5)


def test_a_letter_home_names_no_country_for_either_side() -> None:
    text = pages(letters(planned(ENVOY, senders=(IDA,))))[0].text
    assert "UNITED STATES" not in text
    assert "Ambassador Lio Vant" in text


def test_greek_and_cyrillic_are_printed_as_they_are() -> None:
    text = pages(letters(planned(JUDGE)))[0].text
    for line in ("Мира Остен", "Δικαστής", "Суд Эллери", "Οδός Λιμένος 4", "1020 Łódźgrad", "GERMANY"):
        assert line in text


def test_decomposed_letters_and_invisible_marks_are_set_as_one_would_read_them() -> None:
    text = saying("Zoe\u0308 Ne\u0301v\u00adi\ufeff said no.")
    assert "Zoë Névi said no." in pages(letters(planned(WARDEN, text=text)))[0].text


def test_without_own_words_nothing_is_left_open() -> None:
    with_words, without = (pages(letters(planned(WARDEN, senders=(sender,))))[0] for sender in (IDA, BO))
    gap = without.find("glad to hear").top - without.find("who had the key").bottom
    assert gap < 6
    moved = with_words.find("glad to hear").top - without.find("glad to hear").top
    assert 5 < moved < 10


def test_no_address_leaves_initials_and_town_only() -> None:
    page = pages(letters(planned(WARDEN, sender="initials")))[0]
    assert "Calloway" not in page.text
    assert "Fern Lane" not in page.text
    assert "04999" not in page.text
    assert [item.text for item in page.shown][:2] == ["I. C.", "Ellery, ME"]


def test_a_long_letter_is_set_smaller_and_stays_on_its_page() -> None:
    words = "The door was locked and the key was gone and nobody would say who had it. " * 5
    sizes = []
    for count in range(1, 16):
        plan = planned(WARDEN, senders=(IDA,), text=saying(*[words] * count))
        pages_set = LetterSetter(plan).set(plan.pieces[0])
        if pages_set is None:
            break
        sizes.append(pages_set[0].size_pt)
        (page,) = pages(letters(plan))
        assert max(item.bottom for item in page.shown if item != page.number) <= 297 - 22
    else:
        pytest.fail("no text is too long")
    assert sizes[0] == 11.0
    assert sizes[-1] == 9.0
    assert sizes == sorted(sizes, reverse=True)


def test_a_word_wider_than_the_page_is_broken_not_cut() -> None:
    word = "https://example.invalid/" + "harbour-" * 30
    page = pages(letters(planned(WARDEN, text=saying(word))))[0]
    assert max(item.right for item in page.shown) <= 185.3
    assert "".join(item.text for item in page.shown).count("harbour-") == 30


TWO_PAGES = saying(*["The door was locked and the key was gone and nobody would say who had it. " * 6] * 10)


@pytest.mark.parametrize("layout", ["plain", "din5008b"])
def test_a_second_page_is_there_on_request(layout: str) -> None:
    plan = planned(WARDEN, senders=(IDA, BO), text=TWO_PAGES, pages=2, layout=layout)
    shown = pages(letters(plan))
    assert [page.number.text for page in shown] == ["0412", "0412", "0413", "0413"]
    first, second = shown[:2]
    edge = 185.0 if layout == "plain" else 190.0
    heading = second.first("Tam Orrel, Warden")
    number = second.first("2")
    assert abs(number.right - edge) < 0.5
    assert abs(heading.left - 25) < 0.5
    assert heading.top == pytest.approx(22 if layout == "plain" else 20, abs=2)
    for page in (first, second):
        body = [item for item in page.shown if item is not page.number]
        assert max(item.bottom for item in body) <= 297 - 20
        assert page.number.top > 280
    said = " ".join(f"{first.text} {second.text}".split())
    assert said.count("nobody would say who had it.") == 60
    assert "Yours respectfully," in second.text
    assert "My brother is a locksmith." in second.text
    counted = paginated(plan)
    assert [piece.letter_pages for piece in counted.pieces] == [2, 2]
    assert [(line.letter_page, line.letter_pages) for line in piece_lines(counted)] == [(1, 2), (3, 2)]
    assert [line.letter_page for line in piece_lines(counted.only([413]))] == [1]


def test_two_pages_are_taken_only_where_one_would_be_set_small() -> None:
    words = "The door was locked and the key was gone and nobody would say who had it."
    sizes: dict[int, list[float]] = {}
    for count in range(8, 40):
        plan = planned(WARDEN, senders=(IDA,), text=saying(*[words] * count), pages=2)
        fit = LetterSetter(plan).fit(plan.pieces[0])
        assert fit is not None
        sizes.setdefault(fit.pages, []).append(fit.size_pt)
    assert min(sizes[1]) == 10.0
    assert max(sizes[2]) == 11.0


def test_a_letter_of_which_nothing_may_go_on_alone_is_set_small_on_one_page() -> None:
    text = msgspec.structs.replace(TEXT, paragraphs=(Paragraph("Open it."),))
    sizes = set()
    for lines in range(20, 40):
        tall = msgspec.structs.replace(WARDEN, address=tuple(f"Wing {n}" for n in range(lines)))
        plan = planned(tall, senders=(BO,), text=text, pages=2)
        if fit := LetterSetter(plan).fit(plan.pieces[0]):
            assert fit.pages == 1
            sizes.add(fit.size_pt)
    assert min(sizes) < 10


@pytest.mark.parametrize("own_words_at", ["end", "start", "nowhere"])
def test_the_farewell_never_begins_a_page(own_words_at: str) -> None:
    words = "The door was locked and the key was gone and nobody would say who had it."
    own = [Paragraph(kind="own_words")]
    seen = set()
    for count in range(8, 26):
        said = [Paragraph(words)] * count
        places = {"end": [*said, *own], "start": [*own, *said], "nowhere": said}
        text = msgspec.structs.replace(TEXT, paragraphs=tuple(places[own_words_at]))
        # a high block below the signature, which alone does not fit the first page
        listed = ("A picture of the harbour and its lamps",) * 30
        shown = pages(letters(planned(WARDEN, senders=(BO,), text=text, pages=2, enclosures=listed)))
        if len(shown) == 2:
            rest = [item for item in shown[1].shown if item.top > 30]
            assert words.startswith(min(rest, key=lambda item: item.top).text[:10])
            seen.add(len(rest))
    assert len(seen) > 1


def test_some_pieces_of_long_letters_are_the_same_pages() -> None:
    plan = planned(WARDEN, ENVOY, text=TWO_PAGES, pages=2, justified=True, copy_line=True)
    whole, part = pages(letters(plan)), pages(letters(plan, pieces=(413, 415)))
    assert [page.shown for page in part] == [page.shown for page in whole if page.number.text in "0413 0415"]
    assert letters(plan) == letters(plan)
