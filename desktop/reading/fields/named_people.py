"""Named people: the field of a sheet for the names and pronouns of the people at risk."""

from __future__ import annotations

import re

from desktop.reading.fields.numbered_lines import is_name_entry

_LABEL = re.compile(
    r"(?:names?(?: and (?:preferred )?pronouns?)?|noms?,? prénoms? et pronoms?[^:]{0,40}"
    r"|nombres?(?: y pronombres?[^:]{0,40})?|noms?)\s*:\s*(?P<names>\S.{2,600})",
    re.IGNORECASE,
)
# The sex of one person follows on the same line in the sheets of 2009 to 2016.
_SEX = re.compile(r"\s*\b(?:Gender|Sex|Género|Sexo?e?)\b.{0,12}:.*$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]")
_BETWEEN = re.compile(r"\s*(?:[,;/]|\b(?:and|y|et|und)\b(?=\s+[^\W\d_a-zà-ÿ]))\s*")


def labelled_names(line: str) -> tuple[str, ...]:
    """The names behind ``NAME AND PRONOUN:`` or ``Name:``, without pronouns; none where one is no name."""
    if ":" not in line:
        return ()
    label = _LABEL.match(line)
    if label is None:
        return ()
    said = _BRACKETS.sub("", _SEX.sub("", label.group("names")))
    names = [name for name in (part.strip(" .") for part in _BETWEEN.split(said)) if name]
    if not names or not all(is_name_entry(name) and len(name.split()) > 1 for name in names):
        return ()
    return tuple(names)
