"""Spanish demands turned into what a letter says: “Le insto a …”, “Pido a las autoridades que …”."""

from __future__ import annotations

import re

from desktop.writing.demand_text import alternatives, each_sentence, lower_first, upper_first
from desktop.writing.verbs_es import (
    ASKS,
    FEELINGS,
    FIRST_PERSON,
    FOR_THE_AUTHORITIES,
    GERUNDS,
    IMPERATIVES,
    NOUNS,
    ORDERS,
    SAYS,
    WE_ASK,
    without_accents,
)

_I = re.compile(
    rf"(?:[^,.;:]{{1,40}}, )?(?:(?:le|les|lo|la|los|las|me) )?(?:{alternatives(FIRST_PERSON)}"
    r"|dirijo|escribo|quiero|quisiera|deseo|apelo)\b",
    re.IGNORECASE,
)
_I_ASK_YOU = re.compile(rf", (?:le|les) (?:{alternatives(FIRST_PERSON)})\b")
_WE = re.compile(
    rf"(?P<whom>(?i:le|les|lo|la) )?(?P<verb>(?i:{alternatives(WE_ASK)}))\b(?!.*\b(?:nos|nuestr\w+)\b)",
    re.DOTALL,
)
_MANNER = (
    "encarecidamente|enérgicamente|respetuosamente|firmemente|urgentemente|públicamente"
    "|también|además|asimismo"
)
_AUTHORITIES = r"(?:las autoridades(?: [\w-]+){0,2}?|el gobierno(?: [\w-]+)?)"
_TO_DO = re.compile(
    rf"(?: (?P<manner>{_MANNER}))?(?P<authorities> a {_AUTHORITIES}| al gobierno(?: [\w-]+)?)?"
    rf"(?: (?P<late>{_MANNER}))? a (?P<what>(?:no )?(?P<verb>[\w-]+)(?: .*|,.*|$))",
    re.DOTALL,
)
_CLITIC = re.compile(r"(?P<word>\w+?)(?P<whom>les|las|los|le|lo|la|se)")
_SPOKEN_VERB = alternatives({**ASKS, **SAYS})
_SAYING = re.compile(rf"(?P<verb>(?i:{_SPOKEN_VERB}))(?P<rest>[ ,].*|$)", re.DOTALL)
_MY = re.compile(rf"\b(?:su|tu)(?P<s>s?) (?=(?:[\w]+ (?:y |e )?){{0,3}}?(?:{alternatives(FEELINGS)})\b)")
_LINK = r"(?P<link>,? (?:y|e|pero) |[,;] )"
_AND_SAYING = re.compile(rf"{_LINK}(?P<verb>{alternatives(GERUNDS)})\b")
_AND_SAY = re.compile(rf"{_LINK}(?P<verb>{_SPOKEN_VERB})\b")
# With a pronoun hung on, the accent is elsewhere: "pidiéndoles"
_HUNG = alternatives(
    gerund.removesuffix("ndo")[:-1] + {"a": "á", "e": "é"}[gerund[-4]]
    for gerund in GERUNDS
    if " " not in gerund
)
_GERUND_LEFT = re.compile(rf"(?:[,;]|\b[ye]) (?:{_HUNG})ndol[aeo]s?\b")
_ADVERB = r"\w+mente|de inmediato|sin demora|sin condiciones|cuanto antes|urgentemente"
_ORDER = re.compile(
    rf"(?P<a>[Aa] )?(?P<no>[Nn]o )?(?P<adverb>(?:(?i:{_ADVERB})(?: y (?:{_ADVERB}))?,? )?)"
    r"(?P<verb>\w+)(?P<rest>(?:[ ,].*)?)",
    re.DOTALL,
)
_THAT = re.compile(r"(?P<a>[Aa] )?[Qq]ue(?P<what>(?:,[^,]+,)? .*)", re.DOTALL)
_MUST = re.compile(r"\b(?:deben?|deberían?|tienen? que|hay que)\b", re.IGNORECASE)
_CLAUSE_FIRST = re.compile(
    r"(?P<clause>(?:Hasta|Mientras|En tanto|Entre tanto|A la espera|En espera|Si|De conformidad)\b[^,]*), "
    r"(?P<rest>.+)",
    re.DOTALL,
)
_NOUN_PHRASE = re.compile(
    rf"(?P<article>(?i:la|el|las|los|una?) )?(?P<before>(?i:(?:inmediat|pront|plen|complet|nuev)[ao] )?)"
    rf"(?P<noun>(?i:{alternatives(NOUNS)}))"
    r"(?P<rest>(?:[ ,].*)?)",
    re.DOTALL,
)


def spoken(text: str) -> str | None:
    """`text`, a tidied demand, said by the writer to the reader; None where its form is not known.

    Known forms: “Instando a las autoridades a que …”, “Pidiéndoles que …”, “Insten a …”, “Liberar a …”,
    “Liberen a …”, “Expresando preocupación …”, “Que se libere a …”, “La liberación de …”, and sentences that
    are said by the writer already.
    """
    return each_sentence(text, _spoken)


def _spoken(text: str) -> str | None:
    if found := _WE.match(text):
        verb = WE_ASK[found["verb"].lower()]
        return upper_first(f"{found['whom'] or ''}{verb}{text[found.end() :]}")
    if _I.match(text) or (text[0].isupper() and _I_ASK_YOU.search(text)):
        return text
    if found := _CLAUSE_FIRST.fullmatch(text):
        asked = _to_do(found["rest"]) or _imperative(found["rest"])
        return f"{found['clause']}, {lower_first(asked)}" if asked else _wished(text)
    if (feeling := _MY.search(text)) and not text.startswith("condena", feeling.end()):
        return _asked(text)  # no official is to show the writer's feelings
    return _asked(text) or _to_do(text) or _imperative(text) or _wished(text)


def _asked(text: str) -> str | None:
    """“Instando a las autoridades a …”, “Pidiéndoles que …”, “Expresen su preocupación por …”."""
    said, whom, rest = _first_person(text)
    if said is None or (text.split(" ")[0].lower() in FOR_THE_AUTHORITIES and not _MY.search(rest)):
        return None
    again = _AND_SAYING if re.match(r"\w+ndo", text) else _AND_SAY
    rest = again.sub(lambda more: f"{more['link']}{(ASKS | SAYS)[more['verb']]}", rest)
    if _GERUND_LEFT.search(rest) or not rest.strip():
        return None
    if said in SAYS.values():
        rest = _MY.sub(lambda my: f"mi{my['s']} ", rest)
    if re.search(r"\b(?:tus?|te|ti)\b", rest):
        return None
    found = _TO_DO.fullmatch(rest) if said in ASKS.values() else None
    if found is not None and _is_order(found["verb"]) and (found["authorities"] or whom):
        manner = found["manner"] or found["late"]
        return f"Le {said}{' ' + manner if manner else ''} a {found['what']}"
    if whom in ("le", "lo", "la"):
        return f"Le {said}{rest}"
    if whom is not None:
        if re.match(r" a (?!que\b)", rest) and not _is_order(rest.split()[1]):
            return None
        return f"{upper_first(said)} a las autoridades{rest}"
    return f"{upper_first(said)}{rest}"


def _first_person(text: str) -> tuple[str | None, str | None, str]:
    """The verb of `text` in the first person, the pronoun hung on it, and what follows."""
    if found := _SAYING.fullmatch(text):
        verb = found["verb"].lower()
        return ASKS.get(verb) or SAYS[verb], None, found["rest"]
    word, gap, rest = text.partition(" ")
    hung = _CLITIC.fullmatch(word.lower())
    if hung is None:
        return None, None, text
    bare = without_accents(hung["word"])
    for forms in (ASKS, SAYS):
        for form, said in forms.items():
            if without_accents(form) == bare:
                return said, hung["whom"], gap + rest
    return None, None, text


def _is_order(word: str) -> bool:
    """Whether `word` is a known infinitive, with or without a pronoun: “liberar”, “abstenerse”, “ponerla”."""
    word = word.lower().rstrip(",")
    return word in ORDERS or without_accents(re.sub(r"(?:se|l[aeo]s?)$", "", word)) in ORDERS


def _to_do(text: str) -> str | None:
    """“Liberar a Ada Quill y retirar los cargos”, “a liberar a …”, “No ejecutar a …”."""
    found = _ORDER.fullmatch(text)
    if found is None or not _is_order(found["verb"]) or re.search(r"\b(?:tus?|te|ti)\b", found["rest"]):
        return None
    no, adverb, verb = found["no"] or "", found["adverb"], found["verb"].lower()
    # "a liberar inmediatamente", not "a inmediatamente liberar"
    behind = f" {adverb.lower().rstrip(' ,')}" if adverb else ""
    return f"Le insto a {no.lower()}{verb}{behind}{found['rest']}"


def _imperative(text: str) -> str | None:
    """“Liberen a Ada Quill”, “Pónganla en libertad”, “No la torturen”: the subjunctive of a request."""
    found = _ORDER.fullmatch(text)
    if found is None or found["a"]:
        return None
    no, adverb, word, rest = found["no"] or "", found["adverb"].lower(), found["verb"].lower(), found["rest"]
    pronoun = ""
    if no and re.fullmatch(r"(?:se|l[aeo]s?)", word):
        pronoun, (word, *after) = f"{word} ", rest.strip().split(" ", 1)
        rest = f" {after[0]}" if after else ""
    order = IMPERATIVES.get(without_accents(word)) if word == _as_written(word) else None
    hung = _CLITIC.fullmatch(word)
    if order is None and hung is not None:
        order, pronoun = IMPERATIVES.get(without_accents(hung["word"])), f"{hung['whom']} "
    if order is None:
        return None
    asks = "Les pido" if order.plural else "Le pido"
    return f"{asks} que {no.lower()}{adverb}{pronoun}{order.form}{rest}"


def _as_written(word: str) -> str:
    order = IMPERATIVES.get(without_accents(word))
    return order.form if order is not None else ""


def _wished(text: str) -> str | None:
    """“Que se libere a …”, “a que liberen a …”, “La liberación de …”, “Las autoridades deben …”."""
    if found := _THAT.fullmatch(text):
        first = re.match(rf"(?:,[^,]+,)? (?:no )?(?:(?:{_ADVERB}) )?(?P<verb>\w+)", found["what"])
        order = IMPERATIVES.get(without_accents(first["verb"])) if first else None
        if order is not None and order.plural:
            return f"Pido a las autoridades que{found['what']}"
        return f"{'Pido' if order is None else 'Le pido'} que{found['what']}"
    if _MUST.search(text.split(",")[0]) or re.search(r", (?:deben?|deberían?) ", text):
        return text if text[0].isupper() else None
    found = _NOUN_PHRASE.fullmatch(text)
    if found is None:
        return None
    before, noun = lower_first(found["before"]), lower_first(found["noun"])
    article = (found["article"] or f"{NOUNS[noun]} ").lower().lstrip()
    return f"Pido {article}{before}{noun}{found['rest']}"
