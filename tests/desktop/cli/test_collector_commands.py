"""The collector's commands and the reporting side's, from enrolment to the tally of what arrived."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import resources
from desktop import secrets
from desktop.cli.main import main
from tests.collectors import serving

Letterwright = Callable[..., tuple[int, Any]]


@pytest.fixture
def letterwright(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Letterwright:
    """Runs a command in a home of the test's own; returns exit status and the JSON it printed."""
    monkeypatch.setenv(secrets.PASSPHRASE_VARIABLE, "invented passphrase")

    def run(*words: object) -> tuple[int, Any]:
        status = main(["--home", str(tmp_path / "home"), "--json", *map(str, words)])
        return status, json.loads(capsys.readouterr().out)

    return run


def test_the_collector_lies_in_the_home_unless_told(letterwright: Letterwright, tmp_path: Path) -> None:
    status, made = letterwright("collector", "init")
    assert (status, set(made)) == (0, {"collector_id", "epoch"})
    assert (tmp_path / "home" / "collector.db").exists()
    assert letterwright("collector", "init") == (0, made)
    assert letterwright("collector", "tally") == (0, {"rows": [], "total": 0})


def test_reports_arrive(
    letterwright: Letterwright, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = ("--database", database_url)
    with serving(database_url) as url:
        status, enrolled = letterwright("collector", "enrol", "Group One", *database)
        assert (status, set(enrolled)) == (0, {"group", "token"})
        monkeypatch.setattr("sys.stdin", io.StringIO(enrolled["token"] + "\n"))
        assert letterwright("connect", url, "--token-stdin")[0] == 0

        _, imported = letterwright("import", "--accept", resources.path("samples", "01-librarian.txt"))
        reference = imported["documents"][0]["cases"][0]
        letterwright("record", reference, "--type", "letter", "--count", 5, "--on", "2026-01-02")
        wrong = letterwright("record", reference, "--type", "call", "--count", 90, "--on", "2026-01-02")[1]
        letterwright("record", reference, "--type", "call", "--count", 9, "--on", "2026-02-02")
        letterwright("void", wrong["action"])
        assert letterwright("outbox")[1]["waiting"] == 4

        status, synced = letterwright("sync")
        assert status == 0
        assert {key: synced[key] for key in ("sent", "accepted", "duplicate", "rejected", "proved")} == {
            "sent": 4,
            "accepted": 4,
            "duplicate": 0,
            "rejected": 0,
            "proved": True,
        }
        outbox = letterwright("outbox")[1]
        assert (outbox["waiting"], outbox["accepted"], outbox["quarantined"]) == (0, 4, [])
        assert outbox["last_sync"].endswith("Z")

    assert letterwright("collector", "tally", *database)[1] == {
        "rows": [
            {"case": reference, "type": "call", "count": 9},
            {"case": reference, "type": "letter", "count": 5},
        ],
        "total": 14,
    }
    between = ("--from", "2026-02-01", "--to", "2026-02-28")
    assert letterwright("collector", "tally", "--by", "group,month", *between, *database)[1] == {
        "rows": [{"group": "Group One", "month": "2026-02", "count": 9}],
        "total": 9,
    }


def test_the_collectors_tally_is_the_homes(
    letterwright: Letterwright, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = f"sqlite:///{tmp_path / 'collector.db'}"
    with serving(own) as url:
        token = letterwright("collector", "enrol", "Group One", "--database", own)[1]["token"]
        monkeypatch.setattr("sys.stdin", io.StringIO(token))
        letterwright("connect", url, "--token-stdin")
        _, imported = letterwright("import", "--accept", resources.path("samples", "01-librarian.txt"))
        reference = imported["documents"][0]["cases"][0]
        for kind in ("letter", "email", "letter", "fax"):
            letterwright("record", reference, "--type", kind, "--count", 3, "--on", "2026-01-02")
        letterwright("sync")
    by = ("--by", "case,type,country,month")
    assert letterwright("collector", "tally", *by, "--database", own) == letterwright("tally", *by)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("collector", "enrol", " "), 2),
        (("collector", "enrol", "Group One"), 1),
        (("collector", "tally"), 1),
        (("collector", "serve", "--listen", "127.0.0.1:0"), 1),
        (("collector", "init", "--database", "mysql://somebody:secret@example/x"), 2),
        (("sync",), 1),
    ],
)
def test_what_cannot_be_done_is_told_in_three_parts(
    letterwright: Letterwright, words: tuple[str, ...], status: int
) -> None:
    got, answer = letterwright(*words)
    assert got == status
    assert set(answer["error"]) == {"happened", "safe", "todo"}
    assert "secret" not in json.dumps(answer)
