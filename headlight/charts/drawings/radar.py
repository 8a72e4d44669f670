"""The profile as a drawing: the polygon on its rings, and beside it every area with its words."""

from collections.abc import Sequence
from math import cos, pi, sin

from headlight.analysis.ladder import Ladder
from headlight.charts.drawings.page import Caption, Drawn, Key, draw_legend, draw_notes, draw_page
from headlight.charts.drawings.svg import (
    MARGIN,
    Pen,
    draw_circle,
    draw_dots,
    draw_line,
    draw_path,
    draw_shape,
    draw_text,
    wrap_text,
)
from headlight.charts.radar import MOST_TITLES, Spoke, find_ring_word
from headlight.charts.theme import find_ink, read_tokens

Point = tuple[float, float]
_RADIUS, _SIDE, _TALL = 150.0, 132.0, 56.0  # px: of the outermost ring, and the room for labels beside and above it
_TABLE, _TITLE, _WORD = 396.0, 196.0, 100.0  # px: the words beside the picture, an area's title, a level's word
_WIDTH = MARGIN * 2 + 2 * (_RADIUS + _SIDE) + 24 + _TABLE


def draw_radar_sheet(
    spokes: Sequence[Spoke],
    ladder: Ladder,
    names: tuple[str, str | None],
    caption: Caption,
    *,
    notes: Sequence[str] = (),
    dark: bool = False,
) -> str:
    """The profile of ``spokes`` as an SVG file; ``names`` are the two lines', the second None without a reference."""
    sheet = _Sheet(spokes, ladder, names, dark)
    legend = draw_legend(sheet.keys(), _WIDTH, dark)
    return draw_page(caption, (sheet.picture, legend, draw_notes(notes, _WIDTH, dark)), _WIDTH, dark=dark)


class _Sheet:
    """The picture and the words beside it."""

    def __init__(self, spokes: Sequence[Spoke], ladder: Ladder, names: tuple[str, str | None], dark: bool) -> None:
        self.spokes, self.ladder, self.names = spokes, ladder, names
        self.ink, self.look = find_ink(dark), read_tokens()["chart"]["radar"]
        self.centre = (MARGIN + _SIDE + _RADIUS, 0.0)

    def picture(self, y: float) -> Drawn:
        """Rings, reference, profile and labels, with the table of words at the right."""
        self.centre = (self.centre[0], y + _TALL + _RADIUS)
        words, end = self._words(y + 20)
        parts = [*self._rings(), *self._reference(), *self._own(), *self._labels(), *words]
        return parts, max(end, self.centre[1] + _RADIUS + _TALL)

    def keys(self) -> list[Key]:
        """The two lines and the mark of what was derived."""
        own, other = self.names
        keys = [(draw_line(-7, 0, 7, 0, self.ink[self.look["colour"]], self.look["line_px"]), own)]
        dash = self.look["reference_dash"].replace("px", "")
        pale = self.ink[self.look["reference_colour"]]
        keys += [(draw_line(-7, 0, 7, 0, pale, self.look["reference_px"], dash), other)] if other else []
        derived = any(spoke.derived for spoke in self.spokes)
        return keys + ([(draw_dots(-5, 0, self.ink["ink"]), read_tokens()["derived"]["legend"])] if derived else [])

    def _at(self, place: int, height: float) -> Point:
        """Where a height stands on a spoke, the first one upright, the others clockwise."""
        turn, reach = 2 * pi * place / len(self.spokes) - pi / 2, _RADIUS * height / self.ladder.rungs
        return self.centre[0] + reach * cos(turn), self.centre[1] + reach * sin(turn)

    def _rings(self) -> list[str]:
        places, rungs = range(len(self.spokes)), self.ladder.rungs
        line = self.ink["line"]
        rings = [draw_shape([self._at(place, ring) for place in places], line) for ring in range(1, rungs + 1)]
        axes = [draw_line(*self.centre, *self._at(place, rungs), line) for place in places]
        pen = Pen(11.5, self.ink["ink_muted"])
        x, _ = self.centre
        figures = [
            draw_text(x + 6, self._at(0, ring)[1] + 12, find_ring_word(ring, self.ladder), pen)
            for ring in range(1, rungs + 1)
        ]
        return [*rings, *axes, *figures]

    def _points(self, heights: Sequence[float | None]) -> list[Point]:
        return [self._at(place, height) for place, height in enumerate(heights) if height is not None]

    def _runs(self, heights: Sequence[float | None]) -> list[list[Point]]:
        """The stretches of a line that meet no gap; the last spoke meets the first."""
        closed = [*enumerate(heights), (0, heights[0])] if heights else []
        runs: list[list[Point]] = [[]]
        for place, height in closed:
            if height is None:
                runs.append([])
            else:
                runs[-1].append(self._at(place, height))
        return runs

    def _own(self) -> list[str]:
        heights = [spoke.height for spoke in self.spokes]
        colour, width = self.ink[self.look["colour"]], self.look["line_px"]
        runs = self._runs(heights)
        whole = None not in heights
        face = [draw_shape(runs[0], "", 0, self.ink["accent"], self.look["fill_opacity"])] if whole else []
        points = [draw_circle(*point, self.look["point_px"] / 2, colour) for point in self._points(heights)]
        return [*face, *(draw_path(run, colour, width) for run in runs), *points]

    def _reference(self) -> list[str]:
        heights = [spoke.reference for spoke in self.spokes] if self.names[1] else []
        colour, dash = self.ink[self.look["reference_colour"]], self.look["reference_dash"].replace("px", "")
        points = self._points(heights)
        if len(points) > 1:
            return [draw_path(run, colour, self.look["reference_px"], dash) for run in self._runs(heights)]
        return [draw_circle(*point, self.look["point_px"] / 2, self.ink["background"], colour) for point in points]

    def _labels(self) -> list[str]:
        return [line for place, spoke in enumerate(self.spokes) for line in self._label(place, spoke)]

    def _label(self, place: int, spoke: Spoke) -> list[str]:
        x, y = self._at(place, self.ladder.rungs * (1 + 14 / _RADIUS))
        side = round((x - self.centre[0]) / _RADIUS, 1)
        pen = Pen(12.5, self.ink["ink"], anchor="start" if side > 0 else "end" if side < 0 else "middle")
        text = spoke.title if len(self.spokes) <= MOST_TITLES else spoke.title.split()[0]
        lines = wrap_text(text, pen, _SIDE - 16 if side else 2 * _SIDE)
        up = y < self.centre[1] and not side
        first = y - 16 * (len(lines) - 1) if up else y + 9 if not side else y + 4 - 8 * (len(lines) - 1)
        return [draw_text(x, first + 16 * at, line, pen) for at, line in enumerate(lines)]

    def _words(self, y: float) -> Drawn:
        """Every area's title, level and reference, a row each."""
        left = _WIDTH - MARGIN - _TABLE
        muted = self.ink["ink_muted"]
        columns = [
            (left, _TITLE, Pen(13, self.ink["ink"])),
            (left + _TITLE, _WORD, Pen(13, self.ink["ink"], bold=True)),
            (left + _TITLE + _WORD, _WORD, Pen(13, muted)),
        ]
        head = ["Area", self.names[0], self.names[1] or ""]
        parts, y = self._row(head, [(x, width, Pen(12.5, muted)) for x, width, _ in columns], y)
        for spoke in self.spokes:
            parts.append(draw_line(left, y, left + _TABLE, y, self.ink["line"]))
            words = [
                spoke.title,
                f"{spoke.word[:1].upper()}{spoke.word[1:]}",
                spoke.reference_word if self.names[1] else "",
            ]
            row, end = self._row(words, columns, y + 18)
            parts += row
            parts += [draw_dots(left + _TITLE - 14, y + 14, self.ink["ink"])] if spoke.derived else []
            y = end
        return parts, y

    def _row(self, words: Sequence[str], columns: Sequence[tuple[float, float, Pen]], y: float) -> Drawn:
        lines = [wrap_text(word, pen, width - 16) for word, (_, width, pen) in zip(words, columns, strict=True)]
        parts = [
            draw_text(x, y + 16 * at, line, pen)
            for (x, _, pen), each in zip(columns, lines, strict=True)
            for at, line in enumerate(each)
        ]
        return parts, y + 16 * (max(map(len, lines)) - 1) + 9
