"""A page in use answers as before while somebody else, in another session, drops twenty hostile files."""

import re
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import IDLE, Open, settle
from tests.property.hostile_files import a_hostile_crowd
from tests.property.hostile_tricks import some_tricks

pytestmark = pytest.mark.browser

HEAVY = ("a crowd of cells", "a crowd of texts", "a crowd of merges", "one line of 20 MiB", "zip bomb")
YEARS = ("2023%2F24", "2024%2F25")


def twenty_files(folder: Path) -> list[str]:
    """Twenty hostile files on disk: the heaviest, and one of each of many kinds."""
    crowd = {each.label: each for each in (*a_hostile_crowd(), *some_tricks()) if len(each.data) < 24_000_000}
    others = [label for label in sorted(crowd) if label not in HEAVY and crowd[label].data][:: len(crowd) // 15][:15]
    paths = []
    for number, each in enumerate(crowd[label] for label in (*HEAVY, *others)):
        path = folder / f"hostile {number}.{each.name.rpartition('.')[2]}"
        path.write_bytes(each.data)
        paths.append(str(path))
    assert len(paths) == 20
    return paths


def seen(page: Page, address: str) -> str:
    """All words of a heat map, freshly asked for."""
    page.goto(address)
    settle(page)
    expect(page.locator("tbody tr").first).to_be_visible(timeout=60_000)
    return page.locator("table").first.inner_text()


def test_a_page_in_use_beside_twenty_hostile_files(trust_server: str, open_page: Open, tmp_path: Path) -> None:
    mine, theirs = open_page(f"{trust_server}/heatmap"), open_page(f"{trust_server}/import")
    before = {year: seen(mine, f"{trust_server}/heatmap?cycle={year}") for year in YEARS}
    assert before[YEARS[0]] != before[YEARS[1]]
    theirs.locator("input[type=file]").first.set_input_files(twenty_files(tmp_path))
    told = theirs.locator(".hl-refused")
    rounds = 0
    while not rounds or (not told.count() and rounds < 200):
        for year in YEARS:
            assert seen(mine, f"{trust_server}/heatmap?cycle={year}") == before[year]
        mine.locator("tbody tr").first.locator("td a").first.click()
        expect(mine.locator("h1")).not_to_have_text("Heat map", timeout=60_000)
        rounds += 1
    theirs.wait_for_selector(IDLE, timeout=120_000)
    expect(told).to_contain_text(re.compile("(Twenty|20) files were not read"))
    lines = told.locator("p").all_inner_texts()
    assert sorted(int(line.split(".")[0].removeprefix("hostile ")) for line in lines) == list(range(20))
    with urlopen(f"{trust_server}/_stcore/health", timeout=10) as answer:
        assert answer.status == 200
    assert seen(mine, f"{trust_server}/heatmap?cycle={YEARS[0]}") == before[YEARS[0]]
