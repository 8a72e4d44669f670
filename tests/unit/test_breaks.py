"""Breaks in a series, and the middle and spread of levels, counted and never averaged."""

import pytest

from headlight.analysis.breaks import find_breaks, say_break
from headlight.analysis.heads import Register
from headlight.analysis.ladder import find_ladder
from headlight.analysis.levels import LevelCount, find_middle, find_spread, say_middle
from headlight.analysis.trend import find_appraiser_breaks, tidy_leader_line
from headlight.charts.lines import find_line_words
from headlight.ui.head_years import find_years_note
from tests.builders import FOUR, a_cycles
from tests.unit.test_changes import a_place

CYCLES = a_cycles(3)


def test_a_break_counts_schools_scales_and_appraisers() -> None:
    then = [a_place(CYCLES[0], leader=leader, school=leader, appraiser="Ann") for leader in (1, 2, 3)]
    now = [
        a_place(CYCLES[1], leader=1, school=1, appraiser="Bob"),
        a_place(CYCLES[1], leader=2, school=2, scale="rowan", levels=5, appraiser="ANN"),
        a_place(CYCLES[1], leader=9, school=3, appraiser="Ann"),
    ]
    first, second = find_breaks([*then, *now], CYCLES)
    assert (first.schools, first.heads, first.both, first.scales, first.appraisers) == (3, 1, 2, 1, 1)
    assert say_break(first) == (
        "From 2023/24 to 2024/25: 1 of 2 on another scale; 1 of 3 schools with another head; "
        "1 of 2 rated by another appraiser."
    )
    assert (second.breaks, say_break(second)) == (False, "")


def test_the_first_cycle_of_a_framework_is_a_beginning() -> None:
    _, last = find_breaks([a_place(CYCLES[2])], CYCLES)
    assert last.begins
    assert say_break(last) == "2025/26 is the first with a level: nothing before it to compare with."


def test_a_persons_line_marks_another_appraiser() -> None:
    years = [
        a_place(CYCLES[0], appraiser="Ann"),
        a_place(CYCLES[1], appraiser="ann"),
        a_place(CYCLES[2], appraiser="Bob"),
    ]
    line = tidy_leader_line(years, 1, CYCLES, Register([]))
    assert find_appraiser_breaks(line) == (CYCLES[2],)
    assert find_line_words(line, {}).endswith("another appraiser in 2025/26")
    assert "Short upright: another appraiser than before rated the same head in 2025/26." in find_years_note(
        [line], {}, "appraiser"
    )
    unknown = [a_place(CYCLES[0], appraiser="Ann"), a_place(CYCLES[1]), a_place(CYCLES[2], appraiser="Ann")]
    assert find_appraiser_breaks(tidy_leader_line(unknown, 1, CYCLES, Register([]))) == ()


@pytest.mark.parametrize(
    ("counts", "middle", "spread", "said"),
    [
        ((0, 3, 8, 2), (3, 3), (3, 3), "middle Secure; the middle half at Secure"),
        ((0, 2, 2, 0), (2, 3), (2, 3), "middle between Developing and Secure; the middle half from Developing to Secure"),
        ((1, 0, 1, 0), (1, 3), None, "middle between Emerging and Secure"),
        ((2, 2, 2, 2), (2, 3), (2, 3), "middle between Developing and Secure; the middle half from Developing to Secure"),
        ((0, 0, 0, 0), None, None, ""),
    ],
)  # fmt: skip
def test_the_middle_and_the_spread(
    counts: tuple[int, ...], middle: tuple[int, int] | None, spread: tuple[int, int] | None, said: str
) -> None:
    count = LevelCount("KA1", "2025/26", "four", counts)
    assert (find_middle(count), find_spread(count)) == (middle, spread)
    assert say_middle(count, find_ladder(FOUR)) == said
