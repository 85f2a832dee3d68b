"""Lists of signers go in whole or not at all, and a bad row is named by its line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.signers import (
    add_signers,
    change_signer,
    import_signers,
    keep_signers,
    list_signers,
    named_signers,
    read_signers,
)
from models.errors import KnownError, NotFoundError, UnreadableFileError, WrongInputError
from models.lines import SignerLine
from models.store import Store
from tests.invented import SIGNERS

HEAD = "name,line1,line2,line3,country,own_words\n"


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "signers.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_list_goes_in_and_the_same_list_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = written(
        tmp_path, HEAD + 'Ida Calloway,3 Fern Lane,"Ellery, ME 04999",,us,I teach.\n\nNoor Brandt,,,,,\n'
    )
    first = import_signers(store, path)
    assert [(p.name, p.lines, p.country, p.own_words) for p in first] == [
        ("Ida Calloway", ("3 Fern Lane", "Ellery, ME 04999"), "US", "I teach."),
        ("Noor Brandt", (), "", ""),
    ]
    assert import_signers(store, path) == first
    assert list_signers(store) == first


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffname;line1\nIda Calloway;3 Fern Lane\n",
        "Name\tLine1\nIda Calloway\t3 Fern Lane\n",
        "name,line1\r\nIda Calloway,3 Fern Lane\r\n",
    ],
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, content: str) -> None:
    assert read_signers(written(tmp_path, content)) == (
        SignerLine(0, "Ida Calloway", ("3 Fern Lane",), "", ""),
    )


def test_old_windows_files_are_read(tmp_path: Path) -> None:
    content = "name\nZoë Fictive\n".encode("cp1252")
    assert read_signers(written(tmp_path, content))[0].name == "Zoë Fictive"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no column “name”"),
        (b"first,last\nIda,Calloway\n", "no column “name”"),
        (HEAD.encode(), "no row"),
        (HEAD.encode() + b"Ida Calloway,,,,,\n,3 Fern Lane,,,,\n", "line 3 has no name"),
        (HEAD.encode() + b"Ida Calloway,,,,America,\n", "line 2 has the country"),
        (HEAD.encode() + b"Ida Calloway,,,,UK,\n", "line 2 has the country “UK”"),
        (HEAD.encode() + b"a,b,c,d,US,e,f\n", "line 2 has 7 cells"),
        (b"name,telephone\nIda,1\n", "“telephone” is not known"),
        (b"PK\x03\x04\x00\x00", "not text"),
    ],
)
def test_a_bad_list_is_refused_whole_with_the_reason(
    store: Store, tmp_path: Path, content: bytes, told: str
) -> None:
    with pytest.raises(UnreadableFileError) as raised:
        import_signers(store, written(tmp_path, content))
    assert told in raised.value.happened
    assert raised.value.safe == "Nobody was added."
    assert list_signers(store) == ()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        read_signers(tmp_path / "nowhere.csv")


@given(st.binary(max_size=300))
def test_no_bytes_do_anything_else(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "signers.csv"
    path.write_bytes(content)
    try:
        people = read_signers(path)
    except KnownError:
        return
    assert all(person.name for person in people)


def test_names_that_are_known_are_found_and_new_ones_added(store: Store) -> None:
    (ida, _, _) = keep_signers(store, SIGNERS)
    assert named_signers(store, ["ida  calloway", "Somebody New"]) == (
        ida,
        SignerLine(0, "Somebody New", (), "", ""),
    )
    assert len(list_signers(store)) == 3
    add_signers(store, ["Somebody New"])
    assert len(list_signers(store)) == 4
    with pytest.raises(WrongInputError):
        add_signers(store, ["  "])


def test_an_address_and_own_words_are_changed_and_changed_back(store: Store) -> None:
    before, *others = keep_signers(store, SIGNERS)
    wanted = replace(before, lines=(" 9  New Row ", "", "Ellery"), country="is", own_words=" I keep bees. ")
    kept = change_signer(store, wanted)
    assert (kept.lines, kept.country, kept.own_words) == (("9 New Row", "Ellery"), "IS", "I keep bees.")
    assert list_signers(store) == (kept, *others)
    assert change_signer(store, before) == before
    assert list_signers(store)[0] == before


@pytest.mark.parametrize(
    "changes",
    [{"name": " "}, {"country": "Iceland"}, {"country": "ZZ"}, {"lines": ("a", "b", "c", "d")}],
    ids=str,
)
def test_what_is_no_signer_changes_nothing(store: Store, changes: dict[str, object]) -> None:
    before, *_ = keep_signers(store, SIGNERS)
    with pytest.raises(WrongInputError):
        change_signer(store, replace(before, **changes))  # type: ignore[arg-type]
    assert list_signers(store)[0] == before


def test_somebody_who_is_gone_is_not_changed(store: Store) -> None:
    with pytest.raises(NotFoundError):
        change_signer(store, replace(SIGNERS[0], signer_id=99))
