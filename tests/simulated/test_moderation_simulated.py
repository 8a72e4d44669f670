"""Panels with severities planted: the intervals cover them, halo and allocation by strength planted too.

A head's own level, the head's strength in each area, each area's difficulty and thresholds of its own, and a halo for
every appraiser and head are drawn. Heads are not allocated at random: lenient appraisers get the strong heads, and strong
heads are rated twice more often. Ratings are drawn one by one from the rating scale model.
"""

import random
from math import sqrt

import numpy as np
import pytest

from headlight.analysis.facets import estimate_leniencies
from headlight.analysis.facets_curve import Target
from headlight.analysis.moderation import FEWEST_HEADS
from tests.simulated.runs import RUNS, report

# name -> heads, appraisers, criteria, heads rated twice, rungs, spread of leniency, halo
PANELS = {
    "eight appraisers, 24 of 60 heads rated twice, six areas": (60, 8, 6, 24, 4, 0.6, 0.6),
    "four appraisers, 12 of 30 heads, a strong halo": (30, 4, 6, 12, 4, 0.6, 1.0),
    "twelve appraisers, 45 of 90 heads, 29 criteria": (90, 12, 29, 45, 4, 0.6, 0.6),
    "eight appraisers, a scale of five": (60, 8, 6, 24, 5, 0.6, 0.6),
}


def a_panel(
    seed: int, shape: tuple[float, ...], leniencies: list[float] | None = None
) -> tuple[list[Target], list[float]]:
    """The double ratings of one panel, and each appraiser's leniency."""
    heads, raters, criteria, doubles, rungs = (int(each) for each in shape[:5])
    draw = np.random.default_rng(seed)
    lenient = np.array(leniencies) if leniencies else draw.normal(0, shape[5], raters)
    level, strength = draw.normal(0.5, 1.2, heads), draw.normal(0, 0.8, (heads, criteria))
    steps = np.linspace(-2, 2, rungs - 1) + draw.normal(0, 0.4, (criteria, rungs - 1))
    by_strength = np.argsort(level + draw.normal(0, 1, heads))
    first = np.empty(heads, int)
    first[by_strength] = np.argsort(lenient)[np.arange(heads) * raters // heads]
    targets = []
    for head in np.argsort(draw.normal(0, 2, heads) - level)[:doubles]:
        pair = sorted((first[head], (first[head] + 1 + draw.integers(0, min(2, raters - 1))) % raters))
        halo = {rater: draw.normal(0, shape[6]) for rater in pair}
        for area in range(criteria):
            places = (level[head] + strength[head, area] + lenient[rater] + halo[rater] for rater in pair)
            marks = tuple(_draw_mark(draw, place - steps[area]) for place in places)
            targets.append(Target(int(head), tuple(int(rater) for rater in pair), marks))
    return targets, [float(each) for each in lenient]


def _draw_mark(draw: np.random.Generator, gains: np.ndarray) -> int:
    weights = np.exp(np.concatenate([[0.0], np.cumsum(gains)]))
    return int(draw.choice(len(weights), p=weights / weights.sum()))


def _is_connected(targets: list[Target], raters: int) -> bool:
    group = {rater: {rater} for rater in range(raters)}
    for target in targets:
        joined = set().union(*(group[rater] for rater in target.raters))
        group |= dict.fromkeys(joined, joined)
    return len(group[0]) == raters


def _find_hits(
    seed: int, shape: tuple[float, ...], leniencies: list[float] | None = None
) -> list[tuple[float, bool, bool]]:
    """For each appraiser told anything: the error, whether the interval covers, whether it leaves nought out."""
    targets, planted = a_panel(seed, shape, leniencies)
    if not _is_connected(targets, len(planted)):
        return []
    found = []
    for rater, each in enumerate(estimate_leniencies(targets, len(planted), int(shape[4]))):
        heads = {target.leader for target in targets if rater in target.raters}
        others = [lenient for place, lenient in enumerate(planted) if place != rater]
        truth = planted[rater] - sum(others) / len(others)
        covered = each.logits.low <= truth <= each.logits.high
        if len(heads) >= FEWEST_HEADS:
            found.append((each.logits.middle - truth, covered, each.logits.low > 0 or each.logits.high < 0))
    return found


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("name", PANELS)
def test_intervals_cover_the_planted_severities(name: str) -> None:
    runs = [hits for seed in range(RUNS) if (hits := _find_hits(seed, PANELS[name]))]
    covered = [sum(cover for _, cover, _ in hits) / len(hits) for hits in runs]
    share, error = float(np.mean(covered)), float(np.std(covered)) / sqrt(len(runs))
    bias = float(np.mean([miss for hits in runs for miss, _, _ in hits]))
    report(f"moderation, {name}", f"{share:.1%} covered (error {error:.1%}) in {len(runs)} panels, bias {bias:+.2f}")
    assert 0.92 - 2 * error <= share <= 0.97 + 2 * error
    assert abs(bias) < 0.1


@pytest.mark.timeout(7200)
def test_planted_severities_are_recovered_in_order() -> None:
    planted = [-1.2, -0.4, 0.0, 0.0, 0.2, 0.3, 0.5, 0.6]
    shape = PANELS["eight appraisers, 24 of 60 heads rated twice, six areas"]
    runs = [hits for seed in range(RUNS) if (hits := _find_hits(seed, shape, planted))]
    covered = float(np.mean([cover for hits in runs for _, cover, _ in hits]))
    named = sum(any(tells for _, _, tells in hits) for hits in runs)
    report(
        "moderation, one strict appraiser among eight",
        f"{covered:.1%} covered; somebody named in {named} of {len(runs)}",
    )
    assert covered > 0.9


@pytest.mark.timeout(7200)
def test_where_all_rate_alike_somebody_is_seldom_named() -> None:
    shape = PANELS["eight appraisers, 24 of 60 heads rated twice, six areas"]
    runs = [hits for seed in range(RUNS) if (hits := _find_hits(seed, shape, [0.0] * 8))]
    named = sum(any(tells for _, _, tells in hits) for hits in runs)
    report("moderation, eight appraisers who rate alike", f"anybody named in {named} of {len(runs)} panels")
    assert named <= 0.05 * len(runs) + 1.64 * sqrt(0.05 * 0.95 * len(runs))


def test_unlinked_heads_change_nothing() -> None:
    """How heads were allocated is no part of it: heads rated once carry no weight, whoever rated them."""
    targets, planted = a_panel(1, PANELS["four appraisers, 12 of 30 heads, a strong halo"])
    shuffled = random.Random(1).sample(targets, len(targets))
    one, two = (estimate_leniencies(each, len(planted), 4)[0].logits.middle for each in (targets, shuffled))
    assert one == pytest.approx(two, abs=1e-5)
