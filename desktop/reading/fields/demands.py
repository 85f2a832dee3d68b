"""Demands: bullets that say what to ask for, and the requests inside a model letter."""

from __future__ import annotations

import re

BULLET = re.compile(r"^(?:[•*·▪◦‣●■□▶►✓§\uf000-\uf0ff–—-](?=\s|[^\W\d_])|\d{1,2} ?[.)](?=\s)|o(?=\s{2,}))\s*")
"""A bullet or number at the start of a cleaned line."""

LONE_BULLET = re.compile(r"^[•*·▪◦‣●■□▶►✓§\uf000-\uf0ff–—-]$")
"""A bullet whose text stands on the next line."""

_ASKS = re.compile(
    r"(?:(?:politely |respectfully |immediately )?(?:calling|urging|expressing|asking|demanding|requesting"
    r"|stating|welcoming|reminding|appealing|insisting|noting|stressing|acknowledging|seeking|pointing"
    r"|explaining|regretting|condemning)|pidiendo|instando|expresando|exigiendo|solicitando|manifestando|recordando|acogiendo"
    r"|demandez|priez|exhortez|engagez|appelez|exprimez|faites|dites|rappelez"
    r"|en (?:demandant|priant|exhortant|appelant|exprimant))\b",
    re.IGNORECASE,
)
# What a step tells the volunteer, as against what the letter should ask for.
_INSTRUCTION = re.compile(
    r"(?:please )?(?:take action as|write an? |write immediately|write in your|write your|click"
    r"|let us know|either |or (?:fill|send)|for the full|share |"
    r"bitte schreib(?:en sie|e|t) (?:ihre|deine|eure) |schreib(?:en sie|e|t) in gutem "
    r"|see |sign |you can |this urgent action|report |send (?:us|an? (?:short )?(?:e-?mail|letter|tweet)))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?")
_ENDED = re.compile(r"[.!?:;…][”’\"')\]»]*\s*$|^\s*$")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|No|H\.E|Art)\.$")
_REQUEST = re.compile(
    r"^\W*(?:[^\W\d_][^,;:]{0,80},\s+){0,2}(?:I|We)\s+(?:\w+\s+){0,2}?"
    r"(?:urge|ask|request|call (?:on|upon)|implore|appeal to|beg"
    r"|press)\s+(?:on |upon )?"
    r"(?:you(?:r (?:excellency|government|office|authorities))?"
    r"|(?:the )?(?:\w+ )?authorities)(?:,? as [^,]{2,60},)?,?\s*(?:to\s+)?"
    r"|^\W*(?:Por (?:ello|todo ello|lo tanto|tanto),?\s+)?(?:Le|Les|Lo)\s+(?:insto|instamos|pido"
    r"|pedimos|solicito|ruego)\s+(?:(?:encarecidamente|también|asimismo|además)\s+)*(?:a\s+)?(?=\w)"
    r"|^\W*(?:C'est pourquoi,? |Par conséquent,? )?je vous (?:demande|prie|exhorte"
    r"|appelle)\s+(?:(?:instamment|également|aussi|donc)\s+){0,2}(?:de |d['’]|à )",
    re.IGNORECASE,
)
_REQUEST_DE = re.compile(
    r"^\W*(?:(?:Daher|Deshalb|Außerdem|Zudem|Bitte) )?(?:Ich |bitte ich |fordere ich |möchte ich )?"
    r"(?:bitte|fordere|ersuche|appelliere) (?:ich )?(?:(?:eindringlich|höflich) )?(?:an )?Sie\b"
    r"|^\W*Bitte \w+ Sie\b",
    re.IGNORECASE,
)


def without_bullet(text: str) -> str:
    """A line without the bullet or number before it."""
    return BULLET.sub("", text, count=1).strip()


def is_instruction(item: str) -> bool:
    """Whether an item tells the volunteer what to do, rather than what to ask for."""
    return _INSTRUCTION.match(item) is not None


def is_asking(text: str) -> bool:
    """Whether a line begins as a demand does, so that it is one even when its bullet got lost."""
    return _ASKS.match(text) is not None


def requests_in(letter: str) -> tuple[str, ...]:
    """What a model letter asks for: the sentences that begin "I urge you to", without these words.

    Bullets under a sentence that ends with a colon are requests of their own.
    """
    found: list[str] = []
    listing = False
    for line in _unbroken(letter):
        if listing and BULLET.match(line):
            found.append(without_bullet(line))
            continue
        listing = False
        for sentence in sentences(line):
            asked = _asked(sentence)
            listing = asked is not None and sentence.endswith(":")
            if asked and not listing:
                found.append(asked)
    return tuple(found)


def _unbroken(letter: str) -> list[str]:
    """The lines of a letter; one that begins with a small letter goes on with the sentence before it."""
    lines: list[str] = []
    for line in letter.split("\n"):
        if lines and line[:1].islower() and not _ENDED.search(lines[-1]) and not BULLET.match(line):
            lines[-1] = f"{lines[-1].rstrip()} {line}"
        else:
            lines.append(line)
    return lines


def _asked(sentence: str) -> str | None:
    """What a sentence asks for; None when it is no request."""
    match = _REQUEST.match(sentence)
    if match is not None:
        return sentence[match.end() :].strip()
    return sentence if _REQUEST_DE.match(sentence) else None


def sentences(text: str) -> list[str]:
    """`text` cut into sentences; line ends are cut too, abbreviated titles are not."""
    found: list[str] = []
    for line in text.split("\n"):
        joined = ""
        for match in _SENTENCE.finditer(line):
            joined += match.group()
            if not _ABBREVIATION.search(joined.rstrip()):
                if joined.strip():
                    found.append(joined.strip())
                joined = ""
        if joined.strip():
            found.append(joined.strip())
    return found
