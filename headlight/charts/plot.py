"""Where the parts of one line's picture stand, x in per cent and y in px: for the page and for the drawing alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from headlight.analysis.ladder import Ladder, find_height, find_rungs, find_word
from headlight.analysis.standing import Standing
from headlight.analysis.trend import Line, Point, find_appraiser_breaks, find_scale_breaks, tidy_runs
from headlight.charts.theme import read_tokens

TOP, FOOT, HEIGHT = 26, 86, 94  # px of the highest rung, the lowest, and the whole
TICK = (FOOT - 3, HEIGHT)  # px from which to which the mark of another appraiser stands
_LEFT, _RIGHT = 7.0, 93.0  # per cent of the width of the first and the last cycle
_APART = 5.0  # per cent between co-heads

Place = tuple[float, float]


@dataclass(frozen=True)
class Spot:
    """One point: a level of whom the line is about, one of the head before, or a gap."""

    kind: Literal["own", "before", "gap"]
    place: Place
    told: str  # in words, with its cycle
    rungs: tuple[int, int] = (1, 1)  # equal, or the two it lies between
    scale: str = ""
    beside: str = ""  # the number on a range, the mark of what was derived


@dataclass(frozen=True)
class Plot:
    """The rules, the upright lines, the runs to be joined and the points, back to front."""

    rules: tuple[tuple[float, float, float], ...]  # from, to, y
    changes: tuple[float, ...]  # x where another head begins
    breaks: tuple[float, ...]  # x where another scale begins
    handed: tuple[float, ...]  # x where another appraiser is known to have rated
    runs: tuple[tuple[bool, tuple[Place, ...]], ...]  # whether it is of those the line is about
    spots: tuple[Spot, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.spots

    @property
    def break_word(self) -> str:
        """One label at the first change of scale, however many there are, so that no two lie on each other."""
        return "scale changed" if len(self.breaks) < 2 else f"scale changed {len(self.breaks)} times"


def find_plot(line: Line, ladders: Mapping[str, Ladder], usual: str | None) -> Plot:
    """The places of a line; ``usual`` is the scale whose rules are drawn where it has none."""
    reckoning = _Reckoning(line, ladders)
    breaks = tuple(reckoning.x(cycle, -0.5) for cycle in find_scale_breaks(line))
    spots = (reckoning.spot(point) for point in line.points)
    return Plot(
        tuple(reckoning.rules(breaks, usual)),
        tuple(reckoning.x(cycle, -0.5) for cycle in line.changes),
        breaks,
        tuple(reckoning.x(cycle, -0.5) for cycle in find_appraiser_breaks(line)),
        tuple(reckoning.run(run) for run in tidy_runs(line)),
        tuple(spot for spot in spots if spot),
    )


def find_point_word(point: Point, ladders: Mapping[str, Ladder]) -> str:
    """A point in words."""
    standing = point.standing
    if standing is None:
        return "no review" if point.owed else "not due"
    if standing.placed and standing.scale and standing.scale in ladders:
        derived = ", derived" if standing.derived else ""
        return f"{find_word(standing, ladders[standing.scale])}{derived}"
    return {"partly": f"{standing.rated} of {standing.of} rated", "waiting": "waiting for an answer"}.get(
        standing.state, "not due" if not point.owed else "not rated"
    )


class _Reckoning:
    """The sums of one line."""

    def __init__(self, line: Line, ladders: Mapping[str, Ladder]) -> None:
        self.line, self.ladders = line, ladders

    def x(self, cycle: str, offset: float = 0.0) -> float:
        cycles = self.line.cycles
        if len(cycles) == 1:
            return 50.0
        return _LEFT + (_RIGHT - _LEFT) * (cycles.index(cycle) + offset) / (len(cycles) - 1)

    def rules(self, breaks: Iterable[float], usual: str | None) -> Iterable[tuple[float, float, float]]:
        """A rule for each level, of the scale that each stretch of cycles is on."""
        edges = [0.0, *breaks, 100.0]
        for left, right, scale in zip(edges, edges[1:], self.line.scales or (usual,), strict=False):
            rungs = self.ladders[scale].rungs if scale and scale in self.ladders else 2
            yield from ((left, right, _find_y(1 + rung, rungs)) for rung in range(rungs))

    def run(self, run: Iterable[Point]) -> tuple[bool, tuple[Place, ...]]:
        points = [point for point in run if point.standing]
        return points[0].leader in self.line.present, tuple(map(self._place, points))

    def spot(self, point: Point) -> Spot | None:
        told, standing = f"{point.cycle}: {find_point_word(point, self.ladders)}", point.standing
        scale = standing.scale or "" if standing else ""
        if standing is None or not standing.placed or scale not in self.ladders:
            return Spot("gap", (self._point_x(point), (TOP + FOOT) / 2), told) if point.gap else None
        if point.leader not in self.line.present:
            return Spot("before", self._place(point), told)
        ladder = self.ladders[scale]
        rungs = find_rungs(standing, ladder) or (1, 1)
        return Spot("own", self._place(point), told, rungs, scale, _find_beside(standing, ladder))

    def _place(self, point: Point) -> Place:
        standing = point.standing
        ladder = self.ladders.get(standing.scale or "") if standing else None
        if standing is None or ladder is None:  # no level, or one on a scale that nothing says anything of
            return self._point_x(point), FOOT
        return self._point_x(point), _find_y(find_height(standing, ladder) or 1.0, ladder.rungs)

    def _point_x(self, point: Point) -> float:
        """Where a point stands; co-heads stand a little apart."""
        here = [each.leader for each in self.line.points if each.cycle == point.cycle]
        return self.x(point.cycle) + _APART * (here.index(point.leader) - (len(here) - 1) / 2)


def _find_y(height: float, rungs: int) -> float:
    return FOOT - (FOOT - TOP) * (height - 1) / max(1, rungs - 1)


def _find_beside(standing: Standing, ladder: Ladder) -> str:
    """The mark of what was worked out, and the number on a scale of numbers."""
    words = [str(read_tokens()["derived"]["mark"])] if standing.derived else []
    return " ".join([*words, find_word(standing, ladder)] if ladder.ranged else words)
