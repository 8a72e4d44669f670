"""One walk over a worksheet: its bounds checked cell by cell, and what the value reader does not give."""

import re

from headlight.model import COLUMNS
from headlight.reading.intake import limits
from headlight.reading.intake.looks import Look, SheetMarks
from headlight.reading.intake.places import parse_column
from headlight.reading.intake.plain import Unplain
from headlight.reading.intake.plain_rows import PlainRows, pad_rows
from headlight.reading.intake.refusals import check_area, damaged, too_big
from headlight.reading.intake.rules import name_rule
from headlight.reading.intake.strings import Runs, Seen, StringsPass
from headlight.reading.intake.surroundings import SurroundingsPass
from headlight.reading.intake.xml_pass import parse_flag

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_MANY = 200


class SheetPass(SurroundingsPass):
    """Fills the marks of one sheet, and its rows where all of them are plain."""

    def __init__(self, file: str, part: str, marks: SheetMarks, looks: list[Look], strings: StringsPass) -> None:
        super().__init__(file, part, marks, looks)
        self.special = strings.special
        self.rare = _find_rare(self.special)
        self.plain = PlainRows(self.looks, strings.texts)
        self.cells = 0
        self.bottom = self.right = 0
        self.computed = 0  # formulas with a saved result other than nought
        self.noughts: list[int] = []  # cells of formulas whose saved result is nought
        self.all_plain = True
        self.row = self.column = -1
        self.place = 0
        self.kind = ""
        self.formula = self.value = self.keeps = False
        self.runs: Runs | None = None
        self.shown_rows: set[int] = set()
        self.row_look: Look | None = None
        self.extension = 0

    # Blocks of plain rows ------------------------------------------------------------------------

    opening, closing = b"<row ", b"</row>"

    def skim(self, block: bytes) -> None:
        if self.all_hidden or self.marks.column_looks or (self.rare is not None and self.rare.search(block)):
            raise Unplain
        self.plain.take(block, self.marks.looks)
        self.row = self.plain.last - 1

    def finish(self) -> None:
        super().finish()
        rows = self.plain.rows
        self.cells += self.plain.filled
        self.marks.filled += self.plain.filled
        self.computed += self.plain.computed
        self.bottom = max(self.bottom, len(rows) - 1)
        self.right = max(self.right, max(map(len, rows), default=0) - 1)
        check_area(self.file, self.marks.name, self.bottom, self.right)
        if self.all_plain and self.plain.sure:
            self.marks.rows = pad_rows(rows, self.right + 1)
            self.marks.whole = self.plain.whole

    # Cells: called for every one, so these stay short -------------------------------------------

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name == "v":
            self._start_value()
        elif name == "f":
            self.formula = True
        elif name == "row":
            self._start_row(attributes)
        elif name == "is":
            self._start_value()
            self.runs = Runs()
        elif self.runs is not None:
            self._start_run(name, attributes)
        elif name == "extLst":
            self.extension += 1
        elif self.extension:
            self._start_extended(name, attributes)
        else:
            self.start_other(name, attributes)

    def _start_extended(self, name: str, attributes: dict[str, str]) -> None:
        """Newer rules, which may look at other sheets, stand apart; bars and icons leave a cell its own colour."""
        if name == "cfRule" and attributes.get("type") not in ("dataBar", "iconSet", "colorScale"):
            name_rule(self.marks, None)

    def end(self, name: str) -> None:
        if name == "c":
            self._end_cell()
        elif name in ("v", "formula"):
            self.hear_text(False)
            if name == "formula" and self.rules and not self.extension:
                self.end_formula()
        elif name == "t" and self.runs is not None:
            self.hear_text(False)
            self.runs.add("".join(self.pieces))
        elif name == "is":
            self._end_inline()
        elif name == "extLst":
            self.extension -= 1
        elif name == "sheetData":
            self.inside = False

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.all_plain = False
        reference = attributes.get("r")
        if reference is None:
            self.column += 1
        else:
            self._move_to(reference)
        self.place = self.row * COLUMNS + self.column
        self.kind = attributes.get("t", "")
        self.formula = self.value = False
        style = attributes.get("s")
        if style is not None and style in self.looks:
            self.marks.looks[self.place] = self.looks[style]
        elif self.row_look is not None or self.marks.column_looks:
            self.marks.present.add(self.place)

    def _move_to(self, reference: str) -> None:
        found = _REFERENCE.fullmatch(reference)
        if found is None:
            raise damaged(self.file, f"a cell of its sheet {self.marks.name} has the address {reference[:20]!r}")
        self.row, self.column = int(found[2]) - 1, parse_column(found[1])
        if self.row >= limits.GRID_ROWS or self.column >= limits.GRID_COLUMNS:
            raise damaged(self.file, f"a cell of its sheet {self.marks.name} stands at {reference}, outside any sheet")

    def _start_value(self) -> None:
        self.value = True
        self.begin_text()
        self.cells += 1
        self.marks.filled += self.kind not in ("str", "e")
        self._note_extent()
        if self.formula or self.kind == "e" or (self.kind == "s" and self.special):
            self.hear_text(True)

    def _note_extent(self) -> None:
        self.bottom = max(self.bottom, self.row)
        self.right = max(self.right, self.column)
        if self.right >= limits.DATA_COLUMNS or self.bottom >= limits.DATA_ROWS:
            raise too_big(
                self.file,
                f"its sheet {self.marks.name} has a filled cell in row {self.row + 1:,}, column {self.column + 1:,}",
            )

    def _end_cell(self) -> None:
        if not self.value and (self.formula or self.kind == "e"):
            self._note_extent()
        if self.kind == "e":
            self.marks.errors[self.place] = "".join(self.pieces)[:20] if self.value else "#?"
        elif self.formula:
            self._end_computed("".join(self.pieces) if self.value else "")
        elif self.kind == "s" and self.special and self.value:
            number = "".join(self.pieces).strip()
            seen = self.special.get(int(number)) if number.isascii() and number.isdigit() else None
            if seen is not None:
                self._keep_seen(seen)

    def _end_computed(self, result: str) -> None:
        if not result and self.kind not in ("str", "inlineStr"):
            self.marks.unsaved.append(self.place)
        elif result == "0" and self.kind in ("", "n"):
            self.noughts.append(self.place)
        else:
            self.computed += 1

    def _keep_seen(self, seen: Seen) -> None:
        self.marks.replaced[self.place] = seen

    # Inline strings ------------------------------------------------------------------------------

    def _start_run(self, name: str, attributes: dict[str, str]) -> None:
        assert self.runs is not None
        if name == "t":
            self.begin_text()
            self.hear_text(True)
        elif name == "r":
            self.runs.begin_run()
        else:
            self.runs.start(name, attributes)

    def _end_inline(self) -> None:
        seen = self.runs.seen() if self.runs is not None else None
        self.runs = None
        if seen is not None:
            self._keep_seen(seen)

    # Rows ----------------------------------------------------------------------------------------

    def _start_row(self, attributes: dict[str, str]) -> None:
        self.all_plain = False
        stated = attributes.get("r", "")
        if stated and not (stated.isascii() and stated.isdigit() and 0 < int(stated[:8]) <= limits.GRID_ROWS):
            raise damaged(self.file, f"a row of its sheet {self.marks.name} has the number {stated[:20]!r}")
        self.row = int(stated) - 1 if stated else self.row + 1
        self.column = -1
        if parse_flag(attributes.get("hidden")) or attributes.get("ht") == "0":
            self.marks.hidden_rows.add(self.row)
        elif self.all_hidden:
            self.shown_rows.add(self.row)
        look = self.looks.get(attributes.get("s", "")) if parse_flag(attributes.get("customFormat")) else None
        self.row_look = look if look is not None and look.fill is not None else None
        if self.row_look is not None:
            self.marks.row_looks[self.row] = self.row_look


def _find_rare(special: dict[int, Seen]) -> re.Pattern[bytes] | None:
    """Finds a cell whose shared string is seen differently; any shared string where there are very many."""
    if not special:
        return None
    numbers = b"|".join(b"%d" % each for each in special) if len(special) <= _MANY else b"[0-9]+"
    return re.compile(rb' t="s">(?:<f>[^<]*</f>)?<v>(?:' + numbers + rb")</v>")
