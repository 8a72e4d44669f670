"""One sheet as text in its place: what a person sees in each cell, hidden parts blanked, merges resolved."""

from collections.abc import Iterable
from itertools import chain

from headlight.model import COLUMNS, Sheet, Value, key


def show_value(value: Value) -> str:
    """A plain value as a person sees it: 1.0 as 1, no trailing blanks."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"


class _Shown(dict[Value, str]):
    """What each value of a sheet looks like, one string per distinct value; truth values apart, equal to 1 and 0."""

    def __missing__(self, value: Value) -> str:
        shown = self[value] = value.strip() if isinstance(value, str) else show_value(value)
        return shown


def _show_rows(sheet: Sheet) -> list[list[str]]:
    """The visible text of every cell, rectangular."""
    width = max((len(row) for row in sheet.rows), default=0)
    hidden = [column for column in sheet.hidden_columns if column < width]
    shown = _Shown()
    plain = bool not in set(map(type, chain.from_iterable(sheet.rows)))
    rows: list[list[str]] = []
    for index, row in enumerate(sheet.rows):
        if index in sheet.hidden_rows:
            rows.append([""] * width)
            continue
        line = list(map(shown.__getitem__ if plain or bool not in set(map(type, row)) else show_value, row))
        line.extend([""] * (width - len(line)))
        for column in hidden:
            line[column] = ""
        rows.append(line)
    return rows


FORM = 150  # rows that a form has at most
LEFTMOST = 3  # columns in which a form may begin
_TALL = 2000  # rows of a sheet whose filled cells are not kept beside it


class Grid:
    """The visible text of a sheet, addressed as the sheet is; blank text where nothing is seen."""

    __slots__ = ("_filled", "_fills", "anchors", "height", "merged_down", "name", "numbered", "rows", "sheet", "width")

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.name = sheet.name
        self.numbered: dict[int, str] = {}  # row -> the bare number that its criterion's code was put for
        self.rows = _show_rows(sheet)
        self.height = len(self.rows)
        self.width = len(self.rows[0]) if self.rows else 0
        for place, text in sheet.texts.items():
            row, column = divmod(place, COLUMNS)
            if row < self.height and column < self.width and self.rows[row][column]:
                self.rows[row][column] = text.strip()
        self._filled: dict[int, list[tuple[int, str]]] = {}  # rows' cells with text, as asked for
        self._fills: dict[int, dict[int, str]] | None = None
        self.anchors: dict[int, tuple[int, int]] = {}
        self.merged_down: set[int] = set()  # columns in which some range is merged downwards
        for top, left, bottom, right in sheet.merges:
            self._note_merge(top, left, min(bottom, self.height - 1), min(right, self.width - 1))

    def _note_merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (bottom - top + 1) * (right - left + 1) > 100_000:
            return
        if bottom > top:
            self.merged_down.add(left)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left) and not self.rows[row][column]:
                    self.anchors[key(row, column)] = (top, left)

    def over(self, row: int, column: int) -> str:
        """The text over a cell: its own, or that of the merged range it lies in."""
        text = self.rows[row][column]
        if text or not self.anchors:
            return text
        anchor = self.anchors.get(key(row, column))
        return self.rows[anchor[0]][anchor[1]] if anchor else ""

    def down(self, row: int, column: int) -> str:
        """The cell's text, or that of a range merged downwards in its own column."""
        text = self.rows[row][column]
        if text or column not in self.merged_down:
            return text
        anchor = self.anchors.get(key(row, column))
        return self.rows[anchor[0]][anchor[1]] if anchor and anchor[1] == column else ""

    def read_down(self, column: int, rows: Iterable[int]) -> list[str]:
        """The texts of a column's cells in some rows, those of ranges merged downwards included."""
        lines = self.rows
        if column in self.merged_down:
            return [self.down(row, column) for row in rows]
        return [lines[row][column] for row in rows]

    def plain(self, row: int, column: int) -> str:
        """The cell's plain value, a date as ISO text even where the sheet shows it another way."""
        place = key(row, column)
        if place in self.sheet.dates:
            return show_value(self.sheet.rows[row][column])
        return self.rows[row][column]

    def fills(self, column: int) -> dict[int, str]:
        """Row -> fill of a column's cells, hidden ones left out."""
        if self._fills is None:
            self._fills = {}
            hidden = self.sheet.hidden_rows
            for place, fill in self.sheet.fills.items():
                row, at = divmod(place, COLUMNS)
                if row not in hidden and at not in self.sheet.hidden_columns:
                    self._fills.setdefault(at, {})[row] = fill
        return self._fills.get(column, {})

    def fill(self, row: int, column: int) -> str | None:
        """The cell's fill as ``#RRGGBB``, None where it has none or is hidden."""
        return self.fills(column).get(row)

    def count(self, row: int, left: int, right: int) -> int:
        """How many cells of a row have text, between two columns inclusive."""
        line = self.rows[row]
        if left or right + 1 < self.width:
            line = line[left : right + 1]
        return len(line) - line.count("")

    def filled(self, row: int, left: int, right: int) -> list[tuple[int, str]]:
        """The cells of a row that have text, as (column, text), between two columns inclusive."""
        if left or right + 1 < self.width or self.height > _TALL:
            return [cell for cell in enumerate(self.rows[row][left : right + 1], left) if cell[1]]
        found = self._filled.get(row)
        if found is None:
            found = self._filled[row] = [cell for cell in enumerate(self.rows[row]) if cell[1]]
        return found
