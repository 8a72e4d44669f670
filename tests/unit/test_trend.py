"""Lines over the cycles, what moved, and how many stand at each level."""

from typing import Any

import pytest

from headlight.analysis.changes import compare_cycles, compare_pair, summarise_change
from headlight.analysis.heads import Register
from headlight.analysis.ladder import find_ladders
from headlight.analysis.levels import LevelCount, summarise_levels
from headlight.analysis.matrix import tidy_matrix
from headlight.analysis.profile_words import summarise_years
from headlight.analysis.standing import Standing
from headlight.analysis.trend import (
    Line,
    find_scale_breaks,
    tidy_leader_line,
    tidy_runs,
    tidy_school_line,
)
from headlight.analysis.trend_words import summarise_area, summarise_trend
from headlight.analysis.view import View
from headlight.frameworks import read_frameworks
from tests.builders import FOUR, PERCENT, ROWAN, a_cycles, a_portfolio, a_post

CYCLES = a_cycles(4)
LADDERS = find_ladders({each.id: each for each in (FOUR, ROWAN, PERCENT)})


def a_year(
    cycle: str, low: float | None = 3, high: float | None = None, leader: int | None = 1, **fields: Any
) -> Standing:
    """Where a leader of school 1 stood in a cycle."""
    usual = {"state": "not rated" if low is None else "given", "scale": "four", "levels": 4, "school": 1}
    return Standing("KA1", cycle=cycle, low=low, high=high or low, leader=leader, **{**usual, **fields})


def marks(line: Line) -> list[tuple[str, int | None, float | None]]:
    """Cycle, leader and level of each point, the level None where it is a gap."""
    return [(p.cycle, p.leader, p.standing.low if p.placed and p.standing else None) for p in line.points]


def test_a_leaders_line_begins_with_the_first_review_and_keeps_gaps() -> None:
    years = [a_year(CYCLES[1], 2), a_year(CYCLES[3], 3), a_year(CYCLES[0], 4, leader=9)]
    line = tidy_leader_line(years, 1, CYCLES, Register([a_post(1, 1)], years))
    assert marks(line) == [(CYCLES[1], 1, 2), (CYCLES[2], 1, None), (CYCLES[3], 1, 3)]
    assert [point.gap for point in line.points] == [False, True, False]
    assert [len(run) for run in tidy_runs(line)] == [1, 1]


def test_not_due_is_no_gap() -> None:
    years = [a_year(CYCLES[0], 2), a_year(CYCLES[1], None, state="not due"), a_year(CYCLES[2], 3)]
    line = tidy_leader_line(years, 1, CYCLES, Register([a_post(1, 1, last_cycle=CYCLES[2])], years))
    assert [point.gap for point in line.points][:3] == [False, False, False]


def test_a_schools_line_is_cut_at_each_change_of_head() -> None:
    years = [a_year(CYCLES[0], 1, leader=9), a_year(CYCLES[1], 2, leader=9), a_year(CYCLES[2], 3), a_year(CYCLES[3], 4)]
    line = tidy_school_line(years, 1, CYCLES, Register([], years))
    assert line.changes == (CYCLES[2],)
    assert line.present == {1}
    assert [[point.leader for point in run] for run in tidy_runs(line)] == [[9, 9], [1, 1]]


def test_a_co_head_who_joins_is_no_change_and_each_has_a_line() -> None:
    years = [a_year(CYCLES[0], 2), a_year(CYCLES[1], 3), a_year(CYCLES[1], 4, leader=2), a_year(CYCLES[2], 3, leader=2)]
    line = tidy_school_line(years, 1, CYCLES, Register([], years))
    assert line.changes == ()
    assert sorted([point.leader for point in run] for run in tidy_runs(line)) == [[1, 1], [2, 2]]


def test_two_scales_are_never_joined() -> None:
    years = [a_year(CYCLES[0], 2), a_year(CYCLES[1], 4, scale="rowan", levels=5)]
    line = tidy_leader_line(years, 1, CYCLES, Register([], years))
    assert find_scale_breaks(line) == (CYCLES[1],)
    assert [len(run) for run in tidy_runs(line)] == [1, 1]
    assert line.scales == ("four", "rowan")


def test_another_head_before_is_told_only_where_it_is_known() -> None:
    posts = [a_post(9, 1, last_cycle=CYCLES[1]), a_post(1, 1, first_cycle=CYCLES[2])]
    years = [a_year(CYCLES[2], 3)]
    assert tidy_leader_line(years, 1, CYCLES, Register(posts, years)).hidden_before == CYCLES[2]
    assert tidy_leader_line(years, 1, CYCLES, Register(posts[1:], years)).hidden_before is None


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        (a_year("a", 2), a_year("b", 3), "up"),
        (a_year("a", 4), a_year("b", 3), "down"),
        (a_year("a", 3), a_year("b", 3), "same"),
        (a_year("a", 2), a_year("b", 2, 3), "between"),
        (a_year("a", 2), a_year("b", 4, scale="rowan"), "scale"),
        (a_year("a", None), a_year("b", 3), None),
        (a_year("a", 0.4, scale="percent"), a_year("b", 0.41, scale="percent"), "up"),
    ],
)
def test_one_move(then: Standing, now: Standing, expected: str | None) -> None:
    assert compare_pair(then, now) == expected


def test_changes_count_people_rated_both_years_and_set_the_rest_apart() -> None:
    then, now = CYCLES[2], CYCLES[3]
    years = []
    for leader in range(1, 16):
        years.append(a_year(then, 2, leader=leader))
        low = 3 if leader <= 5 else 1 if leader <= 7 else 2
        years.append(a_year(now, low, leader=leader, scale="rowan" if leader == 15 else "four"))
    years.append(a_year(now, 4, leader=99))
    change = compare_cycles(years, then, now)
    assert summarise_change(change) == (
        "5 of 14 rated in both 2024/25 and 2025/26 moved up, 2 down, 7 unchanged; 1 not comparable (another scale)."
    )


def test_changes_say_when_nobody_can_be_compared() -> None:
    assert "Nobody is rated" in summarise_change(compare_cycles([], "2024/25", "2025/26"))
    years = [a_year("2024/25", 2), a_year("2025/26", 2, 3)]
    assert "not comparable (between two levels)" in summarise_change(compare_cycles(years, "2024/25", "2025/26"))


def test_one_subjects_years_in_a_sentence() -> None:
    first, last = CYCLES[0], CYCLES[3]
    lines = [
        tidy_leader_line([a_year(first, low), a_year(last, high)], 1, CYCLES, Register([]))
        for low, high in ((2, 3), (3, 3), (4, 2))
    ]
    assert summarise_years(lines) == "Since 2022/23, of three areas: one up, one down, one unchanged."
    assert "One cycle so far" in summarise_years([tidy_leader_line([a_year(last)], 1, CYCLES, Register([]))])


def test_an_area_without_a_level_in_the_last_year_did_not_stay_as_it_was() -> None:
    lines = [
        tidy_leader_line(years, 1, CYCLES, Register([]))
        for years in ([a_year(CYCLES[0], 2), a_year(CYCLES[3], 3)], [a_year(CYCLES[0], 2), a_year(CYCLES[1], 2)])
    ]
    assert summarise_years(lines) == "Since 2022/23, of one area: one up. One area has no level in 2025/26."


def test_a_level_worked_out_is_not_compared_with_one_given() -> None:
    lines = [tidy_leader_line([a_year(CYCLES[0], 2), a_year(CYCLES[3], 3, state="derived")], 1, CYCLES, Register([]))]
    assert summarise_years(lines) == "Since 2022/23, of one area: one not comparable."


def test_years_on_another_scale_are_left_out_of_the_sentence_and_said_to_be() -> None:
    years = [a_year(CYCLES[0], 1, scale="rowan", levels=5), a_year(CYCLES[1], 2), a_year(CYCLES[3], 3)]
    lines = [tidy_leader_line(years, 1, CYCLES, Register([]))]
    assert summarise_years(lines) == "Since 2023/24, of one area: one up. Levels on another scale are not compared."
    changed = [tidy_leader_line(years[:2], 1, CYCLES, Register([]))]
    assert summarise_years(changed) == "The scale changed: nothing to compare with."


def test_counts_of_a_cycle_lose_nobody() -> None:
    portfolio = a_portfolio()
    for cycle in CYCLES:
        matrix = tidy_matrix(portfolio, read_frameworks(), View(framework="ka", cycle=cycle))
        for area in ("KA1", "KA2", "KA5"):
            count = summarise_levels(matrix, area)
            assert count.heads == sum(row.subject.due != "not due" for row in matrix.rows)
            assert count.other == 1  # one school writes on a scale of its own


def a_count(cycle: str, *counts: int, scale: str | None = "four", **fields: Any) -> LevelCount:
    """A bar of the four-level scale."""
    return LevelCount("KA1", cycle, scale, counts, **fields)


def test_the_trend_says_counts_then_and_now_or_that_the_scale_changed() -> None:
    same = [a_count("2021/22", 1, 5, 4, 1), a_count("2025/26", 1, 6, 4, 1, unrated=2)]
    changed = [a_count("2021/22", 1, 2, 3, 4), a_count("2025/26", 1, 2, 3, 4, 5, scale="rowan")]
    assert summarise_area("Area", same, LADDERS) == "Area: 5 of 11 heads at Secure or Leading then, 5 of 12 now."
    assert "not comparable" in summarise_area("Area", changed, LADDERS)
    said = summarise_trend(
        {"KA1": same, "KA2": [a_count("2021/22", 5, 0, 0, 1), a_count("2025/26", 0, 0, 5, 1)]}, LADDERS
    )
    told = "More of the heads with a level are at Secure or Leading than in 2021/22 in one of two areas, fewer in one."
    assert said == told
    assert "scale changed in every area" in summarise_trend({"KA1": changed}, LADDERS)
    assert "One cycle so far" in summarise_trend({"KA1": same[:1]}, LADDERS)


def test_an_acting_head_never_rated_heads_the_school_in_the_newest_cycle() -> None:
    years = [a_year(cycle, leader=1) for cycle in CYCLES[:-1]]
    posts = [a_post(1, 1, first_cycle=CYCLES[0], last_cycle=CYCLES[-2]), a_post(2, 1, "Acting Headteacher", "not due")]
    line = tidy_school_line(years, 1, CYCLES, Register(posts, years, CYCLES[-1]))
    assert (line.present, line.changes) == (frozenset({2}), (CYCLES[-1],))
    assert not any(point.gap for point in line.points)
