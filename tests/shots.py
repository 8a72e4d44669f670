"""Photographs every page of the real app over the sample trust into docs/pictures: wide and narrow, light and dark."""

import os
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import CHROMIUM, IDLE, ROOT, a_server

PICTURES = ROOT / "docs" / "pictures"
PAGES = {
    "overview": "/",
    "heatmap": "/heatmap",
    "heatmap-open": "/heatmap?area=KA2",
    "trends": "/trends?area=KA5",
    "headteacher": "/headteacher?leader=7",
    "import": "/import",
    "history": "/history",
    "standards": "/standards",
}
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


def main() -> None:
    """Serve the sample from a fresh folder and photograph it."""
    os.environ["HEADLIGHT_SAMPLE"] = "yes"
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, a_server(Path(data)) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path in PAGES.items():
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
        browser.close()


if __name__ == "__main__":
    main()
