"""The files that pages offer: at an address that only the session knows, and only what it was offered."""

import gc
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.builders import a_portfolio
from tests.pages.opening import ask_file, find_files, go, open_app, read_component


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def page(folder: Path) -> AppTest:
    return go(open_app(folder, a_portfolio()), "portfolio/heatmap")


def test_a_file_is_saved_under_its_name_and_kept_nowhere(page: AppTest) -> None:
    (name,) = find_files(page)
    answer = ask_file(page, name, "csv")
    assert answer.body.startswith(b"\xef\xbb\xbf")
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''Heat%20map%2C")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("name", "kind", "token"),
    [("", "csv", "0" * 32), ("", "exe", ""), ("Somebody else's", "csv", ""), ("", "toml", "")],
    ids=["another session", "no such kind", "not offered", "a kind of another file"],
)
def test_nothing_else_is_given_out(page: AppTest, name: str, kind: str, token: str) -> None:
    answer = ask_file(page, name or find_files(page)[0], kind, token)
    assert answer.status_code == 404
    assert b"no longer offered" in answer.body


def test_what_a_page_before_has_offered_can_still_be_taken(page: AppTest) -> None:
    (name,) = find_files(page)
    assert ask_file(go(page, "data/history"), name, "xlsx").status_code == 200


def test_what_a_session_was_offered_goes_with_it(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "portfolio/heatmap")
    (name,), token = find_files(at), str(read_component(at, "headlight_side")["files"])
    other = open_app(folder)
    assert ask_file(other, name, "csv", token).status_code == 200
    del at
    gc.collect()
    assert ask_file(other, name, "csv", token).status_code == 404
