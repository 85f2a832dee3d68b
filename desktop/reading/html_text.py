"""HTML text: a saved page as lines, with the parts around the document marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "canvas"}
_BLOCKS = {
    *(
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
        ]
    ),
    *(
        [
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
        ]
    ),
    *(["select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul"]),
}
_ASIDE_TAGS = {"nav", "footer", "aside", "form", "button", "select", "figcaption"}
_ASIDE_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog"}
# Words that page builders give to the parts around an article, as a whole word of a class or id.
_ASIDE_NAME = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|cookies?|consent|gdpr|share|sharing|social"
    r"|breadcrumbs?|sidebar|footer|"
    r"newsletter|donate|donation|related|popup|modal|skip-link|masthead|pagination|comments?)(?=$|[\s_-])",
    re.IGNORECASE,
)
# What a browser does not show. In a mail it is the preview text, in a page what only a click brings up.
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
# Hostile pages nest without end; what lies deeper is read as part of the block it is in.
_MAX_DEPTH = 200
# Menus and footers may well be longer than a short Urgent Action, but not this much longer.
_LEAST_SHARE = 0.1


def html_lines(markup: str) -> Iterator[tuple[str, bool]]:
    """The lines a reader sees, in the order of the page, each with whether it is around the document.

    A list item begins with ``• `` or its number. The page's title comes first when no heading repeats it.
    Scripts, styles and hidden templates are not text. Tables give a line a cell.
    """
    tree = LexborHTMLParser(markup)
    title = _title(tree)
    lines = _Lines()
    if title:
        lines.add(title, aside=False)
        lines.end()
    body = tree.body or tree.root
    if body is not None:
        _walk(body, lines, aside=False, depth=0)
    lines.end()
    return iter(_believed(lines.done))


def _believed(lines: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The lines, without marks where these would take nearly all of the page: then a wrapper was misnamed."""
    inside = sum(len(text) for text, aside in lines if not aside)
    whole = sum(len(text) for text, _ in lines)
    if inside < _LEAST_SHARE * whole:
        return [(text, False) for text, _ in lines]
    return lines


class _Lines:
    """The line being built, and those that are done."""

    def __init__(self) -> None:
        self.done: list[tuple[str, bool]] = []
        self._parts: list[str] = []
        self._aside = False
        self._mark = ""

    def add(self, text: str, *, aside: bool) -> None:
        self._parts.append(text)
        self._aside = aside

    def mark(self, mark: str) -> None:
        """The next line with text begins with `mark`."""
        self._mark = mark

    def end(self, *, gap: bool = False) -> None:
        text = _SPACES.sub(" ", "".join(self._parts)).strip(" ")
        self._parts.clear()
        if text.strip():
            self.done.append((self._mark + text, self._aside))
            self._mark = ""
        if gap and self.done and self.done[-1][0]:
            self.done.append(("", False))


def _title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("title")
    title = _SPACES.sub(" ", node.text()).strip() if node is not None else ""
    for heading in tree.css("h1"):
        text = _SPACES.sub(" ", heading.text()).strip()
        # pages add the name of the site behind the title
        if text and title.startswith(text):
            return ""
    return title


def _walk(node: LexborNode, lines: _Lines, *, aside: bool, depth: int) -> None:
    number = 0
    child = node.child
    while child is not None:
        tag = child.tag
        if tag == "-text":
            text = child.text_content
            if text:
                lines.add(text, aside=aside)
        elif tag == "br":
            lines.end()
        elif tag not in _UNSEEN and not (tag or "").startswith("-") and depth >= _MAX_DEPTH:
            lines.add(child.text(separator=" "), aside=aside)
        elif tag not in _UNSEEN and not (tag or "").startswith("-"):
            inside = aside or _is_aside(child)
            if tag in _BLOCKS:
                lines.end(gap=tag in ("p", "h1", "h2", "h3", "table", "ul", "ol", "section", "article"))
                if tag == "li":
                    number += 1
                    lines.mark(f"{number}. " if node.tag == "ol" else "• ")
                _walk(child, lines, aside=inside, depth=depth + 1)
                lines.end(gap=tag in ("p", "h1", "h2", "h3"))
            else:
                _walk(child, lines, aside=inside, depth=depth + 1)
        child = child.next


def _is_aside(node: LexborNode) -> bool:
    if node.tag in _ASIDE_TAGS:
        # some site builders wrap the whole page in a form
        return node.tag != "form" or node.css_first("h1, h2, article, main") is None
    attributes = node.attributes
    if (attributes.get("role") or "").lower() in _ASIDE_ROLES or attributes.get("aria-hidden") == "true":
        return True
    if "hidden" in attributes or _NOT_SHOWN.search(attributes.get("style") or ""):
        return True
    # a whole page may carry "has-sidebar": only parts are judged by their names
    if node.tag in ("body", "main", "article", "html"):
        return False
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(named) > 1 and _ASIDE_NAME.search(named) is not None
