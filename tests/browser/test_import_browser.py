"""The main journey in a real browser, by mouse and by keyboard alone: import, answer, accept, see, trace, undo."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import IDLE, Open, a_server, settle
from tests.pages import workbooks

pytestmark = pytest.mark.browser

NAME = "Summer returns.xlsx"
TRAIL = re.compile("[?&]trail=")
ACTIVE = """() => {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  return at ? [at.tagName, at.innerText || "", at.getAttribute("aria-label") || "", at.type || "", at.className || ""] : [];
}"""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The app over a data folder with nothing in it."""
    monkeypatch.setenv("HEADLIGHT_SAMPLE", "no")
    with a_server(tmp_path) as address:
        yield address


@pytest.fixture
def fresh_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The app as it is first started, which reads the invented sample."""
    monkeypatch.delenv("HEADLIGHT_SAMPLE", raising=False)
    with a_server(tmp_path) as address:
        yield address


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The workbook of the journey, on disk as a person has it."""
    path = tmp_path / NAME
    path.write_bytes(workbooks.a_doubtful_workbook())
    return path


def wait(page: Page) -> None:
    """Wait until the script that a press started has come to rest."""
    page.wait_for_timeout(400)
    page.wait_for_selector(IDLE, timeout=60_000)
    settle(page)


def title(page: Page, text: str) -> None:
    expect(page.locator("h1")).to_have_text(text, timeout=60_000)
    wait(page)


def test_the_journey_by_mouse_on_a_fresh_machine(fresh_machine: str, open_page: Open, file: Path) -> None:
    page = open_page(f"{fresh_machine}/import")
    expect(page.get_by_text("Reading the invented sample")).to_have_count(0, timeout=90_000)
    title(page, "Import workbooks")
    with page.expect_file_chooser() as chooser:
        page.get_by_test_id("stFileUploaderDropzone").get_by_test_id("stBaseButton-secondary").click()
    chooser.value.set_files(str(file))
    title(page, NAME)
    expect(page.get_by_text("28 ratings hang on it")).to_be_visible()
    page.get_by_text("1 is the strongest").first.click()
    page.get_by_role("button", name="Use this answer").click()
    expect(page.get_by_text("The first ratings, as they will be stored")).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Accept import").click()
    title(page, "The import is in")
    expect(page.get_by_text("The invented sample has stepped aside.")).to_be_visible()
    page.get_by_role("link", name="See the heat map").click()
    title(page, "Heat map")
    page.locator("tbody tr").nth(0).locator("td a").nth(0).click()
    title(page, "Amina Yardley")
    page.get_by_role("link", name="Heads, cell C5").first.click()
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text(NAME)
    expect(drawer).to_contain_text("C5")
    expect(drawer.locator(".hl-marked")).to_have_text("2")
    drawer.get_by_role("button", name="Close").click()
    expect(page).not_to_have_url(TRAIL)
    wait(page)
    page.go_back()
    title(page, "Heat map")
    page.go_back()
    title(page, "The import is in")
    page.get_by_role("button", name="Undo this import").click()
    page.get_by_role("dialog").get_by_role("button", name="Undo this import").click()
    title(page, "Import workbooks")
    expect(page.get_by_text("The import is undone")).to_be_visible()
    page.get_by_role("link", name="Import history").click()
    title(page, "Import history")
    expect(page.get_by_text("Undone on")).to_be_visible()
    expect(page.get_by_text("Only the invented sample stands.")).to_be_visible()


def tab_to(page: Page, fits: Callable[[list[str]], bool], most: int = 120) -> None:
    """Press Tab until the focus stands on what fits; a person with no mouse gets nowhere else."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if fits(page.evaluate(ACTIVE)):
            return
    pytest.fail(f"no way there by Tab; the focus ended on {page.evaluate(ACTIVE)}")


def named(text: str) -> Callable[[list[str]], bool]:
    return lambda active: active[:1] in (["A"], ["BUTTON"]) and (text in active[1] or text in active[2])


def press(page: Page, text: str) -> None:
    """Go to what is called so, and press Enter."""
    tab_to(page, named(text))
    page.keyboard.press("Enter")


def test_the_journey_by_keyboard_alone(server: str, open_page: Open, file: Path) -> None:
    page = open_page(f"{server}/import")
    with page.expect_file_chooser() as chooser:
        press(page, "Upload")
    chooser.value.set_files(str(file))
    title(page, NAME)
    tab_to(page, lambda active: active[3:4] == ["radio"])
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    press(page, "Use this answer")
    expect(page.get_by_text("The first ratings, as they will be stored")).to_be_visible(timeout=60_000)
    wait(page)
    expect(page.get_by_text("1 to 4, 1 best")).to_be_visible()
    press(page, "Accept import")
    title(page, "The import is in")
    press(page, "See the heat map")
    title(page, "Heat map")
    tab_to(page, lambda active: active[:1] == ["A"] and "Shaping the Future" in active[2])
    page.keyboard.press("Enter")
    title(page, "Amina Yardley")
    press(page, "Heads, cell C5")
    expect(page.get_by_role("dialog")).to_contain_text(NAME)
    wait(page)  # a drawer that still comes in does not hear a key yet
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page).not_to_have_url(TRAIL)
    wait(page)
    page.go_back()  # Alt and the left arrow belong to the browser's own window, which a headless one lacks
    title(page, "Heat map")
    page.go_back()
    title(page, "The import is in")
    press(page, "Undo this import")
    expect(page.get_by_role("dialog")).to_be_visible()
    wait(page)
    press(page, "Undo this import")
    title(page, "Import workbooks")
    expect(page.get_by_text("The import is undone")).to_be_visible()


def test_nothing_serious_for_those_who_read_otherwise(server: str, open_page: Open, file: Path) -> None:
    """Each face of the three pages, light and dark, wide and narrow, before the checker."""
    faults: dict[str, list[str]] = {}
    for width, dark in ((1440, False), (390, True)):
        page = open_page(f"{server}/import", width=width, dark=dark)
        faults[f"start {width}"] = find_serious(page)
        page.locator("input[type=file]").first.set_input_files(str(file))
        title(page, NAME)
        if (again := page.get_by_role("button", name="Ask me again")).count():
            again.click()
        expect(page.get_by_text("28 ratings hang on it")).to_be_visible()
        wait(page)
        faults[f"question {width}"] = find_serious(page)
        page.get_by_text("1 is the strongest").first.click()
        page.get_by_role("button", name="Use this answer").click()
        expect(page.get_by_text("The first ratings, as they will be stored")).to_be_visible(timeout=60_000)
        wait(page)
        faults[f"preview {width}"] = find_serious(page)
        page.get_by_role("button", name="Discard").click()
        title(page, "Import workbooks")
        for address in ("history", "standards"):
            faults[f"{address} {width}"] = find_serious(open_page(f"{server}/{address}", width=width, dark=dark))
    assert {place: found for place, found in faults.items() if found} == {}


def find_serious(page: Page) -> list[str]:
    """What the checker calls serious or critical, with where."""
    results = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['target']}"
        for each in results
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"][:3]
    ]


def test_reading_can_be_stopped(server: str, open_page: Open, tmp_path: Path) -> None:
    files = []
    for number in range(4):
        path = tmp_path / f"Return {number}.xlsx"
        path.write_bytes(workbooks.a_long_workbook(1500, number))  # some seconds each
        files.append(str(path))
    page = open_page(f"{server}/import")
    page.locator("input[type=file]").first.set_input_files(files)
    page.get_by_role("button", name="Stop reading").click()
    wait(page)
    expect(page.locator("h1")).to_have_text("Import workbooks")
    expect(page.get_by_text("No file yet")).to_be_visible()
    expect(page.get_by_role("button", name="Stop reading")).to_have_count(0)


def test_nothing_is_lost_when_the_page_is_loaded_again(server: str, open_page: Open, tmp_path: Path) -> None:
    """Three files of one shape: one question, asked again after a reload, and one answer by keyboard for all."""
    files = []
    for year in ("2022/23", "2023/24", "2024/25"):
        path = tmp_path / f"Returns {year[:4]}.xlsx"
        path.write_bytes(workbooks.a_doubtful_workbook(year))
        files.append(str(path))
    page = open_page(f"{server}/import")
    page.locator("input[type=file]").first.set_input_files(files)
    title(page, "Returns 2022.xlsx")
    expect(page.get_by_text("84 ratings hang on it")).to_be_visible()
    page.reload()
    title(page, "Returns 2022.xlsx")
    expect(page.get_by_text("84 ratings hang on it")).to_be_visible()
    expect(page.get_by_text("Your answer holds for Returns 2023.xlsx and Returns 2024.xlsx too.")).to_be_visible()
    tab_to(page, lambda active: active[3:4] == ["radio"])
    page.keyboard.press("Space")
    press(page, "Use this answer")
    expect(page.get_by_role("heading", name="Before you accept")).to_be_visible(timeout=60_000)
    page.reload()
    expect(page.get_by_role("heading", name="Before you accept")).to_be_visible(timeout=60_000)
    wait(page)
    press(page, "Accept import")
    title(page, "The import is in")
    expect(page.get_by_text("84 ratings are in")).to_be_visible()
    assert "drop=" not in page.url
