"""Small multiples over the cycles: a line of levels for each area, school or person, with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from headlight.analysis.ladder import Ladder, find_height, find_rungs, find_word
from headlight.analysis.standing import Standing
from headlight.analysis.trend import Line, Point, find_scale_breaks, tidy_runs
from headlight.charts.marks import draw_svg_image, find_rung_swatch
from headlight.charts.theme import find_ink, read_tokens

TOP, FOOT, HEIGHT = 26, 86, 94  # px of the highest rung, the lowest, and the drawing
_LEFT, _RIGHT = 7.0, 93.0  # per cent of the width of the first and the last cycle

Place = tuple[float, float]  # x in per cent, y in px


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
    usual = next((scale for panel in panels for scale in panel.line.scales if scale in ladders), None)
    figures = "".join(_panel(panel, ladders, usual, dark) for panel in panels)
    return f'<div class="hl-panels" style="--most:{most}">{figures}</div>'


def find_line_words(line: Line, ladders: Mapping[str, Ladder]) -> str:
    """The line as words, cycle by cycle: what a person who cannot see it is told."""
    words = [f"{point.cycle} {_point_word(point, ladders)}" for point in line.points]
    changes = [f"another head from {cycle}" for cycle in line.changes]
    breaks = [f"scale changed in {cycle}" for cycle in find_scale_breaks(line)]
    return "; ".join([*words, *changes, *breaks]) or "no rating"


def _panel(panel: Panel, ladders: Mapping[str, Ladder], usual: str | None, dark: bool) -> str:
    number = f"<b>{escape(panel.number)}</b> " if panel.number else ""
    title = escape(panel.title) if panel.number else f"<b>{escape(panel.title)}</b>"
    if panel.link:
        title = f'<a href="{escape(panel.link)}">{title}</a>'
    under = f'<small title="{escape(panel.under)}">{escape(panel.under)}</small>' if panel.under else ""
    head = f'<span class="hl-title" title="{escape(panel.title)}">{number}{title}</span>{under}'
    spoken = f"{panel.number} {panel.title}: {find_line_words(panel.line, ladders)}".strip()
    picture = _Picture(panel.line, ladders, usual, dark)
    return (
        f'<figure class="hl-panel"><figcaption>{head}</figcaption>'
        f'<div role="img" aria-label="{escape(spoken)}"><div class="hl-plot">{picture.drawing()}{picture.marks()}</div>'
        f"{picture.years()}</div></figure>"
    )


class _Picture:
    """One panel's marks; x in per cent, so that marks and strokes keep their size at any width."""

    def __init__(self, line: Line, ladders: Mapping[str, Ladder], usual: str | None, dark: bool) -> None:
        self.line, self.ladders, self.usual, self.dark = line, ladders, usual, dark
        self.ink, self.look = find_ink(dark), read_tokens()["chart"]

    def drawing(self) -> str:
        """Rules, changes of head, changes of scale and lines, back to front."""
        runs = "".join(self._run(run) for run in tidy_runs(self.line))
        body = "".join([self._grid(), self._changes(), self._breaks(), runs])
        return draw_svg_image(f'width="100%" height="{HEIGHT}"', body, f"width:100%;height:{HEIGHT}px")

    def marks(self) -> str:
        """The points and gaps, and the words that stand in the picture."""
        words = self._break_word(find_scale_breaks(self.line))
        if not any(point.placed or point.gap for point in self.line.points):
            words += '<span class="hl-word" style="left:50%;top:49px;transform:translateX(-50%)">No rating</span>'
        return words + "".join(self._point(point) for point in self.line.points)

    def years(self) -> str:
        """The first and the last cycle under the picture."""
        ends = dict.fromkeys((self.line.cycles[0], self.line.cycles[-1])) if self.line.cycles else {}
        return f'<div class="hl-years">{"".join(f"<span>{escape(cycle[2:])}</span>" for cycle in ends)}</div>'

    def _x(self, cycle: str, offset: float = 0.0) -> float:
        cycles = self.line.cycles
        if len(cycles) == 1:
            return 50.0
        return _LEFT + (_RIGHT - _LEFT) * (cycles.index(cycle) + offset) / (len(cycles) - 1)

    def _point_x(self, point: Point) -> float:
        """Where a point stands; co-heads stand a little apart."""
        here = [each.leader for each in self.line.points if each.cycle == point.cycle]
        return self._x(point.cycle) + 5.0 * (here.index(point.leader) - (len(here) - 1) / 2)

    def _y(self, standing: Standing) -> float:
        ladder = self.ladders[standing.scale or ""]
        height = find_height(standing, ladder) or 1.0
        return FOOT - (FOOT - TOP) * (height - 1) / max(1, ladder.rungs - 1)

    def _grid(self) -> str:
        """A rule for each level, of the scale that each stretch of cycles is on."""
        edges = [0.0, *(self._x(cycle, -0.5) for cycle in find_scale_breaks(self.line)), 100.0]
        scales = self.line.scales or (self.usual,)
        stretches = zip(edges, edges[1:], scales, strict=False)
        return "".join(self._rules(left, right, scale) for left, right, scale in stretches)

    def _rules(self, left: float, right: float, scale: str | None) -> str:
        rungs = self.ladders[scale].rungs if scale and scale in self.ladders else 2
        steps = (FOOT - (FOOT - TOP) * rung / max(1, rungs - 1) for rung in range(rungs))
        return "".join(_stroke((left, y), (right, y), self.ink["line"]) for y in steps)

    def _changes(self) -> str:
        change = self.look["head_change"]
        dash = f'stroke-dasharray="{change["dash"].replace("px", "")}"'
        places = (self._x(cycle, -0.5) for cycle in self.line.changes)
        return "".join(_stroke((x, TOP - 12), (x, FOOT + 6), self.ink["ink"], change["width_px"], dash) for x in places)

    def _breaks(self) -> str:
        places = (self._x(cycle, -0.5) for cycle in find_scale_breaks(self.line))
        return "".join(_stroke((x, 12), (x, FOOT + 6), self.ink["control"]) for x in places)

    def _break_word(self, breaks: Sequence[str]) -> str:
        """One label at the first change of scale, however many there are, so that no two lie on each other."""
        if not breaks:
            return ""
        x, times = self._x(breaks[0], -0.5), "" if len(breaks) == 1 else f" {len(breaks)} times"
        shift = "0" if x < 35 else "-100%" if x > 65 else "-50%"
        place = f"left:{x:.1f}%;top:-3px;transform:translateX({shift})"
        return f'<span class="hl-word" style="{place}">scale changed{times}</span>'

    def _run(self, run: Sequence[Point]) -> str:
        own = run[0].leader in self.line.present
        colour = self.ink["ink" if own else "control"]
        width = self.look["line_px" if own else "line_before_px"]
        places = [(self._point_x(point), self._y(point.standing)) for point in run if point.standing]
        return "".join(_stroke(first, second, colour, width) for first, second in pairwise(places))

    def _point(self, point: Point) -> str:
        standing, x = point.standing, self._point_x(point)
        told = f'title="{escape(f"{point.cycle}: {_point_word(point, self.ladders)}")}"'
        if standing is None or not standing.placed or not standing.scale or standing.scale not in self.ladders:
            middle = (TOP + FOOT) / 2
            return f'<i class="hl-gap" style="left:{x:.1f}%;top:{middle}px" {told}></i>' if point.gap else ""
        place = f"left:{x:.1f}%;top:{self._y(standing):.1f}px"
        if point.leader not in self.line.present:
            return f'<i class="hl-before" style="{place}" {told}></i>'
        ladder = self.ladders[standing.scale]
        low, high = (find_rung_swatch(rung, ladder, self.dark).fill for rung in find_rungs(standing, ladder) or (1, 1))
        fill = low if low == high else f"linear-gradient(90deg,{low} 50%,{high} 50%)"
        return (
            f'<i class="hl-point" style="{place};background:{fill}" {told}></i>{self._beside(standing, ladder, place)}'
        )

    def _beside(self, standing: Standing, ladder: Ladder, place: str) -> str:
        """The number on a scale of numbers, and the mark of what was worked out."""
        words = [str(read_tokens()["derived"]["mark"])] if standing.derived else []
        words += [find_word(standing, ladder)] if ladder.ranged else []
        text = escape(" ".join(words))
        return f'<span class="hl-word hl-over" style="{place}">{text}</span>' if words else ""


def _stroke(
    first: tuple[float, float], second: tuple[float, float], colour: str, width: float = 1, more: str = ""
) -> str:
    """One straight line."""
    return (
        f'<line x1="{first[0]:.1f}%" y1="{first[1]:.1f}" x2="{second[0]:.1f}%" y2="{second[1]:.1f}" '
        f'stroke="{colour}" stroke-width="{width}" {more}/>'
    )


def _point_word(point: Point, ladders: Mapping[str, Ladder]) -> str:
    standing = point.standing
    if standing is None:
        return "no review" if point.owed else "not due"
    if standing.placed and standing.scale and standing.scale in ladders:
        derived = ", derived" if standing.derived else ""
        return f"{find_word(standing, ladders[standing.scale])}{derived}"
    return {"partly": f"{standing.rated} of {standing.of} rated", "waiting": "waiting for an answer"}.get(
        standing.state, "not due" if not point.owed else "not rated"
    )


def find_line_table(line: Line, ladders: Mapping[str, Ladder]) -> list[str]:
    """One cell of words for each cycle of a line; two people in one cycle share it."""
    return ["; ".join(_point_word(p, ladders) for p in line.points if p.cycle == cycle) for cycle in line.cycles]
