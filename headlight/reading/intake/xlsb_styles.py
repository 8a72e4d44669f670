"""The style part of an .xlsb workbook: number formats, fonts, fills and cell styles."""

import struct
from collections.abc import Iterable

from headlight.reading.intake import limits
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.style_tables import Fill, Font, Format, StyleTables
from headlight.reading.intake.symbols import find_symbol_font
from headlight.reading.intake.xlsb_records import read_records, take_colour, take_text

_FONT, _CODE, _FILL, _STYLE, _COLOUR = 43, 44, 45, 47, 475
_CELL_STYLES, _CELL_STYLES_END = 617, 618
_STRIKE, _APPLIES_FILL = 0x08, 0x10


def read_styles(file: str, part: str, chunks: Iterable[bytes], theme: tuple[str, ...]) -> StyleTables:
    """The tables of a style part; struct.error or IndexError where a record is cut short."""
    tables = StyleTables(theme)
    formats = tables.parents
    for kind, body in read_records(file, part, chunks):
        if kind == _STYLE:
            formats.append(_take_format(body))
        elif kind in (_CELL_STYLES, _CELL_STYLES_END):
            formats = tables.formats if kind == _CELL_STYLES else tables.parents
        elif kind in _TABLES:
            _TABLES[kind](file, body, tables)
        if len(formats) > limits.STYLES:
            raise too_big(file, f"the workbook has over {limits.STYLES:,} cell styles")
    return tables


def _take_format(body: bytes) -> Format:
    parent, code, font, fill = struct.unpack_from("<4H", body)
    applies = "1" if body[14] & _APPLIES_FILL else None
    return Format(code=code, font=font, fill=fill, parent=None if parent == 0xFFFF else parent, applies_fill=applies)


def _take_code(file: str, body: bytes, tables: StyleTables) -> None:
    (number,) = struct.unpack_from("<H", body)
    code, _ = take_text(body, 2)
    if len(code) > limits.NUMBER_FORMAT_LENGTH:
        raise too_big(file, f"one of its number formats is {len(code):,} characters long")
    tables.codes[number] = code


def _take_font(_: str, body: bytes, tables: StyleTables) -> None:
    name, _end = take_text(body, 21)
    tables.fonts.append(Font(bool(body[2] & _STRIKE), find_symbol_font(name)))


def _take_fill(_: str, body: bytes, tables: StyleTables) -> None:
    solid = struct.unpack_from("<I", body)[0] == 1
    tables.fills.append(Fill("solid" if solid else None, take_colour(body, 4), take_colour(body, 12)))


def _take_palette(_: str, body: bytes, tables: StyleTables) -> None:
    tables.own_palette.append(f"#{body[:3].hex().upper()}")


_TABLES = {_FONT: _take_font, _CODE: _take_code, _FILL: _take_fill, _COLOUR: _take_palette}
