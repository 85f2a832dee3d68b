"""E-mails as documents: encodings, versions of one text, flowed and quoted text, and what is attached."""

from __future__ import annotations

import io
from collections.abc import Iterable
from email.message import EmailMessage, Message

import docx
import pytest

from desktop.reading.case_object import ReadDocument
from desktop.reading.content import read_bytes
from desktop.reading.formats.format_lines import FormatError
from desktop.reading.formats.mail import MOST_PARTS, read_mail
from models.errors import UnreadableFileError

ACTION = """Urgent Action: Ferry pilot held without charge (Norway: UA 981/17)

Please write immediately in English or your own language:
• Urging the authorities to release Tomas Quill, a ferry pilot of Ellery;
• Calling on them to open the harbour.

CONTACT INFORMATION
Minister of Tides
Ms Orla Fenwick
4 Breakwater Street, Ellery 04999, Norway
Salutation: Dear Minister
"""
NOTE = "Dear friends, here is the action of this week. See you on Thursday at the library."


def mail(
    text: str | None = None, *, subject: str = "This week", cte: str | None = None, charset: str = "utf-8"
) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Invented Network <actions@example.org>"
    message["To"] = "group@example.org"
    message["Subject"] = subject
    message["Message-ID"] = "<1@example.org>"
    if text is not None:
        message.set_content(text, cte=cte, charset=charset)
    return message


def word(text: str) -> bytes:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(message: Message) -> ReadDocument:
    return read_bytes(message.as_bytes(), "action.eml")


def body(document: ReadDocument) -> list[str]:
    return [line.text for line in document.lines if line.field != "furniture"]


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_every_encoding_gives_the_same_lines(cte: str, charset: str) -> None:
    text = ACTION.replace("Tomas", "Tomás")
    document = read(mail(text, cte=cte, charset=charset))
    assert body(document) == lines(text)
    assert document.source.format == "eml"
    assert document.cases[0].reference == "UA 981/17"


def test_an_unknown_or_wrong_charset_is_no_loss() -> None:
    for charset in ("x-unknown", "us-ascii"):
        data = (
            mail(ACTION, cte="8bit").as_bytes().replace(b'charset="utf-8"', f'charset="{charset}"'.encode())
        )
        assert body(read_bytes(data, "a.eml")) == lines(ACTION)


def test_sender_date_and_subject_stand_around_and_the_recipient_is_left_out() -> None:
    document = read(mail(ACTION))
    around = [line.text for line in document.lines if line.field == "furniture"]
    assert around == ["From: Invented Network <actions@example.org>", "Subject: This week"]
    assert not any("group@example.org" in line.text for line in document.lines)


def test_a_number_that_only_the_subject_has_is_read() -> None:
    text = ACTION.replace(" (Norway: UA 981/17)", "")
    document = read(mail(text, subject="Fwd: Re: Ferry pilot held (Norway: UA 982/17)"))
    assert document.cases[0].reference == "UA 982/17"
    assert document.lines[1].text == "Ferry pilot held (Norway: UA 982/17)"


def test_the_plain_version_is_preferred_unless_it_is_a_stub() -> None:
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines(ACTION)) + "</body></html>"
    whole = mail(ACTION)
    whole.add_alternative(page.replace("Ellery", "Elsewhere"), subtype="html")
    assert body(read(whole)) == lines(ACTION)
    stub = mail("Your mail program shows no pages.")
    stub.add_alternative(page, subtype="html")
    assert body(read(stub)) == lines(ACTION)


def test_a_mail_that_is_only_a_page() -> None:
    message = mail()
    message.set_content(
        "<p>Urgent Action</p><p>One<br>Two</p><footer>Leave the list</footer>", subtype="html"
    )
    assert body(read(message)) == ["One", "Two"]


def test_a_page_that_a_browser_saved_as_one_file() -> None:
    page = EmailMessage()
    page.set_content("<p>Urgent Action</p><p>Twelve gulls</p>", subtype="html")
    page.add_related(b"p { color: red }", "text", "css")
    page.add_related(b"\x89PNG\r\n\x1a\n", "image", "png")
    page["From"], page["Subject"] = "<Saved by a browser>", "Twelve gulls"
    page["Date"] = "Sat, 21 Nov 2020 10:00:00 -0000"
    document = read(page)
    assert body(document) == ["Twelve gulls"]
    assert document.warnings == ()


def test_flowed_text_is_joined_and_quotes_keep_their_depth() -> None:
    text = "A line that \nwent on.\n> A quote that \n> went on.\n>> A deeper \n> one.\n-- \nThe sender\n"
    message = mail(text)
    message.set_param("format", "flowed")
    assert [line for line, aside in read_mail(message.as_bytes()).lines if line and not aside] == [
        "A line that went on.",
        "> A quote that went on.",
        ">> A deeper",
        "> one.",
        "--",
        "The sender",
    ]


def test_quoted_mail_is_read_like_the_mail() -> None:
    quoted = "".join(f"> {line}\n" for line in ACTION.splitlines())
    case = read(mail(f"See below.\n\n{quoted}")).cases[0]
    assert (case.reference, case.officials[0].name) == ("UA 981/17", "Orla Fenwick")


def test_an_attached_action_is_read_where_the_mail_asks_for_nothing() -> None:
    message = mail(NOTE)
    message.add_attachment(b"\x89PNG\r\n\x1a\n...", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(word(ACTION), maintype="application", subtype="octet-stream", filename="ua.docx")
    document = read(message)
    assert document.cases[0].reference == "UA 981/17"
    assert body(document) == lines(ACTION)
    assert NOTE in [line.text for line in document.lines if line.field == "furniture"]
    told = {warning.code: warning.message for warning in document.warnings}
    assert "attachment 2, a Word document, was read" in told["attachment-read"]
    assert "1, a picture" in told["attachment-left"]


def test_a_mail_that_asks_itself_leaves_its_attachments_and_says_so() -> None:
    message = mail(ACTION)
    message.add_attachment(word(ACTION), maintype="application", subtype="octet-stream", filename="ua.docx")
    document = read(message)
    assert body(document) == lines(ACTION)
    assert [warning.code for warning in document.warnings] == ["attachment-left"]


def test_a_mail_that_was_forwarded_whole_as_an_attachment() -> None:
    message: EmailMessage = mail(ACTION)
    for _ in range(3):
        outer = mail(NOTE)
        outer.add_attachment(message)
        message = outer
    assert read(message).cases[0].reference == "UA 981/17"


def test_nesting_without_end_is_left_alone() -> None:
    message: EmailMessage = mail(ACTION)
    for _ in range(30):
        outer = mail(NOTE)
        outer.add_attachment(message)
        message = outer
    document = read(message)
    assert document.cases == ()
    assert [warning.code for warning in document.warnings] == ["attachment-left"]


def test_multiparts_nested_in_each_other_by_the_thousand() -> None:
    start = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    data = f"MIME-Version: 1.0\nMessage-ID: <1@example.org>\n{start}\n{ACTION}".encode()
    with pytest.raises((UnreadableFileError, RecursionError)):
        read_bytes(data, "nested.eml")


def test_a_mail_of_many_parts_is_refused() -> None:
    message = mail(NOTE)
    for _ in range(MOST_PARTS + 1):
        message.add_attachment(b"x", maintype="application", subtype="octet-stream")
    with pytest.raises(FormatError, match="more than"):
        read_mail(message.as_bytes())


def told(data: bytes) -> str:
    try:
        return "\n".join(body(read_bytes(data, "a.eml")))
    except UnreadableFileError as error:
        return error.happened


@pytest.mark.parametrize(
    ("broken", "answer"),
    [
        (b"Content-Type: multipart/mixed\n\nno boundary at all\n", "no boundary at all"),
        (b"Content-Type: text/plain; charset=\n\nStill text.\n", "Still text."),
        (
            b"Content-Transfer-Encoding: base64\n\n!!!! is no base64 !!!!\n",
            "a.eml is an e-mail without text.",
        ),
        (b"Date: the day after\nFrom: <<<>>>\nSubject: =?utf-8?b?####?=\n\nStill text.\n", "Still text."),
    ],
)
def test_malformed_mail_gives_its_lines_or_a_sentence(broken: bytes, answer: str) -> None:
    assert told(b"MIME-Version: 1.0\nMessage-ID: <1@example.org>\n" + broken) == answer


def names(parts: Iterable[object]) -> list[str]:
    return [getattr(part, "name", "") for part in parts]


def test_names_of_attachments_have_no_folders() -> None:
    message = mail(NOTE)
    message.add_attachment(b"x", maintype="application", subtype="x", filename="../../etc/action.pdf")
    message.add_attachment(b"x", maintype="application", subtype="x", filename="C:\\Users\\a\\b.pdf")
    assert names(read_mail(message.as_bytes()).attachments) == ["action.pdf", "b.pdf"]
