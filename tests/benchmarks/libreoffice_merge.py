"""LibreOffice's mail merge of letters and envelopes to two PDFs, by Debian's own Python with `uno`.

``/usr/bin/python3 libreoffice_merge.py TABLE.csv FOLDER``: starts LibreOffice without a window, makes both
templates, registers the folder of the table as a source, and merges all rows into one PDF each.
"""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = "letterwright-benchmark"


def value(name: str, content: object) -> Any:
    found = PropertyValue()
    found.Name, found.Value = name, content
    return found


def started(folder: Path) -> tuple[subprocess.Popen[bytes], Any]:
    """The service manager of a LibreOffice of our own."""
    profile = (folder / "profile").as_uri()
    process = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={profile}",
            f"--accept=pipe,name={PIPE};urp;",
        ]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
        else:
            return process, context
    raise SystemExit("LibreOffice did not start")


def template(context: Any, path: Path, lines: list[str], width: int, height: int) -> None:
    """A document whose lines are words or, in angle brackets, columns of the table."""
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
    style = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    style.Width, style.Height = width, height
    style.LeftMargin = style.RightMargin = style.TopMargin = style.BottomMargin = 1500
    text = document.Text
    cursor = text.createTextCursor()
    for number, line in enumerate(lines):
        if number:
            text.insertControlCharacter(cursor, 0, False)
        if line.startswith("<"):
            master = document.createInstance("com.sun.star.text.FieldMaster.Database")
            master.DataBaseName, master.DataTableName = "pieces", "pieces"
            master.DataColumnName = line.strip("<>")
            field = document.createInstance("com.sun.star.text.TextField.Database")
            field.attachTextFieldMaster(master)
            text.insertTextContent(cursor, field, False)
        else:
            text.insertString(cursor, line, False)
    document.storeToURL(path.as_uri(), (value("FilterName", "writer8"),))
    document.close(True)


def registered(context: Any, folder: Path) -> None:
    """The folder of the table as the source ``pieces``."""
    manager = context.ServiceManager
    sources = manager.createInstanceWithContext("com.sun.star.sdb.DatabaseContext", context)
    source = sources.createInstance()
    source.URL = "sdbc:flat:" + folder.as_uri()
    source.Info = (
        value("HeaderLine", True),
        value("FieldDelimiter", ","),
        value("StringDelimiter", '"'),
        value("Extension", "csv"),
        value("CharSet", "UTF-8"),
    )
    source.DatabaseDocument.storeAsURL((folder / "pieces.odb").as_uri(), ())
    sources.registerObject("pieces", source)


def merged(context: Any, path: Path, folder: Path) -> None:
    merge = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
    merge.DataSourceName, merge.CommandType, merge.Command = "pieces", 0, "pieces"
    merge.DocumentURL = path.as_uri()
    merge.OutputType = 2  # com.sun.star.text.MailMergeType.FILE
    merge.OutputURL = folder.as_uri()
    merge.SaveAsSingleFile = True
    merge.FileNameFromColumn = False
    merge.FileNamePrefix = path.stem
    merge.SaveFilter = "writer_pdf_Export"
    merge.execute(())


def main() -> None:
    table, folder = Path(sys.argv[1]), Path(sys.argv[2])
    process, context = started(folder)
    try:
        registered(context, table.parent)
        body = (folder / "body.txt").read_text(encoding="utf-8").splitlines()
        address = [f"<line{number}>" for number in range(1, 8)]
        letter = [
            "<signer>",
            "3 Fern Lane",
            "Ellery, ME 04999",
            "",
            *address,
            "",
            "Dear Official,",
            *body,
            "<signer>",
            "<number>",
        ]
        envelope = ["<signer>", "3 Fern Lane", "Ellery, ME 04999", "", *address, "<number>"]
        for name, lines, width, height in (
            ("letters", letter, 21000, 29700),
            ("envelopes", envelope, 22000, 11000),
        ):
            path = folder / f"{name}-template.odt"
            template(context, path, lines, width, height)
            merged(context, path, folder)
    finally:
        process.terminate()


main()
