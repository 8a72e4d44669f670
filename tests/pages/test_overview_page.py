"""The landing page, run whole on a stored trust."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.builders import a_portfolio
from tests.pages.opening import choose, open_app, read_links, read_words


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
