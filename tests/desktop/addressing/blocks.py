"""The stored table of country lines and address blocks, blocks.tsv: how its rows are made.

``python -m tests.desktop.addressing.blocks`` writes it anew. Do that on purpose only, and read the difference
(``git diff --word-diff``), for each changed row is an envelope that is printed otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.addressing.block import address_block
from desktop.addressing.countries import LANGUAGES, country_line, known_countries
from desktop.addressing.home_language import language_at

STORED = Path(__file__).with_name("blocks.tsv")
HEADER = ("country", "posted in", "language", "country line", "block")
POSTED_IN = {"en": "US", "de": "DE", "fr": "FR", "es": "ES"}
"""A post for each language of the country line; where it is the destination's own, the row is home mail."""
SENT_TO = ("Saltgate Prison", "Quay 9", "10200 Groß Sarn")
"""An invented address: its town line has a postcode, and a letter that changes in capitals."""


def rows() -> Iterator[tuple[str, ...]]:
    """Every country from four posts and from its own: country line and block."""
    for country in sorted(known_countries()):
        for language, post in POSTED_IN.items():
            yield _row(country, post, language)
        yield _row(country, country, language_at(country))


def _row(country: str, post: str, language: str) -> tuple[str, ...]:
    block = address_block(
        role="Warden",
        honorific="Dr.",
        name="Tam Orrel",
        address=SENT_TO,
        country=country,
        home_country=post,
        language=language,
    )
    assert language in LANGUAGES
    return (country, post, language, country_line(country, language), " | ".join(block.lines))


def stored() -> list[tuple[str, ...]]:
    """The rows of the stored table, without its header."""
    lines = STORED.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines[1:]]


def write() -> None:
    """Writes the table as it is now."""
    lines = ("\t".join(row) for row in (HEADER, *rows()))
    STORED.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
