"""The plan of a run: order and numbers, and its pieces line by line."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.options import RunOptions
from desktop.printing.plan import Addressee, CaseToWrite, RunPlan, Sender, plan_run
from desktop.printing.planned_lines import piece_lines
from desktop.writing.text import LetterText, Paragraph

TEXT = LetterText("en", "Ada Quill (UA 90/99)", (Paragraph("I urge you to open the door."),), "Sincerely,")
WARDEN = Addressee(1, role="Warden", name="Tam Orrel", address=("Saltgate Prison", "Quay 9"), country="KR")
ENVOY = Addressee(2, name="Lio Vant", address=("Embassy of Verania", "1 Elm Row"), country="US", copy=True)
JUDGE = Addressee(3, role="Judge", address=("Court of Ellery",), country="DE")
ROOMS = Addressee(4, role="Office of Rooms", address=("Nowhere 1",), country=None)
SENDERS = (Sender("Ida Calloway", ("3 Fern Lane", "Ellery"), "US"), Sender("Bo Lark"))


def case(
    *addressees: Addressee, reference: str = "UA 90/99", texts: tuple[LetterText, ...] = (TEXT,)
) -> CaseToWrite:
    return CaseToWrite(reference, "The locked door", "KR", ("Ada Quill",), (), "en", addressees, texts)


def options(**changes: object) -> RunOptions:
    return msgspec.structs.replace(RunOptions(dt.date(2031, 3, 11)), **changes)


def test_one_piece_for_each_signer_case_and_official_and_copy() -> None:
    plan = plan_run(SENDERS, (case(WARDEN, ENVOY), case(JUDGE)), options(copies=3), first_piece=7)
    assert [piece.piece for piece in plan.pieces] == list(range(7, 7 + 2 * 3 * 3))


def test_postage_groups_come_in_blocks_abroad_first() -> None:
    plan = plan_run(
        SENDERS, (case(ROOMS, ENVOY, JUDGE, WARDEN), case(ENVOY, WARDEN)), options(), first_piece=1
    )
    groups = [line.postage_group for line in piece_lines(plan)]
    assert groups == ["world"] * 4 + ["europe"] * 2 + ["home"] * 4 + ["unknown"] * 2


def test_an_embassy_at_home_is_home_mail_and_has_no_country_line() -> None:
    abroad, home = piece_lines(plan_run(SENDERS[:1], (case(ENVOY, WARDEN),), options(), first_piece=1))
    assert abroad.address_block == ("Tam Orrel", "Warden", "Saltgate Prison", "Quay 9", "SOUTH KOREA")
    assert home.address_block == ("Lio Vant", "Embassy of Verania", "1 Elm Row")
    assert (abroad.home, home.home) == (False, True)


def test_without_envelopes_no_piece_has_an_envelope_page() -> None:
    plan = plan_run(SENDERS, (case(WARDEN),), options(envelope="none"), first_piece=5)
    assert [(line.letter_page, line.envelope_page) for line in piece_lines(plan)] == [(1, None), (2, None)]


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
lines = st.lists(words, max_size=4).map(tuple)
addressees = st.builds(
    Addressee,
    official_id=st.integers(1, 9),
    role=words,
    name=words,
    address=lines,
    country=st.sampled_from([None, "KR", "US", "DE", "PR"]),
    salutation=lines,
    copy=st.booleans(),
)
plans = st.builds(
    plan_run,
    st.lists(st.builds(Sender, words, lines, st.just("US"), words), min_size=1, max_size=3),
    st.lists(addressees.map(case), max_size=3),
    st.just(options()),
    st.integers(1, 10**6),
)


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(plans)
def test_numbers_run_on_without_a_gap_and_each_group_is_one_block(plan: RunPlan) -> None:
    numbers = [piece.piece for piece in plan.pieces]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    groups = [line.postage_group for line in piece_lines(plan)]
    changes = sum(before != after for before, after in pairwise(groups))
    assert changes == max(len(set(groups)) - 1, 0)


@given(
    texts=st.integers(1, 5), officials=st.integers(1, 4), signers=st.integers(1, 6), copies=st.integers(1, 3)
)
def test_texts_are_dealt_out_so_that_neighbours_differ(
    texts: int, officials: int, signers: int, copies: int
) -> None:
    said = tuple(msgspec.structs.replace(TEXT, subject=str(number)) for number in range(texts))
    to = tuple(msgspec.structs.replace(WARDEN, official_id=number) for number in range(officials))
    senders = tuple(Sender(f"Signer {number}") for number in range(signers))
    plan = plan_run(senders, (case(*to, texts=said),), options(copies=copies), 1)
    assert {piece.text_index for piece in plan.pieces} <= set(range(texts))
    by_official: dict[int, list[int]] = {}
    by_signer: dict[int, list[int]] = {}
    for piece in plan.pieces[::copies]:
        by_official.setdefault(piece.addressee_index, []).append(piece.text_index)
        by_signer.setdefault(piece.sender_index, []).append(piece.text_index)
    for dealt in (*by_official.values(), *by_signer.values()):
        assert texts == 1 or all(one != other for one, other in pairwise(dealt))
        assert max(map(dealt.count, range(texts))) - min(map(dealt.count, range(texts))) <= 1
    for first in range(0, len(plan.pieces), copies):
        dealt = [piece.text_index for piece in plan.pieces[first : first + copies]]
        assert len(set(dealt)) == min(texts, copies)
