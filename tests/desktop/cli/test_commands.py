"""The commands of docs/command-line.md: their answers, exit statuses and what bad input gets."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

import resources
from desktop import secrets
from desktop.cli.main import main

ACTION = resources.path("samples", "01-librarian.txt")
PRESS = resources.path("samples", "05-press-release.txt")
STOPPED = (resources.path("samples", "03-choir.txt"), resources.path("samples", "04-choir-released.txt"))
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200)

Letterwright = Callable[..., tuple[int, Any]]


@pytest.fixture
def letterwright(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Letterwright:
    """Runs a command in a home of the test's own; returns exit status and the JSON it printed."""
    monkeypatch.setenv(secrets.PASSPHRASE_VARIABLE, "invented passphrase")

    def run(*words: object) -> tuple[int, Any]:
        status = main(["--home", str(tmp_path / "home"), "--json", *map(str, words)])
        out = capsys.readouterr().out
        return status, json.loads(out)

    return run


@pytest.fixture
def reference(letterwright: Letterwright) -> str:
    """The case of the first sample, imported and accepted."""
    status, answer = letterwright("import", "--accept", ACTION)
    assert status == 0
    return str(answer["documents"][0]["cases"][0])


def usage(*words: object) -> int:
    with pytest.raises(SystemExit) as raised:
        main([*map(str, words)])
    return int(raised.value.code or 0)


def test_reading_stores_nothing(letterwright: Letterwright, tmp_path: Path) -> None:
    status, answer = letterwright("read", ACTION, PRESS)
    assert status == 0
    kinds = [document["kind"] for document in answer["documents"]]
    assert kinds == ["urgent_action", "press_release"]
    assert not (tmp_path / "home").exists()


def test_a_file_that_cannot_be_read_has_an_error_and_nothing_else(
    letterwright: Letterwright, tmp_path: Path
) -> None:
    (tmp_path / "picture.txt").write_bytes(PICTURE)
    (tmp_path / "empty.txt").write_bytes(b"")
    status, answer = letterwright("read", tmp_path / "picture.txt", tmp_path / "empty.txt", ACTION)
    assert status == 1
    bad, empty, good = answer["documents"]
    for document in (bad, empty):
        assert set(document) == {"source", "error"}
        assert set(document["error"]) == {"happened", "safe", "todo"}
    assert good["kind"] == "urgent_action"


def test_importing_asks_for_review_until_it_is_accepted(letterwright: Letterwright) -> None:
    assert letterwright("import", ACTION)[0] == 3
    assert letterwright("import", ACTION)[0] == 3
    status, answer = letterwright("import", "--accept", ACTION)
    assert (status, answer["documents"][0]["new"]) == (0, False)
    assert letterwright("import", ACTION)[0] == 0
    assert letterwright("import", PRESS)[0] == 0


def test_a_bad_file_is_kept_out_and_the_others_go_in(letterwright: Letterwright, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(PICTURE)
    status, answer = letterwright("import", "--accept", tmp_path / "picture.txt", ACTION)
    assert status == 1
    assert [problem["name"] for problem in answer["problems"]] == ["picture.txt"]
    assert len(answer["documents"]) == 1
    assert len(letterwright("cases")[1]["cases"]) == 1


def test_the_case_object_has_every_key_of_the_contract(letterwright: Letterwright, reference: str) -> None:
    status, case = letterwright("case", reference)
    assert status == 0
    assert set(case) >= {
        "reference",
        "reference_as_printed",
        "ai_index",
        "country",
        "title",
        "subjects",
        "issued_on",
        "deadline",
        "deadline_inclusive",
        "deadline_as_printed",
        "action_types",
        "write_in",
        "demands",
        "officials",
        "copies_generic",
        "background",
        "sample_letter",
        "status",
        "documents",
        "tally",
    }
    assert set(case["officials"][0]) >= {
        "role",
        "honorific",
        "name",
        "address",
        "country",
        "fax",
        "phone",
        "email",
        "social",
        "contact_form",
        "salutation",
        "copy",
        "notes",
        "inferred",
    }
    assert letterwright("case", "UA 1/01")[0] == 1


def test_the_round(letterwright: Letterwright, reference: str, tmp_path: Path) -> None:
    status, run = letterwright(
        "write", reference, "--signer", "Ida Calloway", "--signer", "Tomas Quill", "--out", tmp_path / "out"
    )
    assert status == 0
    assert set(run) >= {
        "run",
        "case_refs",
        "signers",
        "officials",
        "pieces",
        "abroad",
        "home",
        "files",
        "preflight",
        "piece_list",
    }
    assert set(run["files"]) == {"letters", "envelopes", "manifest", "manifest_csv"}
    assert run["pieces"] == run["signers"] * run["officials"] == run["abroad"] + run["home"]
    assert set(run["piece_list"][0]) >= {
        "piece",
        "case",
        "official",
        "signer",
        "country",
        "letter_page",
        "letter_pages",
        "envelope_page",
        "state",
        "address_block",
    }
    assert letterwright("run", 1)[1]["piece_list"] == run["piece_list"]
    assert letterwright("runs")[1]["runs"][0]["pieces"] == run["pieces"]

    assert letterwright("mark", 1, "posted", "1-2")[1]["actions"] == 2
    assert letterwright("mark", 1, "posted")[1]["actions"] == run["pieces"] - 2
    call = letterwright("record", reference, "--type", "call", "--count", 3, "--on", "2026-11-01")[1]
    tally = letterwright("tally")[1]
    assert tally["total"] == run["pieces"] + 3
    assert {"case": reference, "type": "call", "count": 3} in tally["rows"]
    assert letterwright("void", call["action"][:8], "--why", "a slip")[0] == 0
    assert letterwright("tally", "--by", "type")[1] == {
        "rows": [{"type": "letter", "count": run["pieces"]}],
        "total": run["pieces"],
    }
    outbox = letterwright("outbox")[1]
    assert (outbox["waiting"], outbox["accepted"], outbox["quarantined"]) == (run["pieces"] + 2, 0, [])
    assert letterwright("case", reference)[1]["tally"] == {"letter": run["pieces"]}
    assert letterwright("check") == (0, {"problems": []})

    assert letterwright("reprint", 1, f"1-{run['pieces']}", "--out", tmp_path / "again")[0] == 0
    for name in ("letters.pdf", "envelopes.pdf"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_signers_come_from_a_file_and_are_kept(
    letterwright: Letterwright, reference: str, tmp_path: Path
) -> None:
    path = tmp_path / "signers.csv"
    path.write_text("name,line1,line2,line3,country,own_words\nIda Calloway,3 Fern Lane,Ellery,,US,\n")
    assert letterwright("write", reference, "--signers", path, "--dry-run")[0] == 0
    assert letterwright("signers")[1]["signers"] == []
    assert letterwright("write", reference, "--signers", path, "--out", tmp_path / "out")[0] == 0
    assert [person["name"] for person in letterwright("signers")[1]["signers"]] == ["Ida Calloway"]
    path.write_text("name,line1\n,3 Fern Lane\n")
    status, answer = letterwright("write", reference, "--signers", path, "--out", tmp_path / "none")
    assert status == 1
    assert "line 2 has no name" in answer["error"]["happened"]
    assert not (tmp_path / "none").exists()


def test_labels_take_the_place_of_envelopes(
    letterwright: Letterwright, reference: str, tmp_path: Path
) -> None:
    letterwright("signers", "add", "Ida Calloway")
    words = ("write", reference, "--labels", "l7160", "--start-at", 3, "--out", tmp_path / "out")
    status, run = letterwright(*words)
    assert status == 0
    assert set(run["files"]) == {"letters", "labels", "manifest", "manifest_csv"}
    assert usage("write", reference, "--labels", "l7160", "--envelope", "c6") == 2


def test_the_script_of_addresses_can_be_chosen(letterwright: Letterwright, reference: str) -> None:
    letterwright("signers", "add", "Ida Calloway")
    for script in ("as-given", "local", "latin"):
        assert letterwright("write", reference, "--address-script", script, "--dry-run")[0] == 0
    assert usage("write", reference, "--address-script", "runes") == 2


def test_a_kept_text_is_printed_by_name(letterwright: Letterwright, reference: str, tmp_path: Path) -> None:
    letter = tmp_path / "lamps.txt"
    letter.write_text("Subject: The lamps\n\nLet there be lamps on the quay.\n\nYours,\n")
    write = ("write", reference, "--signer", "Ida Calloway", "--text", "Lamps", "--out", tmp_path / "out")
    status, answer = letterwright(*write)
    assert status == 1
    assert "Lamps" in answer["error"]["happened"]
    assert letterwright("texts", "keep", "Lamps", letter)[0] == 0
    assert letterwright("texts")[1]["texts"] == [{"name": "Lamps", "language": "en"}]
    assert "Let there be lamps on the quay." in letterwright("texts", "show", "Lamps")[1]["text"]
    assert letterwright(*write)[0] == 0
    document = pypdfium2.PdfDocument(tmp_path / "out" / "letters.pdf")
    assert "Let there be lamps on the quay." in document[0].get_textpage().get_text_bounded()
    document.close()


def test_a_letter_is_printed_as_it_was_asked_for(letterwright: Letterwright, tmp_path: Path) -> None:
    reference = letterwright("import", "--accept", ACTION)[1]["documents"][0]["cases"][0]
    path = tmp_path / "lamps.txt"
    path.write_text("Subject: The lamps\n\nI, **{{signer}}**, ask:\n\n- *lamps*\n\n{{own words}}\n\nYours,\n")
    letterwright("texts", "keep", "Lamps", path)
    assert letterwright("texts", "show", "Lamps")[1]["text"] == path.read_text()
    signers = ("--signer", "Ida Calloway", "--signer", "Tomas Quill")
    texts = ("--text", "draft", "--text", "Lamps")
    options = (
        "--pages",
        2,
        "--enclosure",
        "A petition",
        "--justified",
        "--copy-line",
        "--sender",
        "initials",
    )
    out = tmp_path / "out"
    status, answer = letterwright("write", reference, *signers, *texts, *options, "--out", out)
    assert status == 0
    document = pypdfium2.PdfDocument(out / "letters.pdf")
    shown = [
        document[piece["letter_page"] - 1].get_textpage().get_text_bounded() for piece in answer["piece_list"]
    ]
    document.close()
    assert all("Enc.: A petition" in page for page in shown)
    lamps = [page for page in shown if "The lamps" in page]
    assert 0 < len(lamps) < len(shown)
    assert any("I, I. C., ask:" in page for page in lamps)
    assert not any("Calloway" in page for page in shown)
    sheet = ("write", reference, *signers, "--handwriting", "--sender", "none", "--out", tmp_path / "sheets")
    assert letterwright(*sheet)[0] == 0
    assert letterwright("write", reference, *signers, "--pages", 3, "--dry-run")[0] == 2
    assert letterwright("texts", "remove", "Lamps")[0] == 0
    assert letterwright("texts")[1]["texts"] == []
    assert letterwright("texts", "remove", "Lamps")[0] == 1


def test_a_letter_text_that_is_none_is_refused(letterwright: Letterwright, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    for content in (b"", PICTURE, b"x" * 200_000):
        path.write_bytes(content)
        assert letterwright("texts", "keep", "Lamps", path)[0] == 1
    assert letterwright("texts", "keep", "Lamps", tmp_path / "nowhere.txt")[0] == 1
    path.write_text("Let there be lamps.")
    assert letterwright("texts", "keep", "Lamps", path, "--language", "tlh")[0] == 2
    assert letterwright("texts")[1]["texts"] == []


def test_a_refused_run_is_told_with_its_list(letterwright: Letterwright, tmp_path: Path) -> None:
    letterwright("import", "--accept", *STOPPED)
    (case,) = letterwright("cases", "--all")[1]["cases"]
    assert case["status"] == "stopped"
    status, answer = letterwright(
        "write", case["reference"], "--signer", "Ida Calloway", "--out", tmp_path / "out"
    )
    assert status == 4
    assert answer["run"] is None
    (stop,) = [line for line in answer["preflight"] if line["level"] == "stop"]
    assert stop["code"] == "case-stopped"
    assert stop["remedy"] == "Leave this case out: nobody writes on it."
    assert set(stop) == {"level", "code", "piece", "message", "remedy", "pieces"}
    assert not (tmp_path / "out").exists()
    assert letterwright("signers")[1]["signers"] == []


def test_a_document_without_officials_is_stored_but_not_written_on(
    letterwright: Letterwright, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = ACTION.read_text().replace("\r", "")
    cut = page[: page.index("Contact")]
    (tmp_path / "cut.txt").write_text(cut)
    status, answer = letterwright("import", tmp_path / "cut.txt")
    assert status == 3
    assert answer["documents"][0]["officials"] == 0
    (reference,) = answer["documents"][0]["cases"]
    status, answer = letterwright("write", reference, "--signer", "Ida Calloway", "--out", tmp_path / "out")
    assert status == 4
    assert "no official" in answer["error"]["happened"]


def test_a_wrong_passphrase(
    letterwright: Letterwright, reference: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(secrets.PASSPHRASE_VARIABLE, "another")
    status, answer = letterwright("cases")
    assert status == 1
    assert "does not open" in answer["error"]["happened"]


def test_backup_and_restore(letterwright: Letterwright, reference: str, tmp_path: Path) -> None:
    assert letterwright("backup", tmp_path / "a.backup")[0] == 0
    letterwright("record", reference, "--type", "call", "--count", 1, "--on", "2026-11-01")
    assert letterwright("restore", tmp_path / "a.backup")[0] == 0
    assert letterwright("tally")[1]["total"] == 0
    (tmp_path / "b.backup").write_bytes(PICTURE)
    assert letterwright("restore", tmp_path / "b.backup")[0] == 1


def test_a_token_never_stands_on_the_command_line(
    letterwright: Letterwright, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("invented-token\n"))
    status, answer = letterwright("connect", "http://collector.example", "--token-stdin")
    assert status == 2
    assert "invented-token" not in json.dumps(answer)
    assert letterwright("sync")[0] == 1


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("fly",),
        ("mark", "1", "lost"),
        ("mark", "x", "posted"),
        ("mark", "1", "posted", "3-1"),
        ("record", "UA 1/31", "--type", "dance", "--count", "1"),
        ("record", "UA 1/31", "--type", "call", "--count", "0"),
        ("tally", "--by", "colour"),
        ("tally", "--from", "yesterday"),
        ("write", "UA 1/31", "--out", "x", "--to", "nobody"),
        ("cases", "--al"),
    ],
)
def test_wrong_usage_ends_with_two(words: tuple[str, ...]) -> None:
    assert usage(*words) == 2


def test_no_folder_is_wrong_usage(letterwright: Letterwright, reference: str) -> None:
    assert letterwright("write", reference, "--signer", "Ida Calloway")[0] == 2


def test_words_for_people(
    letterwright: Letterwright, reference: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ("--home", str(tmp_path / "home"))
    for words in (
        ("cases",),
        ("case", reference),
        ("officials",),
        ("signers",),
        ("runs",),
        ("tally",),
        ("outbox",),
    ):
        assert main([*home, *words]) == 0
        printed = capsys.readouterr()
        assert printed.out.strip()
        assert not printed.out.lstrip().startswith("{")
        assert printed.err == ""


def test_a_bug_is_reported_without_the_words_it_met(
    letterwright: Letterwright,
    reference: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Mirela Osten")

    monkeypatch.setattr("desktop.officials.list_officials", broken)
    assert main(["officials", "--home", str(tmp_path / "home")]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "RuntimeError" in printed.err
    assert "desktop/cli/cases.py" in printed.err
    assert "Mirela" not in printed.err
    assert str(tmp_path) not in printed.err


def test_the_demo_goes_the_whole_way(letterwright: Letterwright, tmp_path: Path) -> None:
    status, answer = letterwright("demo", tmp_path / "demo")
    assert status == 0
    names = {path.name for path in (tmp_path / "demo").iterdir()}
    assert names == {"letters.pdf", "envelopes.pdf", "manifest.pdf", "manifest.csv"}
    assert answer["collector_total"] == answer["total"] == answer["letters"] + 1
    assert not (tmp_path / "home").exists()


def test_an_own_size_is_added_printed_on_and_removed(
    letterwright: Letterwright, reference: str, tmp_path: Path
) -> None:
    assert letterwright("sizes") == (0, {"sizes": []})
    status, added = letterwright("sizes", "add", "Kraft", "9.5 x 4.5 in")
    assert (status, added) == (
        0,
        {"name": "Kraft", "width_mm": 241.3, "height_mm": 114.3, "labels": None},
    )
    status, added = letterwright("sizes", "add", "Mine", "60x30", "--labels", "3x9")
    assert (status, added["labels"]) == (0, {"paper": "a4", "columns": 3, "rows": 9})
    words = ("write", reference, "--signer", "Ida Calloway", "--out", tmp_path / "out")
    assert letterwright(*words, "--envelope", "Kraft")[0] == 0
    with pypdfium2.PdfDocument(tmp_path / "out" / "envelopes.pdf") as document:
        assert document[0].get_size() == pytest.approx((9.5 * 72, 4.5 * 72), abs=0.05)
    assert letterwright("sizes", "remove", "kraft") == (0, {"removed": "Kraft"})
    assert letterwright("sizes", "remove", "kraft")[0] == 1
    assert letterwright("sizes", "add", "Kraft", "9.5 x 4.5 furlongs")[0] == 2
    assert letterwright("sizes", "add", "Kraft", "60x30", "--labels", "many")[0] == 2
    assert [size["name"] for size in letterwright("sizes")[1]["sizes"]] == ["Mine"]
