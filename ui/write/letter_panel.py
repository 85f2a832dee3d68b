"""How letters are made beside their words: pages, edges, copies, enclosures, handwriting, the sender."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import CAPTION, GAP, Tone
from ui.widgets.card import row
from ui.widgets.fields import Field, TextField, TickBox
from ui.widgets.label import Label, Picture
from ui.widgets.segments import Option, Segments
from ui.words import tr
from ui.write.letter_state import LetterOptions, sender_shown

MOST_ENCLOSURES = 6
"""More lines than these belong on a list of their own."""


class LetterPanel(QWidget):
    """The options of a letter.

    Signals:
        changed(LetterOptions): one of them was set.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._options = LetterOptions()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.s)
        self._sender = Segments(tr("Sender on letter and envelope"))
        self._sender.chosen.connect(self._choose_sender)
        layout.addWidget(Field(tr("Sender"), self._sender))
        self._notice = QWidget()
        notice = row(Picture("shield-check", Tone.AMBER, 16), spacing=6)
        self._notice_words = Label(size=CAPTION, tone="amber", wrap=True)
        notice.addWidget(self._notice_words, 1)
        self._notice.setLayout(notice)
        layout.addWidget(self._notice)
        self._second = self._tick(layout, tr("A second page is allowed"), self._set_pages)
        self._justified = self._tick(layout, tr("Straight right edge"), self._set_justified)
        self._copy = self._tick(layout, tr("Say who gets a copy"), self._set_copy_line)
        self._hand = self._tick(layout, tr("Sheets to write by hand, no letters"), self._set_handwriting)
        self._enclosures = TextField(tr("Enclosures"), placeholder=tr("None; several with a semicolon"))
        self._enclosures.editingFinished.connect(self._enclose)
        layout.addWidget(Field(tr("Enclosures"), self._enclosures))

    def show_options(self, options: LetterOptions) -> None:
        """Draws the options."""
        self._options = options
        senders = (
            Option("full", tr("Address")),
            Option("initials", tr("Initials")),
            Option("none", tr("Nobody")),
        )
        self._sender.show_options(senders, options.sender)
        self._notice_words.setText(safety_notice(options.sender))
        self._second.setChecked(options.pages > 1)
        self._justified.setChecked(options.justified)
        self._copy.setChecked(options.copy_line)
        self._hand.setChecked(options.handwriting)
        if not self._enclosures.hasFocus():
            self._enclosures.setText("; ".join(options.enclosures))

    def _tick(self, layout: QVBoxLayout, words: str, set_: Callable[[bool], None]) -> TickBox:
        box = TickBox(words)
        box.clicked.connect(set_)
        layout.addWidget(box)
        return box

    def _set_pages(self, on: bool) -> None:
        self.changed.emit(replace(self._options, pages=2 if on else 1))

    def _set_justified(self, on: bool) -> None:
        self.changed.emit(replace(self._options, justified=on))

    def _set_copy_line(self, on: bool) -> None:
        self.changed.emit(replace(self._options, copy_line=on))

    def _set_handwriting(self, on: bool) -> None:
        self.changed.emit(replace(self._options, handwriting=on))

    def _choose_sender(self, key: str) -> None:
        self.changed.emit(replace(self._options, sender=sender_shown(key)))

    def _enclose(self) -> None:
        found = tuple(" ".join(part.split()) for part in self._enclosures.text().split(";"))
        wanted = tuple(part for part in found if part)[:MOST_ENCLOSURES]
        if wanted != self._options.enclosures:
            self.changed.emit(replace(self._options, enclosures=wanted))


def safety_notice(sender: str) -> str:
    """What the sender on a letter means for the people who sign it."""
    if sender == "none":
        return tr(
            "Nothing on letter or envelope says who wrote. Letters that cannot be delivered are not "
            "returned, and nobody can answer."
        )
    if sender == "initials":
        return tr(
            "Initials and town only. Where somebody who signs has ties to the country written to, family "
            "there for instance, choose Nobody."
        )
    return tr(
        "Name and address are read where the letter arrives. Where somebody who signs has ties to the "
        "country written to, family there for instance, choose Nobody."
    )
