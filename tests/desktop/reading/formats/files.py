"""The same invented action as a file of each format."""

from __future__ import annotations

import io
from email.message import EmailMessage

import docx

from tests.desktop.reading.formats.pages import draw_lines, pdf

LINES = [
    "Urgent Action: Twelve gulls held (Norway: UA 981/17)",
    "",
    "Minister of Tides",
    "Ellery 04999, Norway",
]


def word() -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    for line in LINES:
        document.add_paragraph(line)
    document.add_table(1, 2).rows[0].cells[0].text = "Fax:"
    document.save(stream)
    return stream.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@example.org", "Gulls", "<1@example.org>"
    message.set_content("\n".join(LINES), cte="quoted-printable")
    message.add_alternative("".join(f"<p>{line}</p>" for line in LINES), subtype="html")
    message.add_attachment(word(), maintype="application", subtype="octet-stream", filename="gulls.docx")
    return message.as_bytes()


FILES = {
    "txt": "\n".join(LINES).encode(),
    "html": f"<!doctype html><title>Gulls</title>{''.join(f'<p>{line}</p>' for line in LINES)}".encode(),
    "pdf": pdf(lambda canvas: draw_lines(canvas, LINES), pageCompression=0),
    "docx": word(),
    "eml": mail(),
}
