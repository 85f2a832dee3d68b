"""The right pane: fields in the order of the document, officials, lines that nobody used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.review.editors import QuietChoice
from ui.review.field_row import Bar, FieldRowWidget, MarkSign
from ui.review.state import FieldRow, OfficialView, ReviewState, Section, UnusedLine
from ui.theme import BODY, CAPTION, CONTROL, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, Pane, ScrollPane, clear, row
from ui.widgets.label import Label, Picture
from ui.words import tr, trn

SETTLES_MS = 120
"""For so long after a jump, a page that is still being laid out keeps what was jumped to in view."""
MOST_UNUSED = 25
"""More lines than these are not listed one by one until some of them are assigned."""


class FieldsPane(Pane):
    """Everything that was read, to look over and correct.

    Signals:
        given(str, str), entered(str), kept(str), answered(str, int): of a field, by its key.
        added(str), removed(str), toggled(str): a list or an official.
        use_asked(str, int): a target, and the number of the line to use so; left_out(list): numbers of lines.
    """

    given = Signal(str, str)
    entered = Signal(str)
    kept = Signal(str)
    answered = Signal(str, int)
    added = Signal(str)
    removed = Signal(str)
    toggled = Signal(str)
    use_asked = Signal(str, int)
    left_out = Signal(list)

    def __init__(self) -> None:
        super().__init__("win")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollPane(spacing=4)
        self._scroll.setAccessibleName(tr("What was read"))
        self._scroll.body.setContentsMargins(GAP.xl, GAP.m, GAP.xl, GAP.xl)
        layout.addWidget(self._scroll)
        self._rows: dict[str, FieldRowWidget] = {}
        self._unused: dict[str, QWidget] = {}
        self._frame: object = None
        self._sought = ""
        # fields that were only just made find their height a moment later
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._seek())

    def show_state(self, state: ReviewState) -> None:
        """Draws the fields; those that are there already only change what they show."""
        frame = _frame_of(state)
        if frame == self._frame:
            for row_ in _rows_of(state):
                self._rows[row_.key].show_row(row_)
            return
        at = self._scroll.verticalScrollBar().value()
        focused = next((key for key, row_ in self._rows.items() if row_.has_focus()), "")
        self._frame = frame
        self.blockSignals(True)  # fields that go say that the focus comes and goes
        try:
            self._build(state)
        finally:
            self.blockSignals(False)
        self._scroll.verticalScrollBar().setValue(at)
        if focused in self._rows:
            self._rows[focused].take_focus()

    def commit(self) -> None:
        """Gives what is being typed, now."""
        for field in tuple(self._rows.values()):
            field.commit()

    def _build(self, state: ReviewState) -> None:
        self._rows, self._unused = {}, {}
        clear(self._scroll.body)
        for section in state.sections:
            self._add_section(section)
        if state.unused:
            self._scroll.body.addSpacing(GAP.m)
            self._scroll.body.addWidget(self._unused_card(state.unused, state.targets))
        self._scroll.body.addStretch(1)

    def take_focus(self, key: str) -> None:
        """Puts the focus on a field, or on an unused line, and brings it into view."""
        self._sought = key
        QTimer.singleShot(SETTLES_MS, self, self._found)
        self._seek()

    def _seek(self) -> None:
        key = self._sought
        if (field := self._rows.get(key)) is not None:
            if not field.has_focus():
                field.take_focus()
            self._show_place(field)
        elif (line := self._unused.get(key)) is not None:
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._show_place(line)

    def _found(self) -> None:
        self._sought = ""

    def _show_place(self, widget: QWidget) -> None:
        # the layout has to be done before a place can be known
        self._scroll.body.activate()
        inner = self._scroll.widget()
        assert inner is not None, "the pane was made with one"
        place = widget.mapTo(inner, QPoint(0, 0)).y()
        bar = self._scroll.verticalScrollBar()
        room = self._scroll.viewport().height()
        height = max(widget.height(), widget.sizeHint().height()) + GAP.xl
        if not bar.value() <= place <= bar.value() + room - height:
            bar.setValue(place - max(0, min(room // 3, room - height)))

    def _add_section(self, section: Section) -> None:
        body = self._scroll.body
        if body.count():
            body.addSpacing(GAP.m)
        head = Label(section.head, size=BODY, weight=look.SEMIBOLD)
        body.addLayout(row(head, Label(section.aside, size=CONTROL, tone="t2"), None))
        for field in section.rows:
            body.addWidget(self._field(field))
        for official in section.officials:
            body.addWidget(self._official(official))
        if section.dropped:
            body.addWidget(_dropped(section))
        key, words = section.add
        if key:
            more = Button(words, kind="link", icon="plus")
            more.clicked.connect(partial(self.added.emit, key))
            body.addLayout(row(more, None))

    def _field(self, field: FieldRow) -> FieldRowWidget:
        made = FieldRowWidget(field)
        made.given.connect(self.given)
        made.entered.connect(self.entered)
        made.kept.connect(self.kept)
        made.answered.connect(self.answered)
        self._rows[field.key] = made
        return made

    def _official(self, official: OfficialView) -> Card:
        card = Card(margin=GAP.m)
        card.setAccessibleName(official.title)
        card.body.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(official.title, weight=look.SEMIBOLD, wrap=True))
        words.addWidget(Label(official.text, size=CAPTION, tone="t2", wrap=True))
        if official.is_new:
            words.addWidget(Label(tr("New in this update."), size=CAPTION, tone="t2"))
        more = tr("Fewer fields") if official.is_open else tr("All fields of {who}", who=official.title)
        edit = Button(icon="caret-up" if official.is_open else "pencil-simple-line", kind="quiet", name=more)
        edit.clicked.connect(partial(self.toggled.emit, official.key))
        top = QHBoxLayout()
        top.setSpacing(GAP.m)
        top.addWidget(Bar(official.tone), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(words, 1)
        top.addWidget(MarkSign(official.mark), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(edit)
        card.body.addLayout(top)
        for field in official.rows:
            card.body.addWidget(self._field(field))
        if official.is_open:
            out = Button(tr("Take this official out"), kind="link", icon="x")
            out.clicked.connect(partial(self.removed.emit, official.key))
            card.body.addLayout(row(out, None))
        return card

    def _unused_card(self, unused: tuple[UnusedLine, ...], targets: tuple[tuple[str, str], ...]) -> Card:
        card = Card(margin=GAP.m)
        card.setProperty("card", "open")
        head = Label(
            trn("{n} line not used", "{n} lines not used", len(unused)), weight=look.SEMIBOLD, tone="red"
        )
        say = Label(tr("Say where they belong, or leave them out."), tone="t2", wrap=True)
        every = Button(tr("Leave all out"), size="compact")
        every.clicked.connect(lambda: self.left_out.emit([line.n for line in unused]))
        top = row(Picture("warning-circle", Tone.RED, 16), head, say, every)
        top.setStretch(2, 1)
        card.body.addLayout(top)
        for line in unused[:MOST_UNUSED]:
            card.body.addWidget(self._unused_line(line, targets))
        if len(unused) > MOST_UNUSED:
            rest = len(unused) - MOST_UNUSED
            words = trn("{n} more line follows these.", "{n} more lines follow these.", rest)
            card.body.addWidget(Label(words, size=CAPTION, tone="t2"))
        return card

    def _unused_line(self, line: UnusedLine, targets: tuple[tuple[str, str], ...]) -> QWidget:
        holder = QWidget()
        words = Label(f"“{line.text}”", wrap=True, selectable=False)
        use = QuietChoice(tr("Use line {n} as", n=line.n))
        use.show_entries((("", tr("Use as…")), *targets), "")
        use.setMaximumWidth(look.px(190))
        use.picked.connect(lambda target, n=line.n: self.use_asked.emit(target, n) if target else None)
        out = Button(tr("Leave out"), size="compact")
        out.setAccessibleName(tr("Leave line {n} out", n=line.n))
        out.clicked.connect(lambda _checked=False, n=line.n: self.left_out.emit([n]))
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.s)
        layout.addWidget(words, 1)
        layout.addWidget(use, 1)
        layout.addWidget(out)
        self._unused[line.key] = use
        return holder


def _frame_of(state: ReviewState) -> object:
    """What makes the widgets: everything that cannot be changed in one that is there."""
    sections = tuple(
        (
            *(section.key, section.head, section.aside, section.add, section.dropped),
            tuple((field.key, field.label, field.tone, field.options) for field in section.rows),
            tuple(
                (
                    *(one.key, one.title, one.text, one.tone, one.mark, one.is_open, one.is_new),
                    tuple((field.key, field.tone) for field in one.rows),
                )
                for one in section.officials
            ),
        )
        for section in state.sections
    )
    return sections, state.unused, state.targets if state.unused else ()


def _rows_of(state: ReviewState) -> list[FieldRow]:
    rows = [field for section in state.sections for field in section.rows]
    rows += [field for section in state.sections for one in section.officials for field in one.rows]
    return rows


def _dropped(section: Section) -> Card:
    card = Card("well", margin=10)
    card.body.setSpacing(2)
    card.body.addWidget(Label(section.dropped_head, size=CAPTION, weight=look.SEMIBOLD, tone="t2"))
    for words in section.dropped:
        card.body.addWidget(Label(words, tone="t2", wrap=True))
    return card
