"""The form of an embassy: what it represents, where it stands, whom and how to write to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import look
from ui.officials.entering import Typed
from ui.officials.state import EmbassyForm
from ui.theme import CASE_TITLE, CONTROL, GAP
from ui.widgets.banner import announce
from ui.widgets.button import Button
from ui.widgets.card import Pane, Rule, ScrollPane
from ui.widgets.fields import Choice, Field, TextField
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.words import tr

READS_WELL = 560
"""Fields are no wider than this."""


class LinesField(QPlainTextEdit):
    """Some lines of text; Tab leaves them."""

    def __init__(self, name: str, *, lines: int, placeholder: str = "") -> None:
        super().__init__()
        self._shown_lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFont(look.font(CONTROL))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(120), self._shown_lines * self.fontMetrics().lineSpacing() + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(80), self.sizeHint().height())


class CountryChoice(Choice):
    """One of the countries; typing the beginning of a name finds it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        # scrolling the form must not change a country on the way
        event.ignore()


class EmbassyFormPane(Pane):
    """Stands where the detail stands while an embassy is entered.

    Signals:
        typed(Typed): after every change; kept(): keep it; left(): close the form.
    """

    typed = Signal(object)
    kept = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("surf")
        self._shown = (0, 0)
        """Number and tries of the form as it was shown last; what is typed meanwhile stays."""
        self._filling = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_head())
        outer.addWidget(Rule())
        scroll = ScrollPane(spacing=GAP.m)
        scroll.body.setContentsMargins(28, GAP.lg, GAP.xl, GAP.xl)
        outer.addWidget(scroll, 1)
        self._scroll = scroll
        self._make_fields()
        escape = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_form(self, form: EmbassyForm) -> None:
        """Fills the fields of a form that was opened; puts each sentence under the field it concerns."""
        self._title.setText(form.title)
        self._keep.setText(form.verb)
        if (form.number, form.tries) == self._shown:
            return
        fresh = form.number != self._shown[0]
        self._shown = (form.number, form.tries)
        if fresh:
            self._fill(form)
        faults = dict(form.faults)
        for name, field in self._fields.items():
            field.complain(faults.get(name, ""))
        wrong = next((name for name in self._fields if name in faults), None)
        if wrong is not None:
            self._go_to(wrong)
            announce(self.window(), faults[wrong])
        elif fresh:
            self._go_to("address" if form.typed.represents else "represents")

    def _make_head(self) -> QWidget:
        head = Pane("surf")
        column = QVBoxLayout(head)
        column.setContentsMargins(28, GAP.lg, GAP.xl, GAP.m)
        column.setSpacing(GAP.s)
        self._title = Label(size=CASE_TITLE, weight=look.SEMIBOLD, wrap=True)
        column.addWidget(self._title)
        why = tr("It gets the copies of letters that a case asks to send to diplomats in your country.")
        column.addWidget(Label(why, tone="t2", wrap=True))
        verbs = Flow(gap=GAP.s)
        self._keep = Button(tr("Add it"), kind="primary")
        self._keep.setToolTip(tr("Keep what is typed (Ctrl+Enter)"))
        self._keep.clicked.connect(self.kept)
        leave = Button(tr("Leave it"), kind="quiet")
        leave.setToolTip(tr("Close without keeping it (Esc)"))
        leave.clicked.connect(self.left)
        verbs.flow.addWidget(self._keep)
        verbs.flow.addWidget(leave)
        column.addWidget(verbs)
        return head

    def _make_fields(self) -> None:
        self._represents = CountryChoice(tr("Country it represents"))
        self._country = CountryChoice(tr("Country it stands in"))
        self._address = LinesField(
            tr("Postal address, without the country"), lines=4, placeholder=tr("Embassy of …")
        )
        self._salutation = LinesField(tr("Salutation, one a line"), lines=2)
        several = tr("several: with ; between")
        self._texts = {
            "role": TextField(tr("Role"), placeholder=tr("Ambassador")),
            "honorific": TextField(tr("Title"), placeholder=tr("His Excellency")),
            "name": TextField(tr("Name")),
            "email": TextField(tr("Email"), placeholder=several),
            "phone": TextField(tr("Phone"), placeholder=several),
            "fax": TextField(tr("Fax"), placeholder=several),
        }
        self._inner: dict[str, QWidget] = {
            "represents": self._represents,
            "country": self._country,
            "address": self._address,
            **{name: self._texts[name] for name in ("role", "honorific", "name")},
            "salutation": self._salutation,
            **{name: self._texts[name] for name in ("email", "phone", "fax")},
        }
        self._fields = {name: Field(inner.accessibleName(), inner) for name, inner in self._inner.items()}
        for field in self._fields.values():
            field.setMaximumWidth(look.px(READS_WELL))
            self._scroll.body.addWidget(field)
        self._scroll.body.addStretch(1)
        for choice in (self._represents, self._country):
            choice.picked.connect(self._tell)
        for lines in (self._address, self._salutation):
            lines.textChanged.connect(self._tell)
        for text in self._texts.values():
            text.textChanged.connect(self._tell)

    def _fill(self, form: EmbassyForm) -> None:
        typed = form.typed
        self._filling = True
        try:
            self._represents.show_entries(form.countries, typed.represents)
            self._country.show_entries(form.countries, typed.country)
            self._address.setPlainText(typed.address)
            self._salutation.setPlainText(typed.salutation)
            for name, text in self._texts.items():
                text.setText(getattr(typed, name))
                text.setCursorPosition(0)
        finally:
            self._filling = False

    def _tell(self) -> None:
        if self._filling:
            return
        texts = {name: text.text() for name, text in self._texts.items()}
        self.typed.emit(
            Typed(
                represents=self._represents.current_key,
                country=self._country.current_key,
                address=self._address.toPlainText(),
                salutation=self._salutation.toPlainText(),
                **texts,
            )
        )

    def _go_to(self, name: str) -> None:
        self._inner[name].setFocus()
        # after the focus, which scrolls by itself and leaves label and sentence out
        self._scroll.ensureWidgetVisible(self._fields[name], 0, GAP.m)
