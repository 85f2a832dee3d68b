"""PDF paragraphs: lines that the page was too narrow for, put together again; hyphens at line ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from desktop.reading.formats.pdf_columns import Flow
from desktop.reading.formats.pdf_runs import Run

_ITEM = re.compile(r"(?:[•●▪■◦○‣⁃*·–—-]|\(?(?:\d{1,2}|[a-zA-Z])[.)])\s")
_LABEL = re.compile(r"[^\W\d_][^:]{1,60}:(?:\s|$)")
_ENDS_SENTENCE = re.compile(r"[.!?:;][\"”’»)\]]*$")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)-$")
# Where programs break an address of the web, and what goes on as one.
_BROKEN_LINK = re.compile(r"(?:https?://|www\.)\S*[/?=&_.%#-]$")
_REST_OF_LINK = re.compile(r"\S*[\w/][/?=&_.%#-]\S|\S*\d")
_WORD_START = re.compile(r"([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Words after which no heading ends, in the four languages.
_DANGLING = re.compile(
    r"(?:[\d,&/|–—-]|\b(?:of|the|for|and|or|in|to|at|on|by|with|from|an?|as|its|his|her|their|de|del|la|el|los|las|en|y"
    r"|por|para|con|su|que|des?|du|les?|et|à|aux?|pour|sur|dans|une?|der|die|das|den|dem|und|von|vom|im|zu[mr]?|für"
    r"|mit|bei|UA|Mr|Mrs|Ms|Dr|P\.?\s?O\.?|Box|No\.?|Apdo\.?|Col\.?|Av\.?|Calle|Rue))$",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r"[^\s@.]+(?:\s|$)")
_LONE_NUMBER = re.compile(r"\d{1,4}[a-z]?[.,]?")
_CONTACT = re.compile(r"[+(\d]|\S+@\S|@\w|https?:|www\.", re.IGNORECASE)
# Words that are written with a hyphen: a line that ends in one of these was broken at its own hyphen.
_PREFIX = re.compile(
    r"anti|co|ex|ill|inter|long|mid|multi|non|post|pre|pro|re|self|semi|short|so|sub|two|un|vice|well",
    re.IGNORECASE,
)
_NARROW_EM = 24.0
"""About 48 letters. In narrower columns, as those of address boxes, lines fill by chance and stay apart."""
_INDENT_PT = 42.0
_SAME_LEFT_PT = 2.5
_SAME_SIZE = 0.13
_PARAGRAPH_SPACE = 1.25
_BLANK_LINE = 1.5
_SHORT_SHARE = 0.5
_IN_A_SENTENCE = 60
_FULL_LINES = 3
_NEAR_PT = 24.0
_OFTEN_BROKEN = 0.04


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set.

    Attributes:
        pitch: from one baseline to the next, in sizes of the letters.
        words: every word in it, in small letters, also those with a hyphen.
        hyphenates: lines end in hyphens so often that words were divided to fill lines.
        edges: left and right edge, in points, of the texts in it that have several full lines.
    """

    pitch: float
    words: frozenset[str]
    hyphenates: bool
    edges: frozenset[tuple[float, float]] = frozenset()


def setting(pages: Iterable[Sequence[Flow]]) -> Setting:
    """Learns from all pages how lines follow each other and whether words are divided."""
    pitches: Counter[float] = Counter()
    words: set[str] = set()
    edges: set[tuple[float, float]] = set()
    lines = hyphens = 0
    for flow in (flow for page in pages for flow in page):
        for above, below in pairwise(flow.runs):
            if 0.9 * below.size < above.y - below.y < 3 * below.size:
                pitches[round((above.y - below.y) / below.size, 1)] += 1
        left, reach = _edges(flow)
        if not flow.column and sum(run.x1 > reach - _NEAR_PT for run in flow.runs) >= _FULL_LINES:
            edges.add((left, reach))
        for run in flow.runs:
            lines += 1
            hyphens += _BROKEN_WORD.search(run.text) is not None
            words.update(word.lower() for word in _WORD.findall(run.text))
    # single-spaced text of the commonest fonts, where a document has one line only
    commonest = max(pitches.values(), default=0)
    pitch = min((value for value, count in pitches.items() if 2 * count >= commonest), default=1.2)
    return Setting(pitch, frozenset(words), lines > 0 and hyphens > _OFTEN_BROKEN * lines, frozenset(edges))


def paragraphs(flow: Flow, how: Setting, *, width: float) -> list[str]:
    """The lines of `flow` with those joined that are one paragraph; an empty line where there is space.

    Args:
        width: of the page, in points.
    """
    left, reach = _edges(flow)
    right = reach if flow.column else _right_edge(flow, how, width)
    narrow = right - left < _NARROW_EM * median(run.size for run in flow.runs)
    done: list[str] = []
    body_x: float | None = None
    last: Run | None = None
    for run in flow.runs:
        if last is not None and _goes_on(
            last, run, how, right=right, narrow=narrow, body_x=body_x, begun=done[-1]
        ):
            body_x = run.x0
            done[-1] = joined(done[-1], run.text, how)
        else:
            if last is not None and last.y - run.y > _BLANK_LINE * how.pitch * run.size:
                done.append("")
            done.append(run.text)
            body_x = None
        last = run
    return done


def joined(begun: str, rest: str, how: Setting) -> str:
    """Two lines as one; a word divided at the line's end becomes whole, one with a hyphen keeps it."""
    if _BROKEN_LINK.search(begun) and _REST_OF_LINK.match(rest):
        return begun + rest
    first, second = _BROKEN_WORD.search(begun), _WORD_START.match(rest)
    if first is None or second is None:
        return f"{begun} {rest}"
    left, right = first.group(1), second.group(1)
    if not right[0].islower():
        return begun + rest
    whole, kept = f"{left}{right}".lower(), f"{left}-{right}".lower()
    if (whole in how.words) is not (kept in how.words):
        return begun + rest if kept in how.words else begun[:-1] + rest
    keeps = not how.hyphenates or _PREFIX.fullmatch(left) is not None
    return begun + rest if keeps else begun[:-1] + rest


def page_goes_on(above: str, below: str) -> bool:
    """Whether a paragraph runs over the page: its last line ends no sentence, the next begins none."""
    return (
        len(above) > _IN_A_SENTENCE
        and _ENDS_SENTENCE.search(above) is None
        and below[:1].islower()
        and _ITEM.match(below) is None
    )


def _goes_on(
    last: Run, run: Run, how: Setting, *, right: float, narrow: bool, body_x: float | None, begun: str
) -> bool:
    if last.y - run.y > _PARAGRAPH_SPACE * how.pitch * max(last.size, run.size) or last.y <= run.y:
        return False
    if abs(last.size - run.size) > _SAME_SIZE * run.size or _begins_item(run.text, begun):
        return False
    if body_x is not None and abs(run.x0 - body_x) > _SAME_LEFT_PT:
        return False
    if body_x is None and not _hangs(last, run):
        return False
    if narrow and run.text[:1].islower() and _PLAIN_WORD.match(run.text):
        return True
    if last.x1 + 0.25 * run.size + run.word_width <= right:
        return False
    if narrow:
        return _is_torn(begun, run.text)
    if begun.count("(") > begun.count(")"):
        return True
    short = run.x1 - run.x0 < _SHORT_SHARE * (right - run.x0)
    capitals = begun.isupper()
    alone = run.text[:1].isupper() and not run.text.endswith(".") and (short or capitals)
    alone = alone and not (capitals and run.text.isupper())
    if _ENDS_SENTENCE.search(begun) is None:
        # a heading that fills its line by chance, and below it the first line of an address
        return not (alone and body_x is None and _DANGLING.search(begun) is None)
    # a sentence that ends where its line ends may end its paragraph: then a label or a short line follows
    return not (_LABEL.match(run.text) or (alone and not begun.endswith(":")))


def _is_torn(begun: str, rest: str) -> bool:
    """Whether a line of an address box was too long for it: its end asks for more, or a number is left."""
    if begun.count("(") > begun.count(")") or _LONE_NUMBER.fullmatch(rest):
        return True
    if begun.endswith(":"):
        return _CONTACT.match(rest) is not None
    return not begun.endswith(",") and _DANGLING.search(begun) is not None and not begun[-1].isdigit()


def _begins_item(text: str, begun: str) -> bool:
    """Whether a line is an item of a list; "29. Mai" in the midst of a sentence is none."""
    if _ITEM.match(text) is None:
        return False
    return not text[0].isdigit() or len(begun) < _IN_A_SENTENCE or _ENDS_SENTENCE.search(begun) is not None


def _hangs(first: Run, second: Run) -> bool:
    """Whether `second` stands where the second line of a paragraph stands."""
    return (
        abs(second.x0 - first.x0) <= _SAME_LEFT_PT
        or abs(second.x0 - first.text_x) <= _SAME_LEFT_PT
        or 0 < first.x0 - second.x0 <= _INDENT_PT
    )


def _edges(flow: Flow) -> tuple[float, float]:
    return min(run.x0 for run in flow.runs), max(run.x1 for run in flow.runs)


def _right_edge(flow: Flow, how: Setting, width: float) -> float:
    """Where lines are full: an edge several lines reach, here or in another text with the same left edge;
    else a margin as wide as the left one.
    """
    left, reach = _edges(flow)
    if sum(run.x1 > reach - _NEAR_PT for run in flow.runs) >= _FULL_LINES:
        return reach
    same = [edge for other, edge in how.edges if abs(other - left) <= _SAME_LEFT_PT and edge >= reach]
    return min(same, default=max(reach, width - left))
