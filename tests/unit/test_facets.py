"""The many-facet model against an independent brute-force integration, and what it must not depend on."""

import random
from itertools import product

import numpy as np
import pytest

from headlight.analysis.facets import estimate_leniencies
from headlight.analysis.facets_curve import LEVEL_PRIOR, Target
from headlight.analysis.facets_fit import PRIOR_SPREAD, SPREADS


def a_panel(seed: int = 1, heads: int = 8, criteria: int = 4, lenient: float = 1.0, rungs: int = 3) -> list[Target]:
    """Heads whom appraisers 0 and 1 both rated, the second more lenient by so many logits."""
    draw = random.Random(seed)
    found = []
    for head in range(heads):
        halo = draw.gauss(0, 0.5)
        for _ in range(criteria):
            place = draw.gauss(0, 1)
            marks = [a_mark(draw, place + extra, rungs) for extra in (0.0, lenient + halo)]
            found.append(Target(head, (0, 1), tuple(marks)))
    return found


def a_mark(draw: random.Random, place: float, rungs: int) -> int:
    steps = np.linspace(-1, 1, rungs - 1)
    weights = np.exp(np.concatenate([[0.0], np.cumsum(place - steps)]))
    return draw.choices(range(rungs), weights)[0]


def integrate(targets: list[Target], rungs: int) -> tuple[float, float, float]:
    """The mean and the 95% interval of the second appraiser's contrast, by summing over a fine lattice of everything."""
    assert rungs == 3
    points, worth = np.polynomial.hermite_e.hermegauss(31)
    worth = worth / worth.sum()
    contrasts = np.linspace(-8, 8, 161)
    inner = np.linspace(-6, 9, 31)
    heads = sorted({each.leader for each in targets}, key=str)
    posterior = np.zeros(len(contrasts))
    for halo in SPREADS:
        # log P(marks of a head | contrast, inner weight), the halo integrated out; contrasts x inner weights
        gap = contrasts[:, None] + np.sqrt(2) * halo * points[None, :]
        shares = {each.rungs: log_share(each, gap, inner) for each in targets}
        total = np.zeros((len(contrasts), len(inner)))
        for head in heads:
            logs = sum(shares[each.rungs] for each in targets if each.leader == head)
            total += np.log(np.einsum("k,ckh->ch", worth, np.exp(logs)))
        for spread in SPREADS:
            prior = -(contrasts[:, None] ** 2) / (4 * spread**2) - np.log(spread) - inner**2 / (2 * LEVEL_PRIOR**2)
            hyper = np.log(spread * halo) - (spread**2 + halo**2) / (2 * PRIOR_SPREAD**2)
            posterior += np.exp(total + prior + hyper).sum(axis=1)
    shares = np.cumsum(posterior) / posterior.sum()
    low, high = (float(np.interp(tail, shares, contrasts)) for tail in (0.025, 0.975))
    return float((posterior * contrasts).sum() / posterior.sum()), low, high


def log_share(target: Target, gap: np.ndarray, inner: np.ndarray) -> np.ndarray:
    """The log chance of one pair of marks given their sum: contrasts x halo points x inner weights."""
    total = sum(target.rungs)
    ways = [way for way in product(range(3), repeat=2) if sum(way) == total]
    logs = [gap[:, :, None] * way[1] + inner[None, None, :] * way.count(1) for way in ways]
    mine = gap[:, :, None] * target.rungs[1] + inner[None, None, :] * target.rungs.count(1)
    return mine - np.logaddexp.reduce(np.array(np.broadcast_arrays(*logs)), axis=0)


@pytest.mark.parametrize(("seed", "heads", "lenient"), [(1, 8, 1.0), (2, 5, 0.0), (3, 12, -0.8)])
def test_the_estimate_and_its_interval_are_those_of_brute_force(seed: int, heads: int, lenient: float) -> None:
    targets = a_panel(seed, heads, lenient=lenient)
    found = estimate_leniencies(targets, 2, 3)[1].logits
    middle, low, high = integrate(targets, 3)
    width = high - low  # the ends are a normal approximation widened where heads are few: within a fifth of it
    assert found.middle == pytest.approx(middle, abs=0.06 * width)
    assert found.low == pytest.approx(low, abs=0.2 * width)
    assert found.high == pytest.approx(high, abs=0.2 * width)


def test_two_appraisers_are_one_anothers_mirror() -> None:
    one, two = estimate_leniencies(a_panel(), 2, 3)
    assert one.logits.middle == pytest.approx(-two.logits.middle, abs=1e-6)
    assert one.logits.low == pytest.approx(-two.logits.high, abs=1e-6)
    assert two.levels.low < two.levels.middle < two.levels.high
    assert (two.levels.middle > 0) == (two.logits.middle > 0)


def test_what_both_rated_alike_at_an_end_of_the_scale_says_nothing() -> None:
    """A head whom both rated highest adds no information: the sum can be shared in one way alone."""
    with_ends = [*a_panel(), Target(0, (0, 1), (2, 2)), Target(1, (0, 1), (0, 0))]
    one, two = estimate_leniencies(a_panel(), 2, 3)[1].logits, estimate_leniencies(with_ends, 2, 3)[1].logits
    assert (one.middle, one.low, one.high) == pytest.approx((two.middle, two.low, two.high), abs=1e-3)


def test_the_order_of_the_ratings_is_nothing() -> None:
    targets = a_panel()
    turned = estimate_leniencies(targets[::-1], 2, 3)[0].logits
    assert turned.middle == pytest.approx(estimate_leniencies(targets, 2, 3)[0].logits.middle, abs=1e-5)


def test_a_halo_widens_the_interval() -> None:
    """The same marks under more heads are more information: a head's criteria share one halo."""
    few = [Target(number % 3, each.raters, each.rungs) for number, each in enumerate(a_panel(heads=24, criteria=1))]
    many = [Target(number, each.raters, each.rungs) for number, each in enumerate(a_panel(heads=24, criteria=1))]
    wide, narrow = (estimate_leniencies(each, 2, 3)[0].logits for each in (few, many))
    assert wide.high - wide.low > 1.2 * (narrow.high - narrow.low)


@pytest.mark.parametrize("rungs", [2, 3, 4, 5, 7])
def test_three_on_one_head_and_any_scale(rungs: int) -> None:
    draw = random.Random(5)
    targets = [
        Target(head, (0, 1, 2), tuple(a_mark(draw, extra, rungs) for extra in (-1.0, 0.0, 1.0)))
        for head in range(12)
        for _ in range(4)
    ]
    middles = [each.logits.middle for each in estimate_leniencies(targets, 3, rungs)]
    assert middles == sorted(middles)
    assert middles[0] < 0 < middles[2]
