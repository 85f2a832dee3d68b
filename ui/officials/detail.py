"""One official whole: address, channels, salutations, notes, cases."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.officials.state import Channel, OfficialView
from ui.theme import BODY, CASE_TITLE, GAP
from ui.widgets.button import Button
from ui.widgets.card import Card, Pane, Rule, ScrollPane, clear, row
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr

READS_WELL = 720
"""Cards are no wider than this; longer lines read badly."""


class OfficialDetailPane(Pane):
    """The right part of the Officials page.

    Signals:
        case_asked(str): the reference of one of the official's cases.
        change_asked(), remove_asked(): of an embassy.
    """

    case_asked = Signal(str)
    change_asked = Signal()
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__("surf")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollPane(spacing=GAP.m)
        self._scroll.body.setContentsMargins(28, GAP.xl, GAP.xl, GAP.xl)
        outer.addWidget(self._scroll)
        self._shown: OfficialView | None = None

    def show_official(self, official: OfficialView | None) -> None:
        """Draws `official`; None leaves the pane empty."""
        if official == self._shown:
            return
        self._shown = official
        clear(self._scroll.body)
        if official is None:
            return
        body = self._scroll.body
        body.addWidget(
            Label(official.title, size=CASE_TITLE, weight=look.SEMIBOLD, wrap=True, selectable=True)
        )
        marks = Flow(gap=GAP.m)
        if official.name:
            marks.flow.addWidget(Label(official.name, size=BODY, tone="t2", selectable=True))
        for mark in official.marks:
            marks.flow.addWidget(Chip(mark.icon, mark.word, mark.tone))
        body.addWidget(marks)
        if official.is_embassy:
            body.addWidget(self._verbs(official))
        body.addSpacing(4)
        for card in (
            self._copies(official),
            self._address(official),
            self._channels(official),
            self._words(official),
            self._cases(official),
        ):
            if card is not None:
                card.setMaximumWidth(look.px(READS_WELL))
                body.addWidget(card)
        body.addStretch(1)

    def _address(self, official: OfficialView) -> Card:
        card = Card()
        lines = "\n".join(official.address)
        copy = Button(tr("Copy"), icon="copy", size="compact")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(lines))
        card.body.addLayout(row(_heading(tr("Postal address")), None, copy))
        copy.setVisible(bool(lines))
        words = lines or tr(
            "No postal address is stated. Letters to this official are stopped before printing."
        )
        card.body.addWidget(Label(words, size=BODY, wrap=True, selectable=True))
        if official.inferred:
            card.body.addWidget(Label(official.inferred, tone="t3", wrap=True))
        return card

    def _channels(self, official: OfficialView) -> Card | None:
        if not official.channels:
            return None
        card = Card()
        card.body.addWidget(_heading(tr("Other ways")))
        for number, channel in enumerate(official.channels):
            if number:
                card.body.addWidget(Rule())
            card.body.addWidget(_channel(channel))
        return card

    def _words(self, official: OfficialView) -> Card | None:
        if not official.salutations and not official.notes:
            return None
        card = Card()
        if official.salutations:
            card.body.addWidget(_heading(tr("Salutation")))
            for words in official.salutations:
                card.body.addWidget(Label(f"“{words}”", size=BODY, wrap=True, selectable=True))
        if official.notes:
            card.body.addWidget(_heading(tr("Notes")))
            for note in official.notes:
                card.body.addWidget(Label(note, wrap=True, selectable=True))
        return card

    def _verbs(self, official: OfficialView) -> Flow:
        verbs = Flow(gap=GAP.s)
        change = Button(tr("Change"), icon="pencil-simple-line", name=tr("Change {who}", who=official.title))
        change.clicked.connect(self.change_asked)
        remove = Button(tr("Remove"), icon="x", name=tr("Remove {who}", who=official.title))
        remove.clicked.connect(self.remove_asked)
        verbs.flow.addWidget(change)
        verbs.flow.addWidget(remove)
        return verbs

    def _copies(self, official: OfficialView) -> Card | None:
        if not official.is_embassy:
            return None
        none = tr("No case asks for copies to this embassy at the moment.")
        return self._links(tr("Gets copies on"), official.copies_on, none)

    def _cases(self, official: OfficialView) -> Card | None:
        if official.is_embassy and not official.case_refs:
            return None
        return self._links(tr("Written to about"), official.case_refs, tr("No case at the moment."))

    def _links(self, heading: str, references: tuple[str, ...], none: str) -> Card:
        card = Card()
        card.body.addWidget(_heading(heading))
        links = Flow(gap=GAP.m)
        for reference in references:
            link = Button(reference, kind="link", icon="folder")
            link.clicked.connect(lambda _checked=False, ref=reference: self.case_asked.emit(ref))
            links.flow.addWidget(link)
        card.body.addWidget(links if references else Label(none, tone="t2", wrap=True))
        return card


def _heading(words: str) -> Label:
    return Label(words, size=BODY, weight=look.SEMIBOLD)


def _channel(channel: Channel) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 2, 0, 2)
    line.setSpacing(GAP.m)
    line.addWidget(Picture(channel.icon, "t2", 16), 0, Qt.AlignmentFlag.AlignTop)
    word = Label(channel.word, tone="t2")
    word.setMinimumWidth(look.px(100))
    line.addWidget(word, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label("\n".join(channel.values), wrap=True, selectable=True), 1)
    return holder
