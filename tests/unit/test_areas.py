"""The rule from statements to areas, held to its table and to a few properties."""

import tomllib
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from headlight.analysis.areas import derive_areas, derive_middle, tidy_statements
from headlight.frameworks import Criterion, Framework
from tests.builders import a_portfolio, a_rating_row, a_ratings

CASES = tomllib.loads((Path(__file__).parent.parent / "spec" / "areas.toml").read_text("utf-8"))["cases"]


def a_framework(of: int = 4) -> Framework:
    """One area X1 with so many statements."""
    statements = tuple(Criterion(f"X1.{place}", f"Statement {place}", "X1") for place in range(1, of + 1))
    return Framework("x", "X", "X", "area", "statement", "", 2026, "", "", (Criterion("X1", "Area"), *statements))


def a_mark(criterion: str, mark: str, **fields: Any) -> dict[str, Any]:
    scale, _, level = mark.rpartition(" ")
    waiting = level == "?"
    levels = None if waiting else 5 if scale else 4
    number = None if waiting else float(level)
    return a_rating_row(
        framework="x", criterion=criterion, scale=scale or "four", level=number, levels=levels, waiting=waiting,
        raw=mark, **fields,
    )  # fmt: skip


def derive(case: dict[str, Any]) -> pd.Series:
    rows = [a_mark(f"X1.{place}", mark) for place, mark in enumerate(case["marks"], 1)]
    if "given" in case:
        rows.append(a_mark("X1", case["given"]))
    rows = rows or [a_mark("X9", "3")]  # a review that says nothing of the area
    return derive_areas(a_ratings(rows), {"x": a_framework(case["of"])}).iloc[0]


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_the_rule(case: dict[str, Any]) -> None:
    area = derive(case)
    assert area["state"] == case["state"]
    pair = case.get("pair") or [case["level"]] * 2 if "level" in case or "pair" in case else None
    assert pd.isna(area["level"]) == ("level" not in case)
    if pair:
        assert [area["low"], area["high"]] == pair
    else:
        assert pd.isna(area["low"])
        assert pd.isna(area["high"])
    assert area["of"] == case["of"]
    for name in ("rated", "lowest"):
        if name in case:
            assert area[name] == case[name]


def test_an_area_keeps_its_order_and_every_review_has_all_areas() -> None:
    from headlight.frameworks import read_frameworks

    frameworks = read_frameworks()
    areas = derive_areas(a_portfolio().ratings, frameworks)
    reviews = areas.groupby(["leader", "school", "cycle", "point", "source"], dropna=False)["criterion"].apply(list)
    assert {tuple(codes) for codes in reviews} == {("KA1", "KA2", "KA3", "KA4", "KA5", "KA6")}


def test_one_review_never_borrows_from_another() -> None:
    rows = [a_mark("X1.1", "3"), a_mark("X1.2", "3"), a_mark("X1.3", "3", source="self", appraiser=None)]
    areas = derive_areas(a_ratings(rows), {"x": a_framework(4)})
    assert areas["state"].tolist() == ["partly", "partly"]


def test_an_areas_rating_is_not_spread_onto_its_statements() -> None:
    statements = tidy_statements(a_ratings([a_mark("X1", "4")]), {"x": a_framework(3)})
    assert statements["criterion"].tolist() == ["X1.1", "X1.2", "X1.3"]
    assert set(statements["state"]) == {"not rated"}


def test_an_unknown_framework_is_left_out() -> None:
    assert derive_areas(a_ratings([a_rating_row(framework="gone")]), {"x": a_framework()}).empty


def test_percentages_are_measured_by_their_value() -> None:
    rows = [a_rating_row(framework="x", criterion=f"X1.{place}", scale="percent", level=None, levels=None, value=value, raw=str(value))
            for place, value in ((1, 0.4), (2, 0.5), (3, 0.9))]  # fmt: skip
    area = derive_areas(a_ratings(rows), {"x": a_framework(4)}).iloc[0]
    assert (area["state"], area["low"], area["high"], area["lowest"]) == ("derived", 0.5, 0.5, 0.4)


LEVELS = st.lists(st.integers(1, 4).map(float), min_size=1, max_size=9)


@given(LEVELS)
def test_the_middle_is_two_of_the_levels_that_were_given(levels: list[float]) -> None:
    low, high = derive_middle(levels)
    assert {low, high} <= set(levels)
    assert sum(level <= high for level in levels) * 2 >= len(levels) <= sum(level >= low for level in levels) * 2


@given(LEVELS, st.randoms())
def test_the_order_of_the_statements_changes_nothing(levels: list[float], draw: Any) -> None:
    shuffled = list(levels)
    draw.shuffle(shuffled)
    assert derive_middle(shuffled) == derive_middle(levels)
