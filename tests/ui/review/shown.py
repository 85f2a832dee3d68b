"""An invented document under review, and a presenter with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop.case_values import CaseValues
from desktop.reading.case_object import ReadDocument, ReadLine
from desktop.reviewing import Accepted, Review
from models.lines import DocumentLine
from models.words import DocumentKind
from tests.invented import AMBASSADOR, MINISTER, TODAY, read_case, read_document
from tests.ui.stand_ins import AtOnce, Notes, Screen
from ui.review.presenter import ReviewPresenter, ReviewUseCases, ReviewView
from ui.review.state import FieldRow, OfficialView, ReviewState

LINES = (
    (1, "URGENT ACTION", "furniture"),
    (2, "Reporter Held Without Charge", "title"),
    (3, "UA 7/31 Iceland 1 February 2031", "reference"),
    (5, "Mirela Osten was taken from her home in Port Sarn.", "background"),
    (7, "Please write in English by 14 March 2031, send a letter or a fax:", "demand"),
    (8, "- Immediately release Mirela Osten;", "demand"),
    (9, "- Let her meet a lawyer of her choice.", "demand"),
    (11, "Minister of Harbours", "official"),
    (12, "His Excellency Aldric Venn", "official"),
    (13, "Ministry of Harbours", "official"),
    (14, "4 Courthouse Square", "official"),
    (15, "10200 Port Sarn", "official"),
    (16, "Fax: +354 000 0000", "official"),
    (17, "Salutation: Your Excellency", "official"),
    (18, "Ambassador Corin Hathe", "official"),
    (19, "Embassy of Iceland", "official"),
    (20, "18 Quay Road NW", "official"),
    (21, "Washington DC 20000, USA", "official"),
    (22, "Salutation: Dear Ambassador", "official"),
    (24, "The ministry counter is closed on feast days.", "unassigned"),
    (25, "Index: EUR 99/031/2031", "unassigned"),
)
MARKS = ("0@0.country", "line 24", "line 25")
"""What is open in the document as it was read."""


def document(**changes: Any) -> ReadDocument:
    """A document of a known layout; the minister's country is inferred, two lines are not used."""
    case = read_case(
        officials=(replace(MINISTER, inferred=("country",)), AMBASSADOR),
        deadline_as_printed="by 14 March 2031",
        **changes,
    )
    lines = tuple(ReadLine(n, text, field) for n, text, field in LINES)
    # a heading by which its layout is known
    head = ReadLine(30, "1) Please write immediately in English or your own language:", "instruction")
    return replace(read_document(case, name="report.txt"), lines=(*lines, head))


def review(told: ReadDocument | None = None, **changes: Any) -> Review:
    values: dict[str, Any] = {
        "document_id": 4,
        "read": told or document(),
        "corrected": None,
        "references": ("UA 7/31",),
        "accepted": False,
        "before": (None,),
    }
    return Review(**(values | changes))


def update() -> Review:
    """An update that moves the deadline, adds a demand, drops one, and moves the minister."""
    before = read_case(
        deadline=None,
        demands=("Immediately release Mirela Osten;", "Return her camera."),
        officials=(replace(MINISTER, address=("1 Old Quay",)), replace(MINISTER, role="Prosecutor", name="")),
        title="Reporter Arrested",
    )
    told = replace(document(), kind=DocumentKind.UPDATE)
    return review(told, before=(CaseValues(before),))


def waiting(document_id: int) -> DocumentLine:
    return DocumentLine(
        document_id=document_id,
        name=f"report-{document_id}.txt",
        kind=DocumentKind.URGENT_ACTION,
        title="Reporter Held",
        issued_on=None,
        imported_at=datetime(2031, 3, 1, 9, 30),  # noqa: DTZ001 - stored as UTC without a zone
        sha256="0" * 64,
        needs_review=True,
    )


class _Kept(Screen[ReviewState]):
    """Keeps the states, and shows them on a page where there is one."""

    def __init__(self, page: ReviewView | None) -> None:
        super().__init__()
        self._page = page

    def show_state(self, state: ReviewState) -> None:
        super().show_state(state)
        if self._page is not None:
            self._page.show_state(state)


class Desk:
    """A presenter with what stands around it; `accepted` keeps what was stored."""

    def __init__(
        self,
        shown: Review | None = None,
        *,
        queue: Sequence[int] = (4,),
        page: ReviewView | None = None,
        **changes: Any,
    ) -> None:
        self.queue = list(queue)
        self.accepted: list[tuple[int, ReadDocument | None]] = []
        self.withdrawn: list[int] = []
        base = shown or review()
        use = ReviewUseCases(
            documents_to_review=lambda: tuple(map(waiting, self.queue)),
            find_review=lambda number: replace(base, document_id=number),
            accept_reviews=lambda told: tuple(self._accept(*one) for one in told.items()),
            withdraw_reviews=lambda done: self.withdrawn.extend(one.document_id for one in done),
        )
        self.view = _Kept(page)
        self.work, self.shell = AtOnce(), Notes()
        self.presenter = ReviewPresenter(
            self.view, replace(use, **changes), self.work, self.shell, today=lambda: TODAY
        )

    def _accept(self, document_id: int, told: ReadDocument | None) -> Accepted:
        self.accepted.append((document_id, told))
        self.queue = [one for one in self.queue if one != document_id]
        return Accepted(document_id, ("UA 7/31",), None, None, ((1, "UA 7/31"),))

    @property
    def state(self) -> ReviewState:
        return self.view.state

    def open(self) -> Desk:
        self.presenter.opened()
        return self

    def row(self, key: str) -> FieldRow:
        rows = [row for section in self.state.sections for row in section.rows]
        rows += [row for one in self.officials() for row in one.rows]
        return next(row for row in rows if row.key == key)

    def officials(self) -> list[OfficialView]:
        return [one for section in self.state.sections for one in section.officials]

    def open_marks(self) -> tuple[str, ...]:
        """Every mark that F8 goes to, once round."""
        self.presenter.focus("")
        told: list[str] = []
        while True:
            self.presenter.next_mark(1)
            if not self.state.current or self.state.current in told:
                return tuple(told)
            told.append(self.state.current)
