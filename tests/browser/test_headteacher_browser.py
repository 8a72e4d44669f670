"""The headteacher and trends pages in a real browser: source cells by keyboard, narrow screens, no request outside."""

import re
from urllib.parse import urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, settle

BEYOND = """() => [...document.querySelectorAll('[data-testid=stMain] :is(table, figure, p, h1, h2, .hl-keys, .hl-note)')]
.filter((each) => each.offsetParent && each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.outerHTML)"""

pytestmark = pytest.mark.browser


def find_serious(page: Page) -> list[str]:
    """What axe finds serious or critical."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in ("serious", "critical")]


def test_a_figures_cell_opens_and_closes_by_keyboard_and_keeps_the_place(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher?leader=1&area=KA1")
    address = page.url
    link = page.get_by_role("link", name="Appraiser: Ratings").first
    link.focus()
    label = link.inner_text()
    page.keyboard.press("Enter")
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Trust.xlsx")
    expect(drawer.locator("td.hl-marked")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    expect(page).to_have_url(address)
    settle(page)
    expect(drawer).to_have_count(0)
    assert page.evaluate("document.activeElement.innerText") == label


def test_back_closes_a_cell_and_forward_opens_it_again(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher?leader=1&area=KA1")
    address, drawer = page.url, page.get_by_role("dialog")
    page.get_by_role("link", name="Appraiser: Ratings").first.click()
    expect(drawer).to_contain_text("Trust.xlsx")
    page.go_back()
    expect(drawer).to_have_count(0)
    assert page.url == address
    page.go_forward()
    expect(drawer).to_contain_text("Trust.xlsx")


def test_an_address_can_lead_straight_to_a_cell_and_closing_it_stays_on_the_page(
    trust_server: str, open_page: Open
) -> None:
    first = open_page(f"{trust_server}/headteacher?leader=1&area=KA1")
    cell = first.get_by_role("link", name="Appraiser: Ratings").first.evaluate("each => each.href")
    page = open_page(cell)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Trust.xlsx")
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    expect(page).to_have_url(re.compile(r"headteacher\?(?!.*trail)"))
    page.get_by_role("link", name="5 Securing Accountability").click()
    expect(page.get_by_text("5 Securing Accountability, statement by statement").first).to_be_attached()
    expect(drawer).to_have_count(0)


def test_another_area_is_opened_by_keyboard_and_keeps_the_focus(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher?leader=1&area=KA1")
    page.get_by_role("link", name="5 Securing Accountability").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hl-second h2")).to_have_text("5 Securing Accountability, statement by statement")
    settle(page)
    assert page.evaluate("document.activeElement.innerText") == "5 Securing Accountability"
    assert page.evaluate("document.activeElement.getAttribute('aria-current')") == "true"


def test_a_cold_deep_link_draws_everything_and_asks_nobody_else(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher?leader=1")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    settle(page)
    expect(page.locator(".js-plotly-plot .polar")).to_have_count(1)
    expect(page.locator(".hl-dots tbody tr")).to_have_count(6)
    expect(page.locator(".hl-point").first).to_be_visible()
    hosts = {urlparse(url).hostname for url in asked if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}


@pytest.mark.parametrize("path", ["headteacher?leader=1&area=KA5", "trends"])
def test_nothing_is_cut_off_on_a_narrow_screen(trust_server: str, open_page: Open, path: str) -> None:
    page = open_page(f"{trust_server}/{path}", width=390, height=844)
    page.wait_for_selector(".hl-panels")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    tops = page.evaluate("[...document.querySelectorAll('.hl-panels')[0].children].map(e => e.offsetTop)")
    assert len(set(tops)) == 3  # six areas, two side by side


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("path", ["headteacher?leader=1&area=KA5", "trends"])
def test_axe_finds_nothing_serious(trust_server: str, open_page: Open, path: str, dark: bool) -> None:
    page = open_page(f"{trust_server}/{path}", dark=dark)
    page.wait_for_selector(".hl-panels")
    assert find_serious(page) == []


def test_a_schools_line_leads_to_its_head(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/trends?area=KA5")
    page.locator(".hl-panel a").first.click()
    settle(page)
    assert urlparse(page.url).path == "/headteacher"
    expect(page.locator("h1")).to_have_text("Amina Yardley")
    expect(page.locator(".hl-second h2")).to_have_text("5 Securing Accountability, statement by statement")


def test_the_table_behind_a_picture_says_the_same(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/headteacher?leader=1")
    page.get_by_role("tab", name="Table").first.click()
    table = page.locator(".hl-table").first
    expect(table).to_be_visible()
    expect(table.locator("tbody tr")).to_have_count(6)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("path", "pages"), [("headteacher?leader=1&area=KA5", 2), ("heatmap", 1), ("trends", 2), ("", 2)]
)
def test_a_page_prints_on_a4_with_nothing_cut_off(
    trust_server: str, open_page: Open, path: str, pages: int, dark: bool
) -> None:
    page = open_page(f"{trust_server}/{path}", dark=dark)
    page.wait_for_timeout(1000)
    printed = page.pdf(format="A4", print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= pages
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1032})  # A4 at 96 to the inch, less its margins
    assert page.evaluate(BEYOND) == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    expect(page.locator("[data-testid=stSidebar]")).to_be_hidden()
