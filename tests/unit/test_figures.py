"""A scale whose levels are figures: the figure that was written is the only one that is shown."""

import pandas as pd

from headlight.analysis.areas import derive_areas
from headlight.analysis.ladder import find_ladder
from headlight.analysis.standing import find_standings
from headlight.charts.grid import draw_legend
from headlight.charts.grid_cells import draw_mark
from headlight.frameworks import read_frameworks
from headlight.scales import read_scales
from tests.builders import a_rating_row, a_ratings

ONE_BEST = find_ladder(read_scales()["numbers-4-down"])


def test_a_figure_is_never_replaced_by_the_number_of_its_rung() -> None:
    lowest = find_standings(pd.DataFrame([{"criterion": "KA1", "state": "given", "levels": 4, "level": 1.0}]))[0]
    assert [half["number"] for half in draw_mark(lowest, ONE_BEST, dark=False)["halves"]] == ["4"]


def test_the_legend_says_which_end_is_the_best_and_no_second_figure() -> None:
    scale = draw_legend([ONE_BEST], dark=False)["scales"][0]
    assert scale["title"] == "1 to 4, 1 best"
    assert [level["text"] for level in scale["levels"]] == ["4", "3", "2", "1"]


def test_a_framework_with_a_sentence_of_use_has_no_level_that_nobody_gave() -> None:
    rows = [a_rating_row(framework="nse2015", criterion=f"D1.{number}", level=3.0) for number in range(1, 7)]
    found = find_standings(derive_areas(a_ratings(rows), read_frameworks()))
    domain = next(each for each in found if each.criterion == "D1")
    assert (domain.state, domain.rated, domain.placed) == ("partly", 6, False)
