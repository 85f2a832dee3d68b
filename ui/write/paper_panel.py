"""The third step: paper, layout, envelopes or labels, and where the letters are posted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.fields import Choice, CountBox, Field, TickBox
from ui.widgets.segments import Option, Segments
from ui.words import tr
from ui.write.choosing import ADD_SIZE
from ui.write.grouped_choice import GroupedChoice
from ui.write.label_grid import LabelGrid
from ui.write.size_dialog import SizeDialog
from ui.write.state import Paper, WriteState
from ui.write.use_cases import NewSize, Sketch

LEAST_LETTERS = 6
"""So many letters of a choice are seen where there is least room."""


def _no_sketch(_size: NewSize) -> Sketch:
    raise AssertionError("the page was given nothing that draws a size")


class PaperPanel(QWidget):
    """What is printed on.

    Attributes:
        sketch: draws a size while it is typed; the wiring gives it.

    Signals:
        paper_chosen(str), layout_chosen(str), envelope_chosen(str), addresses_on(str), labels_chosen(str),
        first_label_chosen(int), country_chosen(str), language_chosen(str), script_chosen(str),
        copies_chosen(int), airmail_marked(bool), size_given(NewSize), size_dropped(str).
    """

    paper_chosen = Signal(str)
    layout_chosen = Signal(str)
    envelope_chosen = Signal(str)
    addresses_on = Signal(str)
    labels_chosen = Signal(str)
    first_label_chosen = Signal(int)
    country_chosen = Signal(str)
    language_chosen = Signal(str)
    script_chosen = Signal(str)
    copies_chosen = Signal(int)
    airmail_marked = Signal(bool)
    size_given = Signal(object)
    size_dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sketch: Callable[[NewSize], Sketch] = _no_sketch
        self._shown = Paper()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.s)
        self._paper = Choice(tr("Letters on"))
        self._paper.picked.connect(self.paper_chosen)
        self._layout = Choice(tr("Layout"))
        self._layout.picked.connect(self.layout_chosen)
        layout.addLayout(_pair((tr("Letters on"), self._paper), (tr("Layout"), self._layout)))
        self._on = Segments(tr("Addresses on"))
        self._on.chosen.connect(self.addresses_on)
        layout.addWidget(Field(tr("Addresses on"), self._on))
        self._envelope = GroupedChoice(tr("Envelopes"))
        self._envelope.picked.connect(partial(self._pick, self.envelope_chosen))
        self._envelopes = Field(tr("Envelopes"), self._envelope)
        layout.addWidget(self._envelopes)
        self._label_part = self._labels_part()
        layout.addWidget(self._label_part)
        self._drop = Button("", kind="link")
        self._drop.clicked.connect(self._drop_size)
        layout.addLayout(row(self._drop, None))
        self._country = Choice(tr("Posted in"))
        self._country.picked.connect(self.country_chosen)
        self._language = Choice(tr("Language of the country line"))
        self._language.picked.connect(self.language_chosen)
        layout.addLayout(_pair((tr("Posted in"), self._country), (tr("Country line in"), self._language)))
        self._script = Choice(tr("Addresses in two scripts"))
        self._script.picked.connect(self.script_chosen)
        self._scripts = Field(tr("Addresses in two scripts"), self._script)
        layout.addWidget(self._scripts)
        self._copies = CountBox(tr("Copies for each signer"), high=99)
        self._copies.valueChanged.connect(self.copies_chosen)
        copies = Field(tr("Copies for each signer"), self._copies)
        layout.addWidget(copies, 0, Qt.AlignmentFlag.AlignLeft)
        self._airmail = TickBox(tr("PAR AVION or priority on mail abroad"))
        self._airmail.clicked.connect(self.airmail_marked)
        layout.addWidget(self._airmail)

    def show_state(self, state: WriteState) -> None:
        """Draws the choices."""
        paper = self._shown = state.paper
        self._paper.show_entries(paper.papers, paper.paper)
        self._layout.show_entries(paper.layouts, paper.layout)
        options = (Option("envelopes", tr("Envelopes")), Option("labels", tr("Labels")))
        self._on.show_options(options, "labels" if paper.on_labels else "envelopes")
        self._envelopes.setVisible(not paper.on_labels)
        self._envelope.show_entries(paper.envelopes, paper.envelope)
        self._label_part.setVisible(paper.on_labels)
        self._labels.show_entries(paper.label_sheets, paper.labels)
        columns, rows = paper.label_grid
        self._grid.show_sheet(columns, rows, paper.first_label)
        with QSignalBlocker(self._first):
            self._first.setMaximum(columns * rows)
            self._first.setValue(paper.first_label)
        self._drop.setVisible(self._chosen in paper.own)
        self._drop.setText(tr("Remove {name} from your sizes", name=self._chosen))
        self._country.show_entries(paper.countries, paper.home_country)
        self._language.show_entries(paper.languages, paper.country_language)
        self._scripts.setVisible(state.two_scripts)
        self._script.show_entries(_scripts(), paper.script)
        with QSignalBlocker(self._copies):
            self._copies.setValue(paper.copies)
        self._airmail.setChecked(paper.airmail)

    def focus_field(self, key: str) -> QWidget:
        """Puts the focus on the choice of ``layout``, ``envelope``, ``labels``, else of paper; returns it."""
        outside = self._labels if self._shown.on_labels else self._envelope
        fields: dict[str, QWidget] = {"layout": self._layout, "envelope": outside, "labels": outside}
        field = fields.get(key, self._paper)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field

    def ask_size(self) -> SizeDialog:
        """Opens the dialog in which a size is typed."""
        dialog = SizeDialog(self.sketch, self, labels=self._shown.on_labels, papers=self._shown.papers)
        dialog.given.connect(self.size_given)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _labels_part(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.s)
        self._labels = GroupedChoice(tr("Label sheets"))
        self._labels.picked.connect(partial(self._pick, self.labels_chosen))
        layout.addWidget(Field(tr("Label sheets"), self._labels))
        self._first = CountBox(tr("First free label"), high=300)
        self._first.valueChanged.connect(self.first_label_chosen)
        self._grid = LabelGrid()
        self._grid.picked.connect(self.first_label_chosen)
        line = QHBoxLayout()
        line.setSpacing(GAP.m)
        line.addWidget(Field(tr("First free label"), self._first), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._grid, 1)
        layout.addLayout(line)
        return holder

    @property
    def _chosen(self) -> str:
        return self._shown.labels if self._shown.on_labels else self._shown.envelope

    def _pick(self, chosen: SignalInstance, key: str) -> None:
        if key != ADD_SIZE:
            chosen.emit(key)
            return
        # the entry is a button in disguise: what was chosen before stays chosen
        self._envelope.show_entries(self._shown.envelopes, self._shown.envelope)
        self._labels.show_entries(self._shown.label_sheets, self._shown.labels)
        self.ask_size()

    def _drop_size(self) -> None:
        self.size_dropped.emit(self._chosen)


def _scripts() -> tuple[tuple[str, str], ...]:
    return (
        ("as-given", tr("As given")),
        ("local", tr("Local script, Latin town")),
        ("latin", tr("Latin letters only")),
    )


def _pair(*fields: tuple[str, Choice]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(GAP.s)
    for words, field in fields:
        # two of them are not wider than the card beside the letter
        field.setMinimumContentsLength(LEAST_LETTERS)
        line.addWidget(Field(words, field), 1)
    return line
