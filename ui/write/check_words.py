"""The heads of the list before printing: what is the matter, for one thing or for so many."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui.words import tr, trn


def head_words(level: str, code: str, n: int) -> str:
    """``Ask: 9 signers gave no address``; of a matter without words of its own the sign alone."""
    sign = tr("Stop:") if level == "stop" else tr("Ask:")
    words = _WORDS.get(code)
    return f"{sign} {words(n)}" if words else sign


def jump_verb(kind: str) -> str:
    """What the button says that leads to the cause of a finding; empty where there is no way."""
    return {
        "official": tr("Open official"),
        "case": tr("Open case"),
        "text": tr("Edit the letter"),
        "signer": tr("Find signer"),
        "paper": tr("Change paper"),
    }.get(kind, "")


_WORDS: Mapping[str, Callable[[int], str]] = {
    "no-address": lambda n: trn("an official has no address", "{n} officials have no address", n),
    "no-country": lambda n: trn(
        "the country of an address is not known", "the country of {n} addresses is not known", n
    ),
    "unknown-country": lambda n: trn(
        "an address names no country there is", "{n} addresses name no country there is", n
    ),
    "country-differs": lambda n: trn(
        "an address ends with another country", "{n} addresses end with another country", n
    ),
    "care-of-abroad": lambda n: trn(
        "a letter goes in care of another country", "{n} letters go in care of another country", n
    ),
    "embassy-host": lambda n: trn("an embassy may stand elsewhere", "{n} embassies may stand elsewhere", n),
    "no-latin-town": lambda n: trn(
        "an address has no town in Latin letters", "{n} addresses have no town in Latin letters", n
    ),
    "long-address": lambda n: trn("an address has many lines", "{n} addresses have many lines", n),
    "long-line": lambda n: trn("an address has a long line", "{n} addresses have a long line", n),
    "missing-glyph": lambda n: trn("a character cannot be printed", "{n} characters cannot be printed", n),
    "letter-overflow": lambda n: trn(
        "a letter is longer than its page", "letters are longer than their page in {n} ways", n
    ),
    "address-overflow": lambda n: trn(
        "addresses do not fit their place", "addresses do not fit {n} places", n
    ),
    "sender-overflow": lambda n: trn("a sender does not fit", "{n} senders do not fit", n),
    "no-window": lambda n: trn("the envelope has no such window", "{n} envelopes have no such window", n),
    "window-tap": lambda n: trn(
        "addresses may slide out of sight", "addresses may slide out of sight in {n} windows", n
    ),
    "read-area": lambda n: trn(
        "addresses may lie where no machine reads", "addresses may lie where no machine reads, in {n} ways", n
    ),
    "small-address": lambda n: trn("addresses are set small", "addresses are set small in {n} ways", n),
    "field-in-own-words": lambda n: trn(
        "own words hold a field", "the own words of {n} signers hold a field", n
    ),
    "thin-address": lambda n: trn("an address names no place", "{n} addresses name no place", n),
    "no-salutation": lambda n: trn("an official has no salutation", "{n} officials have no salutation", n),
    "salutation-translated": lambda n: trn(
        "a salutation was put into another language", "{n} salutations were put into another language", n
    ),
    "demands-untranslated": lambda n: trn(
        "a letter quotes another language", "{n} letters quote another language", n
    ),
    "salutation-language": lambda n: trn(
        "a salutation is in another language", "{n} salutations are in another language", n
    ),
    "no-signer": lambda n: trn("a signer has no name", "{n} signers have no name", n),
    "no-sender-address": lambda n: trn("a signer gave no address", "{n} signers gave no address", n),
    "empty-letter": lambda n: trn("a letter says nothing", "{n} letters say nothing", n),
    "broken-off": lambda n: trn(
        "a letter breaks off in a sentence", "{n} letters break off in a sentence", n
    ),
    "quoted-demand": lambda n: trn("a demand is only quoted", "demands are only quoted in {n} letters", n),
    "no-demands": lambda n: trn("a case lists no demands", "{n} cases list no demands", n),
    "unknown-field": lambda n: trn("a field means nothing", "{n} fields mean nothing", n),
    "empty-field": lambda n: trn("a field would be blank", "fields would be blank, {n} times", n),
    "sender-from-target": lambda n: trn(
        "a signer may be put in danger", "signers may be put in danger, {n} times", n
    ),
    "case-stopped": lambda n: trn("a case was stopped", "{n} cases were stopped", n),
    "case-expired": lambda n: trn("a case has expired", "{n} cases have expired", n),
    "case-unreviewed": lambda n: trn("nobody has accepted a case", "nobody has accepted {n} cases", n),
    "no-embassy": lambda n: trn(
        "a case asks for copies to an embassy", "{n} cases ask for copies to an embassy", n
    ),
    "returned-mail": lambda n: trn("mail came back from an address", "mail came back from {n} addresses", n),
    "address-changed": lambda n: trn(
        "an official has another address now", "{n} officials have another address now", n
    ),
    "duplicate": lambda n: trn("a second letter would go out", "second letters would go out, {n} times", n),
}
