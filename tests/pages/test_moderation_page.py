"""The moderation page, run whole: a panel of heads rated twice, and one of whom nothing can be told."""

from pathlib import Path

import pytest

from headlight.ratings import Portfolio
from tests.builders import a_portfolio, a_rating_row
from tests.pages.opening import choose, go, open_app, read_words
from tests.unit.test_matrix import a_small_portfolio

AREAS = tuple(f"KA{area}" for area in range(1, 7))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


def a_panel(heads: int = 12) -> Portfolio:
    """Heads rated twice: Robin Vale gives a level more than Sam Lowe in most areas."""
    rows = [
        a_rating_row(leader=head, school=head, criterion=area, appraiser=name, level=level)
        for head in range(1, heads + 1)
        for place, area in enumerate(AREAS)
        for name, level in (("Sam Lowe", 2.0), ("Robin Vale", 2.0 if (head + place) % 4 == 0 else 3.0))
    ]
    return a_small_portfolio(*rows, schools=heads)


def test_who_rates_higher_is_said_with_its_interval_and_its_counts(folder: Path) -> None:
    words = read_words(go(open_app(folder, a_panel()), "portfolio/moderation"))
    assert "Rates higher than the others would, by about" in words
    assert "Rates lower than the others would, by about" in words
    assert "12 heads and 72 ratings that another appraiser gave too" in words
    assert words.index("agree exactly") < words.index("Weighted kappa")
    assert words.index("Robin Vale") < words.index("Sam Lowe")  # in order of name
    assert "personal data" in words


def test_whom_nobody_else_rated_cannot_be_told_apart(folder: Path) -> None:
    rows = [a_rating_row(appraiser="Sam Lowe"), a_rating_row(leader=2, school=2, appraiser="Robin Vale")]
    words = read_words(go(open_app(folder, a_small_portfolio(*rows, schools=2)), "portfolio/moderation"))
    assert words.count("Cannot be told apart") >= 2
    assert "It would take a double rating" in words


def test_heads_and_appraisers_who_part_are_linked_and_counted(folder: Path) -> None:
    rows = [a_rating_row(level=1.0), a_rating_row(level=4.0, source="self", appraiser=None)]
    at = go(open_app(folder, a_small_portfolio(*rows, schools=1)), "portfolio/moderation")
    assert "Two levels or more apart in 1 place of 1" in read_words(at)


def test_one_cycle_alone_can_be_asked_for(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "portfolio/moderation")
    choose(at, "Appraisers compared over", "2025/26 alone")
    assert at.query_params["span"] == "one"
    assert not at.exception
