"""The heat map in a real browser: by mouse, by keyboard alone, back to the same place, wide and narrow."""

from urllib.parse import parse_qs, urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, settle

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement?.shadowRoot?.activeElement?.dataset.id ?? null"


def choices(page: Page) -> dict[str, str]:
    return {name: texts[0] for name, texts in parse_qs(urlparse(page.url).query).items()}


def test_a_click_opens_the_headteacher_and_back_is_one_step_to_the_same_picture(
    trust_server: str, open_page: Open
) -> None:
    page = open_page(f"{trust_server}/heatmap?area=KA2")
    expect(page.locator("thead th")).to_have_count(1 + 10 + 1)
    steps = page.evaluate("history.length")
    page.locator("tbody tr").nth(2).locator("td a").nth(1).click()
    expect(page.locator("h1")).to_have_text("Ruth Pritchett")
    assert urlparse(page.url).path == "/headteacher"
    assert choices(page)["area"] == "KA2"
    assert "Ruth" not in page.url
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    expect(page.locator("h1")).to_have_text("Heat map")
    settle(page)
    assert choices(page)["area"] == "KA2"
    expect(page.locator("thead th")).to_have_count(1 + 10 + 1)
    assert page.evaluate(FOCUSED).endswith(" KA2")


def test_a_cold_deep_link_shows_its_picture(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap?cycle=2024%2F25&source=self&by=school")
    expect(page.locator("caption")).to_contain_text("2024/25")
    expect(page.locator("tbody tr")).to_have_count(15)
    expect(page.get_by_text("Page not found")).to_have_count(0)


def test_by_keyboard_alone(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap")
    expect(page.locator("tbody tr")).to_have_count(14)
    page.get_by_role("link", name="As a table").focus()
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert first.endswith(" KA1")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED).endswith(" KA2")
    page.keyboard.press("End")
    assert page.evaluate(FOCUSED).endswith(" KA6")
    page.keyboard.press("Home")
    assert page.evaluate(FOCUSED).count(" ") == 0  # the row's name
    page.keyboard.press("Control+Home")
    assert page.evaluate(FOCUSED) == "head KA1"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("button.head[aria-expanded=true]")).to_have_count(1)
    settle(page)
    assert choices(page)["area"] == "KA2"
    assert page.evaluate(FOCUSED) == "head KA2"
    page.keyboard.press("Enter")
    expect(page.locator("button.head[aria-expanded=true]")).to_have_count(0)
    settle(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Amina Yardley")


def test_the_head_stays_in_sight_and_hides_no_focus(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap?area=KA2", height=620)
    page.locator("tbody tr").nth(13).locator("td a").first.focus()
    for _ in range(9):
        page.keyboard.press("ArrowUp")
    page.wait_for_timeout(300)
    top = page.evaluate("document.activeElement.shadowRoot.activeElement.getBoundingClientRect().top")
    head = page.locator("thead").bounding_box()
    assert head is not None
    assert head["y"] >= 50
    assert top >= head["y"] + head["height"]


def test_the_menu_carries_the_address_along_and_back_restores_it(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap?cycle=2023%2F24")
    page.get_by_test_id("stTopNavSection").filter(has_text="Portfolio").click()
    page.get_by_test_id("stTopNavDropdownLink").filter(has_text="Overview").click()
    expect(page.locator("h1")).to_have_text("Leadership across the trust")
    settle(page)
    assert choices(page)["cycle"] == "2023/24"
    page.go_back()
    expect(page.locator("h1")).to_have_text("Heat map")
    assert choices(page)["cycle"] == "2023/24"


def test_a_narrow_screen_shows_numbers_with_their_words_in_the_legend(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap", width=390, height=844)
    cell = page.locator("tbody tr").first.locator("td a").first
    expect(cell.locator(".number")).to_be_visible()
    expect(cell.locator(".word")).to_be_hidden()
    assert "Secure" in str(cell.get_attribute("aria-label"))
    expect(page.locator(".legend")).to_contain_text("3 Secure")
    wide = page.evaluate("document.scrollingElement.scrollWidth")
    assert wide <= 390


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", ["", "heatmap?area=KA2", "heatmap?form=table"])
def test_nothing_serious_stands_in_anybodys_way(
    trust_server: str, open_page: Open, path: str, width: int, dark: bool
) -> None:
    page = open_page(f"{trust_server}/{path}", width=width, dark=dark)
    expect(page.locator("tbody tr").first).to_be_visible()
    tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": tags}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")] == []


def test_nothing_leaves_this_machine(trust_server: str, open_page: Open) -> None:
    asked: list[str] = []
    page = open_page(trust_server)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{trust_server}/heatmap?area=KA2")
    settle(page)
    page.goto(trust_server)
    settle(page)
    assert asked
    local = urlparse(trust_server).netloc
    assert [
        url for url in asked if urlparse(url).scheme in ("http", "https", "ws") and urlparse(url).netloc != local
    ] == []


def test_colours_are_those_of_the_tokens_and_text_is_never_below_twelve_pixels(
    trust_server: str, open_page: Open
) -> None:
    page = open_page(f"{trust_server}/heatmap?area=KA2")
    expect(page.locator("tbody tr")).to_have_count(14)
    sizes = page.locator(".heat *").evaluate_all(
        "all => all.filter(e => e.textContent.trim() && !e.children.length && e.getClientRects().length)"
        ".map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert sizes
    assert min(sizes) >= 12
    secure = page.locator("tbody .half", has_text="Secure").first
    assert secure.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(176, 208, 228)"


def test_a_name_typed_at_the_side_leads_there_and_back_is_one_step(open_page: Open, trust_server: str) -> None:
    page = open_page(f"{trust_server}/heatmap?order=phase")
    box = page.get_by_label("Find")
    box.fill("Elmfield")
    box.press("Enter")
    page.wait_for_url("**/headteacher?school=5*")
    settle(page)
    page.go_back()
    settle(page)
    assert "order=phase" in page.url
