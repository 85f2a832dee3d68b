"""Preflight of who signs and of what they say: signers, and the text of each case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.addressing.countries import folded
from desktop.printing.preflight.finding import Cause, Finding, ask, joined, stop
from desktop.printing.preflight.parts import Parts, numbers
from desktop.writing.requests import is_quoted
from desktop.writing.text import LetterText

_BREAKS_OFF = re.compile(r"[A-Za-zÀ-ɏ,]$")
"""Of Latin letters alone: other scripts may have no mark that ends a sentence."""


def senders(parts: Parts) -> Iterator[Finding]:
    """Signers without a name or an address. Own words may be empty: most people sign what is written."""
    for index, pieces in parts.by_sender.items():
        sender, cause = parts.plan.senders[index], Cause("signer", str(index))
        if not sender.name.strip():
            remedy = "Give the name, or leave this signer out."
            yield stop("no-signer", numbers(pieces), cause, "A signer has no name.", remedy)
        elif parts.plan.options.sender != "none" and not any(line.strip() for line in sender.lines):
            message = f"{sender.name} gave no address: an answer or a returned letter cannot find them."
            remedy = "Ask for the address, or print without it."
            yield ask("no-sender-address", numbers(pieces), cause, message, remedy)


def senders_at_risk(parts: Parts) -> Iterator[Finding]:
    """Signers from the very country that the case is about, where the letter would tell who they are."""
    plan = parts.plan
    if plan.options.sender == "none":
        return
    for index, pieces in parts.by_sender.items():
        sender = plan.senders[index]
        for case_index, case in enumerate(plan.cases):
            if not sender.country or sender.country != case.country:
                continue
            if concerned := [piece for piece in pieces if piece.case_index == case_index]:
                message = (
                    f"{sender.name} is from the country that {case.reference} is about: a letter that shows "
                    "the sender may put them, or people close to them, in danger."
                )
                remedy = "Ask them; print without a sender, or leave them out."
                cause = Cause("signer", str(index))
                yield ask("sender-from-target", numbers(concerned), cause, message, remedy)


def signing_twice(parts: Parts) -> Iterator[Finding]:
    """Signers who are on the list more than once: each official would hear twice from them."""
    plan = parts.plan
    if plan.options.copies > 1:
        return
    alike: dict[tuple[str, str], list[int]] = {}
    for index in parts.by_sender:
        sender = plan.senders[index]
        if sender.name.strip():
            key = (folded(sender.name), folded(" ".join(sender.lines)))
            alike.setdefault(key, []).append(index)
    for group in alike.values():
        if len(group) > 1:
            pieces = joined(numbers(parts.by_sender[index]) for index in group)
            times = "twice" if len(group) == 2 else f"{len(group)} times"
            message = f"{plan.senders[group[0]].name} is on the list of signers {times}, at one address."
            remedy = "Untick one of them, unless two people have this name."
            yield ask("duplicate", pieces, Cause("signer", str(group[-1])), message, remedy)


def texts(parts: Parts) -> Iterator[Finding]:
    """Letters that say nothing, or nothing that can be asked for."""
    for (case_index, text_index), pieces in parts.by_text.items():
        case = parts.plan.cases[case_index]
        text = case.texts[text_index]
        about = (numbers(pieces), Cause("text", case.reference))
        if not any(paragraph.text.strip() for paragraph in text.paragraphs):
            message = f"The letter on {case.reference} says nothing."
            yield stop("empty-letter", *about, message, "Write the letter, or choose another text.")
        elif (last := _last_words(text)) and _BREAKS_OFF.search(last):
            message = f"The letter on {case.reference} breaks off in a sentence: “…{last[-40:]}”"
            yield ask("broken-off", *about, message, "End the sentence, or choose another text.")
        elif any(is_quoted(paragraph.text) for paragraph in text.paragraphs):
            message = f"The letter on {case.reference} quotes a demand it could not put into words: read it."
            yield ask("quoted-demand", *about, message, "Put the demand into your own words.")
    for case_index, pieces in parts.by_case.items():
        case = parts.plan.cases[case_index]
        if case.texts and not case.demands:
            message = f"The document on {case.reference} lists no demands: read the letter before printing."
            remedy = "Write what the authorities are asked to do, or print the model letter of the document."
            yield ask("no-demands", numbers(pieces), Cause("text", case.reference), message, remedy)


def _last_words(text: LetterText) -> str:
    """The last paragraph, where it is none of a list."""
    said = [paragraph for paragraph in text.paragraphs if paragraph.text.strip()]
    return said[-1].text.rstrip() if said and said[-1].kind == "text" else ""
