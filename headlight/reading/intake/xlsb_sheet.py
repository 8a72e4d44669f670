"""One sheet of an .xlsb workbook, record by record."""

import struct
from collections.abc import Iterable

from headlight.model import COLUMNS
from headlight.reading.intake import limits
from headlight.reading.intake.looks import PLAIN, Look, SheetMarks
from headlight.reading.intake.refusals import check_area, damaged, too_big
from headlight.reading.intake.rules import name_rule
from headlight.reading.intake.strings import Seen
from headlight.reading.intake.style_tables import Font
from headlight.reading.intake.xlsb_records import read_records, take_text
from headlight.reading.intake.xlsb_texts import find_seen

_ROW, _COLUMN, _MERGE, _FILTER, _RULES, _RULE, _PROTECTION = 0, 60, 176, 163, 461, 463, 535
_BLANK, _ERROR, _BOOLEAN, _SHARED, _FORMULA_TEXT, _FORMULA_NUMBER, _FORMULA_ERROR, _RICH = 1, 3, 4, 7, 8, 9, 11, 62
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


class SheetRecords:
    """Fills the marks of one sheet; ``looks`` by style, ``special`` the shared strings seen differently."""

    def __init__(
        self, file: str, marks: SheetMarks, looks: list[Look], fonts: list[Font], special: dict[int, Seen]
    ) -> None:
        self.file = file
        self.marks = marks
        self.looks = looks
        self.fonts = fonts
        self.special = special
        self.cells = 0
        self.row = self.bottom = self.right = 0
        self.computed = 0  # formulas with a saved result other than nought
        self.noughts: list[int] = []  # cells of formulas whose saved result is nought
        self.ranges: list[tuple[int, int, int, int]] = []  # of the rules that follow

    def read(self, part: str, chunks: Iterable[bytes]) -> None:
        """Take every record of the part."""
        for kind, body in read_records(self.file, part, chunks):
            if _BLANK <= kind <= _FORMULA_ERROR or kind == _RICH:
                self._take_cell(kind, body)
            elif kind in _SHEET:
                _SHEET[kind](self, body)
        check_area(self.file, self.marks.name, self.bottom, self.right)

    def _find_look(self, style: int) -> Look:
        return self.looks[style] if style < len(self.looks) else PLAIN

    def _take_row(self, body: bytes) -> None:
        self.row, style = struct.unpack_from("<II", body)
        if self.row >= limits.GRID_ROWS:
            raise damaged(self.file, f"a row of its sheet {self.marks.name} has the number {self.row + 1:,}")
        if body[11] & 0x10:
            self.marks.hidden_rows.add(self.row)
        look = self._find_look(style) if body[11] & 0x40 else PLAIN
        if look.fill is not None:
            self.marks.row_looks[self.row] = look

    def _take_cell(self, kind: int, body: bytes) -> None:
        column, style = struct.unpack_from("<II", body)
        if column >= limits.GRID_COLUMNS:
            raise damaged(self.file, f"a cell of its sheet {self.marks.name} stands outside any sheet")
        place = self.row * COLUMNS + column
        self.marks.keep_look(place, self._find_look(style & 0xFFFFFF))
        if kind != _BLANK:
            self._take_value(kind, body, place, column)

    def _take_value(self, kind: int, body: bytes, place: int, column: int) -> None:
        self.cells += 1
        self.marks.filled += kind not in (_ERROR, _FORMULA_ERROR, _FORMULA_TEXT)
        self.bottom, self.right = max(self.bottom, self.row), max(self.right, column)
        if self.right >= limits.DATA_COLUMNS or self.bottom >= limits.DATA_ROWS:
            place_of = f"row {self.row + 1:,}, column {column + 1:,}"
            raise too_big(self.file, f"its sheet {self.marks.name} has a filled cell in {place_of}")
        if kind in (_ERROR, _FORMULA_ERROR):
            self.marks.errors[place] = _ERRORS.get(body[8], "an error")
        elif kind == _FORMULA_NUMBER and struct.unpack_from("<d", body, 8)[0] == 0:
            self.noughts.append(place)
        elif kind == _SHARED and self.special:
            seen = self.special.get(struct.unpack_from("<I", body, 8)[0])
            if seen is not None:
                self.marks.replaced[place] = seen
        elif kind == _RICH:  # which the value reader leaves out
            self.marks.replaced[place] = find_seen(body, 8, self.fonts) or Seen((take_text(body, 9)[0], ""))
        self.computed += _FORMULA_TEXT <= kind < _FORMULA_ERROR and place not in self.noughts[-1:]

    def _take_columns(self, body: bytes) -> None:
        first, last, width, style, flags = struct.unpack_from("<4IH", body)
        last = min(last, limits.GRID_COLUMNS - 1)
        if flags & 1 or not width:
            self.marks.hidden_columns.append((first, last))
        look = self._find_look(style)
        if look.fill is not None:
            self.marks.column_looks.append((first, last, look))

    def _take_merge(self, body: bytes) -> None:
        top, bottom, left, right = struct.unpack_from("<4I", body)
        if bottom < top or right < left or bottom >= limits.GRID_ROWS or right >= limits.GRID_COLUMNS:
            raise damaged(self.file, f"a merge of its sheet {self.marks.name} has no sensible address")
        self.marks.merges.append((top, left, bottom, right))
        if len(self.marks.merges) > limits.MERGES:
            raise too_big(self.file, f"its sheet {self.marks.name} has over {limits.MERGES:,} merged ranges")

    def _take_filter(self, _: bytes) -> None:
        self.marks.filtered = True

    def _take_protection(self, body: bytes) -> None:
        self.marks.protected = bool(struct.unpack_from("<I", body, 2)[0])

    def _take_ranges(self, body: bytes) -> None:
        count = min(struct.unpack_from("<I", body, 8)[0], 1)
        self.ranges = []
        for number in range(count):
            top, bottom, left, right = struct.unpack_from("<4I", body, 12 + number * 16)
            if top <= bottom < limits.GRID_ROWS and left <= right < limits.GRID_COLUMNS:
                self.ranges.append((top, left, bottom, right))

    def _take_rule(self, _: bytes) -> None:
        for place in self.ranges:
            name_rule(self.marks, place)


_SHEET = {
    _ROW: SheetRecords._take_row,
    _COLUMN: SheetRecords._take_columns,
    _MERGE: SheetRecords._take_merge,
    _FILTER: SheetRecords._take_filter,
    _PROTECTION: SheetRecords._take_protection,
    _RULES: SheetRecords._take_ranges,
    _RULE: SheetRecords._take_rule,
}
