"""What is in the repository is nobody's machine, and installs from anywhere."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.house.modules import ROOT

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|farm|root|Users|home/\w+)/|[A-Z]:\\Users\\", re.MULTILINE)
REGISTRY = re.compile(
    r"https?://[^\s\"]*/simple\b|pythonhosted\.org|(?:index-url|find-links)\s*[ =]\s*\S*://"
)
BINARY = {".ttf", ".png", ".pdf", ".ico", ".icns"}


def files() -> Iterator[Path]:
    """What git keeps, found without git: a fresh machine has none."""
    ignored = [".git", *(line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line)]
    folders = [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            if any(fnmatch(path.name, pattern) for pattern in ignored):
                continue
            if path.is_dir():
                folders.append(path)
            elif path.suffix not in BINARY:
                yield path


@pytest.mark.parametrize(("what", "pattern"), [("path of one machine", MACHINE_PATH), ("registry", REGISTRY)])
def test_no_file_names_a(what: str, pattern: re.Pattern[str]) -> None:
    found = {
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files()
        if (match := pattern.search(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert not found, f"a {what} has no place in the repository"


def test_every_locked_package_has_a_hash() -> None:
    packages = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text())
    pinned = [text for text in packages if "==" in text.partition("\n")[0]]
    assert len(pinned) > 50
    assert [text.partition("\n")[0] for text in pinned if "--hash=sha256:" not in text] == []


def test_every_wanted_package_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[^A-Za-z0-9-]", text, maxsplit=1)[0].lower() for text in wanted}
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    assert names - locked == set(), "run ./run lock"


def test_scripts_can_be_run() -> None:
    for script in ("run", ".ci/run", "tests/with_services.sh"):
        assert (ROOT / script).stat().st_mode & 0o111, f"{script} has no run bit"
        assert (ROOT / script).read_text().startswith("#!/bin/sh\n")
