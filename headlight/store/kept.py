"""How values are folded into the store: compressed JSON of the shared structs."""

import zlib
from typing import Any, TypeVar

import msgspec

from headlight.model import Reading, Sheet, Workbook, key
from headlight.store.addresses import find_corners, find_place

T = TypeVar("T")

NOT_KEPT = "not kept"  # what the reader says of cells whose values must not be stored
WITHHELD = "\N{BULLET}"  # stands in a pending drop for a value that is not to be kept

_ENCODER = msgspec.json.Encoder()


def fold_value(value: Any) -> bytes:
    """A struct, or plain data, as compressed JSON."""
    return zlib.compress(_ENCODER.encode(value), 6)


def unfold_value(body: bytes, kind: type[T]) -> T:
    """The value that ``fold_value`` folded, checked against its type."""
    return msgspec.json.decode(zlib.decompress(body), type=kind)


def keep_reading(reading: Reading) -> Reading:
    """What is kept of a reading: without its ratings, which have rows of their own, and what only a drop needs."""
    return msgspec.structs.replace(reading, ratings=(), decisions=())


def keep_sheets(sheets: tuple[Sheet, ...], reading: Reading) -> tuple[Sheet, ...]:
    """The sheets whose cells are kept: no hidden sheet, and in the others nothing that was not to be read.

    Hidden rows and columns are blanked, and so are cells about absence, health, grievance,
    capability, union or pay: what is left out of the reading is left out of the store.
    """
    return tuple(_blank(sheet, _find_values(sheet, reading)) for sheet in sheets if not sheet.hidden)


def withhold_cells(workbook: Workbook, reading: Reading) -> Workbook:
    """A workbook to be read again, without the values that are not to be kept.

    A mark stands for each, so that what is read of it, and what is said to be left out, stays the same.
    """
    return msgspec.structs.replace(workbook, sheets=tuple(_withhold(sheet, reading) for sheet in workbook.sheets))


def _withhold(sheet: Sheet, reading: Reading) -> Sheet:
    """A sheet with marks for the cells that are not kept; the headings that name them stay."""
    return _blank(sheet, _find_all(sheet) if sheet.hidden else _find_values(sheet, reading), WITHHELD)


def _find_values(sheet: Sheet, reading: Reading) -> frozenset[int]:
    """The keys of the cells that are not kept, without the headings that say what they were."""
    return _find_gone(sheet, reading) - _find_headings(sheet, reading)


def _find_all(sheet: Sheet) -> frozenset[int]:
    return frozenset(key(row, column) for row, values in enumerate(sheet.rows) for column in range(len(values)))


def _find_headings(sheet: Sheet, reading: Reading) -> frozenset[int]:
    """The cells of sensitive columns down to the heading that names each, and where that is repeated."""
    columns = (each for table in reading.tables if table.sheet == sheet.name for each in table.columns)
    found: set[int] = set()
    for last, column in (find_place(each.cell) for each in columns if each.meaning == "sensitive"):
        values = [row[column] if column < len(row) else None for row in sheet.rows]
        words = {value for value in values[: last + 1] if isinstance(value, str) and value}
        found |= {key(row, column) for row, value in enumerate(values) if row <= last or value in words}
    return frozenset(found)


def _find_gone(sheet: Sheet, reading: Reading) -> frozenset[int]:
    """The keys of the cells that are not kept."""
    bottom, right = len(sheet.rows) - 1, max((len(row) for row in sheet.rows), default=0) - 1
    areas = [(row, 0, row, right) for row in sheet.hidden_rows]
    areas += [(0, column, bottom, column) for column in (*sheet.hidden_columns, *_sensitive(sheet.name, reading))]
    left_out = [each for each in reading.ignored if each.sheet == sheet.name and NOT_KEPT in each.reason]
    areas += [corners for each in left_out for corners in find_corners(each.range)]
    return frozenset(
        key(row, column)
        for top, left, low, far in areas
        for row in range(top, min(low, bottom) + 1)
        for column in range(left, min(far, right) + 1)
    )


def _sensitive(name: str, reading: Reading) -> frozenset[int]:
    """The columns of a sheet taken for sensitive ones, where the reading does not list their cells itself."""
    if any(each.sheet == name and NOT_KEPT in each.reason for each in reading.ignored):
        return frozenset()
    columns = (each for table in reading.tables if table.sheet == name for each in table.columns)
    return frozenset(find_place(each.cell)[1] for each in columns if each.meaning == "sensitive")


def _blank(sheet: Sheet, gone: frozenset[int], mark: str | None = None) -> Sheet:
    """The sheet with some cells emptied, in place and in every map; with ``mark`` where there was something."""
    if not gone:
        return sheet
    return msgspec.structs.replace(
        sheet,
        rows=[
            [
                (mark if value not in (None, "") else value) if key(row, column) in gone else value
                for column, value in enumerate(values)
            ]
            for row, values in enumerate(sheet.rows)
        ],
        texts={at: text for at, text in sheet.texts.items() if at not in gone},
        notes={at: text for at, text in sheet.notes.items() if at not in gone},
        fills={at: fill for at, fill in sheet.fills.items() if at not in gone},
        dates=sheet.dates - gone,
        strikes=sheet.strikes - gone,
    )
