"""The grid as data: a word in every cell, marks that say what they are, links without names, tables that agree."""

import csv
import io
import json
from typing import Any

import pytest

from headlight.analysis.matrix import Matrix
from headlight.charts.grid import PER_PAGE, draw_grid, find_pages
from headlight.charts.table import draw_table
from headlight.charts.theme import find_palette
from headlight.packs.tables import write_csv
from headlight.ui.heat_grid.links import find_lead, find_row_link, find_turn_link
from tests.builders import a_portfolio, a_rating_row, a_ratings, a_school
from tests.unit.test_matrix import FRAMEWORKS, a_matrix, a_small_portfolio  # noqa: F401


def draw(matrix: Matrix, dark: bool = False) -> dict[str, Any]:
    lead, link, turn = find_lead(matrix), find_row_link(matrix), find_turn_link(matrix)
    return draw_grid(matrix, dark=dark, lead=lead, link=link, turn=turn, caption="Heat map")


def a_cell(*rows: dict[str, Any], **choices: Any) -> dict[str, Any]:
    grid = draw(a_matrix(a_small_portfolio(*rows), **choices))
    cell: dict[str, Any] = grid["rows"][0]["cells"][0]
    return cell


@pytest.mark.parametrize("dark", [False, True])
def test_every_cell_has_a_word_and_a_spoken_label(dark: bool) -> None:
    grid = draw(a_matrix(a_portfolio(), area="KA2"), dark)
    cells = [cell for row in grid["rows"] for cell in row["cells"]]
    assert len(cells) == 14 * 10
    assert all(half["word"] for cell in cells for half in cell["halves"])
    assert all(cell["spoken"] for cell in cells)


def test_a_level_wears_its_scales_own_colour() -> None:
    assert a_cell(a_rating_row(level=3.0))["halves"][0]["fill"] == find_palette(4)[2].fill
    assert a_cell(a_rating_row(level=3.0, levels=5, scale="rowan"))["halves"][0]["fill"] == find_palette(5)[2].fill


def test_a_mark_between_two_levels_is_split_and_names_both() -> None:
    cell = a_cell(a_rating_row(level=2.5))
    assert (cell["kind"], [half["word"] for half in cell["halves"]]) == ("pair", ["Developing", "Secure"])
    assert "Developing to Secure" in cell["spoken"]


def test_what_is_not_rated_is_said_and_has_no_colour() -> None:
    cell = a_cell(a_rating_row(criterion="KA2"))
    assert (cell["kind"], cell["halves"][0]["word"]) == ("absent", "Not rated")
    assert "fill" not in cell["halves"][0]


def test_partly_rated_is_a_state_of_its_own() -> None:
    rows = [a_rating_row(criterion="KA1.1"), a_rating_row(criterion="KA1.2")]
    assert a_cell(*rows)["halves"][0]["word"] == "2 of 4 rated"


def test_a_derived_level_says_what_it_rests_on() -> None:
    cell = a_cell(*(a_rating_row(criterion=f"KA1.{place}", level=float(place)) for place in (2, 3, 4)))
    assert cell["derived"]
    assert cell["basis"] == "3 of 4 rated, the lowest Developing"
    assert cell["spoken"].endswith("Secure, derived from 3 of 4 statements, the lowest Developing")


def test_a_change_is_an_arrow_with_its_year() -> None:
    cell = a_cell(a_rating_row(level=3.0), a_rating_row(level=2.0, cycle="2024/25", date="2025-10-01"))
    assert (cell["arrow"], cell["spoken"].endswith("up since 2024/25")) == ("up", True)


def test_the_trusts_row_says_not_comparable_where_no_scale_has_most() -> None:
    rows = [a_rating_row(leader=1, school=1), a_rating_row(leader=2, school=2, level=5.0, levels=5, scale="rowan")]
    trust = draw(a_matrix(a_small_portfolio(*rows)))["trust"]
    assert trust["cells"][0]["word"] == "Not comparable"
    assert "1 on other scales, not comparable" in trust["detail"]


def test_no_name_is_in_an_address() -> None:
    grid = draw(a_matrix(a_portfolio(), area="KA2"))
    links = grid["lead"] + " ".join(row["who"] for row in grid["rows"])
    assert not any(part in links for row in grid["rows"] for part in row["name"].split())
    assert grid["lead"].startswith("headteacher?framework=ka&cycle=2025%2F26")
    assert grid["rows"][0]["who"] == "leader=1"
    assert [column["area"] for column in grid["columns"]][:4] == ["KA1", "KA2", "KA2", "KA2"]


def test_a_row_of_nobody_leads_to_its_school() -> None:
    portfolio = a_small_portfolio(a_rating_row(leader=None, school=1), schools=1)
    assert draw(a_matrix(portfolio))["rows"][0]["who"] == "school=1"


def test_words_or_numbers_are_the_same_rows() -> None:
    words, numbers = (draw(a_matrix(a_portfolio(), marks=marks)) for marks in ("words", "numbers"))
    assert words["rows"] == numbers["rows"]
    assert (words["numbers"], numbers["numbers"]) == (False, True)
    assert words["either"]
    assert not draw(a_matrix(a_portfolio(), show="changes", marks="numbers"))["either"]


def test_an_areas_head_opens_it_and_the_open_one_closes_it() -> None:
    grid = draw(a_matrix(a_portfolio(), area="KA2"))
    assert "area=KA1" in grid["turns"][0]
    assert "area" not in grid["turns"][1]
    assert grid["columns"][1]["open"]
    assert grid["turns"][2] == ""


def test_the_legend_has_a_line_a_scale() -> None:
    legend = draw(a_matrix(a_portfolio()))["legend"]
    assert [scale["title"] for scale in legend["scales"]] == ["Emerging to Leading", "Rowan words"]
    assert legend["scales"][0]["levels"][0]["text"] == "1 Emerging"
    assert legend["since"] == "2024/25"


def test_many_rows_come_in_pages_of_a_hundred_and_the_trusts_row_counts_them_all() -> None:
    count = PER_PAGE + 30
    rows = [a_rating_row(leader=None, school=place) for place in range(1, count + 1)]
    portfolio = a_small_portfolio(*rows, schools=count)
    first, second = (draw(a_matrix(portfolio, page=page)) for page in (1, 2))
    assert (len(first["rows"]), len(second["rows"])) == (PER_PAGE, 30)
    assert find_pages(a_matrix(portfolio)) == 2
    assert first["trust"]["cells"][0]["strip"] == [{"n": count, "fill": find_palette(4)[2].fill}]


def test_the_grid_goes_to_the_browser_as_plain_data() -> None:
    assert json.loads(json.dumps(draw(a_matrix(a_portfolio()))))["caption"] == "Heat map"


def test_the_table_and_the_file_say_what_the_picture_says() -> None:
    matrix = a_matrix(a_portfolio())
    table = draw_table(matrix)
    grid = draw(matrix)
    lines = list(csv.reader(io.StringIO(write_csv(table).decode("utf-8-sig"))))
    assert len(lines) - 1 == len(table) == len(grid["rows"])
    for row, line in zip(grid["rows"], lines[1:], strict=True):
        words = [cell["spoken"].casefold() for cell in row["cells"]]
        assert [cell.casefold() for cell in line[-6:]] == words


def test_a_name_that_looks_like_a_formula_stays_text() -> None:
    portfolio = a_small_portfolio(a_rating_row(leader=None, school=1), schools=0)
    portfolio.schools[1] = a_school(1, "=HYPERLINK(1)")  # type: ignore[index]
    assert "'=HYPERLINK(1)" in write_csv(draw_table(a_matrix(portfolio))).decode("utf-8-sig")


def test_percentages_stand_in_bands_with_their_number() -> None:
    row = a_rating_row(scale="percent", level=None, levels=None, value=0.62, raw="62%")
    portfolio = a_small_portfolio(row)
    from tests.builders import PERCENT

    portfolio.scales["percent"] = PERCENT  # type: ignore[index]
    cell = draw(a_matrix(portfolio))["rows"][0]["cells"][0]
    assert cell["halves"][0]["word"] == "62%"
    assert cell["halves"][0]["fill"] == find_palette(None)[4].fill
    assert a_ratings([row])["value"].tolist() == [0.62]
