"""People and schools in a real browser, by keyboard alone: a pair settled, taken back, a partner changed; axe finds nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from headlight.access.lens import LOCAL
from headlight.model import RegisterEntry
from headlight.store import load_portfolio, open_store, save_import
from tests.browser.conftest import Open, a_server
from tests.browser.test_import_browser import press, tab_to, wait
from tests.store.store_builders import a_batch, a_file, a_rating

pytestmark = pytest.mark.browser


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The app over one head under two spellings."""
    monkeypatch.setenv("HEADLIGHT_SAMPLE", "no")
    store = open_store(tmp_path)
    ratings = [a_rating(leader="Jane Smith"), a_rating(leader="Mrs Smith", cycle="2024/25")]
    register = (RegisterEntry(sheet="S", cell="A2", school="Elmhurst Primary", urn="100001", partner="Pat Lane"),)
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", ratings, register=register)))
    store.close()
    with a_server(tmp_path) as address:
        yield address


def find_violations(page: Page) -> list[str]:
    """What axe calls serious or critical."""
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:90]}" for each in found if each["impact"] in ("serious", "critical")
    ]


def test_a_pair_is_settled_and_a_school_changed_by_keyboard_alone(server: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page(f"{server}/people")
    expect(page.get_by_text("Jane Smith and Mrs Smith, both at Elmhurst Primary.")).to_be_visible()
    press(page, "One person")
    expect(page.get_by_role("status")).to_contain_text("Jane Smith and Mrs Smith are one person.")
    wait(page)
    press(page, "Undo")
    expect(page.get_by_role("status")).to_contain_text("Undone.")
    wait(page)
    press(page, "Elmhurst Primary")
    expect(page.get_by_role("heading", name="Elmhurst Primary")).to_be_visible()
    wait(page)
    tab_to(page, lambda active: active[0] == "INPUT" and active[2] == "URN")
    page.keyboard.press("Control+A")
    page.keyboard.type("100009")
    press(page, "Save details")
    expect(page.get_by_role("status")).to_contain_text("Elmhurst Primary: URN 100009.")
    store = open_store(tmp_path)
    assert [each.urn for each in load_portfolio(store, LOCAL).schools.values()] == ["100009"]
    store.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("address", ["people", "people?of=s1", "people?of=l1&act=due", "people?of=l1&act=post"])
def test_axe_finds_nothing_serious(server: str, open_page: Open, dark: bool, address: str) -> None:
    assert find_violations(open_page(f"{server}/{address}", dark=dark)) == []
