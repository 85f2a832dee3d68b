"""What must not, or may not want to, be printed: one list before the ink."""

from __future__ import annotations

from desktop.printing.plan import RunPlan
from desktop.printing.preflight.addresses import addresses, salutations, twice_on_a_case
from desktop.printing.preflight.fields import fields, in_own_words
from desktop.printing.preflight.finding import Cause, Finding, in_order, stops
from desktop.printing.preflight.fitting import overflows
from desktop.printing.preflight.glyphs import glyphs
from desktop.printing.preflight.machines import read_by_machines
from desktop.printing.preflight.parts import Parts
from desktop.printing.preflight.people import senders, senders_at_risk, signing_twice, texts

__all__ = ["Cause", "Finding", "check", "in_order", "stops"]

_CHECKS = (
    addresses,
    glyphs,
    overflows,
    read_by_machines,
    salutations,
    twice_on_a_case,
    senders,
    senders_at_risk,
    signing_twice,
    texts,
    fields,
    in_own_words,
)


def check(plan: RunPlan, parts: Parts | None = None) -> tuple[Finding, ...]:
    """Everything found in `plan`, stops first, then in order of the first piece concerned.

    One finding stands for all pieces with the same cause, so a bad character in a text is said once. `parts`
    are those of the plan, where the caller has them already.
    """
    grouped = parts or Parts(plan)
    found = [finding for look in _CHECKS for finding in look(grouped)]
    # what no piece of the plan shows, as of a case whose pieces are all held, is nobody's business
    return in_order([finding for finding in found if finding.pieces])
