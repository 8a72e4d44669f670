"""The heat map's other views: what changed, years side by side, alike rows together, only who stands at a level."""

import itertools
from typing import Any

import pytest

from headlight.analysis.likeness import measure_distance, order_alike
from headlight.analysis.matrix import select_rows
from headlight.ui.heat_grid.selection import find_levels, say_selection
from tests.builders import a_portfolio, a_post, a_rating_row, a_school
from tests.unit.test_grid import draw
from tests.unit.test_matrix import a_matrix, a_small_portfolio

LAST = {"cycle": "2024/25", "date": "2025-10-01"}


def a_changed_cell(*rows: dict[str, Any]) -> dict[str, Any]:
    cell: dict[str, Any] = draw(a_matrix(a_small_portfolio(*rows), show="changes"))["rows"][0]["cells"][0]
    return cell


@pytest.mark.parametrize(
    ("then", "now", "kind", "brief"),
    [
        ({"level": 2.0}, {"level": 3.0}, "level", "up from Developing"),
        ({"level": 3.0}, {"level": 1.0}, "level", "down from Secure"),
        ({"level": 3.0}, {"level": 3.0}, "still", "unchanged"),
        ({"level": 2.5}, {"level": 3.0}, "still", "was Developing / Secure, not compared"),
        ({"level": 5.0, "levels": 5, "scale": "rowan"}, {"level": 3.0}, "still", "was Bloom, on another scale"),
        ({"criterion": "KA2"}, {"level": 3.0}, "still", "no level before"),
        ({"level": 3.0}, {"level": None, "waiting": True}, "absent", "was Secure"),
    ],
)
def test_a_change_says_both_levels_or_why_it_is_none(
    then: dict[str, Any], now: dict[str, Any], kind: str, brief: str
) -> None:
    cell = a_changed_cell(a_rating_row(**{**LAST, **then}), a_rating_row(**now))
    assert (cell["kind"], cell["brief"]) == (kind, brief)
    assert brief in cell["spoken"]
    assert all(bool(half.get("fill")) == (kind == "level") for half in cell["halves"])


def test_a_derived_level_says_what_it_rests_on_in_the_change_view_too() -> None:
    then = [a_rating_row(criterion=f"KA1.{place}", level=2.0, **LAST) for place in (1, 2, 3)]
    cell = a_changed_cell(*then, *(a_rating_row(criterion=f"KA1.{place}", level=3.0) for place in (1, 2, 3)))
    assert cell["brief"] == "up from Developing; 3/4, low Secure"


def test_a_level_given_beside_one_worked_out_is_no_change_on_the_map_as_in_the_counts() -> None:
    then = [a_rating_row(criterion=f"KA1.{place}", level=2.0, **LAST) for place in (1, 2, 3)]
    cell = a_changed_cell(*then, a_rating_row(level=3.0))
    assert (cell["kind"], cell["arrow"], cell["brief"]) == ("still", "", "was Developing, not compared")


def test_years_stand_side_by_side_each_on_its_own_scale() -> None:
    rows = [
        a_rating_row(cycle="2023/24", level=5.0, levels=5, scale="rowan", date="2024-10-01"),
        a_rating_row(criterion="KA2", **LAST),
        a_rating_row(level=4.0),
    ]
    grid = draw(a_matrix(a_small_portfolio(*rows), show="years"))
    years = grid["rows"][0]["cells"][0]
    assert [(half["kind"], half["number"]) for half in years["halves"]] == [
        ("level other", "5"),
        ("absent", ""),
        ("level", "4"),
    ]
    assert years["spoken"].endswith("2023/24 Bloom; 2024/25 not rated; 2025/26 Leading")
    assert {scale["title"] for scale in grid["legend"]["scales"]} == {"Emerging to Leading", "Rowan words"}
    assert grid["legend"]["other"]


def test_years_before_a_head_came_stand_open_and_are_nobody_elses() -> None:
    posts = (a_post(1, 1, first_cycle="2024/25", last_cycle="2024/25"), a_post(2, 1, first_cycle="2025/26"))
    rows = [a_rating_row(level=1.0, **LAST), a_rating_row(leader=2, level=4.0)]
    for by in ("leader", "school"):
        grid = draw(a_matrix(a_small_portfolio(*rows, posts=posts, schools=1), show="years", by=by))
        assert [half["number"] for half in grid["rows"][0]["cells"][0]["halves"]] == ["", "4"]


def test_alike_rows_stand_together_and_neither_end_is_best() -> None:
    levels = {1: 4.0, 2: 1.0, 3: 4.0, 4: 1.0, 5: 2.0}
    rows = [a_rating_row(leader=id, school=id, level=level) for id, level in levels.items()]
    ordered = a_matrix(a_small_portfolio(*rows, schools=5), order="likeness").rows
    met = [levels[row.subject.leader or 0] for row in ordered]
    assert sum(one != other for one, other in itertools.pairwise(met)) == 2
    assert ordered[0].detail < ordered[-1].detail
    turned = a_small_portfolio(*(row | {"level": 5 - row["level"], "value": None} for row in rows), schools=5)
    again = a_matrix(turned, order="likeness").rows
    assert [row.subject for row in again] == [row.subject for row in ordered]  # turned upside down, the same order


def test_rows_on_different_scales_are_far_apart_and_rows_without_levels_last() -> None:
    rows = [
        a_rating_row(leader=2, school=2, level=5.0, levels=5, scale="rowan"),
        a_rating_row(leader=3, school=3, level=4.0),
    ]
    matrix = a_matrix(a_small_portfolio(*rows, schools=3), order="likeness")
    first, second, last = matrix.rows
    assert measure_distance(first.cells, second.cells) == 1.0
    assert last.subject.leader is None
    assert order_alike(()) == ()


def test_only_who_stands_at_a_level_is_shown_and_the_trusts_row_stays_everybodys() -> None:
    rows = [a_rating_row(leader=id, school=id, level=level) for id, level in ((1, 2.0), (2, 3.0), (3, 2.5), (4, 2.0))]
    whole = a_matrix(a_small_portfolio(*rows, schools=5), at="KA1", level="2")
    shown = select_rows(whole)
    assert [row.subject.leader for row in shown.rows] == [1, 4]
    assert shown.tallies == whole.tallies
    assert say_selection(shown) == "Two headteachers are at Developing in Shaping the Future."
    nobody = select_rows(a_matrix(a_small_portfolio(*rows, schools=5), at="KA1", level="none"))
    assert [row.subject.leader for row in nobody.rows] == [None]
    assert say_selection(nobody) == "One headteacher is without a level in Shaping the Future."
    assert list(find_levels(whole, "KA1")) == ["1", "2", "3", "4", "none"]


def test_an_area_or_level_that_is_none_selects_nobody_away() -> None:
    portfolio = a_portfolio()
    for choice in ({"at": "KA9", "level": "2"}, {"at": "KA1"}, {"level": "2"}):
        matrix = a_matrix(portfolio, **choice)
        assert select_rows(matrix).rows == matrix.rows
        assert say_selection(matrix) == ""


def test_by_hub_rows_stand_by_hub_and_then_by_name() -> None:
    portfolio = a_portfolio()
    rows = a_matrix(portfolio, order="hub", by="school").rows
    places = [(portfolio.schools[row.subject.schools[0]].hub, row.name) for row in rows]
    assert places == sorted(places)
    assert a_school(1).hub is None
