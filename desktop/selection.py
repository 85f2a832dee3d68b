"""What a run is made from: the cases, officials, signers and texts that a request names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.accredited import embassies_to_copy
from desktop.addressing.block import SCRIPTS, clean_line
from desktop.addressing.countries import LANGUAGES, known_countries
from desktop.addressing.home_language import language_at
from desktop.addressing.host import mission_told, postal_country
from desktop.case_findings import case_findings
from desktop.cases import case_in
from desktop.printing.letter import paginated
from desktop.printing.options import RunOptions
from desktop.printing.plan import Addressee, CaseToWrite, RunPlan, Sender, plan_run
from desktop.printing.preflight.finding import Finding
from desktop.sizes import OwnSizes, chosen_envelope, chosen_labels, sizes_in
from desktop.texts import case_texts
from desktop.tracking import event_name
from desktop.write_request import WriteRequest
from desktop.writing.text import LetterText
from models.errors import RefusedError, WrongInputError
from models.lines import CaseDetail, CaseOfficial, SignerLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


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
    findings: tuple[Finding, ...]

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
    details = [
        case_in(session, reference, today=request.dated) for reference in dict.fromkeys(request.references)
    ]
    options = _options(request, sizes_in(session))
    everybody = [_everybody(session, detail, options.home_country) for detail in details]
    chosen = [_chosen(officials, request) for officials in everybody]
    senders = _senders(request.signers)
    _not_empty(details, chosen, senders)
    return Selection(
        senders=senders,
        cases=tuple(
            _to_write(detail, to, known, request.language, _texts(session, detail, request))
            for detail, to, known in zip(details, chosen, everybody, strict=True)
        ),
        options=options,
        case_ids={detail.line.reference: detail.line.case_id for detail in details},
        named=frozenset(
            (detail.line.case_id, official.official_id)
            for detail, officials in zip(details, everybody, strict=True)
            for official in officials
        ),
        officials=len({official.official_id for officials in chosen for official in officials}),
        event=event_name(request.event),
        findings=tuple(
            finding
            for detail in details
            for finding in case_findings(session, detail, request, home=options.home_country)
        ),
    )


def _everybody(session: Session, detail: CaseDetail, home: str) -> tuple[CaseOfficial, ...]:
    """The document's officials, then embassies of the group that it asks copies for without naming them."""
    return (*detail.officials, *embassies_to_copy(session, detail, home=home))


def _chosen(everybody: tuple[CaseOfficial, ...], request: WriteRequest) -> tuple[CaseOfficial, ...]:
    """Those of everybody who can be written to on a case that the request asks for."""
    wanted = {"all": (True, False), "main": (False,), "copies": (True,)}[request.to]
    return tuple(
        official
        for official in everybody
        if official.copy in wanted
        and (request.officials is None or official.official_id in request.officials)
    )


def _texts(session: Session, detail: CaseDetail, request: WriteRequest) -> tuple[LetterText, ...]:
    """What is said on a case: its texts as edited for this run, else those named; no text by hand."""
    if request.handwriting:
        return ()
    return request.own_texts_on(detail.line.reference) or case_texts(
        session, detail, request.texts, language=request.language
    )


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
    details: Sequence[CaseDetail], chosen: Sequence[tuple[CaseOfficial, ...]], senders: tuple[Sender, ...]
) -> None:
    if not senders:
        raise WrongInputError(
            "Nobody was chosen to sign.",
            safe="Nothing was printed.",
            todo="Choose signers, add one by name, or give a list of them.",
        )
    for detail, officials in zip(details, chosen, strict=True):
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
    chosen: tuple[CaseOfficial, ...],
    everybody: tuple[CaseOfficial, ...],
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
        addressees=tuple(map(_addressee, chosen)),
        texts=texts,
        copy_to=tuple(_addressee(official).label for official in everybody if official.copy),
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
        mission=mission_told(official.role, official.name, official.address),
    )
