"""The frame: the door, the menu, the address that follows from page to page."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from headlight.ui.door import REFUSED, check_local
from headlight.ui.gate import find_host, find_refusal
from headlight.ui.memory import find_found, remember
from headlight.ui.pages import SCREENS, MenuPage, find_address, find_screens
from tests.builders import a_portfolio
from tests.pages.opening import (
    ROOT,
    choose,
    go,
    open_app,
    read_choice,
    read_component,
    read_options,
    read_title,
    read_words,
)

PAGES = sorted((ROOT / "pages").rglob("*.py"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_guard_is_the_first_thing_a_page_does(page: Path) -> None:
    acts = [each for each in ast.parse(page.read_text("utf-8")).body[1:] if not _is_harmless(each)]
    assert "require_lens()" in ast.unparse(acts[0])


def _is_harmless(statement: ast.stmt) -> bool:
    """Imports, functions, and names for constants do nothing when a page is run."""
    constant = isinstance(statement, ast.Assign) and not any(isinstance(each, ast.Call) for each in ast.walk(statement))
    return constant or isinstance(statement, ast.Import | ast.ImportFrom | ast.FunctionDef)


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_reached_past_the_door_shows_one_sentence(page: Path) -> None:
    at = AppTest.from_file(str(page), default_timeout=30).run()
    assert [each.value for each in at.error] == [REFUSED]
    assert not read_title(at)
    assert not at.get("html")


def test_no_page_stands_where_streamlit_would_run_it_on_its_own() -> None:
    assert not list((ROOT / "pages").glob("*.py"))
    assert not (ROOT / "headlight" / "ui" / "pages").exists()


def test_addresses_are_one_word_each_and_every_page_file_is_in_the_menu() -> None:
    addresses = [screen.address for screen in SCREENS]
    assert len(set(addresses)) == len(addresses)
    assert {Path(screen.path) for screen in find_screens()} == set(PAGES)


def test_the_landing_page_is_the_first() -> None:
    assert find_screens()[0].address == "overview"
    assert find_address("overview") == "."
    assert find_address("heatmap", {"area": "KA2"}) == "heatmap?area=KA2"


def test_a_page_of_the_menu_has_the_mark_that_streamlit_gives_it() -> None:
    ours, theirs = (kind(find_screens()[1].path) for kind in (MenuPage, st.Page))
    ours._url_path = theirs._url_path = "heatmap"  # settled in a run alone
    assert ours._script_hash == theirs._script_hash


def test_what_a_run_has_found_is_forgotten_as_it_ends() -> None:
    with remember():
        find_found()["asked"] = "once"
        assert find_found() == {"asked": "once"}
    find_found()["asked"] = "outside"
    assert find_found() == {}


@pytest.mark.parametrize("screen", find_screens(), ids=lambda screen: screen.address)
@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_every_page_opens_on_an_empty_store_and_on_a_full_one(screen: object, filled: bool, folder: Path) -> None:
    at = open_app(folder, a_portfolio(cycles=2) if filled else None)
    go(at, screen.file.removesuffix(".py"))  # type: ignore[attr-defined]
    assert not at.exception
    assert not at.error
    assert read_words(at)


def test_an_empty_store_says_what_to_do_next(folder: Path) -> None:
    assert "Drop your schools" in read_words(open_app(folder))


def test_what_was_chosen_follows_to_the_next_page(folder: Path) -> None:
    at = open_app(folder, a_portfolio(), cycle="2024/25", source="self")
    go(at, "portfolio/heatmap")
    assert read_choice(at, "Cycle") == "2024/25, final"
    assert read_choice(at, "Rated by") == "Self"
    assert read_component(at, "headlight_side")["params"]["cycle"] == "2024/25"


def test_a_filter_writes_its_id_into_the_address_and_no_name(folder: Path) -> None:
    at = go(open_app(folder, a_portfolio()), "portfolio/heatmap")
    assert "Imogen Sayle" in read_options(at, "Improvement partner")
    choose(at, "Improvement partner", read_options(at, "Improvement partner")[1])
    assert len(at.query_params["partner"]) == 8
    assert "Imogen" not in str(at.query_params)


def test_an_address_that_asks_for_nonsense_gets_the_usual_page(folder: Path) -> None:
    at = open_app(
        folder, a_portfolio(), cycle="1066/67", framework="gone", area="<script>", leader="9999", phase="x" * 500
    )
    go(at, "portfolio/heatmap")
    assert not at.exception
    assert read_choice(at, "Cycle") == "2025/26, final"
    assert "<script>" not in read_words(at)


def test_the_sample_says_that_it_is_one(folder: Path) -> None:
    assert "Invented sample trust" in read_words(open_app(folder, a_portfolio(), sample=True))


@pytest.mark.parametrize(
    ("address", "headers", "opens"),
    [
        ("127.0.0.1", {"Host": "127.0.0.1:8501"}, True),
        ("127.0.0.1", {"Host": "localhost:8501"}, True),
        ("::1", {"Host": "[::1]:8501"}, True),
        ("127.0.0.1", {}, True),
        ("0.0.0.0", {"Host": "127.0.0.1:8501"}, False),
        ("", {"Host": "127.0.0.1:8501"}, False),
        ("127.0.0.1", {"Host": "trust.example"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1.trust.example:8501"}, False),
        ("127.0.0.1", {"Host": "localhost", "x-forwarded-for": "10.0.0.9"}, False),
    ],
)
def test_only_this_machine_is_let_in_while_there_is_no_sign_in(
    address: str, headers: dict[str, str], opens: bool
) -> None:
    assert check_local(address, headers) is opens


@pytest.mark.parametrize(("host", "name"), [(b"localhost:1", "localhost"), (b"[::1]:80", "::1"), (b"a.b", "a.b")])
def test_the_host_of_a_request_is_read_without_its_port(host: bytes, name: str) -> None:
    assert find_host({"headers": [(b"host", host)]}) == name


def test_any_other_address_is_refused_in_a_sentence() -> None:
    assert find_refusal("127.0.0.1") is None
    assert "instead of 0.0.0.0" in str(find_refusal("0.0.0.0"))
    assert "every address" in str(find_refusal(None))


def test_the_app_does_not_start_where_others_could_reach_it() -> None:
    start = "from streamlit import config; config.set_option('server.address', '0.0.0.0'); import app"
    done = subprocess.run([sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "serves only this machine" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_refused_data_folder_is_said_in_a_sentence_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path / "Dropbox" / "headlight"))
    at = open_app(tmp_path)
    assert not (tmp_path / "Dropbox").exists()
    assert not at.get("html") or "Overview" not in read_words(at)
