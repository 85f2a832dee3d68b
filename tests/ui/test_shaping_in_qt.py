"""A second opinion on shaping: Qt lays out the same strings in the same fonts and takes the same glyphs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from desktop.printing.text import fonts
from desktop.printing.text.bidi import is_right_to_left, levels, visual_order
from desktop.printing.text.faces import PLAIN
from desktop.printing.text.joined_letters import letter_of
from desktop.printing.text.shaping import ShapedLine, shaped
from tests.desktop.printing.scripts import SAMPLES

SIZE = 100
EVERY_LINE = [(name, line) for name, sample in SAMPLES.items() for line in (*sample.lines, sample.sentence)]


def font_files() -> dict[str, str]:
    """Path of each font file by the name of the font at its regular weight."""
    files = [
        fonts.FontFile(PLAIN, f"{PLAIN}.ttf"),
        *fonts.noto_files(400),
        *(fonts.east_asian_file(region, serif=False) for region in fonts.EAST_ASIAN),
    ]
    return {file.name: str(file.path()) for file in files}


@pytest.fixture(scope="module")
def families() -> dict[str, str]:
    """Family by which Qt knows each font, its file added to Qt's own."""
    known = {}
    for name, path in font_files().items():
        number = QFontDatabase.addApplicationFont(path)
        known[name] = QFontDatabase.applicationFontFamilies(number)[0]
    return known


def glyphs_by_qt(word: str, family: str) -> tuple[list[int], float]:
    """Glyphs of a word from left to right, and its width, as Qt lays it out in one font."""
    font = QFont(family)
    font.setPixelSize(SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    if family == "Inter":
        font.setFeature(QFont.Tag("calt"), 0)
    layout = QTextLayout(word, font)
    option = QTextOption()
    right = is_right_to_left(word)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    placed = [
        (at.x(), glyph)
        for run in layout.glyphRuns()
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    return [glyph for _x, glyph in placed], line.horizontalAdvance()


def ours(word: str) -> ShapedLine:
    return shaped(word, PLAIN)


@pytest.mark.parametrize(("name", "line"), EVERY_LINE)
def test_qt_takes_the_same_glyphs(qapp: QApplication, families: dict[str, str], name: str, line: str) -> None:
    compared = 0
    for word in line.split():
        mine = ours(word)
        drawn_by = {run.font.name for run in mine.runs}
        if len(drawn_by) > 1:  # Qt is asked for one font at a time
            continue
        (font,) = drawn_by
        glyphs, width = glyphs_by_qt(word, families[font])
        assert sorted(glyphs) == sorted(glyph_ids(mine)), word
        assert width == pytest.approx(mine.advance * SIZE / 1000, rel=0.01), word
        compared += 1
    assert compared


def glyph_ids(line: ShapedLine) -> list[int]:
    """The glyphs of a line; a letter that is one glyph on our pages is its stem and dots."""
    found = []
    for run in line.runs:
        for glyph in run.glyphs:
            letter = letter_of(run.font, glyph.code)
            found += [glyph.id, *(dot for dot, _x, _y in letter.dots)] if letter else [glyph.id]
    return found


def test_a_word_in_the_wrong_font_is_noticed(qapp: QApplication, families: dict[str, str]) -> None:
    glyphs, _width = glyphs_by_qt("باب", families["NotoSansArabic-400"])
    assert sorted(glyphs) != sorted(glyph_ids(ours("بات")))


MIXED = (
    *(line for name in ("arabic", "persian", "hebrew") for line in SAMPLES[name].lines),
    *(SAMPLES[name].sentence for name in ("arabic", "persian", "hebrew")),
    "Ministry شارع الميناء 12 of Keys",
    "רחוב 9, Port Sarn 1020",
    "12 شارع",
    "Quay 9 (רחוב)",
)


def laid_out(text: str) -> QTextLayout:
    """One line in Inter, from the side that its first letter tells."""
    layout = QTextLayout(text, QFont("Inter"))
    option = QTextOption()
    right = is_right_to_left(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def order_by_qt(text: str) -> list[str]:
    """The words of a line from left to right as Qt sets them."""
    layout = laid_out(text)
    line = layout.lineAt(0)
    words: list[tuple[float, str]] = []
    start = 0
    for word in text.split(" "):
        # a cursor between two directions may stand at either, so the middle of the word is asked for
        edges = sorted(line.cursorToX(place)[0] for place in range(start, start + len(word) + 1))  # type: ignore[index]
        words.append((edges[len(edges) // 2], word))
        start += len(word) + 1
    return [word for _x, word in sorted(words)]


@pytest.mark.parametrize("text", MIXED)
def test_qt_sets_the_words_in_the_same_order(qapp: QApplication, families: dict[str, str], text: str) -> None:
    x = 0.0
    at: dict[str, float] = {}
    for run in shaped(text, PLAIN).runs:
        at.setdefault(run.text, x)
        x += run.advance

    def place(word: str) -> float:
        """Where a word begins; one with signs or digits in it is several runs."""
        return at[word] if word in at else min(at[part] for part in at if part != " " and part in word)

    placed = [place(word) for word in order_by_qt(text)]
    assert placed == sorted(placed)


BRACKETS = (
    "a (ב) c",
    "אב (ab) ג",
    "ab (cd אב) גד",
    "אב book(s)",
    "אב(גד [ef]) gh",
    "ab [א(ב]ג)ד",
    "שער (Quay 9) דו",
    "Quay (רחוב [9]) Ellery",
)


MIRRORED = str.maketrans("()[]", ")(][")


@pytest.mark.parametrize("text", BRACKETS)
def test_qt_sets_brackets_in_the_same_places(qapp: QApplication, text: str) -> None:
    line_levels = levels(text)
    shown = [text[at].translate(MIRRORED) if line_levels[at] % 2 else text[at] for at in range(len(text))]
    assert "".join(shown[at] for at in visual_order(line_levels)) == signs_by_qt(text)


def signs_by_qt(text: str) -> str:
    """What stands on a line from left to right as Qt sets it: a bracket as it looks there."""
    layout = laid_out(text)
    signs = sorted(set(text + text.translate(MIRRORED)))
    placed: list[tuple[float, str]] = []
    for run in layout.glyphRuns():
        drawn = {run.rawFont().glyphIndexesForString(sign)[0]: sign for sign in signs}
        at = (position.x() for position in run.positions())
        placed += zip(at, (drawn[glyph] for glyph in run.glyphIndexes()), strict=True)
    return "".join(sign for _x, sign in sorted(placed))
