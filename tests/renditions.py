"""Renditions: the same texts as PDF, Word, web page and e-mail, made by LibreOffice, to score reading with.

``python -m tests.renditions FOLDER OUT`` writes, for each ``NAME.txt`` of FOLDER, NAME.pdf, .docx, .html and
.eml into OUT, and copies NAME.txt and NAME.json beside them. OUT lies outside the repository: the texts may
be somebody's. It needs ``soffice`` (Debian: libreoffice-writer-nogui).
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import sys
import tempfile
from email.message import EmailMessage
from pathlib import Path

FILES_A_CALL = 200
"""LibreOffice is given this many at once: it starts slowly, and one bad file ends the call."""

# OpenDocument 1.3, part 3: a text document in one XML file; a line is a paragraph of the default style.
_FODT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"'
    ' office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>{}</office:text>'
    "</office:body></office:document>"
)
# What a site puts around an article. None of it may become part of the document.
_BEFORE = (
    '<div class="cookie-banner">We use cookies. <button>Accept all</button></div>'
    '<nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/cases">Cases</a></li></ul></nav>'
)
_AFTER = (
    '<div class="share-buttons"><a>Facebook</a> <a>WhatsApp</a></div>'
    "<footer><p>An invented network</p><p>Privacy policy</p></footer>"
)


def make(texts: list[Path], out: Path) -> None:
    """Writes the renditions of `texts` into `out`, which is made."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        flat = [_flat(path, Path(scratch)) for path in texts]
        for at in range(0, len(flat), FILES_A_CALL):
            for kind in ("pdf", "docx", "html:HTML (StarWriter)"):
                _convert(flat[at : at + FILES_A_CALL], kind, out, Path(scratch, "profile"))
    for path in texts:
        page = out / f"{path.stem}.html"
        _put_around(page)
        (out / f"{path.stem}.eml").write_bytes(_mail(path, page))
        for copied in (path, path.with_suffix(".json")):
            if copied.exists():
                shutil.copy(copied, out)


def _flat(path: Path, folder: Path) -> Path:
    lines = path.read_text(encoding="utf-8").splitlines()
    body = "".join(f"<text:p>{html.escape(line.strip())}</text:p>" for line in lines)
    flat = folder / f"{path.stem}.fodt"
    flat.write_text(_FODT.format(body), encoding="utf-8")
    return flat


def _convert(files: list[Path], kind: str, out: Path, profile: Path) -> None:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", out, *files], check=True, stdout=subprocess.DEVNULL)


def _put_around(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    head, body, rest = text.partition("<body")
    opened, close, article = rest.partition(">")
    article, end, tail = article.rpartition("</body>")
    page.write_text(f"{head}{body}{opened}{close}{_BEFORE}{article}{_AFTER}{end}{tail}", encoding="utf-8")


def _mail(path: Path, page: Path) -> bytes:
    message = EmailMessage()
    message["From"] = "Invented Network <actions@example.org>"
    message["To"] = "group@example.org"
    message["Subject"] = "This week's action"
    message["Message-ID"] = f"<{path.stem}@example.org>"
    message.set_content(path.read_text(encoding="utf-8"), cte="quoted-printable")
    message.add_alternative(page.read_text(encoding="utf-8"), subtype="html", cte="base64")
    return message.as_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    make(sorted(arguments.folder.glob("*.txt")), arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
