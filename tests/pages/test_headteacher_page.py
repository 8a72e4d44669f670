"""The headteacher page, run whole on a stored trust."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from headlight.model import Leader, School
from headlight.ratings import Portfolio
from tests.builders import FOUR, PERCENT, ROWAN, a_leader, a_portfolio, a_rating_row, a_ratings, a_school
from tests.filled import a_filled_store
from tests.pages.opening import (
    FILES,
    ask_file,
    choose,
    find_files,
    find_steps,
    go_to,
    read_downloads,
    read_how,
    read_options,
    read_title,
)

FRONT = str(Path(__file__).parent.parent.parent / "headlight" / "ui" / "front.py")
PAGE = "../../pages/people/headteacher.py"
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


def a_trust(rows: list[dict[str, Any]], schools: int = 2, leaders: int = 2) -> Portfolio:
    """A small trust of the rows given."""
    library = {each.id: each for each in (FOUR, ROWAN, PERCENT)}
    places: dict[int, School] = {id: a_school(id) for id in range(1, schools + 1)}
    people: dict[int, Leader] = {id: a_leader(id) for id in range(1, leaders + 1)}
    return Portfolio(a_ratings(rows), places, people, (), library)


def a_review(level: float = 3.0, **fields: Any) -> list[dict[str, Any]]:
    """A level for each of the six areas."""
    return [a_rating_row(criterion=f"KA{n}", level=level, **fields) for n in range(1, 7)]


def words(at: AppTest) -> str:
    """All that the page says, pictures drawn as HTML included."""
    html = " ".join(str(each.proto.body) for each in at.get("html"))
    return " ".join([*(each.value for each in (*at.subheader, *at.markdown)), html])


def find_figure(at: AppTest) -> dict[str, Any]:
    """The radar as it goes to the browser."""
    charts = at.get("plotly_chart")
    return json.loads(charts[0].proto.spec) if charts else {}


def test_a_leader_with_everything(open_page: Open) -> None:
    at = open_page(a_portfolio(), leader="1", area="KA2")
    assert not at.exception
    said = words(at)
    assert read_title(at) == "Amina Yardley"
    assert "Helen Marsh" in said
    assert "Who said what" in said
    assert "Four years" in said
    assert "Challenges and addresses underachievement of learners" in said
    assert "linked statements rated" in said
    assert "In use in schools" in said
    assert [trace["name"] for trace in find_figure(at)["data"]] == ["Trust middle", "Appraiser"]


def test_every_area_can_be_opened_and_the_choice_goes_into_the_address(open_page: Open) -> None:
    at = open_page(a_portfolio(), leader="1")
    steps = find_steps(at, "area")
    assert len(steps) == 6
    go_to(at, steps["5 Securing Accountability"])
    assert not at.exception
    assert at.query_params["area"] == "KA5"
    assert at.query_params["leader"] == "1"
    assert "Securing Accountability, statement by statement" in words(at)


def test_the_address_holds_ids_and_no_name(open_page: Open) -> None:
    at = open_page(a_portfolio(), leader="1")
    choose(at, "Headteacher", a_leader(2).name)
    assert not at.exception
    assert at.query_params["leader"] == "2"
    assert read_title(at) != "Amina Yardley"
    assert not any("Yardley" in text for text in at.query_params.values())


def test_a_rating_opens_its_cell(open_page: Open) -> None:
    rows = [*a_review(comment="Roles are <b>clear</b>."), a_rating_row(criterion="KA1.1", level=2.0)]
    at = open_page(a_trust(rows), leader="1", area="KA1")
    step = next(
        step for label, step in find_steps(at, "trail").items() if label.startswith("Appraiser: Ratings, cell D1")
    )
    go_to(at, step)
    assert not at.exception
    said = words(at)
    assert "Trust.xlsx" in said
    assert "by builder on" in said
    assert '<td class="hl-marked hl-edge-top hl-edge-left hl-edge-foot hl-edge-right">Secure</td>' in said
    assert "<b>clear" not in said


@pytest.mark.parametrize("trail", ["999999", "-1", "one", "9" * 40])
def test_an_address_that_asks_for_a_cell_not_on_this_page_opens_none(open_page: Open, trail: str) -> None:
    at = open_page(a_trust(a_review()), leader="1", area="KA1", trail=trail)
    assert not at.exception
    assert "by builder on" not in words(at)
    assert "Roles" not in words(at)


def test_what_is_open_over_the_page_is_no_part_of_what_is_remembered(open_page: Open) -> None:
    at = open_page(a_trust(a_review()), leader="1", area="KA1")
    go_to(at, next(iter(find_steps(at, "trail").values())))
    assert "by builder on" in words(at)
    steps = find_steps(at, "area")
    assert len(steps) == 6
    assert not any("trail=" in step for step in steps.values())
    at.query_params.clear()
    at.run()
    assert "by builder on" not in words(at)
    assert "1 Shaping the Future, statement by statement" in words(at)


def test_a_school_that_names_nobody_has_its_own_profile(open_page: Open) -> None:
    rows = [*a_review(leader=None), *a_review(4.0, leader=2, school=2)]
    at = open_page(a_trust(rows), school="1")
    assert not at.exception
    assert read_title(at) == a_school(1).name
    assert "Headteacher not named in the workbook" in words(at)


def test_a_schools_id_alone_leads_to_its_head(open_page: Open) -> None:
    at = open_page(a_trust(a_review()), school="1")
    assert read_title(at) == a_leader(1).name


def test_a_cycle_without_a_review_leads_to_the_one_that_has_it(open_page: Open) -> None:
    rows = [*a_review(cycle="2024/25"), *a_review(leader=2, school=2)]
    at = open_page(a_trust(rows), leader="1")
    assert not at.exception
    assert "There is no review of this cycle." in words(at)
    assert ">Open the review of 2024/25</a>" in words(at)


def test_nobody_chosen_asks_for_somebody(open_page: Open) -> None:
    at = open_page(a_trust(a_review()), leader="999")
    assert not at.exception
    assert "Choose whose ratings to read." in words(at)


def test_a_store_of_nothing_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    at = AppTest.from_file(FRONT, default_timeout=60).run()
    at.switch_page(PAGE).run()
    assert not at.exception
    assert "Nothing has been imported yet" in words(at)


def test_one_rating_alone_draws_no_radar_and_says_why(open_page: Open) -> None:
    at = open_page(a_trust([a_rating_row()]), leader="1")
    assert not at.exception
    assert not find_figure(at)
    assert "Only 1 of 6 areas has a level" in words(at)
    assert "One cycle so far" in words(at)


def test_scales_are_not_mixed(open_page: Open) -> None:
    rows = [*a_review()[:4], a_rating_row(criterion="KA5", level=5.0, levels=5, scale="rowan")]
    rows += a_review(2.0, cycle="2024/25", scale="rowan", levels=5)
    at = open_page(a_trust(rows), leader="1")
    assert not at.exception
    assert "on another scale (Rowan words)" in words(at)
    assert "scale changed" in words(at)
    assert find_figure(at)["data"][-1]["r"][4] is None


def test_percentages_are_shown_as_numbers(open_page: Open) -> None:
    rows = [
        a_rating_row(criterion=f"KA{n}", scale="percent", level=None, levels=None, value=n / 10, raw=f"{n}0%")
        for n in range(1, 7)
    ]
    at = open_page(a_trust(rows), leader="1")
    assert not at.exception
    assert "60%" in words(at)
    assert find_figure(at)["layout"]["polar"]["radialaxis"]["range"] == [0, 7]


def test_a_derived_level_says_what_it_rests_on(open_page: Open) -> None:
    rows = [a_rating_row(criterion=f"KA1.{n}", level=level) for n, level in ((1, 2.0), (2, 3.0), (3, 3.0))]
    at = open_page(a_trust([*rows, *a_review()[1:]]), leader="1")
    assert "from 3 of 4 statements, lowest Developing" in words(at)


def test_following_the_school_shows_the_head_before_and_the_default_does_not(open_page: Open) -> None:
    rows = [*a_review(2.0, leader=2, cycle="2024/25"), *a_review()]
    portfolio = a_trust(rows)
    alone = open_page(portfolio, leader="1")
    assert 'class="hl-before"' not in words(alone)
    assert read_options(alone, "Trend follows") == ["The headteacher", a_school(1).name]
    choose(alone, "Trend follows", a_school(1).name)
    assert not alone.exception
    assert 'class="hl-before"' in words(alone)
    assert "another head from September 2025" in words(alone)


@pytest.mark.parametrize("choice", ["before", "self", "none"])
def test_the_profile_has_one_reference_at_a_time(open_page: Open, choice: str) -> None:
    rows = [*a_review(), *a_review(4.0, source="self"), *a_review(2.0, cycle="2024/25")]
    at = open_page(a_trust(rows), leader="1", compare=choice)
    names = [trace["name"] for trace in find_figure(at)["data"]]
    assert names == {"before": ["2024/25", "Appraiser"], "self": ["Self", "Appraiser"], "none": ["Appraiser"]}[choice]


def test_the_2015_standards_carry_their_sentence_of_use(open_page: Open) -> None:
    rows = [a_rating_row(framework="nse2015", criterion=f"D{n}", level=3.0) for n in range(1, 5)]
    at = open_page(a_trust(rows), leader="1", framework="nse2015")
    assert not at.exception
    assert "rather than as a set of Standards against which" in words(at)
    assert "linked statements rated" not in words(at)


def test_no_word_ranks_or_fails_anybody(open_page: Open) -> None:
    said = words(open_page(a_portfolio(), leader="1")).lower()
    for word in ("average of", "ranked", "failing", "underperform", "worst", "league"):
        assert word not in said


def test_every_picture_has_its_table_its_files_and_how_to_read_it(open_page: Open) -> None:
    at = open_page(a_portfolio(), leader="1")
    assert not at.exception
    for name in ("Profile", "Who said what", "Year by year"):
        assert read_downloads(at, name) == FILES
    assert [text.count("Each ") for text in read_how(at)] == [1, 2, 1]
    assert words(at).count('<div class="hl-table"') >= 3


def test_no_file_of_a_headteacher_is_named_after_a_person(open_page: Open) -> None:
    at = open_page(a_portfolio(), leader="1")
    files = [ask_file(at, name, "csv").headers["content-disposition"] for name in find_files(at)]
    assert len(files) == 4
    assert not any("Yardley" in each or "Amina" in each for each in files)


def test_an_address_that_leads_to_nobody_says_so_and_offers_everybody(open_page: Open) -> None:
    at = open_page(a_trust(a_review()), leader="999")
    assert "leads to nobody who can be shown here" in words(at)
    assert "in order of school" in words(at)


def test_the_bare_page_offers_everybody_without_a_word_of_an_address(open_page: Open) -> None:
    at = open_page(a_trust(a_review()))
    assert "Choose whose ratings to read" in words(at)
    assert "address" not in words(at).partition("Choose whose")[0]
