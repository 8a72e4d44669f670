"""The log posterior of the many-facet model, its slope and its curvature, for one pair of spreads.

The unknowns are the appraisers' leniencies and the inner levels' weights, which all heads share, and what each
appraiser made of each head, which concerns that head alone. So the curvature is a small shared matrix and one small
block a head, and every step costs as many small solutions as there are heads.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.floating[Any]]
Places = NDArray[np.int64]

LEVEL_PRIOR = 4.0  # of a level's own weight; keeps a level that nobody used from running away

_Rows = dict[tuple[int, tuple[int, ...], int], list[tuple[tuple[int, ...], int]]]  # head, slots, sum -> levels, count


@dataclass(frozen=True)
class Target:
    """One head on one criterion at one time, as several appraisers rated it: rungs from 0, in order of ``raters``."""

    leader: Hashable
    raters: tuple[int, ...]
    rungs: tuple[int, ...]


@dataclass(frozen=True)
class _Block:
    """Targets with as many raters: every way to share each one's sum, as features, and what was observed.

    The features of a way are its levels, then how often each inner level was given.
    """

    ways: Vector  # targets x ways x features
    possible: Vector  # targets x ways: nought, or minus infinity where the way is another sum's
    heads: Places  # targets
    slots: Places  # targets x raters: the reviews' places among their head's
    sums: Vector  # targets x features: the observed total of each
    counts: Vector  # targets: how many alike


@dataclass(frozen=True)
class Problem:
    """All that the likelihood needs."""

    raters: int
    inner: int
    raters_of: Places  # heads x slots: the rater of each review, -1 where there is none
    blocks: tuple[_Block, ...]


@dataclass(frozen=True)
class State:
    """The unknowns: what all heads share (leniencies, then inner levels' weights), and the reviews."""

    shared: Vector
    reviews: Vector  # heads x slots

    def step(self, other: "State", share: float) -> "State":
        """So much of the way along a step."""
        return State(self.shared + share * other.shared, self.reviews + share * other.reviews)


@dataclass(frozen=True)
class Slope:
    """The log posterior at a state, its slope, and its negative curvature: shared, between, and a block a head."""

    value: float
    slope: State
    shared: Vector  # shared x shared
    between: Vector  # heads x slots x shared
    own: Vector  # heads x slots x slots


def build_problem(targets: Sequence[Target], raters: int, rungs: int) -> Problem:
    """The targets as arrays, those alike together; raters are numbered from 0."""
    alike = Counter((each.leader, each.raters, tuple(each.rungs)) for each in targets)
    heads: dict[Hashable, int] = {}
    slots: dict[int, dict[int, int]] = defaultdict(dict)  # head -> rater -> slot
    groups: dict[int, _Rows] = defaultdict(lambda: defaultdict(list))
    for (leader, who, levels), count in alike.items():
        head = heads.setdefault(leader, len(heads))
        own = tuple(slots[head].setdefault(rater, len(slots[head])) for rater in who)
        groups[len(who)][(head, own, sum(levels))].append((levels, count))
    raters_of = np.full((len(heads), max(map(len, slots.values()))), -1)
    for head, given in slots.items():
        raters_of[head, list(given.values())] = list(given)
    blocks = tuple(_build_block(width, rows, rungs) for width, rows in groups.items())
    return Problem(raters, rungs - 2, raters_of, blocks)


def _build_block(width: int, rows: _Rows, rungs: int) -> _Block:
    every = list(product(range(rungs), repeat=width))
    totals = np.array([sum(way) for way in every])
    features = np.array([_features(way, rungs) for way in every])
    wanted = [np.flatnonzero(totals == total) for _, _, total in rows]
    most = max(len(each) for each in wanted)
    padded = np.array([np.pad(each, (0, most - len(each))) for each in wanted])
    possible = np.array([np.where(np.arange(most) < len(each), 0.0, -np.inf) for each in wanted])
    sums = [sum(count * _features(levels, rungs) for levels, count in seen) for seen in rows.values()]
    counts = [float(sum(count for _, count in seen)) for seen in rows.values()]
    heads, slots = (np.array([row[place] for row in rows], dtype=np.int64) for place in (0, 1))
    return _Block(features[padded], possible, heads, slots, np.array(sums, dtype=np.float64), np.array(counts))


def _features(levels: Sequence[int], rungs: int) -> Vector:
    inner = [levels.count(rung) for rung in range(1, rungs - 1)]
    return np.array([*levels, *inner], dtype=np.float64)


def differentiate(problem: Problem, spread: float, halo: float, at: State) -> Slope:
    """Where the log posterior stands at a state and how it bends, given the spreads of leniency and of halo."""
    here = _start_from_prior(problem, spread, halo, at)
    value, raters = here.value, problem.raters
    for block in problem.blocks:
        inner = np.broadcast_to(at.shared[raters:], (len(block.heads), problem.inner))
        places = np.concatenate([at.reviews[block.heads[:, None], block.slots], inner], axis=1)
        scores = np.einsum("nwf,nf->nw", block.ways, places) + block.possible
        top = scores.max(axis=1, keepdims=True)
        chance = np.exp(scores - top)
        total = chance.sum(axis=1, keepdims=True)
        value += float((block.sums * places).sum() - block.counts @ (top + np.log(total))[:, 0])
        weighted = (chance / total)[:, :, None] * block.ways
        expected = weighted.sum(axis=1)
        spreads = block.ways.transpose(0, 2, 1) @ weighted - expected[:, :, None] * expected[:, None, :]
        _add(here, block, raters, block.sums - block.counts[:, None] * expected, block.counts[:, None, None] * spreads)
    return Slope(value, here.slope, here.shared, here.between, here.own)


def _start_from_prior(problem: Problem, spread: float, halo: float, at: State) -> Slope:
    """Leniencies around nought, reviews around their rater's leniency, levels around nought; empty slots at nought."""
    raters, there = problem.raters, problem.raters_of >= 0
    owner = np.where(there, problem.raters_of, 0)
    off = np.where(there, (at.reviews - at.shared[owner]) / halo**2, at.reviews)
    made = np.bincount(owner[there], minlength=raters)
    precision = np.concatenate([np.full(raters, spread**-2.0), np.full(problem.inner, LEVEL_PRIOR**-2)])
    shared_slope = -precision * at.shared
    np.add.at(shared_slope, owner[there], off[there])
    heads, slots = np.nonzero(there)
    between = np.zeros((*there.shape, raters + problem.inner))
    between[heads, slots, owner[there]] = -(halo**-2.0)
    own = np.eye(there.shape[1]) * np.where(there, halo**-2.0, 1.0)[:, :, None]
    gaps = np.where(there, at.reviews - at.shared[owner], 0.0)
    value = -float((precision * at.shared**2).sum() + (gaps**2).sum() / halo**2) / 2
    shared = np.diag(precision + np.concatenate([made / halo**2, np.zeros(problem.inner)]))
    return Slope(value, State(shared_slope, -off), shared, between, own)


def _add(here: Slope, block: _Block, raters: int, slopes: Vector, curves: Vector) -> None:
    """Add a block's part of the slope and the curvature to a sum that is being built."""
    width = block.slots.shape[1]
    heads, slots = block.heads[:, None], block.slots
    np.add.at(here.slope.reviews, (heads, slots), slopes[:, :width])
    here.slope.shared[raters:] += slopes[:, width:].sum(axis=0)
    np.add.at(here.own, (heads[:, :, None], slots[:, :, None], slots[:, None, :]), curves[:, :width, :width])
    here.shared[raters:, raters:] += curves[:, width:, width:].sum(axis=0)
    between = np.zeros_like(here.between[:, :, raters:])
    np.add.at(between, (heads, slots), curves[:, :width, width:])
    here.between[:, :, raters:] += between
