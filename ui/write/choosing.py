"""What a volunteer chose on the Write page, and the request it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from models.lines import CaseLine, SignerLine
from models.words import CaseStatus
from ui.words import tr, trn
from ui.write.state import Paper

ADD_SIZE = "+add"
"""The entry of a list of sizes that adds one."""

if TYPE_CHECKING:
    from desktop.addressing.block import AddressScript
    from desktop.write_request import Recipients, WriteRequest

US_SHEETS = ("US", "CA")
"""Countries that write on Letter and in #10 envelopes (ANSI/ASME Y14.1 instead of ISO 216)."""

RECIPIENTS: dict[str, Recipients] = {"all": "all", "main": "main", "copies": "copies"}


PLAIN = "plain"
"""The layout without a window, for every paper."""


@dataclass(frozen=True, slots=True)
class LayoutLine:
    """A letter layout, the papers it is made for, and the envelopes that have a window for it."""

    key: str
    name: str
    papers: tuple[str, ...]
    windows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnvelopeLine:
    """An envelope; `source` begins with whose size it is, ``ISO 269; DIN 678-1`` for instance.

    `own` where the user added it.
    """

    key: str
    name: str
    source: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A sheet of labels and how many lie on it; `own` where the user added it."""

    key: str
    name: str
    columns: int
    rows: int
    own: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """What can be chosen; papers, countries and languages of the country line as (key, name)."""

    signers: tuple[SignerLine, ...] = ()
    cases: tuple[CaseLine, ...] = ()
    papers: tuple[tuple[str, str], ...] = ()
    layouts: tuple[LayoutLine, ...] = ()
    envelopes: tuple[EnvelopeLine, ...] = ()
    countries: tuple[tuple[str, str], ...] = ()
    labels: tuple[LabelLine, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()

    @property
    def own(self) -> tuple[str, ...]:
        """Names of the sizes the user added."""
        envelopes = (line.key for line in self.envelopes if line.own)
        return (*envelopes, *(line.key for line in self.labels if line.own))


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who signs, on which cases; everybody signs who is not left out.

    Attributes:
        hold: pieces with a stop are kept back, the others print.
        force: cases whose deadline is over are written on all the same.
    """

    signers: tuple[SignerLine, ...] = ()
    cases: tuple[CaseLine, ...] = ()
    left_out: frozenset[int] = frozenset()
    references: frozenset[str] = frozenset()
    to: Recipients = "all"
    hold: bool = False
    force: bool = False

    def among(self, lists: Lists) -> Chosen:
        """The same choices among fresh lists; what is gone is not chosen, stopped cases are not offered."""
        cases = tuple(line for line in lists.cases if line.status is not CaseStatus.STOPPED)
        known = frozenset(line.reference for line in cases)
        return replace(self, signers=lists.signers, cases=cases, references=self.references & known)

    def tick_signer(self, signer_id: int) -> Chosen:
        """Leaves a signer out, or takes them in again."""
        return replace(self, left_out=self.left_out ^ {signer_id})

    def tick_all_signers(self) -> Chosen:
        """Everybody signs, or, if they all do, nobody."""
        everybody = frozenset(line.signer_id for line in self.signers)
        return replace(self, left_out=frozenset() if self.left_out & everybody else everybody)

    def tick_case(self, reference: str) -> Chosen:
        """Chooses a case, or does not any more; an expired one asks anew."""
        return replace(self, references=self.references ^ {reference}, force=False)

    @property
    def signing(self) -> tuple[SignerLine, ...]:
        """Who signs."""
        return tuple(line for line in self.signers if line.signer_id not in self.left_out)

    def key_of(self, name: str, lines: tuple[str, ...]) -> str:
        """The key of the row of who signs under this name and address; empty where nobody does."""
        found = (line for line in self.signing if (line.name, line.lines) == (name, lines))
        return next((str(line.signer_id) for line in found), "")

    @property
    def writing_on(self) -> tuple[str, ...]:
        """References of the chosen cases, in the order of the list."""
        return tuple(line.reference for line in self.cases if line.reference in self.references)

    @property
    def missing(self) -> str:
        """What is still to be chosen; empty where that is enough for a request."""
        if not self.signers:
            return tr("Add who signs: type a name and press Enter.")
        if not self.signing:
            return tr("Tick who signs.")
        return "" if self.writing_on else tr("Choose a case to write on.")

    def request(self, paper: Paper, dated: date) -> WriteRequest | None:
        """The run to plan; None while something is missing."""
        from desktop.write_request import WriteRequest

        if self.missing:
            return None
        return WriteRequest(
            references=self.writing_on,
            signers=self.signing,
            dated=dated,
            to=self.to,
            paper=paper.paper,
            layout=paper.layout,
            envelope=paper.envelope,
            home_country=paper.home_country,
            country_language=paper.country_language or None,
            address_script=paper.script,
            copies=paper.copies,
            airmail=paper.airmail,
            labels=paper.labels if paper.on_labels else "none",
            start_at=paper.first_label if paper.on_labels else 1,
            hold=self.hold,
            force_expired=self.force,
        )


def usual_paper(home: str, words: Mapping[str, str]) -> Paper:
    """The sheets remembered in `words`, or those that are usual in the country `home`."""
    american = home in US_SHEETS
    return Paper(
        paper=words.get("paper") or ("letter" if american else "a4"),
        layout=words.get("layout") or PLAIN,
        envelope=words.get("envelope") or ("no10" if american else "dl"),
        home_country=home,
        copies=_number(words.get("copies", "")),
        airmail=words.get("airmail") != "no",
        country_language=words.get("country_language", ""),
        script=address_script(words.get("address_script", "")),
        on_labels=words.get("addresses_on") == "labels",
        labels=words.get("labels") or ("5160" if american else "l7160"),
        first_label=_number(words.get("first_label", "")),
    )


def address_script(word: str) -> AddressScript:
    """The choice of script by its name, as the panel and preferences have it; as given for any other word."""
    known: dict[str, AddressScript] = {"local": "local", "latin": "latin"}
    return known.get(word, "as-given")


def _number(word: str) -> int:
    return int(word) if word.isascii() and word.isdigit() and int(word) else 1


def offered(paper: Paper, lists: Lists) -> Paper:
    """`paper` with all that can be chosen beside it; what is not there any more gives way to what is."""
    fitting = {line.key: line for line in lists.layouts if paper.paper in line.papers}
    layout = paper.layout if paper.layout in fitting else PLAIN
    envelopes = {line.key for line in lists.envelopes}
    envelope = paper.envelope
    if envelopes and envelope not in envelopes | {"none"}:
        envelope = usual_paper(paper.home_country, {}).envelope
    labels = {line.key: line for line in lists.labels}
    sheet = labels.get(paper.labels) or next(iter(lists.labels), None)
    grid = (sheet.columns, sheet.rows) if sheet else paper.label_grid
    return replace(
        paper,
        layout=layout,
        envelope=envelope,
        labels=sheet.key if sheet else paper.labels,
        label_grid=grid,
        first_label=min(paper.first_label, grid[0] * grid[1]),
        papers=lists.papers,
        layouts=tuple((line.key, line.name) for line in fitting.values()),
        envelopes=_offered_envelopes(lists.envelopes, fitting.get(layout)),
        label_sheets=_offered_labels(lists.labels),
        countries=lists.countries,
        languages=(("", tr("As usual there")), *lists.languages),
        own=lists.own,
    )


def _offered_envelopes(
    envelopes: tuple[EnvelopeLine, ...], layout: LayoutLine | None
) -> tuple[tuple[str, str], ...]:
    """No envelope, those with a window for `layout`, the user's own, the others by whose sizes they are."""
    windows = layout.windows if layout else ()
    known = {"ISO": tr("International (ISO)"), "US": tr("American"), "Japanese": tr("Japanese")}
    groups: dict[str, list[EnvelopeLine]] = {
        heading: []
        for heading in (tr("With a window for this layout"), tr("Yours"), *known.values(), tr("Others"))
    }
    for line in envelopes:
        if line.key in windows:
            groups[tr("With a window for this layout")].append(line)
        elif line.own:
            groups[tr("Yours")].append(line)
        else:
            groups[known.get(line.source.split()[0], tr("Others"))].append(line)
    entries = [("none", tr("No envelope"))]
    for heading, lines in groups.items():
        if lines:
            entries += [("", heading), *((line.key, line.name) for line in lines)]
    return (*entries, (ADD_SIZE, tr("Add a size…")))


def _offered_labels(labels: tuple[LabelLine, ...]) -> tuple[tuple[str, str], ...]:
    """The makers' sheets, the user's own, and the entry that adds one."""

    def entry(line: LabelLine) -> tuple[str, str]:
        count = line.columns * line.rows
        return (line.key, trn("{name}, {n} label", "{name}, {n} labels", count, name=line.name))

    made = [entry(line) for line in labels if not line.own]
    own = [entry(line) for line in labels if line.own]
    yours = [("", tr("Yours")), *own] if own else []
    return (*yours, *([("", tr("Makers’ sheets"))] if own else []), *made, (ADD_SIZE, tr("Add a size…")))
