"""One piece as it will be printed: letter and envelope, on the desk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from ui import look
from ui.theme import GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Pane, ScrollPane, row
from ui.widgets.label import Label, Picture
from ui.words import tr
from ui.write.legend import Legend
from ui.write.page_dialog import PageDialog
from ui.write.sheet import ZONE_TONES, Sheet
from ui.write.state import Preview, WriteState
from ui.write.window_view import WindowView

BESIDE_FROM = 760


class PreviewPane(Pane):
    """Letter and envelope of one piece.

    Signals:
        next_asked(), previous_asked().
    """

    next_asked = Signal()
    previous_asked = Signal()

    def __init__(self) -> None:
        super().__init__("desk")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP.lg, GAP.m, GAP.s, 0)
        outer.setSpacing(GAP.s)
        self._back = Button(icon="caret-left", name=tr("Previous piece (Alt+Page Up)"))
        self._back.clicked.connect(self.previous_asked)
        self._on = Button(icon="caret-right", name=tr("Next piece (Alt+Page Down)"))
        self._on.clicked.connect(self.next_asked)
        self._place = Label(weight=look.SEMIBOLD)
        self._title = Label(tone="t2", elide=True)
        head = row(self._back, self._place, self._on, 4)
        head.addWidget(self._title, 1)
        outer.addLayout(head)
        self._note = Label(tone=Tone.RED.value, wrap=True)
        outer.addWidget(self._note)
        self._scroll = ScrollPane()
        self._scroll.body.setContentsMargins(0, 0, GAP.s, GAP.lg)
        self._letter = Sheet(tr("Letter"), widest=560)
        self._envelope = Sheet(tr("Envelope"), widest=440)
        self.window_view = WindowView()
        self._second = Sheet(tr("Second page of the letter"), widest=560)
        self._letter_words = Label(tone="t2")
        self._envelope_words = Label(tone="t2")
        self._sheets = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sheets.setSpacing(GAP.lg)
        self._zoom = Button(tr("Zoom"), kind="link", size="compact", name=tr("Zoom: read the letter"))
        self._zoom.clicked.connect(self.open_large)
        letter_head = Label(tr("Letter"), weight=look.SEMIBOLD)
        self._window_note = Label(tone="t2", wrap=True)
        note = row(Picture("square", ZONE_TONES["window"], 14), spacing=5)
        note.addWidget(self._window_note, 1)
        self._window_words = QWidget()
        self._window_words.setLayout(note)
        self._sheets.addWidget(
            _part(
                row(letter_head, self._letter_words, None, self._zoom),
                self._window_words,
                self._letter,
                self._second,
            ),
            5,
        )
        self._legend = Legend()
        self._envelope_head = Label(tr("Envelope"), weight=look.SEMIBOLD)
        self._envelope_part = _part(
            row(self._envelope_head, self._envelope_words, None),
            self._envelope,
            self.window_view,
            self._legend,
        )
        self._sheets.addWidget(self._envelope_part, 4)
        outer.addWidget(self._scroll, 1)
        self._scroll.body.addLayout(self._sheets)
        self._scroll.body.addStretch(1)
        self._nothing = Label(tr("The letter will lie here as it is printed."), tone="t2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(self._nothing, 1)
        self._shown: Preview | None = None
        self.show_state(WriteState())

    def show_state(self, state: WriteState) -> None:
        """Draws the piece in the preview."""
        preview = state.preview
        self._note.setText(state.preview_note)
        self._note.setVisible(bool(state.preview_note))
        for part in (self._back, self._place, self._on, self._title, self._scroll):
            part.setVisible(preview is not None)
        self._nothing.setVisible(preview is None)
        if preview is None or (preview == self._shown and not state.preview_note):
            self._shown = preview
            return
        self._shown = preview
        self._place.setText(tr("{at} of {of}", at=preview.at, of=preview.of))
        self._title.setText(preview.title)
        piece = tr("piece {piece}", piece=preview.piece)
        pages = tr("two pages") if preview.pages > 1 else ""
        self._letter_words.setText(", ".join(part for part in (preview.paper, piece, pages) if part))
        self._window_note.setText(preview.window_note)
        self._window_words.setVisible(bool(preview.window_note))
        window = () if preview.window is None else (preview.window,)
        spoken = ". ".join(part for part in (preview.title, preview.window_note) if part)
        self._letter.show_page(preview.letter_image, window, "", spoken)
        self._zoom.setEnabled(preview.letter_image is not None)
        self._second.setVisible(preview.pages > 1)
        self._second.show_page(preview.second_image, (), "", preview.title)
        self._show_outside(preview, piece)

    def _show_outside(self, preview: Preview, piece: str) -> None:
        """The envelope with its zones, the letter behind its window, or the sheet of labels."""
        folded = preview.folded
        size = preview.labels or (folded.envelope if folded else preview.envelope)
        self._envelope_part.setVisible(bool(size))
        heads = (tr("Labels"), tr("Letter in its envelope"), tr("Envelope"))
        self._envelope_head.setText(heads[0 if preview.labels else 1 if folded else 2])
        self._envelope_words.setText(", ".join(part for part in (size, piece) if part))
        self._envelope.setVisible(folded is None)
        self.window_view.setVisible(folded is not None)
        self.window_view.show_preview(preview)
        if folded is None:
            name = tr("Sheet of labels") if preview.labels else tr("Envelope")
            self._envelope.setAccessibleName(name)
            self._envelope.show_page(preview.envelope_image, preview.zones, preview.stamp, preview.title)
        self._legend.show_zones(
            preview.post, tuple(zone.kind for zone in (folded.zones if folded else preview.zones))
        )

    def open_large(self) -> PageDialog | None:
        """Shows the letter so large that it can be read."""
        if self._shown is None:
            return None
        dialog = PageDialog(self._shown, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def show_outside(self) -> None:
        """Scrolls to what goes around the letter."""
        self._scroll.ensureWidgetVisible(self._legend)
        self._scroll.ensureWidgetVisible(self._envelope_part, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._sheets.direction() != way:
            self._sheets.setDirection(way)


def _part(head: QLayout, *below: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addLayout(head)
    for widget in below:
        layout.addWidget(widget)
    layout.addStretch(1)
    return holder
