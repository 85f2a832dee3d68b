"""The letter of one piece, large enough to be read."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui import look
from ui.theme import GAP
from ui.widgets.button import Button
from ui.widgets.card import ScrollPane, row
from ui.words import tr
from ui.write.sheet import Sheet
from ui.write.state import Preview

WIDEST = 900
"""Pictures are made at 144 dpi: A4 is 1190 px wide, and drawn larger it would blur."""


class PageDialog(QDialog):
    """Shows the pages of a letter; Escape closes it."""

    def __init__(self, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Piece {piece}: {title}", piece=preview.piece, title=preview.title))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP.lg, GAP.lg, GAP.lg, GAP.lg)
        outer.setSpacing(GAP.m)
        pages = ScrollPane(spacing=GAP.m)
        outer.addWidget(pages, 1)
        names = (tr("Letter"), tr("Second page of the letter"))
        images = (preview.letter_image, preview.second_image)
        for name, image in zip(names, images, strict=True):
            if image is not None:
                sheet = Sheet(name, widest=WIDEST)
                sheet.show_page(image, (), "", preview.title)
                pages.body.addWidget(sheet)
        pages.body.addStretch(1)
        close = Button(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        outer.addLayout(row(None, close))
        window = parent.window()
        self.resize(min(look.px(WIDEST), window.width()) - GAP.xl, window.height() - GAP.xl)
