"""The pages of a run as typst sources, and as a table for a mail merge."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import resources

COMPILE = """
import sys, typst
fonts = sys.argv[-1]
for source in sys.argv[1:-1]:
    typst.compile(source, output=source.replace(".typ", ".pdf"), font_paths=[fonts], ignore_system_fonts=True)
"""

_LETTERS = """
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 18mm))
#set text(font: "Source Serif 4", size: 11pt)
#set par(leading: 0.5em, spacing: 0.9em)
#for piece in json("pieces.json") [
  #for line in piece.sender [#line \\ ]
  #v(1.6em)
  #for line in piece.address [#line \\ ]
  #v(0.6em)
  #align(right)[28 November 2026]
  #strong[Ada Quill (UA 990/26)]

  Dear Official,

  #for paragraph in json("body.json") [#par[#paragraph]]
  #v(17mm)
  #line(length: 55mm, stroke: 0.5pt)
  #piece.signer
  #place(bottom + right, text(size: 7pt, fill: gray)[#piece.number])
  #pagebreak(weak: true)
]
"""

_ENVELOPES = """
#set page(width: 220mm, height: 110mm, margin: 0mm)
#set text(font: "Inter", size: 11pt)
#for piece in json("pieces.json") [
  #place(top + left, dx: 12mm, dy: 10mm, text(size: 9pt)[#for line in piece.sender [#line \\ ]])
  #place(top + left, dx: 103mm, dy: 40mm)[#for line in piece.address [#line \\ ]]
  #place(top + right, dx: -17mm, dy: 20mm, text(size: 7pt, fill: gray)[#piece.number])
  #pagebreak(weak: true)
]
"""


def write_sources(
    folder: Path, pieces: list[dict[str, Any]], body: tuple[str, ...]
) -> tuple[Path, Path, Path]:
    """Letters and envelopes as typst sources with their lists beside them, and the folder of fonts."""
    rows = [
        {
            "signer": piece["signer"],
            "sender": [piece["signer"], "3 Fern Lane", "Ellery, ME 04999", "UNITED STATES OF AMERICA"],
            "address": piece["address_block"],
            "number": f"{piece['piece']:04d}",
        }
        for piece in pieces
    ]
    (folder / "pieces.json").write_text(json.dumps(rows))
    (folder / "body.json").write_text(json.dumps(body))
    letters, envelopes = folder / "letters.typ", folder / "envelopes.typ"
    letters.write_text(_LETTERS)
    envelopes.write_text(_ENVELOPES)
    return letters, envelopes, resources.path("fonts")


def write_table(folder: Path, pieces: list[dict[str, Any]], body: tuple[str, ...]) -> Path:
    """The pieces as a table that LibreOffice merges, a row for each; the words of the letter beside it."""
    table = folder / "merge" / "pieces.csv"
    table.parent.mkdir(exist_ok=True)
    (folder / "body.txt").write_text("\n".join(body), encoding="utf-8")
    with table.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["signer", "number", *(f"line{n}" for n in range(1, 8))])
        for piece in pieces:
            block = [*piece["address_block"], *[""] * 7][:7]
            writer.writerow([piece["signer"], f"{piece['piece']:04d}", *block])
    return table
