"""Warnings: what a person should look at before letters are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.reading.case_object import ReadCase, ReadWarning
from desktop.reading.fields.officials import FoundOfficial
from desktop.reading.file_text import LoadedText
from models.words import DocumentKind


def warnings_of(
    loaded: LoadedText, kind: DocumentKind, case: ReadCase | None, found: Iterable[FoundOfficial]
) -> tuple[ReadWarning, ...]:
    """The warnings of a document, those of its text first. No message holds a name."""
    warnings: list[ReadWarning] = []
    if loaded.guessed is not None:
        message = f"The file does not say how it is encoded; {loaded.guessed} was tried. Check the accents."
        warnings.append(ReadWarning("encoding-guessed", message, None))
    if case is not None and kind is not DocumentKind.STOP_ACTION:
        warnings += _of_case(case)
        warnings += _of_officials(found)
    return tuple(warnings)


def _of_case(case: ReadCase) -> Iterator[ReadWarning]:
    if case.reference is None:
        yield ReadWarning("reference-missing", "No UA number is printed. Type it in.", None)
    if not case.officials:
        message = "No official is named here. Get the full Urgent Action, or add the officials by hand."
        yield ReadWarning("officials-missing", message, None)
    if not case.demands:
        message = "No demand could be told apart. Mark in the text what the letter should ask for."
        yield ReadWarning("demands-missing", message, None)


def _of_officials(found: Iterable[FoundOfficial]) -> Iterator[ReadWarning]:
    for one in found:
        official = one.official
        if one.hidden_email_line is not None:
            message = (
                "The web page hides this e-mail address. Open the page in a browser and copy it from there."
            )
            yield ReadWarning("email-hidden", message, one.hidden_email_line)
        if not official.address:
            message = "This official has no postal address: no letter can be posted to them."
            yield ReadWarning("address-missing", message, one.line)
        elif official.country is None:
            message = (
                "This address has no country, and nothing tells which it is. Choose one before printing."
            )
            yield ReadWarning("country-missing", message, one.line)
