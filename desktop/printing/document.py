"""A PDF that is written page by page: memory does not grow with pages, the same pages give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.embedding import add_font
from desktop.printing.faces import LETTER, character_name, missing, remedy_for
from desktop.printing.fonts import Font
from desktop.printing.glyph_code import show_line
from desktop.printing.shaping import ShapedLine
from desktop.printing.typesetting import SetLine
from models.errors import RefusedError

# Compressed streams as they are, not spelt out in ASCII a quarter longer; ReportLab knows it per process only
rl_config.useA85 = 0


# Told to ReportLab as the font of every page, or it names an unembedded Helvetica there
_OUR_FONTS = SimpleNamespace(
    fontName="letterwright", face=SimpleNamespace(name="letterwright"), _dynamicFont=1, _multiByte=0
)
pdfmetrics.registerFont(_OUR_FONTS)


class Document:
    """Draws on a ReportLab canvas, and writes each page and form to `stream` as soon as it is whole.

    ReportLab keeps every page until `save()` joins them (`PDFDocument.format` of 5.1); here its objects are
    formatted by ReportLab itself but one page at a time, so only their offsets stay. The file is a plain PDF
    with embedded font subsets, no date, no author, no unembedded font. A page has the same content whichever
    other pages are printed with it.

    Args:
        stream: where the bytes go, from its present position.
        title: shown by viewers; holds no name of a person.
    """

    def __init__(self, stream: BinaryIO, *, title: str) -> None:
        self._stream = stream
        self._offset = 0
        self._numbered = 0
        self._waiting: list[int] = []
        self._height_pt = 0.0
        self._glyphs: dict[Font, dict[int, int]] = {}
        self._shown = lru_cache(maxsize=5_000)(self._show)
        self._canvas = Canvas(
            stream,
            pageCompression=1,
            invariant=1,
            initialFontName=_OUR_FONTS.fontName,
        )
        # viewers shrink pages to the printer's margins, and may print one letter on the back of another,
        # unless they are told not to (ISO 32000-1, 12.2)
        self._canvas.setViewerPreference("PrintScaling", "None")
        self._canvas.setViewerPreference("Duplex", "Simplex")
        self._pdf: Any = self._canvas._doc
        self._pdf.info.title = title
        self._pdf.info.author = self._pdf.info.subject = ""
        self._pdf.info.creator = "Letterwright"
        self._write(pdfdoc.PDFFile(self._pdf._pdfVersion).format(self._pdf))

    def start_page(self, size_pt: tuple[float, float]) -> None:
        """Begins a page of this size."""
        self._canvas.setPageSize(size_pt)
        self._height_pt = size_pt[1]

    def draw(self, lines: Iterable[SetLine]) -> None:
        """Draws lines whose y counts from the top of the page."""
        self._draw(lines, self._height_pt)

    def _draw(self, lines: Iterable[SetLine], top_pt: float) -> None:
        code = ["BT"]
        grey = 0.0
        for line in lines:
            if line.grey != grey:
                grey = line.grey
                code.append(f"{grey:g} g")
            shown = self._shown(line.shaped, line.size_pt, line.spread_pt)
            code.append(f"1 0 0 1 {line.x_pt:.2f} {top_pt - line.y_pt:.2f} Tm {shown}")
        if grey:
            code.append("0 g")
        code.append("ET")
        self._canvas._code.append("\n".join(code))

    def _show(self, line: ShapedLine, size_pt: float, spread_pt: float) -> str:
        """The operators that show a line; blocks come again."""
        for run in line.runs:
            if any(glyph.id == 0 for glyph in run.glyphs):
                raise _cannot_print(run.text)
            self._glyphs.setdefault(run.font, {}).update((glyph.code, glyph.id) for glyph in run.glyphs)
        return show_line(line, size_pt, spread_pt)

    def rule(
        self, x_pt: float, y_pt: float, length_pt: float, *, thick_pt: float = 0.5, grey: float = 0
    ) -> None:
        """A horizontal line, y from the top of the page."""
        self._canvas.setLineWidth(thick_pt)
        self._canvas.setStrokeGray(grey)
        y = self._height_pt - y_pt
        self._canvas.line(x_pt, y, x_pt + length_pt, y)

    def square(self, x_pt: float, y_pt: float, side_pt: float) -> None:
        """An empty box to tick, its lower left corner at (x, y), y from the top of the page."""
        self._canvas.setLineWidth(0.7)
        self._canvas.setStrokeGray(0.35)
        self._canvas.rect(x_pt, self._height_pt - y_pt, side_pt, side_pt)

    def has_form(self, name: str) -> bool:
        """Whether `form` was called with this name."""
        return bool(self._canvas.hasForm(name))

    def form(self, name: str, lines: Iterable[SetLine], size_pt: tuple[float, float]) -> None:
        """Keeps lines as a form that many pages show; y counts from the form's top."""
        width, height = size_pt
        # room around the box, so that no descender or overhang is cut off
        self._canvas.beginForm(name, -20, -20, width + 20, height + 20)
        self._draw(lines, height)
        self._canvas.endForm()

    def show_form(self, name: str, x_pt: float, y_pt: float, height_pt: float) -> None:
        """Shows a form with its upper left corner at (x, y), y from the top of the page."""
        self._canvas.saveState()
        self._canvas.translate(x_pt, self._height_pt - y_pt - height_pt)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def end_page(self) -> None:
        """Writes the page."""
        self._canvas.showPage()
        # the page tree needs only to know where the page is
        pages = self._pdf.Pages.pages
        pages[-1] = pdfdoc.PDFObjectReference(pages[-1].__InternalName__)
        self._write_objects(finished=False)

    def close(self) -> None:
        """Writes fonts, page tree and the table of offsets; what PDFDocument.GetPDFData and format do."""
        pdf = self._pdf
        for font, glyphs in sorted(self._glyphs.items(), key=lambda entry: entry[0].name):
            add_font(pdf, font, glyphs)
        pdf.info.invariant = pdf.invariant
        pdf.info.digest(pdf.signature)
        catalog, info = pdf.Reference(pdf.Catalog), pdf.Reference(pdf.info)
        pdf.Catalog.Outlines = None
        self._write_objects(finished=True)
        numbers = range(1, pdf.objectcounter + 1)
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, [pdf.numberToId[number] for number in numbers])
        start = self._offset
        self._write(table.format(pdf))
        trailer = pdfdoc.PDFTrailer(start, Size=len(numbers) + 1, Root=catalog, Info=info, ID=pdf.ID())
        self._write(trailer.format(pdf))

    def _write_objects(self, *, finished: bool) -> None:
        """Writes objects that are whole; formatting one may add others, so the count is asked anew."""
        while self._numbered < self._pdf.objectcounter:
            self._numbered += 1
            held = self._held(self._pdf.idToObject[self._pdf.numberToId[self._numbered]])
            if held and not finished:
                self._waiting.append(self._numbered)
            else:
                self._write_object(self._numbered)
        if finished:
            for number in self._waiting:
                self._write_object(number)

    def _held(self, thing: object) -> bool:
        """Fonts are subset and pages listed only at the end."""
        return thing is self._pdf.Pages or thing is self._pdf.idToObject["BasicFonts"]

    def _write_object(self, number: int) -> None:
        pdf = self._pdf
        name = pdf.numberToId[number]
        pdf.idToOffset[name] = self._offset
        self._write(pdfdoc.PDFIndirectObject(name, pdf.idToObject[name]).format(pdf))
        if name != "BasicFonts":
            pdf.idToObject[name] = None

    def _write(self, data: bytes) -> None:
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
