"""The contents of the first two steps: who signs, which cases and officials."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import CAPTION, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.fields import Field, TextField
from ui.widgets.label import Label, Picture
from ui.widgets.segments import Option, Segments
from ui.widgets.ticks import TickList
from ui.words import tr
from ui.write.signer_panel import SignerPanel
from ui.write.state import WriteState


class SignersPanel(QWidget):
    """Who signs.

    Signals:
        toggled(str), all_asked(), names_given(str), file_given(Path), open_asked(str).
    """

    toggled = Signal(str)
    all_asked = Signal()
    names_given = Signal(str)
    file_given = Signal(object)
    open_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = _column(self)
        self.list = TickList(tr("Who signs"), rows_shown=6)
        self.list.toggled.connect(self.toggled)
        self.list.open_asked.connect(self.open_asked)
        layout.addWidget(self.list)
        self._open = Button(tr("Address and own words"), kind="link", icon="pencil-simple-line")
        self._open.setToolTip(tr("Of the person last chosen in the list (F2)"))
        self._open.clicked.connect(self.list.ask_open)
        layout.addWidget(self._open)
        self.form = SignerPanel()
        layout.addWidget(self.form)
        self._all = Button(tr("Everybody or nobody"), kind="link")
        self._all.clicked.connect(self.all_asked)
        bring = Button(tr("Import a list"), kind="link", icon="download-simple")
        bring.setToolTip(tr("A CSV file with the columns name, line1, line2, line3, country, own_words"))
        bring.clicked.connect(self._choose_file)
        layout.addLayout(row(self._all, None, bring))
        self._name = TextField(tr("Name to add"), placeholder=tr("Add a name, press Enter"), icon="plus")
        self._name.returnPressed.connect(self._add)
        add = Button(tr("Add"))
        add.clicked.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(GAP.s)
        line.addWidget(self._name, 1)
        line.addWidget(add)
        layout.addLayout(line)
        private = Label(
            tr("Names stay on this computer; they are never reported."), size=CAPTION, tone="t2", wrap=True
        )
        shield = row(Picture("shield-check", Tone.GREEN, 14), spacing=6)
        shield.addWidget(private, 1)
        layout.addLayout(shield)

    def show_state(self, state: WriteState) -> None:
        """Draws the signers."""
        self.list.setVisible(bool(state.signers))
        self._all.setVisible(len(state.signers) > 1)
        self.list.show_rows(state.signers)
        self._open.setVisible(bool(state.signers) and state.signer is None)
        was_open = self.form.isVisible()
        self.form.show_form(state.signer, state.paper.countries)
        if was_open and state.signer is None:
            self.list.setFocus()

    def focus_first(self) -> None:
        """The list, or the field for the first name."""
        (self.list if self.list.isVisible() else self._name).setFocus()

    def _add(self) -> None:
        self.names_given.emit(self._name.text())
        self._name.clear()

    def _choose_file(self) -> None:
        wanted = tr("Lists of signers (*.csv);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self, tr("Choose a list of signers"), "", wanted)
        if name:
            self.file_given.emit(Path(name))


class CasesPanel(QWidget):
    """Which cases, and which of their officials.

    Signals:
        toggled(str), to_chosen(str).
    """

    toggled = Signal(str)
    to_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = _column(self)
        self.list = TickList(tr("Cases to write on"), rows_shown=6)
        self.list.toggled.connect(self.toggled)
        layout.addWidget(self.list)
        self._none = Label(
            tr("There is no case to write on. Import one first (Ctrl+O)."), tone="t2", wrap=True
        )
        layout.addWidget(self._none)
        self._to = Segments(tr("Which officials"))
        self._to.chosen.connect(self.to_chosen)
        layout.addWidget(Field(tr("Write to"), self._to))

    def show_state(self, state: WriteState) -> None:
        """Draws the cases."""
        self.list.setVisible(bool(state.cases))
        self._none.setVisible(not state.cases)
        self.list.show_rows(state.cases)
        options = (
            Option("all", tr("Everybody")),
            Option("main", tr("Main")),
            Option("copies", tr("Copies")),
        )
        self._to.show_options(options, state.to)


def _column(holder: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP.s)
    return layout
