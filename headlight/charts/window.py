"""Which rows and columns of a sheet to show around the cells in question."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from headlight.model import Sheet

MOST_ROWS, MOST_COLUMNS = 16, 9
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$")

Box = tuple[int, int, int, int]  # top, left, bottom, right, from 0, inclusive


@dataclass(frozen=True)
class Window:
    """The rows and columns shown, in order, from 0; a step of more than one is a cut."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]


def parse_range(text: str) -> Box | None:
    """The box of an A1 address or range; None where it is neither."""
    ends = [_parse_cell(part) for part in text.strip().split(":")]
    if not 1 <= len(ends) <= 2 or any(end is None for end in ends):
        return None
    rows, columns = zip(*(end for end in ends if end), strict=True)
    return min(rows), min(columns), max(rows), max(columns)


def find_window(sheet: Sheet, marked: Box | None, evidence: Iterable[Box] = ()) -> Window:
    """The neighbourhood of the marked box, with the first filled cells of its column and row, and the evidence."""
    height, width = len(sheet.rows), max((len(row) for row in sheet.rows), default=0)
    if not height or not width:
        return Window((), ())
    top, left, bottom, right = marked or (0, 0, min(height, MOST_ROWS) - 1, min(width, MOST_COLUMNS) - 1)
    rows = _around(top, bottom, height, 4, MOST_ROWS)
    columns = _around(left, right, width, 3, MOST_COLUMNS)
    boxes = list(evidence)
    rows |= {row for box in boxes for row in (box[0], box[2])} | _first_filled_row(sheet, left)
    columns |= {column for box in boxes for column in (box[1], box[3])} | _first_filled_column(sheet, top)
    return Window(_within(rows, height), _within(columns, width))


def _parse_cell(text: str) -> tuple[int, int] | None:
    found = _CELL.match(text.strip())
    if not found:
        return None
    column = 0
    for letter in found.group(1).upper():
        column = column * 26 + ord(letter) - 64
    return int(found.group(2)) - 1, column - 1


def _around(first: int, last: int, size: int, margin: int, most: int) -> set[int]:
    """A stretch with a margin on both sides, cut to ``most``, moved inside the sheet."""
    first, last = min(first, size - 1), min(last, size - 1)
    start = max(0, first - margin)
    return set(range(start, min(size, max(last + margin + 1, start + 2 * margin + 1), start + most)))


def _first_filled_row(sheet: Sheet, column: int) -> set[int]:
    filled = (row for row, cells in enumerate(sheet.rows) if column < len(cells) and cells[column] not in (None, ""))
    return set(list(filled)[:1])


def _first_filled_column(sheet: Sheet, row: int) -> set[int]:
    cells = sheet.rows[row] if row < len(sheet.rows) else []
    return set([column for column, value in enumerate(cells) if value not in (None, "")][:1])


def _within(places: set[int], size: int) -> tuple[int, ...]:
    return tuple(sorted(place for place in places if 0 <= place < size))
