"""French orders to authorities as what a letter asks of its reader: “libérez” to “de libérer”."""

from __future__ import annotations

import re

from desktop.writing.demand_text import alternatives
from desktop.writing.verbs_fr import ASPIRATED, IMPERATIVES, INFINITIVES, ONLY_FOR_THE_WRITER

VOWELS = "aàâeéèêëiîïoôuùûyœæ"
"""With which “je”, “de”, “le” and “la” are elided."""
_ADVERB = r"[\w’-]+ment|sans délai|sans condition|au plus vite|d['’]urgence|enfin"
_HEAD = rf"(?P<not>[Nn]e (?:pas|plus|jamais) )?(?P<adverb>(?:(?:{_ADVERB})(?: et (?:{_ADVERB}))? )?)"
_ORDER = re.compile(
    rf"(?P<link>[Dd]e |[Dd]['’]|[ÀàA] )?{_HEAD}(?P<self>[Ss]e |[Ss]['’])?"
    r"(?P<it>(?:[Ll](?:e|a|es|ui|eur)|[Ee]n|[Yy]) |[Ll]['’])?(?P<verb>[\w-]+)(?P<rest>.*)",
    re.DOTALL,
)
_IMPERATIVE = re.compile(
    rf"(?:(?P<adverb>(?:{_ADVERB}),? )|(?P<no>[Nn]e |[Nn]['’]))?(?P<verb>\w+ez|[Ff]aites)"
    r"(?:-(?P<it>vous|le|la|les|lui|leur|en|y)\b)?(?P<not> (?:pas|plus|jamais))?(?P<rest>.*)",
    re.DOTALL,
)
_NEXT_IMPERATIVE = re.compile(
    r"(?P<link>,? et |,? ou |, )(?P<verb>\w+ez|faites)\b(?:-(?P<it>vous|le|la|les|lui|leur)\b)?"
)
IMPERATIVE_LEFT = re.compile(r"(?<!vous )\b(?!(?:chez|assez|nez|rez|allez-et-venez)\b)\w+ez\b")
"""An imperative that nothing has turned into an infinitive."""
DUTY = r"(?:obligations?|engagements?|devoirs?|responsabilités?|promesses?)"
"""What authorities owe."""
_THEIR_DUTY = re.compile(
    rf"^(?P<before>(?:(?!que\b|qu['’])[\w’'-]+ ){{0,4}}?)leur(?P<s>s?) (?P<rest>(?:[\w-]+ )?{DUTY}\b)"
)
_SELF_AGAIN = re.compile(r"(?:,| et| ou) (?:de |d['’]|à )(?:ne pas |n['’]y )?(?:se |s['’])")
_INSIDE = re.compile(rf"(?:\b(?:pour|afin de|sans|à|de) |\bd['’])(?:{alternatives(INFINITIVES)})\b")


def yours(link: str, what: str) -> str | None:
    """What the reader is asked, `link` and infinitive: “de vous conformer à vos obligations”.

    None where a later verb may or may not be the reader's: “… et de s’entretenir avec sa famille”.
    """
    if _SELF_AGAIN.search(what):
        return None
    preposition = "à" if link.strip() == "à" else "de"
    reflexive = re.match(r"(?P<not>ne pas )?(?:se |s['’])(?P<rest>.*)", what, re.DOTALL)
    if reflexive is not None:
        what = f"{reflexive['not'] or ''}vous {reflexive['rest']}"
    what = _THEIR_DUTY.sub(
        lambda their: f"{their['before']}{'vos' if their['s'] else 'votre'} {their['rest']}", what
    )
    return f"{_de(what)}{what}" if preposition == "de" else f"à {what}"


def ordered(text: str) -> str | None:
    """“Libérer Ada Quill et abandonner les poursuites”, “de veiller à ce que …”, “S’abstenir de …”."""
    found = _ORDER.fullmatch(text)
    if found is None or found["verb"].lower() not in INFINITIVES:
        return None
    if found["rest"] and found["rest"][0] not in " ,":
        return None
    adverb, verb = found["adverb"].lower().strip(), found["verb"].lower()
    pronouns = f"{'se ' if found['self'] else ''}{(found['it'] or '').lower()}"
    order = f"{pronouns}{verb} {adverb}"  # not "d’immédiatement libérer"
    what = f"{(found['not'] or '').lower()}{order.strip()}{found['rest']}"
    return _demanded(what)


def _demanded(what: str) -> str | None:
    """“Je vous demande de” with the infinitives of `what`, “de” repeated before those that begin a clause."""
    asked = yours("de ", _with_de(what))
    return None if asked is None else f"Je vous demande {asked}"


def _with_de(what: str) -> str:
    plain = re.split(r"((?:, et|, ou|,| et| ou) )", what)
    pieces = list(plain)
    for at in range(2, len(pieces), 2):
        word = re.match(
            rf"(?:ne pas |(?:{_ADVERB}) )?(?:l[ae]s? |l[’']|lui |leur )?(?P<verb>[\w-]+)", plain[at]
        )
        so_far = "".join(plain[: at - 1])
        if word is None or word["verb"] not in INFINITIVES:
            continue
        # "libérer et protéger Ada", "pour protéger et garantir": verbs side by side share what is before them
        beside = so_far.rsplit(maxsplit=1)[-1] in INFINITIVES
        inside = _INSIDE.search(so_far)
        if not beside and not inside:
            pieces[at] = f"{_de(pieces[at])}{pieces[at]}"
    return "".join(pieces)


def imperative(text: str) -> str | None:
    """“Libérez Ada Quill”, “Veillez à ce que …”, “Ne torturez pas …”."""
    found = _IMPERATIVE.fullmatch(text)
    if found is None:
        return None
    verb = found["verb"].lower()
    infinitive = IMPERATIVES.get(verb)
    if infinitive is None or verb in ONLY_FOR_THE_WRITER or bool(found["no"]) != bool(found["not"]):
        return None
    pieces = [f"ne{found['not']} " if found["not"] else "", _pronoun(found["it"], infinitive), infinitive]
    what = "".join(pieces)
    if found["adverb"]:
        what = f"{what} {found['adverb'].strip(' ,').lower()}"

    def again(more: re.Match[str]) -> str:
        one = IMPERATIVES.get(more["verb"])
        if one is None:
            return more.group()
        plain = f"{_pronoun(more['it'], one)}{one}"
        return f"{more['link']}{_de(plain)}{plain}"

    what += _NEXT_IMPERATIVE.sub(again, found["rest"])
    if IMPERATIVE_LEFT.search(what):
        return None
    return f"Je vous demande {_de(what)}{what}"


def _pronoun(it: str | None, infinitive: str) -> str:
    if it is None:
        return ""
    if it in ("le", "la") and begins_with_vowel(infinitive):
        return "l’"
    return f"{it} "


def _de(what: str) -> str:
    return "d’" if begins_with_vowel(what) else "de "


def begins_with_vowel(text: str) -> bool:
    """Whether “je” or “de” is elided before `text`: before a vowel or a silent h."""
    word = re.split(r"[\s,]", text, maxsplit=1)[0].lower()
    return text[:1].lower() in VOWELS or (text[:1].lower() == "h" and word not in ASPIRATED)
