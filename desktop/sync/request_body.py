"""A request's body, read and unpacked with a limit on both sizes."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Mapping

from desktop.sync.problems import ProblemKind, RequestProblemError
from desktop.sync.protocol import LARGEST_BODY

# the wrapper is gzip's alone (zlib.h, inflateInit2: 16 + window bits)
_GZIP = 16 + zlib.MAX_WBITS


async def read_body(headers: Mapping[str, str], chunks: AsyncIterator[bytes]) -> bytes:
    """The body as it was before it was packed, at most `LARGEST_BODY` bytes.

    Neither a missing or false Content-Length nor few bytes that unpack to many get past the limit: bytes are
    counted as they come, and unpacking stops where the limit is.

    Raises:
        RequestProblemError: too large, packed in another way than gzip, or not gzip at all.
    """
    encoding = headers.get("content-encoding", "identity").strip().lower()
    if encoding not in {"identity", "gzip"}:
        raise RequestProblemError(ProblemKind.WRONG_ENCODING, "gzip and identity are known here.")
    announced = headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > LARGEST_BODY:
        raise _too_large()
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > LARGEST_BODY:
            raise _too_large()
    return unpacked(bytes(body)) if encoding == "gzip" else bytes(body)


def unpacked(packed: bytes, *, limit: int = LARGEST_BODY) -> bytes:
    """What one gzip member holds (RFC 1952), at most `limit` bytes.

    Raises:
        RequestProblemError: it holds more, is damaged, or something follows it.
    """
    inflater = zlib.decompressobj(_GZIP)
    try:
        body = inflater.decompress(packed, limit + 1)
    except zlib.error as error:
        raise RequestProblemError(ProblemKind.NOT_READABLE, "The body is not gzip.") from error
    if len(body) > limit:
        raise _too_large()
    if not inflater.eof or inflater.unused_data:
        raise RequestProblemError(ProblemKind.NOT_READABLE, "The body is not one whole gzip member.")
    return body


def _too_large() -> RequestProblemError:
    return RequestProblemError(ProblemKind.TOO_LARGE, f"At most {LARGEST_BODY} bytes, also unpacked.")
