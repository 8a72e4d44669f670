"""The heat map as it changes: numbers at once, what stands kept, and always the same as drawn afresh."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DEEP, Open, settle

pytestmark = pytest.mark.browser

_GRID = f"""{DEEP}
  const heat = deep(document, ".heat");"""
# What stands in the grid, node by node; the place of the one tab stop apart.
_STANDS = f"""() => {{ {_GRID}
  const say = (node) => node.nodeType === 3 ? node.data : [node.tagName,
    [...node.attributes].filter((each) => each.value && each.name !== "tabindex").map((each) => each.name + "=" + each.value).sort(),
    [...node.childNodes].map(say)];
  return say(heat.querySelector("table")).concat([heat.querySelector(".legend").textContent, heat.querySelector(".areas").textContent]);
}}"""
_SHOWN = f"""() => {{ {_GRID}
  const seen = (part, name) => getComputedStyle(part.querySelector(name)).display !== "none";
  const parts = [...heat.querySelectorAll("tbody .half, .trust .line:not(.none)")];
  return ["word", "number"].filter((name) => parts.every((part) => seen(part, "." + name)));
}}"""


def test_numbers_stand_for_words_at_once_and_the_server_says_the_same(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap?order=phase")
    assert page.evaluate(_SHOWN) == ["word"]
    page.evaluate(f"() => {{ {_GRID} heat.querySelectorAll('tbody *').forEach((each) => {{ each.stood = true; }}); }}")
    at_once = page.evaluate(
        f"""() => {{ {_GRID}
        [...document.querySelectorAll(".hl-link")].find((each) => each.textContent === "Numbers, not words").click();
        const half = heat.querySelector("tbody .half");
        return [getComputedStyle(half.querySelector(".number")).display, window.location.search]; }}"""
    )
    assert at_once[0] != "none"
    assert "marks=numbers" in at_once[1]
    expect(page.get_by_role("link", name="Words, not numbers")).to_be_visible()
    settle(page)
    assert page.evaluate(_SHOWN) == ["number"]
    assert page.evaluate(
        f"() => {{ {_GRID} return [...heat.querySelectorAll('tbody *')].every((each) => each.stood); }}"
    )
    assert "marks=numbers" in str(page.locator("tbody td a").first.get_attribute("href"))
    _assert_as_drawn_afresh(page, open_page)
    page.go_back()
    expect(page.get_by_role("link", name="Numbers, not words")).to_be_visible()
    settle(page)
    assert page.evaluate(_SHOWN) == ["word"]
    assert "marks" not in page.url
    _assert_as_drawn_afresh(page, open_page)


def test_a_switch_taken_back_before_the_answer_ends_in_words(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap?order=phase")
    page.evaluate(
        """() => { const click = () => [...document.querySelectorAll(".hl-link")].find((each) => each.textContent.includes("not words")).click();
        click(); history.back(); }"""
    )
    page.wait_for_url("**/heatmap?order=phase*")
    settle(page)
    assert "marks" not in page.url
    assert page.evaluate(_SHOWN) == ["word"]
    expect(page.get_by_role("link", name="Numbers, not words")).to_be_visible()


def test_changes_and_years_have_no_numbers_to_turn_to(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap?show=changes&marks=numbers")
    assert page.evaluate(f"() => {{ {_GRID} return heat.querySelectorAll('.numbers').length; }}") == 0


def test_rows_stay_and_say_what_another_cycle_says(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap")
    page.evaluate(f"() => {{ {_GRID} heat.querySelectorAll('tbody tr').forEach((each) => {{ each.stood = true; }}); }}")
    before = page.evaluate(_STANDS)
    _choose(page, "Cycle", "2024/25")
    expect(page.locator("caption")).to_contain_text("2024/25")
    settle(page)
    assert page.evaluate(_STANDS) != before
    stood = f"() => {{ {_GRID} return [...heat.querySelectorAll('tbody tr')].filter((each) => each.stood).length; }}"
    assert page.evaluate(stood) > 10
    _assert_as_drawn_afresh(page, open_page)
    moved = page.locator("tbody td a").evaluate_all(
        "all => all.map(each => [/; (up|down) since/.test(each.ariaLabel), Boolean(each.querySelector('.arrow'))])"
    )
    assert [True, True] in moved
    assert all(said == marked for said, marked in moved)
    words = [row.locator("td .word").all_inner_texts() for row in page.locator("tbody tr").all()]
    names = page.locator("tbody tr .who b").all_inner_texts()
    page.get_by_role("link", name="As a table").click()
    expect(page.locator(".hl-table")).to_be_visible()
    table = [row.inner_text() for row in page.locator(".hl-table tbody tr").all()]
    assert len(table) == len(names)
    for name, said, line in zip(names, words, table, strict=True):
        assert name in line
        assert all(word in line for word in said), (said, line)


def test_whatever_is_chosen_next_it_stands_as_if_drawn_afresh(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap")
    page.locator("button.head").nth(1).click()
    _assert_as_drawn_afresh(page, open_page)
    for label, option in (
        ("Phase", "Secondary"),
        ("Show", "Changes"),
        ("Phase", "All"),
        ("Show", "Years"),
        ("Rows", "Schools"),
        ("In order of", "Phase"),
        ("Show", "Levels"),
        ("Rated by", "Self"),
    ):
        _choose(page, label, option)
        _assert_as_drawn_afresh(page, open_page)
    page.locator("button.head").nth(1).click()
    _assert_as_drawn_afresh(page, open_page)


def test_on_paper_every_row_stands(trust_server: str, open_page: Open) -> None:
    page = open_page(f"{trust_server}/heatmap", height=500)
    page.emulate_media(media="print")
    styles = page.locator("tbody tr").evaluate_all("all => all.map(each => getComputedStyle(each).contentVisibility)")
    assert set(styles) == {"visible"}


def _choose(page: Page, label: str, option: str) -> None:
    box = page.get_by_label(label, exact=True)
    words = [each for each in box.locator("option").all_text_contents() if each.startswith(option)]
    before = page.url
    box.select_option(label=words[0])
    page.wait_for_function("before => window.location.href !== before", arg=before)


def _assert_as_drawn_afresh(page: Page, open_page: Open) -> None:
    settle(page)
    fresh = open_page(page.url)
    expected: list[Any] = fresh.evaluate(_STANDS)
    assert page.evaluate(_STANDS) == expected
    fresh.context.close()
