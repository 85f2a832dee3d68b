"""A run is recorded and printed whole or not at all, counts what is there, and prints again byte for byte."""

from __future__ import annotations

import csv
import errno
import io
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import pypdfium2
import pytest

from desktop import runs
from desktop.importing import import_document
from desktop.planned_runs import RunRefusedError, plan
from desktop.printing.planned_lines import piece_lines
from desktop.runs import find_run, finish_interrupted, list_runs, reprint, write
from desktop.selection import NoOfficialError
from desktop.texts import list_texts, save_text
from desktop.tracking import mark
from desktop.write_request import WriteRequest
from desktop.writing.text import LetterText, Paragraph
from models.errors import CancelledError, DiskFullError, NotFoundError, RefusedError, WrongInputError
from models.store import Store
from models.words import DocumentKind, PieceState
from tests.invented import AMBASSADOR, MINISTER, SIGNERS, TODAY, read_case, read_document

FILES = {"letters.pdf", "envelopes.pdf", "manifest.pdf", "manifest.csv"}


@pytest.fixture
def home(store: Store) -> Store:
    """A home with one accepted case: an official abroad and an embassy at home."""
    import_document(store, read_document(), accept=True)
    return store


def request(**changes: Any) -> WriteRequest:
    values: dict[str, Any] = {"references": ("UA 7/31",), "signers": SIGNERS, "dated": TODAY}
    return WriteRequest(**(values | changes))


def text_of(path: Path, page: int) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return str(document[page].get_textpage().get_text_bounded())
    finally:
        document.close()


def pages(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def test_three_signers_and_two_officials_are_six_letters(home: Store, tmp_path: Path) -> None:
    run = write(home, request(), folder=tmp_path)
    assert (run.line.run, run.line.pieces, run.line.abroad, run.line.home) == (1, 6, 3, 3)
    assert [piece.piece for piece in run.piece_list] == [1, 2, 3, 4, 5, 6]
    assert {path.name for path in tmp_path.iterdir()} == {*FILES, "home"}
    assert pages(tmp_path / "letters.pdf") == pages(tmp_path / "envelopes.pdf") == 6
    for piece in run.piece_list:
        assert piece.state is PieceState.PRINTED
        assert piece.letter_page is not None
        assert piece.envelope_page is not None
        letter = text_of(tmp_path / "letters.pdf", piece.letter_page - 1)
        envelope = text_of(tmp_path / "envelopes.pdf", piece.envelope_page - 1)
        assert piece.signer in letter
        assert f"{piece.piece:04}" in letter
        assert ("ICELAND" in envelope) is not piece.home
        assert "UNITED STATES" not in envelope.partition(piece.address_block[0])[2]


def test_numbers_go_on_from_run_to_run(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path / "a")
    run = write(home, request(signers=SIGNERS[:1]), folder=tmp_path / "b")
    assert (run.line.run, [piece.piece for piece in run.piece_list]) == (2, [7, 8])
    assert [line.run for line in list_runs(home)] == [2, 1]


def test_a_reprint_gives_the_same_bytes(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path / "a")
    import_document(  # what changes afterwards changes nothing of a run that was frozen
        home,
        read_document(
            read_case(demands=("Stop.",), issued_on=date(2031, 2, 9)), kind=DocumentKind.UPDATE, name="u"
        ),
    )
    reprint(home, 1, folder=tmp_path / "b")
    for name in FILES:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    reprint(home, 1, pieces=(2, 5), folder=tmp_path / "c")
    assert pages(tmp_path / "c" / "letters.pdf") == 2
    assert text_of(tmp_path / "c" / "letters.pdf", 1) == text_of(tmp_path / "a" / "letters.pdf", 4)
    assert {piece.state for piece in find_run(home, 1).piece_list} == {PieceState.PRINTED}


def test_a_reprint_of_what_is_not_there_writes_nothing(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path / "a")
    with pytest.raises(NotFoundError):
        reprint(home, 1, pieces=(6, 7), folder=tmp_path / "b")
    with pytest.raises(NotFoundError):
        reprint(home, 2, folder=tmp_path / "b")
    assert not (tmp_path / "b").exists()


def test_a_reprint_without_the_fonts_of_its_run_says_so_and_writes_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = replace(MINISTER, address=("열쇠부", "항구로 9"), country="KR")
    import_document(store, read_document(read_case(officials=(here,))), accept=True)
    write(store, request(envelope="none"), folder=tmp_path / "a")
    gone = dict.fromkeys(("JP", "KR", "SC"), "no_such_package")
    with monkeypatch.context() as patched:
        patched.setattr("desktop.printing.text.fonts.EAST_ASIAN", gone)
        _forget()
        with pytest.raises(RefusedError, match=r"“열” .* letterwright\[cjk\]"):
            reprint(store, 1, folder=tmp_path / "b")
    _forget()
    assert not list((tmp_path / "b").iterdir())
    reprint(store, 1, folder=tmp_path / "c")
    assert (tmp_path / "c" / "letters.pdf").read_bytes() == (tmp_path / "a" / "letters.pdf").read_bytes()


def _forget() -> None:
    """What printing keeps of fonts and words, as in a program that was just started."""
    for name, module in list(sys.modules.items()):
        if name.startswith("desktop.printing."):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()


def test_a_dry_run_writes_nothing(home: Store, tmp_path: Path) -> None:
    draft = plan(home, request(copies=2, to="copies"))
    assert (draft.signers, draft.officials, draft.pieces, draft.abroad, draft.home) == (3, 1, 6, 0, 6)
    assert not draft.refused
    assert list_runs(home) == ()
    assert {path.name for path in tmp_path.iterdir()} == {"home"}


def test_only_some_officials(home: Store) -> None:
    numbers = plan(home, request()).plan.cases[0].addressees
    assert plan(home, request(officials=(numbers[1].official_id,))).pieces == 3
    assert plan(home, request(to="main")).pieces == 3


def test_the_manifest_lists_each_piece(home: Store, tmp_path: Path) -> None:
    write(home, request(), folder=tmp_path)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "manifest.csv").read_text())))
    assert [row["piece"] for row in rows] == ["1", "2", "3", "4", "5", "6"]
    assert {row["state"] for row in rows} == {"printed"}
    assert ",".join(rows[0]) == (
        "piece,case,official,signer,country,postage_group,letter_page,envelope_page,state"
    )


def test_a_stop_refuses_the_whole_run(store: Store, tmp_path: Path) -> None:
    nowhere = replace(MINISTER, country=None, address=("Ministry of Harbours", "Port Sarn"))
    import_document(store, read_document(read_case(officials=(nowhere, AMBASSADOR))), accept=True)
    with pytest.raises(RunRefusedError) as raised:
        write(store, request(), folder=tmp_path / "out")
    assert raised.value.planned.stops[0].code == "no-country"
    assert raised.value.status == 4
    assert list_runs(store) == ()
    assert not (tmp_path / "out").exists()


def test_pieces_with_a_stop_can_be_held_back(store: Store, tmp_path: Path) -> None:
    nowhere = replace(MINISTER, country=None, address=("Ministry of Harbours", "Port Sarn"))
    import_document(store, read_document(read_case(officials=(nowhere, AMBASSADOR))), accept=True)
    run = write(store, request(hold=True), folder=tmp_path / "out")
    states = {piece.official: piece.state for piece in run.piece_list}
    assert states == {
        "Aldric Venn, Minister of Harbours": PieceState.PLANNED,
        "Corin Hathe, Ambassador": PieceState.PRINTED,
    }
    printed = [piece for piece in run.piece_list if piece.state is PieceState.PRINTED]
    assert [piece.letter_page for piece in printed] == [1, 2, 3]
    assert pages(tmp_path / "out" / "letters.pdf") == 3
    assert mark(store, 1, PieceState.POSTED, on=date(2026, 3, 2)).actions == 3
    held = [piece.piece for piece in run.piece_list if piece.state is PieceState.PLANNED]
    with pytest.raises(NotFoundError, match="printed no piece"):
        mark(store, 1, PieceState.POSTED, pieces=held, on=date(2026, 3, 2))
    reprint(store, 1, folder=tmp_path / "again")
    assert (tmp_path / "out" / "letters.pdf").read_bytes() == (
        tmp_path / "again" / "letters.pdf"
    ).read_bytes()


def test_a_stopped_or_expired_case_is_refused(home: Store, tmp_path: Path) -> None:
    late = date(2031, 4, 1)
    with pytest.raises(RunRefusedError, match="expired"):
        write(home, request(dated=late), folder=tmp_path / "out")
    write(home, request(dated=late, force_expired=True), folder=tmp_path / "out")
    stop = read_case(title="Reporter Released", issued_on=date(2031, 2, 25), officials=(), demands=())
    import_document(home, read_document(stop, kind=DocumentKind.STOP_ACTION, name="stop.txt"))
    for hold in (False, True):
        with pytest.raises(RunRefusedError, match="Reporter Released"):
            write(home, request(hold=hold, force_expired=True), folder=tmp_path / "out")
    assert len(list_runs(home)) == 1


def two_cases(store: Store, **changes: Any) -> WriteRequest:
    """Besides the case of the home another one, which is stopped."""
    other = read_case(reference="UA 8/31", reference_as_printed="UA 8/31")
    stop = replace(other, title="Teacher Released", issued_on=date(2031, 2, 25), officials=(), demands=())
    import_document(store, read_document(other, name="other.txt"), accept=True)
    import_document(store, read_document(stop, kind=DocumentKind.STOP_ACTION, name="stop.txt"), accept=True)
    return request(references=("UA 7/31", "UA 8/31"), **changes)


def test_a_stopped_case_holds_its_own_pieces_alone(home: Store, tmp_path: Path) -> None:
    asked = two_cases(home)
    with pytest.raises(RunRefusedError, match="Teacher Released"):
        write(home, asked, folder=tmp_path / "out")
    (found,) = plan(home, asked).stops
    assert (found.code, found.cause.kind, found.cause.key) == ("case-stopped", "case", "UA 8/31")
    run = write(home, replace(asked, hold=True, force_expired=True), folder=tmp_path / "out")
    states = {(piece.case_ref, piece.state) for piece in run.piece_list}
    assert states == {("UA 7/31", PieceState.PRINTED), ("UA 8/31", PieceState.PLANNED)}
    assert [piece.piece for piece in run.piece_list if piece.case_ref == "UA 8/31"] == list(found.pieces)
    assert pages(tmp_path / "out" / "letters.pdf") == 6


def test_an_expired_case_is_held_unless_it_is_forced(home: Store) -> None:
    other = read_case(reference="UA 8/31", reference_as_printed="UA 8/31", deadline=date(2031, 2, 9))
    import_document(home, read_document(other, name="other.txt"), accept=True)
    asked = request(references=("UA 7/31", "UA 8/31"), hold=True)
    assert len(plan(home, asked).printed.pieces) == 6
    forced = plan(home, replace(asked, force_expired=True))
    assert (len(forced.printed.pieces), forced.held) == (12, frozenset())
    assert [(one.level, len(one.pieces)) for one in forced.findings] == [("ask", 6)]


def test_a_stopped_case_that_names_nobody_holds_nothing_else(home: Store, tmp_path: Path) -> None:
    bare = read_case(reference="UA 9/31", reference_as_printed="UA 9/31", officials=(), demands=())
    import_document(home, read_document(bare, kind=DocumentKind.STOP_ACTION, name="bare.txt"), accept=True)
    asked = request(references=("UA 7/31", "UA 9/31"))
    assert plan(home, asked).refused
    assert len(write(home, replace(asked, hold=True), folder=tmp_path / "out").piece_list) == 6


def test_a_case_that_is_stopped_after_the_plan_does_not_print(home: Store, tmp_path: Path) -> None:
    draft = plan(home, request(force_expired=True))
    stop = read_case(title="Reporter Released", issued_on=date(2031, 2, 25), officials=(), demands=())
    import_document(home, read_document(stop, kind=DocumentKind.STOP_ACTION, name="stop.txt"))
    with pytest.raises(RefusedError, match="stopped meanwhile: Reporter Released"):
        runs.write_planned(home, draft, folder=tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
    assert list_runs(home) == ()


def test_a_case_without_officials_is_told(store: Store, tmp_path: Path) -> None:
    import_document(store, read_document(read_case(officials=())), accept=True)
    with pytest.raises(NoOfficialError) as raised:
        write(store, request(), folder=tmp_path / "out")
    assert raised.value.status == 4


def test_demands_in_another_language_ask_unless_a_kept_text_is_printed(store: Store) -> None:
    german = read_document(read_case(demands=("Öffnen Sie die Tür.",), background=""), language="de")
    import_document(store, german, accept=True)

    def asked(**changes: Any) -> list[tuple[str, str]]:
        found = plan(store, request(**changes)).findings
        return [(each.level, each.code) for each in found if each.code == "demands-untranslated"]

    assert asked() == [("ask", "demands-untranslated")]
    assert asked(language="de") == []
    save_text(store, "Formal", LetterText("en", "", (Paragraph("Open the door."),), "Yours,"))
    assert asked(texts=("Formal",)) == []
    assert asked(texts=("Formal", "draft")) == [("ask", "demands-untranslated")]
    assert asked(handwriting=True) == []
    edited = LetterText("en", "", (Paragraph("Open the door."),), "Yours,")
    assert asked(own_texts=(("UA 7/31", (edited,)),)) == []


def test_wrong_choices_are_told_before_anything_is_written(home: Store, tmp_path: Path) -> None:
    for changes in (
        {"signers": ()},
        {"home_country": "XX"},
        {"country_language": "tlh"},
        {"language": "tlh"},
        {"paper": "napkin"},
        {"envelope": "pocket"},
        {"address_script": "runes"},
    ):
        with pytest.raises(WrongInputError):
            write(home, request(**changes), folder=tmp_path / "out")
    with pytest.raises(NotFoundError):
        write(home, request(references=("UA 8/31",)), folder=tmp_path / "out")
    with pytest.raises(NotFoundError):
        write(home, request(texts=("Formal",)), folder=tmp_path / "out")
    assert list_runs(home) == ()


def test_the_country_line_follows_the_home_country(home: Store) -> None:
    draft = plan(home, request(home_country="de"))
    assert draft.plan.options.country_language == "de"
    assert (draft.abroad, draft.home) == (6, 0)
    assert plan(home, request(home_country="IS")).home == 3


def test_an_embassy_that_is_filed_under_its_own_country_is_mail_to_the_host(store: Store) -> None:
    """Its stamp, its place in the run and its country line are the host's."""
    envoy = replace(AMBASSADOR, country="IS")
    import_document(store, read_document(read_case(officials=(MINISTER, envoy))), accept=True)
    at_home = plan(store, request())
    assert (at_home.abroad, at_home.home) == (3, 3)
    assert {piece.postage_group for piece in piece_lines(at_home.plan) if piece.country == "US"} == {"home"}
    from_germany = plan(store, request(home_country="DE"))
    blocks = {piece.address_block for piece in piece_lines(from_germany.plan) if piece.country == "US"}
    (block,) = blocks
    assert block[-2:] == ("WASHINGTON DC 20000", "VEREINIGTE STAATEN VON AMERIKA")


def test_only_the_lines_of_one_script_are_printed_when_asked(store: Store) -> None:
    both = replace(MINISTER, address=("Гавань 4", "Порт-Сарн", "4 Courthouse Square", "10200 Port Sarn"))
    import_document(store, read_document(read_case(officials=(both,))), accept=True)

    def lines(script: str) -> tuple[str, ...]:
        return piece_lines(plan(store, request(address_script=script)).plan)[0].address_block[2:]

    assert lines("as-given") == (*both.address, "ICELAND")
    assert lines("latin") == (*both.address[2:], "ICELAND")
    assert lines("local") == (*both.address[:2], "10200 Port Sarn", "ICELAND")


def test_a_kept_text_is_printed_instead_of_a_draft(home: Store, tmp_path: Path) -> None:
    save_text(
        home, "Formal", LetterText("en", "On the harbour", (Paragraph("Let there be light."),), "Yours,")
    )
    save_text(home, "Formal", LetterText("en", "On the quay", (Paragraph("Let there be lamps."),), "Yours,"))
    assert list_texts(home) == (("Formal", "en"),)
    write(home, request(texts=("Formal",)), folder=tmp_path)
    letter = text_of(tmp_path / "letters.pdf", 0)
    assert "Let there be lamps." in letter
    assert "I urge you" not in letter


def test_several_texts_are_dealt_out_and_what_was_edited_for_a_case_wins(home: Store, tmp_path: Path) -> None:
    quay = LetterText("en", "On the quay", (Paragraph("Let there be lamps."),), "Yours,")
    save_text(home, "Quay", quay)
    drafted = plan(home, request(texts=("draft", "Quay"))).plan
    assert [text.subject for text in drafted.cases[0].texts] == ["Mirela Osten (UA 7/31)", "On the quay"]
    assert {piece.text_index for piece in drafted.pieces} == {0, 1}
    edited = LetterText("en", "Edited", (Paragraph("Open the door."),), "Yours,")
    own = plan(home, request(texts=("Quay",), own_texts=(("ua 7/31", (edited,)), ("UA 9/31", (quay,))))).plan
    assert own.cases[0].texts == (edited,)
    with pytest.raises(NotFoundError, match="no model letter"):
        plan(home, request(texts=("model",)))


def test_a_cancelled_run_leaves_nothing(home: Store, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        write(home, request(), folder=tmp_path / "out", cancelled=lambda: True)
    assert list((tmp_path / "out").iterdir()) == []
    assert list_runs(home) == ()


def test_progress_counts_letters_and_envelopes(home: Store, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write(home, request(), folder=tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (12, 12)
    assert seen == sorted(seen)


def test_a_full_disk_leaves_neither_files_nor_record(
    home: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_stream: BinaryIO) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("desktop.run_files.flush_to_disk", full)
    with pytest.raises(DiskFullError):
        write(home, request(), folder=tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
    assert list_runs(home) == ()


def test_files_get_their_names_on_the_next_start(
    home: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(_store: Store, _number: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(runs, "_finish", cut_off)
        with pytest.raises(KeyboardInterrupt):
            write(home, request(), folder=tmp_path / "out")
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".part"}
    assert len(find_run(home, 1).piece_list) == 6
    finish_interrupted(home)
    finish_interrupted(home)
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES


def test_another_window_that_prints_meanwhile_takes_no_number_twice(
    home: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = plan(home, request())
    write(home, request(), folder=tmp_path / "a")
    run = runs.write_planned(home, draft, folder=tmp_path / "b")
    assert [piece.piece for piece in run.piece_list] == [7, 8, 9, 10, 11, 12]
    assert "0007" in text_of(tmp_path / "b" / "letters.pdf", 0)


def test_without_envelopes(home: Store, tmp_path: Path) -> None:
    run = write(home, request(envelope="none"), folder=tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES - {"envelopes.pdf"}
    assert set(run.files) == {"letters", "manifest", "manifest_csv"}
    assert {piece.envelope_page for piece in run.piece_list} == {None}
