"""Contact lines: fax, phone, e-mail, social and salutation labels, wherever in a line they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LABELS = {
    "fax": r"(?:Tele)?fax(?:es)?(?: numbers?| no\.?)?|Télécopie|Fax/Tel",
    "phone": (
        r"(?:Tele)?phones?(?: numbers?)?|Tel(?:\.|efon|éfono|éphone|s\.)?|Ph\.?|Mobile|Cell|Call|WhatsApp"
        r"|Tel/Fax"
    ),
    "email": r"E ?-? ?mails?(?: address(?:es)?)?|Correos?(?:-e| electrónicos?)?|Courriels?|Mail",
    "social": (
        r"Twitter|Tweet|X/Twitter|X \(formerly Twitter\)|Twitter/X|X|Facebook|FB|Instagram|IG|Social media"
    ),
    "contact_form": r"(?:Online )?(?:contact|web) ?form|Contact(?: us)?(?: online)?|Web ?site|Web",
    "salutation": r"(?:korrekte )?Anrede|Salutation|Saludo|Tratamiento|Formule d['’]appel",
    "telegram": r"Telegrams?|Telegramme?|Telegramas?|Télégrammes?",
    "telex": r"Telex(?:es)?",
    "note": r"Time difference|Betreff(?: jeweils)?|Subject|Objet|Asunto|Note|NB",
}
_LABEL = re.compile(
    r"(?<![\w@.\-/])[(\[]?(?:"
    + "|".join(rf"(?P<{kind}>{pattern})" for kind, pattern in _LABELS.items())
    + r")(?P<about> ?\([^()]{0,40}\))? ?(?::(?!//)|=)\s*",
    re.IGNORECASE,
)
# Bare letters and labels without a colon count only right before a number.
_SHORT_LABEL = re.compile(
    r"(?<![\w@.\-])(?:(?P<fax>Fax(?:es)?|F)|(?P<phone>Phone|Tel\.?|Telephone"
    r"|T))(?P<about>)[.:]? ?(?=[+(]? ?\d[\d\s().\-–/]{5,})"
)
_DIGIT = re.compile(r"\d")
_BARE = re.compile("|".join(_LABELS[kind] for kind in ("fax", "phone", "email")), re.IGNORECASE)
_NUMBER = re.compile(r"[+(]{0,2}\s?\d[\d\s().\-–—/+]*\d\)?")
_AFTER_NUMBER = re.compile(r"\s*(?:[,;/&]|and|or|oder|und)\s*(?=[+(]?\s?\d)")
_NUMBER_NOTE = re.compile(r"\s*(\([^()]*\)|(?:ext|extension|local|poste|Durchwahl)\.?\s?\d+)", re.IGNORECASE)
EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]+(?:@|\s?[(\[](?:at|a)[)\]]\s?)[\w\-]+(?:\.[\w\-]+)+")
HIDDEN_EMAIL = re.compile(r"\[email\s+protected\]", re.IGNORECASE)
_EMAIL_ITEM = re.compile(rf"(?P<hidden>{HIDDEN_EMAIL.pattern})|(?P<email>{EMAIL.pattern})", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)[^\s,;<>]+", re.IGNORECASE)
_HANDLE = re.compile(rf"(?:{_URL.pattern}|@\s?[\w.]*\w)(?: ?\((?:[^()]{{2,20}})\))?")
_JOINT = re.compile(r"[\s,;/&|]*(?:(?:and|or|und|oder)\b[\s,;/&|]*)?", re.IGNORECASE)
_TWITTER = ("twitter", "tweet", "x/twitter", "twitter/x", "x", "x (formerly twitter)")
_FEWEST_DIGITS = 5


@dataclass(slots=True)
class Contacts:
    """What the contact lines of one official give, each list in order, as printed."""

    fax: list[str] = field(default_factory=list)
    phone: list[str] = field(default_factory=list)
    email: list[str] = field(default_factory=list)
    social: list[str] = field(default_factory=list)
    contact_form: list[str] = field(default_factory=list)
    salutation: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hidden_email: bool = False

    def any(self, *, besides_salutation: bool = False) -> bool:
        """Whether anything was found."""
        if self.salutation and not besides_salutation:
            return True
        return bool(
            self.fax or self.phone or self.email or self.social or self.contact_form or self.hidden_email
        )


@dataclass(frozen=True, slots=True)
class Labelled:
    """A stretch of a line: `kind` is the label's, or empty for text without a label."""

    kind: str
    label: str
    value: str


def is_bare_label(line: str) -> bool:
    """Whether a line is a label whose value got lost: "Fax"."""
    return _BARE.fullmatch(line.strip(" :")) is not None


def split_labels(line: str) -> list[Labelled]:
    """The line cut at its labels, in order."""
    # looking for the sign that a label ends with, or for a number, is much quicker than looking for labels
    labels = _LABEL.finditer(line) if ":" in line or "=" in line else ()
    short = _SHORT_LABEL.finditer(line) if _DIGIT.search(line) else ()
    found = sorted([*labels, *short], key=lambda m: (m.start(), -m.end()))
    cuts: list[re.Match[str]] = []
    for match in found:
        if not cuts or match.start() >= cuts[-1].end():
            cuts.append(match)
    parts: list[Labelled] = []
    first = cuts[0].start() if cuts else len(line)
    if line[:first].strip(" ,;|"):
        parts.append(Labelled("", "", line[:first].strip()))
    ends = [*(cut.start() for cut in cuts[1:]), len(line)]
    for match, end in zip(cuts, ends, strict=False):
        kind = next(name for name in match.groupdict() if name != "about" and match.group(name))
        label = f"{match.group(kind)}{match.group('about') or ''}"
        parts.append(Labelled(kind, label, _trimmed(line[match.end() : end])))
    return parts


def take(part: Labelled, contacts: Contacts) -> str:
    """Puts a labelled value into `contacts`; returns what of it is no such value."""
    kind, value = part.kind, part.value
    if kind in ("email", "contact_form") and _URL.match(value):
        match = _URL.match(value)
        assert match is not None
        contacts.contact_form.append(match.group())
        return _left(value[match.end() :])
    if kind in ("fax", "phone"):
        return _take_numbers(value, contacts.fax if kind == "fax" else contacts.phone, contacts.notes)
    if kind == "email":
        return take_emails(value, contacts)
    if kind == "social":
        return take_handles(value, contacts, network=part.label)
    if kind in ("telegram", "telex", "note"):
        # the label may have taken the opening bracket
        whole = value if "(" in value else value.rstrip(")")
        contacts.notes.append(f"{part.label}: {whole}")
        return ""
    contacts.contact_form.append(value)
    return ""


def take_emails(value: str, contacts: Contacts) -> str:
    """The addresses at the start of `value`, joined by commas, semicolons, "or"; returns the rest."""
    at = 0
    while (match := _EMAIL_ITEM.match(value, _after_joint(value, at))) is not None:
        if match.group("hidden"):
            contacts.hidden_email = True
        else:
            contacts.email.append(match.group("email"))
        at = match.end()
    return _left(value[_after_joint(value, at) :])


def take_handles(value: str, contacts: Contacts, *, network: str = "Twitter") -> str:
    """The account names at the start of `value`; those of other networks than Twitter keep their label."""
    at, names = 0, []
    while (match := _HANDLE.match(value, _after_joint(value, at))) is not None:
        names.append(match.group().split(" (")[0])
        at = match.end()
    if network.casefold() in _TWITTER and names:
        contacts.social.extend(names)
    else:
        contacts.social.append(f"{network}: {value[:at].strip(' ,;') if names else value}")
    return _left(value[_after_joint(value, at) :]) if names else ""


def _after_joint(value: str, at: int) -> int:
    joint = _JOINT.match(value, at)
    return joint.end() if joint is not None else at


def _take_numbers(value: str, numbers: list[str], notes: list[str]) -> str:
    at = 0
    while (match := _NUMBER.match(value, at)) is not None:
        parts = re.split(r"\s/\s|(?<=\d)/(?=\+)", match.group())
        numbers.extend(part.strip() for part in parts if sum(c.isdigit() for c in part) >= _FEWEST_DIGITS)
        at = match.end()
        note = _NUMBER_NOTE.match(value, at)
        if note is not None:
            notes.append(note.group(1))
            at = note.end()
        joint = _AFTER_NUMBER.match(value, at)
        if joint is None:
            break
        at = joint.end()
    return _left(value[at:])


def _trimmed(value: str) -> str:
    """Without the separators that stand before the next label: a bar, or a capital I used as one."""
    value = value.strip()
    value = re.sub(r"\s+[I|l/]$", "", value)
    return value.rstrip(" |;")


def _left(value: str) -> str:
    return value.strip(" ,;|)")
