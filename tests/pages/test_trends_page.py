"""The trends page, run whole on a stored trust."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from headlight.ratings import Portfolio
from tests.builders import FOUR, PERCENT, ROWAN, a_leader, a_portfolio, a_rating_row, a_ratings, a_school
from tests.filled import a_filled_store
from tests.pages.opening import FILES, find_steps, go_to, read_downloads, read_how, read_title

FRONT = str(Path(__file__).parent.parent.parent / "headlight" / "ui" / "front.py")
PAGE = "../../pages/portfolio/trends.py"
Open = Callable[..., AppTest]


@pytest.fixture
def open_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the page over a stored portfolio with some parameters in the address."""
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))

    def _open(portfolio: Portfolio, **params: str) -> AppTest:
        a_filled_store(tmp_path, portfolio)
        at = AppTest.from_file(FRONT, default_timeout=60)
        for name, text in params.items():
            at.query_params[name] = text
        at.run()
        return at.switch_page(PAGE).run()

    return _open


def a_trust(rows: list[dict[str, Any]], heads: int) -> Portfolio:
    """So many schools, each with the leader of its number."""
    ids = range(1, heads + 1)
    library = {each.id: each for each in (FOUR, ROWAN, PERCENT)}
    return Portfolio(a_ratings(rows), {id: a_school(id) for id in ids}, {id: a_leader(id) for id in ids}, (), library)


def a_pair(head: int, then: float, now: float, **fields: Any) -> list[dict[str, Any]]:
    """One head's level for KA1 in the last two cycles."""
    first = a_rating_row(leader=head, school=head, cycle="2024/25", level=then)
    return [first, a_rating_row(**{"leader": head, "school": head, "level": now, **fields})]


def words(at: AppTest) -> str:
    """All that the page says."""
    html = " ".join(str(each.proto.body) for each in at.get("html"))
    return " ".join([*(each.value for each in (*at.subheader, *at.markdown)), html])


def test_the_page_counts_then_and_now_and_shows_every_school(open_page: Open) -> None:
    at = open_page(a_portfolio(), area="KA5")
    assert not at.exception
    said = words(at)
    assert read_title(at) == "Trends"
    assert "Secure or Leading" in said
    assert "Securing Accountability" in said
    assert said.count('<figure class="hl-panel"') == 15
    assert "nothing here is projected" in said


def test_the_arithmetic_is_of_people_rated_both_years(open_page: Open) -> None:
    rows = [*a_pair(1, 2.0, 3.0), *a_pair(2, 3.0, 2.0), *a_pair(3, 2.0, 2.0)]
    rows += [*a_pair(4, 2.0, 4.0, scale="rowan", levels=5), a_rating_row(leader=5, school=5, level=4.0)]
    said = words(open_page(a_trust(rows, 5), area="KA1"))
    told = "1 of 3 rated in both 2024/25 and 2025/26 moved up, 1 down, 1 unchanged; 1 not comparable (another scale)."
    assert told in said


def test_the_table_holds_the_same_numbers_as_the_bars(open_page: Open) -> None:
    rows = [*a_pair(1, 2.0, 3.0), *a_pair(2, 3.0, 2.0), *a_pair(3, 2.0, 2.0)]
    said = words(open_page(a_trust(rows, 3)))
    heads = (
        "Emerging",
        "Developing",
        "Secure",
        "Leading",
        "Between two levels",
        "On another scale",
        "Not rated",
        "Heads",
    )
    assert "".join(f'<th scope="col">{head}</th>' for head in heads) in said
    cells = "".join(f"<td>{cell}</td>" for cell in ("2025/26", 0, 2, 1, 0, 0, 0, 0, 3))
    assert f'<th scope="row">1 Shaping the Future</th>{cells}' in said


def test_counts_on_a_new_scale_are_not_compared(open_page: Open) -> None:
    rows = [row for head in (1, 2, 3) for row in a_pair(head, 2.0, 4.0, scale="rowan", levels=5)]
    said = words(open_page(a_trust(rows, 3), area="KA1"))
    assert "not comparable" in said
    assert "scale changed" in said


def test_a_line_follows_the_school_or_the_head(open_page: Open) -> None:
    rows = [a_rating_row(leader=2, cycle="2024/25", level=2.0), a_rating_row(leader=1, level=3.0)]
    portfolio = a_trust(rows, 2)
    school = open_page(portfolio, area="KA1")
    assert 'class="hl-before"' in words(school)
    go_to(school, find_steps(school, "follows")["The headteacher"])
    assert not school.exception
    assert 'class="hl-before"' not in words(school)


@pytest.mark.parametrize(
    ("kind", "title"), [("school", "Four years at Alder Primary School"), ("leader", "Four years")]
)
def test_one_school_or_one_head_over_every_area(open_page: Open, kind: str, title: str) -> None:
    at = open_page(a_portfolio(), lines=kind)
    assert not at.exception
    assert title in words(at)


def test_one_cycle_says_that_there_is_nothing_to_compare_with(open_page: Open) -> None:
    at = open_page(a_portfolio(cycles=1))
    assert not at.exception
    assert "One cycle so far: nothing to compare with." in words(at)


def test_filters_narrow_the_schools(open_page: Open) -> None:
    at = open_page(a_portfolio(), phase="Secondary")
    assert not at.exception
    assert "High School" in words(at)
    assert "Infant School" not in words(at)


def test_a_store_of_nothing_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    at = AppTest.from_file(FRONT, default_timeout=60).run().switch_page(PAGE).run()
    assert not at.exception
    assert "Nothing has been imported yet" in words(at)


def test_every_picture_has_its_files_and_how_to_read_it(open_page: Open) -> None:
    at = open_page(a_portfolio(), area="KA5")
    for name in ("Heads at each level", "KA5 school by school"):
        assert read_downloads(at, name) == FILES
    assert len(read_how(at)) == 2


def test_the_middle_and_what_moved_stand_under_the_bars_and_breaks_are_told(open_page: Open) -> None:
    rows = [*a_pair(1, 2.0, 3.0), *a_pair(2, 3.0, 2.0), *a_pair(3, 2.0, 2.0, appraiser="Rafe Tolland")]
    said = words(open_page(a_trust(rows, 3), area="KA1"))
    assert "<small>Middle Developing.</small>" in said
    assert "<small>1 of 3 rated both years moved up, 1 down, 1 unchanged.</small>" in said
    assert "From 2024/25 to 2025/26: 1 of 3 rated by another appraiser." in said
    assert "Short upright: another appraiser than before rated some heads in 2025/26." in said


def test_bars_show_shares_in_steps(open_page: Open) -> None:
    rows = [*a_pair(1, 2.0, 3.0), *a_pair(2, 3.0, 2.0)]
    at = open_page(a_trust(rows, 2), bars="shares")
    assert not at.exception
    assert "Share at each level" in words(at)
    assert "<b>50%</b>" in words(at)
    assert read_downloads(at, "Share at each level") == FILES
