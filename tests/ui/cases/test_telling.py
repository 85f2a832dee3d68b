"""One case in words."""

from __future__ import annotations

from datetime import date

from models.lines import TallyRow
from models.words import CaseStatus
from tests.ui.told import AMBASSADOR, TODAY, action_line, case_detail, case_line, document, official
from ui.cases.telling import bars_of, official_card, tell
from ui.theme import Tone


def test_an_urgent_case_says_the_day_and_faster_ways() -> None:
    view = tell(case_detail(), (), home="US", today=TODAY)
    assert view.strip is not None
    assert view.strip.tone is Tone.RED
    assert view.strip.head == "Write by Thursday 13 March: 3 days left"
    assert "email, fax, phone" in view.strip.text
    assert view.strip.spent == 0.75
    assert view.can_write


def test_a_deadline_that_is_not_stated_is_never_guessed() -> None:
    detail = case_detail(case_line(deadline=None), deadline_as_printed=None)
    strip = tell(detail, (), home="US", today=TODAY).strip
    assert strip is not None
    assert strip.head == "No deadline is stated"
    assert strip.spent is None


def test_an_expired_case_asks_before_writing() -> None:
    line = case_line(status=CaseStatus.EXPIRED, deadline=date(2031, 2, 1))
    strip = tell(case_detail(line), (), home="US", today=TODAY).strip
    assert strip is not None
    assert "was 1 February 2031" in strip.head


def test_a_stopped_case_has_no_write_button_but_says_why() -> None:
    line = case_line(status=CaseStatus.STOPPED)
    view = tell(
        case_detail(line, stopped_because="She is free.", unposted=(412, 413, 414, 420)),
        (),
        home="US",
        today=TODAY,
    )
    assert not view.can_write
    assert view.strip is None
    assert view.notice is not None
    assert "She is free." in view.notice.text
    assert "out of the post: 0412 to 0414, 0420." in view.notice.text


def test_a_case_nobody_looked_over_can_be_accepted() -> None:
    view = tell(
        case_detail(case_line(needs_review=True), documents=(document(needs_review=True),)),
        (),
        home="US",
        today=TODAY,
    )
    assert view.can_accept
    assert view.notice is not None
    assert "lamp-keeper.txt" in view.notice.text


def test_an_embassy_at_home_is_home_mail() -> None:
    words = [mark.word for mark in official_card(AMBASSADOR, "US").marks]
    assert words == ["Home", "Copy to"]
    assert [mark.word for mark in official_card(official(), "US").marks] == ["Abroad"]
    assert [m.word for m in official_card(official(country=None), "US").marks] == ["Country not stated"]


def test_the_country_is_added_to_an_address_that_does_not_end_with_it() -> None:
    assert official_card(official(), "US").address[-1] == "Iceland"
    named = official(address=("4 Courthouse Square", "10200 Port Sarn, ICELAND"))
    assert official_card(named, "US").address[-1] == "10200 Port Sarn, ICELAND"


def test_a_case_without_officials_cannot_be_written_on() -> None:
    assert not tell(case_detail(officials=()), (), home="US", today=TODAY).can_write


def test_bars_keep_their_order_and_share_the_largest() -> None:
    bars = bars_of((TallyRow(("call",), 2), TallyRow(("letter",), 8)))
    assert [(bar.word, bar.count, bar.share, bar.place) for bar in bars] == [
        ("Letters", "8", 1.0, 0),
        ("Calls", "2", 0.25, 2),
    ]


def test_a_long_narrative_is_cut_at_a_sentence_and_nothing_is_lost() -> None:
    text = " ".join(f"This is sentence number {n} of a long narrative." for n in range(60))
    view = tell(case_detail(background=text), (), home="US", today=TODAY)
    assert view.summary.endswith(".")
    assert f"{view.summary} {view.rest}" == text


def test_languages_are_named_in_order() -> None:
    assert (
        tell(case_detail(), (), home="US", today=TODAY).languages == "Write in English or your own language"
    )


def test_what_happened_says_what_was_taken_back() -> None:
    view = tell(case_detail(), (action_line(voided=True),), home="US", today=TODAY)
    assert "taken back" in view.recent[0].text


def test_copies_to_embassies_that_the_document_does_not_name_are_told() -> None:
    assert tell(case_detail(), (), home="US", today=TODAY).embassies == ""
    view = tell(case_detail(copies_generic=True), (), home="US", today=TODAY)
    assert "embassy of Iceland under Officials" in view.embassies
