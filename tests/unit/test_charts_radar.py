"""The radar: fixed axes in the framework's order, the whole scale, polygon rings, at most two traces."""

import json

from headlight.analysis.ladder import find_ladder
from headlight.analysis.standing import Standing
from headlight.charts.radar import draw_radar, draw_radar_legend, find_radar_notes, find_spokes
from headlight.charts.theme import find_ink
from headlight.frameworks import read_frameworks
from tests.builders import FOUR, PERCENT

KA = read_frameworks()["ka"]
LADDER = find_ladder(FOUR)


def a_level(criterion: str, low: float, high: float | None = None, state: str = "given") -> Standing:
    """A level on the four-level scale."""
    return Standing(criterion, state, scale="four", levels=4, low=low, high=high or low)


OWN = [a_level("KA6", 4), a_level("KA1", 2), a_level("KA2", 2, 3), a_level("KA5", 1, state="derived")]


def test_axes_keep_the_frameworks_order_whatever_is_rated() -> None:
    spokes = find_spokes(KA, OWN, [], LADDER)
    figure = draw_radar(spokes, LADDER, ("Appraiser", None))
    order = figure["layout"]["polar"]["angularaxis"]["categoryarray"]
    assert [label.lstrip("∴ ")[0] for label in order] == ["1", "2", "3", "4", "5", "6"]
    trace = figure["data"][0]
    assert trace["r"] == [2, 2.5, None, None, 1, 4, 2]
    assert trace["connectgaps"] is False
    assert trace["fill"] == "none"


def test_the_range_is_the_scale_and_rings_are_polygons_one_a_level() -> None:
    figure = draw_radar(find_spokes(KA, OWN, [], LADDER), LADDER, ("Appraiser", None))
    polar = figure["layout"]["polar"]
    assert polar["gridshape"] == "linear"
    assert polar["radialaxis"]["range"] == [0, 4]
    assert polar["radialaxis"]["tickvals"] == [1, 2, 3, 4]


def test_there_are_two_traces_at_most_and_the_leader_is_on_top() -> None:
    reference = [a_level(f"KA{n}", 3) for n in range(1, 7)]
    figure = draw_radar(find_spokes(KA, reference, OWN, LADDER), LADDER, ("Appraiser", "Trust middle"))
    assert [trace["name"] for trace in figure["data"]] == ["Trust middle", "Appraiser"]
    assert figure["data"][1]["fill"] == "toself"
    json.dumps(figure)


def test_another_scale_is_left_out() -> None:
    other = Standing("KA1", "given", scale="rowan", levels=5, low=5, high=5)
    assert find_spokes(KA, [other], [other], LADDER)[0].height is None


def test_a_range_of_numbers_is_drawn_over_its_whole_range() -> None:
    ladder = find_ladder(PERCENT)
    own = [Standing("KA1", "given", scale="percent", low=value, high=value) for value in (0.0,)]
    own += [Standing("KA2", "given", scale="percent", low=1.0, high=1.0)]
    figure = draw_radar(find_spokes(KA, own, [], ladder), ladder, ("Appraiser", None))
    assert figure["data"][0]["r"][:2] == [1, 7]
    assert figure["layout"]["polar"]["radialaxis"]["ticktext"][-1].strip() == "100"


def test_notes_say_what_the_picture_cannot() -> None:
    spokes = find_spokes(KA, OWN, [a_level("KA1", 2, 3)], LADDER)
    notes = " ".join(find_radar_notes(KA, spokes, "Trust middle"))
    assert "No level on this scale: areas 3, 4." in notes
    assert "2 (Developing / Secure)" in notes
    assert "Trust middle falls between two levels: 1 (Developing / Secure)." in notes


def test_derived_levels_carry_their_mark() -> None:
    labels = [spoke.lines[0] for spoke in find_spokes(KA, OWN, [], LADDER)]
    assert [label.startswith("∴") for label in labels] == [False, False, False, False, True, False]


def test_many_spokes_carry_their_numbers_alone() -> None:
    hts = read_frameworks()["hts2020"]
    spokes = find_spokes(hts, [a_level("HS3", 2)], [], LADDER)
    assert [spoke.lines for spoke in spokes][:3] == [("0",), ("1",), ("2",)]
    assert spokes[3].title == "3 Curriculum and assessment"
    assert "Areas go by their numbers." in find_radar_notes(hts, spokes, None)


def test_axis_text_is_the_tokens_ink_in_both_themes() -> None:
    for dark in (False, True):
        figure = draw_radar(find_spokes(KA, OWN, [], LADDER), LADDER, ("Appraiser", None), dark)
        polar = figure["layout"]["polar"]
        assert polar["angularaxis"]["tickfont"]["color"] == find_ink(dark)["ink"]
        assert polar["radialaxis"]["tickfont"]["color"] == find_ink(dark)["ink_muted"]
        assert find_ink(dark)["accent"] in draw_radar_legend("Appraiser", None, dark)
