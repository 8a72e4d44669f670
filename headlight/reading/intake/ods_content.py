"""The tables of an OpenDocument sheet, cell by cell, with repeats counted before they are laid out."""

from typing import Protocol

from headlight.model import COLUMNS
from headlight.reading.intake import limits
from headlight.reading.intake.looks import PLAIN, Look, SheetMarks
from headlight.reading.intake.refusals import check_area, damaged, too_big
from headlight.reading.intake.symbols import parse_symbols
from headlight.reading.intake.xml_pass import XmlPass

_SHAPES = frozenset({"frame", "custom-shape", "rect", "ellipse", "line", "g", "caption", "control", "polygon"})
_CELLS = ("table-cell", "covered-table-cell")


class Styles(Protocol):
    """Styles by name, as they are met."""

    undisplayed: set[str]
    colouring: set[str]
    named: dict[str, str]

    def take_style(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of a style element."""

    def find_look(self, name: str) -> Look:
        """The look of a style."""


class ContentPass(XmlPass):
    """Fills the marks of each table; a repeated cell that says something is laid out, within the limits."""

    utf8_only = True

    def __init__(self, file: str, part: str, styles: Styles, common: Styles) -> None:
        super().__init__(file, part)
        self.styles = styles
        self.common = common
        self.sheets: list[SheetMarks] = []
        self.cells = 0
        self.row = self.column = self.bottom = self.right = 0
        self.rows = self.columns = 1  # how often the present row and cell are repeated
        self.column_styles: list[tuple[int, int, str]] = []
        self.row_style = ""
        self.cell: dict[str, str] = {}
        self.filled = False
        self.pieces: list[str] = []
        self.plain: list[str] = []
        self.struck: list[str] = []
        self.notes: list[str] = []
        self.spans: list[Look] = []
        self.length = 0  # of the cell's texts so far
        self.ticks = False  # part of the text is in a symbol font
        self.in_note = self.in_table = self.in_shape = 0
        self.known: dict[str, Look] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.in_table and name != "table":
            self.styles.take_style(name, attributes)
        elif name in _CELLS:
            self._start_cell(attributes)
        elif name == "table-row":
            self._start_row(attributes)
        elif name == "table":
            self._start_table(attributes)
        elif name == "table-column":
            self._take_columns(attributes)
        elif name in _SHAPES:
            self.in_shape += 1
        elif name == "annotation":
            self.in_note += 1
        elif self.in_shape:
            return
        else:
            self._start_text(name, attributes)

    def end(self, name: str) -> None:
        if name in _CELLS:
            self._end_cell()
        elif name == "table-row":
            self.row += self.rows
        elif name == "table":
            self.in_table -= 1
        elif name in _SHAPES:
            self.in_shape = max(0, self.in_shape - 1)
        elif name == "annotation":
            self.in_note -= 1
        elif self.in_shape:
            return
        elif name in ("p", "span"):
            self._end_text(name)

    def text(self, characters: str) -> None:
        self.pieces.append(characters)
        self.length += len(characters)
        if self.length > limits.TEXT_LENGTH:
            raise too_big(self.file, f"one text is over {limits.TEXT_LENGTH:,} characters long")

    # Tables, rows and columns --------------------------------------------------------------------

    def _start_table(self, attributes: dict[str, str]) -> None:
        self.in_table += 1
        if self.in_table > 1:
            raise damaged(self.file, "one of its tables stands inside another")
        hidden = attributes.get("table:style-name", "") in self.styles.undisplayed
        protected = attributes.get("table:protected") == "true"
        self.sheets.append(SheetMarks(attributes.get("table:name", ""), hidden=hidden, protected=protected))
        if len(self.sheets) > limits.SHEETS:
            raise too_big(self.file, f"the workbook has over {limits.SHEETS} sheets")
        self.row = self.column = self.bottom = self.right = 0
        self.column_styles = []

    def _take_columns(self, attributes: dict[str, str]) -> None:
        first = self.column
        self.column += self._count(attributes, "table:number-columns-repeated")
        last = min(self.column, limits.GRID_COLUMNS) - 1
        if attributes.get("table:visibility") in ("collapse", "filter"):
            self.sheets[-1].hidden_columns.append((first, last))
        style = attributes.get("table:default-cell-style-name", "")
        if style and self._find(style) is not PLAIN:
            self.column_styles.append((first, last, style))

    def _start_row(self, attributes: dict[str, str]) -> None:
        self.column = 0
        self.rows = self._count(attributes, "table:number-rows-repeated")
        self.row_style = attributes.get("table:default-cell-style-name", "")
        visibility = attributes.get("table:visibility")
        if visibility in ("collapse", "filter") and self.row < limits.DATA_ROWS:
            self.sheets[-1].filtered = self.sheets[-1].filtered or visibility == "filter"
            self.sheets[-1].hidden_rows.update(range(self.row, min(self.row + self.rows, limits.DATA_ROWS)))

    def _count(self, attributes: dict[str, str], name: str) -> int:
        stated = attributes.get(name, "1")
        if not (stated.isascii() and stated.isdigit() and int(stated[:8]) > 0 and len(stated) <= 7):
            raise damaged(self.file, f"one of its cells is repeated {stated[:20]!r} times")
        return int(stated)

    # Cells ---------------------------------------------------------------------------------------

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.cell = attributes
        self.columns = self._count(attributes, "table:number-columns-repeated")
        self.filled = "office:value-type" in attributes or "table:formula" in attributes
        self.plain, self.struck, self.notes, self.ticks, self.length = [], [], [], False, 0

    def _start_text(self, name: str, attributes: dict[str, str]) -> None:
        if name == "p":
            target = self.notes if self.in_note else self.plain
            if target:
                target.append("\n")
            self.spans = []
            self.pieces = []
            self.hear_text(True)
        elif name == "span":
            self._flush()
            style = attributes.get("text:style-name", "")
            self.spans.append(self._find(style) if style else PLAIN)
        elif name == "s":
            self.text(" " * min(self._count(attributes, "text:c"), limits.TEXT_LENGTH + 1))
        elif name in ("tab", "line-break"):
            self.text("\t" if name == "tab" else "\n")

    def _end_text(self, name: str) -> None:
        self._flush()
        if name == "span":
            if self.spans:
                self.spans.pop()
        else:
            self.hear_text(False)

    def _flush(self) -> None:
        text = "".join(self.pieces)
        self.pieces = []
        if self.in_note:
            self.notes.append(text)
            return
        font = next((each.symbol for each in reversed(self.spans) if each.symbol), None)
        shown = parse_symbols(text, font) if font else text
        self.ticks = self.ticks or shown != text
        (self.struck if any(each.strike for each in self.spans) else self.plain).append(shown)

    def _end_cell(self) -> None:
        marks, cell = self.sheets[-1], self.cell
        look = self._find_cell_look(cell.get("table:style-name", ""))
        text, note = "".join(self.plain), "".join(self.notes).strip()
        says = self.filled or bool(text) or bool(self.struck)
        if says or note:
            self._check_extent(says)
        if says or note or look is not PLAIN:
            for place in self._places(says=says or bool(note)):
                self._keep(marks, place, look, text, note)
        self._take_merge(marks, cell)
        self.column += self.columns

    def _check_extent(self, says: bool) -> None:
        bottom, right = self.row + self.rows, self.column + self.columns
        if bottom > limits.DATA_ROWS or right > limits.DATA_COLUMNS:
            raise too_big(
                self.file, f"its sheet {self.sheets[-1].name} has a filled cell in row {bottom:,}, column {right:,}"
            )
        if says:
            self.bottom, self.right = max(self.bottom, bottom), max(self.right, right)
            check_area(self.file, self.sheets[-1].name, self.bottom - 1, self.right - 1)
        self.cells += self.rows * self.columns * says
        if self.cells > limits.CELLS:
            raise too_big(self.file, f"the workbook holds over {limits.CELLS:,} filled cells")

    def _places(self, *, says: bool) -> list[int]:
        """The cells that the present one stands for; a mere look repeated over half the sheet is cut off."""
        rows = self.rows if says or self.rows < 1000 else 0
        columns = self.columns if says or self.columns < limits.DATA_COLUMNS else 0
        return [
            row * COLUMNS + column
            for row in range(self.row, self.row + rows)
            for column in range(self.column, min(self.column + columns, COLUMNS))
        ]

    def _keep(self, marks: SheetMarks, place: int, look: Look, text: str, note: str) -> None:
        if look is not PLAIN:
            marks.looks[place] = look
        if note:
            marks.notes[place] = note
        cell = self.cell
        if cell.get("calcext:value-type") == "error" or (text.startswith("#") and text in _ERRORS):
            marks.errors[place] = text[:20]
        elif "table:formula" in cell and "office:value-type" not in cell:
            marks.unsaved.append(place)
        elif self.struck or self.ticks:
            marks.replaced[place] = (text, "".join(self.struck))
        elif cell.get("office:value-type", "string") != "string" and text:
            marks.shown[place] = text

    def _find_cell_look(self, style: str) -> Look:
        if not style:
            style = self.row_style or next(
                (name for first, last, name in self.column_styles if first <= self.column <= last), ""
            )
        return self._find(style) if style else PLAIN

    def _find(self, style: str) -> Look:
        found = self.known.get(style)
        if found is None:
            found = self.styles.find_look(style)
            # The chain goes on in the other part, which holds the styles with names of their own.
            above = self.common.find_look(self._find_last(style))
            found = Look(found.fill or above.fill, found.strike or above.strike, found.symbol or above.symbol)
            self.known[style] = found = PLAIN if found.plain else found
        return found

    def _find_last(self, style: str) -> str:
        parents: dict[str, str] = getattr(self.styles, "parents", {})
        seen: set[str] = set()
        while style in parents and style not in seen:
            seen.add(style)
            style = parents[style]
        return style

    def _take_merge(self, marks: SheetMarks, cell: dict[str, str]) -> None:
        down = self._count(cell, "table:number-rows-spanned")
        across = self._count(cell, "table:number-columns-spanned")
        if down * across > 1:
            marks.merges.append((self.row, self.column, self.row + down - 1, self.column + across - 1))
        if len(marks.merges) > limits.MERGES:
            raise too_big(self.file, f"its sheet {marks.name} has over {limits.MERGES:,} merged ranges")


_ERRORS = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
