"""Whom the client believes: the one collector it knows, over a line it can trust, and nobody else."""

from __future__ import annotations

import datetime as dt
import gzip
import ipaddress
import ssl
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from desktop.sync.client import BatchRefusedError, NoAnswerError, calling
from models.errors import CollectorError
from tests.desktop.sync.strangers import Answer, Stranger, says, stranger

ME, EPOCH = uuid4(), uuid4()
SIGNED = {"X-Collector-Id": str(ME), "X-Collector-Epoch": str(EPOCH)}


def ask(answer: Answer, *, collector_id: UUID = ME) -> None:
    with stranger(answer) as there, calling(there.url) as client:
        client.report(gzip.compress(b"{}"), token="token", collector_id=collector_id)


def test_a_probe_gives_the_collectors_identity() -> None:
    with stranger(says(204, headers=SIGNED)) as there, calling(there.url) as client:
        identity = client.probe()
    assert (identity.collector_id, identity.epoch) == (ME, EPOCH)
    assert there.asked == [("HEAD", "/api/v1/sync", b"")]


def test_an_address_may_have_a_path() -> None:
    with stranger(says(204, headers=SIGNED)) as there, calling(f"{there.url}/hall") as client:
        client.probe()
    assert there.asked[0][1] == "/hall/api/v1/sync"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (says(200, b"{}"), "something else answers"),
        (says(401), "something else answers"),
        (says(307, headers={"Location": "https://elsewhere.example/"}), "something else answers"),
        (says(200, b"{}", SIGNED | {"X-Collector-Id": str(uuid4())}), "another collector"),
        (says(401, headers=SIGNED | {"X-Collector-Id": str(uuid4())}), "another collector"),
        (says(401, headers=SIGNED), "does not accept this group's token"),
        (says(403, headers=SIGNED), "does not accept this group's token"),
        (says(200, b"{}", SIGNED), "not the answer to a batch"),
        (says(200, b"<html>", SIGNED), "not the answer to a batch"),
        (says(200, b"[" * 200_000, SIGNED), "not the answer to a batch"),
        (says(200, b" " * (2 << 20), SIGNED), "far too long"),
        (says(204, headers=SIGNED), "its status is 204"),
        (says(404, headers=SIGNED), "its status is 404"),
    ],
)
def test_an_answer_that_no_collector_of_ours_gives_is_an_error(answer: Answer, message: str) -> None:
    with pytest.raises(CollectorError, match=message) as caught:
        ask(answer)
    assert not isinstance(caught.value, NoAnswerError), "it would be asked again and again"
    assert "still in the outbox" in caught.value.safe


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"type":"t","title":"Too large","status":413,"detail":"At most 3 bytes."}', "At most 3 bytes"),
        (b'{"type":"t","title":"Too large","status":413}', "Too large"),
        (b"<html>413</html>", "status 413"),
    ],
)
def test_a_refused_batch_says_why(body: bytes, reason: str) -> None:
    with pytest.raises(BatchRefusedError) as caught:
        ask(says(413, body, SIGNED))
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("retry_after", "least", "most"),
    [
        ("0", 0, 0),
        ("7", 7, 7),
        ("Sat, 21 Nov 2020 10:00:00 GMT", 0, 0),
        ("Fri, 21 Nov 2098 10:00:00 GMT", 1e8, 1e10),
        ("9" * 400, 9e8, 1e9),
    ],
)
def test_the_collector_says_when_to_come_again(retry_after: str, least: float, most: float) -> None:
    with pytest.raises(NoAnswerError) as caught:
        ask(says(503, headers={"Retry-After": retry_after}))
    assert caught.value.retry_after_s is not None
    assert least <= caught.value.retry_after_s <= most


@pytest.mark.parametrize("retry_after", ["", "soon", "-1", "1.5"])
def test_what_is_no_time_is_none(retry_after: str) -> None:
    with pytest.raises(NoAnswerError) as caught:
        ask(says(503, headers={"Retry-After": retry_after}))
    assert caught.value.retry_after_s is None


def test_the_environment_names_no_proxy_for_us(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("default login somebody password secret", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    with (
        stranger(says(204, headers=SIGNED)) as proxy,
        stranger(says(204, headers=SIGNED)) as there,
        monkeypatch.context() as environment,
    ):
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            environment.setenv(name, proxy.url)
        for name in ("NO_PROXY", "no_proxy"):
            environment.delenv(name, raising=False)
        with calling(there.url) as client:
            client.probe()
    assert (len(proxy.asked), len(there.asked)) == (0, 1)


@pytest.fixture
def behind_a_false_certificate(tmp_path: Path) -> Iterator[Stranger]:
    """Somebody who answers as a collector would, under a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "collector.example")])
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "certificate.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + certificate.public_bytes(Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    with stranger(says(204, headers=SIGNED), tls=context) as somebody:
        yield somebody


def test_a_certificate_that_nobody_vouches_for_ends_the_sync(behind_a_false_certificate: Stranger) -> None:
    with (
        calling(behind_a_false_certificate.url) as client,
        pytest.raises(CollectorError, match="certificate") as caught,
    ):
        client.probe()
    assert not isinstance(caught.value, NoAnswerError)
    assert behind_a_false_certificate.asked == []
