"""Photographs every page and state of the real app into docs/pictures.

The pages of the sample trust wide and narrow, light and dark; their other states, and trusts with nothing, little
and much in them, once wide in light and once narrow in dark.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from headlight.access.lens import LOCAL
from headlight.analysis.choices import settle_view
from headlight.analysis.compare import find_row_key
from headlight.analysis.matrix import tidy_matrix
from headlight.analysis.view import View
from headlight.frameworks import read_frameworks
from headlight.store import load_portfolio, open_store
from tests.bench.views.trust import save_large_trust
from tests.browser.conftest import CHROMIUM, IDLE, ROOT, a_server
from tests.pages.workbooks import a_doubtful_workbook

PICTURES = ROOT / "docs" / "pictures"
TALLEST = 2400
EVERY_LOOK = tuple((width, theme) for width in (1440, 390) for theme in ("light", "dark"))
TWO_LOOKS = ((1440, "light"), (390, "dark"))
EMPTY = (
    "overview", "heatmap", "trends", "coverage", "moderation", "support", "headteacher", "compare", "import",
    "history", "people", "standards",
)  # fmt: skip


class Camera(Struct, frozen=True):
    """A browser before a server, and what is put behind the names of its pictures."""

    browser: Browser
    address: str
    state: str = ""

    def photograph(self, pages: Mapping[str, str], looks: tuple[tuple[int, str], ...]) -> None:
        """Each page by the name of its picture, in each width and theme."""
        for name, path in pages.items():
            for look in looks:
                with self.open(path, *look) as page:
                    self.save(page, name, *look)

    @contextmanager
    def open(self, path: str, width: int, theme: str) -> Iterator[Page]:
        """A page in a browser of its own, drawn."""
        size = {"width": width, "height": 900}
        context = self.browser.new_context(viewport=size, color_scheme=theme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(self.address + path)
        wait_until_drawn(page)
        yield page
        context.close()

    def save(self, page: Page, name: str, width: int, theme: str) -> None:
        """The whole page, up to a height that a reader of the docs will scroll."""
        height = page.evaluate("() => document.querySelector('[data-testid=stMain]')?.scrollHeight ?? 900")
        page.set_viewport_size({"width": width, "height": min(int(height) + 40, TALLEST)})
        page.wait_for_timeout(800)
        path = PICTURES / f"{name}{self.state}-{theme}-{width}.png"
        page.screenshot(path=path)
        few = Image.open(path).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=3)  # small swatches too
        few.save(path, optimize=True)  # a third, for the clone's sake


def wait_until_drawn(page: Page) -> None:
    """Until the script has run and the pictures have settled."""
    page.wait_for_selector("h1", timeout=120_000)
    page.wait_for_selector(IDLE, timeout=120_000)
    page.wait_for_timeout(1500)


class Sample(Struct, frozen=True):
    """Whom the pictures show, found by name, as ids may change."""

    shown: int
    acting: int
    compared: tuple[str, ...]
    rating: int


def find_sample(folder: Path) -> Sample:
    """The people of the sample in a data folder."""
    store = open_store(folder)
    portfolio = load_portfolio(store, LOCAL)
    store.close()
    frameworks = read_frameworks()
    matrix = tidy_matrix(portfolio, frameworks, settle_view(View(), portfolio, frameworks))
    leaders = {row.name: row.subject.leader for row in matrix.rows}
    shown = leaders["Wenjing Li"]
    theirs = portfolio.ratings[portfolio.ratings["leader"] == shown].query("criterion == 'KA1'").sort_values("cycle")
    keys = tuple(find_row_key(row) for row in matrix.rows[:4])
    return Sample(shown or 0, leaders["Martin Esk"] or 0, keys, int(theirs["rating"].iloc[-1]))


def find_pages(sample: Sample) -> dict[str, str]:
    """Every page by the name of its picture."""
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
        "headteacher": f"/headteacher?leader={sample.shown}",
        "compare": f"/compare?with={'.'.join(sample.compared)}",
        "import": "/import",
        "history": "/history",
        "people": "/people",
        "standards": "/standards",
    }


def find_states(sample: Sample) -> dict[str, str]:
    """What the pages come to by other choices."""
    return {
        "heatmap-numbers": "/heatmap?marks=numbers",
        "heatmap-table": "/heatmap?form=table",
        "heatmap-schools": "/heatmap?by=school&order=hub",
        "heatmap-standing": "/heatmap?at=KA5&level=2",
        "heatmap-nobody": "/heatmap?at=KA2&level=1",
        "headteacher-choose": "/headteacher",
        "headteacher-acting": f"/headteacher?leader={sample.acting}",
        "headteacher-trail": f"/headteacher?leader={sample.shown}&trail={sample.rating}",
        "compare-choose": "/compare",
        "compare-frameworks": f"/compare?with={sample.compared[0]}",
    }


def photograph_import(camera: Camera) -> None:
    """A question, then what an import would take, then what it took, each as a person comes to it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Autumn returns.xlsx"
        file.write_bytes(a_doubtful_workbook())
        for width, theme in TWO_LOOKS:
            with camera.open("/import", width, theme) as page:
                page.locator("input[type=file]").set_input_files(file)
                page.get_by_text("ratings hang on it").wait_for()
                wait_until_drawn(page)
                camera.save(page, "import-question", width, theme)
                page.get_by_text("1 is the strongest").first.click()
                page.get_by_role("button", name="Use this answer").click()
                page.get_by_text("as they will be stored").wait_for()
                wait_until_drawn(page)
                camera.save(page, "import-preview", width, theme)


@contextmanager
def a_camera(browser: Browser, folder: Path, state: str = "", *, sample: bool = False) -> Iterator[Camera]:
    """A server over a data folder, with the sample or without, and its camera."""
    os.environ["HEADLIGHT_SAMPLE"] = "yes" if sample else "no"
    with a_server(folder) as address:
        yield Camera(browser, address, state)


def photograph_sample(browser: Browser, folder: Path) -> None:
    """The invented trust as a first start shows it."""
    with a_camera(browser, folder, sample=True) as camera:
        with camera.open("/", 1440, "light"):  # the first start reads the sample
            pass
        sample = find_sample(folder)
        camera.photograph(find_pages(sample), EVERY_LOOK)
        camera.photograph(find_states(sample), TWO_LOOKS)
        photograph_import(camera)


def photograph_others(browser: Browser, folder: Path) -> None:
    """A store with nothing in it, one with a single head and year, and one with a hundred schools."""
    addresses = {name: "/" if name == "overview" else f"/{name}" for name in EMPTY}
    few = {name: addresses[name] for name in ("overview", "heatmap", "trends", "coverage", "moderation", "support")}
    many = {name: addresses[name] for name in ("overview", "heatmap", "trends", "coverage")}
    for state, leaders, pages in (("-empty", 0, addresses), ("-one-school", 1, few), ("-hundred-schools", 100, many)):
        place = folder / state
        place.mkdir()
        if leaders:
            save_large_trust(place, leaders, 3 if leaders > 1 else 1)
        with a_camera(browser, place, state) as camera:
            camera.photograph(pages, TWO_LOOKS)


def main() -> None:
    """Photograph everything anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    with sync_playwright() as play, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sample").mkdir()
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        photograph_sample(browser, folder / "sample")
        photograph_others(browser, folder)
        browser.close()


if __name__ == "__main__":
    main()
