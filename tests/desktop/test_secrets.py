"""The key is random, in the keyring and wrapped by a passphrase; one suite for a fake and a real keyring."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.core import load_keyring
from keyring.errors import PasswordDeleteError

from desktop import secrets
from desktop.app import open_app
from desktop.collector_token import keep_token, kept_token
from models.errors import SecretError


class MemoryKeyring(KeyringBackend):
    """A keyring that forgets; proved equal to the real one by the tests below."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.keyring)])
def keyring_here(request: pytest.FixtureRequest, as_before: None) -> None:
    if request.param == "fake":
        keyring.set_keyring(MemoryKeyring())
    elif not os.environ.get("LETTERWRIGHT_TEST_KEYRING"):
        pytest.skip("no Secret Service here; ./run test starts one")
    else:
        keyring.set_keyring(load_keyring("keyring.backends.SecretService.Keyring"))


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No passphrase from outside, and the keyring of before afterwards."""
    monkeypatch.delenv(secrets.PASSPHRASE_VARIABLE, raising=False)
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def forget(name: str) -> None:
    keyring.delete_password(secrets.SERVICE, name)


@pytest.mark.usefixtures("keyring_here")
def test_a_new_home_gets_a_random_key_and_a_passphrase_once(tmp_path: Path) -> None:
    first = secrets.home_key(tmp_path)
    assert len(first.key) == 32
    assert first.in_keyring
    assert first.recovery_passphrase
    again = secrets.home_key(tmp_path)
    assert again.key == first.key
    assert again.recovery_passphrase is None
    (tmp_path / "other").mkdir()
    assert secrets.home_key(tmp_path / "other").key != first.key
    forget(f"key {first.home_id}")


@pytest.mark.usefixtures("keyring_here")
def test_the_recovery_passphrase_opens_a_home_whose_keyring_is_lost(tmp_path: Path) -> None:
    made = secrets.home_key(tmp_path)
    forget(f"key {made.home_id}")
    with pytest.raises(SecretError, match="holds no key"):
        secrets.home_key(tmp_path)
    opened = secrets.home_key(tmp_path, passphrase=made.recovery_passphrase)
    assert opened.key == made.key
    assert not opened.in_keyring
    assert secrets.remember(opened).in_keyring
    assert secrets.home_key(tmp_path).key == made.key
    forget(f"key {made.home_id}")


@pytest.mark.usefixtures("keyring_here")
def test_the_keyring_keeps_replaces_and_forgets() -> None:
    assert secrets.get_secret("invented entry") is None
    secrets.set_secret("invented entry", "one")
    secrets.set_secret("invented entry", "two")
    assert secrets.get_secret("invented entry") == "two"
    forget("invented entry")
    assert secrets.get_secret("invented entry") is None


@pytest.mark.usefixtures("keyring_here")
def test_a_whole_home_opens_by_its_keyring_and_keeps_its_token_there(tmp_path: Path) -> None:
    app = open_app(tmp_path)
    keep_token(app, "invented-token")
    assert kept_token(app) == "invented-token"
    app.close()
    again = open_app(tmp_path)
    assert again.key.key == app.key.key
    assert secrets.get_secret(f"collector token {app.key.home_id}") == "invented-token"
    again.close()
    for name in ("key", "collector token"):
        forget(f"{name} {app.key.home_id}")


def test_a_passphrase_makes_and_opens_a_home_without_a_keyring(tmp_path: Path) -> None:
    keyring.set_keyring(load_keyring("keyring.backends.fail.Keyring"))
    app = open_app(tmp_path, passphrase="correct horse")
    keep_token(app, "invented-token")
    app.close()
    assert not app.key.in_keyring
    again = open_app(tmp_path, passphrase=" correct horse ")
    assert kept_token(again) == "invented-token"
    again.close()
    with pytest.raises(SecretError) as raised:
        open_app(tmp_path, passphrase="wrong horse")
    assert "does not open" in raised.value.happened
    assert b"invented-token" not in b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())


@pytest.mark.parametrize("backend", ["fail", "null"])
def test_no_home_begins_that_could_not_be_opened_again(tmp_path: Path, backend: str) -> None:
    keyring.set_keyring(load_keyring(f"keyring.backends.{backend}.Keyring"))
    with pytest.raises(SecretError, match="cannot be used"):
        open_app(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_wrapped_key_says_how_it_is_sealed(tmp_path: Path) -> None:
    key = secrets.home_key(tmp_path, passphrase="correct horse")
    wrapped = json.loads((tmp_path / secrets.FILE_NAME).read_text())
    assert wrapped["argon2id"] == {"memory_kib": 65536, "passes": 3, "lanes": 4}
    assert key.key.hex() not in json.dumps(wrapped)
    assert (tmp_path / secrets.FILE_NAME).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", ["", "{}", '{"home_id": 1}', "[]"])
def test_a_damaged_key_file_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / secrets.FILE_NAME).write_text(content)
    with pytest.raises(SecretError, match="cannot be read"):
        secrets.home_key(tmp_path, passphrase="correct horse")


def test_passphrases_are_long_and_differ() -> None:
    made = {secrets.new_passphrase() for _ in range(100)}
    assert len(made) == 100
    assert all(len(phrase) == 29 for phrase in made)


def test_a_database_without_its_key_file_is_not_taken_for_new(tmp_path: Path) -> None:
    open_app(tmp_path, passphrase="correct horse").close()
    (tmp_path / secrets.FILE_NAME).unlink()
    with pytest.raises(Exception, match=r"no key\.json"):
        open_app(tmp_path, passphrase="correct horse")
