"""Rows of plain cells taken a block at a time: addresses, looks and values by expressions, no Python for each cell."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from string import ascii_uppercase, digits

from headlight.model import COLUMNS, Value, column_name
from headlight.reading.intake import limits
from headlight.reading.intake.looks import Look
from headlight.reading.intake.places import parse_column
from headlight.reading.intake.plain import PlainValues, Unplain, decode_plain

# Address and style of a cell, then nothing, the number of a shared text, or whatever else stands in it.
_CELL = re.compile(
    r'<c r="([A-Z]{1,2}+[1-9][0-9]{0,4}+)"(?: s="([0-9]{1,5}+)")?+(?:/>| t="s"><v>([0-9]{1,7}+)</v></c>'
    r'|(?: t="[a-z]{1,9}")? ?/>|((?: t="inlineStr"><is><t>[^<]*+</t></is>'
    r'|(?: t="[A-Za-z]{1,9}")?>[^<]*+(?:<(?!/c>)[^<]*+)*+)</c>))'
)
_ROW = re.compile(r'<row r="([1-9][0-9]{0,4}+)"(?: [\w:]++="[^"<>&]*+")*+ ?(?:/>|>\s*</row>)\s*', re.ASCII)
_UNUSUAL_ROW = re.compile(r' (?:hidden|customFormat)="(?!0"|false")| ht="0"')
_LETTERS = [column_name(number) for number in range(limits.DATA_COLUMNS)]
_NUMBERS = frozenset({int, float})
_Row = tuple[int, int, int, Sequence[int]]  # number from 0, first cell of the block, the one after its last, columns
_GAP = "\0"  # stands in no plain text
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
        styles = pieces[2::5]
        values = self._find_values(pieces[3::5], pieces[4::5])
        frame = _read_frame(self.last, len(self.rows), _GAP.join(pieces[::5]), _GAP.join(pieces[1::5]))
        self._place(frame.rows, values)
        if self.looks:
            self._keep_looks(frame.places, styles, kept)
        self.last = frame.last
        self.filled += len(values) - values.count(None)
        self.computed += "<f" in text
        self.sure = self.sure and (self._dated.isdisjoint(styles) or not self._find_date(styles, values))

    def _find_values(self, shared: list[str | None], others: list[str | None]) -> list[Value]:
        """The values of cells; where the shared texts are not known, their numbers hold the places."""
        texts, values = self._texts, self._values
        try:
            told: list[Value] = [texts[int(each)] if each else None for each in shared] if self.sure else list(shared)
            if not any(others):
                return told
            return [values[other] if other else text for other, text in zip(others, told, strict=True)]
        except IndexError:
            raise Unplain from None

    def _find_date(self, styles: list[str], values: list[Value]) -> bool:
        """Whether a format shows a number as a date, which is for the reader that knows the calendars."""
        return any(
            style in self._dated and type(value) in _NUMBERS for style, value in zip(styles, values, strict=True)
        )

    def _place(self, rows: list[_Row], values: list[Value]) -> None:
        for number, start, end, columns in rows:
            cells = values[start:end]
            if type(columns) is list:
                spread: list[Value] = [None] * (columns[-1] + 1)
                for column, cell in zip(columns, cells, strict=True):
                    spread[column] = cell
                cells = spread
            while cells and cells[-1] is None:
                cells.pop()
            if number > len(self.rows):
                self.rows.extend([] for _ in range(number - len(self.rows)))
            self.rows.append(cells)

    def _keep_looks(self, places: list[int], styles: list[str], kept: dict[int, Look]) -> None:
        looks = self.looks
        kept |= {place: looks[style] for place, style in zip(places, styles, strict=True) if style in looks}


class _Frame:
    """Where the cells of a block stand: its rows, the number of the last of them, and each cell's place."""

    def __init__(self, last: int, rows: list[_Row]) -> None:
        self.last = last
        self.rows = rows

    @cached_property
    def places(self) -> list[int]:
        """The key of each cell of the block, in order."""
        return [number * COLUMNS + column for number, _, _, columns in self.rows for column in columns]


@lru_cache(maxsize=64)  # the forms of a drop put the same cells in the same rows
def _read_frame(last: int, height: int, gaps: str, addresses: str) -> _Frame:
    """The frame of a block after row ``last``, where ``height`` rows are filled; Unplain where it is not plain."""
    between = gaps.split(_GAP)
    return _Frame(_check_rows(last, "".join(between)), _find_rows(height, between, addresses.split(_GAP)))


def _check_rows(last: int, rest: str) -> int:
    """The number of the last row of what is left without its cells; Unplain unless all rows rise and are usual."""
    rows = _ROW.split(rest)
    if any(rows[::2]) or len(rows) < 3 or _UNUSUAL_ROW.search(rest):
        raise Unplain
    numbers = [last, *map(int, rows[1::2])]
    if any(after <= before for before, after in pairwise(numbers)):
        raise Unplain
    return numbers[-1]


def _find_rows(before: int, gaps: list[str], addresses: list[str]) -> list[_Row]:
    """Where each row's cells begin and end in the block, and which columns they stand in."""
    rows: list[_Row] = []
    for start, end in pairwise([at for at, gap in enumerate(gaps) if gap]):
        number = int(addresses[start].lstrip(ascii_uppercase))
        if number <= before:
            raise Unplain
        cells = addresses[start:end]
        columns = range(end - start) if cells == _name_cells(number, end - start) else _find_columns(number, cells)
        rows.append((number - 1, start, end, columns))
        before = number
    return rows


@lru_cache(maxsize=256)
def _name_cells(number: int, width: int) -> list[str]:
    """The addresses of a row's first cells."""
    return [f"{letters}{number}" for letters in _LETTERS[:width]]


def _find_columns(number: int, cells: list[str]) -> list[int]:
    """The columns of a row's cells; Unplain where they do not rise, stand in other rows or beyond the limits."""
    found = [address.rstrip(digits) for address in cells]
    columns = [parse_column(letters) for letters in found]
    if columns[-1] >= limits.DATA_COLUMNS or any(after <= before for before, after in pairwise(columns)):
        raise Unplain
    if cells != [f"{letters}{number}" for letters in found]:
        raise Unplain
    return columns


def pad_rows(rows: list[list[Value]], width: int) -> list[list[Value]]:
    """The rows themselves, each filled up to a width with blanks."""
    for row in rows:
        if len(row) < width:
            row.extend([None] * (width - len(row)))
    return rows
