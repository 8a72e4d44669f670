"""A1 addresses, parsed."""

import re

from headlight.reading.intake import limits
from headlight.reading.intake.looks import Place

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_COLUMNS: dict[str | bytes, int] = {}


def parse_column(letters: str | bytes) -> int:
    """The number of a column from 0 by its letters, remembered."""
    found = _COLUMNS.get(letters)
    if found is None:
        found = 0
        for letter in letters if isinstance(letters, bytes) else letters.encode():
            found = found * 26 + letter - 64
        _COLUMNS[letters] = found = found - 1
    return found


def parse_cell(text: str) -> tuple[int, int] | None:
    """Row and column from 0, or None where the text is no address within the grid."""
    found = _CELL.fullmatch(text)
    if found is None:
        return None
    row, column = int(found[2]) - 1, parse_column(found[1])
    return (row, column) if row < limits.GRID_ROWS and column < limits.GRID_COLUMNS else None


def parse_range(text: str) -> Place | None:
    """Top, left, bottom, right of a range or single cell; None where it is neither."""
    first, _, last = text.partition(":")
    start, end = parse_cell(first), parse_cell(last or first)
    if start is None or end is None or end[0] < start[0] or end[1] < start[1]:
        return None
    return (*start, *end)


def parse_ranges(text: str) -> tuple[Place, ...]:
    """The ranges of a list separated by blanks; whole rows and columns are left out."""
    return tuple(found for each in text.split() if (found := parse_range(each)) is not None)
