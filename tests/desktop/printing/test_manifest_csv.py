"""The manifest as CSV: the columns of the contract, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.manifest_csv import manifest_csv
from desktop.printing.plan import RunPlan
from models.words import PieceState
from tests.desktop.printing.planned import BO, ENVOY, IDA, WARDEN, planned

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def rows(plan: RunPlan, states: dict[int, PieceState] | None = None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(manifest_csv(plan, states).decode(), newline="")))


def test_the_columns_are_those_of_the_contract() -> None:
    head = manifest_csv(planned()).decode().split("\r\n")[0]
    assert head == "piece,case,official,signer,country,postage_group,letter_page,envelope_page,state"


def test_each_piece_is_a_row() -> None:
    found = rows(planned(WARDEN, ENVOY), {413: PieceState.DAMAGED})
    assert [row["piece"] for row in found] == ["412", "413", "414", "415"]
    assert found[1] == {
        "piece": "413",
        "case": "UA 90/99",
        "official": "Tam Orrel, Warden",
        "signer": "Bo Lark",
        "country": "KR",
        "postage_group": "world",
        "letter_page": "2",
        "envelope_page": "2",
        "state": "damaged",
    }


def test_without_envelopes_the_envelope_page_is_empty() -> None:
    assert {row["envelope_page"] for row in rows(planned(envelope="none"))} == {""}


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_what_a_spreadsheet_would_run_is_made_text(begin: str) -> None:
    sender = msgspec.structs.replace(BO, name=f"{begin}HYPERLINK(1)")
    assert rows(planned(WARDEN, senders=(sender,)))[0]["signer"] == f"'{begin}HYPERLINK(1)"


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=TURNING), min_size=1, max_size=20
    )
)
def test_names_come_back_as_they_are(name: str) -> None:
    plan = planned(WARDEN, senders=(msgspec.structs.replace(IDA, name=name),))
    cell = rows(plan)[0]["signer"]
    assert cell.removeprefix("'") == name.removeprefix("'")
    assert not cell.startswith(("=", "+", "-", "@"))


def test_a_name_that_turns_the_row_around_does_not() -> None:
    turned = msgspec.structs.replace(IDA, name="\u202eIda\u2066 Calloway")
    rows = manifest_csv(planned(WARDEN, senders=(turned,))).decode()
    assert ",Ida Calloway," in rows
