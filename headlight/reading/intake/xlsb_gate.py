"""A binary workbook (.xlsb): every part unpacked and its records walked before the value reader sees it."""

import posixpath
import struct
from collections.abc import Iterator

from headlight.errors import Refusal
from headlight.model import COLUMNS, Finding
from headlight.reading.intake import limits
from headlight.reading.intake.links import read_links
from headlight.reading.intake.looks import Content, SheetMarks
from headlight.reading.intake.refusals import SAVE_AGAIN, damaged, too_big
from headlight.reading.intake.xml_pass import XmlPass
from headlight.reading.intake.zip_gate import Part, read_part

_SHEET, _ROW, _COLUMN, _MERGE, _DATES, _STRINGS = 156, 0, 60, 176, 153, 159
_BLANK, _ERROR, _FORMULA_ERROR = 1, 3, 11
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_COLOURLESS = (
    "Colours, notes and number formats of an .xlsb workbook are not read; save it as .xlsx if they carry ratings."
)


def read_records(file: str, part: str, stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and body of each record in order; one that runs past the end refuses."""
    place = 0
    while place < len(stream):
        kind, place = _read_number(stream, place, 2)
        length, place = _read_number(stream, place, 4)
        if place + length > len(stream) or place < 0:
            raise damaged(file, f"its part {part} is cut short")
        yield kind, stream[place : place + length]
        place += length


def _read_number(stream: bytes, place: int, most: int) -> tuple[int, int]:
    """A number in groups of seven bits; the first of two bytes of a kind keeps its mark."""
    number = 0
    for step in range(most):
        byte = stream[place]
        place += 1
        number |= (byte & 0x7F) << (7 * step)
        if not byte & 0x80:
            break
    return number, place


def check_xlsb(file: str, data: bytes, parts: dict[str, Part]) -> Content:
    """Walk every part; the sheets with their bounds, hidden rows and columns, merges and error cells."""
    try:
        return _check(file, data, {name.casefold(): part for name, part in parts.items()})
    except (struct.error, IndexError):
        raise damaged(file, "one of its records is cut short") from None


def _check(file: str, data: bytes, parts: dict[str, Part]) -> Content:
    content = Content(file, "xlsb")
    links = read_links(file, data, parts, "xl/workbook.bin")
    sheets: dict[str, SheetMarks] = {}
    for kind, body in read_records(file, "xl/workbook.bin", _read(file, data, parts.pop("xl/workbook.bin"))):
        if kind == _SHEET:
            marks = _take_sheet(body, links)
            sheets[marks.part] = marks
            content.sheets.append(marks)
        elif kind == _DATES:
            content.epoch_1904 = bool(body[0] & 1)
    if not 0 < len(content.sheets) <= limits.SHEETS:
        raise Refusal(file, f"the workbook has {len(content.sheets)} sheets.", SAVE_AGAIN)
    cells = 0
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            XmlPass(file, part.name).run(read_part(file, data, part))
            continue
        stream = _read(file, data, part)
        if name.endswith(".bin") and posixpath.dirname(name) in ("xl", "xl/worksheets"):
            cells += _walk(file, part.name, stream, sheets.get(name))
    if cells > limits.CELLS:
        raise too_big(file, f"the workbook holds over {limits.CELLS:,} filled cells")
    content.findings.append(Finding("info", "", "", _COLOURLESS))
    return content


def _read(file: str, data: bytes, part: Part) -> bytes:
    return b"".join(read_part(file, data, part))


def _take_sheet(body: bytes, links: dict[str, tuple[str, str]]) -> SheetMarks:
    (state,) = struct.unpack_from("<I", body)
    relation, after = _take_text(body, 8)
    name, _ = _take_text(body, after)
    return SheetMarks(name, links.get(relation, ("", ""))[1], hidden=state != 0)


def _take_text(body: bytes, place: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<I", body, place)
    end = place + 4 + length * 2
    if length > limits.TEXT_LENGTH or end > len(body):
        raise IndexError
    return body[place + 4 : end].decode("utf-16-le", "replace"), end


def _walk(file: str, part: str, stream: bytes, marks: SheetMarks | None) -> int:
    """Walk the records of a part; of a sheet, keep its marks. The number of its filled cells."""
    row = cells = 0
    for kind, body in read_records(file, part, stream):
        if kind == _STRINGS and struct.unpack_from("<I", body, 4)[0] > limits.SHARED_STRINGS:
            raise too_big(file, f"the workbook claims to hold over {limits.SHARED_STRINGS:,} texts")
        if marks is None:
            continue
        if kind == _ROW:
            row = _take_row(body, marks)
            if row >= limits.DATA_ROWS:
                raise too_big(file, f"its sheet {marks.name} has a row numbered {row + 1:,}")
        elif _BLANK <= kind <= _FORMULA_ERROR:
            cells += kind != _BLANK
            _take_cell(file, kind, body, row, marks)
        elif kind == _COLUMN:
            _take_columns(body, marks)
        elif kind == _MERGE and len(marks.merges) <= limits.MERGES:
            top, bottom, left, right = struct.unpack_from("<4I", body)
            marks.merges.append((top, left, bottom, right))
    return cells


def _take_row(body: bytes, marks: SheetMarks) -> int:
    (row,) = struct.unpack_from("<I", body)
    if body[11] & 0x10:
        marks.hidden_rows.add(row)
    return int(row)


def _take_cell(file: str, kind: int, body: bytes, row: int, marks: SheetMarks) -> None:
    (column,) = struct.unpack_from("<I", body)
    if column >= (limits.GRID_COLUMNS if kind == _BLANK else limits.DATA_COLUMNS):
        raise too_big(file, f"its sheet {marks.name} has a filled cell in column {column + 1:,}")
    if kind in (_ERROR, _FORMULA_ERROR):
        marks.errors[row * COLUMNS + column] = _ERRORS.get(body[8], "an error")


def _take_columns(body: bytes, marks: SheetMarks) -> None:
    first, last, width, _, flags = struct.unpack_from("<4IH", body)
    if flags & 1 or not width:
        marks.hidden_columns.append((first, min(last, limits.GRID_COLUMNS - 1)))
