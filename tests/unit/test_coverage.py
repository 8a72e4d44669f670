"""Coverage: what was due and is missing, told apart from what was never due, and where it should have been."""

from typing import Any

from headlight.analysis.choices import settle_view
from headlight.analysis.coverage import (
    Coverage,
    find_gaps,
    find_holders,
    find_stale,
    find_unseen,
    say_holder,
    summarise_coverage,
    tidy_coverage,
)
from headlight.analysis.matrix import tidy_matrix
from headlight.analysis.view import View
from headlight.charts.coverage import draw_coverage, find_coverage_table, find_gap_table
from headlight.ratings import Portfolio
from tests.builders import a_portfolio, a_post, a_rating_row
from tests.unit.test_matrix import FRAMEWORKS, a_small_portfolio

AREAS = ("KA1", "KA2", "KA3", "KA4", "KA5", "KA6")


def a_coverage(portfolio: Portfolio, *cycles: str, **choices: Any) -> Coverage:
    view = settle_view(View(framework="ka", cycle=cycles[-1]).where(**choices), portfolio, FRAMEWORKS)
    matrices = [tidy_matrix(portfolio, FRAMEWORKS, view.where(cycle=cycle)) for cycle in cycles]
    return tidy_coverage(portfolio, view, matrices)


def a_review(
    leader: int, cycle: str = "2025/26", areas: tuple[str, ...] = AREAS, **fields: Any
) -> list[dict[str, Any]]:
    date = f"{int(cycle[:4]) + 1}-10-14"
    return [
        a_rating_row(leader=leader, school=leader, cycle=cycle, date=date, criterion=area, **fields) for area in areas
    ]


def test_each_head_and_cycle_is_whole_part_none_or_not_owed() -> None:
    posts = (
        a_post(1, 1, first_cycle="2024/25"),
        a_post(2, 2, first_cycle="2024/25"),
        a_post(3, 3, first_cycle="2025/26", due="not due"),
        a_post(4, 4, first_cycle="2025/26", due="unknown"),
        a_post(5, 5, first_cycle="2024/25"),
    )
    rows = [*a_review(1), *a_review(1, "2024/25", AREAS[:4]), *a_review(2, "2024/25"), *a_review(5, "2024/25")]
    coverage = a_coverage(a_small_portfolio(*rows, posts=posts, schools=5), "2024/25", "2025/26")
    states = {row.key[1]: tuple(reach.state for reach in row.reaches) for row in coverage.rows}
    assert states == {
        1: ("part", "whole"),
        2: ("whole", "none"),
        3: ("away", "not due"),
        4: ("away", "unknown"),
        5: ("whole", "none"),
    }
    assert [(row.key[1], reach.cycle, reach.missing) for row, reach in find_gaps(coverage)] == [
        (2, "2025/26", ("1", "2", "3", "4", "5", "6")),
        (5, "2025/26", ("1", "2", "3", "4", "5", "6")),
        (1, "2024/25", ("5", "6")),
    ]
    assert summarise_coverage(coverage) == (
        "1 of the 3 headteachers due in 2025/26 is rated in every area, 2 in none. 2 more are not due, or not known to be."
    )
    assert {row.key[1] for row in find_stale(coverage)} == {2, 3, 4, 5}


def test_not_due_stands_outside_every_count() -> None:
    posts = (a_post(1, 1, first_cycle="2025/26"), a_post(2, 2, first_cycle="2025/26", due="not due"))
    coverage = a_coverage(a_small_portfolio(*a_review(1), posts=posts, schools=2), "2025/26")
    assert {each.of for each in coverage.criteria} == {1}
    assert summarise_coverage(coverage) == (
        "The one headteacher due in 2025/26 is rated in every area. 1 more is not due, or not known to be."
    )


def test_an_area_counts_with_a_derived_level_and_an_unseen_statement_is_found() -> None:
    rows = [a_rating_row(criterion=f"KA1.{place}") for place in (1, 2, 3)]
    coverage = a_coverage(a_small_portfolio(*rows, schools=1), "2025/26")
    counts = {each.code: each.rated for each in coverage.criteria}
    assert (counts["KA1"], counts["KA1.1"], counts["KA1.4"], counts["KA2"]) == (1, 1, 0, 0)
    assert {"KA1.4", "KA2", "KA2.1"} <= {each.code for each in find_unseen(coverage)}


def test_schools_that_never_send_statements_are_named_over_all_cycles() -> None:
    rows = [*a_review(1), *a_review(2), a_rating_row(leader=2, school=2, cycle="2024/25", criterion="KA1.1")]
    coverage = a_coverage(a_small_portfolio(*rows, schools=2), "2025/26")
    assert coverage.quiet == (1,)


def test_a_gap_leads_to_the_rest_of_its_review_or_to_the_year_before() -> None:
    rows = [*a_review(1, areas=AREAS[:5]), *a_review(2, "2024/25"), *a_review(1, source="self")]
    posts = tuple(a_post(id, id, first_cycle="2024/25") for id in (1, 2, 3))
    portfolio = a_small_portfolio(*rows, posts=posts, schools=3)
    coverage = a_coverage(portfolio, "2025/26")
    names = {int(id): f"{who} {cycle[:4]}.xlsx" for id, who, cycle in _columns(portfolio)}
    holders = find_holders(portfolio, names, View(framework="ka"))
    told = {row.key[1]: say_holder(row, reach, holders) for row, reach in find_gaps(coverage)}
    assert told == {
        1: "The rest of this review is in appraiser 2025.xlsx",
        2: "2024/25 came in appraiser 2024.xlsx; look for the next of it",
        3: "No file so far has held this headteacher",
    }
    table = find_gap_table(coverage, lambda row, reach: say_holder(row, reach, holders))
    assert table["Areas without a level"].tolist() == ["6", "all", "all"]


def _columns(portfolio: Portfolio) -> Any:
    table = portfolio.ratings
    return zip(table["rating"], table["source"], table["cycle"], strict=True)


def test_picture_and_table_say_the_same_of_a_whole_trust() -> None:
    coverage = a_coverage(a_portfolio(), "2023/24", "2024/25", "2025/26")
    html = draw_coverage(coverage, lambda row, reach: f"x?{row.key[0]}={row.key[1]}&cycle={reach.cycle}", "Coverage")
    table = find_coverage_table(coverage)
    assert len(table) == html.count('<th scope="row">') == len(coverage.rows)
    assert list(table.columns) == ["Headteacher", "School", "2023/24", "2024/25", "2025/26", "Last rated"]
    assert html.count("Not due") == (table == "Not due").sum().sum() == 1
    assert html.count("not in post") == (table == "–").sum().sum() > 0
