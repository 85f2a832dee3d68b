"""Every page in every size of text and both themes: it paints, fits 800 × 600, names its controls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.lines import OfficialLine, TallyRow
from models.words import CaseStatus, PieceState
from tests.ui.actions.test_presenter import HELD
from tests.ui.review.shown import Desk, update
from tests.ui.told import (
    AMBASSADOR,
    TODAY,
    action_line,
    case_detail,
    case_line,
    embassy_line,
    official,
    official_line,
    outbox,
    piece_line,
    run_detail,
)
from ui import look
from ui.actions.state import ActionsState, RecordForm
from ui.actions.telling import bars_of, done_of, foot_of, outbox_of, record_verb, totals_of
from ui.actions.view import ActionsPage
from ui.cases.listing import rows_of
from ui.cases.state import CasesState, Filter
from ui.cases.telling import tell
from ui.cases.view import CasesPage
from ui.mailbag.state import MailbagState, Scanned
from ui.mailbag.telling import mark_card, parts_of, piece_row, sentence
from ui.mailbag.view import MailbagPage
from ui.officials.entering import Typed
from ui.officials.state import EmbassyForm, OfficialsState
from ui.officials.telling import rows_of as official_rows
from ui.officials.telling import tell as tell_official
from ui.officials.view import OfficialsPage
from ui.problems import Problem
from ui.review.view import ReviewPage
from ui.theme import DARK, LIGHT, high_contrast
from ui.write.state import Check, Paper, Preview, Step, Sum, TickRow, WriteState, Written
from ui.write.view import WritePage

LONG = "Provincial Undersecretary for Harbours, Bridges, Ferries and the Lighting of Streets at Night"
PROBLEM = Problem("The database is damaged.", "The newest backup is whole.", "Restore it, then try again.")


def cases() -> QWidget:
    lines = tuple(
        case_line(f"UA {number}/31", status=status, title=LONG.upper(), needs_review=number == 2)
        for number, status in enumerate(CaseStatus, start=1)
    )
    officials = (official(role=LONG), AMBASSADOR, official(official_id=9, address=(), country=None))
    detail = case_detail(replace(lines[1], subjects=(LONG, "b")), officials=officials, demands=(LONG,) * 3)
    page = CasesPage()
    page.show_state(
        CasesState(
            loading=False,
            filter=Filter.ALL,
            counts=(1, 1, 1),
            rows=rows_of(lines, Filter.ALL, "", TODAY),
            current="UA 2/31",
            case=tell(detail, (action_line(),), home="US", today=TODAY),
            problem=PROBLEM,
        )
    )
    return page


def welcome() -> QWidget:
    page = CasesPage()
    page.show_state(CasesState(loading=False, empty=True))
    return page


def officials() -> QWidget:
    lines = (official_line(role=LONG, notes=(LONG,)), OfficialLine(AMBASSADOR, ("UA 1/31",) * 9))
    page = OfficialsPage()
    view = tell_official(lines[0], home="US")
    page.show_state(
        OfficialsState(
            loading=False, rows=official_rows(lines, ""), current="7", official=view, problem=PROBLEM
        )
    )
    return page


def embassy() -> QWidget:
    entered = embassy_line(name=LONG, address=(LONG, LONG))
    line = OfficialLine(official(official_id=11, role=LONG, country="US"), (), entered)
    page = OfficialsPage()
    page.show_state(
        OfficialsState(
            loading=False,
            rows=official_rows((line,), ""),
            current="11",
            official=tell_official(line, home="US"),
            has_embassies=True,
        )
    )
    return page


def kept_out() -> QWidget:
    page = OfficialsPage()
    rows = official_rows((official_line(),), "")
    page.show_state(OfficialsState(loading=False, rows=rows, notice=(LONG, "\n".join([LONG] * 30))))
    return page


def embassy_form() -> QWidget:
    page = OfficialsPage()
    countries = (("IS", "Iceland"), ("US", LONG))
    typed = Typed(represents="US", country="US", address=LONG, name=LONG)
    faults = (("country", LONG), ("email", LONG))
    form = EmbassyForm(1, None, "Add an embassy", "Add it", typed, countries, faults)
    page.show_state(OfficialsState(loading=False, empty=True, form=form))
    return page


def write() -> QWidget:
    total = Sum(
        ((120, "signers"), (3, "cases"), (2, "officials")), 720, "letters", 720, "envelopes", 480, 240
    )
    checks = (
        Check("stop", "Stop:", f"No postal address for {LONG}.", ("hold", "Hold these"), (1, 2)),
        Check("ask", "Ask:", LONG, ("show", "Show"), (1,)),
        Check("good", "Good:", "all fits", None),
    )
    page = WritePage()
    page.show_state(
        WriteState(
            loading=False,
            step=Step.SIGNERS,
            summaries=tuple((step, LONG, True) for step in Step),
            signers=tuple(TickRow(str(n), n % 2 == 0, LONG, "Ellery") for n in range(30)),
            cases=(TickRow("UA 1/31", True, LONG, LONG),),
            paper=Paper(papers=(("a4", "A4"),), envelopes=(("dl", "DL"),), countries=(("US", LONG),)),
            total=total,
            checks=checks,
            stops=1,
            asks=12,
            print_verb="Print 718 of 720 pairs",
            can_print=True,
            preview=Preview(1, 720, 412, LONG, "A4", "DL"),
            preview_note=LONG,
            written=Written("Run 7 is written", LONG, (("a", "Open letters"), ("b", "Open envelopes"))),
            problem=PROBLEM,
        )
    )
    return page


def mailbag() -> QWidget:
    pieces = [piece_line(412 + n, state) for n, state in enumerate(PieceState)]
    detail = run_detail(*pieces, *(piece_line(500 + n) for n in range(60)))
    page = MailbagPage()
    page.show_state(
        MailbagState(
            loading=False,
            runs=(("31", f"31 · {LONG}"),),
            run="31",
            sentence=sentence(detail),
            aside=LONG,
            parts=parts_of(detail),
            total=67,
            rows=tuple(piece_row(line, TODAY) for line in detail.piece_list),
            selected=(412, 413),
            selection_words="2 pieces selected",
            card=mark_card(detail, ()),
            scans=(Scanned("0412", LONG, good=True), Scanned("9", LONG, good=False)),
            files=(("letters.pdf", "Letters"),),
            problem=PROBLEM,
        )
    )
    return page


def actions() -> QWidget:
    rows = (TallyRow(("UA 901/31", "letter"), 148), TallyRow(("UA 901/31", "solidarity"), 3))
    bars = bars_of(rows, (case_line(title=LONG),))
    form = RecordForm(
        type=action_line().type,
        cases=(("UA 901/31", LONG),),
        case="UA 901/31",
        officials=(("", "Nobody"), ("7", LONG)),
        official="7",
        count=1200,
        on=TODAY,
        today=TODAY,
        verb=record_verb(action_line().type, 1200),
        can_record=True,
    )
    page = ActionsPage()
    page.show_state(
        ActionsState(
            loading=False,
            form=form,
            done=done_of((action_line(), action_line(2, voided=True)), TODAY),
            totals=totals_of(rows),
            bars=bars,
            foot=foot_of(bars, 4),
            outbox=outbox_of(
                outbox(waiting=4, quarantined=(HELD,), collector_url="https://c.invalid"), TODAY
            ),
            problem=PROBLEM,
        )
    )
    return page


def review() -> QWidget:
    page = ReviewPage()
    desk = Desk(update(), queue=(4, 5), page=page)
    desk.presenter.opened()
    desk.presenter.toggle("0@1")
    desk.presenter.edit("0.title", LONG)
    desk.presenter.edit("0.deadline", LONG)
    return page


PAGES: tuple[Callable[[], QWidget], ...] = (
    *(cases, welcome, officials, embassy, embassy_form, kept_out),
    *(write, mailbag, actions, review),
)


@pytest.fixture
def sized(dressed: QtBot, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """The application in the theme and size of text asked for; as before afterwards."""
    theme, text = request.param
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look.resize_text(app, text)
    look.wear(app, theme)
    yield dressed
    look.resize_text(app, 1.0)
    look.wear(app, LIGHT)


def named(widget: QWidget) -> bool:
    if widget.accessibleName():
        return True
    if isinstance(widget, QAbstractButton):
        return bool(widget.text())
    return False


@pytest.mark.parametrize(
    "sized",
    [(LIGHT, 1.0), (DARK, 1.0), (high_contrast(LIGHT), 1.5), (LIGHT, 2.0), (DARK, 2.0)],
    indirect=True,
    ids=["light", "dark", "contrast", "double", "dark double"],
)
@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_a_page_paints_and_fits_the_smallest_window(sized: QtBot, make: Callable[[], QWidget]) -> None:
    page = make()
    sized.addWidget(page)
    # what the narrow rail leaves of 800 × 600
    room = 800 - look.px(64)
    page.resize(room, 600)
    page.show()
    sized.waitExposed(page)
    page.grab()
    page.resize(1236, 900)
    page.grab()
    page.resize(room, 600)
    sized.wait(1)
    hint = page.minimumSizeHint()
    assert hint.width() <= room
    assert hint.height() <= 600


@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_every_control_has_a_name_and_an_icon_alone_a_tooltip(
    dressed: QtBot, make: Callable[[], QWidget]
) -> None:
    page = make()
    dressed.addWidget(page)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    controls = [widget for kind in kinds for widget in page.findChildren(kind)]
    inside = [w for w in controls if not isinstance(w.parent(), (QComboBox, QAbstractSpinBox, QLineEdit))]
    own = [w for w in inside if type(w).__module__.startswith("ui.") and w.isVisibleTo(page)]
    assert len(own) >= 3
    assert [(type(w).__name__, w.parent()) for w in own if not named(w)] == []
    bare = [w for w in own if isinstance(w, QAbstractButton) and not w.text() and not w.toolTip()]
    assert bare == []
