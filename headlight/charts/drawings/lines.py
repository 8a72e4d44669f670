"""Lines over the cycles as a drawing: a panel an area, a school or a person, its words under its heading."""

from collections.abc import Iterable, Mapping, Sequence

from headlight.analysis.ladder import Ladder
from headlight.charts.drawings.page import Band, Caption, draw_notes, draw_page, draw_scales
from headlight.charts.drawings.panels import PANEL, Panels, Picture, find_panels_width
from headlight.charts.drawings.svg import (
    Pen,
    draw_box,
    draw_circle,
    draw_line,
    draw_path,
    draw_text,
    measure_text,
)
from headlight.charts.lines import Panel, find_usual_scale
from headlight.charts.marks import find_rung_swatch
from headlight.charts.plot import FOOT, HEIGHT, TICK, TOP, Place, Plot, Spot, find_plot
from headlight.charts.theme import find_ink, read_tokens


def draw_lines_sheet(
    panels: Sequence[Panel],
    ladders: Mapping[str, Ladder],
    caption: Caption,
    *,
    notes: Sequence[str] = (),
    most: int = 6,
    dark: bool = False,
) -> str:
    """The panels that ``draw_lines`` shows as an SVG file; ``notes`` say what the marks mean."""
    usual = find_usual_scale(panels, ladders)
    width = find_panels_width(len(panels), most)
    pictures = [_picture(panel, ladders, usual, dark) for panel in panels]
    scales = dict.fromkeys(scale for panel in panels for scale in panel.line.scales if scale in ladders)
    legends = draw_scales([ladders[scale] for scale in scales], (), width, dark)
    bands: list[Band] = [Panels(pictures, most, HEIGHT + 20), *legends, draw_notes(notes, width, dark)]
    return draw_page(caption, bands, width, dark=dark)


def _picture(panel: Panel, ladders: Mapping[str, Ladder], usual: str | None, dark: bool) -> Picture:
    ink = find_ink(dark)
    title = f"{panel.number} {panel.title}".strip()
    heading = [(title, Pen(13, ink["ink"], bold=True))]
    heading += [(panel.under, Pen(12.5, ink["ink_muted"]))] if panel.under else []
    strokes = _Strokes(find_plot(panel.line, ladders, usual), panel.line.cycles, ladders, dark)
    return Picture(tuple(heading), strokes.draw)


class _Strokes:
    """One panel's picture, 172 px wide."""

    def __init__(self, plot: Plot, cycles: Sequence[str], ladders: Mapping[str, Ladder], dark: bool) -> None:
        self.plot, self.cycles, self.ladders, self.dark = plot, cycles, ladders, dark
        self.ink, self.look = find_ink(dark), read_tokens()["chart"]

    def draw(self, x: float, y: float) -> list[str]:
        """Rules, upright lines, runs, points and years, from the upper left corner."""
        parts = [*self._rules(), *self._uprights(), *self._runs(), *self._years()]
        parts += [part for spot in self.plot.spots for part in self._spot(spot)]
        if self.plot.blank:
            pen = Pen(12, self.ink["ink_muted"], anchor="middle")
            parts.append(draw_text(PANEL / 2, (TOP + FOOT) / 2 + 4, "No rating", pen))
        return [f'<g transform="translate({x:.1f} {y:.1f})">', *parts, "</g>"]

    def _rules(self) -> Iterable[str]:
        return (draw_line(_px(left), y, _px(right), y, self.ink["line"]) for left, right, y in self.plot.rules)

    def _uprights(self) -> list[str]:
        change = self.look["head_change"]
        ink, dash = self.ink[change["colour"]], change["dash"].replace("px", "")
        parts = [
            draw_line(_px(x), TOP - 12, _px(x), FOOT + 6, ink, change["width_px"], dash) for x in self.plot.changes
        ]
        parts += [draw_line(_px(x), 12, _px(x), FOOT + 6, self.ink["control"]) for x in self.plot.breaks]
        parts += [draw_line(_px(x), TICK[0], _px(x), TICK[1], self.ink["ink"], 1.6) for x in self.plot.handed]
        if self.plot.breaks:
            pen = Pen(12, self.ink["ink_muted"])
            room = PANEL - measure_text(self.plot.break_word, pen)
            left = max(0.0, min(room, _px(self.plot.breaks[0]) - measure_text(self.plot.break_word, pen) / 2))
            parts.append(draw_text(left, 8, self.plot.break_word, pen))
        return parts

    def _runs(self) -> list[str]:
        widths = {True: self.look["line_px"], False: self.look["line_before_px"]}
        return [
            draw_path([_at(place) for place in places], self.ink["ink" if own else "control"], widths[own])
            for own, places in self.plot.runs
        ]

    def _years(self) -> list[str]:
        pen, end = Pen(12, self.ink["ink_muted"]), Pen(12, self.ink["ink_muted"], anchor="end")
        if not self.cycles:
            return []
        first = draw_text(0, HEIGHT + 14, self.cycles[0][2:], pen)
        return [first] if len(self.cycles) == 1 else [first, draw_text(PANEL, HEIGHT + 14, self.cycles[-1][2:], end)]

    def _spot(self, spot: Spot) -> list[str]:
        x, y = _at(spot.place)
        if spot.kind == "gap":
            return [draw_box(x - 6, y - 6, 12, 12, self.ink["background"]), self._hatched(x, y)]
        if spot.kind == "before":
            return [draw_circle(x, y, 4, self.ink["background"], self.ink["control"], self.look["line_before_px"])]
        return [*self._point(x, y, spot), *self._beside(x, y, spot)]

    def _hatched(self, x: float, y: float) -> str:
        return draw_box(x - 6, y - 6, 12, 12, "url(#hatch)", line=self.ink["control"], round_px=0)

    def _point(self, x: float, y: float, spot: Spot) -> list[str]:
        ladder, radius = self.ladders[spot.scale], self.look["point_px"] / 2
        low, high = (find_rung_swatch(rung, ladder, self.dark).fill for rung in spot.rungs)
        half = f'<path d="M{x:.1f} {y - radius:.1f}a{radius} {radius} 0 0 1 0 {2 * radius}Z" fill="{high}"/>'
        edge = draw_circle(x, y, radius, "none", self.ink["ink"], self.look["point_outline_px"])
        return [draw_circle(x, y, radius, low), half if low != high else "", edge]

    def _beside(self, x: float, y: float, spot: Spot) -> list[str]:
        return [draw_text(x, y - 9, spot.beside, Pen(12, self.ink["ink"], anchor="middle"))] if spot.beside else []


def _px(share: float) -> float:
    return PANEL * share / 100


def _at(place: Place) -> tuple[float, float]:
    return _px(place[0]), place[1]
