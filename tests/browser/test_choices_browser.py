"""The choices at the side in a real browser: by mouse, by keyboard and by typing, with a step back and a clean slate."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, settle

pytestmark = pytest.mark.browser


def _focused(page: Page) -> str:
    """The label of the choice that has the focus."""
    return str(
        page.evaluate(
            "() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
            " return at?.closest('[data-label]')?.dataset.label ?? at?.tagName }"
        )
    )


def test_a_choice_goes_into_the_address_and_back_takes_it_out_again(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap")
    phase = page.get_by_label("Phase", exact=True)
    phase.focus()
    phase.select_option(label="Secondary")
    expect(page).to_have_url(re.compile("phase=Secondary"))
    settle(page)
    assert _focused(page) == "Phase"
    rows = page.locator("tbody tr")
    expect(rows.first).to_contain_text("High")
    few = rows.count()
    page.go_back()
    expect(phase).to_have_value("0")
    settle(page)
    expect(rows).not_to_have_count(few)


def test_a_closed_list_waits_until_the_typing_rests(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap")
    steps = page.evaluate("history.length")
    cycle = page.get_by_label("Cycle", exact=True)
    cycle.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("cycle=2022%2F23"))
    settle(page)
    assert page.evaluate("history.length") == steps + 1
    assert _focused(page) == "Cycle"


def test_filters_are_cleared_at_once(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap?order=phase&phase=Primary")
    expect(page.get_by_label("Phase", exact=True)).to_have_value("1")
    page.get_by_role("button", name="Clear filters").click()
    expect(page.get_by_label("Phase", exact=True)).to_have_value("0")
    expect(page).not_to_have_url(re.compile("phase="))


def test_a_headteacher_is_chosen_by_typing_part_of_a_name(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher?leader=1")
    box = page.get_by_label("Headteacher", exact=True)
    name = page.locator("h1").inner_text()
    assert box.input_value() == name
    other = page.locator("datalist option").nth(3).get_attribute("value")
    assert other
    assert other != name
    box.fill(other.split(", ")[0])
    box.press("Enter")
    expect(page.locator("h1")).to_have_text(other.split(", ")[0])
    expect(page).not_to_have_url(re.compile(other.split()[0]))


def test_a_link_in_our_html_leads_on_without_a_reload(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher")
    page.evaluate("window.stayed = true")
    page.locator(".hl-heads-list a").first.click()
    expect(page).to_have_url(re.compile("leader="))
    settle(page)
    expect(page.locator("h1")).not_to_have_text("Headteacher")
    assert page.evaluate("window.stayed") is True
