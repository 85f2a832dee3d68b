"""Saved pages as lines: what stands around the document is marked, and nothing is lost."""

from __future__ import annotations

import pytest

from desktop.reading.html_text import html_lines

CASE = "<article><h1>Ferry pilot held</h1><p>Write to the<br>Minister of Tides</p></article>"
LINES = ["Ferry pilot held", "Write to the", "Minister of Tides"]


def lines(markup: str, *, aside: bool = False) -> list[str]:
    return [
        text for text, around in html_lines(f"<html><body>{markup}</body></html>") if text and around is aside
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li>Home<li>Cases</ul></nav>",
        "<header role=banner>Home</header>",
        "<div class='main-menu'>Home</div>",
        "<div id=cookie-banner><p>We use cookies. <button>Accept</button></p></div>",
        "<div role=dialog>We value your privacy</div>",
        "<div class='wp-block share'><a>Facebook</a> <a>WhatsApp</a></div>",
        "<aside>More cases</aside>",
        "<form>Your name <select><option>Norway</select></form>",
        "<figure><figcaption>A ferry</figcaption></figure>",
        "<footer><p>About us</p></footer>",
        "<div style='DISPLAY: none'>preview text</div>",
        "<p hidden>later</p>",
    ],
)
def test_what_stands_around_the_document_is_told(around: str) -> None:
    assert lines(around + CASE) == LINES
    assert lines(CASE + around) == LINES
    assert lines(around + CASE, aside=True) != []


def test_a_page_whose_body_speaks_of_menus_is_no_menu() -> None:
    page = f"<html><body class='has-sidebar nav-open'><main id=menu-main>{CASE}</main></body></html>"
    assert [text for text, aside in html_lines(page) if text and not aside] == LINES


def test_scripts_and_styles_are_no_text() -> None:
    assert lines(f"<script>var a = 'x';</script><style>p {{}}</style><template>t</template>{CASE}") == LINES


def test_lists_tables_and_entities() -> None:
    markup = (
        "<ul><li>One<li>Two</ul><ol><li>Three<li>Four</ol><table><tr><td>Fax:<td>5&nbsp;&amp;&nbsp;6</table>"
    )
    assert lines(markup) == ["• One", "• Two", "1. Three", "2. Four", "Fax:", "5\u00a0&\u00a06"]


def test_the_title_of_a_page_comes_first_unless_a_heading_repeats_it() -> None:
    page = "<html><head><title>{}</title></head><body>" + CASE
    assert [text for text, _ in html_lines(page.format("Ferry pilot held - A network")) if text] == LINES
    assert [text for text, _ in html_lines(page.format("Another title")) if text] == ["Another title", *LINES]
