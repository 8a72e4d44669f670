"""The landing page, run whole on a stored trust."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from headlight.analysis.choices import settle_view
from headlight.analysis.matrix import tidy_matrix
from headlight.analysis.view import View
from headlight.frameworks import read_frameworks
from headlight.ui.overview_parts import find_shown
from tests.builders import a_portfolio
from tests.pages.opening import choose, find_files, open_app, read_how, read_links, read_words


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return open_app(tmp_path, a_portfolio())


def test_it_counts_who_is_rated_and_who_is_not(at: AppTest) -> None:
    words = read_words(at)
    assert "<b>13</b><span>of 13</span>" in words
    assert "One acting head, at Orchard C of E Primary School, is not due a rating." in words


def test_every_line_has_its_way_on_and_no_name_stands_in_an_address(at: AppTest) -> None:
    lines = read_words(at).count("hl-line")
    links = read_links(at)
    assert lines >= 6
    assert len(links) >= lines
    queries = " ".join(address for _, address in links)
    assert "area=KA" in queries
    assert not re.search(r"Ruth|Tariq|Daniel|Owen", queries)


def test_the_coverage_has_a_line_an_area_in_the_frameworks_order(at: AppTest) -> None:
    words = read_words(at)
    areas = re.findall(r'<tr><td>(\d)</td><th scope="row">([^<]+)</th>', words)
    assert [number for number, _ in areas] == ["1", "2", "3", "4", "5", "6"]
    assert areas[4][1] == "Securing Accountability"
    assert "12 of 13</td>" in words


def test_the_squares_are_spoken_too(at: AppTest) -> None:
    assert "middle: Secure; 2 Developing, 8 Secure, 2 Leading, 1 on other scales, not comparable" in read_words(at)


def test_another_cycle_is_another_count(at: AppTest) -> None:
    choose(at, "Cycle", "2022/23, final")
    words = read_words(at)
    assert "ratings in 2022/23" in words
    assert "moved up" not in words  # nothing before it to compare with


def test_its_pictures_can_be_taken_away_and_explained(at: AppTest) -> None:
    assert find_files(at) == ["Leadership across the trust, Key Areas, 2025/26, final"]
    assert len(read_how(at)) == 1


def test_the_drawing_and_the_table_say_what_the_squares_say() -> None:
    portfolio = a_portfolio()
    view = View(framework="ka", cycle="2025/26", point="final")
    matrix = tidy_matrix(portfolio, read_frameworks(), settle_view(view, portfolio, read_frameworks()))
    shown = find_shown(matrix, "2025/26")
    assert list(shown.table["Rated"].astype(int)) == [tally.rated for tally in matrix.tallies]
    drawing = shown.drawing()
    assert all(column.text.split()[0] in drawing for column in matrix.columns)
