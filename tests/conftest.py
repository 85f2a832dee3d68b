"""What every test may ask for: a home's database, made once and copied."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# before Qt is imported by anybody
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from models.opening import open_store
from models.store import FILE_NAME, Store

# Every run tries the same examples: a red test speaks of the change at hand. `HYPOTHESIS_PROFILE=explore`
# looks for new ones: what it finds is written down as a test of its own.
hypothesis.settings.register_profile("same", derandomize=True)
hypothesis.settings.register_profile("explore", max_examples=1000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

KEY = bytes(range(32))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all tables and no rows but the home's own."""
    folder = tmp_path_factory.mktemp("template")
    open_store(folder / FILE_NAME, KEY, backups=folder / "backups").close()
    return folder / FILE_NAME


@pytest.fixture
def store(empty_database: Path, tmp_path: Path) -> Iterator[Store]:
    """An open, empty home of the test's own."""
    path = tmp_path / "home" / FILE_NAME
    path.parent.mkdir()
    shutil.copy(empty_database, path)
    opened = Store(path, KEY)
    yield opened
    opened.close()
