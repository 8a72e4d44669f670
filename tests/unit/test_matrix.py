"""The matrix: who stands in it, in which order, what moved, and a trust's row that never mixes scales."""

from typing import Any

import pytest

from headlight.analysis.choices import settle_view
from headlight.analysis.headlines import summarise_matrix
from headlight.analysis.matrix import Matrix, Row, find_columns, find_number, tidy_matrix
from headlight.analysis.view import View
from headlight.frameworks import read_frameworks
from headlight.ratings import Portfolio
from tests.builders import FOUR, ROWAN, a_leader, a_portfolio, a_post, a_rating_row, a_ratings, a_school

FRAMEWORKS = read_frameworks()


def a_matrix(portfolio: Portfolio, **choices: Any) -> Matrix:
    view = settle_view(View(framework="ka").where(**choices), portfolio, FRAMEWORKS)
    return tidy_matrix(portfolio, FRAMEWORKS, view)


def a_small_portfolio(*rows: dict[str, Any], posts: tuple[Any, ...] = (), schools: int = 3) -> Portfolio:
    leaders = {row["leader"] for row in rows if row["leader"]} | {post.leader for post in posts}
    return Portfolio(
        a_ratings(rows),
        {id: a_school(id) for id in range(1, schools + 1)},
        {id: a_leader(id) for id in leaders},
        posts or tuple(a_post(leader, leader, first_cycle="2020/21") for leader in leaders),
        {scale.id: scale for scale in (FOUR, ROWAN)},
    )


def find_row(matrix: Matrix, leader: int) -> Row:
    return next(row for row in matrix.rows if row.subject.leader == leader)


@pytest.fixture(scope="module")
def trust() -> Portfolio:
    return a_portfolio()


def test_rows_stand_in_order_of_school_name_whatever_their_levels(trust: Portfolio) -> None:
    schools = [row.detail.split(" and ")[0] for row in a_matrix(trust).rows]
    assert schools == sorted(schools)


def test_by_phase_they_stand_by_phase_and_then_by_name(trust: Portfolio) -> None:
    rows = a_matrix(trust, order="phase", by="school").rows
    places = [(trust.schools[row.subject.schools[0]].phase, row.name) for row in rows]
    assert places == sorted(places)


def test_a_deputy_is_rated_and_stands_in_no_heads_picture(trust: Portfolio) -> None:
    assert 100 in set(trust.ratings["leader"].dropna())
    assert 100 not in {row.subject.leader for row in a_matrix(trust).rows}


def test_a_head_of_two_schools_is_one_head_and_two_schools(trust: Portfolio) -> None:
    assert find_row(a_matrix(trust), 4).subject.schools == (4, 5)
    assert [row.subject.schools for row in a_matrix(trust, by="school").rows if row.subject.leader == 4] == [(4,), (5,)]


def test_before_a_change_of_head_the_one_before_stands_there(trust: Portfolio) -> None:
    assert {2, 202} & {row.subject.leader for row in a_matrix(trust, cycle="2024/25").rows} == {202}
    now = a_matrix(trust)
    assert {2, 202} & {row.subject.leader for row in now.rows} == {2}
    assert find_row(now, 2).remark == "new in post"
    assert set(find_row(now, 2).moves) == {None}  # nothing carries over from the head before


def test_an_acting_head_who_is_not_due_is_shown_and_outside_every_denominator(trust: Portfolio) -> None:
    matrix = a_matrix(trust)
    acting = find_row(matrix, 15)
    assert acting.remark == "acting"
    assert {cell.state for cell in acting.cells} == {"not due"}
    assert all(tally.rated + tally.unrated == len(matrix.rows) - 1 for tally in matrix.tallies)


def test_nobody_is_lost_between_the_counts_of_an_area(trust: Portfolio) -> None:
    for tally in a_matrix(trust, area="KA2").tallies:
        assert tally.placed + tally.between + tally.other + tally.unrated == 13


def test_an_open_area_is_followed_by_its_statements(trust: Portfolio) -> None:
    numbers = [column.number for column in a_matrix(trust, area="KA2").columns]
    assert numbers == ["1", "2", "2.1", "2.2", "2.3", "2.4", "3", "4", "5", "6"]


def test_filters_keep_the_schools_they_name(trust: Portfolio) -> None:
    rows = a_matrix(trust, phase="Secondary", by="school").rows
    assert {trust.schools[row.subject.schools[0]].phase for row in rows} == {"Secondary"}


def test_changes_are_counted_on_one_scale_alone() -> None:
    then = {"cycle": "2024/25", "date": "2025-10-14"}
    rows = [
        a_rating_row(leader=1, school=1, level=3.0),
        a_rating_row(leader=1, school=1, level=2.0, **then),
        a_rating_row(leader=2, school=2, level=2.0),
        a_rating_row(leader=2, school=2, level=4.0, **then),
        a_rating_row(leader=3, school=3, level=5.0, levels=5, scale="rowan"),
        a_rating_row(leader=3, school=3, level=2.0, **then),
    ]
    matrix = a_matrix(a_small_portfolio(*rows))
    assert matrix.before == "2024/25"
    assert [row.moves[0] for row in matrix.rows] == ["up", "down", "scale"]


def test_the_middle_is_of_the_scale_most_are_on_and_the_others_are_counted_apart() -> None:
    rows = [
        a_rating_row(leader=1, school=1, level=2.0),
        a_rating_row(leader=2, school=2, level=3.0),
        a_rating_row(leader=3, school=3, level=5.0, levels=5, scale="rowan"),
    ]
    tally = a_matrix(a_small_portfolio(*rows)).tallies[0]
    assert tally.ladder is not None
    assert tally.ladder.scale == "four"
    assert tally.middle is not None
    assert (tally.middle.low, tally.middle.high) == (2.0, 3.0)  # named as a pair, neither chosen
    assert (tally.counts, tally.other) == ((0, 1, 1, 0), 1)


def test_a_mark_between_two_levels_counts_as_neither() -> None:
    rows = [a_rating_row(leader=1, school=1, level=2.5), a_rating_row(leader=2, school=2, level=3.0)]
    tally = a_matrix(a_small_portfolio(*rows)).tallies[0]
    assert (tally.counts, tally.between) == ((0, 0, 1, 0), 1)


def test_a_school_without_a_rating_keeps_the_head_last_known_there() -> None:
    posts = (
        a_post(1, 1, first_cycle="2020/21", last_cycle="2025/26"),
        a_post(2, 2, first_cycle="2020/21", last_cycle="2022/23"),
    )
    matrix = a_matrix(a_small_portfolio(a_rating_row(leader=1, school=1), posts=posts, schools=2))
    assert [(row.subject.leader, row.cells[0].state) for row in matrix.rows] == [(1, "given"), (2, "not rated")]


def test_a_school_that_names_nobody_is_a_row_of_its_own() -> None:
    matrix = a_matrix(a_small_portfolio(a_rating_row(leader=None, school=1), posts=(), schools=1))
    assert [(row.name, row.detail) for row in matrix.rows] == [(a_school(1).name, "no headteacher named")]
    assert matrix.rows[0].cells[0].state == "given"


def test_co_heads_are_two_rows_and_one_school() -> None:
    rows = [a_rating_row(leader=1, school=1), a_rating_row(leader=2, school=1, level=2.0)]
    posts = (a_post(1, 1, first_cycle="2020/21"), a_post(2, 1, first_cycle="2020/21"))
    matrix = a_matrix(a_small_portfolio(*rows, posts=posts, schools=1))
    assert len(matrix.rows) == 2
    assert {row.subject.schools for row in matrix.rows} == {(1,)}


@pytest.mark.parametrize(("code", "number"), [("KA1", "1"), ("KA2.1", "2.1"), ("D4.6", "4.6"), ("ethics", "ethics")])
def test_a_criterions_number_on_the_page(code: str, number: str) -> None:
    assert find_number(code) == number


def test_every_shipped_framework_has_its_areas_as_columns() -> None:
    counts = {id: len(find_columns(framework)) for id, framework in FRAMEWORKS.items()}
    assert (counts["ka"], counts["nse2015"]) == (6, 4)
    assert counts["hts2020"] >= 10


def test_no_domain_of_2015_gets_a_level_that_nobody_gave() -> None:
    rows = [a_rating_row(framework="nse2015", criterion=f"D1.{place}") for place in range(1, 7)]
    rows.append(a_rating_row(framework="nse2015", criterion="D2", level=4.0))
    matrix = a_matrix(a_small_portfolio(*rows, schools=1), framework="nse2015")
    assert [cell.state for cell in matrix.rows[0].cells[:2]] == ["partly", "given"]
    assert matrix.tallies[0].rated == 0


def test_co_heads_are_two_people_and_one_school() -> None:
    rows = [a_rating_row(leader=1, level=2.0), a_rating_row(leader=2, level=3.0), a_rating_row(leader=3, school=2)]
    posts = tuple(a_post(leader, school, first_cycle="2020/21") for leader, school in ((1, 1), (2, 1), (3, 2)))
    portfolio = a_small_portfolio(*rows, posts=posts, schools=2)
    heads, schools = a_matrix(portfolio), a_matrix(portfolio, by="school")
    assert (heads.tallies[0].placed, heads.tallies[0].between) == (3, 0)
    assert (schools.tallies[0].placed, schools.tallies[0].between) == (1, 1)
    assert len(schools.rows) == 3


def test_where_nobody_is_named_the_rows_are_schools() -> None:
    portfolio = a_small_portfolio(a_rating_row(leader=None), a_rating_row(leader=None, school=2), schools=2)
    matrix = a_matrix(portfolio)
    assert (matrix.view.by, summarise_matrix(matrix).count("headteacher")) == ("school", 0)


def test_not_due_by_hand_holds_for_its_cycle_alone() -> None:
    rows = [a_rating_row(leader=1, school=1, cycle=cycle) for cycle in ("2023/24", "2025/26")]
    rows.append(a_rating_row(leader=2, school=2, cycle="2024/25"))
    posts = (a_post(1, 1, first_cycle="2020/21", dues=(("2024/25", "not due"),)), a_post(2, 2, first_cycle="2020/21"))
    portfolio = a_small_portfolio(*rows, posts=posts, schools=2)
    dues = {
        cycle: [row.subject.due for row in a_matrix(portfolio, cycle=cycle).rows] for cycle in ("2024/25", "2025/26")
    }
    assert dues == {"2024/25": ["not due", "due"], "2025/26": ["due", "due"]}


def test_a_post_that_is_said_to_have_ended_is_nobodys_after_it() -> None:
    rows = [a_rating_row(leader=1, school=1, cycle="2023/24"), a_rating_row(leader=2, school=2, cycle="2025/26")]
    for ended, leader in ((False, 1), (True, None)):
        posts = (
            a_post(1, 1, last_cycle="2023/24", first_cycle="2020/21", ended=ended),
            a_post(2, 2, first_cycle="2020/21"),
        )
        first = a_matrix(a_small_portfolio(*rows, posts=posts, schools=2), cycle="2025/26").rows[0]
        assert first.subject.leader == leader


def test_an_old_address_of_a_framework_nobody_is_rated_by_any_more_leads_to_what_is_rated(trust: Portfolio) -> None:
    kept = View(framework="hts2020", cycle="2025/26", show="years")
    assert "hts2020" not in set(trust.ratings["framework"])
    view = settle_view(kept, trust, FRAMEWORKS)
    assert (view.framework, view.cycle) == ("ka", "2025/26")
    assert "None" not in summarise_matrix(tidy_matrix(trust, FRAMEWORKS, view))


def test_of_a_trust_with_one_head_no_area_is_said_to_be_low() -> None:
    alone = a_small_portfolio(*(a_rating_row(criterion=f"KA{n}", level=1.0 + n % 2) for n in range(1, 7)), schools=1)
    matrix = a_matrix(alone)
    assert summarise_matrix(matrix) == f"The one headteacher has a level in each area in {matrix.view.cycle}."
