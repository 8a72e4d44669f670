"""What a file is, told by its first bytes and not by its name, with a sentence for each kind that is not read."""

import re

from headlight.errors import Refusal
from headlight.reading.intake import limits
from headlight.reading.intake.refusals import SAVE_AGAIN, find_basename

ENDINGS = frozenset({"xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt"})
READ = "Workbooks (.xlsx, .xlsm, .xls, .xlsb, .ods) and text tables (.csv, .tsv, .txt) are read."
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PICTURE = "the file is a picture ({}), whatever its name says."
_TYPE_IT = "Drop the workbook the picture was taken of; a picture of a table cannot be read."
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "the file is a PDF, whatever its name says.", "Drop the workbook the PDF was printed from."),
    (b"\x89PNG", _PICTURE.format("PNG"), _TYPE_IT),
    (b"\xff\xd8\xff", _PICTURE.format("JPEG"), _TYPE_IT),
    (b"GIF8", _PICTURE.format("GIF"), _TYPE_IT),
    (b"BM", _PICTURE.format("BMP"), _TYPE_IT),
    (b"MZ", "the file is a program, whatever its name says.", "Do not open it. Ask whoever sent it for the workbook."),
    (b"II*\x00", _PICTURE.format("TIFF"), _TYPE_IT),
    (b"MM\x00*", _PICTURE.format("TIFF"), _TYPE_IT),
    (b"\x1f\x8b", "the file is compressed with gzip.", "Unpack it, and drop the workbook inside."),
    (b"7z\xbc\xaf\x27\x1c", "the file is a 7-Zip archive.", "Unpack it, and drop the workbooks inside."),
    (b"Rar!", "the file is a RAR archive.", "Unpack it, and drop the workbooks inside."),
    (b"{\\rtf", "the file is a text document (RTF), whatever its name says.", "Copy its table into a workbook."),
    (
        b"\x00\x05\x16\x07",
        "this is a side file that a Mac keeps, not a workbook.",
        "Drop the file without the leading '._'.",
    ),
    (
        b"\x00\x05\x16\x00",
        "this is a side file that a Mac keeps, not a workbook.",
        "Drop the file without the leading '._'.",
    ),
    (b"\x09\x08\x10\x00\x00\x06", "the file is a bare Excel stream without its container.", SAVE_AGAIN),
    (b"\x09\x08", "the file is in the format of Excel 95 or older.", SAVE_AGAIN),
    (b"\x09\x04\x06\x00", "the file is in the format of Excel 4 or older.", SAVE_AGAIN),
    (b"\x09\x02\x06\x00", "the file is in the format of Excel 3 or older.", SAVE_AGAIN),
    (b"\x09\x00\x04\x00", "the file is in the format of Excel 2 or older.", SAVE_AGAIN),
)
_DOWNLOAD = "Open it in Google Sheets, choose File, Download, Microsoft Excel (.xlsx), and drop that file."
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|style|meta|div)\b", re.I | re.S)
_XML = re.compile(r"\s*<\?xml\b|\s*<[A-Za-z_][\w.:-]*[\s>]")
_SYLK = re.compile(r"ID;P[A-Z]*")


def check_envelope(name: str, size: int) -> str:
    """Check a file's name and size alone, and return its base name; cheap enough for the server itself."""
    file = find_basename(name)
    if file.startswith("~$"):
        raise Refusal(
            file, "this is the lock file that Excel keeps while a workbook is open.", "Drop the workbook itself."
        )
    if size == 0:
        raise Refusal(file, "the file is empty (0 bytes).", "Save it again from Excel, and drop that copy.")
    if size > limits.FILE_BYTES:
        seen = f"the file is {size / limits.MIB:,.1f} MiB; up to {limits.FILE_BYTES // limits.MIB} MiB is read."
        raise Refusal(file, seen, "Delete pictures and sheets that hold no ratings, save, and drop it again.")
    return file


def find_container(file: str, data: bytes) -> str:
    """Tell "zip", "ole" or "text" by the first bytes; everything else is refused by its own name."""
    if data.startswith(ZIP):
        return "zip"
    if data.startswith(OLE):
        return "ole"
    for beginning, cause, remedy in _BEGINNINGS:
        if data.startswith(beginning) and not (len(beginning) == 2 and beginning.isalpha() and _is_text(data[:512])):
            raise Refusal(file, cause, remedy)
    if b"%PDF-" in data[:1024]:
        raise Refusal(file, _BEGINNINGS[0][1], _BEGINNINGS[0][2])
    if data.startswith(b"PK\x05\x06"):
        raise Refusal(file, "the file is an empty zip archive.", "Drop the workbook itself.")
    return "text"


def _is_text(start: bytes) -> bool:
    return not any(byte < 9 for byte in start)


def check_text(file: str, text: str) -> None:
    """Refuse text that is another format in disguise, or whose name says it is no table."""
    start = text[:4096].lstrip("\ufeff")
    if _HTML.match(start):
        raise Refusal(file, "the file is a web page (HTML), whatever its name says.", SAVE_AGAIN)
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        raise Refusal(file, "the file is an Excel 2003 XML spreadsheet.", SAVE_AGAIN)
    if start.startswith(("MIME-Version:", "From: <Saved by")):
        raise Refusal(file, "the file is a web archive (MHTML), whatever its name says.", SAVE_AGAIN)
    if _SYLK.match(start):
        raise Refusal(file, "the file is a SYLK table (.slk).", SAVE_AGAIN)
    if _XML.match(start):
        raise Refusal(file, "the file is an XML document, not a table.", SAVE_AGAIN)
    stem, dot, ending = file.rpartition(".")
    if ending.casefold() == "gsheet":
        raise Refusal(file, "this is a shortcut to a Google sheet, not the sheet itself.", _DOWNLOAD)
    if dot and stem and ending.casefold() not in ENDINGS and re.fullmatch(r"[A-Za-z][A-Za-z0-9]{0,4}", ending):
        raise Refusal(file, f"the file's name ends in .{ending}, which is not a kind that is read.", READ)


_DOCUMENTS: tuple[tuple[str, str, str], ...] = (
    ("word/document.xml", "the file is a Word document, whatever its name says.", "Copy its table into a workbook."),
    ("ppt/presentation.xml", "the file is a PowerPoint presentation.", "Drop the workbook its tables came from."),
    ("visio/document.xml", "the file is a Visio drawing.", "Drop the workbook its figures came from."),
    ("index/document.iwa", "the file is an Apple Numbers document.", "In Numbers, choose File, Export To, Excel."),
    ("index.zip", "the file is an Apple Numbers document.", "In Numbers, choose File, Export To, Excel."),
)


def find_zip_kind(file: str, names: frozenset[str], mimetype: bytes) -> str:
    """Tell "xlsx", "xlsb" or "ods" by the parts of a zip container; other documents are refused by name."""
    folded = frozenset(each.casefold() for each in names)
    if "xl/workbook.xml" in folded:
        return "xlsx"
    if "xl/workbook.bin" in folded:
        return "xlsb"
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise Refusal(
            file, "the file is an OpenDocument text, drawing or presentation.", "Copy its table into a workbook."
        )
    for part, cause, remedy in _DOCUMENTS:
        if part in folded:
            raise Refusal(file, cause, remedy)
    if any(each.endswith(".iwa") for each in folded):
        raise Refusal(file, _DOCUMENTS[3][1], _DOCUMENTS[3][2])
    raise Refusal(
        file,
        "the file is a zip archive that holds no workbook of its own.",
        "Unpack it, and drop the workbooks inside.",
    )
