"""The outbox: what waits for the collector, what it refused, and setting it up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.actions.state import OutboxCard
from ui.theme import CAPTION, CARD_TITLE, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, Rule, clear, row
from ui.widgets.chip import Chip
from ui.widgets.fields import Field, TextField
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr


class Outbox(Card):
    """The card.

    Signals:
        sync_asked(), connect_asked().
    """

    sync_asked = Signal()
    connect_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chip = Chip("clock", "", Tone.PLAIN)
        head = Label(tr("Outbox"), size=CARD_TITLE, weight=look.SEMIBOLD)
        self.body.addLayout(row(head, None, self._chip))
        self._text = Label(tone="t2", wrap=True)
        self.body.addWidget(self._text)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(4)
        self.body.addLayout(self._facts)
        self.body.addSpacing(4)
        buttons = Flow(gap=GAP.s)
        self._try = Button(tr("Try again now"), icon="arrows-clockwise")
        self._try.setToolTip(tr("Sync now (F5)"))
        self._try.clicked.connect(self.sync_asked)
        self._connect = Button(tr("Set up the collector"), icon="link")
        self._connect.clicked.connect(self.connect_asked)
        buttons.flow.addWidget(self._try)
        buttons.flow.addWidget(self._connect)
        self.body.addWidget(buttons)
        self._shown: OutboxCard | None = None

    def show_outbox(self, outbox: OutboxCard) -> None:
        """Draws the outbox."""
        if outbox == self._shown:
            return
        self._shown = outbox
        self._chip.show_mark(outbox.icon, outbox.chip, outbox.tone)
        self._text.setText(outbox.text)
        clear(self._facts)
        for name, value in outbox.facts:
            holder = QWidget()
            holder.setLayout(row(Label(name, tone="t2"), None, Label(value, weight=look.MEDIUM)))
            self._facts.addWidget(holder)
        for held in outbox.held:
            self._facts.addWidget(Rule())
            holder = QWidget()
            line = row(Picture("warning-circle", Tone.RED, 16))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(held.text, weight=look.SEMIBOLD, wrap=True))
            words.addWidget(Label(held.reason, size=CAPTION, tone="t2", wrap=True, selectable=True))
            line.addLayout(words, 1)
            holder.setLayout(line)
            self._facts.addWidget(holder)
        self._try.setVisible(outbox.connected)
        self._connect.setText(tr("Another collector") if outbox.connected else tr("Set up the collector"))


class ConnectDialog(QDialog):
    """Asks for the collector's address and the group's token.

    Signals:
        given(str, str): address and token.
    """

    given = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Set up the collector"))
        self.setMinimumWidth(look.px(460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.lg)
        layout.setSpacing(GAP.m)
        layout.addWidget(Label(tr("Where your reports go"), size=CARD_TITLE, weight=look.SEMIBOLD))
        why = tr("Your coordinator gives you both. Only counts are sent: never a name of anybody.")
        layout.addWidget(Label(why, tone="t2", wrap=True))
        self._url = TextField(tr("Address of the collector"), placeholder="https://")
        self._token = TextField(tr("Token of your group"))
        self._token.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        layout.addWidget(Field(tr("Address of the collector"), self._url))
        layout.addWidget(Field(tr("Token of your group"), self._token))
        go = Button(tr("Connect"), kind="primary")
        go.setDefault(True)
        go.clicked.connect(self._give)
        leave = Button(tr("Not now"), kind="quiet")
        leave.clicked.connect(self.reject)
        layout.addLayout(row(None, leave, go))
        self._url.setFocus()

    def _give(self) -> None:
        url, token = self._url.text().strip(), self._token.text().strip()
        if not url:
            self._url.setFocus()
        elif not token:
            self._token.setFocus()
        else:
            self.given.emit(url, token)
            self.accept()
