"""Servers on this machine that stand where a collector should: a proxy that loses answers, a portal."""

from __future__ import annotations

import http.client
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from urllib.parse import urlsplit


@dataclass
class Stranger:
    """A server that runs, and what it was asked: (method, path, body)."""

    url: str
    asked: list[tuple[str, str, bytes]] = field(default_factory=list)
    lost: int = 0

    def posts(self) -> int:
        """How many batches came."""
        return sum(method == "POST" for method, _, _ in self.asked)


Answer = Callable[[BaseHTTPRequestHandler, Stranger, bytes], None]


@contextmanager
def stranger(answer: Answer, *, tls: ssl.SSLContext | None = None) -> Iterator[Stranger]:
    """A server whose every request is answered by `answer`."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            running.asked.append((self.command, self.path, body))
            answer(self, running, body)

        def handle(self) -> None:
            with suppress(ConnectionError, ssl.SSLError):  # the caller goes away as it likes
                super().handle()

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = False
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        running = Stranger(f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield running
        finally:
            server.shutdown()
            thread.join()


def losing_proxy(collector_url: str, *, every: int) -> Answer:
    """Passes every request on, and closes the line instead of giving every n-th answer to a POST."""
    host, port = urlsplit(collector_url).hostname, urlsplit(collector_url).port

    def answer(handler: BaseHTTPRequestHandler, running: Stranger, body: bytes) -> None:
        assert host is not None
        onward = http.client.HTTPConnection(host, port, timeout=10)
        try:
            onward.request(handler.command, handler.path, body, dict(handler.headers))
            response = onward.getresponse()
            received = response.read()  # now the collector has committed
        finally:
            onward.close()
        if handler.command == "POST" and running.posts() % every == 0:
            running.lost += 1
            handler.close_connection = True
            handler.connection.close()
            return
        handler.send_response_only(response.status)
        for name, value in response.getheaders():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(received)

    return answer


def says(status: int, body: bytes = b"", headers: Mapping[str, str] = MappingProxyType({})) -> Answer:
    """Answers everything alike, as the log-in page of a network does."""

    def answer(handler: BaseHTTPRequestHandler, _running: Stranger, _body: bytes) -> None:
        handler.send_response_only(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(body)

    return answer
