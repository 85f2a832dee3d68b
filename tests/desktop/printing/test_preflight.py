"""Preflight: what stops a run, what asks, and which pieces each finding names."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from desktop.printing.plan import Addressee, RunPlan, Sender, plan_run
from desktop.printing.preflight import Cause, Finding, check, stops
from desktop.writing.requests import request
from desktop.writing.text import LetterText, Paragraph
from tests.desktop.printing.planned import BO, ENVOY, IDA, JUDGE, TEXT, WARDEN, case, planned, saying
from tests.desktop.printing.test_run import TOO_LONG


def changed(addressee: Addressee, **changes: Any) -> Addressee:
    return msgspec.structs.replace(addressee, **changes)


def only(plan: RunPlan) -> Finding:
    (finding,) = check(plan)
    return finding


def test_a_good_run_finds_nothing() -> None:
    assert check(planned()) == ()


@pytest.mark.parametrize(
    ("addressee", "level", "code"),
    [
        (changed(WARDEN, country=None), "stop", "no-country"),
        (changed(WARDEN, country="QQ"), "stop", "unknown-country"),
        (changed(WARDEN, address=()), "stop", "no-address"),
        (changed(WARDEN, address=("Saltgate Prison", "Kenya")), "ask", "country-differs"),
        (changed(WARDEN, address=("Ministry of Keys", "South Korea")), "ask", "thin-address"),
        (changed(WARDEN, address=("c/o Ida Lark", "Kenya")), "ask", "care-of-abroad"),
        (changed(WARDEN, address=("Суд Эллери", "Набережная 9")), "ask", "no-latin-town"),
        (changed(WARDEN, address=("Embassy of South Korea", "Quay 9")), "ask", "embassy-host"),
        (changed(WARDEN, address=tuple(f"Line {n}" for n in range(6))), "ask", "long-address"),
        (changed(WARDEN, address=tuple(f"Line {n}" for n in range(20))), "stop", "address-overflow"),
        (changed(WARDEN, salutation=()), "ask", "no-salutation"),
        (changed(WARDEN, salutation=("Sehr geehrter Herr Orrel",)), "ask", "salutation-translated"),
        (changed(WARDEN, salutation=("Sehr geehrter Herr Wärter",)), "ask", "salutation-language"),
        (changed(WARDEN, name="𒀀 Orrel"), "stop", "missing-glyph"),
    ],
)
def test_an_official_is_found_wanting_for_their_pieces_alone(
    addressee: Addressee, level: str, code: str
) -> None:
    found = [finding for finding in check(planned(addressee, ENVOY)) if finding.code == code]
    assert found
    numbers = {414, 415} if addressee.country in (None, "QQ") else {412, 413}
    for finding in found:
        assert (finding.level, finding.piece, set(finding.pieces)) == (level, min(numbers), numbers)


@pytest.mark.parametrize(
    ("sender", "level", "code"),
    [
        (msgspec.structs.replace(BO, lines=()), "ask", "no-sender-address"),
        (msgspec.structs.replace(BO, name=" "), "stop", "no-signer"),
        (msgspec.structs.replace(BO, lines=tuple(f"Line {n}" for n in range(9))), "stop", "sender-overflow"),
        (msgspec.structs.replace(BO, own_words="I am {{signer}}."), "ask", "field-in-own-words"),
        (msgspec.structs.replace(BO, own_words="Please write to 𒀀𒀁."), "stop", "missing-glyph"),
    ],
)
def test_a_signer_is_found_wanting_for_their_pieces_alone(sender: Sender, level: str, code: str) -> None:
    found = [finding for finding in check(planned(WARDEN, senders=(IDA, sender))) if finding.code == code]
    assert found
    assert {(finding.level, finding.pieces) for finding in found} == {(level, (413,))}


@pytest.mark.parametrize(
    ("official", "lines", "home", "asks"),
    [
        (WARDEN, 4, "US", False),
        (WARDEN, 5, "US", True),
        (ENVOY, 4, "US", False),
        (ENVOY, 5, "US", True),
        (WARDEN, 4, "KR", False),
        (WARDEN, 5, "KR", True),
    ],
    ids=["7 abroad", "8 abroad", "5 in the US", "6 in the US", "6 at home", "7 at home"],
)
def test_an_address_asks_beyond_seven_lines_abroad_and_those_of_the_post_at_home(
    official: Addressee, lines: int, home: str, asks: bool
) -> None:
    """NF Z10-011: six lines, and the country line abroad; USPS Publication 28: five at home."""
    tall = changed(official, address=tuple(f"Line {n}" for n in range(lines)))
    codes = {finding.code for finding in check(planned(tall, home_country=home))}
    assert codes == ({"long-address"} if asks else set())


@pytest.mark.parametrize(("characters", "asks"), [(38, False), (39, True)])
def test_a_line_of_more_than_38_characters_asks(characters: int, asks: bool) -> None:
    wide = changed(WARDEN, address=("i" * characters, "10200 Port Sarn"))
    found = check(planned(wide))
    assert [finding.code for finding in found] == ["long-line"] * asks
    assert all("39 characters" in finding.message and finding.level == "ask" for finding in found)


def test_a_missing_character_is_named_once_with_all_its_pieces() -> None:
    finding = only(planned(text=saying("Open the door, 𒀀, or the window, 𒀀.")))
    assert finding.code == "missing-glyph"
    assert "“𒀀” (U+12000 CUNEIFORM SIGN A)" in finding.message
    assert "letter text" in finding.message
    assert finding.pieces == tuple(range(412, 418))


def test_each_missing_character_is_a_finding() -> None:
    found = check(planned(WARDEN, text=saying("𒀀 𒀁 \u0007")))
    assert [finding.code for finding in found] == ["missing-glyph"] * 3
    assert "U+0007" in found[2].message


def test_an_overflow_names_the_letters_that_do_not_fit() -> None:
    wordy = msgspec.structs.replace(IDA, own_words="\n".join(["I will not be silent about it. " * 9] * 14))
    finding = only(planned(WARDEN, senders=(BO, wordy)))
    assert (finding.level, finding.code, finding.pieces) == ("stop", "letter-overflow", (413,))
    assert "one A4 page" in finding.message


def test_an_overlong_text_stops_every_piece() -> None:
    finding = only(planned(text=TOO_LONG))
    assert finding.pieces == tuple(range(412, 418))


@pytest.mark.parametrize("text", [msgspec.structs.replace(TEXT, paragraphs=()), saying("  ")])
def test_an_empty_letter_stops(text: LetterText) -> None:
    assert only(planned(text=text)).code == "empty-letter"


def test_a_demand_that_is_only_quoted_asks_for_a_persons_eye() -> None:
    quoted = request("Justice for Ada Quill!")
    finding = only(planned(text=saying(quoted)))
    assert (finding.level, finding.code, len(finding.pieces)) == ("ask", "quoted-demand", 6)


def test_a_letter_that_breaks_off_asks() -> None:
    finding = only(planned(text=saying("Open the door.", "I writ")))
    assert (finding.level, finding.code, len(finding.pieces)) == ("ask", "broken-off", 6)
    assert "“…I writ”" in finding.message
    assert check(planned(text=saying("Open the door.", "เปิดประตู"))) == ()
    listed = msgspec.structs.replace(TEXT, paragraphs=(Paragraph("I ask for:"), Paragraph("keys", "bullet")))
    assert check(planned(text=listed)) == ()


def test_a_case_without_demands_asks() -> None:
    plan = planned(WARDEN)
    bare = msgspec.structs.replace(plan.cases[0], demands=())
    assert only(msgspec.structs.replace(plan, cases=(bare,))).code == "no-demands"


def test_own_words_may_be_empty() -> None:
    assert check(planned(WARDEN, senders=(BO,))) == ()


def test_a_signer_who_is_listed_twice_asks() -> None:
    again = msgspec.structs.replace(IDA, name="IDA  Calloway", own_words="")
    namesake = msgspec.structs.replace(IDA, lines=("1 Elm Row", "Ellery, ME 04999"))
    finding = only(planned(WARDEN, senders=(IDA, BO, again, namesake)))
    assert (finding.level, finding.code, finding.pieces) == ("ask", "duplicate", (412, 414))
    assert finding.cause == Cause("signer", "2")
    assert "Ida Calloway is on the list of signers twice" in finding.message
    assert check(planned(WARDEN, senders=(IDA, again), copies=2)) == ()


@pytest.mark.parametrize(
    "other",
    [
        changed(WARDEN, official_id=9, address=("Quay 1", "10200 Port Sarn")),
        changed(WARDEN, official_id=9, role="", name="", address=("Tam Orrel", "Warden", *WARDEN.address)),
    ],
    ids=["the same person elsewhere", "the same block"],
)
def test_an_official_whom_a_case_names_twice_asks(other: Addressee) -> None:
    same_block = not other.name
    first = changed(WARDEN, role="", name="", address=other.address) if same_block else WARDEN
    finding = only(planned(first, other, ENVOY))
    assert (finding.level, finding.code, finding.pieces) == ("ask", "duplicate", (412, 413, 414, 415))
    assert finding.cause == Cause("case", "UA 90/99")
    assert check(planned(first, other, ENVOY, copies=2)) == ()


@pytest.mark.parametrize(
    ("plan", "cause"),
    [
        (planned(changed(WARDEN, country=None)), Cause("official", "1")),
        (planned(changed(WARDEN, salutation=())), Cause("official", "1")),
        (planned(WARDEN, senders=(IDA, msgspec.structs.replace(BO, lines=()))), Cause("signer", "1")),
        (planned(text=TOO_LONG), Cause("text", "UA 90/99")),
        (planned(text=saying("Open the door, 𒀀.")), Cause("text", "UA 90/99")),
        (planned(WARDEN, senders=(BO, msgspec.structs.replace(IDA, own_words="𒀀"))), Cause("signer", "1")),
        (planned(changed(WARDEN, name="თ𒀀მ")), Cause("official", "1")),
        (planned(changed(WARDEN, address=("a",) * 1 + tuple(f"Line {n}" for n in range(20)))), None),
        (planned(layout="din5008b", envelope="c4"), Cause("paper", "envelope")),
    ],
)
def test_every_finding_says_what_it_is_about_and_what_to_do(plan: RunPlan, cause: Cause | None) -> None:
    found = check(plan)
    assert found
    for finding in found:
        assert finding.remedy.endswith(".")
        assert finding.remedy[0].isupper()
        assert finding.cause == (cause or finding.cause)
    if cause is None:
        assert {finding.cause.kind for finding in found} == {"official", "paper"}


def test_letters_too_long_for_some_signers_lead_to_these_and_for_a_case_to_its_text() -> None:
    wordy = msgspec.structs.replace(IDA, own_words="\n".join(["I will not be silent about it. " * 9] * 14))
    both = case(WARDEN), case(WARDEN, text=TOO_LONG, reference="UA 91/99")
    plan = plan_run((BO, wordy), both, planned().options, 1)
    found = [(one.cause, one.pieces) for one in check(plan) if one.code == "letter-overflow"]
    assert found == [(Cause("signer", "1"), (2,)), (Cause("text", "UA 91/99"), (3, 4))]


def test_what_no_piece_shows_is_not_found() -> None:
    plan = planned(changed(WARDEN, country=None), ENVOY)
    held = tuple(piece for piece in plan.pieces if piece.piece < 414)
    assert check(msgspec.structs.replace(plan, pieces=held)) == ()
    assert check(msgspec.structs.replace(plan, pieces=())) == ()


def test_what_is_the_matter_with_an_official_of_two_cases_is_said_once() -> None:
    bare = changed(WARDEN, address=())
    both = case(bare, ENVOY), case(bare, reference="UA 91/99")
    finding = only(plan_run((IDA,), both, planned().options, 1))
    assert (finding.code, finding.piece, finding.pieces) == ("no-address", 1, (1, 2))


def test_stops_come_first() -> None:
    found = check(planned(changed(WARDEN, salutation=()), changed(JUDGE, country=None)))
    assert [finding.level for finding in found] == ["stop", "ask"]
    assert stops(found) == found[:1]


def test_an_envelope_is_not_checked_where_none_is_printed() -> None:
    crowded = changed(WARDEN, address=tuple(f"Line {n}" for n in range(12)))
    codes = {finding.code for finding in check(planned(crowded, envelope="none"))}
    assert codes == {"long-address"}


def test_a_field_that_means_nothing_stops_the_letters_that_say_it() -> None:
    finding = only(planned(text=saying("I write on {{ Weather }}, {{person}}.")))
    assert (finding.level, finding.code) == ("stop", "unknown-field")
    assert "{{weather}}" in finding.message
    assert "UA 90/99" in finding.message
    assert "{{town}}" in finding.remedy
    assert finding.pieces == tuple(range(412, 418))


@pytest.mark.parametrize(
    ("words", "pieces", "cause", "whose"),
    [
        ("{{country}}", tuple(range(412, 418)), Cause("case", "UA 90/99"), "UA 90/99 names no country"),
        ("{{role}}", (416, 417), Cause("official", "2"), "Lio Vant has no role"),
        ("{{town}}", (413, 415, 417), Cause("signer", "1"), "Bo Lark shows no town"),
    ],
)
def test_a_field_that_would_be_blank_stops_its_own_letters(
    words: str, pieces: tuple[int, ...], cause: Cause, whose: str
) -> None:
    bo = msgspec.structs.replace(BO, lines=("9 Mill Row",))
    plan = planned(senders=(IDA, bo), text=saying(words))
    nowhere = msgspec.structs.replace(plan.cases[0], country=None)
    finding = only(msgspec.structs.replace(plan, cases=(nowhere,)))
    assert (finding.level, finding.code, finding.cause) == ("stop", "empty-field", cause)
    assert finding.pieces == pieces
    assert words in finding.message
    assert whose in finding.message


def test_without_a_sender_a_letter_cannot_name_the_signer() -> None:
    findings = check(planned(WARDEN, senders=(IDA,), text=saying("I am {{signer}}."), sender="none"))
    assert [(finding.code, finding.cause.kind) for finding in findings] == [("empty-field", "signer")]


def test_fields_of_one_text_concern_its_own_pieces() -> None:
    plan = planned(WARDEN, ENVOY)
    both = msgspec.structs.replace(plan.cases[0], texts=(TEXT, saying("{{nothing}}")))
    dealt = plan_run(plan.senders, (both,), plan.options, 412)
    finding = only(dealt)
    assert finding.pieces == tuple(piece.piece for piece in dealt.pieces if piece.text_index == 1)
    assert 0 < len(finding.pieces) < len(dealt.pieces)


@pytest.mark.parametrize(("sender", "asks"), [("full", True), ("initials", True), ("none", False)])
def test_who_is_from_the_country_of_the_case_is_asked_about(sender: str, asks: bool) -> None:
    kim = Sender("Kim Ostrow", ("4 Quay", "10200 Port Sarn"), "KR")
    found = check(planned(WARDEN, senders=(IDA, kim), sender=sender))
    assert [finding.code for finding in found] == ["sender-from-target"] * asks
    for finding in found:
        assert (finding.level, finding.pieces, finding.cause) == ("ask", (413,), Cause("signer", "1"))
        assert "Kim Ostrow" in finding.message
        assert "without a sender" in finding.remedy


def test_a_letter_that_goes_on_to_a_second_page_is_no_overflow() -> None:
    assert only(planned(text=TOO_LONG)).remedy == "Shorten the text, or allow a second page."
    assert check(planned(WARDEN, text=saying(*["The door was locked. " * 60] * 2), pages=2)) == ()
    finding = only(planned(WARDEN, text=saying(*["The door was locked. " * 90] * 12), pages=2))
    assert "two A4 pages, even in 9 points" in finding.message


def test_a_sheet_for_handwriting_needs_room_to_write_and_no_text() -> None:
    plan = planned(WARDEN, handwriting=True)
    bare = msgspec.structs.replace(
        plan, cases=(msgspec.structs.replace(plan.cases[0], texts=(), demands=()),)
    )
    assert check(bare) == ()
    tall = planned(changed(WARDEN, address=tuple(f"Line {n}" for n in range(40))), handwriting=True)
    assert "letter-overflow" in {finding.code for finding in check(tall)}
