"""German demands turned into what a letter says: “Ich fordere Sie auf, …”, “Bitte lassen Sie …”."""

from __future__ import annotations

import re

from desktop.writing.demand_text import alternatives, each_sentence, lower_first
from desktop.writing.verbs_de import (
    ASKS,
    BEGINS_SMALL,
    DUTIES,
    FEELINGS,
    INFINITIVES,
    NOUNS,
    ONLY_FOR_THE_WRITER,
    SAYS,
)

_FIRST_PERSON = re.compile(r"Ich\b|(?:\w+ ){1,3}?(?:bitte|fordere|ersuche|appelliere|möchte|erinnere) ich\b")
_I_ASK_YOU = re.compile(r"\b(?:bitte|fordere|ersuche) ich Sie\b")
_WE = re.compile(
    r"^Wir (bitten|fordern|ersuchen|appellieren|drängen)\b(?!.*\b(?:wir|uns|unser\w*)\b)", re.DOTALL
)
_AUTHORITIES = (
    r"(?:sie|(?:die |an die )?(?:[\w-]+ ){0,3}Behörden"
    r"|(?:an )?die (?:[\w-]+ ){0,2}(?:Regierung|Verantwortlichen))"
)
_MANNER = r"(?:eindringlich|nachdrücklich|höflich|dringend|mit Nachdruck|inständig|respektvoll)"
_ASKING = re.compile(
    rf"(?:Bitte )?(?P<verb>{alternatives(ASKS)}|{alternatives(map(str.lower, ASKS))}) Sie "
    rf"(?:bitte )?(?:(?P<early>{_MANNER}) )?(?P<whom>[^,.;:]+?)(?: (?P<manner>{_MANNER}))?"
    r"(?: (?P<ends>auf|dazu auf))?(?: (?P<about>darum))?, (?P<what>.+)",
    re.DOTALL,
)
# "Wenn Sie …" and "Können Sie …" end like an imperative
_IMPERATIVE = re.compile(
    r"(?P<please>[Bb]itte )?(?!(?i:wenn|denn|den|wen|wann|haben|hätten|können|könnten|sollten|werden|würden"
    r"|dürfen|müssen|sein|ihnen|von|an|in|dann) Sie\b)(?P<verb>\w+[er]?n) Sie(?=[ ,]|$)(?P<rest>.*)",
    re.DOTALL,
)
# "Bitten Sie die Behörden zu erklären, …": the comma is free there since 1996
_WITHOUT_COMMA = re.compile(
    rf"^(?P<asking>(?:[Bb]itte )?(?i:{alternatives(ASKS)}) Sie {_AUTHORITIES}(?: {_MANNER})?(?: auf)?) "
    rf"(?!(?:auf|dazu|darum|{_MANNER})\b)(?=[^,]*?\bzu |[^,]*?(?:ab|an|auf|aus|be|ein|frei|sicher)zu)"
)
_AND_TELL = re.compile(
    r"(?P<first>.+?)(?P<link>,? und |; )(?:bitte )?"
    rf"(?P<then>(?:{alternatives(verb.lower() for verb in {**ASKS, **SAYS})}) Sie\b.+)",
    re.DOTALL,
)
_POLITE_YOU = re.compile(r"\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b")
_MY = re.compile(
    rf"\bIhr(?P<end>e[mnrs]?|)(?P<between>(?: (?:und )?[a-zäöüß]+)*) (?P<noun>{alternatives(FEELINGS)})\b"
)
_OF_DUTY = rf"(?:e[mnrs]?)? (?:[\w-]+ ){{0,3}}?(?:{alternatives(DUTIES)})\b"
_THEIR_DUTY = re.compile(rf"^(?P<before>(?:(?!dass\b)\w+ ){{0,3}}?)ihr(?P<rest>{_OF_DUTY})")
_DASS_THEY = re.compile(r"dass sie\b")
_PARTICLES = (
    "ab|an|auf|aus|bei|bekannt|bereit|bevor|bloß|dar|durch|ein|fallen|fest|fort|frei|her|heraus|herbei|hervor|hin|hinaus"
    "|hinzu|klar|los|mit|nach|nieder|offen|preis|richtig|sicher|stand|statt|stehen|teil|um|unter|vor|voran|voraus|vorbei|weg"
    "|weiter|wieder|wiederauf|wiederher|zu|zurück|zusammen"
)
_TO_DO = rf"(?:zu [a-zäöüß]+n|(?:{_PARTICLES})zu[a-zäöüß]{{3,}}n)"
_ENDS_TO_DO = re.compile(rf"(?:^|.*\s){_TO_DO}$", re.IGNORECASE | re.DOTALL)
_AND = re.compile(r",|\b(?:und|sowie|oder)\b")
_FINITE = re.compile(
    r"\b(?:hat|haben|hatte|hatten|ist|sind|war|waren|wird|werden|wurde|wurden|muss|müssen|soll|sollen|sollte|sollten"
    r"|darf|dürfen|kann|können|bittet|bitten|fordert|fordern)\b"
)
_MUST = re.compile(r"\b(?:muss|müssen|soll|sollen|sollte|sollten|darf|dürfen)\b")
_BARE = re.compile(rf"\b(?P<verb>{alternatives(INFINITIVES)})(?=$|,| und\b| sowie\b| oder\b)")
_ADJECTIVE = re.compile(r"\w+(?:lich|ig|isch|bar|sam|los|voll|haft|iert|end)e[nrsm]?$")
_NOUN_PHRASE = re.compile(
    r"(?:(?P<article>[Dd]ie|[Dd]as|[Dd]er|[Ee]ine?) )?"
    rf"(?P<adjectives>(?:(?:\w+e[nrs]?,?|und|oder) )*)(?P<noun>{alternatives(NOUNS)})"
    r"(?P<rest>(?:$|[ ,]).*)",
    re.DOTALL,
)


def spoken(text: str) -> str | None:
    """`text`, a tidied demand, said by the writer to the reader; None where its form is not known.

    Known forms: “Fordern Sie die Behörden auf, …”, “Lassen Sie … frei”, “… unverzüglich freizulassen”, “…
    freilassen”, “Äußern Sie Ihre Sorge …”, “dass … freigelassen wird”, “Die sofortige Freilassung …”, and
    sentences that are said by the writer already.
    """
    called = text.rstrip("!")  # "Ada Quill freilassen!"
    said = each_sentence(called, _spoken)
    return said.rstrip(".") + text[len(called) :] if said and called != text else said


def _spoken(text: str) -> str | None:
    if found := _WE.match(text):
        return f"Ich {ASKS[found[1].capitalize()].says}{text[found.end() :]}"
    if _FIRST_PERSON.match(text) or (text[0].isupper() and _I_ASK_YOU.search(text)):
        return text
    if found := _AND_TELL.fullmatch(text):
        first, then = _spoken(found["first"]), _spoken(found["then"][0].upper() + found["then"][1:])
        for begin in ("Ich ", "Bitte "):
            if first and then and first.startswith(begin) and then.startswith(begin):
                return f"{first}{found['link']}{then.removeprefix(begin)}"
        return None
    return _asked(text) or _told(text) or _to_do(text) or _stated(text) or _bare(text) or _wished(text)


def _asked(text: str) -> str | None:
    """“Fordern Sie die Behörden nachdrücklich auf, Ada Quill freizulassen”."""
    found = _ASKING.fullmatch(_WITHOUT_COMMA.sub(r"\g<asking>, ", text))
    if found is None:
        return None
    asking = ASKS[found["verb"].capitalize()]
    whom, what = found["whom"], found["what"]
    if asking.to and not whom.startswith(f"{asking.to} "):
        return None
    if asking.ends and not found["ends"]:
        return None
    if _POLITE_YOU.search(what):
        return None  # a capital "Sie" is the writer here, and would be the reader in the letter
    if not what.startswith("dass ") and not _has_to_do(what):
        return None
    if re.fullmatch(_AUTHORITIES, whom) and not _DASS_THEY.match(what):
        whom = f"{asking.to} Sie".strip()
        what = _your_duty(what)
    elif whom == "sie":
        whom = "die Behörden"
    said = ["Ich", asking.says, whom, found["early"] or found["manner"], found["ends"], found["about"]]
    return f"{' '.join(word for word in said if word)}, {what}"


def _your_duty(text: str) -> str:
    """The authorities' own obligations are the reader's."""
    return _THEIR_DUTY.sub(r"\g<before>Ihr\g<rest>", text)


def _told(text: str) -> str | None:
    """“Lassen Sie … frei” is a request as soon as it is polite; “Äußern Sie Ihre Sorge” is for the writer."""
    found = _IMPERATIVE.fullmatch(text)
    if found is None:
        return None
    verb, rest = found["verb"].capitalize(), found["rest"].removeprefix(" bitte")
    if verb in ONLY_FOR_THE_WRITER or not rest.strip():
        return None
    saying = SAYS.get(verb)
    if saying is not None and re.search(rf"\b{saying.needs}\b", rest):
        return _said(saying.says, rest)
    if verb in ASKS or _MY.search(rest):
        return None  # "Zeigen Sie Ihre Sorge": no official is to do that
    return f"Bitte {lower_first(verb)} Sie{rest}"


def _said(says: str, rest: str) -> str | None:
    rest = re.sub(r"^ sich\b", " mich", rest)  # "Äußern Sie sich besorgt"
    mine = _MY.sub(lambda my: f"mein{my['end']}{my['between']} {my['noun']}", rest)
    if _POLITE_YOU.search(mine):
        return None  # what is left is the writer, who would become the reader
    found = re.match(
        rf" (?P<whom>{_AUTHORITIES})(?P<rest>(?: (?:daran|darauf|an|auf)\b|,).*)", mine, re.DOTALL
    )
    if found is not None:
        after = re.sub(
            rf"\bihr(?={_OF_DUTY})",
            "Ihr",
            found["rest"],
        )
        if re.search(r"\b(?:sie|ihnen)\b", after):
            whom = "die Behörden" if found["whom"] == "sie" else found["whom"]
            return f"Ich {says} {whom}{found['rest']}"
        return f"Ich {says} Sie{after}"
    return f"Ich {says}{mine}"


def _has_to_do(text: str) -> bool:
    """Whether a clause of `text` ends with an infinitive with “zu”, and its first has no verb of its own."""
    parts = [part.strip() for part in _AND.split(text)]
    if _FINITE.search(text.split(",")[0]):
        return False
    return any(_ENDS_TO_DO.match(part) for part in parts)


def _to_do(text: str) -> str | None:
    """“Ada Quill unverzüglich freizulassen”, “sicherzustellen, dass …”."""
    if re.match(r"(?:dass|bitte|um|ohne|statt)\b", text, re.IGNORECASE) or _IMPERATIVE.match(text):
        return None
    if not _has_to_do(text):
        return None
    return f"Ich fordere Sie auf, {_your_duty(_begun_small(text))}"


def _begun_small(text: str) -> str:
    """Without the capital of the list's item, unless the first word is a noun or a name."""
    word = re.split(r"[\s,]", text, maxsplit=1)[0]
    small = (
        word.lower() in BEGINS_SMALL
        or re.fullmatch(_TO_DO, word, re.IGNORECASE)
        or _ADJECTIVE.fullmatch(word)
        or word == "Zu"
    )
    return lower_first(text) if small else text


def _stated(text: str) -> str | None:
    """“Die Behörden müssen … freilassen” is a sentence already; “Dass … freigelassen wird” wants a verb."""
    if re.match(r"[Dd]ass\b", text):
        return f"Ich fordere, {lower_first(text)}"
    parts = text.split(",")
    if text[0].isupper():
        first = _MUST.search(parts[0])
        clause = re.match(r"(?:Wenn|Falls|Solange|Bis(?! zu)|Ob|Wer|Weil|Da)\b", text)
        if not clause and first is not None and first.end() < len(parts[0].rstrip()):
            return text
        if any(_MUST.match(part.strip()) for part in parts[1:]):
            return text
    return None


def _bare(text: str) -> str | None:
    """“Ada Quill sofort freilassen”."""
    first = text.split(", d")[0]
    if _FINITE.search(text.split(",")[0]) or not _BARE.search(first):
        return None
    what = _BARE.sub(lambda verb: INFINITIVES[verb["verb"]], _begun_small(text))
    # "Schutz gewähren und helfen": a second verb that is not known would be left without "zu"
    if re.search(r"(?:^|[ ,])(?!zu )[a-zäöüß]+ (?!zu )[a-zäöüß]{4,}en$", what) and not _has_to_do(what):
        return None
    if not _ENDS_TO_DO.match(re.split(r", (?:dass|die|der|das|da|weil|wenn|damit|bis|ob|wo|wie)\b", what)[0]):
        return None
    return f"Ich fordere Sie auf, {_your_duty(what)}"


def _wished(text: str) -> str | None:
    """“Die sofortige Freilassung von …”, “Schutz für …”."""
    found = _NOUN_PHRASE.fullmatch(text)
    if found is None or _FINITE.search(text.split(",")[0]):
        return None
    article, noun, adjectives = (found["article"] or "").lower(), found["noun"], found["adjectives"]
    masculine = NOUNS[noun] == "der"
    if not article and not masculine:
        article = NOUNS[noun] if not adjectives or NOUNS[noun] in ("die", "eine") else ""
    adjectives = lower_first(adjectives)
    if masculine:  # the only gender whose accusative differs
        article = {"der": "den", "ein": "einen"}.get(article, article)
        adjectives = re.sub(r"\b(\w+)e(?:r)?(?=,? )", r"\1en", adjectives)
    return f"Ich fordere {article + ' ' if article else ''}{adjectives}{noun}{found['rest']}"
