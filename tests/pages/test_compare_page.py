"""The comparison page, run whole on a stored trust."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.builders import a_portfolio
from tests.pages.opening import FILES, choose, go, go_to, open_app, read_downloads, read_how, read_options, read_words


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


def test_those_chosen_stand_on_one_picture_and_the_address_holds_ids_alone(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "people/compare")
    assert "Choose up to 6" in read_words(at)
    choose(at, "Headteachers", read_options(at, "Headteachers")[0])
    choose(at, "Lay beside", read_options(at, "Lay beside")[0])
    words = read_words(at)
    assert "Side by side" in words
    assert words.count('role="columnheader"') >= 5
    assert all(part.replace("-", "").isdigit() for part in at.query_params["with"].split("."))
    choose(at, "Area opened", next(each for each in read_options(at, "Area opened") if each.startswith("2 ")))
    assert "Sets high expectations" in read_words(at)
    assert read_downloads(at, "Leadership") == FILES
    assert len(read_how(at)) == 1


def test_one_alone_is_shown_across_frameworks_with_the_crosswalks_strips(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "people/compare")
    choose(at, "Headteachers", read_options(at, "Headteachers")[0])
    words = read_words(at)
    assert "across frameworks" in words
    assert "linked statements rated" in words
    assert "This crosswalk is this product" in words


def test_without_ratings_it_says_what_to_do(folder: Path) -> None:
    assert "Nothing has been imported yet" in read_words(go(open_app(folder), "people/compare"))


def test_who_is_compared_can_be_chosen_on_the_page_itself_link_by_link(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "people/compare")
    words = read_words(at)
    begins = find_links(words.partition("Begin with")[2])
    assert len(begins) == 14
    go_to(at, begins[0])
    assert "across frameworks" in read_words(at)
    beside = find_links(read_words(at).partition("Lay beside")[2])
    assert len(beside) == 13
    go_to(at, beside[0])
    assert "Side by side" in read_words(at)
    left = unescape(re.findall(r'<a href="([^"]*)" target="_self" aria-label="Leave out', read_words(at))[0])
    go_to(at, left)
    assert "across frameworks" in read_words(at)


def find_links(html: str) -> list[str]:
    return [unescape(address) for address in re.findall(r'href="(compare\?[^"]*)"', html)]
