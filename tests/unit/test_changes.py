"""Counts of change compare like with like, lose nobody, and their tests keep to their rate of false alarm."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest
from statsmodels.stats.multitest import multipletests

from headlight.analysis.changes import compare_counted, compare_cycles, say_moves
from headlight.analysis.signs import derive_sign_chance, select_telling
from headlight.analysis.standing import Standing

THEN, NOW = "2024/25", "2025/26"


def a_place(cycle: str = THEN, level: float = 2.0, **fields: Any) -> Standing:
    usual = {"state": "given", "scale": "four", "levels": 4, "leader": 1, "school": 1}
    return Standing("KA1", cycle=cycle, low=level, high=fields.pop("high", level), **{**usual, **fields})


@pytest.mark.parametrize(
    ("now", "counts"),
    [
        (a_place(NOW, 3), "up"),
        (a_place(NOW, 1), "down"),
        (a_place(NOW), "same"),
        (a_place(NOW, state="derived"), "kind"),
        (a_place(NOW, school=2), "school"),
        (a_place(NOW, scale="rowan", levels=5, school=2), "scale"),
        (a_place(NOW, high=3.0), "between"),
        (a_place(NOW, state="partly"), None),
    ],
)
def test_like_is_counted_with_like(now: Standing, counts: str | None) -> None:
    assert compare_counted(a_place(), now) == counts


def test_the_counts_lose_nobody_and_each_reason_is_said() -> None:
    now = [
        a_place(NOW, 3, leader=1), a_place(NOW, 3, leader=2, appraiser="B"), a_place(NOW, leader=3, state="derived"),
        a_place(NOW, leader=4, school=9), a_place(NOW, 1, leader=5),
    ]  # fmt: skip
    then = [a_place(leader=leader, appraiser="A" if leader == 2 else None) for leader in range(1, 7)]
    change = compare_cycles([*then, *now], THEN, NOW)
    assert change.both + change.apart == 5
    assert (change.handed, change.tested) == (1, (1, 1))
    assert say_moves(change) == (
        "2 of 3 rated both years moved up, 1 down, 0 unchanged; "
        "2 not comparable (given in one year and worked out in the other, or another school)"
    )


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_sign_test_is_the_exact_one(up: int, down: int) -> None:
    expected = binomtest(up, up + down).pvalue if up + down else 1.0
    assert derive_sign_chance(up, down) == pytest.approx(expected, abs=1e-9)


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(12, 30), st.integers(0, 12)), min_size=1, max_size=8))
def test_where_all_could_tell_it_is_holms_procedure(counts: list[tuple[int, int]]) -> None:
    chances = [derive_sign_chance(*each) for each in counts]
    assert list(select_telling(counts)) == list(multipletests(chances, 0.05, "holm")[0])


def test_areas_where_too_few_moved_cost_the_others_nothing() -> None:
    assert select_telling([(7, 0), *[(1, 0)] * 9]) == (True, *[False] * 9)
    assert select_telling([(7, 0), *[(6, 4)] * 9])[0] is False
    assert select_telling([]) == ()
