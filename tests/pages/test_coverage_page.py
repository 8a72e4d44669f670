"""The coverage page, run whole on a stored trust."""

from pathlib import Path

import pytest

from tests.builders import a_portfolio
from tests.pages.opening import FILES, go, open_app, read_downloads, read_how, read_words


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


def test_it_counts_what_is_due_and_leads_each_gap_to_a_file(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "portfolio/coverage")
    words = read_words(at)
    assert not at.exception
    assert "headteachers due in 2025/26" in words
    assert "What is missing" in words
    assert "The rest of this review is in" in words
    assert "headteacher?framework=ka&amp;cycle=2025%2F26&amp;leader=1" in words


def test_without_ratings_it_says_what_to_do(folder: Path) -> None:
    at = go(open_app(folder), "portfolio/coverage")
    assert "Nothing has been imported yet" in read_words(at)


def test_every_picture_has_its_files_and_how_to_read_it(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "portfolio/coverage")
    assert read_downloads(at, "Coverage Key Areas") == FILES
    assert read_downloads(at, "What was looked at Key Areas") == FILES
    assert len(read_how(at)) == 2
