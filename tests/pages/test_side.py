"""The side of every page: a box that finds anybody or any school, and the tools of the address."""

from pathlib import Path

import pytest

from tests.builders import a_portfolio
from tests.pages.opening import go, open_app, read_component, read_entries


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


def test_anybody_and_every_school_can_be_found_and_no_name_is_in_a_link(folder: Path) -> None:
    portfolio = a_portfolio()
    entries = read_entries(open_app(folder, portfolio))
    words = set(entries)
    assert {leader.name for leader in portfolio.leaders.values()} <= words
    assert {school.name for school in portfolio.schools.values()} <= words
    links = " ".join(entries.values())
    assert not any(part in links for each in words for part in each.split() if len(part) > 2)


def test_the_headteacher_page_has_its_own_choice_instead(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "people/headteacher")
    assert read_component(at, "headlight_side")["entries"] is None


def test_an_empty_store_has_nothing_to_find(folder: Path) -> None:
    assert read_component(open_app(folder), "headlight_side")["entries"] is None
