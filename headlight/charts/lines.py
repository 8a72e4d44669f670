"""Small multiples over the cycles: a line of levels for each area, school or person, with its words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from headlight.analysis.ladder import Ladder
from headlight.analysis.trend import Line, find_appraiser_breaks, find_scale_breaks
from headlight.charts.marks import draw_svg_image, find_rung_swatch
from headlight.charts.plot import FOOT, HEIGHT, TICK, TOP, Place, Plot, Spot, find_plot, find_point_word
from headlight.charts.theme import find_ink, read_tokens


@dataclass(frozen=True)
class Panel:
    """One line with its heading; ``link`` leads to whom it is about."""

    title: str
    line: Line
    number: str = ""
    under: str = ""
    link: str = ""


def draw_lines(panels: Sequence[Panel], ladders: Mapping[str, Ladder], *, most: int = 6, dark: bool = False) -> str:
    """The panels as HTML, at most ``most`` side by side and fewer where the page is narrow."""
    usual = find_usual_scale(panels, ladders)
    figures = "".join(_panel(panel, ladders, usual, dark) for panel in panels)
    return f'<div class="hl-panels" style="--most:{most}">{figures}</div>'


def find_usual_scale(panels: Iterable[Panel], ladders: Mapping[str, Ladder]) -> str | None:
    """The first scale of any panel: its rules stand in a panel that has none."""
    return next((scale for panel in panels for scale in panel.line.scales if scale in ladders), None)


def find_line_words(line: Line, ladders: Mapping[str, Ladder]) -> str:
    """The line as words, cycle by cycle: what a person who cannot see it is told."""
    words = [f"{point.cycle} {find_point_word(point, ladders)}" for point in line.points]
    changes = [f"another head from {cycle}" for cycle in line.changes]
    breaks = [f"scale changed in {cycle}" for cycle in find_scale_breaks(line)]
    breaks += [f"another appraiser in {cycle}" for cycle in find_appraiser_breaks(line)]
    return "; ".join([*words, *changes, *breaks]) or "no rating"


def _panel(panel: Panel, ladders: Mapping[str, Ladder], usual: str | None, dark: bool) -> str:
    number = f"<b>{escape(panel.number)}</b> " if panel.number else ""
    title = escape(panel.title) if panel.number else f"<b>{escape(panel.title)}</b>"
    if panel.link:
        title = f'<a href="{escape(panel.link)}">{title}</a>'
    under = f'<small title="{escape(panel.under)}">{escape(panel.under)}</small>' if panel.under else ""
    head = f'<span class="hl-title" title="{escape(panel.title)}">{number}{title}</span>{under}'
    spoken = f"{panel.number} {panel.title}: {find_line_words(panel.line, ladders)}".strip()
    picture = _Picture(find_plot(panel.line, ladders, usual), panel.line.cycles, ladders, dark)
    return (
        f'<figure class="hl-panel"><figcaption>{head}</figcaption>'
        f'<div role="img" aria-label="{escape(spoken)}"><div class="hl-plot">{picture.drawing()}{picture.marks()}</div>'
        f"{picture.years()}</div></figure>"
    )


class _Picture:
    """One panel's marks as HTML; x stays in per cent, so that marks and strokes keep their size at any width."""

    def __init__(self, plot: Plot, cycles: Sequence[str], ladders: Mapping[str, Ladder], dark: bool) -> None:
        self.plot, self.cycles, self.ladders, self.dark = plot, cycles, ladders, dark
        self.ink, self.look = find_ink(dark), read_tokens()["chart"]

    def drawing(self) -> str:
        """Rules, changes of head, changes of scale and lines, back to front."""
        rules = [_stroke((left, y), (right, y), self.ink["line"]) for left, right, y in self.plot.rules]
        runs = [self._run(own, places) for own, places in self.plot.runs]
        handed = [_stroke((x, TICK[0]), (x, TICK[1]), self.ink["ink"], 1.6) for x in self.plot.handed]
        body = "".join([*rules, *self._changes(), *self._breaks(), *handed, *runs])
        return draw_svg_image(f'width="100%" height="{HEIGHT}"', body, f"width:100%;height:{HEIGHT}px")

    def marks(self) -> str:
        """The points and gaps, and the words that stand in the picture."""
        words = self._break_word()
        if self.plot.blank:
            words += '<span class="hl-word" style="left:50%;top:49px;transform:translateX(-50%)">No rating</span>'
        return words + "".join(map(self._spot, self.plot.spots))

    def years(self) -> str:
        """The first and the last cycle under the picture."""
        ends = dict.fromkeys((self.cycles[0], self.cycles[-1])) if self.cycles else {}
        return f'<div class="hl-years">{"".join(f"<span>{escape(cycle[2:])}</span>" for cycle in ends)}</div>'

    def _changes(self) -> list[str]:
        change = self.look["head_change"]
        dash = f'stroke-dasharray="{change["dash"].replace("px", "")}"'
        ends = [((x, TOP - 12.0), (x, FOOT + 6.0)) for x in self.plot.changes]
        return [_stroke(*end, self.ink[change["colour"]], change["width_px"], dash) for end in ends]

    def _breaks(self) -> list[str]:
        return [_stroke((x, 12), (x, FOOT + 6), self.ink["control"]) for x in self.plot.breaks]

    def _break_word(self) -> str:
        if not self.plot.breaks:
            return ""
        x = self.plot.breaks[0]
        shift = "0" if x < 35 else "-100%" if x > 65 else "-50%"
        place = f"left:{x:.1f}%;top:-3px;transform:translateX({shift})"
        return f'<span class="hl-word" style="{place}">{self.plot.break_word}</span>'

    def _run(self, own: bool, places: Sequence[Place]) -> str:
        colour, width = self.ink["ink" if own else "control"], self.look["line_px" if own else "line_before_px"]
        return "".join(_stroke(first, second, colour, width) for first, second in pairwise(places))

    def _spot(self, spot: Spot) -> str:
        place = f"left:{spot.place[0]:.1f}%;top:{spot.place[1]:.1f}px"
        fill = f";{self._fill(spot)}" if spot.kind == "own" else ""
        name = {"own": "point"}.get(spot.kind, spot.kind)
        mark = f'<i class="hl-{name}" style="{place}{fill}" title="{escape(spot.told)}"></i>'
        beside = f'<span class="hl-word hl-over" style="{place}">{escape(spot.beside)}</span>' if spot.beside else ""
        return mark + beside

    def _fill(self, spot: Spot) -> str:
        ladder = self.ladders[spot.scale]
        low, high = (find_rung_swatch(rung, ladder, self.dark).fill for rung in spot.rungs)
        return f"background:{low}" if low == high else f"--low:{low};--high:{high}"


def _stroke(first: Place, second: Place, colour: str, width: float = 1, more: str = "") -> str:
    """One straight line."""
    return (
        f'<line x1="{first[0]:.1f}%" y1="{first[1]:.1f}" x2="{second[0]:.1f}%" y2="{second[1]:.1f}" '
        f'stroke="{colour}" stroke-width="{width}" {more}/>'
    )


def find_line_table(line: Line, ladders: Mapping[str, Ladder]) -> list[str]:
    """One cell of words for each cycle of a line; two people in one cycle share it."""
    return ["; ".join(find_point_word(p, ladders) for p in line.points if p.cycle == cycle) for cycle in line.cycles]
