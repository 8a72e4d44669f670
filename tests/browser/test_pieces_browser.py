"""Tabs and buttons in our own HTML, in a real browser: by mouse and by keyboard, and after the page has answered."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, a_server, settle
from tests.builders import a_portfolio
from tests.filled import a_filled_store

pytestmark = pytest.mark.browser


def test_a_tab_turned_stays_turned_when_the_page_answers(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/coverage")
    picture, table = (page.get_by_role("tab", name=name).first for name in ("Picture", "Table"))
    panel = page.get_by_role("tabpanel", name="Table").first
    expect(panel).to_be_hidden()
    picture.focus()
    page.keyboard.press("ArrowRight")
    expect(table).to_be_focused()
    expect(table).to_have_attribute("aria-selected", "true")
    expect(panel).to_be_visible()
    page.get_by_label("Phase", exact=True).select_option(label="Secondary")
    expect(page).to_have_url(re.compile("phase=Secondary"))
    settle(page)
    expect(page.get_by_role("tabpanel", name="Table").first).to_be_visible()
    expect(page.get_by_role("tabpanel", name="Picture").first).to_be_hidden()


def test_a_line_follows_the_head_by_a_link_like_a_radio_button(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/trends")
    follows = page.get_by_role("navigation", name="Each line follows")
    expect(follows.locator("[aria-current]")).to_have_text("The school")
    follows.get_by_role("link", name="The headteacher").click()
    expect(page).to_have_url(re.compile("follows=head"))
    settle(page)
    expect(page.get_by_role("navigation", name="Each line follows").locator("[aria-current]")).to_have_text(
        "The headteacher"
    )


def test_a_pairing_is_put_in_the_plan_by_keyboard_and_taken_back(tmp_path: Path, open_page: Open) -> None:
    a_filled_store(tmp_path, a_portfolio(schools=20)).close()
    with a_server(tmp_path) as address:
        page = open_page(f"{address}/support")
        offer = page.get_by_role("button", name="Put in the plan").first
        before = page.get_by_role("button", name="Put in the plan").count()
        offer.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="In the plan")).to_be_visible()
        settle(page)
        assert page.get_by_role("button", name="Put in the plan").count() < before
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("heading", name="In the plan")).to_have_count(0)


@pytest.mark.parametrize("path", ["heatmap", "trends", "coverage", "headteacher?leader=1", ""])
def test_a_mouse_reaches_every_list_of_downloads(trust_server: str, open_page: Open, path: str) -> None:
    page = open_page(f"{trust_server}/{path}")
    lists = page.locator(".hl-files summary")
    expect(lists.first).to_be_visible()
    for each in lists.all():
        each.click(trial=True, timeout=5000)


def test_a_picture_is_taken_away_by_mouse(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap")
    page.locator(".hl-files summary").click()
    file = page.get_by_role("button", name="Text (CSV)")
    expect(file).to_be_visible()
    with page.expect_download() as taken:
        file.click()
    assert taken.value.suggested_filename == "Heat map, Leadership Key Areas, 2025-26, final.csv"
    page.get_by_role("heading", level=1).click()
    expect(file).to_be_hidden()


def test_a_picture_is_taken_away_by_keyboard(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/trends")
    opened = page.locator(".hl-files summary").last
    opened.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.endswith(".png")
    page.keyboard.press("Escape")
    expect(opened).to_be_focused()
    expect(page.get_by_role("button", name="Text (CSV)")).to_have_count(0)


def test_a_place_to_enter_something_is_opened_and_closed_by_keyboard(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher?leader=1")
    place = page.get_by_role("button", name="Enter an objective")
    expect(place).to_have_attribute("aria-expanded", "false")
    place.focus()
    page.keyboard.press("Enter")
    expect(place).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("textbox", name="Objective")).to_be_visible()
    settle(page)
    expect(place).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Objective")).to_have_count(0)
    expect(place).to_have_attribute("aria-expanded", "false")
