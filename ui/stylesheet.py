"""The style sheet of a theme: one for the whole application, built once per theme."""

from __future__ import annotations

from ui.theme import Theme, Tone


def stylesheet(theme: Theme, text: float) -> str:
    """The style sheet for `theme`, with lengths made for text of `text` times 100 %.

    Sizes of fonts are not set here: pixel sizes would ignore the system's scale (see ui/look.py).
    """
    parts = (_surfaces(theme), _labels(theme), _buttons(theme, text), _fields(theme, text), _lists(theme))
    return "\n".join((*parts, _marks(theme), _scrolls(theme), _tabs(theme, text)))


def _surfaces(t: Theme) -> str:
    return f"""
QMainWindow, QDialog, QWidget[ground="win"] {{ background: {t.win}; }}
QWidget[ground="surf"] {{ background: {t.surf}; }}
QWidget[ground="side"] {{ background: {t.side}; }}
QWidget[ground="desk"] {{ background: {t.desk}; }}
QFrame[card="plain"] {{ background: {t.surf}; border: 1px solid {t.line}; border-radius: 10px; }}
QFrame[card="current"] {{ background: {t.surf}; border: 1px solid {t.accline}; border-radius: 10px; }}
QFrame[card="well"] {{ background: {t.sunk}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[card="good"] {{
    background: {t.surf}; border: 1px solid {t.tint(Tone.GREEN).line}; border-radius: 10px; }}
QFrame[card="open"] {{
    background: {t.surf}; border: 1px solid {t.tint(Tone.RED).line}; border-radius: 10px; }}
QFrame[card="popover"] {{ background: {t.raised}; border: 1px solid {t.line2}; border-radius: 12px; }}
QFrame[rule="flat"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[rule="upright"] {{ background: {t.line}; border: none; max-width: 1px; min-width: 1px; }}
QFrame[drop="rest"] {{ background: {t.surf}; border: 2px dashed {t.field}; border-radius: 14px; }}
QFrame[drop="over"] {{ background: {t.accsoft}; border: 2px dashed {t.acct}; border-radius: 14px; }}
QToolTip {{ background: {t.raised}; color: {t.t1}; border: 1px solid {t.line2}; padding: 4px; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QMenu {{ background: {t.raised}; color: {t.t1}; border: 1px solid {t.line2}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {t.sel}; color: {t.t1}; }}
QMenu::item:disabled {{ color: {t.dis}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QProgressBar {{ background: {t.track}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.acc}; border-radius: 3px; }}
"""


def _labels(t: Theme) -> str:
    rules = [
        f'QLabel[tone="{name}"] {{ color: {getattr(t, name)}; }}'
        for name in ("t1", "t2", "t3", "acct", "dis")
    ]
    rules += [f'QLabel[tone="{tone.value}"] {{ color: {t.tint(tone).text}; }}' for tone in Tone]
    return "\n".join(("QLabel { background: transparent; }", *rules))


def _buttons(t: Theme, text: float) -> str:
    control, header, compact = round(32 * text), round(36 * text), round(28 * text)
    red = t.tint(Tone.RED)
    return f"""
QPushButton {{
    background: {t.raised}; color: {t.t1}; border: 1px solid {t.line2}; border-radius: 7px;
    padding: 0 13px; min-height: {control - 2}px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.press}; }}
QPushButton:focus {{ border: 2px solid {t.acct}; padding: 0 12px; min-height: {control - 4}px; }}
QPushButton:disabled {{ background: {t.sunk}; color: {t.dis}; border: 1px solid {t.line}; }}
QPushButton[fit="header"] {{ min-height: {header - 2}px; padding: 0 15px; }}
QPushButton[fit="header"]:focus {{ min-height: {header - 4}px; padding: 0 14px; }}
QPushButton[fit="compact"] {{ min-height: {compact - 2}px; padding: 0 9px; }}
QPushButton[fit="compact"]:focus {{ min-height: {compact - 4}px; padding: 0 8px; }}
QPushButton[fit="square"] {{ min-width: {control - 2}px; max-width: {control - 2}px; padding: 0; }}
QPushButton[fit="square"]:focus {{ min-width: {control - 4}px; max-width: {control - 4}px; padding: 0; }}
QPushButton[kind="primary"] {{ background: {t.acc}; color: {t.on_acc}; border: 1px solid {t.acc}; }}
QPushButton[kind="primary"]:hover {{ background: {t.acch}; border-color: {t.acch}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.accp}; border-color: {t.accp}; }}
QPushButton[kind="primary"]:disabled {{
    background: {t.sunk}; color: {t.dis}; border: 1px solid {t.line}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent; color: {t.t2}; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="quiet"]:pressed {{ background: {t.press}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {t.acct}; }}
QPushButton[kind="danger"] {{ color: {red.text}; border: 1px solid {red.line}; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {t.acct}; }}
QPushButton[kind="link"] {{
    background: transparent; border: 2px solid transparent; color: {t.acct};
    padding: 0 2px; min-height: {compact - 4}px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {t.acct}; }}
QPushButton[kind="link"]:disabled {{ color: {t.dis}; }}
QPushButton[kind="tile"] {{
    background: {t.surf}; border: 1px solid {t.line2}; color: {t.t1}; border-radius: 8px; }}
QPushButton[kind="tile"]:hover {{ background: {t.hover}; }}
QPushButton[kind="tile"]:focus {{ border: 2px solid {t.acct}; }}
QPushButton[kind="tile"]:checked {{ background: {t.sel}; border: 2px solid {t.acct}; color: {t.acct}; }}
QPushButton[kind="filter"] {{ background: {t.surf}; border: 1px solid {t.line2}; padding: 0 10px; }}
QPushButton[kind="filter"]:hover {{ background: {t.hover}; }}
QPushButton[kind="filter"]:focus {{ border: 2px solid {t.acct}; padding: 0 9px; }}
QPushButton[kind="filter"]:checked {{ background: {t.sel}; border: 1px solid {t.acct}; }}
QFrame[segments="true"] {{
    background: {t.segment}; border: 1px solid {t.line if t.dark else t.segment}; border-radius: 8px; }}
QPushButton[kind="segment"] {{
    background: transparent; border: 1px solid transparent; border-radius: 6px; color: {t.t2};
    min-height: {compact - 4}px; padding: 0 8px; }}
QPushButton[kind="segment"]:hover {{ color: {t.t1}; }}
QPushButton[kind="segment"]:focus {{
    border: 2px solid {t.acct}; padding: 0 7px; min-height: {compact - 6}px; }}
QPushButton[kind="segment"]:checked {{
    background: {t.segment_on}; color: {t.t1}; border: 1px solid {t.line2}; }}
QPushButton[kind="segment"]:checked:focus {{ border: 2px solid {t.acct}; }}
"""


def _fields(t: Theme, text: float) -> str:
    height = round(32 * text)
    red, amber = t.tint(Tone.RED).fill, t.tint(Tone.AMBER).fill
    kinds = ("QLineEdit", "QComboBox", "QAbstractSpinBox", "QPlainTextEdit")

    def each(state: str) -> str:
        return ", ".join(kind + state for kind in kinds)

    return f"""
{each("")} {{
    background: {t.surf}; color: {t.t1}; border: 1px solid {t.field}; border-radius: 7px;
    selection-background-color: {t.acc}; selection-color: {t.on_acc};
    placeholder-text-color: {t.t3}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {height - 2}px; }}
QLineEdit, QComboBox {{ padding: 0 9px; }}
QPlainTextEdit {{ padding: 6px; }}
{each(":hover")} {{ border-color: {t.t3}; }}
{each(":focus")} {{ border: 2px solid {t.acct}; }}
QLineEdit:focus, QComboBox:focus {{ padding: 0 8px; min-height: {height - 4}px; }}
QPlainTextEdit:focus {{ padding: 5px; }}
QAbstractSpinBox:focus {{ min-height: {height - 4}px; }}
{each(":disabled")} {{ background: {t.sunk}; color: {t.dis}; border: 1px solid {t.line}; }}
{each('[trouble="error"]')} {{ border: 2px solid {red}; }}
{each('[trouble="ask"]')} {{ border: 2px solid {amber}; }}
{each('[trouble="ask"]:focus')} {{ border: 2px solid {t.acct}; }}
QAbstractSpinBox QLineEdit {{ border: none; background: transparent; min-height: 0; padding: 0; }}
QComboBox::drop-down {{ border: none; width: {round(26 * text)}px; }}
QComboBox::down-arrow {{ image: none; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    background: transparent; border: none; width: {round(22 * text)}px; }}
QDateEdit::drop-down {{ background: transparent; border: none; width: {round(26 * text)}px; }}
QDateEdit::down-arrow {{ image: none; }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView, QListView[popup="true"] {{
    background: {t.raised}; color: {t.t1}; border: 1px solid {t.line2}; outline: none; padding: 4px;
    selection-background-color: {t.sel}; selection-color: {t.t1}; }}
QTextBrowser {{
    background: {t.surf}; color: {t.t1}; border: none;
    selection-background-color: {t.acc}; selection-color: {t.on_acc}; }}
QTextEdit[letter] {{
    background: transparent; color: {t.t1}; border: 2px solid transparent; border-radius: 7px;
    selection-background-color: {t.acc}; selection-color: {t.on_acc}; padding: 2px 6px; }}
QTextEdit[letter="line"] {{ border: 1px solid {t.field}; background: {t.surf}; margin: 0; }}
QTextEdit[letter="line"]:hover {{ border-color: {t.t3}; }}
QTextEdit[letter="line"]:focus {{ border: 2px solid {t.acct}; padding: 1px 5px; }}
QLabel[keycap="true"] {{
    background: {t.surf}; border: 1px solid {t.line2}; border-radius: 4px; padding: 0 5px; }}
QCheckBox, QRadioButton {{ background: transparent; color: {t.t1}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.dis}; }}
"""


def _lists(t: Theme) -> str:
    return f"""
QListView, QTableView {{ background: transparent; border: none; outline: none; color: {t.t1}; }}
QListView[pane="well"], QTableView[pane="well"] {{
    background: {t.surf}; border: 1px solid {t.line2}; border-radius: 8px; }}
QTableView {{ gridline-color: {t.line}; selection-background-color: {t.selrow}; selection-color: {t.t1}; }}
QTableView::item {{ padding: 0 8px; border: none; }}
QTableView::item:focus {{ border: 2px solid {t.acct}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{
    background: {t.sunk}; color: {t.t2}; border: none; border-bottom: 1px solid {t.line};
    padding: 6px 8px; }}
QTableCornerButton::section {{ background: {t.sunk}; border: none; }}
"""


def _marks(t: Theme) -> str:
    rules = []
    for tone in Tone:
        tint = t.tint(tone)
        rules.append(
            f'QFrame[banner="{tone.value}"], QFrame[mark="{tone.value}"] {{'
            f" background: {tint.soft}; border: 1px solid {tint.line}; }}"
        )
    return "\n".join(
        (*rules, "QFrame[banner] { border-radius: 9px; }", "QFrame[mark] { border-radius: 6px; }")
    )


def _scrolls(t: Theme) -> str:
    return f"""
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[ground="none"] {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.line2}; border-radius: 4px; margin: 1px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.field}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


def _tabs(t: Theme, text: float) -> str:
    return f"""
QToolButton[rail="true"] {{
    background: transparent; border: 2px solid transparent; border-radius: 7px;
    min-height: {round(30 * text)}px; }}
QCalendarWidget QWidget {{ background: {t.raised}; color: {t.t1}; }}
QCalendarWidget QAbstractItemView {{
    selection-background-color: {t.acc}; selection-color: {t.on_acc}; alternate-background-color: {t.sunk}; }}
"""
