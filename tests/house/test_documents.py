"""What the documents point to is there, and what ./run can be asked is told."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from desktop.cli.main import main
from tests.house import command_rows
from tests.house.modules import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#]+)")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_links_lead_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_command_is_told_as_it_is() -> None:
    written, wanted = command_rows.COMMANDS.read().splitlines(), command_rows.sections().splitlines()
    assert written == wanted, "docs/command-line.md differs from the grammar: run ./run docs"


def test_run_tells_all_it_can_be_asked() -> None:
    script = (ROOT / "run").read_text()
    offered = re.findall(r"^    ([a-z |]+)\)", script.partition("case $command in")[2], re.MULTILINE)
    commands = {word for line in offered for word in line.split(" | ")}
    told = subprocess.run(["sh", ROOT / "run", "help"], capture_output=True, text=True, check=True).stdout
    assert commands == set(re.findall(r"^  ([a-z]+) ", told, re.MULTILINE))


def test_run_refuses_what_it_does_not_know() -> None:
    refused = subprocess.run(["sh", ROOT / "run", "dance"], capture_output=True, text=True, check=False)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "./run COMMAND" in refused.stderr


def test_round_of_the_readme_goes_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = (ROOT / "README.md").read_text(encoding="utf-8").partition("## The round")[2].split("```")[1]
    lines = [
        shlex.split(line, comments=True)[1:] for line in told.splitlines() if line.startswith("letterwright ")
    ]
    offline = [line for line in lines if line[0] not in ("connect", "sync")]
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LETTERWRIGHT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LETTERWRIGHT_PASSPHRASE", "as the reader would have it")
    assert [main(line) for line in offline] == [0] * len(offline)
    assert capsys.readouterr().out.split()[-2:] == ["total", "5"]
    assert {path.name for path in (tmp_path / "tonight").iterdir()} == {
        "letters.pdf",
        "envelopes.pdf",
        "manifest.pdf",
        "manifest.csv",
    }
