"""A1 addresses as rows and columns, both counted from 0."""

import re

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


def find_place(cell: str) -> tuple[int, int]:
    """Row and column of a cell; of a range's first cell; of A1 where the text is no address."""
    found = _CELL.match(cell)
    if found is None:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def find_corners(range_: str) -> tuple[tuple[int, int, int, int], ...]:
    """Top, left, bottom and right, inclusive, of each part of a range such as ``C4:D12, F4``."""
    parts = (part.strip().partition(":") for part in re.split(r"[,;]", range_) if part.strip())
    return tuple((*find_place(first), *find_place(last or first)) for first, _, last in parts)
