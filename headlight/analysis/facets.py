"""The many-facet model: how much higher or lower each appraiser rates, worked out from heads that two of them rated.

The field's rating scale model: a level has weight exp(level x (head on this criterion + appraiser) + the level's own
weight). Given the sum of the levels on one head and criterion, that head and criterion cancel: whatever the head is
like, in general or in one area, and whoever was sent to them, only what several appraisers made of the same thing
counts. What is left is an appraiser's leniency, and around it what they made of one head: a halo that all the criteria
of that review share. Both are normal, their spreads are not known, and the interval takes that ignorance in.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import softmax, stdtr

from headlight.analysis.facets_curve import Target, Vector
from headlight.analysis.facets_fit import Fit, fit_facets

MOST_RATERS = 4  # on one head and criterion; the ways to share a sum grow fast beyond
_FAR = 30.0  # logits beyond which a head stands at the end of any scale


@dataclass(frozen=True)
class Range:
    """A figure and the interval around it."""

    middle: float
    low: float
    high: float


@dataclass(frozen=True)
class Leniency:
    """How much higher than the others one appraiser rates; negative is lower. ``levels`` is on the heads compared."""

    logits: Range
    levels: Range


def estimate_leniencies(
    targets: Sequence[Target], raters: int, rungs: int, cover: float = 0.95
) -> tuple[Leniency, ...]:
    """Each appraiser's leniency against the mean of the others, with an interval that covers so much.

    For one connected panel of at least two appraisers, numbered from 0, on a scale with so many rungs.
    """
    fit = fit_facets(targets, raters, rungs)
    heads = _find_heads(targets, fit.levels)
    freedom = max(1, len({each.leader for each in targets}) - 1)
    found = []
    for place in range(raters):
        logits = _find_range(fit, place, cover, freedom)
        ends = (_find_shift(each, heads, fit.levels) for each in (logits.middle, logits.low, logits.high))
        found.append(Leniency(logits, Range(*ends)))
    return tuple(found)


def _find_range(fit: Fit, place: int, cover: float, freedom: int) -> Range:
    low, high = (_find_quantile(fit, place, tail, freedom) for tail in ((1 - cover) / 2, (1 + cover) / 2))
    return Range(float(fit.weights @ fit.middles[:, place]), low, high)


def _find_quantile(fit: Fit, place: int, tail: float, freedom: int) -> float:
    """The point below which so much of one appraiser's contrast lies over the whole grid, by bisection.

    The t distribution, on the heads compared less one, makes up for what the normal approximation leaves out where
    heads are few.
    """
    middles, deviations = fit.middles[:, place], np.sqrt(fit.variances[:, place])
    low, high = float((middles - 40 * deviations).min()), float((middles + 40 * deviations).max())
    for _ in range(60):
        middle = (low + high) / 2
        below = float(fit.weights @ stdtr(freedom, (middle - middles) / deviations))
        low, high = (middle, high) if below < tail else (low, middle)
    return (low + high) / 2


def _find_heads(targets: Sequence[Target], levels: Vector) -> Vector:
    """Where each head compared stands on its criterion, in logits: where the mean of its marks would be expected."""
    most = len(levels) - 1
    means = np.clip([np.mean(each.rungs) for each in targets], 0.15, most - 0.15)
    low, high = np.full(len(means), -_FAR), np.full(len(means), _FAR)
    for _ in range(50):
        middle = (low + high) / 2
        under = _expect(middle, levels) < means
        low, high = np.where(under, middle, low), np.where(under, high, middle)
    return np.asarray((low + high) / 2)


def _find_shift(logits: float, heads: Vector, levels: Vector) -> float:
    """By how many levels the marks of the heads compared would differ, taken together."""
    return float(np.mean(_expect(heads + logits, levels) - _expect(heads, levels)))


def _expect(heads: Vector, levels: Vector) -> Vector:
    """The mark expected of each head, in rungs from 0."""
    rungs = np.arange(len(levels))
    shares: Vector = softmax(heads[:, None] * rungs + levels, axis=1)
    return np.asarray((shares * rungs).sum(axis=1))
