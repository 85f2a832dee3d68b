"""The snapshot of a plan gives it back, also one of an earlier version."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings

from desktop.printing.plan import RunPlan, block_of, plan_run
from desktop.printing.planned_lines import piece_lines
from desktop.printing.snapshot import plan_from_json, plan_to_json
from models.errors import StoreError
from tests.desktop.printing.test_plan import ENVOY, SENDERS, WARDEN, case, options, plans


def test_the_snapshot_of_a_damaged_run_is_a_known_error() -> None:
    snapshot = plan_to_json(plan_run(SENDERS, (case(WARDEN),), options(), first_piece=1))
    with pytest.raises(StoreError, match="plan of this print run"):
        plan_from_json(snapshot[:-9])


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(plans)
def test_the_snapshot_gives_the_same_plan_back(plan: RunPlan) -> None:
    assert plan_from_json(plan_to_json(plan)) == plan


def test_a_run_recorded_before_there_were_marks_and_windows_prints_as_it_did() -> None:
    plan = plan_run(SENDERS, (case(WARDEN),), options(), first_piece=1)
    recorded = msgspec.json.decode(plan_to_json(plan))
    del recorded["options"]["airmail"]
    old = plan_from_json(msgspec.json.encode(recorded))
    assert old == plan
    assert not old.options.airmail


def test_a_run_recorded_before_towns_were_in_capitals_keeps_its_lines() -> None:
    abroad = msgspec.structs.replace(WARDEN, address=("Quay 9", "10200 Port Sarn"), country="FR")
    plan = plan_run(SENDERS, (case(abroad),), options(), first_piece=1)
    recorded = msgspec.json.decode(plan_to_json(plan))
    del recorded["options"]["town_capitals"], recorded["options"]["address_script"]
    old = plan_from_json(msgspec.json.encode(recorded))
    assert block_of(abroad, old.options).lines[-2:] == ("10200 Port Sarn", "FRANCE")
    today = msgspec.structs.replace(old.options, town_capitals=True)
    assert block_of(abroad, today).lines[-2:] == ("10200 PORT SARN", "FRANCE")


def test_a_run_recorded_before_missions_were_told_names_its_officials_as_it_did() -> None:
    envoy = msgspec.structs.replace(ENVOY, role="Ambassador", name="", mission="Embassy of Verania")
    plan = plan_run(SENDERS, (case(envoy),), options(), first_piece=1)
    recorded = msgspec.json.decode(plan_to_json(plan))
    del recorded["cases"][0]["addressees"][0]["mission"]
    old = plan_from_json(msgspec.json.encode(recorded))
    assert {line.official for line in piece_lines(plan)} == {"Ambassador, Embassy of Verania"}
    assert {line.official for line in piece_lines(old)} == {"Ambassador"}


def test_a_run_recorded_when_a_case_had_one_text_is_read_as_one_of_today() -> None:
    plan = plan_run(SENDERS, (case(WARDEN, ENVOY),), options(sender="initials"), first_piece=1)
    recorded = msgspec.json.decode(plan_to_json(plan))
    recorded["version"] = 1
    for one in recorded["cases"]:
        one["text"] = one.pop("texts")[0]
        del one["copy_to"]
    for piece in recorded["pieces"]:
        del piece["text_index"]
    for since_then in ("sender", "pages", "enclosures", "copy_line", "handwriting", "justified"):
        del recorded["options"][since_then]
    recorded["options"]["no_address"] = True
    assert plan_from_json(msgspec.json.encode(recorded)) == plan
    del recorded["options"]["no_address"]
    assert plan_from_json(msgspec.json.encode(recorded)).options.sender == "full"


@pytest.mark.parametrize(
    "changes", [{"version": 3}, {"version": 1, "options": []}, {"version": 1, "cases": 4}]
)
def test_a_plan_of_another_form_is_a_known_error(changes: dict[str, object]) -> None:
    recorded = msgspec.json.decode(plan_to_json(plan_run(SENDERS, (case(WARDEN),), options(), 1)))
    with pytest.raises(StoreError, match="plan of this print run"):
        plan_from_json(msgspec.json.encode(recorded | changes))
