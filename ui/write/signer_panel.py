"""One signer's address and own words, opened below the list of who signs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from ui import look
from ui.theme import CAPTION, CONTROL, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, row
from ui.widgets.fields import Choice, Field, TextField
from ui.widgets.label import Label, Picture
from ui.words import tr
from ui.write.state import SignerForm

LINES = 3


class SignerPanel(Card):
    """A small form; Escape puts it away, what was typed is kept only by Save.

    Signals:
        saved(SignerForm), left().
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("well", margin=GAP.m)
        self._form: SignerForm | None = None
        self._head = Label(weight=look.SEMIBOLD, elide=True)
        self.body.addWidget(self._head)
        lines = QVBoxLayout()
        lines.setSpacing(GAP.xs)
        self._lines = tuple(
            TextField(tr("Address, line {number}", number=number + 1), placeholder=word)
            for number, word in enumerate((tr("Street and number"), tr("Postcode and town"), tr("More")))
        )
        for field in self._lines:
            lines.addWidget(field)
        self.body.addWidget(Label(tr("Address"), weight=look.MEDIUM, tone="t2"))
        self.body.addLayout(lines)
        self._country = Choice(tr("Country of the address"))
        self._country.picked.connect(self._pick)
        self._picked = ""
        self.body.addWidget(Field(tr("Country"), self._country))
        self._words = QPlainTextEdit()
        self._words.setFont(look.font(CONTROL))
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(tr("Own words"))
        self._words.setPlaceholderText(tr("A sentence or two of their own"))
        self._words.setFixedHeight(look.metrics(CONTROL).height() * 4 + 16)
        self.body.addWidget(Field(tr("Own words"), self._words))
        private = Label(
            tr("Stays on this computer; it is printed on this person's letters and nowhere else."),
            size=CAPTION,
            tone="t2",
            wrap=True,
        )
        shield = row(Picture("shield-check", Tone.GREEN, 14), spacing=6)
        shield.addWidget(private, 1)
        self.body.addLayout(shield)
        save = Button(tr("Save"), kind="primary")
        save.clicked.connect(self._save)
        leave = Button(tr("Not now"), kind="quiet")
        leave.clicked.connect(self.left)
        self.body.addLayout(row(None, leave, save))
        self.hide()

    def show_form(self, form: SignerForm | None, countries: tuple[tuple[str, str], ...]) -> None:
        """Opens on somebody, or away; what is being typed about the same person stays."""
        self.setVisible(form is not None)
        if form is None or form == self._form:
            self._form = form
            return
        self._form = form
        self._head.setText(form.name)
        self.setAccessibleName(tr("Address and own words of {name}", name=form.name))
        for place, field in enumerate(self._lines):
            field.setText(form.lines[place] if place < len(form.lines) else "")
        self._picked = form.country
        self._country.show_entries((("", tr("As posted in")), *countries), form.country)
        self._words.setPlainText(form.own_words)
        self._lines[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _pick(self, country: str) -> None:
        self._picked = country

    def _save(self) -> None:
        if self._form is None:
            return
        lines = tuple(text for field in self._lines if (text := field.text().strip()))
        words = self._words.toPlainText().strip()
        self.saved.emit(SignerForm(self._form.key, self._form.name, lines, self._picked, words))
