"""1,000 letters and 1,000 envelopes: `letterwright write`, typst, LibreOffice's mail merge, in one run.

Run it on demand: ``python -m tests.benchmarks.peers [--libreoffice] [--scripts] [--many]``. It needs `typst`
from PyPI and, for LibreOffice, Debian's libreoffice-writer, libreoffice-base and python3-uno; what is not
there is left out and said so.

`write` goes the whole way: database to PDFs, manifest and recorded run. typst only sets the same pages, from
lists that are made beforehand; LibreOffice merges the same letters and envelopes from a table. Every figure
is the median of the runs with its minimum and maximum; peers take turns.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import resources
from tests.benchmarks import typst_pages
from tests.benchmarks.write_run import measured

SIGNERS = 500
MANY = 5_000
ENVIRONMENT = {**os.environ, "LETTERWRIGHT_PASSPHRASE": "invented passphrase"}

# Addressees of the run in other scripts: each stands for one of the two officials of the Latin run.
OFFICES = {
    "latin": (
        ("Ministry of Keys", "9 Harbour Road", "1020 Port Sarn"),
        ("Ministry of Doors", "7 Quay", "99 Nell"),
    ),
    "scripts": (
        ("وزارة المفاتيح", "شارع الميناء 12", "1020 Port Sarn"),
        ("कुंजी मंत्रालय", "बंदरगाह मार्ग 9", "99 Nell"),
    ),
    "korean": (("열쇠부", "항구로 9", "1020 Port Sarn"), ("कुंजी मंत्रालय", "बंदरगाह मार्ग 9", "99 Nell")),
}
DOCUMENT = """URGENT ACTION
UA: 990/26 Index: ASA 99/9990/2026 Verania Date: 2 November 2026
{title}
Ada Quill has been locked in since the night of the regatta because she asked who had the key.
TAKE ACTION
Write a letter calling on the authorities to:
- open the door at once and let Ada Quill go home;
- say who had the key;
- return the books that were taken from the floating library.
PLEASE SEND APPEALS BEFORE 30 DECEMBER 2099 TO:
"""


@dataclass(frozen=True)
class Figure:
    """Seconds and peak megabytes of one process, run after run."""

    name: str
    runs: list[tuple[float, float]]

    @property
    def seconds(self) -> float:
        return statistics.median(second for second, _ in self.runs)

    def __str__(self) -> str:
        seconds = [second for second, _ in self.runs]
        peak = max(megabytes for _, megabytes in self.runs)
        spread = f"({min(seconds):.2f} to {max(seconds):.2f})"
        return f"{self.name:34} {self.seconds:7.2f} s {spread:18} peak {peak:5.0f} MB"


def letterwright(home: Path) -> list[str]:
    return [sys.executable, "-m", "desktop", "--home", str(home)]


def quietly(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
    return done.stdout


def prepared(folder: Path, *, signers: int) -> tuple[Path, str, Path]:
    """A home with one case to two officials, its reference, and the list of who signs."""
    home = folder / "home"
    sample = str(resources.path("samples", "01-librarian.txt"))
    quietly(*letterwright(home), "import", "--accept", sample)
    cases = json.loads(quietly(*letterwright(home), "--json", "cases"))
    rows = [f'Invented Person {n},{n} Fern Lane,"Ellery, ME 04999",,US,' for n in range(signers)]
    people = folder / "signers.csv"
    people.write_text("\n".join(["name,line1,line2,line3,country,own_words", *rows]) + "\n")
    return home, cases["cases"][0]["reference"], people


def write_command(home: Path, reference: str, people: Path, out: Path) -> list[str]:
    return [*letterwright(home), "write", reference, "--signers", str(people), "--out", str(out)]


def turns(runs: int, **ways: Callable[[], tuple[float, float]]) -> dict[str, Figure]:
    """Each way measured so often, in turns."""
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            figures[name].append(way())
    return {name: Figure(name, taken) for name, taken in figures.items()}


def peers(folder: Path, *, runs: int, libreoffice: bool) -> None:
    """1,000 + 1,000 pages by everybody who is here."""
    home, reference, people = prepared(folder, signers=SIGNERS)
    out = folder / "out"
    quietly(*write_command(home, reference, people, out))
    ways: dict[str, Callable[[], tuple[float, float]]] = {
        "letterwright": lambda: measured(*write_command(home, reference, people, out))
    }
    pages = json.loads(quietly(*letterwright(home), "--json", "run", "1"))["piece_list"]
    if find_spec("typst"):
        sources = typst_pages.write_sources(folder, pages)
        ways["typst"] = lambda: measured(sys.executable, "-c", typst_pages.COMPILE, *map(str, sources))
    else:
        print("typst is not installed: left out")
    figures = turns(runs, **ways)
    for figure in figures.values():
        print(figure)
    if "typst" in figures:
        print(f"letterwright / typst {figures['letterwright'].seconds / figures['typst'].seconds:.2f}")
    if libreoffice:
        merge = Path(__file__).with_name("libreoffice_merge.py")
        system = shutil.which("python3", path="/usr/bin")
        if shutil.which("soffice") and system:
            table = typst_pages.write_table(folder, pages)
            figure = Figure("LibreOffice mail merge", [measured(system, str(merge), str(table), str(folder))])
            print(figure)
            print(
                f"LibreOffice / letterwright         {figure.seconds / figures['letterwright'].seconds:7.1f}"
            )
        else:
            print("LibreOffice is not installed: left out")


def other_scripts(folder: Path, *, runs: int) -> None:
    """A run to Arabic, Hindi and Korean addressees beside the Latin one."""
    ways: dict[str, Callable[[], tuple[float, float]]] = {}
    for name, offices in OFFICES.items():
        place = folder / name
        place.mkdir()
        home, _reference, people = prepared(place, signers=SIGNERS)
        countries = ("Egypt", "India") if name == "scripts" else ("South Korea", "India")
        blocks = [
            "\n".join((*office, country, "Salutation: Dear Minister", ""))
            for office, country in zip(offices, countries, strict=True)
        ]
        document = place / "case.txt"
        document.write_text(DOCUMENT.format(title="THE LOCKED DOOR") + "\n".join(blocks), encoding="utf-8")
        quietly(*letterwright(home), "import", "--accept", str(document))
        command = write_command(home, "UA 990/26", people, place / "out")
        print(name, json.loads(quietly(*command[:-2], "--dry-run", "--json"))["pieces"], "pieces")
        ways[name] = lambda command=command: measured(*command)  # type: ignore[misc]
    figures = turns(runs, **ways)
    for figure in figures.values():
        print(figure)
    for name in ("scripts", "korean"):
        print(f"{name} / latin {figures[name].seconds / figures['latin'].seconds:.2f}")


def many(folder: Path) -> None:
    """10,000 + 10,000 pages: what memory they take."""
    home, reference, people = prepared(folder, signers=MANY)
    print(
        Figure(
            "letterwright, 10,000 + 10,000",
            [measured(*write_command(home, reference, people, folder / "out"))],
        )
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--scripts", action="store_true")
    parser.add_argument("--many", action="store_true")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in ("peers", "scripts", "many"):
            (folder / name).mkdir()
        peers(folder / "peers", runs=asked.runs, libreoffice=asked.libreoffice)
        if asked.scripts:
            other_scripts(folder / "scripts", runs=asked.runs)
        if asked.many:
            many(folder / "many")


if __name__ == "__main__":
    main()
