"""A binary workbook (.xlsb): every part unpacked and its records walked before the value reader sees it."""

import struct

from headlight.errors import Refusal
from headlight.reading.intake import limits
from headlight.reading.intake.container import Parts
from headlight.reading.intake.links import Links, find_link
from headlight.reading.intake.looks import Content, SheetMarks
from headlight.reading.intake.notes import ThreadsPass
from headlight.reading.intake.pivots import name_pivot, name_stores
from headlight.reading.intake.refusals import SAVE_AGAIN, damaged, too_big
from headlight.reading.intake.styles import read_theme
from headlight.reading.intake.xlsb_records import read_records, take_text
from headlight.reading.intake.xlsb_sheet import SheetRecords
from headlight.reading.intake.xlsb_styles import read_styles
from headlight.reading.intake.xlsb_texts import read_notes, read_strings
from headlight.reading.intake.zip_gate import Part

_BOOK = "xl/workbook.bin"
_SHEET, _DATES, _CALCULATION = 156, 153, 157


def check_xlsb(file: str, data: bytes, directory: dict[str, Part]) -> Content:
    """Walk every part; the sheets with their bounds, and what the value reader does not give."""
    try:
        return _check(Parts(file, data, directory))
    except (struct.error, IndexError):
        raise damaged(file, "one of its records is cut short") from None


def _check(parts: Parts) -> Content:
    file, links = parts.file, parts.links(_BOOK)
    content, calculates = _read_book(parts, links)
    if not 0 < len(content.sheets) <= limits.SHEETS:
        raise Refusal(file, f"the workbook has {len(content.sheets)} sheets.", SAVE_AGAIN)
    path, texts = find_link(links, "styles") or "", find_link(links, "sharedStrings") or ""
    tables = read_styles(file, path, parts.stream(path), read_theme(parts, find_link(links, "theme") or ""))
    looks, special = tables.find_looks(), read_strings(file, texts, parts.stream(texts), tables.fonts)
    walkers = [SheetRecords(file, marks, looks, tables.fonts, special) for marks in content.sheets]
    for walker in walkers:
        walker.read(walker.marks.part, parts.stream(walker.marks.part))
        if sum(each.cells for each in walkers) > limits.CELLS:
            raise too_big(file, f"the workbook holds over {limits.CELLS:,} filled cells")
        _read_surroundings(parts, walker.marks)
    if calculates and not any(each.computed for each in walkers):
        for each in walkers:  # by a writer that works nothing out, and asks for it to be done on opening
            each.marks.unsaved += each.noughts
    name_stores(content, links)
    parts.finish()
    return content


def _read_book(parts: Parts, links: Links) -> tuple[Content, bool]:
    """The workbook part: its sheets, and whether it asks for its formulas to be worked out."""
    content, calculates = Content(parts.file, "xlsb"), False
    for kind, body in read_records(parts.file, _BOOK, parts.stream(_BOOK)):
        if kind == _SHEET:
            content.sheets.append(_take_sheet(body, links))
        elif kind == _DATES:
            content.epoch_1904 = bool(body[0] & 1)
        elif kind == _CALCULATION:
            calculates = bool(body[24] & 1)
    return content, calculates


def _take_sheet(body: bytes, links: Links) -> SheetMarks:
    (state,) = struct.unpack_from("<I", body)
    relation, after = take_text(body, 8)
    name, _ = take_text(body, after)
    return SheetMarks(name, links.get(relation, ("", ""))[1], hidden=state != 0)


def _read_surroundings(parts: Parts, marks: SheetMarks) -> None:
    """Notes, threads and pivot tables that a sheet's relations lead to."""
    links = sorted(parts.links(marks.part).values())  # notes before the threads that replace them
    for kind, path in links:
        if kind == "comments":
            marks.notes |= read_notes(parts.file, path, parts.stream(path))
        elif kind == "threadedComment":
            walker = ThreadsPass(parts.file, path)
            parts.walk(path, walker)
            marks.notes.update(walker.find_notes())
        elif kind == "pivotTable":
            name_pivot(marks, None)
