"""One leader's review: who said what, the middle it is laid beside, and the sentences."""

from typing import Any

import pytest

from headlight.analysis.ladder import find_ladder, find_ladders
from headlight.analysis.profile import (
    Who,
    derive_group_middle,
    find_profile_scale,
    find_radar_obstacle,
    tidy_profile,
    tidy_years,
)
from headlight.analysis.profile_words import summarise_profile, summarise_sources
from headlight.analysis.standing import Standing
from headlight.analysis.strip import tidy_strips
from headlight.analysis.view import View
from headlight.crosswalk import Crosswalk, Link, read_crosswalk
from headlight.frameworks import read_frameworks
from tests.builders import FOUR, PERCENT, ROWAN, a_rating_row, a_ratings

FRAMEWORKS = read_frameworks()
KA = FRAMEWORKS["ka"]
VIEW = View(framework="ka", cycle="2025/26")
LADDER = find_ladder(FOUR)


def a_standing(criterion: str = "KA1", low: float | None = 3, high: float | None = None, **fields: Any) -> Standing:
    """A given level on the four-level scale unless told otherwise."""
    state = "not rated" if low is None else "given"
    usual = {"state": state, "scale": "four", "levels": 4, "cycle": "2025/26"}
    return Standing(criterion, low=low, high=high if high is not None else low, **{**usual, **fields})


def test_a_profile_holds_each_source_and_the_comment_of_each_rating() -> None:
    rows = [
        a_rating_row(criterion="KA1", level=3.0, comment="Clear roles."),
        a_rating_row(criterion="KA1", level=4.0, source="self", appraiser=None),
        a_rating_row(criterion="KA1.2", level=2.0),
        a_rating_row(criterion="KA1", level=1.0, leader=2, school=2),
        a_rating_row(criterion="KA1", level=1.0, cycle="2024/25"),
    ]
    profile = tidy_profile(a_ratings(rows), FRAMEWORKS, VIEW, Who(leader=1))
    assert profile.sources == ("appraiser", "self")
    own = profile.find("KA1", "appraiser")
    assert own is not None
    assert own.low == 3
    assert own.rating is not None
    assert profile.comments[own.rating] == "Clear roles."
    theirs, statement = profile.find("KA1", "self"), profile.find("KA1.2", "appraiser")
    assert theirs is not None
    assert theirs.low == 4
    assert statement is not None
    assert statement.low == 2
    assert [each.criterion for each in profile.own] == [area.code for area in KA.areas]


def test_a_school_whose_rows_name_nobody_has_a_profile_without_its_named_heads_rows() -> None:
    rows = [a_rating_row(leader=None, level=2.0), a_rating_row(leader=1, level=4.0)]
    profile = tidy_profile(a_ratings(rows), FRAMEWORKS, VIEW, Who(school=1))
    found = profile.find("KA1", "appraiser")
    assert found is not None
    assert found.low == 2


def test_a_domain_of_the_2015_standards_gets_no_level_that_no_person_gave() -> None:
    rows = [a_rating_row(framework="nse2015", criterion=f"D1.{n}", level=3.0) for n in range(1, 7)]
    rows.append(a_rating_row(framework="nse2015", criterion="D2", level=4.0))
    view = View(framework="nse2015", cycle="2025/26")
    profile = tidy_profile(a_ratings(rows), FRAMEWORKS, view, Who(leader=1))
    states = {each.criterion: (each.state, each.placed) for each in profile.own}
    assert states["D1"] == ("partly", False)
    assert states["D2"] == ("given", True)
    years = tidy_years(a_ratings(rows), FRAMEWORKS, view, Who(leader=1))
    assert not any(each.derived for each in years)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([2, 3, 4], (3, 3)),
        ([2, 2, 3, 3], (2, 3)),
        ([1, 2, 4, 4], (2, 4)),
        ([3, 3], None),
    ],
)
def test_the_middle_is_a_level_or_a_pair_and_never_an_average(levels: list[float], expected: Any) -> None:
    middle = derive_group_middle([a_standing(low=level) for level in levels], "KA1", "four")
    assert (middle and (middle.low, middle.high)) == expected


def test_the_middle_leaves_out_pairs_other_scales_and_the_unrated() -> None:
    heads = [a_standing(low=level) for level in (2, 2, 2)]
    heads += [a_standing(low=3, high=4)] * 9
    heads += [a_standing(low=4, scale="rowan", levels=5)] * 9
    heads += [a_standing(low=None)] * 9
    middle = derive_group_middle(heads, "KA1", "four")
    assert middle is not None
    assert (middle.low, middle.high, middle.rated) == (2, 2, 3)


def test_a_radar_needs_three_areas_on_one_scale() -> None:
    three = [a_standing(f"KA{n}") for n in (1, 2, 3)]
    assert find_radar_obstacle(three, find_profile_scale(three)) is None
    two = [*three[:2], a_standing("KA3", None)]
    assert "Only 2 of 3 areas have a level" in str(find_radar_obstacle(two, "four"))
    mixed = [*three[:2], a_standing("KA3", scale="rowan"), a_standing("KA4", scale="rowan")]
    assert "different scales" in str(find_radar_obstacle(mixed, find_profile_scale(mixed)))
    assert "No area has a level" in str(find_radar_obstacle([a_standing(low=None)], None))


def test_the_sentence_counts_areas_pairs_and_gaps() -> None:
    areas = [a_standing("KA1", 3), a_standing("KA2", 4), a_standing("KA3", 2), a_standing("KA4", 2, 3)]
    areas += [a_standing("KA5", None), a_standing("KA6", 5, scale="rowan", levels=5)]
    said = summarise_profile(areas, LADDER)
    assert said == (
        "Secure or Leading in two areas of six, one between two levels, one on another scale, one without a level."
    )
    assert summarise_profile([a_standing(low=None)], None) == "No area has a level in this review."


def test_the_sentence_on_a_range_of_numbers_speaks_in_its_numbers() -> None:
    areas = [
        a_standing("KA1", 0.72, scale="percent", levels=None),
        a_standing("KA2", 0.3, scale="percent", levels=None),
    ]
    assert summarise_profile(areas, find_ladder(PERCENT)) == "50% or above in one area of two."


def test_sources_that_differ_are_named_in_the_area_where_most_do() -> None:
    rows = [a_rating_row(criterion=code, level=2.0) for code in ("KA1", "KA5")]
    rows += [a_rating_row(criterion="KA5", level=3.0, source=source) for source in ("self", "governor")]
    rows += [a_rating_row(criterion="KA1", level=2.0, source="self")]
    profile = tidy_profile(a_ratings(rows), FRAMEWORKS, VIEW, Who(leader=1))
    said = summarise_sources(profile, KA)
    assert said == "In Securing Accountability the headteacher and the governors rate above the appraiser."


def test_sources_on_another_scale_are_not_said_to_differ() -> None:
    rows = [a_rating_row(level=2.0), a_rating_row(level=5.0, levels=5, scale="rowan", source="self")]
    profile = tidy_profile(a_ratings(rows), FRAMEWORKS, VIEW, Who(leader=1))
    assert "above" not in summarise_sources(profile, KA)


def test_a_domain_reached_through_the_crosswalk_is_a_strip_with_its_count() -> None:
    crosswalk = Crosswalk("c", "ka", "nse2015", "An opinion.", (
        Link("KA1.1", "D1.1", "primary", "why"), Link("KA1.2", "D1.4", "related", "why"),
        Link("KA1.1", "P", "related", "why"),
    ))  # fmt: skip
    strips = tidy_strips([a_standing("KA1.1", 3)], crosswalk, KA, FRAMEWORKS["nse2015"])
    assert [code for code, _ in strips[0].statements] == ["KA1.1", "KA1.2"]
    assert strips[0].sentence == "1 of 2 linked statements rated"
    assert strips[1].sentence == "no statement is linked to it"


def test_every_strip_of_the_shipped_crosswalk_names_statements_in_the_frameworks_order() -> None:
    order = [each.code for each in KA.criteria]
    for strip in tidy_strips([], read_crosswalk(), KA, FRAMEWORKS["nse2015"]):
        codes = [code for code, _ in strip.statements]
        assert codes == sorted(codes, key=order.index)
        assert strip.rated == 0


def test_ladders_come_from_the_scales_themselves() -> None:
    ladders = find_ladders({each.id: each for each in (FOUR, ROWAN, PERCENT)})
    assert ladders["rowan"].words == ("Seed", "Shoot", "Leaf", "Bud", "Bloom")
    assert ladders["percent"].rungs == 7
