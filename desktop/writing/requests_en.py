"""English demands turned into what a letter says: “I urge you to …”."""

from __future__ import annotations

import re

from desktop.writing.demand_text import alternatives, lower_first
from desktop.writing.verbs import ADVERB, ASKS, SAID_BY_THE_WRITER, SAYS, is_order

_FIRST_PERSON = re.compile(r"^(?:I|We)\b(?! ?\()")
_HAS_MODAL = re.compile(r"\b(?:must|should|shall|ought to|needs? to|has to|have to)\b")


_MANNER = r"(?:(?P<manner>[A-Za-z]+ly) )?"
# Whom a demand is made of: "them", "the Sudanese authorities", "President Venn"; not "an end to …", "that …"
_WHOM = r"(?P<whom>(?:them|him|her|you|both|all|authorities|the\b|[A-Z])[^.;:]*?)"
_BETWEEN = rf"(?P<between>(?:,? {ADVERB}(?: and {ADVERB})*)?)"
_ASKS_ING = alternatives(ASKS.values())
_ASKING = re.compile(
    rf"{_MANNER}(?i:{_ASKS_ING}|{alternatives(ASKS)}) {_WHOM}{_BETWEEN} to (?P<what>\S.*)", re.DOTALL
)
_AND_ASKING = re.compile(rf"(?P<link>,? and |; |, )(?:[a-z]+ly )?(?:{_ASKS_ING}) {_WHOM}{_BETWEEN} to ")
_SAYS_ING = alternatives(SAYS.values())
_SAYING = re.compile(
    rf"{_MANNER}(?:(?P<gerund>{_SAYS_ING})|(?P<base>{alternatives(SAYS)}))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BASE = {SAYS[base]: base for base in SAYS if base in SAID_BY_THE_WRITER}
_AND_SAYING = re.compile(rf"(?P<link>,? (?:and|but) (?:[a-z]+ly )?)(?P<gerund>{alternatives(_BASE)})\b")
_CLAUSE_FIRST = re.compile(
    r"(?:after|as|at the same time|before|if|in (?:accordance|line) with|in the (?:interim|meantime)"
    r"|meanwhile|once|pending|should|unless|until|when|while|without delay)\b",
    re.IGNORECASE,
)
_THE_AUTHORITIES = re.compile(
    r"(?:them|(?:the )?(?:(?!the\b)[\w-]+ ){0,3}authorities"
    r"|the (?:[\w-]+ ){0,2}government(?: of [A-Z][\w ]+)?)",
    re.IGNORECASE,
)
_DUTY = r"(?:obligations?|commitments?|dut(?:y|ies)|responsibilit(?:y|ies))"
# "comply with their international obligations", but not "ensure that companies meet their obligations"
_THEIR_DUTY = re.compile(
    r"^(?P<before> ?(?:(?!that\b|ensure\b|make\b)[\w-]+ ){1,6}?)their "
    rf"(?=(?:[\w-]+ ){{0,4}}{_DUTY}\b)"
)
_THIRD_PERSON = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)
_OF_A_DEMAND = (
    r"(?:effective|fair|free|full|immediate|impartial|independent|international|prompt|proper|public|safe|speedy"
    r"|thorough|transparent|unconditional|urgent)"
)
# It begins with a word that is no name, so its capital can go
_NOUN_OF_DEMAND = re.compile(
    rf"(?:(?:the|an?) (?:[\w-]+,? (?:and )?){{0,4}}|(?:{_OF_A_DEMAND},? (?:and )?){{0,4}})"
    r"(?:release|end|investigation|inquiry|enquiry|trial|retrial|re-trial|repeal|abolition|commutation|access"
    r"|protection|moratorium|halt|respect|review|return|withdrawal) (?:of|to|for|into|on)\b",
    re.IGNORECASE,
)


def spoken(text: str) -> str | None:
    """`text`, a tidied demand, said by the writer to the reader; None where its form is not known.

    Known forms: “Urging the authorities to …”, “Calling on them to …”, “Immediately drop …”, “Until he is
    released, end …”, “Expressing concern that …”, “That he be released”, “The immediate release of …”, and
    sentences that are in the first person already.
    """
    if _FIRST_PERSON.match(text):
        return re.sub(r"^We (?=urge|ask|call|request|respectfully)", "I ", text)
    if (found := re.match(r"(?:[Nn]ot )?[Tt]o ", text)) and is_order(text[found.end() :]):
        return f"I urge you {found.group().lower()}{lower_first(text[found.end() :])}"
    return _asked(text) or _said(text) or _ordered(text) or _wished(text)


def _asked(text: str) -> str | None:
    """“Urging them strongly to …”, “Call on the authorities to …”."""
    found = _ASKING.fullmatch(text)
    if found is None:
        return None
    manner = f"{found['manner'].lower()} " if found["manner"] else ""
    between = found["between"].strip(" ,")
    what = f"{between} to {found['what']}" if between else f"to {found['what']}"
    whom = found["whom"]
    if _THE_AUTHORITIES.fullmatch(whom):
        whom, what = "you", _your_duty(what)
    return f"I {manner}urge {whom} {_and_asking(what)}"


def _your_duty(text: str) -> str:
    """The authorities' own obligations are the reader's."""
    return _THEIR_DUTY.sub(r"\g<before>your ", text)


def _and_asking(text: str) -> str:
    """A second request inside one demand: “…, and urging them to …”."""

    def again(found: re.Match[str]) -> str:
        whom = "you" if _THE_AUTHORITIES.fullmatch(found["whom"]) else found["whom"]
        return f"{found['link']}urge {whom}{found['between']} to "

    return _AND_ASKING.sub(again, text)


def _said(text: str) -> str | None:
    """“Expressing concern at …”, “Reminding them that …”, “Calling for …”."""
    found = _SAYING.fullmatch(text)
    if found is None:
        return None
    if found["gerund"]:
        base = next(base for base, gerund in SAYS.items() if gerund == found["gerund"].lower())
    elif (base := found["base"].lower()) not in SAID_BY_THE_WRITER:
        return None
    manner = f"{found['manner'].lower()} " if found["manner"] else ""
    # A document says "stating your opposition" to the writer; in the letter it is the writer's own
    rest = re.sub(r"\byour\b", "my", found["rest"])
    rest = re.sub(r"\bthat you (are\b)?", lambda you: "that I " + ("am" if you[1] else ""), rest)
    rest = _addressed(rest) if base == "remind" else rest
    rest = _and_asking(rest)
    if found["gerund"]:
        rest = _AND_SAYING.sub(lambda more: f"{more['link']}{_BASE[more['gerund']]}", rest)
    return f"I {manner}{base}{rest}"


def _addressed(rest: str) -> str:
    """“ them of their obligations” -> “ you of your obligations”; nobody is “you” where “they” stays."""
    found = re.match(rf" (?P<whom>{_THE_AUTHORITIES.pattern})(?= (?:of|that|about)\b)", rest)
    if found is None:
        return rest
    after = _your_duty(rest[found.end() :])
    if _THIRD_PERSON.search(after):
        whom = "the authorities" if found["whom"].lower() == "them" else found["whom"]
        return f" {whom}{rest[found.end() :]}"
    return f" you{after}"


def _ordered(text: str) -> str | None:
    """“Immediately drop …”, “Until he is released, end …”."""
    if is_order(text):
        plain = lower_first(re.sub(r"^please ", "", text, flags=re.IGNORECASE))
        refrain = re.sub(r"^do not ", "not to ", plain)
        return f"I urge you {refrain}" if refrain != plain else f"I urge you to {_your_duty(plain)}"
    if _CLAUSE_FIRST.match(text):
        for comma in re.finditer(r", (?:and )?", text):
            rest = text[comma.end() :]
            if is_order(rest):
                return f"{text[: comma.start()]}, I urge you to {lower_first(rest)}"
    return None


def _wished(text: str) -> str | None:
    """“That he be released”, “The immediate release of …”, “The court must …”."""
    if re.match(r"[Tt]hat \S", text):
        return f"I urge {lower_first(text)}"
    if _HAS_MODAL.search(text) and text[0].isupper():
        return text
    if _NOUN_OF_DEMAND.match(text):
        return f"I call for {lower_first(text)}"
    return None
