"""The printed form of the case object: every key of the contract, plain values only."""

from __future__ import annotations

import json

from desktop.reading import read_text
from desktop.reading.case_object import to_json

CASE_KEYS = (
    "reference reference_as_printed ai_index country title subjects issued_on deadline "
    "deadline_inclusive deadline_as_printed action_types write_in demands officials copies_generic "
    "background sample_letter"
)
OFFICIAL_KEYS = (
    "role honorific name address country fax phone email social contact_form salutation copy notes inferred"
)


def test_every_key_of_the_contract_is_there() -> None:
    text = (
        "Urgent Action: Sample (Iceland: UA 948/17)\n\nMay 1, 2017\n\n"
        "Contact this official by 2 June, 2017:\n"
        "Minister Jo Example\n1 Sample Street\nIceland\nSalutation: Dear Minister\n"
    )
    plain = json.loads(json.dumps(to_json(read_text(text, name="sample.txt"))))
    assert list(plain) == [
        "source",
        "kind",
        "language",
        "title",
        "country",
        "issued_on",
        "cases",
        "lines",
        "warnings",
    ]
    assert list(plain["source"]) == ["name", "format", "sha256"]
    (case,) = plain["cases"]
    assert list(case) == CASE_KEYS.split()
    assert (case["issued_on"], case["deadline"]) == ("2017-05-01", "2017-06-02")
    (official,) = case["officials"]
    assert list(official) == OFFICIAL_KEYS.split()
    assert list(plain["lines"][0]) == ["n", "text", "field"]
    assert plain["kind"] == "urgent_action"
