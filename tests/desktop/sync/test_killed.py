"""kill -9 of either side in the middle of a sync, and a full disk: no action lost, none counted twice."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop.sync import collector
from desktop.sync.backoff import Backoff
from desktop.sync.connecting import connect
from desktop.sync.outbox import outbox_summary
from desktop.sync.syncing import sync
from models.errors import CollectorError
from tests.collectors import Enrolled, enrolled, start_collector
from tests.desktop.sync.homes import fill, home_in

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")]

ROOT = Path(__file__).parents[3]


def test_a_collector_killed_in_mid_sync(database_url: str, tmp_path: Path) -> None:
    collector.init(database_url)
    process, url = start_collector(database_url)
    listen = urlsplit(url).netloc
    running = [process]
    killers: list[threading.Thread] = []

    def kill_and_start_again() -> None:
        time.sleep(random.uniform(0, 0.02))  # anywhere between two answers
        running[-1].kill()
        running[-1].wait()
        running.append(start_collector(database_url, listen)[0])

    def progress(done: int, _total: int) -> None:
        if done in {100, 260}:
            killers.append(threading.Thread(target=kill_and_start_again))
            killers[-1].start()

    try:
        group = enrolled(url, database_url)
        with home_in(tmp_path) as home:
            connect(home, url, group.token)
            fill(home.store, 400)
            sync(
                home,
                backoff=Backoff(attempts=60, base_s=0.2, cap_s=0.2),
                progress=progress,
                batch_size=20,
            )
            for killer in killers:
                killer.join()
            assert outbox_summary(home.store).waiting == 0
        assert len(running) == 3, "the collector was not killed twice"
        assert group.total() == 400
    finally:
        for process in running:
            process.kill()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


# a sync that says how far it is
_CLIENT = """
import sys
from pathlib import Path
from desktop.sync.syncing import sync
from tests.desktop.sync.homes import home_in
with home_in(Path(sys.argv[1])) as home:
    sync(home, batch_size=10, progress=lambda done, total: print(done, flush=True))
"""


@pytest.mark.parametrize("collector_at", ["sqlite"], indirect=True)
def test_a_client_killed_in_mid_sync(served: Enrolled, tmp_path: Path) -> None:
    with home_in(tmp_path) as home:
        connect(home, served.url, served.token)
        fill(home.store, 600)
    for steps in (1, 7):
        with subprocess.Popen(
            [sys.executable, "-c", _CLIENT, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as client:
            assert client.stdout is not None
            for _ in range(steps):
                assert client.stdout.readline()
            time.sleep(random.uniform(0, 0.01))  # anywhere in the batch that follows
            client.kill()
    with home_in(tmp_path) as home:
        waiting = outbox_summary(home.store).waiting
        assert 0 < waiting < 600, "it was killed before or after its sync: the test shows nothing"
        assert served.total() >= 600 - waiting, "a row left the outbox that the collector does not hold"
        result = sync(home)
        assert result.accepted + result.duplicate == waiting
        assert result.proved
    assert served.total() == 600


def test_a_collector_whose_disk_is_full(tmp_path: Path) -> None:
    own = f"sqlite:///{tmp_path / 'collector.db'}"
    collector.init(own)
    with home_in(tmp_path) as home:
        full, url = start_collector(own, room=200_000)
        with full:
            group = enrolled(url, own)
            connect(home, url, group.token)
            fill(home.store, 1000)
            with pytest.raises(CollectorError, match="cannot take reports now"):
                sync(home, backoff=Backoff(attempts=1), batch_size=50)
            full.kill()
        summary = outbox_summary(home.store)
        assert 0 < summary.accepted < 1000, (
            "the disk was full before or after the sync: the test shows nothing"
        )
        assert (summary.accepted + summary.waiting, summary.quarantined) == (1000, ())
        assert group.total() == summary.accepted

        roomy, _ = start_collector(own, urlsplit(url).netloc)
        with roomy:
            assert sync(home).proved
            roomy.terminate()
        assert group.total() == 1000
