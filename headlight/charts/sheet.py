"""A picture of part of a sheet: its cells as an escaped table with column letters and row numbers."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from headlight.charts.window import Box, Window, find_window, parse_range
from headlight.model import Sheet, Value, column_name, key, span


def draw_sheet(sheet: Sheet, marked: str = "", evidence: Sequence[str] = ()) -> str:
    """The picture as HTML: ``marked`` is the range in question, tinted and outlined; evidence cells are ringed."""
    box = parse_range(marked) if marked else None
    rings = [found for found in map(parse_range, evidence) if found]
    window = find_window(sheet, box, rings)
    if not window.rows:
        return '<p class="hl-note">The sheet has no cells to show.</p>'
    picture = _Picture(sheet, window, box, rings)
    caption = f"Part of sheet {sheet.name}" if sheet.name else "Part of the file"
    told = f"{caption}; {marked} is marked" if box else caption
    return (
        f'<div class="hl-sheet" tabindex="0" role="region" aria-label="{escape(told)}"><table>'
        f'<caption class="hl-sr">{escape(told)}</caption>{picture.head()}<tbody>{picture.body()}</tbody></table></div>'
        f"{_cut_note(sheet, window)}"
    )


def find_shown(sheet: Sheet, row: int, column: int) -> str:
    """The text a person sees in a cell."""
    text = sheet.texts.get(key(row, column))
    if text is not None:
        return text
    cells = sheet.rows[row] if row < len(sheet.rows) else []
    return _plain(cells[column]) if column < len(cells) else ""


class _Picture:
    """The table's parts."""

    def __init__(self, sheet: Sheet, window: Window, marked: Box | None, evidence: Iterable[Box]) -> None:
        self.sheet, self.window, self.marked = sheet, window, marked
        self.evidence = tuple(evidence)
        self.cuts = {second for first, second in pairwise(window.columns) if second - first > 1}

    def head(self) -> str:
        """Column letters, those of the marked range in the accent."""
        letters = "".join(self._letter(column) for column in self.window.columns)
        return f'<thead><tr><th scope="col"><span class="hl-sr">Row</span></th>{letters}</tr></thead>'

    def body(self) -> str:
        """The rows, a thin dotted one where some are left out."""
        width = len(self.window.columns) + len(self.cuts) + 1
        parts, before = [], self.window.rows[0]
        for row in self.window.rows:
            if row - before > 1:
                parts.append(f'<tr class="hl-cut" aria-hidden="true"><td colspan="{width}">⋯</td></tr>')
            parts.append(self._row(row))
            before = row
        return "".join(parts)

    def _letter(self, column: int) -> str:
        cut = '<th class="hl-cut" aria-hidden="true">⋯</th>' if column in self.cuts else ""
        asked = self.marked is not None and self.marked[1] <= column <= self.marked[3]
        kind = ' class="hl-asked"' if asked else ""
        return f'{cut}<th scope="col"{kind}>{column_name(column)}</th>'

    def _row(self, row: int) -> str:
        asked = self.marked is not None and self.marked[0] <= row <= self.marked[2]
        kind = ' class="hl-asked"' if asked else ""
        cells, skip = [], 0
        for place, column in enumerate(self.window.columns):
            if column in self.cuts:
                cells.append('<td class="hl-cut" aria-hidden="true"></td>')
            if skip:
                skip -= 1
                continue
            width = self._spill(row, place)
            cells.append(self._cell(row, column, width))
            skip = width - 1
        return f'<tr><th scope="row"{kind}>{row + 1}</th>{"".join(cells)}</tr>'

    def _spill(self, row: int, place: int) -> int:
        """How many columns a long text runs over, as it does in a spreadsheet where the next cells are empty."""
        columns = self.window.columns
        text = find_shown(self.sheet, row, columns[place])
        width = 1
        while (
            len(text) > 18 * width
            and place + width < len(columns)
            and columns[place + width] not in self.cuts
            and not find_shown(self.sheet, row, columns[place + width])
            and not self._edges(row, columns[place + width])
            and not self._edges(row, columns[place])
        ):
            width += 1
        return width

    def _cell(self, row: int, column: int, width: int) -> str:
        text = escape(find_shown(self.sheet, row, column))
        kinds = self._edges(row, column)
        ringed = any(_inside(box, row, column) for box in self.evidence)
        body = f'<span class="hl-ringed">{text or "&nbsp;"}</span>' if ringed else text
        number = isinstance(self._value(row, column), int | float)
        classes = " ".join([*kinds, *(["hl-number"] if number else [])])
        attributes = f' class="{classes}"' if classes else ""
        attributes += f' colspan="{width}"' if width > 1 else ""
        fill = self.sheet.fills.get(key(row, column), "")
        attributes += f' style="background:{escape(fill)};color:{_text_on(fill)}"' if _is_colour(fill) else ""
        return f"<td{attributes}>{body}</td>"

    def _value(self, row: int, column: int) -> Value:
        cells = self.sheet.rows[row]
        return cells[column] if column < len(cells) else None

    def _edges(self, row: int, column: int) -> list[str]:
        """The classes of a marked cell: its tint, and the outline on the sides where the range ends."""
        if self.marked is None or not _inside(self.marked, row, column):
            return []
        top, left, bottom, right = self.marked
        sides = {
            "hl-edge-top": row == top,
            "hl-edge-left": column == left,
            "hl-edge-foot": row == bottom,
            "hl-edge-right": column == right,
        }
        return ["hl-marked", *(name for name, here in sides.items() if here)]


def _cut_note(sheet: Sheet, window: Window) -> str:
    height = len(sheet.rows)
    first, last = window.rows[0], window.rows[-1]
    if last - first + 1 == len(window.rows) and (first, last) == (0, height - 1):
        return ""
    whole = last - first + 1 == len(window.rows)
    shown = span(first, window.columns[0], last, window.columns[-1])
    return f'<p class="hl-note">{"" if whole else "Rows out of "}{escape(shown)}, of a sheet of {height} rows.</p>'


def _inside(box: Box, row: int, column: int) -> bool:
    return box[0] <= row <= box[2] and box[1] <= column <= box[3]


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def _is_colour(fill: str) -> bool:
    return len(fill) == 7 and fill[0] == "#" and all(letter in "0123456789abcdefABCDEF" for letter in fill[1:])


def _text_on(fill: str) -> str:
    """Black or white, whichever reads better on a fill."""
    red, green, blue = (int(fill[place : place + 2], 16) / 255 for place in (1, 3, 5))
    light = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return "#1c1a22" if light > 0.18 else "#ffffff"
