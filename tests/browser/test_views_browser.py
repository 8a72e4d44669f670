"""Every page of the views in a real browser: both themes, wide and narrow, with ratings and without any."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from headlight.store import open_store
from headlight.ui.pages import find_screens
from tests.browser.conftest import Open, a_server
from tests.browser.test_headteacher_browser import find_serious

pytestmark = pytest.mark.browser

VIEWS = ("coverage", "moderation", "support", "compare?with=1-1.2-2.3-3", "compare?with=1-1", "heatmap?show=changes",
         "heatmap?show=years", "people", "history")  # fmt: skip


@pytest.fixture(scope="module")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over a store that holds nothing."""
    data = tmp_path_factory.mktemp("empty")
    open_store(data).close()
    with a_server(data) as address:
        yield address


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", VIEWS)
def test_axe_finds_nothing_serious_and_nothing_is_cut_off(
    trust_server: str, open_page: Open, path: str, dark: bool
) -> None:
    page = open_page(f"{trust_server}/{path}", dark=dark)
    assert find_serious(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390


@pytest.mark.parametrize("screen", find_screens(), ids=lambda screen: screen.address)
def test_an_empty_page_says_what_to_do_next(empty_server: str, open_page: Open, screen: object) -> None:
    page = open_page(f"{empty_server}/{screen.address}")  # type: ignore[attr-defined]
    assert find_serious(page) == []
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    assert page.locator("[data-testid=stMain] :is(a, button, input)").count() > 0
