"""The heat grid as a drawing: the same rows, words, marks and legend as on the screen, all of them on one sheet."""

from collections.abc import Sequence
from typing import Any

from headlight.charts.drawings.page import Caption, draw_page
from headlight.charts.drawings.svg import (
    MARGIN,
    Pen,
    draw_arrow,
    draw_box,
    draw_dots,
    draw_line,
    draw_text,
    measure_text,
    wrap_text,
)
from headlight.charts.theme import find_ink

Spec = dict[str, Any]
_NAMES, _AREA, _STATEMENT, _GAP = 230.0, 128.0, 96.0, 3.0  # px
_ROW, _LINE = 38.0, 13.0  # a row of words, and each line under them
_UNDER = Pen(11.5)


def draw_grid_sheet(grid: Spec, caption: Caption, *, dark: bool = False) -> str:
    """The grid that ``draw_grid`` describes as an SVG file, all its rows and its legend."""
    widths = [_STATEMENT if column["statement"] else _AREA for column in grid["columns"]]
    lefts = [MARGIN + _NAMES + sum(widths[:place]) for place in range(len(widths))]
    width = MARGIN * 2 + _NAMES + sum(widths)
    sheet = _Sheet(grid, widths, lefts, width, dark)
    return draw_page(caption, (sheet.heads, sheet.trust, sheet.rows, sheet.legend), width, dark=dark)


class _Sheet:
    """The grid's bands from top to bottom; each takes where it begins and gives where it ends."""

    def __init__(self, grid: Spec, widths: Sequence[float], lefts: Sequence[float], width: float, dark: bool) -> None:
        self.grid, self.widths, self.lefts, self.width = grid, widths, lefts, width
        self.ink = find_ink(dark)

    def heads(self, y: float) -> tuple[list[str], float]:
        """The areas' numbers and names, every line of them, the corner at their foot."""
        pen = Pen(13, self.ink["ink"])
        names = [
            wrap_text(column["text"], pen, width - 12)
            for column, width in zip(self.grid["columns"], self.widths, strict=True)
        ]
        end = y + 20 + 16 * max(map(len, names), default=0)
        parts = []
        for column, left, lines in zip(self.grid["columns"], self.lefts, names, strict=True):
            parts.append(draw_text(left + 8, y + 12, column["number"], Pen(13, self.ink["ink"], bold=True)))
            parts += [draw_text(left + 8, y + 28 + 16 * place, line, pen) for place, line in enumerate(lines)]
        corner = self.grid["corner"]
        muted = Pen(12.5, self.ink["ink_muted"])
        parts += [
            draw_text(MARGIN, end - 16 * (len(corner) - 1 - place), line, muted) for place, line in enumerate(corner)
        ]
        return parts, end + 12

    def trust(self, y: float) -> tuple[list[str], float]:
        """The trust's own row, with how many stand at each level."""
        trust = self.grid["trust"]
        parts = [
            draw_text(MARGIN, y + 14, trust["name"], Pen(13.5, self.ink["ink"], bold=True)),
            *self._detail(y + 29, trust["detail"]),
        ]
        for cell, left, width in zip(trust["cells"], self.lefts, self.widths, strict=True):
            parts += self._middle(cell, left, width, y)
        parts.append(draw_line(MARGIN, y + 48, self.width - MARGIN, y + 48, self.ink["line"]))
        return parts, y + 54

    def _detail(self, y: float, text: str) -> list[str]:
        lines = wrap_text(text, Pen(12), _NAMES - 10)
        return [
            draw_text(MARGIN, y + 13 * place, line, Pen(12, self.ink["ink_muted"])) for place, line in enumerate(lines)
        ]

    def _middle(self, cell: Spec, left: float, width: float, y: float) -> list[str]:
        parts = []
        word = cell["number" if self.grid["numbers"] else "word"]
        if word:
            none = cell["kind"] == "none"
            parts = [] if none else [draw_dots(left + 8, y + 10, self.ink["ink"])]
            pen = Pen(13, self.ink["ink_muted" if none else "ink"], bold=not none, italic=not none)
            parts.append(draw_text(left + (8 if none else 22), y + 15, word, pen))
        total = sum(part["n"] for part in cell["strip"])
        x = left
        for part in cell["strip"]:
            share = (width - _GAP) * part["n"] / total
            parts.append(self._piece(x, y + 26, max(2.0, share - 1), 8, part["fill"]))
            x += share
        return parts

    def _piece(self, x: float, y: float, width: float, height: float, fill: str) -> str:
        """A box in a level's colour, hatched, grey where it lies between, or open where it is on another scale."""
        if fill.startswith("#"):
            return draw_box(x, y, width, height, fill, round_px=1)
        known = {"hatch": "url(#hatch)", "between": self.ink["control"]}
        edge = {"between": "", "open": self.ink["line"], "hatch": self.ink["hatch"]}.get(fill, self.ink["control"])
        return draw_box(x + 0.5, y + 0.5, width - 1, height - 1, known.get(fill, "none"), line=edge, round_px=1)

    def rows(self, y: float) -> tuple[list[str], float]:
        """Every row, tall enough for its names and its cells' second lines."""
        parts: list[str] = []
        for row in self.grid["rows"]:
            detail = self._detail(y + 30, row["detail"])
            under = [self._under(cell, width) for cell, width in zip(row["cells"], self.widths, strict=True)]
            tall = max(_ROW + _LINE * max(map(len, under), default=0), 26 + 14 * len(detail))
            name = draw_text(MARGIN, y + 15, row["name"], Pen(13.5, self.ink["ink"], bold=True))
            parts += [name, *detail]
            if row["remark"]:
                x = MARGIN + measure_text(row["name"], Pen(13.5, bold=True)) + 8
                parts.append(draw_text(x, y + 15, row["remark"], Pen(12, self.ink["ink_muted"])))
            for place, cell in enumerate(row["cells"]):
                box = (self.lefts[place], y, self.widths[place] - _GAP, tall - _GAP)
                parts += self._cell(cell, under[place], *box)
            y += tall
        return parts, y

    def _under(self, cell: Spec, width: float) -> list[str]:
        """The lines under a cell's word: what a level rests on, or how it moved."""
        return wrap_text(cell["brief"], _UNDER, width - _GAP - 14) if cell.get("brief") else []

    def _cell(self, cell: Spec, under: list[str], x: float, y: float, width: float, height: float) -> list[str]:
        halves = cell["halves"]
        each = width / len(halves)
        top = height - _LINE * len(under)  # the height left to the word
        parts = [
            self._half(cell, half, (x + each * place, y, each - (place < len(halves) - 1), height), top)
            for place, half in enumerate(halves)
        ]
        colour = halves[0].get("ink") or self.ink["ink_muted"]
        if under and cell["kind"] in ("pair", "absent"):  # no ink reads on two fills, or on a hatch
            wide = width if cell["kind"] == "pair" else 12 + max(measure_text(line, _UNDER) for line in under)
            parts.append(draw_box(x, y + top - 5, wide, height - top + 5, self.ink["background"]))
            colour = self.ink["ink_muted"]
        pen = Pen(_UNDER.size, colour)
        return parts + [draw_text(x + 8, y + top + 5 + _LINE * place, line, pen) for place, line in enumerate(under)]

    def _half(self, cell: Spec, half: Spec, box_of: tuple[float, float, float, float], top: float) -> str:
        x, y, width, height = box_of
        kind = half.get("kind", cell["kind"])
        fill = str(half.get("fill", ""))
        box = self._piece(x, y, width, height, fill or ("hatch" if kind == "absent" else "open"))
        numbers = self.grid["numbers"]
        word = half["number"] if numbers else half["word"]
        derived = half.get("derived", cell["derived"])
        pen = Pen(13, half.get("ink") or self.ink["ink_muted"], bold=bool(fill), italic=bool(derived))
        if half.get("short") and measure_text(word, pen) > width - 14:
            word = half["short"]
        middle = y + top / 2 + 5
        left = x + 8 + (13 if derived and kind != "years" and half is cell["halves"][0] else 0)
        back = draw_box(x + 4, middle - 12, measure_text(word, pen) + 8, 16, self.ink["background"])
        parts = [box, back if kind == "absent" and word else "", draw_text(left, middle, word, pen)]
        if left > x + 8:
            parts.append(draw_dots(x + 7, middle - 5, pen.colour))
        if cell.get("arrow") and half is cell["halves"][-1]:
            parts.append(draw_arrow(x + width - 17, middle - 5, cell["arrow"], pen.colour))
        return "".join(parts)

    def legend(self, y: float) -> tuple[list[str], float]:
        """Each scale's levels on a line, then what the marks mean."""
        legend, parts, y = self.grid["legend"], [], y + 22
        pen = Pen(12.5, self.ink["ink_muted"])
        for scale in legend["scales"]:
            x = float(MARGIN)
            if scale["title"]:
                parts.append(draw_text(x, y, scale["title"], pen))
                x += measure_text(scale["title"], pen) + 16
            for level in scale["levels"]:
                parts += [draw_box(x, y - 11, 14, 14, level["fill"]), draw_text(x + 20, y, level["text"], pen)]
                x += measure_text(level["text"], pen) + 40
            y += 22
        parts += self._marks(legend, y, pen)
        return parts, y + 10

    def _marks(self, legend: Spec, y: float, pen: Pen) -> list[str]:
        words = {"hatch": "Not rated", "derived": "Derived from others"}
        words |= {name: text for name, text in _MARKS.items() if legend.get(name)}
        words |= {"moved": f"Level changed since {legend['since']}"} if legend["since"] else {}
        parts, x = [], float(MARGIN)
        for name, text in words.items():
            if name == "derived":
                mark = draw_dots(x + 2, y - 4, self.ink["ink"])
            elif name == "moved":
                mark = draw_arrow(x, y - 4, "up", self.ink["ink"]) + draw_arrow(x + 9, y - 4, "down", self.ink["ink"])
            else:
                mark = self._piece(x, y - 11, 14, 14, name)
            start = x + (26 if name == "moved" else 20)
            parts += [mark, draw_text(start, y, text, pen)]
            x = start + measure_text(text, pen) + 20
        return parts


_MARKS = {"between": "Between two levels", "other": "On another scale", "open": "No review of this head"}
