"""The heat map page, run whole on a stored trust."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.builders import a_portfolio, a_rating_row
from tests.pages.opening import (
    FILES,
    choose,
    find_files,
    follow,
    go,
    open_app,
    read_component,
    read_downloads,
    read_options,
    read_words,
)
from tests.unit.test_matrix import a_small_portfolio


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def at(folder: Path) -> AppTest:
    return go(open_app(folder, a_portfolio()), "portfolio/heatmap")


def test_it_opens_on_the_newest_cycle_with_heads_in_order_of_school(at: AppTest) -> None:
    grid = read_component(at, "headlight_heat_grid")
    schools = [row["detail"].split(" and ")[0] for row in grid["rows"]]
    assert schools == sorted(schools)
    assert len(grid["rows"]) == 14
    assert "2025/26, final" in grid["caption"]


def test_it_says_one_sentence_what_is_shown_and_by_which_rule(at: AppTest) -> None:
    words = read_words(at)
    assert "headteachers rated" in words
    assert "Showing <b>2025/26, final</b><b>Key Areas</b><b>Appraisers’ ratings</b><b>All 15 schools</b>" in words
    assert "middle one of the levels given to its statements" in words
    assert "In use in schools" in words  # what the Key Areas are


def test_a_switch_writes_numbers_for_words_and_leaves_the_rest(at: AppTest) -> None:
    follow(at, "Numbers, not words")
    assert read_component(at, "headlight_heat_grid")["numbers"] is True
    assert at.query_params["marks"] == "numbers"


def test_an_open_area_can_be_closed_from_the_line_above(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio(), area="KA2"), "portfolio/heatmap")
    assert len(read_component(at, "headlight_heat_grid")["columns"]) == 10
    follow(at, "Close area 2")
    assert len(read_component(at, "headlight_heat_grid")["columns"]) == 6
    assert "area" not in at.query_params


def test_as_a_table_it_has_the_same_heads_and_a_file(at: AppTest) -> None:
    names = [row["name"] for row in read_component(at, "headlight_heat_grid")["rows"]]
    follow(at, "As a table")
    words = read_words(at)
    assert all(f'<th scope="row">{name}</th>' in words for name in names)
    assert [read_downloads(at, name) for name in find_files(at)] == [FILES]


def test_by_school_and_by_phase(at: AppTest) -> None:
    choose(at, "Rows", "Schools")
    choose(at, "In order of", "Phase, then name")
    rows = read_component(at, "headlight_heat_grid")["rows"]
    assert len(rows) == 15
    assert ["High" in row["name"] for row in rows] == sorted("High" in row["name"] for row in rows)


def test_another_source_is_another_picture(at: AppTest) -> None:
    choose(at, "Rated by", "Self")
    assert "Self ratings" in read_words(at)
    states = [cell["kind"] for row in read_component(at, "headlight_heat_grid")["rows"] for cell in row["cells"]]
    assert states.count("absent") > 6 * 6


def test_the_interim_point_can_be_asked_for(folder: Path) -> None:
    rows = [a_rating_row(level=3.0), a_rating_row(level=1.0, point="interim")]
    at = go(open_app(folder, a_small_portfolio(*rows, schools=1)), "portfolio/heatmap")
    assert read_options(at, "Cycle") == ["2025/26, final", "2025/26, interim"]
    assert read_component(at, "headlight_heat_grid")["rows"][0]["cells"][0]["halves"][0]["word"] == "Secure"
    choose(at, "Cycle", "2025/26, interim")
    assert read_component(at, "headlight_heat_grid")["rows"][0]["cells"][0]["halves"][0]["word"] == "Emerging"


def test_a_name_is_shown_as_text(folder: Path) -> None:
    portfolio = a_small_portfolio(a_rating_row(), schools=1)
    leader = portfolio.leaders[1]
    object.__setattr__(portfolio, "leaders", {1: type(leader)(1, "<b>Bold</b>", ("<b>Bold</b>",))})
    at = go(open_app(folder, portfolio, form="table"), "portfolio/heatmap")
    assert "&lt;b&gt;Bold&lt;/b&gt;" in read_words(at)
    assert "<b>Bold</b>" not in read_words(at)


def test_who_stands_at_a_level_is_asked_at_the_side_and_kept_in_the_address(at: AppTest) -> None:
    choose(at, "Only who stands at", "5 Securing Accountability: Secure")
    assert (at.query_params["at"], at.query_params["level"]) == ("KA5", "3")
    rows = read_component(at, "headlight_heat_grid")["rows"]
    assert rows
    assert all(row["cells"][4]["halves"][0]["word"] == "Secure" for row in rows)
    assert "at Secure in Securing Accountability." in read_words(at)
    follow(at, "Show everybody")
    assert len(read_component(at, "headlight_heat_grid")["rows"]) == 14


@pytest.mark.parametrize("show", ["changes", "years"])
def test_changes_and_years_are_shown_from_the_address(folder: Path, show: str) -> None:
    at = go(open_app(folder, a_portfolio(), show=show), "portfolio/heatmap")
    cells = [cell for row in read_component(at, "headlight_heat_grid")["rows"] for cell in row["cells"]]
    assert any(cell["kind"] == {"changes": "still", "years": "years"}[show] for cell in cells)


def test_what_is_shown_can_be_taken_away_in_four_forms(at: AppTest) -> None:
    assert [read_downloads(at, name) for name in find_files(at)] == [FILES]
