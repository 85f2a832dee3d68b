"""The arithmetic of a run: factors, letters, envelopes, abroad and home, and what preflight found."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import look
from ui.theme import BODY, CONTROL, GAP, NUMBER, Tone
from ui.widgets.bars import PartsBar
from ui.widgets.card import Pane, Rule, clear, row
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr, trn
from ui.write.state import Sum, WriteState


class SumBar(Pane):
    """A strip under the head; it goes on to a second line where the window is narrow."""

    def __init__(self) -> None:
        super().__init__("surf")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(GAP.xl, GAP.s, GAP.lg, GAP.s)
        line.setSpacing(GAP.lg)
        self._flow = Flow(gap=10)
        line.addWidget(self._flow, 1)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(GAP.s)
        line.addLayout(self._chips)
        outer.addLayout(line)
        outer.addWidget(Rule())
        self._shown: tuple[object, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, state: WriteState) -> None:
        """Draws the sum, or why there is none yet."""
        wanted = (state.total, state.reason, state.stops, state.asks)
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._flow.flow)
        clear(self._chips)
        if state.total is None:
            words = Label(state.reason, size=BODY, tone="t2")
            words.setMinimumHeight(look.metrics(NUMBER).height() + 6)
            self._flow.flow.addWidget(words)
            self.setAccessibleName(state.reason)
            return
        self._add_sum(state.total)
        if state.stops:
            self._chips.addWidget(Chip("hand-palm", trn("{n} stop", "{n} stops", state.stops), Tone.RED))
        if state.asks:
            self._chips.addWidget(Chip("warning", trn("{n} ask", "{n} asks", state.asks), Tone.AMBER))
        if not state.stops and not state.asks:
            self._chips.addWidget(Chip("check-circle", tr("Good to print"), Tone.GREEN))
        self.setAccessibleName(state.total.spoken)

    def _add_sum(self, total: Sum) -> None:
        flow = self._flow.flow
        for place, (number, word) in enumerate(total.factors):
            if place:
                flow.addWidget(_sign("×"))
            flow.addWidget(_amount(number, word))
        flow.addWidget(_sign("="))
        flow.addWidget(_amount(total.letters, total.letters_word, tone="acct"))
        if total.envelopes:
            flow.addWidget(_sign("+"))
            flow.addWidget(_amount(total.envelopes, total.envelopes_word, tone="acct"))
        flow.addWidget(_split(total))


def _amount(number: int, word: str, tone: str = "t1") -> QWidget:
    holder = QWidget()
    big = Label(str(number), size=NUMBER, weight=look.MEDIUM, tone=tone)
    layout = row(big, Label(word, size=BODY, tone="t2"), spacing=7)
    holder.setLayout(layout)
    return holder


def _sign(sign: str) -> Label:
    label = Label(sign, size=BODY, tone="t2")
    label.setMinimumHeight(look.metrics(NUMBER).height())
    return label


def _split(total: Sum) -> QWidget:
    """Abroad and home, counted from the pieces, with a bar."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(GAP.s, 0, 0, 0)
    column.setSpacing(3)
    abroad = Label(tr("{n} abroad", n=total.abroad), size=CONTROL, weight=look.MEDIUM)
    home = Label(tr("{n} home", n=total.home), size=CONTROL, weight=look.MEDIUM)
    column.addLayout(
        row(Picture("globe", "t2", 14), abroad, GAP.s, Picture("house", "t2", 14), home, None, spacing=5)
    )
    bar = PartsBar(height=5)
    chart = look.theme().chart
    parts = ((total.abroad, chart[0]), (total.home, chart[1]))
    bar.show_parts(parts, tr("{abroad} abroad, {home} home", abroad=total.abroad, home=total.home))
    column.addWidget(bar)
    return holder
