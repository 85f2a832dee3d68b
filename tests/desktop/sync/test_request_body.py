"""Bodies: read whole, unpacked, and never more of them than the limit."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Iterable

import pytest

from desktop.sync.problems import ProblemKind, RequestProblemError
from desktop.sync.protocol import LARGEST_BODY
from desktop.sync.request_body import read_body, unpacked


def read(chunks: Iterable[bytes], **headers: str) -> bytes:
    async def stream() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    return asyncio.run(
        read_body({name.replace("_", "-"): value for name, value in headers.items()}, stream())
    )


def refused(chunks: Iterable[bytes], **headers: str) -> ProblemKind:
    with pytest.raises(RequestProblemError) as caught:
        read(chunks, **headers)
    return caught.value.kind


def test_a_body_comes_in_parts() -> None:
    assert read([b"ab", b"", b"c"]) == b"abc"


def test_a_packed_body_is_unpacked() -> None:
    packed = gzip.compress(b"abc" * 1000)
    assert read([packed[:7], packed[7:]], content_encoding="GZIP") == b"abc" * 1000


def test_the_largest_body_is_taken() -> None:
    body = bytes(LARGEST_BODY)
    assert read([body], content_length=str(LARGEST_BODY)) == body
    assert read([gzip.compress(body)], content_encoding="gzip") == body


def counted(chunks: int, taken: list[int]) -> Iterable[bytes]:
    """A body of so many chunks of 64 KiB that writes down which were taken."""
    for number in range(chunks):
        taken.append(number)
        yield bytes(1 << 16)


@pytest.mark.parametrize("announced", ["1048577", "9" * 400])
def test_a_large_body_is_refused_by_its_announcement(announced: str) -> None:
    taken: list[int] = []
    assert refused(counted(17, taken), content_length=announced) is ProblemKind.TOO_LARGE
    assert taken == []


@pytest.mark.parametrize("headers", [{}, {"content_length": "5"}, {"content_length": "much"}])
def test_a_large_body_is_refused_when_it_comes(headers: dict[str, str]) -> None:
    taken: list[int] = []
    assert refused(counted(1000, taken), **headers) is ProblemKind.TOO_LARGE
    assert len(taken) == LARGEST_BODY // (1 << 16) + 1


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(200 << 20), compresslevel=9)
    assert len(bomb) < LARGEST_BODY, "it would be refused for its packed size alone"
    tracemalloc.start()
    try:
        assert refused([bomb], content_encoding="gzip") is ProblemKind.TOO_LARGE
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8 * LARGEST_BODY


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"{}",
        gzip.compress(b"abc")[:-1],
        gzip.compress(b"abc") + b"x",
        gzip.compress(b"abc") + gzip.compress(b"abc"),
        zlib.compress(b"abc"),
    ],
    ids=["nothing", "plain", "cut off", "more behind", "two members", "zlib"],
)
def test_what_is_not_one_gzip_member_is_refused(packed: bytes) -> None:
    with pytest.raises(RequestProblemError) as caught:
        unpacked(packed)
    assert caught.value.kind is ProblemKind.NOT_READABLE


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "deflate"])
def test_other_encodings_are_refused(encoding: str) -> None:
    assert refused([b"abc"], content_encoding=encoding) is ProblemKind.WRONG_ENCODING
