"""Who said what as a drawing: a row an area, a column a level, every source's mark in its own place."""

from collections.abc import Mapping, Sequence

from headlight.analysis.ladder import Ladder
from headlight.charts.dots import DotRow
from headlight.charts.drawings.page import Band, Caption, Drawn, Key, draw_legend, draw_page
from headlight.charts.drawings.svg import (
    MARGIN,
    Pen,
    draw_box,
    draw_line,
    draw_mark,
    draw_text,
    measure_text,
    wrap_text,
)
from headlight.charts.marks import draw_source_shape, find_rung_swatch
from headlight.charts.theme import find_ink

_TITLES, _NUMBER, _LINE = 340.0, 26.0, 15.0  # px: the areas' column, their numbers in it, a line of small print
_COLUMN, _PLACE = 116.0, 21.0  # px: the least of a level's column, and of a source's place in it


def draw_dots_sheet(
    rows: Sequence[DotRow],
    ladder: Ladder,
    sources: Mapping[str, str],
    caption: Caption,
    *,
    reference: str | None = None,
    dark: bool = False,
) -> str:
    """The table of marks that ``draw_dots`` shows as an SVG file; ``reference`` names the dashed line, if there is."""
    places = len(sources) + len(sources) % 2  # so that the reference's line runs between two places
    column = max(_COLUMN, places * _PLACE + 16)
    width = MARGIN * 2 + _TITLES + column * ladder.rungs
    sheet = _Sheet(ladder, sources, column, places, dark)
    legend = draw_legend(sheet.keys(reference), width, dark)
    bands: list[Band] = [sheet.heads, *(_Row(sheet, row) for row in rows), legend]
    return draw_page(caption, bands, width, dark=dark)


class _Sheet:
    """The head and the rows, on one set of columns."""

    def __init__(self, ladder: Ladder, sources: Mapping[str, str], column: float, places: int, dark: bool) -> None:
        self.ladder, self.sources, self.column, self.places, self.dark = ladder, sources, column, places, dark
        self.ink = find_ink(dark)
        self.left = MARGIN + _TITLES
        self.lefts = [self.left + column * rung for rung in range(ladder.rungs + 1)]

    def heads(self, y: float) -> Drawn:
        """The levels' words on their colours."""
        lines = [wrap_text(word, Pen(13, bold=True), self.column - 14) for word in self.ladder.words]
        tall = 10 + 16 * max(map(len, lines))
        parts = []
        for rung, (x, words) in enumerate(zip(self.lefts, lines, strict=False), 1):
            swatch = find_rung_swatch(rung, self.ladder, self.dark)
            parts.append(draw_box(x, y, self.column - 2, tall, swatch.fill, line=self.ink["line"]))
            pen = Pen(13, swatch.text, bold=True, anchor="middle")
            first = y + tall / 2 + 4.5 - 8 * (len(words) - 1)
            parts += [draw_text(x + self.column / 2, first + 16 * at, word, pen) for at, word in enumerate(words)]
        return parts, y + tall + 2

    def keys(self, reference: str | None) -> list[Key]:
        """Every source's mark with its name, then the reference's line."""
        keys = [(draw_source_shape(source, self.dark), name) for source, name in self.sources.items()]
        line = draw_line(0, -7, 0, 7, self.ink["ink_muted"], 1.6, "4 3")
        return [*keys, (line, reference)] if reference else keys


class _Row:
    """One area: title and notes at the left, marks in its levels."""

    def __init__(self, sheet: _Sheet, row: DotRow) -> None:
        self.sheet, self.row, self.ink = sheet, row, sheet.ink

    def __call__(self, y: float) -> Drawn:
        words, end = self._words(y + 21)
        end = max(y + 36, end)
        lines = [draw_line(x, y, x, end, self.ink["line"]) for x in self.sheet.lefts[:-1]]
        foot = draw_line(MARGIN, end, self.sheet.lefts[-1], end, self.ink["line"])
        return [*words, *lines, foot, *self._middle(y, end), *self._marks((y + end) / 2)], end

    def _words(self, y: float) -> Drawn:
        x, width = MARGIN + _NUMBER, _TITLES - _NUMBER - 14
        pen, small = Pen(13.5, self.ink["ink"]), Pen(12, self.ink["ink_muted"])
        lines = wrap_text(self.row.title, pen, width)
        parts = [draw_text(MARGIN, y, self.row.number, Pen(13.5, self.ink["ink_muted"]))]
        parts += [draw_text(x, y + 17 * at, line, pen) for at, line in enumerate(lines)]
        y += 17 * (len(lines) - 1) + 1
        for note in self.row.notes:
            for line in wrap_text(note, small, width):
                y += _LINE
                parts.append(draw_text(x, y, line, small))
        for word in self.row.missing:
            for line in wrap_text(word, small, width - 12):
                y += _LINE + 3
                parts += self._hatched(x, y, line, small)
        return parts, y + 13

    def _hatched(self, x: float, y: float, text: str, pen: Pen) -> list[str]:
        wide = measure_text(text, pen)
        return [
            draw_box(x, y - 12, wide + 20, 16, "url(#hatch)"),
            draw_box(x + 7, y - 12, wide + 6, 16, self.ink["background"]),
            draw_text(x + 10, y, text, pen),
        ]

    def _middle(self, top: float, end: float) -> list[str]:
        half = self.sheet.column / 2
        rungs = dict.fromkeys(self.row.middle or ())
        places = (self.sheet.lefts[rung - 1] + half for rung in rungs)
        return [draw_line(x, top + 4, x, end - 4, self.ink["ink_muted"], 1.6, "4 3") for x in places]

    def _marks(self, y: float) -> list[str]:
        return [
            mark
            for place, source in enumerate(self.sheet.sources)
            if source in self.row.marks
            for mark in self._mark(source, place, self.row.marks[source], y)
        ]

    def _mark(self, source: str, place: int, pair: tuple[int, int], y: float) -> list[str]:
        """A whole mark on one level, or a half on each of the two it lies between."""
        shape = draw_source_shape(source, self.sheet.dark)
        step = (self.sheet.column - 16) / self.sheet.places
        low, high = (self.sheet.lefts[rung - 1] + 8 + step * (place + 0.5) for rung in pair)
        if pair[0] == pair[1]:
            return [draw_mark(low, y, shape)]
        return [draw_mark(low, y, shape, "low"), draw_mark(high, y, shape, "high")]
