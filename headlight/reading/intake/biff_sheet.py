"""The records of one sheet of an .xls workbook."""

import struct
from collections.abc import Iterator, Mapping, Sequence

from headlight.model import COLUMNS
from headlight.reading.intake import limits
from headlight.reading.intake.looks import PLAIN, Look, Place, SheetMarks
from headlight.reading.intake.pivots import name_pivot
from headlight.reading.intake.refusals import check_area, damaged, too_big
from headlight.reading.intake.rules import name_rule
from headlight.reading.intake.strings import Seen

Record = tuple[int, int, bytes]  # place in the stream, kind, body

_BOF, _EOF = 0x809, 0x0A
_ROW, _COLINFO, _MERGES, _NOTE, _OBJ, _TXO, _CONTINUE = 0x208, 0x7D, 0xE5, 0x1C, 0x5D, 0x1B6, 0x3C
_FILTERED, _PROTECTED, _PIVOT, _RULES, _RULE = 0x9B, 0x12, 0xB0, 0x1B0, 0x1B1
_FILLS = 1 << 29  # of a rule's flags: it gives a fill
_SINGLE = {0x201, 0x203, 0x27E, 0xFD, 0x204, 0xD6, 0x205, 0x06}  # blank, number, packed, text, bool or error, formula
_BLANK, _BLANKS, _NUMBERS, _BOOLEAN, _FORMULA, _SHARED = 0x201, 0xBE, 0xBD, 0x205, 0x06, 0xFD
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


class Shared:
    """What the sheets of one workbook share: its looks by style, the texts that look otherwise, and counts."""

    def __init__(self, file: str, looks: Sequence[Look], special: Mapping[int, Seen]) -> None:
        self.file = file
        self.looks = looks
        self.special = special
        self.cells = 0
        self.formulas = 0
        self.blank_formulas: list[tuple[SheetMarks, int]] = []


class SheetRecords:
    """The records of one sheet."""

    def __init__(self, book: Shared, marks: SheetMarks) -> None:
        self.book = book
        self.marks = marks
        self.object = 0
        self.texts: dict[int, str] = {}
        self.bottom = self.right = 0
        self.range: Place | None = None  # of the rules that follow
        self.waiting = 0  # characters of a note still to come in a continuing record

    def read(self, records: Iterator[Record]) -> int:
        """Take the records up to the end of the sheet, and return its place; embedded charts are stepped over."""
        depth, place = 1, 0
        for place, kind, body in records:  # noqa: B007 - where it ended is wanted
            depth += (kind == _BOF) - (kind == _EOF)
            if not depth:
                break
            if depth == 1:
                self._take(kind, body)
        check_area(self.book.file, self.marks.name, self.bottom, self.right)
        return place

    def _take(self, kind: int, body: bytes) -> None:
        if kind in _SINGLE:
            self._take_cell(kind, body)
        elif kind in (_BLANKS, _NUMBERS):
            self._take_cells(kind, body)
        elif kind in _SHEET:
            _SHEET[kind](self, body)

    def _take_cell(self, kind: int, body: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", body)
        place = self._keep(row, column, style, filled=kind != _BLANK)
        if kind == _BOOLEAN and body[7]:
            self.marks.errors[place] = _ERRORS.get(body[6], "an error")
        elif kind == _FORMULA:
            self._take_formula(place, body)
        elif kind == _SHARED and self.book.special:
            seen = self.book.special.get(struct.unpack_from("<I", body, 6)[0])
            if seen is not None:
                self.marks.replaced[place] = seen

    def _take_formula(self, place: int, body: bytes) -> None:
        self.book.formulas += 1
        if body[12:14] == b"\xff\xff":
            if body[6] == 2:
                self.marks.errors[place] = _ERRORS.get(body[8], "an error")
            elif body[6] == 3:
                self.book.blank_formulas.append((self.marks, place))

    def _take_cells(self, kind: int, body: bytes) -> None:
        row, first = struct.unpack_from("<HH", body)
        size = 2 if kind == _BLANKS else 6
        for number in range((len(body) - 6) // size):
            (style,) = struct.unpack_from("<H", body, 4 + number * size)
            self._keep(row, first + number, style, filled=kind != _BLANKS)

    def _keep(self, row: int, column: int, style: int, *, filled: bool) -> int:
        if column >= limits.BIFF_COLUMNS:
            raise damaged(self.book.file, f"a cell of its sheet {self.marks.name} stands outside any sheet")
        self.book.cells += filled
        if filled:
            self.bottom, self.right = max(self.bottom, row), max(self.right, column)
        if self.book.cells > limits.CELLS:
            raise too_big(self.book.file, f"the workbook holds over {limits.CELLS:,} filled cells")
        place = row * COLUMNS + column
        self.marks.keep_look(place, self.book.looks[style] if style < len(self.book.looks) else PLAIN)
        return place

    def _take_row(self, body: bytes) -> None:
        row = struct.unpack_from("<H", body)[0]
        flags, style = struct.unpack_from("<HH", body, 12)
        if flags & 0x20:
            self.marks.hidden_rows.add(row)
        look = self.book.looks[style & 0xFFF] if flags & 0x80 and style & 0xFFF < len(self.book.looks) else PLAIN
        if look.fill is not None:
            self.marks.row_looks[row] = look

    def _take_columns(self, body: bytes) -> None:
        first, last, width, style, flags = struct.unpack_from("<5H", body)
        if flags & 1 or not width:
            self.marks.hidden_columns.append((first, last))
        look = self.book.looks[style] if style < len(self.book.looks) else PLAIN
        if look.fill is not None:
            self.marks.column_looks.append((first, last, look))

    def _take_merges(self, body: bytes) -> None:
        (count,) = struct.unpack_from("<H", body)
        for number in range(count):
            top, bottom, left, right = struct.unpack_from("<4H", body, 2 + number * 8)
            if bottom < top or right < left or right >= limits.BIFF_COLUMNS:
                raise damaged(self.book.file, f"a merge of its sheet {self.marks.name} has no sensible address")
            self.marks.merges.append((top, left, bottom, right))
        if len(self.marks.merges) > limits.MERGES:
            raise too_big(self.book.file, f"its sheet {self.marks.name} has over {limits.MERGES:,} merged ranges")

    def _take_filter(self, _: bytes) -> None:
        self.marks.filtered = True

    def _take_protection(self, body: bytes) -> None:
        self.marks.protected = bool(body[0])

    def _take_pivot(self, body: bytes) -> None:
        name_pivot(self.marks, _take_place(body, 0))

    def _take_range(self, body: bytes) -> None:
        self.range = _take_place(body, 4)

    def _take_rule(self, body: bytes) -> None:
        if self.range is not None and struct.unpack_from("<I", body, 6)[0] & _FILLS:
            name_rule(self.marks, self.range)

    def _take_object(self, body: bytes) -> None:
        self.object = struct.unpack_from("<H", body, 6)[0] if len(body) >= 8 and body[:2] == b"\x15\x00" else 0

    def _take_text(self, body: bytes) -> None:
        self.waiting = struct.unpack_from("<H", body, 10)[0] if len(body) >= 12 else 0

    def _take_more(self, body: bytes) -> None:
        if self.waiting and body:
            text = body[1:].decode("utf-16-le", "replace") if body[0] & 1 else body[1:].decode("latin-1")
            self.texts[self.object] = self.texts.get(self.object, "") + text[: self.waiting]
            self.waiting = max(0, self.waiting - len(text))

    def _take_note(self, body: bytes) -> None:
        row, column, _, number = struct.unpack_from("<4H", body)
        text = self.texts.get(number, "").strip()
        if text and column < limits.BIFF_COLUMNS:
            self.marks.notes[row * COLUMNS + column] = text


def _take_place(body: bytes, at: int) -> Place | None:
    """A range by its first and last row, first and last column; None where it is none."""
    top, bottom, left, right = struct.unpack_from("<4H", body, at)
    return (top, left, bottom, right) if top <= bottom and left <= right < limits.BIFF_COLUMNS else None


_SHEET = {
    _FILTERED: SheetRecords._take_filter,
    _PROTECTED: SheetRecords._take_protection,
    _PIVOT: SheetRecords._take_pivot,
    _RULES: SheetRecords._take_range,
    _RULE: SheetRecords._take_rule,
    _ROW: SheetRecords._take_row,
    _COLINFO: SheetRecords._take_columns,
    _MERGES: SheetRecords._take_merges,
    _OBJ: SheetRecords._take_object,
    _TXO: SheetRecords._take_text,
    _CONTINUE: SheetRecords._take_more,
    _NOTE: SheetRecords._take_note,
}
