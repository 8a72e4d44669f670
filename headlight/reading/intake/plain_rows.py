"""Rows of plain cells taken a block at a time: addresses, looks and values by expressions, no Python for each cell."""

import re
from itertools import pairwise

from headlight.model import COLUMNS, Value, column_name
from headlight.reading.intake import limits
from headlight.reading.intake.looks import Look
from headlight.reading.intake.places import parse_column
from headlight.reading.intake.plain import PlainValues, Unplain, decode_plain

# Column, row and style of a cell, then nothing, the number of a shared text, or whatever else stands in it.
_CELL = re.compile(
    r'<c r="([A-Z]{1,2}+)([1-9][0-9]{0,4}+)"(?: s="([0-9]{1,5}+)")?+(?:/>| t="s"><v>([0-9]{1,7}+)</v></c>'
    r'|(?: t="[a-z]{1,9}")? ?/>|((?: t="[A-Za-z]{1,9}")?>[^<]*+(?:<(?!/c>)[^<]*+)*+</c>))'
)
_ROW = re.compile(r'<row r="([1-9][0-9]{0,4}+)"(?: [\w:]++="[^"<>&]*+")*+ ?(?:/>|>\s*</row>)\s*', re.ASCII)
_UNUSUAL_ROW = re.compile(r' (?:hidden|customFormat)="(?!0"|false")| ht="0"')
_LETTERS = [column_name(number) for number in range(limits.DATA_COLUMNS)]
_NUMBERS = frozenset({int, float})
_CLOCK = re.compile(r"[dmyhs]", re.IGNORECASE)  # in the code of every format that makes a number a date or time


class PlainRows:
    """The values of a sheet as far as its blocks are plain; ``sure`` once none of them needs another reader."""

    def __init__(self, looks: dict[str, Look], texts: list[str | None] | None) -> None:
        self.looks = looks
        self.rows: list[list[Value]] = []
        self.sure = texts is not None
        self.filled = 0  # cells with a value
        self.computed = 0  # blocks with formulas, whose results are all saved and not nought
        self.last = 0  # the number of the last row taken
        self._dated = frozenset(number for number, look in looks.items() if _CLOCK.search(look.code))
        self._texts = texts or []
        self._values = PlainValues(self._texts)

    @property
    def whole(self) -> bool:
        """Whether no number was met that a cell shows otherwise than it is."""
        return not self._values.fractions

    def take(self, block: bytes, kept: dict[int, Look]) -> None:
        """Take whole rows and add their looks to ``kept``; Unplain, and nothing taken, where any is not plain."""
        text = decode_plain(block)
        pieces = _CELL.split(text)
        gaps, letters, numbers, styles = pieces[::6], pieces[1::6], pieces[2::6], pieces[3::6]
        last = self._check_rows("".join(gaps))
        values = self._find_values(pieces[4::6], pieces[5::6])
        self._place(gaps, letters, numbers, values)
        self.last = last
        self.filled += len(values) - values.count(None)
        self.computed += "<f" in text
        self.sure = self.sure and (self._dated.isdisjoint(styles) or not self._find_date(styles, values))
        looks = self.looks
        for at in [at for at, style in enumerate(styles) if style in looks]:
            kept[(int(numbers[at]) - 1) * COLUMNS + parse_column(letters[at])] = looks[styles[at]]

    def _find_values(self, shared: list[str | None], others: list[str | None]) -> list[Value]:
        """The values of cells; where the shared texts are not known, their numbers hold the places."""
        if not self.sure:
            return [number or (other and self._values[other]) for number, other in zip(shared, others, strict=True)]
        texts, values = self._texts, self._values
        try:
            return [
                texts[int(number)] if number else other and values[other]
                for number, other in zip(shared, others, strict=True)
            ]
        except IndexError:
            raise Unplain from None

    def _check_rows(self, rest: str) -> int:
        """The number of the last row of what is left without its cells; Unplain unless all rows rise and are usual."""
        rows = _ROW.split(rest)
        if any(rows[::2]) or len(rows) < 3 or _UNUSUAL_ROW.search(rest):
            raise Unplain
        numbers = [self.last, *map(int, rows[1::2])]
        if any(after <= before for before, after in pairwise(numbers)):
            raise Unplain
        return numbers[-1]

    def _find_date(self, styles: list[str], values: list[Value]) -> bool:
        """Whether a format shows a number as a date, which is for the reader that knows the calendars."""
        return any(
            style in self._dated and type(value) in _NUMBERS for style, value in zip(styles, values, strict=True)
        )

    def _place(self, gaps: list[str], letters: list[str], numbers: list[str], values: list[Value]) -> None:
        starts = [at for at, gap in enumerate(gaps) if gap]
        taken: list[tuple[int, list[Value]]] = []
        before = len(self.rows)
        for start, end in pairwise(starts):
            number = numbers[start]
            row = int(number)
            if row <= before or numbers[start:end].count(number) != end - start:
                raise Unplain
            cells = values[start:end]
            if letters[start:end] != _LETTERS[: end - start]:
                cells = _spread(letters[start:end], cells)
            while cells and cells[-1] is None:
                cells.pop()
            taken.append((row, cells))
            before = row
        for row, cells in taken:
            self.rows.extend([] for _ in range(row - 1 - len(self.rows)))
            self.rows.append(cells)


def _spread(letters: list[str], cells: list[Value]) -> list[Value]:
    """The cells of a row each in its own column; Unplain where they do not rise or lie beyond the limits."""
    columns = [parse_column(each) for each in letters]
    if columns[-1] >= limits.DATA_COLUMNS or any(after <= before for before, after in pairwise(columns)):
        raise Unplain
    row: list[Value] = [None] * (columns[-1] + 1)
    for column, cell in zip(columns, cells, strict=True):
        row[column] = cell
    return row


def pad_rows(rows: list[list[Value]], width: int) -> list[list[Value]]:
    """The rows themselves, each filled up to a width with blanks."""
    for row in rows:
        if len(row) < width:
            row.extend([None] * (width - len(row)))
    return rows
