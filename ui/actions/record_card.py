"""The form to record an action taken elsewhere, and what was recorded lately."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.words import ActionType
from ui import look
from ui.actions.state import Done, RecordForm
from ui.marks import action_kind
from ui.theme import BODY, CAPTION, CARD_TITLE, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, clear, row
from ui.widgets.fields import Choice, CountBox, DayField, Field
from ui.widgets.label import Label, Picture
from ui.widgets.segments import Option
from ui.widgets.tiles import Tiles
from ui.words import tr

TYPES = (
    ActionType.CALL,
    ActionType.EMAIL,
    ActionType.FAX,
    ActionType.SOCIAL,
    ActionType.LETTER,
    ActionType.PETITION,
    ActionType.SOLIDARITY,
)


class RecordCard(Card):
    """The form.

    Signals:
        type_chosen(str), case_chosen(str), official_chosen(str), count_set(int), day_set(date),
        record_asked().
    """

    type_chosen = Signal(str)
    case_chosen = Signal(str)
    official_chosen = Signal(str)
    count_set = Signal(int)
    day_set = Signal(object)
    record_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        keys = Label(tr("Ctrl+R"), size=CAPTION, tone="t2")
        head = Label(tr("Record an action"), size=CARD_TITLE, weight=look.SEMIBOLD)
        self.body.addLayout(row(head, None, keys))
        options = tuple(Option(kind.value, _short(kind), action_kind(kind).icon) for kind in TYPES)
        self._types = Tiles(tr("What was done"), options, in_row=4)
        self._types.chosen.connect(self.type_chosen)
        self.body.addWidget(self._types)
        self._case = Choice(tr("Case"))
        self._case.picked.connect(self.case_chosen)
        self.body.addWidget(Field(tr("Case"), self._case))
        self._official = Choice(tr("To"))
        self._official.picked.connect(self.official_chosen)
        self.body.addWidget(Field(tr("To"), self._official))
        self._count = CountBox(tr("How many"), low=1, high=100_000)
        self._count.valueChanged.connect(self.count_set)
        self._day = DayField(tr("When"))
        self._day.dateChanged.connect(self._tell_day)
        pair = QHBoxLayout()
        pair.setSpacing(GAP.s)
        pair.addWidget(Field(tr("How many"), self._count), 1)
        pair.addWidget(Field(tr("When"), self._day), 1)
        self.body.addLayout(pair)
        self.body.addSpacing(4)
        self._record = Button(tr("Record"), kind="primary", size="header", icon="check")
        self._record.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._record.clicked.connect(self.record_asked)
        self.body.addWidget(self._record)
        line = row(Picture("shield-check", Tone.GREEN, 14), spacing=6)
        line.addWidget(
            Label(tr("Only the count leaves this computer. No names."), size=CAPTION, tone="t2", wrap=True), 1
        )
        self.body.addLayout(line)

    def show_form(self, form: RecordForm) -> None:
        """Draws the form; says nothing to anybody."""
        self._types.show_current(form.type.value)
        self._case.show_entries(form.cases, form.case)
        self._official.show_entries(form.officials, form.official)
        with QSignalBlocker(self._count), QSignalBlocker(self._day):
            self._count.setValue(form.count)
            self._day.setMaximumDate(QDate(form.today.year, form.today.month, form.today.day))
            self._day.setDate(QDate(form.on.year, form.on.month, form.on.day))
        self._record.setText(form.verb)
        self._record.setEnabled(form.can_record)

    def focus_type(self) -> None:
        """Ctrl+R: the row of types, where digits choose."""
        self._types.focus_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.record_asked.emit()
            return
        super().keyPressEvent(event)

    def _tell_day(self, day: QDate) -> None:
        self.day_set.emit(date(day.year(), day.month(), day.day()))


class LatelyCard(Card):
    """What was recorded lately.

    Signals:
        undo_asked(str): the key of an action to take back.
    """

    undo_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(tr("Just now"), size=BODY, weight=look.SEMIBOLD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addLayout(self._rows)
        self._shown: tuple[Done, ...] | None = None

    def show_done(self, done: tuple[Done, ...]) -> None:
        """Draws the newest actions."""
        if done == self._shown:
            return
        self._shown = done
        clear(self._rows)
        for line in done:
            self._rows.addWidget(self._row(line))
        if not done:
            words = tr("Nothing yet. What you record stands here, with a way to take it back.")
            self._rows.addWidget(Label(words, tone="t2", wrap=True))

    def _row(self, done: Done) -> QWidget:
        holder = QWidget()
        line = row(Picture(done.icon, "t3" if done.voided else "t2", 16), spacing=GAP.s)
        line.addWidget(Label(done.text, tone="t3" if done.voided else "t1", elide=True), 1)
        line.addWidget(Label(done.when, size=CAPTION, tone="t2"))
        if done.key:
            undo = Button(tr("Undo"), kind="link", name=tr("Take back {what}", what=done.text))
            undo.clicked.connect(partial(self.undo_asked.emit, done.key))
            line.addWidget(undo)
        holder.setLayout(line)
        holder.setMinimumHeight(look.px(28))
        return holder


def _short(kind: ActionType) -> str:
    """The word on a tile."""
    short = {ActionType.SOCIAL: tr("Post"), ActionType.SOLIDARITY: tr("Card")}
    return short.get(kind, action_kind(kind).one)
