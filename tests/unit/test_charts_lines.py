"""Pictures drawn as HTML: lines, stacked bars, dots and chips; escaped, spoken, on the tokens' colours."""

import pytest

from headlight.analysis.heads import Register
from headlight.analysis.ladder import find_ladder, find_ladders
from headlight.analysis.levels import LevelCount
from headlight.analysis.standing import Standing
from headlight.analysis.trend import tidy_leader_line, tidy_school_line
from headlight.charts.bars import TALL, BarPanel, draw_bars, draw_level_legend, find_count_words, find_stack
from headlight.charts.dots import DotRow, draw_dots, draw_dots_legend
from headlight.charts.lines import Panel, draw_lines, find_line_table, find_line_words
from headlight.charts.marks import draw_chip
from headlight.charts.plot import find_plot
from headlight.charts.theme import find_ink, find_palette
from tests.builders import FOUR, PERCENT, ROWAN

CYCLES = ("2023/24", "2024/25", "2025/26")
LADDERS = find_ladders({each.id: each for each in (FOUR, ROWAN, PERCENT)})
LADDER = find_ladder(FOUR)


def a_year(cycle: str, low: float | None, high: float | None = None, leader: int = 1, **fields: object) -> Standing:
    """Where a leader of school 1 stood in a cycle."""
    usual = {"state": "not rated" if low is None else "given", "scale": "four", "levels": 4, "school": 1}
    return Standing("KA1", cycle=cycle, low=low, high=high or low, leader=leader, **{**usual, **fields})  # type: ignore[arg-type]


def a_picture(*years: Standing) -> str:
    """The picture of one leader's line."""
    return draw_lines([Panel("Area", tidy_leader_line(years, 1, CYCLES, Register([])), "1")], LADDERS)


def test_a_panel_is_spoken_in_words() -> None:
    line = tidy_leader_line([a_year(CYCLES[0], 2), a_year(CYCLES[2], 3, 4)], 1, CYCLES, Register([]))
    told = "2023/24 Developing; 2024/25 no review; 2025/26 Secure / Leading"
    assert find_line_words(line, LADDERS) == told
    assert f'aria-label="1 Area: {told}"' in draw_lines([Panel("Area", line, "1")], LADDERS)
    assert find_line_table(line, LADDERS) == ["Developing", "no review", "Secure / Leading"]


def test_gaps_are_hatched_and_nothing_is_joined_across_them() -> None:
    joined = a_picture(a_year(CYCLES[0], 2), a_year(CYCLES[1], 3))
    cut = a_picture(a_year(CYCLES[0], 2), a_year(CYCLES[2], 3))
    ink = find_ink()["ink"].replace("#", "%23")
    assert f"stroke%3D%22{ink}" in joined
    assert f"stroke%3D%22{ink}" not in cut
    assert cut.count('class="hl-gap"') == 1


def test_points_are_coloured_by_level_and_a_pair_is_split() -> None:
    palette = find_palette(4)
    picture = a_picture(a_year(CYCLES[0], 1), a_year(CYCLES[1], 2, 3))
    assert f"background:{palette[0].fill}" in picture
    assert f"--low:{palette[1].fill};--high:{palette[2].fill}" in picture


def test_a_predecessor_is_pale_and_open_and_the_change_is_dotted() -> None:
    years = [a_year(CYCLES[0], 2, leader=9), a_year(CYCLES[1], 3)]
    picture = draw_lines([Panel("School", tidy_school_line(years, 1, CYCLES, Register([])))], LADDERS)
    assert picture.count('class="hl-before"') == 1
    assert picture.count('class="hl-point"') == 1
    assert "stroke-dasharray" in picture


def test_a_change_of_scale_is_marked_and_not_joined() -> None:
    picture = a_picture(a_year(CYCLES[0], 2), a_year(CYCLES[1], 4, scale="rowan", levels=5))
    assert "scale changed" in picture
    assert f"stroke%3D%22{find_ink()['ink'].replace('#', '%23')}" not in picture


def test_numbers_stand_beside_points_on_a_range_and_derived_ones_are_marked() -> None:
    picture = a_picture(a_year(CYCLES[0], 0.72, scale="percent", levels=None), a_year(CYCLES[1], 3, state="derived"))
    assert ">72%<" in picture
    assert ">∴<" in picture


def test_names_are_escaped_everywhere() -> None:
    line = tidy_leader_line([a_year(CYCLES[0], 2)], 1, CYCLES, Register([]))
    nasty = '<img src=x onerror=alert(1)>"'
    html = draw_lines([Panel(nasty, line, under=nasty, link=nasty)], LADDERS)
    html += draw_dots([DotRow("1", nasty, notes=(nasty,))], LADDER, {"self": nasty}, nasty)
    html += draw_bars([BarPanel("1", nasty, (LevelCount("KA1", CYCLES[0]),))], LADDERS)
    assert "<img src=x" not in html


def test_a_bar_holds_every_head_and_says_so() -> None:
    count = LevelCount("KA1", CYCLES[0], "four", (1, 5, 4, 0), between=1, other=2, unrated=3)
    assert count.heads == 16
    told = "2023/24: 1 Emerging, 5 Developing, 4 Secure, 1 between two levels, 2 on another scale, 3 not rated"
    assert find_count_words(count, LADDERS) == told
    html = draw_bars([BarPanel("1", "Area", (count,))], LADDERS)
    assert f'aria-label="1 Area. {told}"' in html
    assert html.index('title="3 not rated"') < html.index('title="4 Secure"') < html.index('title="1 Emerging"')
    assert ">5</b>" in html


def test_a_bar_after_a_change_of_scale_stands_apart() -> None:
    first = LevelCount("KA1", CYCLES[0], "four", (0, 1, 1, 0))
    second = LevelCount("KA1", CYCLES[1], "rowan", (0, 1, 1, 0, 0))
    assert "scale changed" in draw_bars([BarPanel("1", "Area", (first, second))], LADDERS)
    assert "scale changed" not in draw_bars([BarPanel("1", "Area", (first, first))], LADDERS)


def test_shares_make_every_bar_a_whole_of_those_at_a_level() -> None:
    count = LevelCount("KA1", CYCLES[0], "four", (1, 1, 2, 0), between=5, unrated=3)
    stack = find_stack([BarPanel("1", "Area", (count,))], shares=True)
    parts = stack.find_segments(count, LADDERS)
    assert [(part.word, part.shown) for part in parts] == [
        ("Secure", "50%"),
        ("Developing", "25%"),
        ("Emerging", "25%"),
    ]
    assert sum(part.height for part in parts) == pytest.approx(TALL)
    html = draw_bars([BarPanel("1", "Area", (count,), under=("Middle <Secure>.",))], LADDERS, shares=True)
    assert "hl-steps" in html
    assert "3 not rated" in html  # in words still
    assert "Middle &lt;Secure&gt;." in html


def test_another_appraiser_is_marked_and_told() -> None:
    years = [a_year(CYCLES[0], 2, appraiser="Helen Marsh"), a_year(CYCLES[1], 3, appraiser="HELEN MARSH")]
    kept = tidy_leader_line(years, 1, CYCLES, Register([]))
    handed = tidy_leader_line([*years, a_year(CYCLES[2], 3, appraiser="Rafe Tolland")], 1, CYCLES, Register([]))
    assert find_plot(kept, LADDERS, None).handed == ()
    assert len(find_plot(handed, LADDERS, None).handed) == 1
    assert find_line_words(handed, LADDERS).endswith("another appraiser in 2025/26")


def test_the_legend_names_only_what_the_bars_hold() -> None:
    plain = draw_level_legend([LADDER], [LevelCount("KA1", CYCLES[0], "four", (1, 0, 0, 0))])
    full = draw_level_legend([LADDER], [LevelCount("KA1", CYCLES[0], "four", (1, 0, 0, 0), other=1, unrated=1)])
    assert "1 Emerging" in plain
    assert "Not rated" not in plain
    assert "On another scale" in full
    assert "Between" not in full


def test_sources_keep_their_place_and_are_told_in_words() -> None:
    row = DotRow("1", "Area", {"appraiser": (3, 3), "self": (3, 3), "governor": (2, 3)}, middle=(3, 3))
    names = {"appraiser": "Appraiser", "self": "Self", "governor": "Governors"}
    html = draw_dots([row], LADDER, names, "caption")
    assert "Appraiser, Self, Governors, between two levels" in html
    assert html.count("hl-slots") == 2
    assert html.count("<i></i>") == 2 + 1 + 1  # two empty places at Developing, and one to make each row even
    assert "Governors" in draw_dots_legend(names, "Trust middle")


def test_chips_say_the_level_the_pair_or_the_state() -> None:
    assert ">Secure<" in draw_chip(a_year(CYCLES[0], 3), LADDER)
    pair = draw_chip(a_year(CYCLES[0], 2, 3), LADDER)
    assert "Developing / Secure" in pair
    assert "linear-gradient" in pair
    assert "hl-hatched" in draw_chip(None, LADDER)
    assert "2 of 4 rated" in draw_chip(a_year(CYCLES[0], None, state="partly", rated=2, of=4), LADDER)
    assert "derived: " in draw_chip(a_year(CYCLES[0], 3, state="derived"), LADDER)
