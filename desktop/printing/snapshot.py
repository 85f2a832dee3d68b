"""A plan as it is stored with its run, and out of the store again."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.printing.plan import VERSION, RunPlan
from models.errors import StoreError


def plan_to_json(plan: RunPlan) -> bytes:
    """The snapshot that is stored with the run; `plan_from_json` gives the same plan back."""
    return msgspec.json.encode(plan)


def plan_from_json(snapshot: bytes) -> RunPlan:
    """The plan of a stored run.

    Raises:
        StoreError: the snapshot is damaged or of a newer version.
    """
    try:
        version = msgspec.json.decode(snapshot, type=_Version).version
        if version > VERSION:
            raise _unreadable()
        if version == 1:
            return msgspec.convert(_of_version_1(msgspec.json.decode(snapshot)), RunPlan)
        return msgspec.json.decode(snapshot, type=RunPlan)
    except (msgspec.MsgspecError, LookupError, AttributeError, TypeError) as error:
        raise _unreadable() from error


class _Version(msgspec.Struct):
    """What is read of a snapshot first."""

    version: int = VERSION


def _unreadable() -> StoreError:
    return StoreError(
        "The plan of this print run cannot be read.",
        safe="Nothing was printed or changed.",
        todo="Run `letterwright check`; if it finds damage, restore the newest good backup.",
    )


def _of_version_1(recorded: dict[str, Any]) -> dict[str, Any]:
    """A snapshot from before cases had several texts, as one of today."""
    options = {key: value for key, value in recorded["options"].items() if key != "no_address"}
    options["sender"] = "initials" if recorded["options"].get("no_address") else "full"
    cases = [
        {key: value for key, value in case.items() if key != "text"} | {"texts": [case["text"]]}
        for case in recorded["cases"]
    ]
    return recorded | {"options": options, "cases": cases, "version": VERSION}
