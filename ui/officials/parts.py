"""Parts of the Officials page: what can be done with embassies, nobody yet, what an import kept out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.theme import BODY, CASE_TITLE, GAP
from ui.widgets.banner import announce
from ui.widgets.button import Button
from ui.widgets.card import Pane, ScrollPane, row
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.words import tr


class EmbassyVerbs(Flow):
    """What can be done with the book of embassies.

    Signals:
        add_asked(), import_asked(), export_asked().
    """

    add_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=GAP.s)
        add = Button(tr("Add an embassy"), icon="plus")
        add.setToolTip(tr("Add an embassy in your country (Ctrl+N)"))
        add.clicked.connect(self.add_asked)
        bring = Button(icon="file-plus", kind="quiet", name=tr("Import embassies from a list (CSV)"))
        bring.clicked.connect(self.import_asked)
        self.export = Button(icon="download-simple", kind="quiet", name=tr("Save all embassies as CSV"))
        self.export.clicked.connect(self.export_asked)
        for button in (add, bring, self.export):
            self.flow.addWidget(button)


class NobodyYet(QWidget):
    """Stands in for the list while there is nobody in it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label(size=BODY, tone="t2", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verbs = EmbassyVerbs()
        self.verbs.export.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.xl)
        column.setSpacing(GAP.lg)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addLayout(row(None, self.verbs, None))
        column.addStretch(1)

    def show_words(self, *, empty: bool) -> None:
        """Says how the first official comes in; nothing while the book is being read."""
        words = tr(
            "The officials of your cases will stand here. Import a case first (Ctrl+O), or enter the "
            "embassies in your country, which get copies when a case asks for them."
        )
        self._words.setText(words if empty else "")
        self.verbs.setVisible(empty)


class ImportReport(Pane):
    """The rows of a file that did not go in, until somebody has read it."""

    def __init__(self) -> None:
        super().__init__("surf")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, GAP.xl, 0, 0)
        outer.setSpacing(GAP.m)
        self._head = Label(size=CASE_TITLE, weight=look.SEMIBOLD, wrap=True)
        self.read = Button(tr("I have read it"))
        outer.addWidget(self._head)
        outer.addLayout(row(self.read, None))
        scroll = ScrollPane()
        self._text = Label(size=BODY, wrap=True, selectable=True)
        scroll.body.setContentsMargins(0, 0, GAP.xl, GAP.xl)
        scroll.body.addWidget(self._text)
        scroll.body.addStretch(1)
        outer.addWidget(scroll, 1)

    def show_report(self, head: str, text: str) -> bool:
        """Shows it; whether it is another one than before."""
        fresh = (head, text) != (self._head.text(), self._text.text())
        self._head.setText(head)
        self._text.setText(text)
        if fresh:
            announce(self.window(), head)
        return fresh
