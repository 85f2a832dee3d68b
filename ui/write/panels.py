"""The contents of the three steps: who signs, which cases and officials, paper and envelope."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItemModel
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import look
from ui.theme import CAPTION, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.fields import Choice, Field, TextField
from ui.widgets.label import Label, Picture
from ui.widgets.painting import write
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


_INDENT = 7
"""Where the words of Fusion's own entries begin."""


class Heading(QStyledItemDelegate):
    """A heading in a list: words to read, so not as faint as a choice that is closed."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box = QRectF(option.rect).adjusted(_INDENT, 0, 0, -2)
        below = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        write(painter, box, index.data(), look.font(CAPTION, look.SEMIBOLD), look.theme().t2, below)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, look.metrics(CAPTION, look.SEMIBOLD).height() + GAP.s)


class GroupedChoice(Choice):
    """One of a list with headings, which are the entries without a key; nobody can pick them."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._heading = Heading(self)

    def show_entries(self, entries: tuple[tuple[str, str], ...], current: str) -> None:
        super().show_entries(entries, current)
        model = self.model()
        assert isinstance(model, QStandardItemModel), "a combo box that was given no other model"
        for place, (key, _words) in enumerate(entries):
            model.item(place).setEnabled(bool(key))
            # asked for anew each time: a combo box makes itself another one when the style changes
            self.view().setItemDelegateForRow(place, self.itemDelegate() if key else self._heading)


class PaperPanel(QWidget):
    """Paper, layout, envelope, and where the letters are posted.

    Signals:
        paper_chosen(str), layout_chosen(str), envelope_chosen(str), country_chosen(str).
    """

    paper_chosen = Signal(str)
    layout_chosen = Signal(str)
    envelope_chosen = Signal(str)
    country_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = _column(self)
        self._paper = Choice(tr("Letters on"))
        self._paper.picked.connect(self.paper_chosen)
        self._layout = Choice(tr("Layout"))
        self._layout.picked.connect(self.layout_chosen)
        self._envelope = GroupedChoice(tr("Envelopes"))
        self._envelope.picked.connect(self.envelope_chosen)
        self._country = Choice(tr("Posted in"))
        self._country.picked.connect(self.country_chosen)
        pair = QHBoxLayout()
        pair.setSpacing(GAP.s)
        pair.addWidget(Field(tr("Letters on"), self._paper), 1)
        pair.addWidget(Field(tr("Layout"), self._layout), 1)
        layout.addLayout(pair)
        layout.addWidget(Field(tr("Envelopes"), self._envelope))
        layout.addWidget(Field(tr("Posted in"), self._country))

    def show_state(self, state: WriteState) -> None:
        """Draws the choices."""
        paper = state.paper
        self._paper.show_entries(paper.papers, paper.paper)
        self._layout.show_entries(paper.layouts, paper.layout)
        self._envelope.show_entries(paper.envelopes, paper.envelope)
        self._country.show_entries(paper.countries, paper.home_country)


def _column(holder: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP.s)
    return layout
