"""From a case whole to the words of its page."""

from __future__ import annotations

from datetime import date

from models.lines import ActionLine, CaseDetail, CaseOfficial, DocumentLine, TallyRow
from models.words import ActionType, CaseStatus, DocumentKind
from ui import dates
from ui.cases.changes import update_of
from ui.cases.listing import people
from ui.cases.state import Bar, CaseView, Happened, OfficialCard, SourceCard, Strip
from ui.marks import Mark, action_kind, case_mark, counted, review_mark, urgency
from ui.piece_numbers import numbers
from ui.theme import Tone
from ui.words import tr, trn

SUMMARY_CHARS = 700
RECENT = 6
DAYS_TOLD = 100
"""More days than these are not counted out to the reader."""


def tell(detail: CaseDetail, recent: tuple[ActionLine, ...], *, home: str, today: date) -> CaseView:
    """The page of one case; `home` is the country letters are posted in, ``US``."""
    line = detail.line
    may_write = line.status is not CaseStatus.STOPPED
    main = sum(not official.copy for official in detail.officials)
    copies = len(detail.officials) - main
    summary, rest = _summary(detail.background)
    return CaseView(
        reference=line.reference,
        country=dates.country_name(line.country),
        mark=review_mark() if line.needs_review and may_write else case_mark(line.status),
        title=line.title or line.reference,
        people=people(line.subjects),
        languages=_languages(detail.write_in),
        strip=_deadline_strip(detail, today) if may_write else None,
        notice=_notice(detail),
        update=update_of(detail.changes, today) if may_write else None,
        can_accept=line.needs_review,
        can_write=may_write and bool(detail.officials),
        summary=summary,
        rest=rest,
        demands=detail.demands,
        demands_count=trn("{n} demand", "{n} demands", len(detail.demands)),
        officials=tuple(official_card(official, home) for official in detail.officials),
        officials_count=_officials_count(main, copies),
        embassies=_embassies(detail),
        bars=bars_of(line.tally),
        total=str(sum(row.count for row in line.tally)),
        sources=tuple(_source(document) for document in detail.documents),
        facts=_facts(detail),
        recent=tuple(_happened(action, today) for action in recent[:RECENT]),
    )


def _embassies(detail: CaseDetail) -> str:
    if not detail.copies_generic:
        return ""
    return tr(
        "Copies to diplomats accredited to your country are asked for too. Letters go to the embassy of "
        "{country} under Officials.",
        country=dates.country_name(detail.line.country),
    )


def official_card(official: CaseOfficial, home: str) -> OfficialCard:
    """An official with the marks abroad or home, copy."""
    at_home = official.country == home
    place = Mark("house", tr("Home"), Tone.PLAIN) if at_home else Mark("globe", tr("Abroad"), Tone.PLAIN)
    if official.country is None:
        place = Mark("warning", tr("Country not stated"), Tone.AMBER)
    marks: tuple[Mark, ...] = (place,)
    if official.copy:
        marks += (Mark("copy", tr("Copy to"), Tone.VIOLET),)
    named = " ".join(part for part in (official.honorific, official.name) if part)
    title = official.role or named or official.label
    country = "" if official.country is None else dates.country_name(official.country)
    address = official.address
    if country and not any(country.casefold() in part.casefold() for part in address[-1:]):
        address = (*address, country)
    return OfficialCard(
        key=str(official.official_id),
        title=title,
        name=named if official.role else "",
        address=address,
        marks=marks,
        channels=channels_of(official),
        salutation=official.salutation[0] if official.salutation else "",
    )


def channels_of(official: CaseOfficial) -> tuple[tuple[str, str], ...]:
    """Ways to reach an official besides post, as icon and words."""
    ways = (
        ("phone", tr("Phone"), official.phone),
        ("file-arrow-up", tr("Fax"), official.fax),
        ("at", tr("Email"), official.email),
        ("megaphone-simple", tr("Social media"), official.social),
        ("link", tr("Contact form"), official.contact_form),
    )
    return tuple((icon, f"{word}: {', '.join(values)}") for icon, word, values in ways if values)


def bars_of(tally: tuple[TallyRow, ...]) -> tuple[Bar, ...]:
    """The tally by type, in the order that bars have everywhere."""
    largest = max((row.count for row in tally), default=0)
    ordered = sorted(tally, key=lambda row: action_kind(ActionType(row.keys[0])).bar)
    return tuple(
        Bar(kind.icon, kind.many, str(row.count), row.count / largest if largest else 0.0, kind.bar)
        for row in ordered
        for kind in (action_kind(ActionType(row.keys[0])),)
    )


def _deadline_strip(detail: CaseDetail, today: date) -> Strip:
    line = detail.line
    if line.deadline is None:
        head = tr("No deadline is stated")
        printed = detail.deadline_as_printed
        text = tr("The document says: {words}", words=printed) if printed else tr("Write as soon as you can.")
        return Strip(Tone.PLAIN, "calendar-blank", head, text, None, "", "")
    if line.status is CaseStatus.EXPIRED:
        head = tr("The deadline was {day}", day=dates.day_and_year(line.deadline))
        text = tr("Ask your coordinator before you write. Letters are printed only if you say so.")
        return Strip(Tone.PLAIN, "calendar-x", head, text, None, "", "")
    day = dates.weekday(line.deadline, today)
    head = tr("Write by {day}", day=day)
    if (line.deadline - today).days < DAYS_TOLD:
        head = tr("Write by {day}: {left}", day=day, left=dates.days_left(line.deadline, today))
    spent = None
    start = ""
    if line.issued_on is not None and line.issued_on < line.deadline:
        whole = (line.deadline - line.issued_on).days
        spent = min(1.0, max(0.0, (today - line.issued_on).days / whole))
        start = dates.day(line.issued_on, today)
    tone = urgency(line.deadline, today)
    icon = "calendar-x" if tone is Tone.RED else "calendar-blank"
    return Strip(tone, icon, head, _faster_ways(detail, tone), spent, start, dates.day(line.deadline, today))


def _faster_ways(detail: CaseDetail, tone: Tone) -> str:
    ways = [
        word
        for word, have in (
            (tr("email"), any(o.email for o in detail.officials)),
            (tr("fax"), any(o.fax for o in detail.officials)),
            (tr("phone"), any(o.phone for o in detail.officials)),
        )
        if have
    ]
    if tone is Tone.PLAIN:
        return tr("There is time for letters by post.")
    if not ways:
        return tr("Post abroad can take longer than that. Send by the fastest post you have.")
    return tr(
        "Post abroad can take longer than that. Faster, where it is offered: {ways}.", ways=", ".join(ways)
    )


def _notice(detail: CaseDetail) -> Strip | None:
    if detail.stopped_because is not None:
        head = tr("Do not write on this case any more")
        text = detail.stopped_because or tr("The newest document stops this action.")
        if detail.unposted:
            text += " " + tr(
                "Keep these pieces out of the post: {numbers}.", numbers=numbers(detail.unposted)
            )
        return Strip(Tone.RED, "hand-palm", head, text, None, "", "")
    if detail.line.needs_review:
        name = next((doc.name for doc in detail.documents if doc.needs_review), tr("the document"))
        head = tr("Nobody has looked this case over yet")
        text = tr("Compare it with {name}, then accept it.", name=name)
        return Strip(Tone.AMBER, "eye", head, text, None, "", "")
    return None


def _summary(background: str) -> tuple[str, str]:
    """The first paragraphs up to about `SUMMARY_CHARS`, and what follows."""
    if len(background) <= SUMMARY_CHARS * 1.3:
        return background, ""
    cut = max(background.rfind(end, 0, SUMMARY_CHARS) for end in (". ", ".\n", "\n"))
    cut = cut + 1 if cut > SUMMARY_CHARS // 3 else background.rfind(" ", 0, SUMMARY_CHARS)
    return background[:cut].rstrip(), background[cut:].lstrip()


def _languages(codes: tuple[str, ...]) -> str:
    if not codes:
        return ""
    from babel import Locale

    names = Locale.parse(dates.locale_name()).languages
    words = [tr("your own language") if code == "own" else str(names.get(code, code)) for code in codes]
    if len(words) == 1:
        return tr("Write in {language}", language=words[0])
    return tr("Write in {languages} or {last}", languages=", ".join(words[:-1]), last=words[-1])


def _officials_count(main: int, copies: int) -> str:
    parts = [trn("{n} to write to", "{n} to write to", main)]
    if copies:
        parts.append(trn("{n} copy", "{n} copies", copies))
    return ", ".join(parts)


def document_kind(kind: DocumentKind) -> str:
    """What a document is, in words."""
    return {
        DocumentKind.URGENT_ACTION: tr("urgent action"),
        DocumentKind.UPDATE: tr("update"),
        DocumentKind.STOP_ACTION: tr("stop action"),
        DocumentKind.PRESS_RELEASE: tr("press release"),
        DocumentKind.OTHER: tr("other document"),
    }[kind]


def _source(document: DocumentLine) -> SourceCard:
    ending = document.name.rsplit(".", 1)[-1].casefold()
    icon = {"pdf": "file-pdf", "html": "file-html", "htm": "file-html"}.get(ending, "file-text")
    parts = [document_kind(document.kind)]
    if document.issued_on is not None:
        parts.append(tr("issued {day}", day=dates.day_and_year(document.issued_on)))
    return SourceCard(icon, document.name, " · ".join(parts))


def _facts(detail: CaseDetail) -> tuple[tuple[str, str], ...]:
    facts = []
    if detail.ai_index:
        facts.append((tr("Index"), detail.ai_index))
    if detail.documents:
        newest = max(detail.documents, key=lambda document: document.imported_at)
        facts.append((tr("Imported"), dates.day_and_year(newest.imported_at.date())))
        facts.append((tr("Looked over"), tr("not yet") if detail.line.needs_review else tr("yes")))
        facts.append((tr("Fingerprint"), f"{newest.sha256[:4]}…{newest.sha256[-4:]}"))
    return tuple(facts)


def _happened(action: ActionLine, today: date) -> Happened:
    text = counted(action.type, action.count)
    if action.official:
        text = tr("{what} to {official}", what=text, official=action.official)
    if action.voided:
        text = tr("{what}, taken back", what=text)
    return Happened(action_kind(action.type).icon, text, dates.when(action.recorded_at, today))
