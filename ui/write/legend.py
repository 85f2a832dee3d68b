"""What the marks on an envelope or a sheet of labels mean, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.card import row
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr
from ui.write.sheet import ZONE_TONES


class Legend(QWidget):
    """What the marks on the envelope mean, and whose zones they are, in words."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._post = Label(tone="t2", wrap=True)
        layout.addWidget(self._post)
        words = {
            "sender": tr("Sender"),
            "address": tr("Address"),
            "window": tr("Window"),
            "label": tr("Label"),
            "stamp": tr("Stamp"),
            "coding": tr("Keep clear for sorting machines"),
            "read": tr("Read by machines"),
        }
        flow = Flow(gap=GAP.m)
        layout.addWidget(flow)
        self._items: dict[str, QWidget] = {}
        for kind, word in words.items():
            item = QWidget()
            item.setLayout(row(Picture("square", ZONE_TONES[kind], 14), Label(word, tone="t2"), spacing=5))
            self._items[kind] = item
            flow.flow.addWidget(item)
        self.show_zones("", ())

    def show_zones(self, post: str, kinds: tuple[str, ...]) -> None:
        """Explains zones of these kinds; `post` says whose they are, if anybody's."""
        self._post.setText(post)
        self._post.setVisible(bool(post))
        for kind, item in self._items.items():
            item.setVisible(kind in kinds)
