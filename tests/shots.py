"""Photographs every page of the real app over the sample trust into docs/pictures: wide and narrow, light and dark."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from headlight.access.lens import LOCAL
from headlight.analysis.choices import settle_view
from headlight.analysis.compare import find_row_key
from headlight.analysis.matrix import tidy_matrix
from headlight.analysis.view import View
from headlight.frameworks import read_frameworks
from headlight.store import load_portfolio, open_store
from tests.browser.conftest import CHROMIUM, IDLE, ROOT, a_server

PICTURES = ROOT / "docs" / "pictures"
EMPTY = {"overview-empty": "/", "import-empty": "/import"}
TALLEST = 2400


def wait_until_drawn(page: Page) -> None:
    """Until the script has run and the pictures have settled."""
    page.wait_for_selector(IDLE, timeout=120_000)
    page.wait_for_timeout(1500)


def photograph(page: Page, width: int, path: Path) -> None:
    """The whole page, up to a height that a reader of the docs will scroll."""
    height = page.evaluate("() => document.querySelector('[data-testid=stMain]')?.scrollHeight ?? 900")
    page.set_viewport_size({"width": width, "height": min(int(height) + 40, TALLEST)})
    page.wait_for_timeout(800)
    page.screenshot(path=path)
    Image.open(path).convert("RGB").quantize(256).save(path, optimize=True)  # a third of the size, for the clone's sake


def find_pages(folder: Path) -> dict[str, str]:
    """Every page and state by the name of its picture; whoever is shown is found by name, as ids may change."""
    store = open_store(folder)
    portfolio = load_portfolio(store, LOCAL)
    store.close()
    frameworks = read_frameworks()
    matrix = tidy_matrix(portfolio, frameworks, settle_view(View(), portfolio, frameworks))
    shown = next(row.subject.leader for row in matrix.rows if row.name == "Wenjing Li")
    compared = ".".join(find_row_key(row) for row in matrix.rows[:4])
    return {
        "overview": "/",
        "heatmap": "/heatmap",
        "heatmap-open": "/heatmap?area=KA2",
        "heatmap-changes": "/heatmap?show=changes",
        "heatmap-years": "/heatmap?show=years&order=likeness",
        "trends": "/trends?area=KA5",
        "coverage": "/coverage",
        "moderation": "/moderation",
        "support": "/support",
        "headteacher": f"/headteacher?leader={shown}",
        "compare": f"/compare?with={compared}",
        "import": "/import",
        "history": "/history",
        "people": "/people",
        "standards": "/standards",
    }


def photograph_all(browser: Browser, address: str, pages: Mapping[str, str]) -> None:
    """Every page in both themes and widths."""
    for name, path in pages.items():
        for width in (1440, 390):
            for theme in ("light", "dark"):
                view = browser.new_context(
                    viewport={"width": width, "height": 900},
                    color_scheme=theme,  # type: ignore[arg-type]
                )
                page = view.new_page()
                page.goto(address + path)
                wait_until_drawn(page)
                photograph(page, width, PICTURES / f"{name}-{theme}-{width}.png")
                view.close()


def main() -> None:
    """Serve the sample from a fresh folder and photograph it, then a store that holds nothing."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        os.environ["HEADLIGHT_SAMPLE"] = "yes"
        with tempfile.TemporaryDirectory() as data, a_server(Path(data)) as address:
            first = browser.new_page()
            first.goto(address)  # the first start reads the sample
            first.wait_for_selector("h1", timeout=120_000)
            wait_until_drawn(first)
            photograph_all(browser, address, find_pages(Path(data)))
        os.environ["HEADLIGHT_SAMPLE"] = "no"
        with tempfile.TemporaryDirectory() as data, a_server(Path(data)) as address:
            photograph_all(browser, address, EMPTY)
        browser.close()


if __name__ == "__main__":
    main()
