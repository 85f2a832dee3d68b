"""Warnings: what a person should look at before letters are written."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.reading.case_object import ReadCase, ReadWarning
from desktop.reading.fields.officials import FoundOfficial


def warnings_of(case: ReadCase, found: Iterable[FoundOfficial]) -> tuple[ReadWarning, ...]:
    """The warnings of a case that asks for action. No message holds a name."""
    warnings: list[ReadWarning] = []
    if case.reference is None:
        warnings.append(ReadWarning("reference-missing", "No UA number is printed. Type it in.", None))
    if not case.officials:
        message = "No official is named here. Get the full Urgent Action, or add the officials by hand."
        warnings.append(ReadWarning("officials-missing", message, None))
    if not case.demands:
        message = "No demand could be told apart. Mark in the text what the letter should ask for."
        warnings.append(ReadWarning("demands-missing", message, None))
    for one in found:
        official = one.official
        if one.hidden_email_line is not None:
            message = (
                "The web page hides this e-mail address. Open the page in a browser and copy it from there."
            )
            warnings.append(ReadWarning("email-hidden", message, one.hidden_email_line))
        if not official.address:
            message = "This official has no postal address: no letter can be posted to them."
            warnings.append(ReadWarning("address-missing", message, one.line))
        elif official.country is None:
            message = (
                "This address has no country, and nothing tells which it is. Choose one before printing."
            )
            warnings.append(ReadWarning("country-missing", message, one.line))
    return tuple(warnings)
