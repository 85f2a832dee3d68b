"""A page in every script, rendered by pdfium; stored pictures of them, written anew on purpose.

``python -m tests.desktop.printing.script_pages`` writes the stored pictures: look at each before it is kept.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from PIL import Image

from desktop.printing.plan import Addressee
from desktop.printing.preview import page_image
from tests.desktop.printing.planned import IDA, WARDEN, envelopes, letters, planned
from tests.desktop.printing.scripts import SAMPLES

PICTURES = Path(__file__).parent / "pictures"
DPI = 72


def addressee(name: str) -> Addressee:
    """The office of a sample, with a town in Latin letters as posts ask for it."""
    sample = SAMPLES[name]
    return msgspec.structs.replace(
        WARDEN,
        name="",
        role="",
        address=(*sample.lines, "1020 Port Sarn"),
        country=sample.country,
    )


def picture(name: str) -> Image.Image:
    """The upper part of a letter and the whole envelope to the office of a sample, one above the other."""
    sample = SAMPLES[name]
    signer = msgspec.structs.replace(IDA, own_words=f"{sample.sentence} {sample.sentence}\n{sample.sentence}")
    plan = planned(addressee(name), senders=(signer,), home_country="US")
    letter, envelope = (_grey(pdf) for pdf in (letters(plan), envelopes(plan)))
    cut = letter.crop((0, 0, letter.width, round(letter.height * 0.72)))
    whole = Image.new("L", (max(cut.width, envelope.width), cut.height + envelope.height + 4), 128)
    whole.paste(cut, (0, 0))
    whole.paste(envelope, (0, cut.height + 4))
    return whole


def _grey(pdf: bytes) -> Image.Image:
    page = page_image(pdf, dpi=DPI)
    return Image.frombytes("RGBA", (page.width, page.height), page.rgba).convert("L")


def write() -> None:
    """Writes the stored pictures."""
    PICTURES.mkdir(exist_ok=True)
    for name in SAMPLES:
        picture(name).quantize(16).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    write()
