"""A line over the cycles: one person's, or a school's as a row of people cut at each change of head."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headlight.analysis.changes import is_handed
from headlight.analysis.heads import Register
from headlight.analysis.standing import Standing, select_criterion
from headlight.model import Post


@dataclass(frozen=True)
class Point:
    """One cycle of a line: where somebody stood, or why there is no place."""

    cycle: str
    leader: int | None
    standing: Standing | None  # None where no review was seen
    owed: bool = True  # whether a rating was due, so that its absence is a gap

    @property
    def placed(self) -> bool:
        """Whether there is a level or a number to draw."""
        return self.standing is not None and self.standing.placed

    @property
    def gap(self) -> bool:
        """Whether the absence of a level is to be shown."""
        return not self.placed and self.owed


@dataclass(frozen=True)
class Line:
    """A subject's points in order of cycle, and the cycles that begin with another head."""

    cycles: tuple[str, ...]
    points: tuple[Point, ...]
    changes: tuple[str, ...] = ()
    present: frozenset[int | None] = frozenset()  # whose points are drawn in full
    hidden_before: str | None = None  # another head stood before this cycle, whose points are not shown

    @property
    def scales(self) -> tuple[str, ...]:
        """The scales its places are on, in order of cycle, each named once per run."""
        runs: list[str] = []
        for point in self.points:
            scale = point.standing.scale if point.standing and point.placed else None
            if scale and (not runs or runs[-1] != scale):
                runs.append(scale)
        return tuple(runs)


def tidy_leader_line(
    standings: Iterable[Standing], leader: int | None, cycles: Sequence[str], register: Register
) -> Line:
    """One person's line on one criterion: their own points alone, and a gap where one was owed."""
    own = {each.cycle: each for each in standings if each.leader == leader}
    held = {cycle for cycle in cycles if leader is not None and register.find_held(cycle, leader=leader)}
    reach = _reach(cycles, set(own) | held)
    points = tuple(_point(cycle, leader, own.get(cycle), register) for cycle in reach)
    before = register.find_followed(leader) if leader is not None else None
    return Line(tuple(cycles), points, present=frozenset({leader}), hidden_before=before)


def tidy_school_line(standings: Iterable[Standing], school: int, cycles: Sequence[str], register: Register) -> Line:
    """A school's line on one criterion: whoever led it, and where another head begins."""
    here = [each for each in standings if each.school == school]
    led = {cycle: find_school_heads(here, school, cycle, register) for cycle in cycles}
    reach = _reach(cycles, {cycle for cycle in cycles if led[cycle]})
    points = [point for cycle in reach for point in _school_points(here, cycle, led[cycle], register)]
    present = next((led[cycle] for cycle in reversed(reach) if led[cycle]), frozenset())
    return Line(tuple(cycles), tuple(points), _changes(reach, led), present)


def tidy_leader_lines(
    standings: Sequence[Standing],
    areas: Iterable[str],
    leader: int | None,
    cycles: Sequence[str],
    posts: Sequence[Post],
) -> dict[str, Line]:
    """One person's line on each area."""
    register = Register(posts, standings, max(cycles, default=""))
    return {area: tidy_leader_line(select_criterion(standings, area), leader, cycles, register) for area in areas}


def tidy_school_lines(
    standings: Sequence[Standing], areas: Iterable[str], school: int, cycles: Sequence[str], posts: Sequence[Post]
) -> dict[str, Line]:
    """A school's line on each area."""
    register = Register(posts, standings, max(cycles, default=""))
    return {area: tidy_school_line(select_criterion(standings, area), school, cycles, register) for area in areas}


def find_school_heads(here: Sequence[Standing], school: int, cycle: str, register: Register) -> frozenset[int | None]:
    """Who led a school in a cycle, by reviews first and posts else; {None} is a review that names nobody."""
    rated = frozenset(each.leader for each in here if each.cycle == cycle)
    named = frozenset(each for each in rated if each is not None)
    held = frozenset(post.leader for post in register.find_held(cycle, school=school))
    return named or held or rated


def tidy_runs(line: Line) -> tuple[tuple[Point, ...], ...]:
    """The stretches that may be joined: one person, one scale, one cycle after another without a gap."""
    runs: list[list[Point]] = []
    last: dict[int | None, list[Point]] = {}
    for point in line.points:
        run = last.get(point.leader)
        if point.placed and run is not None and _joins(run[-1], point, line.cycles):
            run.append(point)
        elif point.placed:
            last[point.leader] = [point]
            runs.append(last[point.leader])
    return tuple(tuple(run) for run in runs)


def find_scale_breaks(line: Line) -> tuple[str, ...]:
    """The cycles whose places are on another scale than the places before them."""
    breaks, before = [], None
    for point in line.points:
        scale = point.standing.scale if point.standing and point.placed else None
        if scale and before and scale != before:
            breaks.append(point.cycle)
        before = scale or before
    return tuple(dict.fromkeys(breaks))


def find_appraiser_breaks(line: Line) -> tuple[str, ...]:
    """The cycles in which another appraiser is known to have rated the same person than the time before."""
    breaks, before = [], dict[int | None, Standing]()
    for point in line.points:
        if point.standing is None or not point.placed:
            continue
        last = before.get(point.leader)
        if last is not None and is_handed(last, point.standing):
            breaks.append(point.cycle)
        before[point.leader] = point.standing
    return tuple(dict.fromkeys(breaks))


def _joins(first: Point, second: Point, cycles: Sequence[str]) -> bool:
    """Whether a line may run from one point to the next."""
    if first.standing is None or second.standing is None:
        return False
    adjacent = cycles.index(second.cycle) - cycles.index(first.cycle) == 1
    return adjacent and first.standing.scale == second.standing.scale


def _reach(cycles: Sequence[str], known: set[str]) -> tuple[str, ...]:
    """The cycles from the first to the last in which the subject is known."""
    places = [place for place, cycle in enumerate(cycles) if cycle in known]
    return tuple(cycles[places[0] : places[-1] + 1]) if places else ()


def _point(cycle: str, leader: int | None, standing: Standing | None, register: Register) -> Point:
    due = "due" if leader is None else register.find_due(leader, cycle)
    owed = due != "not due" and (standing is None or standing.state != "not due")
    return Point(cycle, leader, standing, owed)


def _school_points(
    here: Sequence[Standing], cycle: str, heads: frozenset[int | None], register: Register
) -> tuple[Point, ...]:
    rated = {each.leader: each for each in here if each.cycle == cycle}
    everyone = sorted(heads | set(rated), key=lambda leader: (leader is None, leader or 0)) or [None]
    return tuple(_point(cycle, leader, rated.get(leader), register) for leader in everyone)


def _changes(reach: Sequence[str], led: dict[str, frozenset[int | None]]) -> tuple[str, ...]:
    """The cycles that begin with nobody of those who led before; a co-head who joins is no change."""
    changes, before = [], frozenset[int | None]()
    for cycle in reach:
        heads = frozenset(each for each in led[cycle] if each is not None)
        if heads and before and not heads & before:
            changes.append(cycle)
        before = heads or before
    return tuple(changes)
