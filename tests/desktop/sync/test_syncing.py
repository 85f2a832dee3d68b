"""Whole syncs of a real home with a real collector, on each engine, past whatever stands between them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from desktop.app import App
from desktop.sync import collector
from desktop.sync.backoff import Backoff
from desktop.sync.connecting import connect
from desktop.sync.outbox import StoreOutbox, outbox_summary
from desktop.sync.syncing import SyncResult, sync
from models.collector_store import collector_store
from models.delivery import Home
from models.errors import CollectorError
from models.outbox import Settled
from tests.collectors import Enrolled, enrolled, serving
from tests.desktop.sync.homes import fill, home_in, take_back
from tests.desktop.sync.strangers import Answer, losing_proxy, says, stranger

# where it makes no difference what the collector stores in
on_one_engine = pytest.mark.parametrize("collector_at", ["sqlite"], indirect=True)

QUICK = Backoff(attempts=6, base_s=0.001, cap_s=0.01)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[App]:
    with home_in(tmp_path) as app:
        yield app


def point_to(home: App, url: str) -> None:
    """Whatever stands at `url` now stands in the way to the collector."""
    with home.store.transaction() as session:
        session.get_one(Home, 1).collector_url = url
        session.commit()


def test_a_sync_reports_everything_and_says_so(home: App, served: Enrolled) -> None:
    ids = fill(home.store, 12)
    take_back(home.store, ids[0])
    connect(home, served.url, served.token)
    assert sync(home) == SyncResult(13, accepted=13, duplicate=0, rejected=0, received_cases=0, proved=True)
    assert served.total() == 11
    summary = outbox_summary(home.store)
    assert (summary.waiting, summary.accepted, summary.quarantined) == (0, 13, ())
    assert summary.last_sync is not None
    assert abs(datetime.now(UTC) - summary.last_sync) < timedelta(minutes=1)


@on_one_engine
def test_syncing_again_sends_nothing(home: App, served: Enrolled) -> None:
    fill(home.store, 3)
    connect(home, served.url, served.token)
    sync(home)
    assert sync(home) == SyncResult(0, accepted=0, duplicate=0, rejected=0, received_cases=0, proved=True)


def test_a_thousand_actions_past_a_proxy_that_loses_every_third_answer(home: App, served: Enrolled) -> None:
    connect(home, served.url, served.token)
    with stranger(losing_proxy(served.url, every=3)) as proxy:
        point_to(home, proxy.url)
        for _ in range(20):  # twenty evenings of fifty letters
            fill(home.store, 50)
            result = sync(home, backoff=QUICK)
            assert result.proved
    assert proxy.lost >= 6
    assert proxy.posts() == 20 + proxy.lost
    assert served.total() == 1000


def test_a_proxy_that_loses_every_answer_loses_no_action(home: App, served: Enrolled) -> None:
    fill(home.store, 700)
    connect(home, served.url, served.token)
    with stranger(losing_proxy(served.url, every=1)) as proxy:
        point_to(home, proxy.url)
        with pytest.raises(CollectorError, match="does not answer"):
            sync(home, backoff=QUICK)
    assert outbox_summary(home.store).waiting == 700
    assert outbox_summary(home.store).last_sync is None
    point_to(home, served.url)
    result = sync(home)
    assert (result.duplicate, result.accepted) == (500, 200)
    assert served.total() == 700


def test_two_copies_of_a_home_count_once(home: App, served: Enrolled, tmp_path: Path) -> None:
    fill(home.store, 20)
    connect(home, served.url, served.token)
    home.store.close()
    clone = tmp_path / "clone"
    clone.mkdir()
    for file in tmp_path.glob("letterwright.db*"):
        (clone / file.name).write_bytes(file.read_bytes())
    with home_in(clone) as twin:
        assert sync(twin).accepted == 20
        assert sync(home).duplicate == 20
    assert served.total() == 20


@on_one_engine
def test_a_refused_row_waits_for_a_person_and_is_not_proved(home: App, served: Enrolled) -> None:
    fill(home.store, 2)
    (poison,) = fill(home.store, 1, event="x" * 1000)
    connect(home, served.url, served.token)
    result = sync(home)
    assert (result.accepted, result.rejected, result.proved) == (2, 1, False)
    (line,) = outbox_summary(home.store).quarantined
    assert line.action_id == poison
    assert sync(home).sent == 0


@on_one_engine
@pytest.mark.parametrize(
    "answer",
    [says(200, b"<html>Log in</html>"), says(302, headers={"Location": "https://portal.example/"})],
    ids=["page", "redirect"],
)
def test_behind_a_captive_portal_nothing_is_sent(home: App, served: Enrolled, answer: Answer) -> None:
    fill(home.store, 3)
    connect(home, served.url, served.token)
    with stranger(answer) as portal:
        point_to(home, portal.url)
        with pytest.raises(CollectorError, match="log-in page"):
            sync(home)
    assert [method for method, _, _ in portal.asked] == ["HEAD"]
    assert outbox_summary(home.store).waiting == 3


@on_one_engine
def test_another_collector_gets_nothing(home: App, served: Enrolled, tmp_path: Path) -> None:
    fill(home.store, 3)
    connect(home, served.url, served.token)
    other = f"sqlite:///{tmp_path / 'other.db'}"
    with serving(other) as url:
        point_to(home, url)
        with pytest.raises(CollectorError, match="another collector"):
            sync(home)
    assert collector.tally(other) == ()
    assert outbox_summary(home.store).waiting == 3


@pytest.mark.parametrize("way", ["sync", "connect, then sync"])
def test_a_collector_restored_from_a_backup_is_offered_everything_again(
    home: App, tmp_path: Path, way: str
) -> None:
    own = f"sqlite:///{tmp_path / 'collector.db'}"
    collector.init(own)
    with serving(own) as url:
        group = enrolled(url, own)
        connect(home, group.url, group.token)
        fill(home.store, 30)
        sync(home)
    store = collector_store(own)
    try:  # the backup was older: it knows none of them, and it is told that it was restored
        store.transaction(lambda connection: connection.execute(text("DELETE FROM collected_actions")))
        store.transaction(
            lambda connection: connection.execute(
                text("UPDATE collector SET epoch = :new"), {"new": uuid4().hex}
            )
        )
    finally:
        store.close()
    with serving(own) as url:
        if way == "sync":
            point_to(home, url)
        else:
            connect(home, url, group.token)
        fill(home.store, 5)
        assert sync(home).accepted == 35
        assert group.total() == 35
        assert sync(home).sent == 0


@on_one_engine
def test_a_collector_that_is_new_to_a_home_is_offered_everything(
    home: App, served: Enrolled, tmp_path: Path
) -> None:
    fill(home.store, 4)
    connect(home, served.url, served.token)
    sync(home)
    fill(home.store, 2)
    own = f"sqlite:///{tmp_path / 'other.db'}"
    with serving(own) as url:
        other = enrolled(url, own)
        connect(home, other.url, other.token)
        assert sync(home) == SyncResult(6, accepted=6, duplicate=0, rejected=0, received_cases=0, proved=True)
        assert (other.total(), served.total()) == (6, 4)
        connect(home, other.url, other.token)
        assert sync(home).sent == 0


def test_a_home_that_is_not_connected_says_so(home: App) -> None:
    fill(home.store, 1)
    with pytest.raises(CollectorError, match="not connected"):
        sync(home)


def test_a_revoked_token_keeps_every_report(home: App, served: Enrolled) -> None:
    fill(home.store, 3)
    connect(home, served.url, served.token)
    store = collector_store(served.database_url)
    group_id = UUID(hex=served.token.split("_")[1])
    try:
        store.transaction(
            lambda connection: connection.execute(
                text("UPDATE group_tokens SET revoked_at = :now WHERE group_id = :group"),
                {
                    "now": datetime(2026, 11, 21, tzinfo=UTC).replace(tzinfo=None),
                    "group": group_id if connection.dialect.name == "postgresql" else group_id.hex,
                },
            )
        )
    finally:
        store.close()
    with pytest.raises(CollectorError, match="token"):
        sync(home)
    assert outbox_summary(home.store).waiting == 3


@on_one_engine
def test_an_answer_that_comes_late_changes_no_row(home: App, served: Enrolled) -> None:
    (action_id,) = fill(home.store, 1)
    connect(home, served.url, served.token)
    sync(home)
    StoreOutbox(home.store).settle([Settled(action_id, "too late")], batch_id=uuid4())
    assert outbox_summary(home.store).accepted == 1


@on_one_engine
def test_neither_token_nor_names_are_logged(
    home: App, served: Enrolled, caplog: pytest.LogCaptureFixture
) -> None:
    fill(home.store, 3, event="Evening of Examples")
    with caplog.at_level(logging.DEBUG):
        connect(home, served.url, served.token)
        with stranger(losing_proxy(served.url, every=2)) as proxy:
            point_to(home, proxy.url)
            sync(home, backoff=QUICK)
            fill(home.store, 1)
            sync(home, backoff=QUICK)
    assert proxy.lost == 1
    assert caplog.text
    for secret in (served.token, served.token[-43:], "Pat Example", "Evening of Examples"):
        assert secret not in caplog.text
