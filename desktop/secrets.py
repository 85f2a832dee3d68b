"""The database key: random, in the OS keyring, and wrapped by a recovery passphrase."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from models.errors import SecretError
from models.files import written_whole

if TYPE_CHECKING:
    from keyring.errors import KeyringError

FILE_NAME = "key.json"
SERVICE = "letterwright"
PASSPHRASE_VARIABLE = "LETTERWRIGHT_PASSPHRASE"  # noqa: S105 - the variable's name, not a passphrase
KEY_BYTES = 32

# Argon2id, second recommended option of RFC 9106 §4 (64 MiB, 3 passes, 4 lanes)
_ARGON2 = {"memory_kib": 65536, "passes": 3, "lanes": 4}
# Crockford's base 32: no letter that is taken for another when a passphrase is copied by hand
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


@dataclass(frozen=True, slots=True)
class HomeKey:
    """The key of one home.

    Attributes:
        in_keyring: whether the OS keyring holds it; False where a passphrase opened the home.
        recovery_passphrase: only when the key was made just now; it is shown once and kept nowhere.
    """

    home_id: str
    key: bytes
    in_keyring: bool
    recovery_passphrase: str | None = None


def passphrase_given() -> str | None:
    """The passphrase of `LETTERWRIGHT_PASSPHRASE`, for machines without a keyring."""
    return os.environ.get(PASSPHRASE_VARIABLE) or None


def home_key(folder: Path, *, passphrase: str | None = None) -> HomeKey:
    """The key of the home in `folder`, made on the first call.

    With a passphrase the keyring is not asked, and a new home is wrapped by that passphrase. Without one the
    key lies in the keyring, and a new home is also wrapped by a recovery passphrase that is returned once.

    Raises:
        SecretError: no keyring, a locked one, no entry for this home, or a wrong passphrase.
    """
    file = folder / FILE_NAME
    if not file.exists():
        return _make(file, passphrase)
    wrapped = read_wrapped(file)
    if passphrase is not None:
        return HomeKey(wrapped["home_id"], unwrap(wrapped, passphrase), in_keyring=False)
    stored = get_secret(_entry(wrapped["home_id"]))
    if stored is None:
        raise SecretError(
            "The keyring of this computer holds no key for this home.",
            safe="The database is whole, and nothing was changed.",
            todo=f"Give the recovery passphrase: set {PASSPHRASE_VARIABLE} and start again.",
        )
    return HomeKey(wrapped["home_id"], bytes.fromhex(stored), in_keyring=True)


def remember(key: HomeKey) -> HomeKey:
    """Puts a key that a passphrase opened into the keyring of this computer, which opens it next time.

    Raises:
        SecretError: there is no keyring, or it stays locked; the passphrase goes on opening the home.
    """
    set_secret(_entry(key.home_id), key.key.hex())
    return replace(key, in_keyring=True)


def _entry(home_id: str) -> str:
    return f"key {home_id}"


def _make(file: Path, passphrase: str | None) -> HomeKey:
    """A new key: into the keyring first, so that no home begins that could not be opened again."""
    home_id, key = uuid4().hex, secrets.token_bytes(KEY_BYTES)
    recovery = None
    if passphrase is None:
        set_secret(_entry(home_id), key.hex())
        recovery = new_passphrase()
    with written_whole(file) as stream:
        stream.write(json.dumps(wrap(key, passphrase or recovery or "", home_id), indent=1).encode())
    file.chmod(0o600)
    return HomeKey(home_id, key, in_keyring=passphrase is None, recovery_passphrase=recovery)


def new_passphrase() -> str:
    """A recovery passphrase of 125 bits: ``k7qf2-…``, five groups of five."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(5))


def wrap(key: bytes, passphrase: str, home_id: str) -> dict[str, Any]:
    """The key sealed by a passphrase (Argon2id, then AES-256-GCM), as the content of `key.json`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_derived(passphrase, salt, _ARGON2)).encrypt(nonce, key, home_id.encode())
    return {
        "home_id": home_id,
        "argon2id": _ARGON2,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        "sealed_key": sealed.hex(),
    }


def unwrap(wrapped: dict[str, Any], passphrase: str) -> bytes:
    """The key out of `key.json`.

    Raises:
        SecretError: another passphrase sealed it.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(_derived(passphrase, bytes.fromhex(wrapped["salt"]), wrapped["argon2id"]))
    try:
        return cipher.decrypt(
            bytes.fromhex(wrapped["nonce"]), bytes.fromhex(wrapped["sealed_key"]), wrapped["home_id"].encode()
        )
    except InvalidTag as error:
        raise SecretError(
            "The passphrase does not open this home.",
            safe="The database is whole, and nothing was changed.",
            todo="Type the recovery passphrase that was shown when the home was made, hyphens included.",
        ) from error


def read_wrapped(file: Path) -> dict[str, Any]:
    """The content of `key.json`.

    Raises:
        SecretError: the file is damaged.
    """
    try:
        wrapped: dict[str, Any] = json.loads(file.read_bytes())
        for name in ("home_id", "argon2id", "salt", "nonce", "sealed_key"):
            _ = wrapped[name]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SecretError(
            f"{file} cannot be read.",
            safe="The database beside it is unchanged.",
            todo="Bring the file back from a backup; without it only the keyring's key opens the home.",
        ) from error
    return wrapped


def _derived(passphrase: str, salt: bytes, costs: dict[str, int]) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derivation = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=costs["passes"],
        lanes=costs["lanes"],
        memory_cost=costs["memory_kib"],
    )
    return derivation.derive(passphrase.strip().encode())


def get_secret(name: str) -> str | None:
    """What the OS keyring holds under `name`, or None.

    Raises:
        SecretError: there is no keyring, or it stays locked.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, name)
    except KeyringError as error:
        raise _keyring_error(error) from error


def set_secret(name: str, value: str) -> None:
    """Puts a value into the OS keyring and proves that it is there.

    Raises:
        SecretError: there is no keyring, it stays locked, or it drops what it is given.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, name, value)
        kept = keyring.get_password(SERVICE, name)
    except KeyringError as error:
        raise _keyring_error(error) from error
    if kept != value:  # the null backend says yes and keeps nothing
        raise _keyring_error("it does not keep what it is given")


def _keyring_error(reason: KeyringError | str) -> SecretError:
    if not isinstance(reason, str):
        # keyring's own words are left out: they advise a backend that stores plain text
        reasons = {
            "NoKeyringError": "there is none",
            "KeyringLocked": "it is locked",
            "InitError": "it is locked",
        }
        reason = reasons.get(type(reason).__name__, "it gave an error")
    return SecretError(
        f"The keyring of this computer cannot be used: {reason}.",
        safe="Nothing was written, and an existing database is whole.",
        todo=f"Unlock the keyring, or set {PASSPHRASE_VARIABLE} where there is none, and start again.",
    )
