"""Trusts in which nothing changed, drawn at random and taken the whole way to the landing page: how often it says so.

Each head's standing is the same in both years. What moves are the appraisers' marks: with a mood a review (a halo over
all its areas), an area's own noise, few and coarse levels, and appraisers of differing strictness who change places.
"""

import random

import pytest

from headlight.analysis.overview import find_headlines
from headlight.ratings import Portfolio
from tests.builders import a_rating_row
from tests.simulated.runs import RUNS, report
from tests.unit.test_matrix import a_matrix, a_small_portfolio

YEARS = (("2024/25", "2025-10-01"), ("2025/26", "2026-10-14"))
AREAS = tuple(f"KA{number}" for number in range(1, 7))


def a_still_trust(seed: int, heads: int, shift: float = 0.0) -> Portfolio:
    """A trust whose heads stand still but for ``shift``, in levels, on the first area; seeded."""
    draw = random.Random(seed)
    strict = {name: draw.gauss(0, 0.5) for name in ("Helen Marsh", "Rafe Tolland", "Imogen Sayle")}
    rows = []
    for head in range(1, heads + 1):
        level = draw.gauss(2.8, 0.5)
        own = {area: level + draw.gauss(0, 0.5) for area in AREAS}
        appraiser = draw.choice(list(strict))
        for year, (cycle, date) in enumerate(YEARS):
            appraiser = appraiser if draw.random() < 0.7 else draw.choice(list(strict))
            mood = strict[appraiser] + draw.gauss(0, 0.4)
            for area in AREAS:
                place = own[area] + mood + draw.gauss(0, 0.3) + (shift if year and area == "KA1" else 0)
                given = float(min(4, max(1, round(place))))
                rows.append(
                    a_rating_row(
                        leader=head,
                        school=head,
                        cycle=cycle,
                        date=date,
                        criterion=area,
                        level=given,
                        appraiser=appraiser,
                    )
                )
    return a_small_portfolio(*rows, schools=heads)


def says_change(portfolio: Portfolio) -> bool:
    """Whether any line of the landing page claims a rise or a fall."""
    said = " ".join(line.sentence for line in find_headlines(portfolio, a_matrix(portfolio)))
    claims = "has risen" in said or "has fallen" in said
    assert claims != ("o evidence of change" in said)
    return claims


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("heads", [14, 60])
def test_where_nothing_changed_the_page_seldom_says_that_something_did(heads: int) -> None:
    alarms = sum(says_change(a_still_trust(seed, heads)) for seed in range(RUNS))
    report(f"headlines, {heads} heads, nothing changed", f"a change claimed on {alarms} of {RUNS} pages")
    assert alarms <= 0.05 * RUNS + 1.64 * (0.05 * 0.95 * RUNS) ** 0.5


@pytest.mark.timeout(3600)
def test_a_change_that_is_there_is_seen() -> None:
    seen = sum(says_change(a_still_trust(seed, 60, shift=0.7)) for seed in range(RUNS))
    report("headlines, 60 heads, one area up by 0.7 of a level", f"a change claimed on {seen} of {RUNS} pages")
    assert seen > 0.6 * RUNS
