"""A real task of each of three people, from the landing page to its answer, by mouse and by keyboard alone.

The number that each finds on the screen is worked out from the store a second time here, in another way.
"""

import re

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open, settle
from tests.builders import a_portfolio

pytestmark = pytest.mark.browser

TRUST = a_portfolio()


def go_to(page: Page, target: Locator, by: str) -> None:
    """Follow a link or press a button: a click, or the Tab key until it has the focus and then Enter."""
    if by == "mouse":
        target.click()
    else:
        reach(page, target)
        page.keyboard.press("Enter")
    settle(page)


def reach(page: Page, target: Locator) -> None:
    """Tab until the target has the focus, as somebody without a mouse would."""
    expect(target).to_be_visible()
    for _ in range(150):
        if target.evaluate("node => node === (node.getRootNode().activeElement)"):
            return
        page.keyboard.press("Tab")
    pytest.fail("the Tab key never reaches it")


def open_menu(page: Page, group: str, title: str, by: str) -> None:
    """A page by the menu at the top."""
    go_to(page, page.get_by_role("button", name=group, exact=True), by)
    item = page.get_by_role("menuitem", name=title, exact=True)
    expect(item).to_be_visible()
    if by == "mouse":
        item.click()
    else:
        for _ in range(12):
            if item.evaluate("node => node.contains(document.activeElement)"):
                break
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)
    settle(page)


def find_levels(criterion: str, cycle: str = "2025/26") -> dict[int, float]:
    """The level of each head on an area, as the appraiser gave it: read from the table, nothing derived."""
    table = TRUST.ratings
    rows = table[
        (table["criterion"] == criterion) & (table["cycle"] == cycle) & (table["source"] == "appraiser")
        & (table["role"] != "Deputy Headteacher") & (table["scale"] == "four") & (table["point"] == "final")
    ]  # fmt: skip
    return {int(leader): float(level) for leader, level in zip(rows["leader"], rows["level"], strict=True)}


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_chief_executive_asks_who_is_at_developing_in_one_area(trust_server: str, open_page: Open, by: str) -> None:
    page = open_page(trust_server)
    go_to(page, page.get_by_role("link", name="Open the heat map").last, by)
    expect(page.locator("h1")).to_have_text("Heat map")
    choose(page, "Only who stands at", "6 Strengthening Community: Developing", by)
    wanted = [leader for leader, level in find_levels("KA6").items() if level == 2.0]
    expect(page.locator("tbody tr")).to_have_count(len(wanted))
    names = page.locator("tbody tr .who b").all_inner_texts()
    assert set(names) == {TRUST.leaders[leader].name for leader in wanted}
    assert re.search(r"at Developing in Strengthening Community", page.locator(".hl-sentence").first.inner_text())


def choose(page: Page, label: str, option: str, by: str) -> None:
    """One option of a list at the side; the keyboard types its words."""
    box = page.get_by_role("combobox", name=label, exact=True)
    if by == "mouse":
        box.select_option(label=option)
    else:
        reach(page, box)
        box.press_sequentially(option)
        page.keyboard.press("Enter")
    expect(page.locator(".hl-chips, .hl-sentence").first).to_be_visible()
    settle(page)


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_partner_finds_what_an_appraiser_wrote_and_its_cell(trust_server: str, open_page: Open, by: str) -> None:
    told = TRUST.ratings[
        TRUST.ratings["comment"].notna() & (TRUST.ratings["cycle"] == "2025/26")
        & (TRUST.ratings["source"] == "appraiser") & (TRUST.ratings["role"] == "Headteacher")
    ].iloc[0]  # fmt: skip
    name = TRUST.leaders[int(told["leader"])].name
    page = open_page(trust_server)
    box = page.get_by_label("Find")
    if by == "mouse":
        box.click()
    else:
        reach(page, box)
    box.press_sequentially(name)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name)
    settle(page)
    areas = page.get_by_role("navigation", name="Key Area").get_by_role("link")
    go_to(page, areas.filter(has_text=re.compile(f"^{str(told['criterion'])[2:3]} ")), by)
    settle(page)
    expect(page.get_by_text(str(told["comment"])).first).to_be_visible()
    go_to(page, page.get_by_role("link", name="Appraiser: Ratings").first, by)
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("td.hl-marked")).to_have_text(str(told["raw"]))


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_governor_counts_the_appraisals_that_are_complete(trust_server: str, open_page: Open, by: str) -> None:
    page = open_page(trust_server)
    open_menu(page, "Portfolio", "Coverage", by)
    sentence = page.locator(".hl-sentence").first.inner_text()
    whole, due = count_complete()
    assert sentence.startswith(f"{whole} of the {due} headteachers due in 2025/26")


def count_complete() -> tuple[int, int]:
    """Heads with a level in all six areas, and heads due, by the rule of the middle read off the plain table."""
    table = TRUST.ratings
    own = table[
        (table["cycle"] == "2025/26")
        & (table["source"] == "appraiser")
        & (table["point"] == "final")
        & ~table["waiting"]
    ]
    heads = {post.leader for post in TRUST.posts if not post.last_cycle and post.title != "Deputy Headteacher"}
    due = {post.leader for post in TRUST.posts if post.leader in heads and post.due != "not due"}
    return sum(has_every_area(own[own["leader"] == leader]) for leader in due), len(due)


def has_every_area(rows: pd.DataFrame) -> bool:
    given = set(rows["criterion"])
    sizes = {"KA1": 4, "KA2": 4, "KA3": 4, "KA4": 4, "KA5": 4, "KA6": 3}
    return all(
        area in given or 2 * sum(each.startswith(f"{area}.") for each in given) > size for area, size in sizes.items()
    )
