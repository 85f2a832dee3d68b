"""Batches of 500 actions through HTTP into a collector on each engine: actions a second, and waiting times.

Run it on demand: ``python -m tests.benchmarks.collector``. The collector is a process of its own, and several
callers send at once. Every action is sent twice: new, then as a duplicate. PostgreSQL takes part when
``LETTERWRIGHT_TEST_POSTGRESQL`` names a server.
"""

from __future__ import annotations

import gzip
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from uuid import uuid4

import httpx
import msgspec

from desktop.sync import collector
from desktop.sync.protocol import ACTIONS_PATH, LARGEST_BATCH, Batch, Report, encode_action
from models.words import ActionType
from tests.collectors import SERVER_VARIABLE, Enrolled, empty_database, enrolled, start_collector

BATCHES = 60
CALLERS = 4


def bodies() -> list[bytes]:
    """Packed batches of actions that differ."""
    made = []
    for _ in range(BATCHES):
        reports = [
            Report(
                id=uuid4(),
                case="UA 1/26",
                type=ActionType.LETTER,
                count=1,
                on=date(2026, 12, 10),
                country="XA",
            )
            for _ in range(LARGEST_BATCH)
        ]
        raw = [msgspec.Raw(encode_action(report)) for report in reports]
        batch = Batch(device_id=uuid4(), incarnation=uuid4(), batch_id=uuid4(), actions=raw)
        made.append(gzip.compress(msgspec.json.encode(batch)))
    return made


def send(group: Enrolled, packed: Sequence[bytes]) -> tuple[float, list[float]]:
    """Sends all from several callers; returns the seconds of the whole and of each answer."""
    headers = {"Authorization": f"Bearer {group.token}", "Content-Encoding": "gzip"}
    with httpx.Client(base_url=group.url, headers=headers, timeout=60) as http:

        def post(body: bytes) -> float:
            begun = time.perf_counter()
            http.post(ACTIONS_PATH, content=body).raise_for_status()
            return time.perf_counter() - begun

        begun = time.perf_counter()
        with ThreadPoolExecutor(CALLERS) as callers:
            each = list(callers.map(post, packed))
        return time.perf_counter() - begun, each


def measure(engine: str, folder: Path) -> None:
    """Prints what one engine does."""
    with empty_database(engine, folder) as database_url:
        collector.init(database_url)
        process, url = start_collector(database_url)
        try:
            group = enrolled(url, database_url)
            packed = bodies()
            send(group, bodies()[:CALLERS])  # connections, statements and caches are there before it counts
            for word in ("new", "duplicate"):
                whole_s, each_s = send(group, packed)
                worst_s = sorted(each_s)[int(len(each_s) * 0.99)]
                print(
                    f"{engine:10}  {word:9}  {BATCHES / whole_s:6.1f} batches/s"
                    f"  {BATCHES * LARGEST_BATCH / whole_s:8,.0f} actions/s"
                    f"  median {statistics.median(each_s) * 1000:4.0f} ms  p99 {worst_s * 1000:4.0f} ms"
                )
            assert group.total() == (BATCHES + CALLERS) * LARGEST_BATCH, "something was lost or counted twice"
        finally:
            process.terminate()
            process.wait()


def main() -> None:
    """Measures every engine that is there."""
    for engine in ("sqlite", "postgresql"):
        if engine == "postgresql" and not os.environ.get(SERVER_VARIABLE):
            print(f"postgresql: {SERVER_VARIABLE} names no server")
            continue
        with tempfile.TemporaryDirectory() as folder:
            measure(engine, Path(folder))


if __name__ == "__main__":
    main()
