"""Parts of one case's page: strips, cards, rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import look
from ui.cases.state import CaseView, Happened, OfficialCard, Strip
from ui.theme import BODY, CAPTION, CONTROL, GAP, NUMBER, Tone
from ui.widgets.banner import Banner
from ui.widgets.bars import ShareBar
from ui.widgets.card import Card, Rule, row
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.widgets.painting import write
from ui.words import tr


def deadline_strip(strip: Strip) -> QFrame:
    """The deadline in words, and how much of the time is over."""
    frame = QFrame()
    frame.setProperty("banner", strip.tone.value)
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(GAP.lg, 10, GAP.lg, 10)
    layout.setSpacing(GAP.m)
    layout.addWidget(Picture(strip.icon, strip.tone, 20), 0, Qt.AlignmentFlag.AlignVCenter)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Label(strip.head, size=BODY, weight=look.SEMIBOLD, tone=strip.tone.value, wrap=True))
    if strip.text:
        words.addWidget(Label(strip.text, wrap=True))
    layout.addLayout(words, 1)
    if strip.spent is not None:
        layout.addWidget(_spent(strip))
    return frame


def _spent(strip: Strip) -> QWidget:
    tint = look.theme().tint(strip.tone)
    holder = QWidget()
    holder.setFixedWidth(look.px(152))
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(3)
    column.addWidget(ShareBar(strip.spent or 0.0, tint.fill, height=6, trough=tint.line))
    end = Label(strip.end, size=CAPTION, weight=look.SEMIBOLD, tone=strip.tone.value)
    column.addLayout(row(Label(strip.start, size=CAPTION, tone="t2"), None, end))
    return holder


def notice_banner(notice: Strip, parent: QWidget, *, accept: str) -> Banner:
    """Why not to write, or what is still to be looked over; shown inside `parent`."""
    banner = Banner(parent)
    banner.say(
        notice.tone,
        notice.icon,
        notice.head,
        notice.text,
        button=tr("Look it over") if accept else "",
        buttons=(("accept", accept),) if accept else (),
    )
    return banner


class Numeral(QWidget):
    """A number in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(22), look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look.theme()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accline), 1))
            painter.setBrush(QColor(theme.accsoft))
            circle = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawEllipse(circle)
            bold = look.font(CAPTION, look.SEMIBOLD)
            write(painter, circle, str(self._number), bold, theme.acct, Qt.AlignmentFlag.AlignCenter)
        finally:
            painter.end()


def demand_row(number: int, demand: str) -> QWidget:
    """One demand with its number."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    layout.addWidget(Numeral(number), 0, Qt.AlignmentFlag.AlignTop)
    words = Label(demand, size=BODY, wrap=True, selectable=True)
    words.setContentsMargins(0, 2, 0, 0)
    layout.addWidget(words, 1)
    return holder


def official_card(official: OfficialCard) -> Card:
    """An official: who, where, how else to reach them, how to greet them."""
    card = Card(margin=14)
    card.body.setSpacing(2)
    card.body.addWidget(Label(official.title, weight=look.SEMIBOLD, wrap=True, selectable=True))
    if official.name:
        card.body.addWidget(Label(official.name, wrap=True, selectable=True))
    card.body.addSpacing(3)
    address = "\n".join(official.address) or tr("No postal address is stated.")
    card.body.addWidget(Label(address, tone="t2", wrap=True, selectable=True))
    card.body.addStretch(1)
    card.body.addSpacing(GAP.s)
    marks = Flow(gap=GAP.s)
    for mark in official.marks:
        marks.flow.addWidget(Chip(mark.icon, mark.word, mark.tone))
    for icon, words in official.channels:
        picture = Picture(icon, "t2", 16)
        picture.setToolTip(words)
        picture.setAccessibleName(words)
        holder = QWidget()
        line = row(picture)
        line.setContentsMargins(2, 4, 2, 0)
        holder.setLayout(line)
        marks.flow.addWidget(holder)
    card.body.addWidget(marks)
    if official.salutation:
        card.body.addSpacing(GAP.s)
        card.body.addWidget(Rule())
        card.body.addSpacing(4)
        greeting = Label(f"“{official.salutation}”", size=CAPTION, tone="t2", wrap=True)
        slanted = greeting.font()
        slanted.setItalic(True)
        greeting.setFont(slanted)
        card.body.addWidget(greeting)
    card.setAccessibleName(official.title)
    return card


def tally_card(case: CaseView) -> Card:
    """What was done on the case by this group, by type."""
    card = Card()
    total = Label(case.total, size=NUMBER, weight=look.SEMIBOLD)
    card.body.addLayout(row(Label(tr("Tally"), size=BODY, weight=look.SEMIBOLD), None, total))
    card.body.addWidget(Label(tr("actions recorded here"), size=CAPTION, tone="t2"))
    if not case.bars:
        card.body.addWidget(Label(tr("Nothing has been sent on this case yet."), tone="t2", wrap=True))
    for bar in case.bars:
        card.body.addSpacing(2)
        count = Label(bar.count, weight=look.SEMIBOLD)
        card.body.addLayout(row(Picture(bar.icon, "t2", 16), Label(bar.word, tone="t2"), None, count))
        card.body.addLayout(row(look.px(16), ShareBar(bar.share, look.theme().chart[bar.place])))
    return card


def sources_card(case: CaseView) -> Card:
    """The documents the case was read from."""
    card = Card()
    card.body.addWidget(Label(tr("Where this came from"), size=BODY, weight=look.SEMIBOLD))
    for source in case.sources:
        line = QHBoxLayout()
        line.setSpacing(GAP.m)
        line.addWidget(Picture(source.icon, Tone.RED if source.icon == "file-pdf" else "t2", 22))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(source.name, weight=look.MEDIUM, elide=True))
        words.addWidget(Label(source.text, size=CAPTION, tone="t2", wrap=True))
        line.addLayout(words, 1)
        card.body.addLayout(line)
    card.body.addSpacing(2)
    card.body.addWidget(Rule())
    for name, value in case.facts:
        worth = Label(value, size=CAPTION, weight=look.MEDIUM, selectable=True)
        card.body.addLayout(row(Label(name, size=CAPTION, tone="t2"), None, worth))
    return card


def happened_row(happened: Happened) -> QWidget:
    """Something that was done, and when."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP.s)
    line = row(Picture(happened.icon, "t2", 16), spacing=GAP.m)
    line.addWidget(Label(happened.text, size=CONTROL, wrap=True), 1)
    line.addWidget(Label(happened.when, size=CAPTION, tone="t2"))
    column.addLayout(line)
    column.addWidget(Rule())
    return holder
