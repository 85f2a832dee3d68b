"""French demands turned into what a letter says: “Je vous exhorte à …”, “Je vous demande de …”."""

from __future__ import annotations

import re

from desktop.writing.demand_text import alternatives, each_sentence, lower_first
from desktop.writing.orders_fr import (
    DUTY,
    IMPERATIVE_LEFT,
    VOWELS,
    begins_with_vowel,
    imperative,
    ordered,
    yours,
)
from desktop.writing.typography import NO_BREAK
from desktop.writing.verbs_fr import (
    ASKS,
    FEELINGS_FEMININE,
    FEELINGS_MASCULINE,
    FEELINGS_PLURAL,
    INFINITIVES,
    NOUNS,
    SAYS,
)

_FIRST_PERSON = re.compile(
    r"(?:[^,.;:]{1,40}, ?)?(?:je |j['’]|Je |J['’])|(?:C['’]est pourquoi|Aussi|Ainsi) je "
)
_I_ASK_YOU = re.compile(r", je vous (?:demande|prie|exhorte|appelle|engage|invite)\b")
_WE = re.compile(
    r"^Nous vous (?P<verb>demandons|prions|exhortons|appelons|engageons|invitons)\b"
    r"(?!.*\b(?:nous|notre|nos)\b)",
    re.DOTALL,
)
_MANNER = (
    r"instamment|vivement|respectueusement|fermement|publiquement|poliment|également|immédiatement|aussi"
)
_AUTHORITIES = r"(?:les autorités(?: [\w-]+)?|le gouvernement(?: [\w-]+)?|les|leur)"
_AUTHORITIES_OF = r"(?:aux autorités(?: [\w-]+)?|au gouvernement(?: [\w-]+)?)"
_VERB_ASKS = rf"(?P<verb>(?i:{alternatives(ASKS)}))"
_ASKING = re.compile(
    rf"(?:[Ee]n )?(?:(?P<before>(?i:les|leur|lui|le|la)) )?{_VERB_ASKS}(?:-(?P<behind>les|leur|lui|le|la))?"
    rf"(?: (?P<manner>{_MANNER}))?"
    r"(?(before)|(?(behind)|(?: (?P<whom>(?:aux?|à|les?|la|l['’]|[A-ZÀ-Þ])[^;:,]*?))?))"
    rf"(?: (?P<late>{_MANNER}))? (?P<link>de |d['’]|à |qu['’]|que )(?P<what>\S.*)",
    re.DOTALL,
)
_VERB_SAYS = rf"(?P<verb>(?i:{alternatives(SAYS)}))"
_SAYING = re.compile(
    rf"(?:[Ee]n )?(?:(?P<before>(?i:les|leur|lui)) )?{_VERB_SAYS}(?:-(?P<behind>les|leur|lui))?"
    r"(?P<rest> .*|$)",
    re.DOTALL,
)
_SAYS_TOO = alternatives(word for word in SAYS if word not in INFINITIVES)
_AND_SAYING = re.compile(rf"(?P<link>,? (?:et|mais) |; |, )(?:en )?(?P<verb>{_SAYS_TOO})\b(?!-)")
_CLAUSE_FIRST = re.compile(
    r"(?P<clause>(?:Dans l['’](?:attente|intervalle)|Jusqu['’]|En attendant|Tant qu|D['’]ici|À défaut|Si "
    r"|En vertu|Conformément)[^,]*), (?P<rest>.+)",
    re.DOTALL,
)
_YOU = re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:ils|elles)\b")
_MY = re.compile(
    r"\b(?P<your>votre|vos) (?P<between>(?:[\w-]+ (?:et )?){0,2}?)"
    rf"(?P<noun>{alternatives(FEELINGS_FEMININE | FEELINGS_MASCULINE | FEELINGS_PLURAL)})\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:doit|doivent|devrait|devraient|faut)\b")
_NOUN_PHRASE = re.compile(
    rf"(?P<article>(?i:la|le|les|une?|l['’]) ?)?(?P<noun>(?i:{alternatives(NOUNS)}))(?P<rest>(?: .*)?)",
    re.DOTALL,
)


def spoken(text: str) -> str | None:
    """`text`, a tidied demand, said by the writer to the reader; None where its form is not known.

    Known forms: “exhortez les autorités à …”, “en leur demandant de …”, “Libérer …”, “de libérer …”,
    “Libérez …”, “Veillez à ce que …”, “en exprimant votre inquiétude …”, “que … soit libérée”, “La libération
    de …”, and sentences that are said by the writer already.
    """
    return each_sentence(text.replace(NO_BREAK, " "), _spoken)


def _spoken(text: str) -> str | None:
    if found := _WE.match(text):
        base = {"appelons": "appelle"}.get(
            found["verb"], found["verb"].removesuffix("ons").removesuffix("e") + "e"
        )
        return f"Je vous {base}{text[found.end() :]}"
    if (
        _FIRST_PERSON.match(text)
        or (text[0].isupper() and _I_ASK_YOU.search(text))
        or text.startswith("Veuillez ")
    ):
        return text
    if found := _CLAUSE_FIRST.fullmatch(text):
        asked = imperative(found["rest"]) or ordered(found["rest"])
        return f"{found['clause']}, {lower_first(asked)}" if asked else _wished(text)
    if _MY.search(text):
        return _asked(text) or _said(text)  # no official is to show the writer's feelings
    return _asked(text) or _said(text) or imperative(text) or ordered(text) or _wished(text)


def _asked(text: str) -> str | None:
    """“exhortez les autorités à …”, “en leur demandant instamment de …”, “demandez-leur de …”."""
    found = _ASKING.fullmatch(text)
    if found is None:
        return None
    asking = ASKS[found["verb"].lower()]
    pronoun, whom = found["before"] or found["behind"], found["whom"]
    link, what = found["link"], found["what"]
    manner = found["manner"] or found["late"]
    if (pronoun is None) == (whom is None) or _YOU.search(what):
        return None
    if _asks_again(what) or IMPERATIVE_LEFT.search(what):
        return None
    if whom is not None and asking.with_a != bool(re.match(r"(?:aux?|à)\b", whom)):
        return None
    adverb = f" {manner}" if manner else ""
    the_reader = (
        re.fullmatch(_AUTHORITIES_OF if asking.with_a else _AUTHORITIES, whom)
        if whom
        else pronoun and pronoun.lower() in ("les", "leur")
    )
    addressed = the_reader and not link.startswith("qu") and not _THEY.search(what)
    if addressed and (asked := yours(link, what)) is not None:
        return f"Je vous {asking.says}{adverb} {asked}"
    if whom is None:
        if pronoun is None or pronoun.lower() not in ("les", "leur"):
            return None
        whom = _the_powers(what, with_a=asking.with_a)
    return f"{_i(asking.says)}{adverb} {whom} {link}{what}"


def _the_powers(said: str, *, with_a: bool) -> str:
    """Whom “leur” means, in the gender of the “ils” or “elles” that is said of them."""
    masculine = re.search(r"\bils\b", said) is not None
    return f"{'aux' if with_a else 'les'} {'pouvoirs publics' if masculine else 'autorités'}"


def _asks_again(text: str) -> bool:
    """Whether a second asking stands in `text`: “…, et en les priant de …”."""
    return (
        re.search(rf"\ben (?:les |leur )?(?:{alternatives(ASKS)}|{alternatives(SAYS)})\b", text) is not None
    )


def _said(text: str) -> str | None:
    """“en exprimant votre inquiétude”, “rappelez-leur que …”, “appelez à la libération de …”."""
    # "Faites-leur part de votre inquiétude"
    found = _SAYING.fullmatch(re.sub(r"^([Ff]aites)-(?:leur|lui) (?=(?:part|savoir)\b)", r"\1 ", text))
    if found is None:
        return None
    if found["verb"].lower() in INFINITIVES:
        return None  # "Condamner les coupables" is for the authorities
    says, rest = SAYS[found["verb"].lower()], found["rest"]
    pronoun = found["before"] or found["behind"]
    rest = _AND_SAYING.sub(lambda more: f"{more['link']}{SAYS[more['verb']]}", _mine(rest))
    if (
        _YOU.search(rest)
        or _asks_again(rest)
        or IMPERATIVE_LEFT.search(rest)
        or not rest.strip()
        or re.match(r" (?:à|aux?) .* (?:à|de) \w+er\b", rest)
    ):
        return None
    whom = re.match(rf" {_AUTHORITIES_OF}(?= (?:que|leurs?)\b| qu['’])", rest)
    if pronoun is None and whom is None:
        return f"{_i(says)}{rest}"
    if pronoun is not None and pronoun.lower() == "lui":
        return None
    after = rest[whom.end() :] if whom else rest
    after = re.sub(
        rf"^ leur(s?) ((?:[\w-]+ )?{DUTY})\b", lambda d: f" {'vos' if d[1] else 'votre'} {d[2]}", after
    )
    if _THEY.search(after) or re.search(r"\bleurs?\b", after):
        named = whom.group() if whom else f" {_the_powers(after, with_a=True)}"
        return (
            None if found["before"] == "les" else f"{_i(says)}{named}{rest[whom.end() :] if whom else rest}"
        )
    return f"Je vous {says}{after}"


def _mine(rest: str) -> str:
    """“votre inquiétude” of the document is the writer's own."""

    def my(found: re.Match[str]) -> str:
        noun, between = found["noun"].lower(), found["between"]
        if noun in FEELINGS_PLURAL:
            return f"mes {between}{found['noun']}"
        vowel = (between or noun)[0].lower() in VOWELS
        return f"{'ma' if noun in FEELINGS_FEMININE and not vowel else 'mon'} {between}{found['noun']}"

    return _MY.sub(my, rest)


def _wished(text: str) -> str | None:
    """“que … soit libérée”, “La libération immédiate de …”, “Les autorités doivent …”."""
    if re.match(r"[Qq]ue |[Qq]u['’]", text):
        return f"Je demande {lower_first(text)}"
    found = _NOUN_PHRASE.fullmatch(text)
    must = _MUST.search(text.split(",")[0]) or re.search(r", (?:doit|doivent)\b", text)
    if must and text[0].isupper():
        return text
    if found is None or _YOU.search(text):
        return None
    noun = lower_first(found["noun"])
    article = (found["article"] or NOUNS[noun.lower()]).lower().strip()
    gap = "" if not article or article.endswith(("’", "'")) else " "
    return f"Je demande {article}{gap}{noun}{found['rest']}"


def _i(verb: str) -> str:
    return f"J’{verb}" if begins_with_vowel(verb) else f"Je {verb}"
