"""The support page, run whole on a stored trust: a proposal kept, changed, taken away only when both agreed, undone."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from headlight.frameworks import read_frameworks
from headlight.model import Entry
from headlight.ui.support_plan import BOTH, HELPER, REFUSED, write_plan
from tests.builders import a_portfolio
from tests.pages.opening import find_files, find_presses, go, open_app, press, read_downloads, read_words


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return go(open_app(tmp_path, a_portfolio(schools=20)), "portfolio/support")


def find_keys(at: AppTest, start: str) -> list[str]:
    return [str(each.key) for each in at.button if str(each.key).startswith(start)]


def test_a_pairing_goes_into_the_plan_and_leaves_the_page_only_when_both_agreed(at: AppTest) -> None:
    first = find_presses(at, "keep ")[0]
    press(at, first)
    assert "In the plan" in read_words(at)
    assert "no pairing has been agreed by both" in read_words(at)
    assert first not in find_presses(at, "keep ")
    assert not find_files(at)
    state = next(each for each in at.selectbox if each.label == "How far it is")
    state.select(BOTH).run()
    at.button(key=find_keys(at, "save ")[0]).click().run()
    assert read_downloads(at, "Support plan") == ["Workbook (XLSX)", "Text (CSV)"]
    at.button(key="undo support").click().run()
    assert not find_files(at)


def test_two_who_are_not_to_be_paired_are_not_proposed_again_until_it_is_undone(at: AppTest) -> None:
    refused = find_presses(at, "refuse ")[0]
    press(at, refused)
    assert refused not in find_presses(at, "refuse ")
    assert "In the plan" not in read_words(at)
    at.button(key="undo support").click().run()
    assert refused in find_presses(at, "refuse ")


def test_a_button_that_the_page_does_not_offer_does_nothing(at: AppTest) -> None:
    gone = find_presses(at, "refuse ")[0]
    press(at, gone)
    press(at, gone)
    press(at, "keep 1-1-KA1")
    assert not at.exception
    assert "In the plan" not in read_words(at)


def test_the_plan_that_leaves_names_only_those_who_both_agreed() -> None:
    portfolio, framework = a_portfolio(), read_frameworks()["ka"]
    plan = tuple(
        Entry("support", helper, "A visit.", "2025/26", "ka", area, gains, state)
        for helper, gains, area, state in ((1, 7, "KA1", BOTH), (8, 9, "KA2", HELPER), (10, 11, "KA3", REFUSED))
    )
    table = write_plan(plan, portfolio, framework)
    one, other = (f"{portfolio.leaders[id].name}, {portfolio.schools[id].name}" for id in (1, 7))
    assert table.to_dict("records") == [
        {"Area": "Shaping the Future", "Helps": one, "Is helped": other, "Offer": "A visit."}
    ]
