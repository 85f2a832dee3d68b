"""What tests of sync share: collectors that serve, one for each engine and module."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.collectors import ENGINES, Enrolled, database_url, empty_database, enrolled, serving

__all__ = ["database_url"]


@pytest.fixture(scope="module", params=ENGINES)
def collector_at(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Address and database of a collector that serves the tests of a module, on each engine in turn."""
    with empty_database(request.param, tmp_path_factory.mktemp("collector")) as own, serving(own) as url:
        yield url, own


@pytest.fixture
def served(collector_at: tuple[str, str]) -> Enrolled:
    """A group of this test's own at that collector."""
    return enrolled(*collector_at)
