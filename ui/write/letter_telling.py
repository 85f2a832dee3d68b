"""The letter in hand in words: its entries, its fields, how long it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.addressing.countries import LANGUAGES
from desktop.writing.fields import FIELDS
from models.lines import CaseLine, SignerLine
from ui import dates
from ui.words import tr, trn
from ui.write.letter_state import ChipFacts, LetterState, TextEntry
from ui.write.letter_texts import KEPT, OWN, Texts, key_word
from ui.write.letter_words import OWN_WORDS, word_count

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun
    from desktop.printing.planned_lines import PlannedLine

TOO_LONG = "letter-overflow"
"""The finding that says so (desktop/printing/preflight.py)."""


def language_names() -> tuple[tuple[str, str], ...]:
    """The languages that letters are printed in, by code and name."""
    names = {"en": tr("English"), "de": tr("German"), "fr": tr("French"), "es": tr("Spanish")}
    return tuple((code, names.get(code, code)) for code in LANGUAGES)


def shown(before: LetterState, texts: Texts, reference: str) -> LetterState:
    """`before` with the text in hand of a case, and the list of the others."""
    used = texts.used_of(reference) if reference else ()
    key = texts.hand_of(reference) if reference else ""
    text = texts.text(reference, key) if key else None
    changed = bool(key) and texts.is_changed(reference, key)
    return replace(
        before,
        reference=reference,
        entries=tuple(
            TextEntry(one, key_word(one, reference), one in used, texts.is_changed(reference, one))
            for one in (texts.keys(reference) if reference else ())
        ),
        key=key,
        text=text,
        kept=key.startswith(KEPT),
        stale=bool(key) and texts.is_stale(reference, key),
        words="" if text is None else trn("{n} word", "{n} words", word_count(text)),
        status=_status(key, changed=changed),
        dealt=_dealt(before, len(used)),
        note=_note(before, reference, text is not None),
    )


def pages_words(draft: PlannedRun | None, lines: Sequence[PlannedLine], reference: str) -> str:
    """How many pages the letters on a case have; empty before they are planned."""
    of_case = [line for line in lines if line.case_ref == reference]
    if draft is None or not of_case:
        return ""
    pieces = {line.piece for line in of_case}
    if any(finding.code == TOO_LONG and pieces & set(finding.pieces) for finding in draft.findings):
        return tr("longer than its page")
    counts = {line.letter_pages for line in of_case}
    if len(counts) > 1:
        return tr("one or two pages")
    return tr("one page") if counts == {1} else tr("two pages")


def case_values(line: CaseLine) -> dict[str, str]:
    """The fields that are alike in all letters on a case, in the volunteer's words."""
    return {
        "person": ", ".join(line.subjects) or line.title,
        "reference": line.reference,
        "country": dates.country_name(line.country) if line.country else "",
    }


def facts_of(
    line: CaseLine, firsts: Mapping[str, str], signing: Sequence[SignerLine], sender: str
) -> dict[str, ChipFacts]:
    """What the chips of a letter on a case say; `firsts` are the values it had when it was chosen."""
    facts = {
        "date": ChipFacts(note=tr("the day of printing")),
        "official": ChipFacts(note=tr("the name on each letter")),
        "role": ChipFacts(note=tr("the role on each letter")),
        "signer": ChipFacts(note=tr("who signs each letter")),
        "town": _town(signing, sender),
        OWN_WORDS: _own_words(signing),
    }
    for name, value in case_values(line).items():
        first = firsts.get(name, value)
        if not value:
            facts[name] = ChipFacts("missing", tr("The case does not say."))
        elif value != first:
            facts[name] = ChipFacts("changed", tr("{new}; it was {old}", new=value, old=first))
        else:
            facts[name] = ChipFacts(note=value)
    return facts


def unknown_facts(names: Sequence[str]) -> dict[str, ChipFacts]:
    """Of fields that no letter can fill."""
    note = tr("There is no field of this name: preflight stops it.")
    return {name: ChipFacts("missing", note) for name in names if name not in (*FIELDS, OWN_WORDS)}


def _town(signing: Sequence[SignerLine], sender: str) -> ChipFacts:
    if sender == "none":
        return ChipFacts("missing", tr("No sender is shown, and no town."))
    lacking = sum(not person.lines for person in signing)
    if lacking:
        note = trn("{n} signer gave no town", "{n} signers gave no town", lacking)
        return ChipFacts("missing", note)
    return ChipFacts(note=tr("the town of each signer"))


def _own_words(signing: Sequence[SignerLine]) -> ChipFacts:
    having = sum(bool(person.own_words) for person in signing)
    if not having:
        return ChipFacts(note=tr("nobody has any yet: see who signs"))
    return ChipFacts(note=trn("{n} signer has some", "{n} signers have some", having))


def _status(key: str, *, changed: bool) -> str:
    if not key:
        return ""
    if key.startswith(OWN):
        return tr("Your own; gone when the window closes")
    if changed:
        return tr("Changed here; gone when the window closes")
    return tr("As it is kept") if key.startswith(KEPT) else tr("As offered")


def _dealt(before: LetterState, used: int) -> str:
    if before.options.handwriting and used:
        return tr("Sheets to write by hand are printed: these words are on none of them.")
    if used < 2:
        return ""
    return trn("{n} text is used.", "{n} texts are dealt out, so that letters differ.", used)


def _note(before: LetterState, reference: str, has_text: bool) -> str:
    if not reference:
        return tr("Choose a case; its letter can be edited here.")
    if has_text:
        return ""
    language = dict(before.languages).get(before.language, before.language)
    return tr(
        "Nothing is offered in this language yet: {language}. Write a text of your own.", language=language
    )
