"""Agreement: counts first, and a weighted kappa that equals the published package's."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa

from headlight.analysis.agreement import derive_kappa, find_agreements, summarise_agreement
from headlight.analysis.doubles import Double, Doubles, Mark
from headlight.analysis.ladder import find_ladder
from headlight.analysis.moderation_words import summarise_agreement_counts
from tests.builders import FOUR


def a_found(*marks: tuple[int, int], heads: int = 6) -> Doubles:
    """Pairs of rungs that appraisers a and b gave, dealt out over so many heads."""
    doubles = [
        Double(place % heads, "2025/26", "final", f"ka:KA{place}", (Mark("a", one), Mark("b", two)))
        for place, (one, two) in enumerate(marks)
    ]
    return Doubles(find_ladder(FOUR), "appraiser", {"a": "A", "b": "B"}, tuple(doubles), ())


@pytest.mark.parametrize("weights", ["linear", "quadratic"])
@given(st.lists(st.integers(0, 12), min_size=16, max_size=16))
def test_weighted_kappa_is_the_published_one(weights: str, cells: list[int]) -> None:
    table = np.array(cells, dtype=float).reshape(4, 4)
    own = derive_kappa(table, weights)  # type: ignore[arg-type]
    with np.errstate(all="ignore"):  # the package divides by nought where its test has no meaning
        other = cohens_kappa(table, wt=weights) if table.sum() else None
    if own is None:
        assert other is None or not np.isfinite(other.kappa)
        return
    assert other is not None
    assert own.value == pytest.approx(other.kappa, abs=1e-6)
    assert own.error == pytest.approx(np.sqrt(max(0.0, other.var_kappa)), abs=1e-6)
    if own.error > 1e-6:
        assert (own.low, own.high) == pytest.approx((other.kappa_low, other.kappa_upp), abs=1e-6)


def test_exact_adjacent_and_further_lose_nobody() -> None:
    (agreement,) = find_agreements(a_found((1, 1), (2, 3), (3, 2), (1, 4), (4, 4), (2, 2), (2, 4)))
    assert (agreement.one, agreement.two, agreement.heads) == ("a", "b", 6)
    assert (agreement.exact, agreement.adjacent, agreement.further, agreement.ratings) == (3, 2, 2, 7)


def test_the_counts_come_before_kappa_and_its_n_behind() -> None:
    agreement = summarise_agreement(a_found(*[(1, 1), (2, 3), (3, 3), (4, 4), (2, 2), (3, 4)] * 3))
    assert agreement is not None
    said = summarise_agreement_counts(agreement)
    assert said.startswith("Of 18 double ratings of 6 heads, 12 agree exactly, 6 are one level apart and 0 further.")
    assert said.endswith("n = 18.")


def test_a_heads_areas_are_not_trials_of_their_own() -> None:
    """Heads on whom two appraisers agree in all areas or in none say less than the count of areas would have it."""
    marks = [(1, 1) if place % 6 < 3 else (1 + place % 4, 1 + (place + 2) % 4) for place in range(60)]
    kappa = find_agreements(a_found(*marks))[0].linear
    assert kappa is not None
    assert kappa.by_heads is not None
    assert kappa.by_heads[1] - kappa.by_heads[0] > kappa.high - kappa.low


def test_kappa_is_withheld_where_it_means_nothing() -> None:
    one_level = find_agreements(a_found(*[(3, 3)] * 12))[0]
    assert one_level.linear is None
    assert "no meaning here" in summarise_agreement_counts(one_level)
    few = find_agreements(a_found((1, 2), (2, 2), (3, 4), heads=3))[0]
    assert "Too few heads for weighted kappa." in summarise_agreement_counts(few)
    assert summarise_agreement(a_found()) is None
