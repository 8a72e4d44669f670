"""Support: proposals that cost least, within every condition, from levels given and never derived."""

from collections import Counter
from typing import Any

import pytest

from headlight.analysis.matrix import Matrix
from headlight.analysis.support import MOST_AREAS, Proposal, propose_support
from headlight.ratings import Portfolio
from tests.builders import a_leader, a_portfolio, a_post, a_rating_row, a_school
from tests.unit.test_matrix import a_matrix, a_small_portfolio


def rated(leader: int, level: float, before: float | None = None, **fields: Any) -> list[dict[str, Any]]:
    rows = [a_rating_row(leader=leader, school=leader, level=level, **fields)]
    if before is not None:
        rows.append(
            a_rating_row(leader=leader, school=leader, level=before, cycle="2024/25", date="2025-10-01", **fields)
        )
    return rows


def propose(*rows: dict[str, Any], schools: int = 2, **choices: Any) -> Proposal:
    portfolio = a_small_portfolio(*rows, schools=schools)
    return propose_support(a_matrix(portfolio), portfolio, **choices)


def pairs(proposal: Proposal) -> list[tuple[int, int, str]]:
    return [each.pairing for each in proposal.offers]


def test_a_head_rated_highly_twice_is_offered_to_one_rated_in_the_lower_half() -> None:
    proposal = propose(*rated(1, 4.0, 3.0), *rated(2, 2.0, 2.0))
    assert pairs(proposal) == [(1, 2, "KA1")]
    assert "2024/25 and 2025/26" in proposal.offers[0].reason
    assert not any(word in proposal.offers[0].reason for word in ("Secure", "Leading", "Developing"))


@pytest.mark.parametrize(
    "helper",
    [
        rated(1, 4.0),  # once only
        rated(1, 4.0, 2.0),  # not in the cycle before
        rated(1, 3.5, 4.0),  # between two levels
        [  # derived from statements
            a_rating_row(criterion=f"KA1.{place}", level=4.0, cycle=cycle)
            for place in (1, 2, 3)
            for cycle in ("2024/25", "2025/26")
        ],
    ],
)
def test_whoever_was_not_given_a_high_level_twice_helps_nobody(helper: list[dict[str, Any]]) -> None:
    proposal = propose(*helper, *rated(2, 1.0, 1.0))
    assert pairs(proposal) == []
    assert [(column.code, [row.subject.leader for row in rows]) for column, rows in proposal.alone] == [("KA1", [2])]


def test_a_level_that_was_derived_is_no_reason_to_be_helped() -> None:
    rows = [a_rating_row(leader=2, school=2, criterion=f"KA1.{place}", level=1.0) for place in (1, 2, 3)]
    assert propose(*rated(1, 4.0, 4.0), *rows) == Proposal(())


def with_posts(*posts: Any) -> tuple[Matrix, Portfolio]:
    rows = [*rated(1, 4.0, 4.0), *rated(2, 1.0, 1.0)]
    portfolio = a_small_portfolio(*rows, posts=posts, schools=2)
    return a_matrix(portfolio), portfolio


def test_an_acting_head_helps_nobody() -> None:
    acting = a_post(1, 1, "Acting Headteacher", first_cycle="2020/21")
    matrix, portfolio = with_posts(acting, a_post(2, 2, first_cycle="2020/21"))
    assert propose_support(matrix, portfolio).offers == ()


def test_a_head_in_the_first_year_of_post_helps_nobody() -> None:
    posts = (
        a_post(1, 1, first_cycle="2025/26"),
        a_post(9, 1, first_cycle="2020/21", last_cycle="2024/25"),
        a_post(2, 2, first_cycle="2020/21"),
    )
    rows = [*rated(1, 4.0, 4.0), *rated(2, 1.0, 1.0)]
    rows[1] |= {"leader": 1, "school": 2}
    rows.append(a_rating_row(leader=9, school=1, cycle="2024/25", date="2025-10-01"))
    portfolio = a_small_portfolio(*rows, posts=posts, schools=2)
    assert propose_support(a_matrix(portfolio), portfolio).offers == ()


def test_the_others_appraiser_helps_them_never() -> None:
    rows = [*rated(1, 4.0, 4.0), *rated(2, 1.0, 1.0, appraiser=a_leader(1).name)]
    assert pairs(propose(*rows)) == []
    assert pairs(propose(*rows, *rated(3, 4.0, 4.0), schools=3)) == [(3, 2, "KA1")]


def test_who_supports_elsewhere_or_was_turned_down_is_not_asked_again() -> None:
    rows = [*rated(1, 4.0, 4.0), *rated(2, 1.0, 1.0)]
    assert pairs(propose(*rows, arranged={(1, 3, "KA4")})) == []
    assert propose(*rows, arranged={(3, 2, "KA1")}) == Proposal(())
    assert pairs(propose(*rows, refused={(1, 2, "KA1")})) == []


def test_the_same_phase_and_hub_come_first() -> None:
    rows = [*rated(1, 4.0, 4.0), *rated(2, 1.0, 1.0), *rated(3, 4.0, 4.0)]
    portfolio = a_small_portfolio(*rows, schools=3)
    for id, phase, hub in ((1, "Secondary", "North"), (2, "Primary", "North"), (3, "Primary", "South")):
        portfolio.schools[id] = a_school(id, phase=phase, hub=hub)  # type: ignore[index]
    proposal = propose_support(a_matrix(portfolio), portfolio)
    assert pairs(proposal) == [(3, 2, "KA1")]
    assert proposal.offers[0].reason.endswith("both schools are in the same phase.")


@pytest.mark.parametrize("seed", range(12))
def test_in_any_trust_nobody_is_asked_too_often_and_every_condition_holds(seed: int) -> None:
    portfolio = a_portfolio(seed=seed, schools=20)
    matrix = a_matrix(portfolio)
    proposal = propose_support(matrix, portfolio)
    asked = Counter(offer.helper.subject.leader for offer in proposal.offers)
    assert all(count <= MOST_AREAS for count in asked.values())
    gained = [(offer.gains.subject.leader, offer.column.code) for offer in proposal.offers]
    assert len(set(gained)) == len(gained)
    for offer in proposal.offers:
        place = matrix.columns.index(offer.column)
        assert not offer.helper.remark
        assert {offer.helper.cells[place].state, offer.gains.cells[place].state} == {"given"}
        assert not set(offer.helper.subject.schools) & set(offer.gains.subject.schools)
    assert propose_support(matrix, portfolio) == proposal
