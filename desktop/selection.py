"""What a run is made from: the cases, officials, signers and text that a volunteer chose."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from desktop.accredited import embassies_to_copy, no_embassy
from desktop.addressing.block import SCRIPTS, AddressScript, clean_line
from desktop.addressing.countries import LANGUAGES, known_countries
from desktop.addressing.home_language import language_at
from desktop.addressing.host import postal_country
from desktop.cases import no_case, spellings
from desktop.printing.letter import paginated
from desktop.printing.options import RunOptions, SenderShown
from desktop.printing.plan import Addressee, CaseToWrite, RunPlan, Sender, plan_run
from desktop.printing.preflight.finding import Cause, Finding, ask, stop
from desktop.sizes import OwnSizes, chosen_envelope, chosen_labels, sizes_in
from desktop.texts import DRAFT, case_facts, case_texts
from desktop.tracking import event_name
from desktop.writing.dates import letter_date
from desktop.writing.draft import untranslated
from desktop.writing.text import LetterText
from models.errors import RefusedError, WrongInputError
from models.lines import CaseDetail, CaseOfficial, SignerLine
from models.queries.cases import case_detail
from models.words import CaseStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

Recipients = Literal["all", "main", "copies"]


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """What a volunteer asked to be written.

    Attributes:
        references: cases, in any spelling, in the order they are printed.
        signers: who signs, in order; stored or not.
        to: all officials of each case, or only the main or the copied ones.
        officials: when given, only these of them, by id.
        country_language: of the country line; None for the language of the home country.
        address_script: which lines of an address in two scripts are printed, one of `block.SCRIPTS`.
        texts: names of letter texts, dealt out so that letters differ: ``draft`` is made from each case,
            ``model`` is printed in its document, others are kept ones. Empty for the draft alone.
        own_texts: texts as edited for this run, by reference; they take the place of `texts` for that case.
        language: of the letter.
        sender: who is shown as the sender: ``full``, ``initials`` and town, or ``none`` at all.
        pages: 2 lets a letter go on to a second page.
        enclosures: what is in the envelope beside the letter, each named below the signature.
        copy_line: letters to main officials name those who get a copy.
        handwriting: instead of letters, sheets for people who write by hand.
        justified: lines of the letter end at the right margin.
        airmail: PAR AVION on what goes abroad.
        labels: a label sheet, instead of envelopes; `start_at` is its first free label, counted from 1.
        dated: the day printed on the letters, and on which cases may have expired.
        force_expired: write on expired cases nevertheless.
        hold: pieces that preflight stops are kept back as planned, instead of refusing the whole run.
    """

    references: tuple[str, ...]
    signers: tuple[SignerLine, ...]
    dated: dt.date
    to: Recipients = "all"
    officials: tuple[int, ...] | None = None
    copies: int = 1
    paper: str = "a4"
    layout: str = "plain"
    envelope: str = "dl"
    home_country: str = "US"
    country_language: str | None = None
    address_script: AddressScript = "as-given"
    language: str = "en"
    texts: tuple[str, ...] = ()
    own_texts: tuple[tuple[str, tuple[LetterText, ...]], ...] = ()
    sender: SenderShown = "full"
    pages: int = 1
    enclosures: tuple[str, ...] = ()
    copy_line: bool = False
    handwriting: bool = False
    justified: bool = False
    airmail: bool = True
    labels: str = "none"
    start_at: int = 1
    event: str | None = None
    force_expired: bool = False
    hold: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything a run is planned from, out of one moment of the database.

    Attributes:
        named: every official of each case, with embassies, asked for or not: ids of case and official.
        findings: what speaks against cases; they name no piece, since pieces have no number before the plan.
    """

    senders: tuple[Sender, ...]
    cases: tuple[CaseToWrite, ...]
    options: RunOptions
    case_ids: dict[str, int]
    named: frozenset[tuple[int, int]]
    officials: int
    event: str | None
    findings: tuple[Finding, ...] = field(default=())

    def plan(self, first_piece: int) -> RunPlan:
        """The frozen plan, its pieces numbered from `first_piece`."""
        return paginated(plan_run(self.senders, self.cases, self.options, first_piece))


def select(session: Session, request: WriteRequest) -> Selection:
    """Looks up what a request names, and says what speaks against writing on these cases.

    Raises:
        NotFoundError: no such case or text.
        WrongInputError: nobody to sign.
        NoOfficialError: a case has nobody to write to.
    """
    details = [_case(session, reference, request.dated) for reference in dict.fromkeys(request.references)]
    options = _options(request, sizes_in(session))
    cases = [(detail, _chosen(session, detail, request, options.home_country)) for detail in details]
    senders = _senders(request.signers)
    _not_empty(cases, senders)
    return Selection(
        senders=senders,
        cases=tuple(
            _to_write(detail, officials, request.language, _texts(session, detail, request))
            for detail, officials in cases
        ),
        options=options,
        case_ids={detail.line.reference: detail.line.case_id for detail in details},
        named=frozenset(
            (detail.line.case_id, official.official_id)
            for detail in details
            for official in _everybody(session, detail, options.home_country)
        ),
        officials=len({official.official_id for _, officials in cases for official in officials}),
        event=event_name(request.event),
        findings=tuple(
            finding
            for detail in details
            for finding in _case_findings(session, detail, request, options.home_country)
        ),
    )


def _case(session: Session, reference: str, today: dt.date) -> CaseDetail:
    for spelling in spellings(reference):
        if (detail := case_detail(session, spelling, today=today)) is not None:
            return detail
    raise no_case(reference)


def _everybody(session: Session, detail: CaseDetail, home: str) -> tuple[CaseOfficial, ...]:
    """The document's officials, then embassies of the group that it asks copies for without naming them."""
    return (*detail.officials, *embassies_to_copy(session, detail, home=home))


def _chosen(
    session: Session, detail: CaseDetail, request: WriteRequest, home: str
) -> tuple[CaseOfficial, ...]:
    """Those of everybody who can be written to on the case that the request asks for."""
    wanted = {"all": (True, False), "main": (False,), "copies": (True,)}[request.to]
    return tuple(
        official
        for official in _everybody(session, detail, home)
        if official.copy in wanted
        and (request.officials is None or official.official_id in request.officials)
    )


def _texts(session: Session, detail: CaseDetail, request: WriteRequest) -> tuple[LetterText, ...]:
    """What is said on a case: its texts as edited for this run, else those named; no text by hand."""
    if request.handwriting:
        return ()
    return _own_texts(detail, request) or case_texts(
        session, detail, request.texts, language=request.language
    )


def _own_texts(detail: CaseDetail, request: WriteRequest) -> tuple[LetterText, ...]:
    """The texts of a case as edited for this run; none where they are as they were."""
    own = (texts for reference, texts in request.own_texts if detail.line.reference in spellings(reference))
    return next(own, ())


def _prints_draft(detail: CaseDetail, request: WriteRequest) -> bool:
    """Whether a letter on the case says the draft as it is made."""
    drafted = DRAFT in request.texts or not request.texts
    return drafted and not request.handwriting and not _own_texts(detail, request)


def _options(request: WriteRequest, own: OwnSizes) -> RunOptions:
    """How the run is printed, its names of countries, languages and sizes checked."""
    home = request.home_country.upper()
    if home not in known_countries():
        raise _unknown("home country", request.home_country, "a code of two letters, such as US or DE")
    country_language = request.country_language or language_at(home)
    for language in (country_language, request.language):
        if language not in LANGUAGES:
            raise _unknown("language", language, f"one of {', '.join(LANGUAGES)}")
    if request.address_script not in SCRIPTS:
        raise _unknown("script of addresses", request.address_script, f"one of {', '.join(SCRIPTS)}")
    if request.pages not in (1, 2):
        raise _unknown("number of pages", str(request.pages), "1 or 2")
    envelope = "none" if request.labels != "none" else request.envelope
    return RunOptions(
        dated=request.dated,
        paper=request.paper,
        layout=request.layout,
        envelope=envelope,
        home_country=home,
        country_language=country_language,
        copies=request.copies,
        sender=request.sender,
        pages=request.pages,
        enclosures=tuple(line for line in map(clean_line, request.enclosures) if line),
        copy_line=request.copy_line,
        handwriting=request.handwriting,
        justified=request.justified,
        airmail=request.airmail,
        labels=request.labels,
        start_at=request.start_at,
        address_script=request.address_script,
        town_capitals=True,
        own_envelope=chosen_envelope(own, envelope),
        own_labels=chosen_labels(own, request.labels),
    )


def _unknown(noun: str, word: str, known: str) -> WrongInputError:
    return WrongInputError(
        f"“{word}” is no {noun} that can be printed.", safe="Nothing was printed.", todo=f"Give {known}."
    )


def _senders(people: Sequence[SignerLine]) -> tuple[Sender, ...]:
    return tuple(
        Sender(name=person.name, lines=person.lines, country=person.country, own_words=person.own_words)
        for person in dict.fromkeys(people)
    )


def _not_empty(
    cases: Sequence[tuple[CaseDetail, tuple[CaseOfficial, ...]]], senders: tuple[Sender, ...]
) -> None:
    if not senders:
        raise WrongInputError(
            "Nobody was chosen to sign.",
            safe="Nothing was printed.",
            todo="Choose signers, add one by name, or give a list of them.",
        )
    for detail, officials in cases:
        if not officials and detail.stopped_because is None:
            raise NoOfficialError(detail.line.reference)


class NoOfficialError(RefusedError):
    """A case, `reference`, names nobody that letters could go to."""

    def __init__(self, reference: str) -> None:
        super().__init__(
            f"{reference} names no official that was asked for.",
            safe="Nothing was printed.",
            todo="Import the page or file that holds the addresses, or choose other officials.",
        )
        self.reference = reference


def _to_write(
    detail: CaseDetail,
    officials: tuple[CaseOfficial, ...],
    language: str,
    texts: tuple[LetterText, ...],
) -> CaseToWrite:
    return CaseToWrite(
        reference=detail.line.reference,
        title=detail.line.title,
        country=detail.line.country,
        subjects=detail.line.subjects,
        demands=detail.demands,
        language=language,
        addressees=tuple(map(_addressee, officials)),
        texts=texts,
        copy_to=tuple(_addressee(official).label for official in detail.officials if official.copy),
    )


def _addressee(official: CaseOfficial) -> Addressee:
    return Addressee(
        official_id=official.official_id,
        role=official.role,
        honorific=official.honorific,
        name=official.name,
        address=official.address,
        # an embassy's mail is the host's, for groups, stamps and lists as for the country line
        country=postal_country(official.country, official.address),
        salutation=official.salutation,
        copy=official.copy,
    )


def _case_findings(session: Session, detail: CaseDetail, request: WriteRequest, home: str) -> list[Finding]:
    """What speaks against writing on a case today; a stop action always does."""
    line = detail.line
    cause = Cause("case", line.reference)
    found = []
    if line.status is CaseStatus.STOPPED:
        message = f"{line.reference} was stopped: {detail.stopped_because}"
        found.append(stop("case-stopped", (), cause, message, "Leave this case out: nobody writes on it."))
    if line.status is CaseStatus.EXPIRED:
        grave = ask if request.force_expired else stop
        over = letter_date(line.deadline, language="en", country="GB") if line.deadline else ""
        message = f"{line.reference} expired: letters were to be sent by {over}."
        remedy = "See whether there is an update, or write all the same if letters still help."
        found.append(grave("case-expired", (), cause, message, remedy))
    if line.needs_review:
        message = f"{line.reference} has been read, but nobody has accepted it yet."
        remedy = "Compare it with its source and accept it."
        found.append(ask("case-unreviewed", (), cause, message, remedy))
    if _prints_draft(detail, request) and untranslated(case_facts(detail), request.language):
        message = f"The letter on {line.reference} quotes demands in another language."
        remedy = "Put them into the language of the letter before printing."
        found.append(ask("demands-untranslated", (), Cause("text", line.reference), message, remedy))
    if (
        line.status is not CaseStatus.STOPPED
        and request.to != "main"
        and request.officials is None
        and (lacking := no_embassy(session, detail, home=home)) is not None
    ):
        found.append(lacking)
    return found
