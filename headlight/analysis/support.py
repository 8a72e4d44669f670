"""Who could help whom, area by area: a private proposal for the line manager, from levels that somebody gave.

Whoever helps stood in the top two levels of the area in two consecutive cycles, is not acting, not in the first
year of post, not helping elsewhere already, and is neither the other's appraiser nor line manager.
"""

from collections.abc import Collection, Iterable, Mapping

import numpy as np
from msgspec import Struct

from headlight.analysis.ladder import Ladder
from headlight.analysis.matrix import Column, Matrix, Row
from headlight.analysis.standing import Standing
from headlight.ratings import Portfolio
from headlight.text import fold

MOST_AREAS = 2  # that one person is asked to help in
FEWEST_RUNGS = 3  # of a scale whose top two levels say anything
_FAR, _OTHER_PHASE, _OTHER_HUB, _UNKNOWN = 1000.0, 4.0, 2.0, 1.0  # what a pairing costs

Pairing = tuple[int, int, str]  # who helps, who gains, in which area


class Offer(Struct, frozen=True):
    """One pairing: who could help whom in which area, and why these two, in one sentence."""

    helper: Row
    gains: Row
    column: Column
    reason: str

    @property
    def pairing(self) -> Pairing:
        """The pairing by ids."""
        return (self.helper.subject.leader or 0, self.gains.subject.leader or 0, self.column.code)


class Proposal(Struct, frozen=True):
    """The offers, and for each area those whom nobody within reach could help."""

    offers: tuple[Offer, ...]
    alone: tuple[tuple[Column, tuple[Row, ...]], ...] = ()


def propose_support(
    matrix: Matrix, portfolio: Portfolio, *, arranged: Collection[Pairing] = (), refused: Collection[Pairing] = ()
) -> Proposal:
    """The pairings that cost least over all areas at once: same phase before same hub, nobody asked too often.

    Whoever helps in an ``arranged`` pairing supports elsewhere already, and whoever gains from one is not
    proposed for it again, nor is a ``refused`` pairing.
    """
    busy = {helper for helper, _, _ in arranged}
    helped = {(gains, area) for _, gains, area in arranged}
    wanted = [
        (row, place)
        for place, column in _find_areas(matrix)
        for row in matrix.rows
        if _could_gain(row, place, matrix) and (row.subject.leader, column.code) not in helped
    ]
    helpers = [row for row in matrix.rows if row.subject.leader and row.subject.leader not in busy]
    reach = _Reach(matrix, portfolio, frozenset(refused))
    slots = [row for row in helpers for _ in range(MOST_AREAS)]
    costs = np.array([[reach.find_cost(helper, gains, place) for helper in slots] for gains, place in wanted])
    chosen = _assign(costs) if costs.size else {}
    offers = [
        Offer(slots[chosen[line]], gains, matrix.columns[place], reach.say_reason(slots[chosen[line]], gains))
        for line, (gains, place) in enumerate(wanted)
        if line in chosen
    ]
    left = [(place, gains) for line, (gains, place) in enumerate(wanted) if line not in chosen]
    alone = tuple(
        (column, rows)
        for place, column in _find_areas(matrix)
        if (rows := tuple(row for at, row in left if at == place))
    )
    return Proposal(tuple(offers), alone)


def can_help(row: Row, place: int, ladders: Mapping[str, Ladder]) -> bool:
    """Whether someone stood in the top two levels in this cycle and the one before, both given, and is settled."""
    if row.subject.leader is None or row.remark or row.subject.new or row.subject.due == "not due":
        return False
    now, then = row.cells[place], row.before[place] if row.before else None
    return _stands_high(now, ladders) and then is not None and _stands_high(then, ladders)


def _could_gain(row: Row, place: int, matrix: Matrix) -> bool:
    """Whether someone was given a level in the lower half of the scale."""
    cell = row.cells[place]
    ladder = matrix.ladders.get(cell.scale or "")
    given = row.subject.leader is not None and cell.state == "given" and not cell.split and cell.low is not None
    return bool(given and ladder and not ladder.ranged and (cell.low or 0) <= ladder.rungs // 2)


def _stands_high(cell: Standing, ladders: Mapping[str, Ladder]) -> bool:
    ladder = ladders.get(cell.scale or "")
    if ladder is None or ladder.ranged or ladder.rungs < FEWEST_RUNGS:
        return False
    return cell.state == "given" and not cell.split and (cell.low or 0) >= ladder.rungs - 1


def _find_areas(matrix: Matrix) -> list[tuple[int, Column]]:
    return [(place, column) for place, column in enumerate(matrix.columns) if column.parent is None]


def _assign(costs: "np.ndarray[tuple[int, int], np.dtype[np.float64]]") -> dict[int, int]:
    """For each line the slot it gets; those that only an impossible one was left for get none."""
    from scipy.optimize import linear_sum_assignment

    lines, slots = linear_sum_assignment(costs)
    return {int(line): int(slot) for line, slot in zip(lines, slots, strict=True) if costs[line, slot] < _FAR}


class _Reach:
    """How near two heads are, and what keeps one from helping the other."""

    def __init__(self, matrix: Matrix, portfolio: Portfolio, refused: frozenset[Pairing]) -> None:
        self.matrix, self.portfolio, self.refused = matrix, portfolio, refused
        self.appraisers = _find_appraisers(portfolio)

    def find_cost(self, helper: Row, gains: Row, place: int) -> float:
        """What a pairing costs; far beyond the others where it must not be."""
        pairing = (helper.subject.leader or 0, gains.subject.leader or 0, self.matrix.columns[place].code)
        if (
            not can_help(helper, place, self.matrix.ladders)
            or pairing in self.refused
            or self._are_bound(helper, gains)
        ):
            return _FAR
        phase = self._compare("phase", helper, gains)
        hub = self._compare("hub", helper, gains)
        return {True: 0.0, False: _OTHER_PHASE, None: _UNKNOWN}[phase] + {True: 0.0, False: _OTHER_HUB, None: _UNKNOWN}[
            hub
        ]

    def say_reason(self, helper: Row, gains: Row) -> str:
        """Why these two, in one sentence without a level."""
        cycles = f"{self.matrix.before} and {self.matrix.view.cycle}"
        near = [word for word, name in (("phase", "phase"), ("hub", "hub")) if self._compare(name, helper, gains)]
        same = f"; both schools are in the same {' and '.join(near)}" if near else ""
        return f"{helper.name} was rated highly here in {cycles}{same}."

    def _are_bound(self, helper: Row, gains: Row) -> bool:
        """The same person, a colleague at the same school, or one who rates or manages the other."""
        if helper.subject.leader == gains.subject.leader or set(helper.subject.schools) & set(gains.subject.schools):
            return True
        return bool(self._names(helper) & self.appraisers.get(gains.subject.leader or 0, frozenset()))

    def _names(self, row: Row) -> frozenset[str]:
        leader = self.portfolio.leaders.get(row.subject.leader or 0)
        return frozenset(fold(name) for name in (leader.names or (leader.name,))) if leader else frozenset()

    def _compare(self, name: str, one: Row, other: Row) -> bool | None:
        """Whether two heads' schools share a phase or a hub; None where one of them has none."""
        mine, theirs = (
            {getattr(self.portfolio.schools[id], name) for id in row.subject.schools} - {None} for row in (one, other)
        )
        return bool(mine & theirs) if mine and theirs else None


def _find_appraisers(portfolio: Portfolio) -> dict[int, frozenset[str]]:
    """For each leader the folded names of those who ever rated them, self-ratings left out."""
    table = portfolio.ratings[(portfolio.ratings["source"] != "self") & portfolio.ratings["leader"].notna()]
    pairs: Iterable[tuple[int, str]] = zip(
        table["leader"].tolist(), table["appraiser"].fillna("").tolist(), strict=True
    )
    found: dict[int, set[str]] = {}
    for leader, name in set(pairs):
        if name:
            found.setdefault(int(leader), set()).add(fold(name))
    return {leader: frozenset(names) for leader, names in found.items()}
