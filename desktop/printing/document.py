"""A PDF that is written page by page: memory does not grow with pages, the same pages give the same bytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, BinaryIO

from reportlab.pdfbase import pdfdoc

from desktop.printing.text.embedding import add_font
from desktop.printing.text.faces import LETTER, character_name, missing, remedy_for
from desktop.printing.text.fonts import Font
from desktop.printing.text.glyph_code import show_line
from desktop.printing.text.shaping import FaceMark, shaped
from desktop.printing.text.typesetting import SetLine
from models.errors import RefusedError

_WINDOW, _MEMORY = 13, 7
"""Of zlib: 8 kB of history."""


class Document:
    """Writes each page and form to `stream` as soon as it is whole.

    ReportLab keeps every page until `save()` joins them, and formats each dictionary entry by entry
    (`PDFDocument.format` of 5.1); here pages and forms are written as they come, and ReportLab makes the rest
    of the file. It is a plain PDF with embedded font subsets, no date, no author, no unembedded font. A page
    has the same content whichever other pages are printed with it.

    Args:
        stream: where the bytes go, from its present position.
        title: shown by viewers; holds no name of a person.
    """

    def __init__(self, stream: BinaryIO, *, title: str) -> None:
        self._stream = stream
        self._offset = 0
        self._size_pt = (0.0, 0.0)
        self._code: list[str] = []
        self._forms: dict[str, int] = {}
        self._shows: list[str] = []
        self._glyphs: dict[Font, dict[int, int]] = {}
        self._shown = lru_cache(maxsize=5_000)(self._show)
        pdf: Any = pdfdoc.PDFDocument(compression=1, invariant=1)
        self._pdf = pdf
        # viewers shrink pages to the printer's margins, and may print one letter on the back of another,
        # unless they are told not to (ISO 32000-1, 12.2)
        pdf.Catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary()
        pdf.Catalog.ViewerPreferences["PrintScaling"] = "None"
        pdf.Catalog.ViewerPreferences["Duplex"] = "Simplex"
        pdf.Catalog.Outlines = None
        pdf.info.invariant = 1
        pdf.info.title = title
        pdf.info.author = pdf.info.subject = ""
        pdf.info.creator = "Letterwright"
        self._fonts = self._number(pdf.idToObject["BasicFonts"], "BasicFonts")
        self._pages = self._number(pdf.Pages, "Pages")
        self._write(pdfdoc.PDFFile(pdf._pdfVersion).format(pdf))

    def start_page(self, size_pt: tuple[float, float]) -> None:
        """Begins a page of this size."""
        self._size_pt = size_pt
        self._code, self._shows = [], []

    def draw(self, lines: Iterable[SetLine]) -> None:
        """Draws lines whose y counts from the top of the page."""
        self._code.append(self._lines(lines, self._size_pt[1]))

    def _lines(self, lines: Iterable[SetLine], top_pt: float) -> str:
        code = ["BT"]
        grey = 0.0
        for line in lines:
            if line.grey != grey:
                grey = line.grey
                code.append(f"{grey:g} g")
            shown = self._shown(line.text, line.face, line.marked, line.size_pt, line.spread_pt)
            code.append(f"1 0 0 1 {line.x_pt:.2f} {top_pt - line.y_pt:.2f} Tm {shown}")
        if grey:
            code.append("0 g")
        code.append("ET")
        return "\n".join(code)

    def _show(
        self, text: str, face: str, marked: tuple[FaceMark, ...], size_pt: float, spread_pt: float
    ) -> str:
        """The operators that show a line; blocks come again."""
        line = shaped(text, face, marked)
        for run in line.runs:
            shown = self._glyphs.setdefault(run.font, {})
            for glyph in run.glyphs:
                if glyph.id == 0:
                    raise _cannot_print(run.text)
                shown[glyph.code] = glyph.id
        return show_line(line, size_pt, spread_pt)

    def rule(
        self, x_pt: float, y_pt: float, length_pt: float, *, thick_pt: float = 0.5, grey: float = 0
    ) -> None:
        """A horizontal line, y from the top of the page."""
        y = self._size_pt[1] - y_pt
        ends = f"{x_pt:.2f} {y:.2f} m {x_pt + length_pt:.2f} {y:.2f} l"
        self._code.append(f"{thick_pt:g} w {grey:g} G {ends} S")

    def square(self, x_pt: float, y_pt: float, side_pt: float) -> None:
        """An empty box to tick, its lower left corner at (x, y), y from the top of the page."""
        corner = f"{x_pt:.2f} {self._size_pt[1] - y_pt:.2f}"
        self._code.append(f"0.7 w 0.35 G {corner} {side_pt:.2f} {side_pt:.2f} re S")

    def has_form(self, name: str) -> bool:
        """Whether `form` was called with this name."""
        return name in self._forms

    def form(self, name: str, lines: Iterable[SetLine], size_pt: tuple[float, float]) -> None:
        """Keeps lines as a form that many pages show; y counts from the form's top."""
        width, height = size_pt
        # room around the box, so that no descender or overhang is cut off
        box = f"-20 -20 {width + 20:.2f} {height + 20:.2f}"
        about = f"/BBox [{box}] /Resources << /Font {self._fonts} 0 R >> /Subtype /Form /Type /XObject"
        self._forms[name] = self._put_stream(self._lines(lines, height), about)

    def show_form(self, name: str, x_pt: float, y_pt: float, height_pt: float) -> None:
        """Shows a form with its upper left corner at (x, y), y from the top of the page."""
        y = self._size_pt[1] - y_pt - height_pt
        self._code.append(f"q 1 0 0 1 {x_pt:.2f} {y:.2f} cm /{name} Do Q")
        self._shows.append(name)

    def end_page(self) -> None:
        """Writes the page."""
        contents = self._put_stream("\n".join(self._code), "")
        forms = " ".join(f"/{name} {self._forms[name]} 0 R" for name in dict.fromkeys(self._shows))
        width, height = self._size_pt
        page = self._put(
            f"<< /Contents {contents} 0 R /MediaBox [0 0 {width:.4f} {height:.4f}] /Parent {self._pages} 0 R "
            f"/Resources << /Font {self._fonts} 0 R /XObject << {forms} >> >> /Type /Page >>".encode("ascii")
        )
        self._pdf.Pages.pages.append(pdfdoc.PDFObjectReference(self._pdf.numberToId[page]))

    def close(self) -> None:
        """Writes fonts, page tree and the table of offsets; what PDFDocument.GetPDFData and format do."""
        pdf = self._pdf
        written = pdf.objectcounter
        for font, glyphs in sorted(self._glyphs.items(), key=lambda entry: entry[0].name):
            add_font(pdf, font, glyphs)
        pdf.info.digest(pdf.signature)
        catalog, info = pdf.Reference(pdf.Catalog), pdf.Reference(pdf.info)
        for number in (self._fonts, self._pages):
            self._write_object(number)
        # formatting one may add others, so the count is asked anew
        while written < pdf.objectcounter:
            written += 1
            self._write_object(written)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, [pdf.numberToId[number] for number in range(1, pdf.objectcounter + 1)])
        start = self._offset
        self._write(table.format(pdf))
        trailer = pdfdoc.PDFTrailer(start, Size=pdf.objectcounter + 1, Root=catalog, Info=info, ID=pdf.ID())
        self._write(trailer.format(pdf))

    def _number(self, thing: object, name: str) -> int:
        """The number an object of ReportLab's has or gets; it is written by `close`."""
        reference = self._pdf.Reference(thing, name)
        return int(self._pdf.idToObjectNumberAndVersion[reference.name][0])

    def _put_stream(self, code: str, about: str) -> int:
        # pages are small: with the usual window most of the time goes into making room for it
        packer = zlib.compressobj(wbits=_WINDOW, memLevel=_MEMORY)
        packed = packer.compress(code.encode("latin-1")) + packer.flush()
        head = f"<< {about} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
        return self._put(head.encode("ascii") + packed + b"\nendstream")

    def _put(self, content: bytes) -> int:
        """Writes an object that is whole, and gives its number."""
        pdf = self._pdf
        pdf.objectcounter += 1
        number = int(pdf.objectcounter)
        name = f"written{number}"
        pdf.numberToId[number] = name
        pdf.idToObjectNumberAndVersion[name] = (number, 0)
        pdf.idToOffset[name] = self._offset
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        return number

    def _write_object(self, number: int) -> None:
        pdf = self._pdf
        name = pdf.numberToId[number]
        pdf.idToOffset[name] = self._offset
        self._write(pdfdoc.PDFIndirectObject(name, pdf.idToObject[name]).format(pdf))

    def _write(self, data: bytes) -> None:
        # the file's ID follows from what is in it, so no two runs have the same
        self._pdf.signature.update(data)
        self._stream.write(data)
        self._offset += len(data)


def _cannot_print(text: str) -> RefusedError:
    """Preflight finds it beforehand; here is the last look, so that nothing is blank on paper."""
    lacking = missing(text, LETTER) or tuple(text)
    return RefusedError(
        f"The fonts cannot print {', '.join(map(character_name, lacking))}.",
        safe="Nothing was printed.",
        todo=remedy_for(lacking[0]),
    )
